/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where a passphrase is typed: once to open with, twice to seal with, hidden unless the person wants to see it. */
#define BS_TYPE_PASSPHRASE_GROUP (bs_passphrase_group_get_type ())
G_DECLARE_FINAL_TYPE (BsPassphraseGroup, bs_passphrase_group, BS, PASSPHRASE_GROUP, AdwPreferencesGroup)

/* Signal "entered": void (*) (BsPassphraseGroup *, gpointer): Return was pressed. */
GtkWidget *bs_passphrase_group_new (gboolean twice);
/* (transfer full) (nullable), for bs_passphrase_free(): what was typed. NULL where it will not do: the row says why. */
char *bs_passphrase_group_take (BsPassphraseGroup *self);
/* What is wrong with it. */
void bs_passphrase_group_set_fault (BsPassphraseGroup *self, const char *fault);

G_END_DECLS
