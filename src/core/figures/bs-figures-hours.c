/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-hours.h"

guint
bs_figures_list_hours (const BsHistory *history, BsInstant now, BsTrendSpan span, guint hours_each,
                       BsHourFigure *figures)
{
  guint sums[BS_HOURS_A_DAY] = { 0 }, n = BS_HOURS_A_DAY / hours_each, n_without = 0, first, end;

  for (guint i = 0; i < n; i++)
    figures[i] = (BsHourFigure){ .worst = BS_ABSENT, .mean = BS_ABSENT };
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      guint hour;

      if (!bs_trend_is_past (entry, now) || !bs_trend_span_has (span, entry->date) ||
          !bs_history_entry_has_pain (entry))
        continue;
      if (entry->flags & BS_HISTORY_BARE_DATE)
        {
          n_without++;
          continue;
        }
      hour = (guint) bs_instant_get_time_of_day (bs_instant_new (entry->key, entry->offset)) / 3600 / hours_each;
      figures[hour].n_entries++;
      if (entry->pain < 0)
        continue;
      figures[hour].n_rated++;
      figures[hour].worst = MAX (figures[hour].worst, entry->pain);
      sums[hour] += (guint) entry->pain;
    }
  for (guint i = 0; i < n; i++)
    if (figures[i].n_rated > 0)
      figures[i].mean = (double) sums[i] / figures[i].n_rated;
  return n_without;
}
