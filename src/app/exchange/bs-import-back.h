/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* Takes import `number` back, in a thread, and says in `owner`'s window what came of it. */
void bs_import_back_take (GtkWidget *owner, BsJournal *journal, gint64 number);
/* The same, but first finds out what that would take back and what stays since it was changed, says it, and asks. `file`
 * (nullable): its name. */
void bs_import_back_ask (GtkWidget *owner, BsJournal *journal, gint64 number, const char *file);

G_END_DECLS
