/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-regions.h"

#include <string.h>

/* Days that were counted, a byte each. Entries come by instant, and a traveller's date may come twice: days are marked,
 * not compared with the one before. */
static void
count (guint *n_entries, guint *n_days, guint8 *days, guint day)
{
  (*n_entries)++;
  *n_days += !days[day];
  days[day] = TRUE;
}

/* `days`: of each place a row of days for pain, and one for numbness. */
static void
count_pain (BsPlaceCount *self, guint8 *days, guint n_days, guint place, guint day)
{
  count (&self->pain_entries, &self->pain_days, days + (gsize) n_days * 2 * place, day);
}

static void
count_numb (BsPlaceCount *self, guint8 *days, guint n_days, guint place, guint day)
{
  count (&self->numb_entries, &self->numb_days, days + (gsize) n_days * (2 * place + 1), day);
}

static gboolean
says_where (const BsHistoryEntry *entry)
{
  return bs_history_entry_has_pain (entry) && (entry->flags & BS_HISTORY_SITES_ASKED || entry->radiates != 0);
}

void
bs_figures_count_places (const BsHistory *history, BsInstant now, BsTrendSpan span, const BsFigurePlace *places,
                         guint n_places, BsPlaceCount *counts, BsPlaceCount *asked)
{
  guint n_days = (guint) bs_trend_span_count_days (span), first, end;
  g_autofree guint8 *days = g_new0 (guint8, MAX (1, (gsize) n_days * 2 * (n_places + 1)));

  memset (counts, 0, n_places * sizeof *counts);
  memset (asked, 0, sizeof *asked);
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      guint day = (guint) (entry->date - span.first);

      if (!bs_trend_is_past (entry, now) || !bs_trend_span_has (span, entry->date))
        continue;
      if (says_where (entry))
        {
          count_pain (asked, days, n_days, n_places, day);
          for (guint j = 0; j < n_places; j++)
            if (entry->sites & places[j].sites || entry->radiates & places[j].radiates)
              count_pain (&counts[j], days, n_days, j, day);
        }
      if (entry->flags & BS_HISTORY_NUMB_ASKED)
        {
          count_numb (asked, days, n_days, n_places, day);
          for (guint j = 0; j < n_places; j++)
            if (entry->numb & places[j].numb)
              count_numb (&counts[j], days, n_days, j, day);
        }
    }
}
