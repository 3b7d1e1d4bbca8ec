/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* Copies the diary to `path`, checked. Says what came of it in `owner`'s window. */
void bs_data_back_up (GtkWidget *owner, BsJournal *journal, const char *path);

/* After a copy; `error` (nullable): there is none, of G_IO_ERROR_CANCELLED where the person wanted none any more. */
typedef void (*BsDataBackedUp) (gpointer owner, const GError *error);
/* The same, but says nothing: `backed_up` goes on. */
void bs_data_back_up_first (GtkWidget *owner, BsJournal *journal, const char *path, BsDataBackedUp backed_up);

/* After a restore: `kept` (nullable) is where the former diary lies, NULL where the store could not be opened again. */
typedef void (*BsDataRestored) (gpointer owner, const char *kept);
/* Checks a backup, says what is in it, and puts it in the place of the diary where the person says so; the present one is kept
 * beside it. The store reads the new one at once. `restored` is called where the diary was replaced or lost. */
void bs_data_restore (GtkWidget *owner, BsJournal *journal, const char *path, BsDataRestored restored);

/* (transfer full): "backstory-2026-11-22.db", as a name for what is written today. `extension` without its dot. */
char *bs_data_new_file_name (BsJournal *journal, const char *extension);

G_END_DECLS
