/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What comes before a backup is made by hand: whether a passphrase protects it. And before one is opened that has one.
 *
 * Signal "answered": void (*) (BsPassphraseDialog *, const char *passphrase, gpointer): `passphrase` (nullable) is NULL where
 * none protects it; it is overwritten after this. The dialog closes itself then. */
#define BS_TYPE_PASSPHRASE_DIALOG (bs_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsPassphraseDialog, bs_passphrase_dialog, BS, PASSPHRASE_DIALOG, AdwWindow)

/* For a backup that is to be made. */
GtkWidget *bs_passphrase_dialog_new_for_backup (void);
/* To open the file `name` with; `fault` (nullable): what was wrong with the one before. */
GtkWidget *bs_passphrase_dialog_new_to_open (const char *name, const char *fault);

G_END_DECLS
