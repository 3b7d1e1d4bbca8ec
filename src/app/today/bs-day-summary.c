/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-day-summary.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

static gint32
get_measure_date (const BsHistoryMeasure *measure, const BsHistoryEntry *entry)
{
  if (measure->at == BS_NO_TIME)
    return entry->date;
  return bs_instant_get_date (bs_instant_new (measure->at, measure->offset));
}

void
bs_day_summary_fill (const BsHistory *history, BsInstant now, gint32 last, BsDaySummary *days, guint n)
{
  gint32 first = last - (gint32) n + 1;
  guint n_entries = bs_history_get_n_entries (history);
  /* A dose may be up to a day later than its entry; offsets reach 14 hours. */
  gint64 from = ((gint64) first - 2) * BS_DAY_SECONDS;

  for (guint i = 0; i < n; i++)
    days[i] = (BsDaySummary){ .date = first + (gint32) i, .worst = BS_ABSENT };
  for (guint i = bs_history_lower_bound (history, from); i < n_entries; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

      if (entry->flags & BS_HISTORY_BARE_DATE ? entry->date > bs_instant_get_date (now) : entry->key > now.seconds)
        continue;
      if (entry->date >= first && entry->date <= last)
        {
          BsDaySummary *day = &days[entry->date - first];
          day->recorded = TRUE;
          if (entry->pain < 0)
            day->unrated = TRUE;
          day->worst = MAX (day->worst, entry->pain);
          day->walk |= entry->when == BS_WHEN_WALKING || entry->when == BS_WHEN_AFTER_WALKING || entry->walk_min > 0;
        }
      for (guint j = 0; j < entry->n_measures; j++)
        {
          gint32 date = get_measure_date (&measures[j], entry);
          if (measures[j].kind == BS_MEASURE_MEDICINE && date >= first && date <= last)
            days[date - first].medicine = TRUE;
        }
    }
  for (guint i = 0; i < n; i++)
    days[i].unrated = days[i].unrated && days[i].worst <= 0;
}

char *
bs_day_summary_format (const BsDaySummary *self, gint32 today)
{
  g_autofree char *date = bs_text_format_day (self->date, today);
  g_autoptr (GString) text = g_string_new (date);

  /* Translators: between a day and what was recorded on it. */
  g_string_append (text, _ (": "));
  if (!self->recorded)
    g_string_append (text, _ ("nothing recorded"));
  else if (self->unrated)
    g_string_append (text, _ ("pain, not rated"));
  else if (self->worst == 0)
    g_string_append (text, _ ("no pain recorded, 0"));
  else
    g_string_append_printf (text, _ ("worst pain %d"), self->worst);
  if (self->walk)
    g_string_append_printf (text, ", %s", _ ("walk"));
  if (self->medicine)
    g_string_append_printf (text, ", %s", _ ("medicine"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
