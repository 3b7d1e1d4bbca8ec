/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-order.h"

const BsHistoryEntry *
bs_diary_order_peek (BsHistory *history, GArray *order, guint position)
{
  return bs_history_get (history, g_array_index (order, guint, position));
}

static gboolean
stands_before (const BsHistoryEntry *a, const BsHistoryEntry *b)
{
  if (a->date != b->date)
    return a->date > b->date;
  return a->key > b->key;
}

static guint
hash_uuid (gconstpointer uuid)
{
  guint32 hash;

  memcpy (&hash, uuid, sizeof hash);
  return hash;
}

static gboolean
equal_uuids (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, 16) == 0;
}

/* (transfer full) */
static GHashTable *
make_set (const GByteArray *ids)
{
  GHashTable *set = g_hash_table_new (hash_uuid, equal_uuids);

  for (guint i = 0; i + 16 <= ids->len; i += 16)
    g_hash_table_add (set, ids->data + i);
  return set;
}

/* The history backwards is nearly in our order: only bare dates and entries written on a journey across time zones stand
 * elsewhere, and not far, so each is pushed up to its place. */
GArray *
bs_diary_order_new (BsHistory *history, BsAssessment *assessment, const GByteArray *matches,
                    const BsDiaryFilter *filter)
{
  guint n = bs_history_get_n_entries (history);
  gboolean filtered = bs_diary_filter_is_on (filter);
  guint64 rules = filter->level != BS_LEVEL_NONE ? bs_diary_filter_get_rules (filter, assessment) : 0;
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint),
                                     matches != NULL ? matches->len / 16
                                     : filtered      ? 0
                                                     : n);
  g_autoptr (GHashTable) wanted = matches != NULL ? make_set (matches) : NULL;

  for (guint i = n; i-- > 0;)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      guint at;

      if ((wanted != NULL && !g_hash_table_contains (wanted, entry->uuid)) ||
          (filtered && !bs_diary_filter_has (filter, history, assessment, rules, i)))
        continue;
      g_array_append_val (order, i);
      for (at = order->len - 1; at > 0 && stands_before (entry, bs_diary_order_peek (history, order, at - 1)); at--)
        g_array_index (order, guint, at) = g_array_index (order, guint, at - 1);
      g_array_index (order, guint, at) = i;
    }
  return order;
}

/* The first place whose day is not later than `date`; the length where there is none. */
static guint
find_not_later (BsHistory *history, GArray *order, gint32 date)
{
  guint low = 0, high = order->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (bs_diary_order_peek (history, order, middle)->date > date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gint64
bs_diary_order_find_day (BsHistory *history, GArray *order, gint32 date)
{
  guint at = find_not_later (history, order, date);
  gint32 later;

  if (order->len == 0)
    return -1;
  if (at == 0)
    return 0;
  later = bs_diary_order_peek (history, order, at - 1)->date;
  if (at < order->len && date - bs_diary_order_peek (history, order, at)->date <= later - date)
    return at;
  return find_not_later (history, order, later);
}
