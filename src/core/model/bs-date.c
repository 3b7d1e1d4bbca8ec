/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-check.h"
#include "bs-error.h"
#include "bs-instant-private.h"

#define DAYS_PER_ERA 146097             /* 400 Gregorian years */
#define DAYS_FROM_YEAR_0_TO_1970 719468 /* counted from 1 March of year 0 */

/* Years are counted from 1 March here, so that the leap day is the last of its year. */
gint32
bs_date_from_ymd (gint year, gint month, gint day)
{
  gint march_year = month > 2 ? year : year - 1;
  gint era = (march_year >= 0 ? march_year : march_year - 399) / 400;
  gint year_of_era = march_year - era * 400;
  gint day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  gint day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_FROM_YEAR_0_TO_1970;
}

void
bs_date_to_ymd (gint32 date, gint *year, gint *month, gint *day)
{
  gint days = date + DAYS_FROM_YEAR_0_TO_1970;
  gint era = (days >= 0 ? days : days - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  gint day_of_era = days - era * DAYS_PER_ERA;
  gint year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint month_from_march = (5 * day_of_year + 2) / 153;
  gint m = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

  if (year)
    *year = year_of_era + era * 400 + (m <= 2 ? 1 : 0);
  if (month)
    *month = m;
  if (day)
    *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
}

gint
bs_date_get_weekday (gint32 date)
{
  /* 1970-01-01 was a Thursday. */
  gint from_monday = (date + 3) % 7;

  return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

static gint
get_days_in_month (gint year, gint month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

gint
bs_digits_read (const char *text, gint n)
{
  gint value = 0;

  for (gint i = 0; i < n; i++)
    {
      if (text[i] < '0' || text[i] > '9')
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

const char *
bs_date_scan (const char *text, gint32 *out, BsInstantFault *fault)
{
  gint year, month, day;

  *fault = BS_INSTANT_FAULT_NO_DATE;
  /* Each step stops at the end of the text, because '\0' is no digit and no dash. */
  year = bs_digits_read (text, 4);
  if (year < 0 || text[4] != '-')
    return NULL;
  month = bs_digits_read (text + 5, 2);
  if (month < 0 || text[7] != '-')
    return NULL;
  day = bs_digits_read (text + 8, 2);
  if (day < 0)
    return NULL;
  *fault = BS_INSTANT_FAULT_CALENDAR;
  if (month < 1 || month > 12 || day < 1 || day > get_days_in_month (year, month))
    return NULL;
  *fault = BS_INSTANT_FAULT_YEAR;
  if (year < BS_YEAR_MIN || year > BS_YEAR_MAX)
    return NULL;
  *fault = BS_INSTANT_FAULT_NONE;
  *out = bs_date_from_ymd (year, month, day);
  return text + 10;
}

gboolean
bs_instant_set_fault (GError **error, BsInstantFault fault, const char *text)
{
  const GQuark domain = BS_DIARY_ERROR;
  const gint code = BS_DIARY_ERROR_INSTANT;
  g_autofree char *excerpt = bs_excerpt_dup (text);

  switch (fault)
    {
    case BS_INSTANT_FAULT_CALENDAR:
      g_set_error (error, domain, code, _ ("“%s” has a date that does not exist"), excerpt);
      break;
    case BS_INSTANT_FAULT_YEAR:
      g_set_error (error, domain, code, _ ("“%s” is not between the years 1900 and 2199"), excerpt);
      break;
    case BS_INSTANT_FAULT_TIME:
      g_set_error (error, domain, code, _ ("“%s” has a time of day that does not exist"), excerpt);
      break;
    case BS_INSTANT_FAULT_OFFSET:
      g_set_error (error, domain, code, _ ("“%s” has an offset that is not between -14:00 and +14:00"), excerpt);
      break;
    case BS_INSTANT_FAULT_NO_INSTANT:
      g_set_error (error, domain, code, _ ("“%s” is not a time such as 2026-11-22T09:00+01:00"), excerpt);
      break;
    case BS_INSTANT_FAULT_NO_INSTANT_OR_DATE:
      g_set_error (error, domain, code,
                   _ ("“%s” is not a time such as 2026-11-22T09:00+01:00, nor a date such as 2026-11-22"), excerpt);
      break;
    case BS_INSTANT_FAULT_NO_LOCAL:
      g_set_error (error, domain, code, _ ("“%s” is not a time such as 2026-11-22T09:00"), excerpt);
      break;
    case BS_INSTANT_FAULT_NO_LOCAL_OR_DATE:
      g_set_error (error, domain, code,
                   _ ("“%s” is not a time such as 2026-11-22T09:00, nor a date such as 2026-11-22"), excerpt);
      break;
    case BS_INSTANT_FAULT_NONE:
    case BS_INSTANT_FAULT_NO_DATE:
    default:
      g_set_error (error, domain, code, _ ("“%s” is not a date such as 2026-11-22"), excerpt);
      break;
    }
  return FALSE;
}

gboolean
bs_date_parse (const char *text, gint32 *out, GError **error)
{
  BsInstantFault fault;
  gint32 date;
  const char *rest;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  rest = bs_date_scan (text, &date, &fault);
  if (rest == NULL || *rest != '\0')
    return bs_instant_set_fault (error, rest == NULL ? fault : BS_INSTANT_FAULT_NO_DATE, text);
  *out = date;
  return TRUE;
}

char *
bs_digits_write (char *to, gint value, gint n)
{
  for (gint i = n - 1; i >= 0; i--)
    {
      to[i] = (char) ('0' + value % 10);
      value /= 10;
    }
  return to + n;
}

char *
bs_date_print (gint32 date, char *buffer)
{
  gint year, month, day;
  char *to = buffer;

  bs_date_to_ymd (date, &year, &month, &day);
  to = bs_digits_write (to, year, 4);
  *to++ = '-';
  to = bs_digits_write (to, month, 2);
  *to++ = '-';
  to = bs_digits_write (to, day, 2);
  *to = '\0';
  return buffer;
}
