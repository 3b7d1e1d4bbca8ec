/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* After a copy; `error` (nullable): there is none, of G_IO_ERROR_CANCELLED where the person wanted none any more. */
typedef void (*BsDataBackedUp) (gpointer owner, const GError *error);

/* Copies the diary to `path`, checked; `passphrase` (nullable) protects it. Says what came of it in `owner`'s window. */
void bs_data_back_up (GtkWidget *owner, BsJournal *journal, const char *path, const char *passphrase);
/* Asks whether a passphrase protects it, and where to, before. */
void bs_data_back_up_asking (GtkWidget *owner, BsJournal *journal);
/* What was said so far is forgotten: `owner` goes. */
void bs_data_forget_asked (GtkWidget *owner);
/* The same without a passphrase, but says nothing: `backed_up` goes on. */
void bs_data_back_up_first (GtkWidget *owner, BsJournal *journal, const char *path, BsDataBackedUp backed_up);
/* Makes the daily backup in `folder`, where it is not there yet; says nothing: `backed_up` goes on. */
void bs_data_back_up_daily (GtkWidget *owner, BsJournal *journal, const char *folder, BsDataBackedUp backed_up);

/* (transfer full): "backstory-2026-11-22.db", as a name for what is written today. `extension` without its dot. */
char *bs_data_new_file_name (BsJournal *journal, const char *extension);

G_END_DECLS
