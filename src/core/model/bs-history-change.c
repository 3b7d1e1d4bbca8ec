/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-history-private.h"

#include <string.h>

/* How many entries the tail may grow to before a new base is made: enough that a change of the last days
 * stays in it. */
#define TAIL_MOST 4096

static GPtrArray *
copy_names (const GPtrArray *names)
{
  GPtrArray *copy = g_ptr_array_new_full (names->len + 1, (GDestroyNotify) g_ref_string_release);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (copy, g_ref_string_acquire (names->pdata[i]));
  return copy;
}

static gboolean
is_entry (const BsHistoryEntry *packed, const BsEntry *entry)
{
  guint8 bytes[16];

  bs_uuid_to_bytes (entry->id, bytes);
  return memcmp (packed->uuid, bytes, sizeof bytes) == 0;
}

/* A builder with the entries from `first` on, but for `before`, and with `entry`. */
static BsHistoryBuilder *
build_from (BsHistory *self, guint first, const BsEntry *before, const BsEntry *entry)
{
  guint n = bs_history_get_n_entries (self);
  BsHistoryBuilder *builder =
      bs_history_builder_new_parts (bs_history_block_new (n - first + 1), copy_names (self->names),
                                    g_ptr_array_ref (self->visits), bs_profile_ref (self->profile));

  for (guint i = first; i < n; i++)
    {
      const BsHistoryEntry *packed = bs_history_get (self, i);

      if (before == NULL || !is_entry (packed, before))
        bs_history_builder_add (builder, packed, bs_history_get_measures (self, packed));
    }
  if (entry != NULL)
    bs_history_builder_add_entry (builder, entry);
  return builder;
}

BsHistory *
bs_history_with_change (BsHistory *self, const BsEntry *before, const BsEntry *entry)
{
  BsHistoryBlock *tail;
  GPtrArray *names;

  /* All entries anew: the change lies in the base, or the tail has grown long. */
  if ((before != NULL && bs_history_key_of (before) < self->boundary) ||
      (entry != NULL && bs_history_key_of (entry) < self->boundary) || self->tail->entries->len >= TAIL_MOST)
    return bs_history_builder_finish (build_from (self, 0, before, entry));

  tail = bs_history_builder_finish_block (build_from (self, bs_history_get_n_base (self), before, entry), &names);
  for (guint i = 0; i < tail->entries->len; i++)
    g_array_index (tail->entries, BsHistoryEntry, i).flags |= BS_HISTORY_IN_TAIL;
  return bs_history_new_parts (bs_history_block_ref (self->base), tail, names, g_ptr_array_ref (self->visits),
                               bs_profile_ref (self->profile), self->boundary, self->base_id);
}

/* The same entries, with other visits and another profile (transfer full). */
static BsHistory *
with_records (BsHistory *self, GPtrArray *visits, BsProfile *profile, guint64 base_id)
{
  return bs_history_new_parts (bs_history_block_ref (self->base), bs_history_block_ref (self->tail),
                               g_ptr_array_ref (self->names), visits, profile, self->boundary, base_id);
}

/* The last visit before the boundary decides over the base: the same visits there, the same base. */
static gboolean
same_visits_before (const GPtrArray *a, const GPtrArray *b, gint64 boundary)
{
  guint i;

  for (i = 0; i < a->len && i < b->len; i++)
    {
      const BsVisit *x = a->pdata[i], *y = b->pdata[i];

      if (x->at.seconds >= boundary && y->at.seconds >= boundary)
        return TRUE;
      if (!bs_visit_equal (x, y, FALSE))
        return FALSE;
    }
  return (i == a->len || ((const BsVisit *) a->pdata[i])->at.seconds >= boundary) &&
         (i == b->len || ((const BsVisit *) b->pdata[i])->at.seconds >= boundary);
}

BsHistory *
bs_history_with_visits (BsHistory *self, GPtrArray *visits)
{
  GPtrArray *copy = g_ptr_array_new_full (visits->len, (GDestroyNotify) bs_visit_unref);
  guint64 base_id;

  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (copy, bs_visit_ref (visits->pdata[i]));
  g_ptr_array_sort (copy, bs_history_compare_visits);
  base_id = same_visits_before (self->visits, copy, self->boundary) ? self->base_id : bs_history_next_base_id ();
  return with_records (self, copy, bs_profile_ref (self->profile), base_id);
}

BsHistory *
bs_history_with_profile (BsHistory *self, const BsProfile *profile)
{
  return with_records (self, g_ptr_array_ref (self->visits), bs_profile_ref ((BsProfile *) profile),
                       bs_history_next_base_id ());
}
