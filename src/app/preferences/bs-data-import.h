/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* Looks what a diary file (JSON) would bring, says it, and imports it where the person says so: all of it or nothing. Everything
 * is said in dialogs over the window of `owner`. */
void bs_data_import (GtkWidget *owner, BsJournal *journal, const char *path);

G_END_DECLS
