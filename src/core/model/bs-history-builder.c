/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-history-private.h"

#include <string.h>

/* How many of the newest entries the tail holds at first: few enough that judging them anew goes unnoticed. */
#define TAIL_LEAST 256
#define EARLIEST_MIDNIGHT_SECONDS (14 * 3600)

struct _BsHistoryBuilder
{
  BsHistoryBlock *block;
  GPtrArray *names;
  GHashTable *numbers; /* name → its number */
  GPtrArray *visits;
  BsProfile *profile;
  gboolean sorted;
  gboolean visits_added; /* FALSE: they may be another history's, in order already and not to be touched */
};

static gint
order_entries (gconstpointer a, gconstpointer b)
{
  const BsHistoryEntry *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return memcmp (x->uuid, y->uuid, sizeof x->uuid);
}

gint
bs_history_compare_visits (gconstpointer a, gconstpointer b)
{
  const BsVisit *x = *(const BsVisit *const *) a, *y = *(const BsVisit *const *) b;
  gint order = bs_instant_compare (x->at, y->at);

  return order != 0 ? order : strcmp (x->id, y->id);
}

static gint64
bare_date_key (gint32 date)
{
  return (gint64) date * BS_DAY_SECONDS - EARLIEST_MIDNIGHT_SECONDS;
}

gint64
bs_history_key_of (const BsEntry *entry)
{
  return entry->at.kind == BS_INSTANT_DATE ? bare_date_key (bs_instant_get_date (entry->at)) : entry->at.seconds;
}

/* (transfer full) of all arguments: cuts sorted entries into base and tail. */
static BsHistory *
history_cut (BsHistoryBlock *all, GPtrArray *names, GPtrArray *visits, BsProfile *profile)
{
  guint n = all->entries->len;
  guint n_base = n > TAIL_LEAST ? n - TAIL_LEAST : 0;
  BsHistoryBlock *tail = bs_history_block_new (n - n_base + 16);
  gint64 boundary;

  while (n_base > 0 && bs_history_block_get (all, n_base - 1)->key == bs_history_block_get (all, n_base)->key)
    n_base--;
  boundary = n_base < n ? bs_history_block_get (all, n_base)->key : G_MININT64;
  for (guint i = n_base; i < n; i++)
    {
      const BsHistoryEntry *entry = bs_history_block_get (all, i);
      bs_history_block_append (tail, entry, &g_array_index (all->measures, BsHistoryMeasure, entry->measures), TRUE);
    }
  /* The measures of the cut entries stay behind unread: at most some hundred. */
  g_array_set_size (all->entries, n_base);
  return bs_history_new_parts (all, tail, names, visits, profile, boundary, bs_history_next_base_id ());
}

BsHistoryBuilder *
bs_history_builder_new_parts (BsHistoryBlock *block, GPtrArray *names, GPtrArray *visits, BsProfile *profile)
{
  BsHistoryBuilder *self = g_new0 (BsHistoryBuilder, 1);

  self->block = block;
  self->names = names;
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 1; i < names->len; i++)
    g_hash_table_insert (self->numbers, names->pdata[i], GUINT_TO_POINTER (i));
  self->visits = visits;
  self->profile = profile;
  self->sorted = TRUE;
  return self;
}

BsHistoryBuilder *
bs_history_builder_new (guint n_expected)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);

  g_ptr_array_add (names, g_ref_string_new (""));
  return bs_history_builder_new_parts (bs_history_block_new (n_expected), names,
                                       g_ptr_array_new_with_free_func ((GDestroyNotify) bs_visit_unref), NULL);
}

