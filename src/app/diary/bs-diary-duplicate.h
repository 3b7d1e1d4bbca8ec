/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* (transfer full): the same pain again, as a new entry at `now`. What was done against it, what was asked about other
 * signs and what set it off stay behind: a copy must neither record a dose that nobody took nor answer a safety question
 * that nobody was asked (an "asked, none" would end a finding). */
BsEntry *bs_diary_duplicate_entry (const BsEntry *entry, BsInstant now);
/* (transfer full) (nullable): the same of an entry of the diary, written. */
BsEntry *bs_diary_duplicate (BsStore *store, const char *id, BsInstant now, GError **error);

G_END_DECLS
