/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* Erases the diary and the settings, for somebody who typed a word to say so. Before it a last backup is made where the person
 * wants one; copies that Backstory kept beside the diary go only where that was said.
 *
 * Signal "erased": void (*) (BsEraseDialog *, gpointer): the diary is empty, the settings are as at the first start.
 * Signal "lost": void (*) (BsEraseDialog *, gpointer): the store could not be opened again. */
#define BS_TYPE_ERASE_DIALOG (bs_erase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsEraseDialog, bs_erase_dialog, BS, ERASE_DIALOG, AdwWindow)

GtkWidget *bs_erase_dialog_new (BsJournal *journal, BsSettings *settings);
/* The folder for a last backup, as when it was chosen; NULL: none. */
void bs_erase_dialog_set_folder (BsEraseDialog *self, const char *folder);

G_END_DECLS
