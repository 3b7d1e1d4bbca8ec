/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-history.h"

#include <string.h>

/* How many of the newest entries the tail holds at first, and how many it may grow to before a new base is made: small
 * enough that judging them anew goes unnoticed, large enough that a change of the last days stays in it. */
#define TAIL_LEAST 256
#define TAIL_MOST 4096
#define EARLIEST_MIDNIGHT_SECONDS (14 * 3600)

/* Entries with their measures, in time order. */
typedef struct
{
  gatomicrefcount ref_count;
  GArray *entries;  /* BsHistoryEntry */
  GArray *measures; /* BsHistoryMeasure */
} Block;

struct _BsHistory
{
  gatomicrefcount ref_count;
  Block *base;
  Block *tail;
  GPtrArray *names;  /* GRefString; 0 is "" */
  GPtrArray *visits; /* BsVisit, in time order */
  BsProfile *profile;
  gint64 boundary;
  guint64 base_id;
};

struct _BsHistoryBuilder
{
  Block *block;
  GPtrArray *names;
  GHashTable *numbers; /* name → its number */
  GPtrArray *visits;
  BsProfile *profile;
  gboolean sorted;
  gboolean visits_added; /* FALSE: they may be another history's, in order already and not to be touched */
};

static Block *
block_new (guint n_entries)
{
  Block *self = g_new0 (Block, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (BsHistoryEntry), n_entries);
  self->measures = g_array_sized_new (FALSE, FALSE, sizeof (BsHistoryMeasure), n_entries);
  return self;
}

static Block *
block_ref (Block *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
block_unref (Block *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->entries);
  g_array_unref (self->measures);
  g_free (self);
}

static inline const BsHistoryEntry *
block_get (const Block *self, guint index)
{
  return &g_array_index (self->entries, BsHistoryEntry, index);
}

/* Appends an entry of `from` with its measures. */
static void
block_append (Block *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measures, gboolean in_tail)
{
  BsHistoryEntry copy = *entry;

  copy.measures = self->measures->len;
  copy.flags = in_tail ? (copy.flags | BS_HISTORY_IN_TAIL) : (copy.flags & ~BS_HISTORY_IN_TAIL);
  if (copy.n_measures > 0)
    g_array_append_vals (self->measures, measures, copy.n_measures);
  g_array_append_val (self->entries, copy);
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const BsHistoryEntry *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return memcmp (x->uuid, y->uuid, sizeof x->uuid);
}

static gint
compare_visits (gconstpointer a, gconstpointer b)
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

static gint64
entry_key (const BsEntry *entry)
{
  return entry->at.kind == BS_INSTANT_DATE ? bare_date_key (bs_instant_get_date (entry->at)) : entry->at.seconds;
}

static guint64
next_base_id (void)
{
  static gsize last;

  return (guint64) g_atomic_pointer_add (&last, 1) + 1;
}

static GPtrArray *
copy_names (const GPtrArray *names)
{
  GPtrArray *copy = g_ptr_array_new_full (names->len + 1, (GDestroyNotify) g_ref_string_release);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (copy, g_ref_string_acquire (names->pdata[i]));
  return copy;
}

static BsHistory *
history_new (Block *base, Block *tail, GPtrArray *names, GPtrArray *visits, BsProfile *profile, gint64 boundary, guint64 base_id)
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

/* (transfer full) of all arguments: cuts sorted entries into base and tail. */
static BsHistory *
history_cut (Block *all, GPtrArray *names, GPtrArray *visits, BsProfile *profile)
{
  guint n = all->entries->len;
  guint n_base = n > TAIL_LEAST ? n - TAIL_LEAST : 0;
  Block *tail = block_new (n - n_base + 16);
  gint64 boundary;

  while (n_base > 0 && block_get (all, n_base - 1)->key == block_get (all, n_base)->key)
    n_base--;
  boundary = n_base < n ? block_get (all, n_base)->key : G_MININT64;
  for (guint i = n_base; i < n; i++)
    {
      const BsHistoryEntry *entry = block_get (all, i);
      block_append (tail, entry, &g_array_index (all->measures, BsHistoryMeasure, entry->measures), TRUE);
    }
  /* The measures of the cut entries stay behind unread: at most some hundred. */
  g_array_set_size (all->entries, n_base);
  return history_new (all, tail, names, visits, profile, boundary, next_base_id ());
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
  block_unref (self->base);
  block_unref (self->tail);
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

  return index < n_base ? block_get (self->base, index) : block_get (self->tail, index - n_base);
}

const BsHistoryMeasure *
bs_history_get_measures (const BsHistory *self, const BsHistoryEntry *entry)
{
  const Block *block = entry->flags & BS_HISTORY_IN_TAIL ? self->tail : self->base;

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

/* Builder */

static BsHistoryBuilder *
builder_new (Block *block, GPtrArray *names, GPtrArray *visits, BsProfile *profile)
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
  return builder_new (block_new (n_expected), names, g_ptr_array_new_with_free_func ((GDestroyNotify) bs_visit_unref), NULL);
}

