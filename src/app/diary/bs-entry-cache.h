/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* The entries that were read from the store lately, so that a list scrolls back without reading anew. */
typedef struct _BsEntryCache BsEntryCache;

BsEntryCache *bs_entry_cache_new (BsStore *store);
void bs_entry_cache_free (BsEntryCache *self);
/* (transfer full) (nullable): NULL where the store no longer has it, or could not be read. */
BsEntry *bs_entry_cache_load (BsEntryCache *self, const char *id);
/* The store has another text of this entry, NULL: of any. */
void bs_entry_cache_forget (BsEntryCache *self, const char *id);
/* How often an entry was read from the store. */
guint64 bs_entry_cache_get_n_reads (BsEntryCache *self);

G_END_DECLS