void
bs_history_builder_free (BsHistoryBuilder *self)
{
  g_clear_pointer (&self->block, bs_history_block_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->profile, bs_profile_unref);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

guint32
bs_history_builder_intern (BsHistoryBuilder *self, const char *name)
{
  gpointer number;
  char *kept;

  if (name == NULL || name[0] == '\0')
    return 0;
  number = g_hash_table_lookup (self->numbers, name);
  if (number != NULL)
    return GPOINTER_TO_UINT (number);
  kept = g_ref_string_new (name);
  g_ptr_array_add (self->names, kept);
  g_hash_table_insert (self->numbers, kept, GUINT_TO_POINTER (self->names->len - 1));
  return self->names->len - 1;
}

void
bs_history_builder_add (BsHistoryBuilder *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measures)
{
  BsHistoryEntry copy = *entry;
  guint n = self->block->entries->len;

  if (copy.flags & BS_HISTORY_BARE_DATE)
    copy.key = bare_date_key (copy.date);
  bs_history_block_append (self->block, &copy, measures, FALSE);
  if (n > 0 && order_entries (bs_history_block_get (self->block, n - 1), bs_history_block_get (self->block, n)) > 0)
    self->sorted = FALSE;
}

void
bs_history_builder_add_entry (BsHistoryBuilder *self, const BsEntry *entry)
{
  BsHistoryMeasure measures[BS_MEASURES_MAX];
  BsHistoryEntry packed = {
    .key = bs_history_key_of (entry),
    .end = bs_instant_is_set (entry->end) ? entry->end.seconds : BS_NO_TIME,
    .signs = entry->signs.set,
    .skipped = entry->skipped.set,
    .radiates = entry->radiates.set,
    .numb = entry->numb.set,
    .triggers = (guint32) entry->triggers.set,
    .date = bs_instant_get_date (entry->at),
    .offset = entry->at.offset,
    .end_offset = entry->end.offset,
    .walk_min = entry->walk_min,
    .onset_min = entry->onset_min,
    .n_measures = (guint16) CLAMP (entry->n_measures, 0, BS_MEASURES_MAX),
    .pain = entry->pain,
    .leg_pain = entry->leg_pain,
    .when = entry->when,
    .course = entry->course,
    .walk_posture = entry->walk_posture,
    .flags =
        (guint8) ((entry->at.kind == BS_INSTANT_DATE ? BS_HISTORY_BARE_DATE : 0) |
                  (entry->signs.asked ? BS_HISTORY_SIGNS_ASKED : 0) | (entry->numb.asked ? BS_HISTORY_NUMB_ASKED : 0) |
                  (entry->radiates.asked ? BS_HISTORY_RADIATES_ASKED : 0) |
                  (entry->triggers.asked ? BS_HISTORY_TRIGGERS_ASKED : 0) |
                  (entry->sites.asked ? BS_HISTORY_SITES_ASKED : 0) |
                  (entry->n_measures >= 0 ? BS_HISTORY_MEASURES_ASKED : 0)),
    .sites = (guint8) entry->sites.set,
    .written_on_day = bs_history_is_written_on_day (entry->at, entry->recorded_at),
  };

  if (entry->id[0] != '\0')
    bs_uuid_to_bytes (entry->id, packed.uuid);
  for (guint i = 0; i < packed.n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];

      measures[i] = (BsHistoryMeasure){
        .at = bs_instant_is_set (measure->at) ? measure->at.seconds : BS_NO_TIME,
        .name = bs_history_builder_intern (self, measure->name),
        .offset = measure->at.offset,
        .applied_min = measure->applied_min,
        .result_min = measure->result_min,
        .kind = measure->kind,
        .result = measure->result,
        .how = measure->how,
        .pain_after = measure->pain_after,
      };
    }
  bs_history_builder_add (self, &packed, measures);
}

void
bs_history_builder_add_visit (BsHistoryBuilder *self, const BsVisit *visit)
{
  g_ptr_array_add (self->visits, bs_visit_ref ((BsVisit *) visit));
  self->visits_added = TRUE;
}

void
bs_history_builder_set_profile (BsHistoryBuilder *self, const BsProfile *profile)
{
  bs_profile_ref ((BsProfile *) profile);
  g_clear_pointer (&self->profile, bs_profile_unref);
  self->profile = (BsProfile *) profile;
}

BsHistory *
bs_history_builder_finish (BsHistoryBuilder *self)
{
  BsHistory *history;

  if (!self->sorted)
    g_array_sort (self->block->entries, order_entries);
  if (self->visits_added)
    g_ptr_array_sort (self->visits, bs_history_compare_visits);
  if (self->profile == NULL)
    self->profile = bs_profile_new ();
  history = history_cut (g_steal_pointer (&self->block), g_steal_pointer (&self->names),
                         g_steal_pointer (&self->visits), g_steal_pointer (&self->profile));
  bs_history_builder_free (self);
  return history;
}

BsHistoryBlock *
bs_history_builder_finish_block (BsHistoryBuilder *self, GPtrArray **names)
{
  BsHistoryBlock *block = g_steal_pointer (&self->block);

  if (!self->sorted)
    g_array_sort (block->entries, order_entries);
  *names = g_steal_pointer (&self->names);
  bs_history_builder_free (self);
  return block;
}

BsHistory *
bs_history_new_from_diary (const BsDiary *diary)
{
  BsHistoryBuilder *builder = bs_history_builder_new (diary->entries->len);

  for (guint i = 0; i < diary->entries->len; i++)
    bs_history_builder_add_entry (builder, diary->entries->pdata[i]);
  for (guint i = 0; i < diary->visits->len; i++)
    bs_history_builder_add_visit (builder, diary->visits->pdata[i]);
  bs_history_builder_set_profile (builder, diary->profile);
  return bs_history_builder_finish (builder);
}
