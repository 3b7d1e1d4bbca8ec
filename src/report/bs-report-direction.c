/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-direction.h"

#include "bs-language.h"

char *
bs_report_isolate_numbers (char *numbers)
{
  g_autofree char *own = numbers;

  return bs_language_isolate_left_to_right (own);
}

char *
bs_report_isolate_date (char *date)
{
  g_autofree char *own = date;

  if (!bs_language_is_right_to_left ())
    return g_steal_pointer (&own);
  return g_strconcat ("\u2068", own, "\u2069", NULL);
}

const char *
bs_report_get_arrow (void)
{
  return bs_language_is_right_to_left () ? "←" : "→";
}
