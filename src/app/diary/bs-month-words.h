/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-day-summary.h"
#include "bs-month-cell.h"
#include "bs-month-grid.h"

G_BEGIN_DECLS

/* What the calendar says. All (transfer full). */

/* What is shown together with `date`: "November 2026", "2026", "2020 – 2031". */
char *bs_month_format_title (BsSpan span, gint32 date);
/* On a cell: "22", "Nov", "2026". */
char *bs_month_format_cell (BsSpan span, gint32 date);
/* Of a cell: "Today: worst pain 6, level: Urgent", "2016: worst pain 9". `day` is read for a cell of one day. */
char *bs_month_format_name (BsSpan span, const BsMonthCellFacts *facts, const BsDaySummary *day, gint32 today);

G_END_DECLS
