/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a calendar shows at a time, and how its keys move: values only. Dates are days since 1970. */
typedef enum
{
  BS_SPAN_DAYS,   /* a month, a day a cell, 7 columns */
  BS_SPAN_MONTHS, /* a year, a month a cell, 3 columns */
  BS_SPAN_YEARS,  /* twelve years, a year a cell, 3 columns */
} BsSpan;

#define BS_FIRST_YEAR 1900 /* diary-format.md, "Time" */
#define BS_LAST_YEAR 2199

guint bs_span_get_n_columns (BsSpan span);
/* The first day of what is shown together with `date`, and the first day of what comes after it. */
gint32 bs_span_get_first (BsSpan span, gint32 date);
gint32 bs_span_get_end (BsSpan span, gint32 date);
/* The first day of the cell with `date`, and the first day of the next cell. */
gint32 bs_span_get_cell (BsSpan span, gint32 date);
gint32 bs_span_get_next_cell (BsSpan span, gint32 date);
/* Empty places before the first cell: of days only. */
guint bs_span_get_lead (BsSpan span, gint32 date, gint first_weekday);
/* `n` cells, or pages, further; the same day of the month where there is one, else its last; never out of range. */
gint32 bs_span_move (BsSpan span, gint32 date, gint n);
gint32 bs_span_move_page (BsSpan span, gint32 date, gint n);

G_END_DECLS
