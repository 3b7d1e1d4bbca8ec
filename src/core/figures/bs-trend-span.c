/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-trend-span.h"

#define WEEK 7
#define DAYS_AS_DAYS 31           /* the longest "All" that is shown day by day */
#define DAYS_AS_WEEKS (53 * WEEK) /* … week by week */
#define MONTHS_MOST 240
/* Local dates reach 14 hours around UTC, and a dose may have a date of its own after its entry's. */
#define MARGIN_DAYS 2

static const gint lengths[BS_N_TREND_PERIODS] = { 2 * WEEK, 4 * WEEK, 13 * WEEK, 52 * WEEK, 2 * WEEK };

gboolean
bs_trend_is_past (const BsHistoryEntry *entry, BsInstant now)
{
  return entry->flags & BS_HISTORY_BARE_DATE ? entry->date <= bs_instant_get_date (now) : entry->key <= now.seconds;
}

gboolean
bs_trend_find_recorded (const BsHistory *history, BsInstant now, BsTrendSpan *recorded)
{
  const gint64 margin = MARGIN_DAYS * BS_DAY_SECONDS;
  gint32 earliest = G_MAXINT32, latest = G_MININT32;
  guint n = bs_history_get_n_entries (history);
  gint64 limit = G_MAXINT64;

  /* Order is by instant; local dates of travellers may differ from it by a day at either end. */
  for (guint i = 0; i < n && bs_history_get (history, i)->key <= limit; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (!bs_trend_is_past (entry, now))
        continue;
      if (earliest == G_MAXINT32)
        limit = entry->key + margin;
      earliest = MIN (earliest, entry->date);
    }
  if (earliest == G_MAXINT32)
    return FALSE;
  limit = G_MININT64;
  for (guint i = n; i-- > 0 && bs_history_get (history, i)->key >= limit;)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (!bs_trend_is_past (entry, now))
        continue;
      if (latest == G_MININT32)
        limit = entry->key - margin;
      latest = MAX (latest, entry->date);
    }
  *recorded = (BsTrendSpan){ earliest, latest };
  return TRUE;
}

static gint32
find_newest (const BsTrendSpan *recorded, BsInstant now)
{
  return MAX (bs_instant_get_date (now), recorded->last);
}

guint
bs_trend_find_back (const BsHistory *history, BsInstant now, BsTrendPeriod period, gint32 date)
{
  BsTrendSpan recorded;

  if (period == BS_TREND_ALL || !bs_trend_find_recorded (history, now, &recorded))
    return 0;
  date = CLAMP (date, recorded.first, find_newest (&recorded, now));
  return (guint) ((find_newest (&recorded, now) - date) / lengths[period]);
}

guint
bs_trend_count_back (const BsHistory *history, BsInstant now, BsTrendPeriod period)
{
  return bs_trend_find_back (history, now, period, G_MININT32);
}

gboolean
bs_trend_find_span (const BsHistory *history, BsInstant now, BsTrendPeriod period, guint n_back, BsTrendSpan *span,
                    BsTrendSpan *before)
{
  gint32 today = bs_instant_get_date (now);
  BsTrendSpan recorded = { today, today };
  gboolean found = bs_trend_find_recorded (history, now, &recorded);

  n_back = MIN (n_back, bs_trend_count_back (history, now, period));
  span->last = find_newest (&recorded, now) - (gint32) n_back * lengths[period];
  span->first = span->last - lengths[period] + 1;
  *before = (BsTrendSpan){ span->first - lengths[period], span->first - 1 };
  if (period == BS_TREND_ALL)
    {
      if (found)
        span->first = recorded.first;
      *before = (BsTrendSpan){ span->first, span->first - 1 };
    }
  return found;
}

static gint
get_month (gint32 date)
{
  gint year, month;

  bs_date_to_ymd (date, &year, &month, NULL);
  return year * 12 + month - 1;
}

BsTrendUnit
bs_trend_choose_unit (BsTrendPeriod period, BsTrendSpan span)
{
  gint n_days = bs_trend_span_count_days (span);

  if (period <= BS_TREND_MONTH || (period == BS_TREND_ALL && n_days <= DAYS_AS_DAYS))
    return BS_TREND_DAYS;
  if (period != BS_TREND_ALL || n_days <= DAYS_AS_WEEKS)
    return BS_TREND_WEEKS;
  return get_month (span.last) - get_month (span.first) < MONTHS_MOST ? BS_TREND_MONTHS : BS_TREND_YEARS;
}

/* ---- Going through a span's records ---- */

void
bs_trend_find_entries (const BsHistory *history, BsTrendSpan span, guint *first, guint *end)
{
  *first = bs_history_lower_bound (history, ((gint64) span.first - MARGIN_DAYS) * BS_DAY_SECONDS);
  *end = bs_history_lower_bound (history, ((gint64) span.last + MARGIN_DAYS) * BS_DAY_SECONDS + 1);
}

gint32
bs_trend_get_measure_date (const BsHistoryMeasure *measure, const BsHistoryEntry *entry)
{
  if (measure->at == BS_NO_TIME)
    return entry->date;
  return bs_instant_get_date (bs_instant_new (measure->at, measure->offset));
}

gboolean
bs_trend_has_measure (BsTrendSpan span, const BsHistoryMeasure *measure, const BsHistoryEntry *entry, BsInstant now)
{
  if (measure->at != BS_NO_TIME && measure->at > now.seconds)
    return FALSE;
  return bs_trend_span_has (span, bs_trend_get_measure_date (measure, entry));
}
