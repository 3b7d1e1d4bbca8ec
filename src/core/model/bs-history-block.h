/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-history.h"

G_BEGIN_DECLS

/* Entries with their measures, in time order: a history is two of them, the builder fills one. */
typedef struct
{
  gatomicrefcount ref_count;
  GArray *entries;  /* BsHistoryEntry */
  GArray *measures; /* BsHistoryMeasure */
} BsHistoryBlock;

/* (transfer full), with room for so many. */
BsHistoryBlock *bs_history_block_new (guint n_entries);
BsHistoryBlock *bs_history_block_ref (BsHistoryBlock *self);
void bs_history_block_unref (BsHistoryBlock *self);
/* Appends an entry of another block with its measures. */
void bs_history_block_append (BsHistoryBlock *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measures,
                              gboolean in_tail);

static inline const BsHistoryEntry *
bs_history_block_get (const BsHistoryBlock *self, guint index)
{
  return &g_array_index (self->entries, BsHistoryEntry, index);
}

G_END_DECLS