void
bs_history_builder_free (BsHistoryBuilder *self)
{
  g_clear_pointer (&self->block, block_unref);
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
  block_append (self->block, &copy, measures, FALSE);
  if (self->sorted && n > 0 && compare_entries (block_get (self->block, n - 1), block_get (self->block, n)) > 0)
    self->sorted = FALSE;
}

void
bs_history_builder_add_entry (BsHistoryBuilder *self, const BsEntry *entry)
{
  BsHistoryMeasure measures[BS_MEASURES_MAX];
  BsHistoryEntry packed = {
    .key = entry_key (entry),
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
    .flags = (guint8) ((entry->at.kind == BS_INSTANT_DATE ? BS_HISTORY_BARE_DATE : 0) |
                       (entry->signs.asked ? BS_HISTORY_SIGNS_ASKED : 0) |
                       (entry->numb.asked ? BS_HISTORY_NUMB_ASKED : 0) |
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
    g_array_sort (self->block->entries, compare_entries);
  if (self->visits_added)
    g_ptr_array_sort (self->visits, compare_visits);
  if (self->profile == NULL)
    self->profile = bs_profile_new ();
  history = history_cut (g_steal_pointer (&self->block), g_steal_pointer (&self->names), g_steal_pointer (&self->visits),
                         g_steal_pointer (&self->profile));
  bs_history_builder_free (self);
  return history;
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

/* Changes */

static gboolean
is_entry (const BsHistoryEntry *packed, const BsEntry *entry)
{
  guint8 bytes[16];

  bs_uuid_to_bytes (entry->id, bytes);
  return memcmp (packed->uuid, bytes, sizeof bytes) == 0;
}

/* All entries anew: the change lies in the base, or the tail has grown long. */
static BsHistory *
rebuild (BsHistory *self, const BsEntry *before, const BsEntry *entry)
{
  guint n = bs_history_get_n_entries (self);
  BsHistoryBuilder *builder =
    builder_new (block_new (n + 1), copy_names (self->names), g_ptr_array_ref (self->visits), bs_profile_ref (self->profile));

  for (guint i = 0; i < n; i++)
    {
      const BsHistoryEntry *packed = bs_history_get (self, i);

      if (before == NULL || !is_entry (packed, before))
        bs_history_builder_add (builder, packed, bs_history_get_measures (self, packed));
    }
  if (entry != NULL)
    bs_history_builder_add_entry (builder, entry);
  return bs_history_builder_finish (builder);
}

BsHistory *
bs_history_with_change (BsHistory *self, const BsEntry *before, const BsEntry *entry)
{
  BsHistoryBuilder *builder;
  Block *tail;
  GPtrArray *names;

  if ((before != NULL && entry_key (before) < self->boundary) || (entry != NULL && entry_key (entry) < self->boundary) ||
      self->tail->entries->len >= TAIL_MOST)
    return rebuild (self, before, entry);

  builder = builder_new (block_new (self->tail->entries->len + 1), copy_names (self->names),
                         g_ptr_array_ref (self->visits), bs_profile_ref (self->profile));
  for (guint i = 0; i < self->tail->entries->len; i++)
    {
      const BsHistoryEntry *packed = block_get (self->tail, i);

      if (before == NULL || !is_entry (packed, before))
        bs_history_builder_add (builder, packed, bs_history_get_measures (self, packed));
    }
  if (entry != NULL)
    bs_history_builder_add_entry (builder, entry);
  if (!builder->sorted)
    g_array_sort (builder->block->entries, compare_entries);
  tail = g_steal_pointer (&builder->block);
  names = g_steal_pointer (&builder->names);
  bs_history_builder_free (builder);
  for (guint i = 0; i < tail->entries->len; i++)
    g_array_index (tail->entries, BsHistoryEntry, i).flags |= BS_HISTORY_IN_TAIL;
  return history_new (block_ref (self->base), tail, names, g_ptr_array_ref (self->visits), bs_profile_ref (self->profile),
                      self->boundary, self->base_id);
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
  g_ptr_array_sort (copy, compare_visits);
  base_id = same_visits_before (self->visits, copy, self->boundary) ? self->base_id : next_base_id ();
  return history_new (block_ref (self->base), block_ref (self->tail), g_ptr_array_ref (self->names), copy,
                      bs_profile_ref (self->profile), self->boundary, base_id);
}

BsHistory *
bs_history_with_profile (BsHistory *self, const BsProfile *profile)
{
  return history_new (block_ref (self->base), block_ref (self->tail), g_ptr_array_ref (self->names),
                      g_ptr_array_ref (self->visits), bs_profile_ref ((BsProfile *) profile), self->boundary,
                      next_base_id ());
}
