/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-item-private.h"
#include "bs-diary-order.h"
#include "bs-entry-cache.h"

struct _BsDiaryList
{
  GObject parent_instance;
  BsEntryCache *cache;
  BsHistory *history;
  BsAssessment *assessment;
  gint32 today;
  gboolean partial; /* only some entries are listed: searched or filtered */
  GArray *order;    /* guint: indexes in the history, as listed */
  GHashTable *live; /* position → BsDiaryItem (not owned), of the items that somebody holds */
};

static void bs_diary_list_model_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (BsDiaryList, bs_diary_list, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bs_diary_list_model_init))

/* GListModel */

static GType
get_item_type (GListModel *model)
{
  return BS_TYPE_DIARY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return BS_DIARY_LIST (model)->order->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  BsDiaryList *self = BS_DIARY_LIST (model);
  BsDiaryItem *item;

  if (position >= self->order->len)
    return NULL;
  item = g_hash_table_lookup (self->live, GUINT_TO_POINTER (position));
  if (item != NULL)
    return g_object_ref (item);
  item = bs_diary_item_new (self, position, bs_diary_order_peek (self->history, self->order, position)->uuid);
  g_hash_table_insert (self->live, GUINT_TO_POINTER (position), item);
  return item;
}

static void
bs_diary_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

void
bs_diary_list_drop_item (BsDiaryList *self, BsDiaryItem *item)
{
  gpointer key = GUINT_TO_POINTER (bs_diary_item_get_position (item));

  if (g_hash_table_lookup (self->live, key) == item)
    g_hash_table_remove (self->live, key);
}

/* To the item of this entry, NULL: to all. Who listens may take and drop items. */
static void
tell_items (BsDiaryList *self, const char *id)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (id == NULL || strcmp (bs_diary_item_get_id (item), id) == 0)
      g_ptr_array_add (items, g_object_ref (item));
  for (guint i = 0; i < items->len; i++)
    bs_diary_item_emit_changed (items->pdata[i]);
}

/* Entries */

BsEntry *
bs_diary_list_load_entry (BsDiaryList *self, const char *id)
{
  return bs_entry_cache_load (self->cache, id);
}

void
bs_diary_list_forget (BsDiaryList *self, const char *id)
{
  g_return_if_fail (BS_IS_DIARY_LIST (self));

  bs_entry_cache_forget (self->cache, id);
  tell_items (self, id);
}

guint64
bs_diary_list_get_n_reads (BsDiaryList *self)
{
  g_return_val_if_fail (BS_IS_DIARY_LIST (self), 0);
  return bs_entry_cache_get_n_reads (self->cache);
}

/* What a row shows beside its entry */

void
bs_diary_list_get_facts (BsDiaryList *self, guint position, BsDiaryFacts *facts)
{
  guint index = g_array_index (self->order, guint, position);
  const BsHistoryEntry *entry = bs_history_get (self->history, index);

  facts->date = entry->date;
  facts->today = self->today;
  facts->searching = self->partial;
  facts->medicine = bs_diary_has_medicine (self->history, entry);
  /* Of level doctor or higher: these stay highlighted for good (rules.md 2.1), and nearly every entry without first aid
   * would be evidence of a self-care rule. */
  facts->rule = self->assessment != NULL ? bs_diary_find_rule (self->assessment, index, BS_LEVEL_DOCTOR) : NULL;
  facts->begins_day =
      position == 0 || bs_diary_order_peek (self->history, self->order, position - 1)->date != entry->date;
  facts->ends_day = position + 1 == self->order->len ||
                    bs_diary_order_peek (self->history, self->order, position + 1)->date != entry->date;
  facts->worst = BS_ABSENT;
  facts->n_entries = 0;
  if (!facts->begins_day)
    return;
  for (guint i = position; i < self->order->len; i++)
    {
      const BsHistoryEntry *other = bs_diary_order_peek (self->history, self->order, i);

      if (other->date != entry->date)
        break;
      facts->n_entries++;
      facts->worst = MAX (facts->worst, other->pain);
    }
}

/* Order and changes */

static gboolean
same_entry (BsHistory *history_a, GArray *a, guint i, BsHistory *history_b, GArray *b, guint j)
{
  return memcmp (bs_diary_order_peek (history_a, a, i)->uuid, bs_diary_order_peek (history_b, b, j)->uuid, 16) == 0;
}

/* Gives the items that live new positions after `removed` rows at `position` were replaced by `added`. */
static void
shift_items (BsDiaryList *self, guint position, guint removed, guint added)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->live);
  GHashTableIter iter;
  gpointer item;

  self->live = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      guint at = bs_diary_item_get_position (item);

      if (at >= position + removed)
        at = at - removed + added;
      else if (at >= position)
        at = BS_DIARY_GONE;
      bs_diary_item_set_position (item, at);
      if (at != BS_DIARY_GONE)
        g_hash_table_insert (self->live, GUINT_TO_POINTER (at), item);
    }
}

