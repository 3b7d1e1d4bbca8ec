/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* Keeps what is typed into a dialog: soon after each change, when the dialog is closed, and when the session ends.
 *
 * Signal "changed": void (*) (BsDraftKeeper *, gpointer): there is a draft now, or none; or it could not be kept. */
#define BS_TYPE_DRAFT_KEEPER (bs_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (BsDraftKeeper, bs_draft_keeper, BS, DRAFT_KEEPER, GObject)

/* (transfer full) (nullable): what stands in the dialog; NULL: nothing was typed, and no draft is to stay. */
typedef char *(*BsDraftText) (gpointer user_data);

/* (transfer full): `name` is the draft's name in the store. */
BsDraftKeeper *bs_draft_keeper_new (BsStore *store, const char *name, BsDraftText text, gpointer user_data);
/* (transfer full) (nullable): the draft that was left behind; NULL without error where there is none. */
char *bs_draft_keeper_read (BsDraftKeeper *self, GError **error);
/* What was read stands in the dialog now. */
void bs_draft_keeper_set_restored (BsDraftKeeper *self);
/* Something was typed: it is written soon. */
void bs_draft_keeper_touch (BsDraftKeeper *self);
/* Writes it now. FALSE: it could not be kept; bs_draft_keeper_get_fault() says why. */
gboolean bs_draft_keeper_keep (BsDraftKeeper *self);
/* Writes what waits to be written, if anything does. */
void bs_draft_keeper_flush (BsDraftKeeper *self);
/* It was saved: takes the draft away, and keeps nothing more. */
void bs_draft_keeper_end (BsDraftKeeper *self);
gboolean bs_draft_keeper_has_draft (BsDraftKeeper *self);
/* (transfer none) (nullable): why the last attempt to keep it failed. */
const char *bs_draft_keeper_get_fault (BsDraftKeeper *self);

G_END_DECLS
