/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"

G_BEGIN_DECLS

/* The periods of a report that have a name; any other is from a date to a date. The lengths are those of the trends. */
typedef enum
{
  BS_REPORT_SINCE_VISIT, /* the day of the last examination is in it: what was recorded after it belongs to it */
  BS_REPORT_FORTNIGHT,
  BS_REPORT_MONTH,   /* 4 weeks */
  BS_REPORT_QUARTER, /* 13 weeks */
  BS_REPORT_ALL,
  BS_N_REPORT_PERIODS,
} BsReportPeriod;
#define BS_REPORT_PERIOD_DEFAULT BS_REPORT_QUARTER

/* (transfer none): its word on the command line, "2-weeks"; NULL behind the last. */
const char *bs_report_period_get_word (BsReportPeriod period);
/* FALSE where there is no such word. */
gboolean bs_report_period_parse (const char *word, BsReportPeriod *period);
/* (transfer none): as a choice in the window, "Last 2 weeks". */
const char *bs_report_period_get_label (BsReportPeriod period);
/* Which days it has at `now`, the latest being that of `now` or a later one that is recorded already. FALSE where there
 * is no such period: nobody examined the person yet, nothing is recorded; `span` is then that of the default. */
gboolean bs_report_period_find (BsReportPeriod period, const BsHistory *history, BsInstant now, BsTrendSpan *span);

G_END_DECLS
