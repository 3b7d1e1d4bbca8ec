/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-instant.h"
#include "bs-month-grid.h"

#define MONTHS 12
#define YEARS 12 /* together */

guint
bs_span_get_n_columns (BsSpan span)
{
  return span == BS_SPAN_DAYS ? 7 : 3;
}

static gint32
first_of_month (gint year, gint month)
{
  return bs_date_from_ymd (year, month, 1);
}

/* Months since the first year, so that they can be counted; its 300 years are 25 whole pages of years. */
static gint
get_month_number (gint32 date, gint *day)
{
  gint year, month;

  bs_date_to_ymd (date, &year, &month, day);
  return (year - BS_FIRST_YEAR) * MONTHS + month - 1;
}

static gint32
from_month_number (gint number)
{
  return first_of_month (BS_FIRST_YEAR + number / MONTHS, number % MONTHS + 1);
}

static gint
get_months_in_page (BsSpan span)
{
  return span == BS_SPAN_DAYS ? 1 : span == BS_SPAN_MONTHS ? MONTHS : YEARS * MONTHS;
}

gint32
bs_span_get_first (BsSpan span, gint32 date)
{
  gint months = get_months_in_page (span);

  return from_month_number (get_month_number (date, NULL) / months * months);
}

gint32
bs_span_get_end (BsSpan span, gint32 date)
{
  return from_month_number (get_month_number (bs_span_get_first (span, date), NULL) + get_months_in_page (span));
}

gint32
bs_span_get_cell (BsSpan span, gint32 date)
{
  if (span == BS_SPAN_DAYS)
    return date;
  return bs_span_get_first (span == BS_SPAN_MONTHS ? BS_SPAN_DAYS : BS_SPAN_MONTHS, date);
}

gint32
bs_span_get_next_cell (BsSpan span, gint32 date)
{
  if (span == BS_SPAN_DAYS)
    return date + 1;
  return bs_span_get_end (span == BS_SPAN_MONTHS ? BS_SPAN_DAYS : BS_SPAN_MONTHS, date);
}

guint
bs_span_get_lead (BsSpan span, gint32 date, gint first_weekday)
{
  if (span != BS_SPAN_DAYS)
    return 0;
  return (guint) (bs_date_get_weekday (bs_span_get_first (span, date)) - first_weekday + 7) % 7;
}

static gint32
clamp_date (gint32 date)
{
  return CLAMP (date, first_of_month (BS_FIRST_YEAR, 1), first_of_month (BS_LAST_YEAR + 1, 1) - 1);
}

static gint32
move_months (gint32 date, gint n)
{
  gint day;
  gint number = get_month_number (date, &day) + n;
  gint32 first, last;

  number = CLAMP (number, 0, (BS_LAST_YEAR - BS_FIRST_YEAR + 1) * MONTHS - 1);
  first = from_month_number (number);
  last = from_month_number (number + 1) - 1;
  return MIN (first + day - 1, last);
}

gint32
bs_span_move (BsSpan span, gint32 date, gint n)
{
  if (span == BS_SPAN_DAYS)
    return clamp_date (date + n);
  return move_months (date, span == BS_SPAN_MONTHS ? n : n * MONTHS);
}

gint32
bs_span_move_page (BsSpan span, gint32 date, gint n)
{
  return move_months (date, n * get_months_in_page (span));
}
