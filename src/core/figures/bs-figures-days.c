/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-days.h"

#include <string.h>

typedef struct
{
  gboolean recorded, unrated;
  gint8 worst;
} Day;

static void
read_entry (BsDayFigures *self, Day *day, const BsHistoryEntry *entry)
{
  self->n_entries++;
  self->n_stamped += entry->written_on_day != BS_ABSENT;
  self->n_on_day += entry->written_on_day == TRUE;
  day->recorded = TRUE;
  if (entry->pain < 0)
    day->unrated = TRUE;
  else
    day->worst = MAX (day->worst, entry->pain);
}

BsDayFigures
bs_figures_count_days (const BsHistory *history, BsInstant now, BsTrendSpan span)
{
  BsDayFigures self = { .n_days = (guint) bs_trend_span_count_days (span) };
  g_autofree Day *days = g_new0 (Day, MAX (self.n_days, 1));
  g_autoptr (GArray) worsts = g_array_new (FALSE, FALSE, sizeof (gint16));
  gint32 gap_first = span.first;
  gint16 most = 0;
  guint first, end;

  self.gap = (BsTrendSpan){ span.first, span.first - 1 };
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (bs_trend_is_past (entry, now) && bs_trend_span_has (span, entry->date))
        read_entry (&self, &days[entry->date - span.first], entry);
    }
  for (guint i = 0; i < self.n_days; i++)
    {
      gint32 date = span.first + (gint32) i;
      gint16 worst = days[i].worst;

      if (!days[i].recorded)
        {
          if (date - gap_first >= self.gap.last - self.gap.first)
            self.gap = (BsTrendSpan){ gap_first, date };
          continue;
        }
      gap_first = date + 1;
      self.n_recorded++;
      self.n_painful += worst > 0 || days[i].unrated;
      self.n_unrated += worst == 0 && days[i].unrated;
      if (worst == 0)
        continue;
      if (worst >= most)
        self.worst_date = date;
      most = MAX (most, worst);
      g_array_append_val (worsts, worst);
    }
  self.n_pain_free = self.n_recorded - self.n_painful;
  self.worst = bs_values_from_array (worsts);
  return self;
}

void
bs_figures_count_level_days (BsAssessment *assessment, BsTrendSpan span, guint *days)
{
  memset (days, 0, (BS_LEVEL_EMERGENCY + 1) * sizeof *days);
  for (gint32 date = span.first; date <= span.last; date++)
    days[bs_assessment_get_day_level (assessment, date)]++;
}
