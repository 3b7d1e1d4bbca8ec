/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-series.h"

G_BEGIN_DECLS

/* Values over time in words: the line above the chart, what a screen reader says, the table. All strings
 * (transfer full) unless said otherwise. */

/* "9 to 22 November", "24 Nov 2025 to 22 Nov 2026". */
char *bs_trend_format_span (BsTrendSpan span, gint32 today);
/* The same for where it may be broken into lines: not within a date. */
char *bs_trend_format_span_in_lines (BsTrendSpan span, gint32 today);
/* Which days a point has: "Fri 20 Nov", "16 to 22 November", "November 2026", "2026". */
char *bs_trend_format_when (const BsTrendPoint *point, BsTrendUnit unit, gint32 today);
/* A number with at most one decimal: "4", "4.5". */
char *bs_trend_format_number (double value);
/* "14 min", "16.5 min", "1 h 5 min". */
char *bs_trend_format_minutes (double minutes);
/* "Ibuprofen, Paracetamol and 1 more"; "" where no dose has a name. */
char *bs_trend_format_medicines (const GPtrArray *names);
/* One more part of such a line; takes it. */
void bs_trend_add_part (GString *text, char *part);
/* "worst 5, mean 4, pain after 14 min, Ibuprofen, level: Urgent". `medicines`: bs_trend_format_medicines(). */
char *bs_trend_format_values (const BsTrendPoint *point, BsTrendUnit unit, const char *medicines, gint32 today);
/* What a bar of the chart is: "Bars show the worst pain of 7 days, diamonds the mean of the days"; NULL for days. */
const char *bs_trend_get_unit_note (BsTrendUnit unit);

G_END_DECLS
