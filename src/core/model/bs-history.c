/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-history-private.h"

#include <string.h>

guint64
bs_history_next_base_id (void)
{
  static gsize last;

  return (guint64) g_atomic_pointer_add (&last, 1) + 1;
}

BsHistory *
bs_history_new_parts (BsHistoryBlock *base, BsHistoryBlock *tail, GPtrArray *names, GPtrArray *visits,
                      BsProfile *profile, gint64 boundary, guint64 base_id)
{
  BsHistory *self = g_new0 (BsHistory, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->base = base;
  self->tail = tail;
  self->names = names;
  self->visits = visits;
  self->profile = profile;
  self->boundary = boundary;
  self->base_id = base_id;
  return self;
}

BsHistory *
bs_history_ref (BsHistory *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_history_unref (BsHistory *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  bs_history_block_unref (self->base);
  bs_history_block_unref (self->tail);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->visits);
  bs_profile_unref (self->profile);
  g_free (self);
}

guint
bs_history_get_n_entries (const BsHistory *self)
{
  return self->base->entries->len + self->tail->entries->len;
}

const BsHistoryEntry *
bs_history_get (const BsHistory *self, guint index)
{
  guint n_base = self->base->entries->len;

  return index < n_base ? bs_history_block_get (self->base, index) : bs_history_block_get (self->tail, index - n_base);
}

const BsHistoryMeasure *
bs_history_get_measures (const BsHistory *self, const BsHistoryEntry *entry)
{
  const BsHistoryBlock *block = entry->flags & BS_HISTORY_IN_TAIL ? self->tail : self->base;

  return entry->n_measures > 0 ? &g_array_index (block->measures, BsHistoryMeasure, entry->measures) : NULL;
}

const char *
bs_history_get_name (const BsHistory *self, guint32 name)
{
  return self->names->pdata[name];
}

guint
bs_history_get_n_names (const BsHistory *self)
{
  return self->names->len;
}

guint
bs_history_get_n_visits (const BsHistory *self)
{
  return self->visits->len;
}

const BsVisit *
bs_history_get_visit (const BsHistory *self, guint index)
{
  return self->visits->pdata[index];
}

const BsProfile *
bs_history_get_profile (const BsHistory *self)
{
  return self->profile;
}

gint
bs_history_find (const BsHistory *self, const char *id)
{
  guint8 bytes[16];

  if (!bs_uuid_is_valid (id))
    return -1;
  bs_uuid_to_bytes (id, bytes);
  /* From the newest: that is what is mostly asked for. */
  for (guint i = bs_history_get_n_entries (self); i-- > 0;)
    if (memcmp (bs_history_get (self, i)->uuid, bytes, sizeof bytes) == 0)
      return (gint) i;
  return -1;
}

guint
bs_history_lower_bound (const BsHistory *self, gint64 seconds)
{
  guint low = 0, high = bs_history_get_n_entries (self);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (bs_history_get (self, middle)->key < seconds)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

char *
bs_history_entry_get_id (const BsHistoryEntry *entry, char *buffer)
{
  return bs_uuid_from_bytes (entry->uuid, buffer);
}

guint
bs_history_get_n_base (const BsHistory *self)
{
  return self->base->entries->len;
}

gint64
bs_history_get_boundary (const BsHistory *self)
{
  return self->boundary;
}

guint64
bs_history_get_base_id (const BsHistory *self)
{
  return self->base_id;
}
