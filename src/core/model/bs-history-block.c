/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-history-block.h"

BsHistoryBlock *
bs_history_block_new (guint n_entries)
{
  BsHistoryBlock *self = g_new0 (BsHistoryBlock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (BsHistoryEntry), n_entries);
  self->measures = g_array_sized_new (FALSE, FALSE, sizeof (BsHistoryMeasure), n_entries);
  return self;
}

BsHistoryBlock *
bs_history_block_ref (BsHistoryBlock *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_history_block_unref (BsHistoryBlock *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->entries);
  g_array_unref (self->measures);
  g_free (self);
}

void
bs_history_block_append (BsHistoryBlock *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measures,
                         gboolean in_tail)
{
  BsHistoryEntry copy = *entry;

  copy.measures = self->measures->len;
  copy.flags = in_tail ? (copy.flags | BS_HISTORY_IN_TAIL) : (copy.flags & ~BS_HISTORY_IN_TAIL);
  if (copy.n_measures > 0)
    g_array_append_vals (self->measures, measures, copy.n_measures);
  g_array_append_val (self->entries, copy);
}
