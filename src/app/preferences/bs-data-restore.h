/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* After a restore: `kept` (nullable) is where the former diary lies, NULL where the store could not be opened again. */
typedef void (*BsDataRestored) (gpointer owner, const char *kept);

/* Checks a backup, asks for its passphrase where it has one, says what is in it and what would change, and puts it in the place
 * of the diary where the person says so; the present one is kept beside it. The store reads the new one at once. `restored` is
 * called where the diary was replaced or lost. `day` (nullable): of a daily one; else it is called by its file's name. */
void bs_data_restore (GtkWidget *owner, BsJournal *journal, const char *path, const char *day, BsDataRestored restored);

G_END_DECLS