static void
replace (BsDiaryList *self, GArray *order, guint position, guint removed, guint added)
{
  shift_items (self, position, removed, added);
  g_array_unref (self->order);
  self->order = order;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Where exactly one entry has another place (its time was edited), says so, so that the rows between stay. */
static gboolean
replace_moved (BsDiaryList *self, BsHistory *before, GArray *old, GArray *order, guint first, guint last)
{
  GArray *between;
  guint from, to;
  guint differs = 0;

  if (last == first)
    return FALSE;
  if (same_entry (before, old, first, self->history, order, last))
    from = first, to = last;
  else if (same_entry (before, old, last, self->history, order, first))
    from = last, to = first;
  else
    return FALSE;
  for (guint i = MIN (from, to); i < MAX (from, to); i++)
    if (from < to)
      differs += !same_entry (before, old, i + 1, self->history, order, i);
    else
      differs += !same_entry (before, old, i, self->history, order, i + 1);
  if (differs > 0)
    return FALSE;

  between = g_array_copy (order);
  g_array_remove_index (between, to);
  replace (self, between, from, 1, 0);
  replace (self, g_array_ref (order), to, 0, 1);
  return TRUE;
}

void
bs_diary_list_update (BsDiaryList *self, BsHistory *history, BsAssessment *assessment, gint32 today,
                      const GByteArray *matches, const BsDiaryFilter *filter)
{
  gboolean partial = matches != NULL || bs_diary_filter_is_on (filter);
  g_autoptr (BsHistory) before = NULL;
  g_autoptr (GArray) old = NULL;
  g_autoptr (GArray) order = NULL;
  guint first = 0, last_old, last_new;

  g_return_if_fail (BS_IS_DIARY_LIST (self));

  if (history == self->history && !partial && !self->partial)
    order = g_array_ref (self->order);
  else if (history != NULL)
    order = bs_diary_order_new (history, assessment, matches, filter);
  else
    order = g_array_new (FALSE, FALSE, sizeof (guint));

  before = g_steal_pointer (&self->history);
  old = g_array_ref (self->order);
  self->history = history != NULL ? bs_history_ref (history) : NULL;
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  self->assessment = assessment != NULL ? bs_assessment_ref (assessment) : NULL;
  self->today = today;
  self->partial = partial;

  if (order != old)
    {
      last_old = old->len;
      last_new = order->len;
      while (first < last_old && first < last_new && same_entry (before, old, first, history, order, first))
        first++;
      while (last_old > first && last_new > first &&
             same_entry (before, old, last_old - 1, history, order, last_new - 1))
        last_old--, last_new--;
      if (last_old == first && last_new == first)
        {
          g_array_unref (self->order);
          self->order = g_array_ref (order);
        }
      else if (last_old != last_new || !replace_moved (self, before, old, order, first, last_old - 1))
        {
          replace (self, g_array_ref (order), first, last_old - first, last_new - first);
        }
    }

  tell_items (self, NULL);
}

gint64
bs_diary_list_find (BsDiaryList *self, const char *id)
{
  guint8 uuid[16];

  g_return_val_if_fail (BS_IS_DIARY_LIST (self), -1);

  if (!bs_uuid_is_valid (id))
    return -1;
  bs_uuid_to_bytes (id, uuid);
  for (guint i = 0; i < self->order->len; i++)
    if (memcmp (bs_diary_order_peek (self->history, self->order, i)->uuid, uuid, 16) == 0)
      return i;
  return -1;
}

gint64
bs_diary_list_find_day (BsDiaryList *self, gint32 date)
{
  g_return_val_if_fail (BS_IS_DIARY_LIST (self), -1);
  return bs_diary_order_find_day (self->history, self->order, date);
}

BsDiaryList *
bs_diary_list_new (BsStore *store)
{
  BsDiaryList *self = g_object_new (BS_TYPE_DIARY_LIST, NULL);

  self->cache = bs_entry_cache_new (store);
  return self;
}

static void
bs_diary_list_finalize (GObject *object)
{
  BsDiaryList *self = BS_DIARY_LIST (object);

  g_hash_table_unref (self->live);
  g_array_unref (self->order);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->cache, bs_entry_cache_free);
  G_OBJECT_CLASS (bs_diary_list_parent_class)->finalize (object);
}

static void
bs_diary_list_class_init (BsDiaryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_diary_list_finalize;
}

static void
bs_diary_list_init (BsDiaryList *self)
{
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->live = g_hash_table_new (NULL, NULL);
}
