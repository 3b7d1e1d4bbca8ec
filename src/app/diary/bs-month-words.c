/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-month-words.h"
#include "bs-text.h"

char *
bs_month_format_title (BsSpan span, gint32 date)
{
  gint first, last;

  if (span == BS_SPAN_DAYS)
    {
      /* Translators: a month as GDateTime formats it, “November 2026” */
      g_autofree char *month = bs_text_format_date_as (date, _ ("%OB %Y"));
      return bs_capitalise (month);
    }
  bs_date_to_ymd (bs_span_get_first (span, date), &first, NULL, NULL);
  bs_date_to_ymd (bs_span_get_end (span, date) - 1, &last, NULL, NULL);
  if (first == last)
    return g_strdup_printf ("%d", first);
  /* Translators: from one year to another. */
  return g_strdup_printf (_ ("%d – %d"), first, last);
}

char *
bs_month_format_cell (BsSpan span, gint32 date)
{
  /* Translators: a month as GDateTime formats it, short: “Nov” */
  return bs_text_format_date_as (date, span == BS_SPAN_DAYS ? "%-d" : span == BS_SPAN_MONTHS ? _ ("%Ob") : "%Y");
}

/* (transfer full): of a month or a year. */
static char *
format_period (BsSpan span, const BsMonthCellFacts *facts)
{
  g_autofree char *title = bs_text_format_date_as (facts->date, span == BS_SPAN_MONTHS ? _ ("%OB %Y") : "%Y");

  if (!facts->recorded)
    /* Translators: of a month or a year. */
    return g_strdup_printf (_ ("%s: nothing recorded"), title);
  if (facts->worst < 0)
    return g_strdup_printf (_ ("%s: pain, not rated"), title);
  if (facts->worst == 0)
    return g_strdup_printf (_ ("%s: no pain recorded, 0"), title);
  return g_strdup_printf (_ ("%s: worst pain %d"), title, facts->worst);
}

char *
bs_month_format_name (BsSpan span, const BsMonthCellFacts *facts, const BsDaySummary *day, gint32 today)
{
  g_autofree char *name = span == BS_SPAN_DAYS ? bs_day_summary_format (day, today) : format_period (span, facts);

  if (facts->level < BS_LEVEL_DOCTOR)
    return g_steal_pointer (&name);
  /* Translators: what was recorded on a day, and the level of what was found: "Today: worst pain 6, level: Urgent". */
  return g_strdup_printf (_ ("%s, level: %s"), name, bs_level_get_label (facts->level));
}
