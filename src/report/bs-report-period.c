/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-period.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *word, *label;
  BsTrendPeriod length;
} Period;

static const Period periods[BS_N_REPORT_PERIODS] = {
  [BS_REPORT_SINCE_VISIT] = { "since-visit", N_ ("Since the last visit"), BS_TREND_QUARTER },
  [BS_REPORT_FORTNIGHT] = { "2-weeks", N_ ("Last 2 weeks"), BS_TREND_FORTNIGHT },
  [BS_REPORT_MONTH] = { "month", N_ ("Last 4 weeks"), BS_TREND_MONTH },
  [BS_REPORT_QUARTER] = { "3-months", N_ ("Last 3 months"), BS_TREND_QUARTER },
  [BS_REPORT_ALL] = { "all", N_ ("The whole diary"), BS_TREND_ALL },
};

const char *
bs_report_period_get_word (BsReportPeriod period)
{
  return (guint) period < BS_N_REPORT_PERIODS ? periods[period].word : NULL;
}

gboolean
bs_report_period_parse (const char *word, BsReportPeriod *period)
{
  for (guint i = 0; i < BS_N_REPORT_PERIODS; i++)
    if (g_str_equal (word, periods[i].word))
      {
        *period = (BsReportPeriod) i;
        return TRUE;
      }
  return FALSE;
}

const char *
bs_report_period_get_label (BsReportPeriod period)
{
  g_return_val_if_fail ((guint) period < BS_N_REPORT_PERIODS, NULL);

  return _ (periods[period].label);
}

/* The last examination that is over; what is planned is none. */
static const BsVisit *
find_visit (const BsHistory *history, BsInstant now)
{
  for (guint i = bs_history_get_n_visits (history); i-- > 0;)
    {
      const BsVisit *visit = bs_history_get_visit (history, i);

      if (bs_visit_is_examination (visit) && bs_instant_compare (visit->at, now) <= 0)
        return visit;
    }
  return NULL;
}

gboolean
bs_report_period_find (BsReportPeriod period, const BsHistory *history, BsInstant now, BsTrendSpan *span)
{
  g_return_val_if_fail ((guint) period < BS_N_REPORT_PERIODS, FALSE);

  const BsVisit *visit = period == BS_REPORT_SINCE_VISIT ? find_visit (history, now) : NULL;
  BsTrendSpan before;
  gboolean found = bs_trend_find_span (history, now, periods[period].length, 0, span, &before);

  if (period != BS_REPORT_SINCE_VISIT)
    return found;
  if (visit == NULL)
    return FALSE;
  span->first = MIN (bs_instant_get_date (visit->at), span->last);
  return TRUE;
}
