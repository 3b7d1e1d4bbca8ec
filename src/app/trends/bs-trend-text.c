/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "bs-language.h"
#include "bs-text.h"

#define NAMES_MOST 2

static gint
get_year (gint32 date)
{
  gint year;

  bs_date_to_ymd (date, &year, NULL, NULL);
  return year;
}

static gint
get_month (gint32 date)
{
  gint month;

  bs_date_to_ymd (date, NULL, &month, NULL);
  return month;
}

/* ---- When ---- */

/* (transfer full): takes the date; its words stay in one line. */
static char *
keep_together (char *date)
{
  g_auto (GStrv) words = g_strsplit (date, " ", -1);

  g_free (date);
  return g_strjoinv ("\302\240", words);
}

static char *
format_span (BsTrendSpan span, gint32 today, gboolean in_lines)
{
  g_autofree char *first = NULL, *last = NULL;

  if (span.first == span.last)
    return bs_text_format_date_as (span.first,
                                   /* Translators: a date as GDateTime formats it, “20 November 2026” */
                                   get_year (span.first) == get_year (today) ? _ ("%-d %B") : _ ("%-d %B %Y"));
  if (get_year (span.first) == get_year (span.last) && get_month (span.first) == get_month (span.last) &&
      get_year (span.first) == get_year (today))
    {
      /* xgettext:no-c-format */
      /* Translators: the first day of some days in one month, as GDateTime formats it: the “9” of “9 to 22 November” */
      first = bs_text_format_date_as (span.first, _ ("%-d"));
      last = bs_text_format_date_as (span.last, _ ("%-d %B"));
    }
  else
    {
      gint32 shown_from = get_year (span.first) == get_year (span.last) ? today : G_MININT32;

      first = shown_from == today ? bs_text_format_short_date (span.first, today)
                                  : bs_text_format_date_as (span.first, _ ("%-d %b %Y"));
      last = shown_from == today ? bs_text_format_short_date (span.last, today)
                                 : bs_text_format_date_as (span.last, _ ("%-d %b %Y"));
    }
  if (in_lines)
    {
      first = keep_together (first);
      last = keep_together (last);
    }
  /* Translators: from the first day to the last: “9 to 22 November”, “24 Nov 2025 to 22 Nov 2026” */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

char *
bs_trend_format_span (BsTrendSpan span, gint32 today)
{
  return format_span (span, today, FALSE);
}

char *
bs_trend_format_span_in_lines (BsTrendSpan span, gint32 today)
{
  return format_span (span, today, TRUE);
}

char *
bs_trend_format_when (const BsTrendPoint *point, BsTrendUnit unit, gint32 today)
{
  switch (unit)
    {
    case BS_TREND_DAYS:
      return bs_text_format_date_as (point->span.first,
                                     get_year (point->span.first) == get_year (today)
                                         /* Translators: a short date as GDateTime formats it, “Fri 20 Nov” */
                                         ? _ ("%a %-d %b")
                                         /* Translators: … with its year, “Fri 20 Nov 2026” */
                                         : _ ("%a %-d %b %Y"));
    case BS_TREND_WEEKS:
      return bs_trend_format_span (point->span, today);
    case BS_TREND_MONTHS:
      /* Translators: a month as GDateTime formats it, “November 2026” */
      return bs_text_format_date_as (point->span.first, _ ("%B %Y"));
    case BS_TREND_YEARS:
      return g_strdup_printf ("%d", get_year (point->span.first));
    default:
      g_assert_not_reached ();
    }
}

/* ---- Numbers ---- */

char *
bs_trend_format_number (double value)
{
  double tenths = round (value * 10);

  if (fmod (tenths, 10) == 0)
    return g_strdup_printf ("%.0f", tenths / 10);
  return bs_language_format_decimal (tenths / 10, 1);
}

char *
bs_trend_format_minutes (double minutes)
{
  g_autofree char *number = NULL;

  if (minutes >= 60)
    return bs_text_format_minutes ((gint64) round (minutes));
  number = bs_trend_format_number (minutes);
  return g_strdup_printf (_ ("%s min"), number);
}

char *
bs_trend_format_medicines (const GPtrArray *names)
{
  GString *text = g_string_new (NULL);
  guint more = names->len > NAMES_MOST ? names->len - NAMES_MOST : 0;

  for (guint i = 0; i < names->len - more; i++)
    bs_text_append_item (text, g_ptr_array_index (names, i));
  if (more > 0)
    {
      g_string_append_c (text, ' ');
      /* Translators: follows names of medicines: “Ibuprofen, Paracetamol and 1 more” */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
    }
  return g_string_free (text, FALSE);
}

/* ---- One point ---- */

void
bs_trend_add_part (GString *text, char *part)
{
  bs_text_append_item (text, part);
  g_free (part);
}

static void
add_pain (GString *text, const BsTrendPoint *point, gboolean is_day, gint32 today)
{
  if (point->n_entries == 0)
    {
      bs_trend_add_part (text, g_strdup (_ ("nothing recorded")));
      return;
    }
  if (point->worst > 0)
    {
      g_autofree char *mean = bs_trend_format_number (point->mean);
      g_autofree char *date = is_day ? NULL : bs_text_format_short_date (point->worst_date, today);

      if (is_day)
        bs_trend_add_part (text, g_strdup_printf (_ ("worst %d"), point->worst));
      else
        /* Translators: the worst pain of a week or month, and its date: “worst 6 on 18 Nov” */
        bs_trend_add_part (text, g_strdup_printf (_ ("worst %d on %s"), point->worst, date));
      /* Translators: the mean of the pain, “mean 4.5” */
      bs_trend_add_part (text, g_strdup_printf (_ ("mean %s"), mean));
    }
  else if (point->worst == 0)
    bs_trend_add_part (text, g_strdup (point->n_unrated > 0 ? _ ("0 recorded") : _ ("no pain recorded, 0")));
  if (point->n_unrated > 0)
    bs_trend_add_part (text, g_strdup (_ ("pain that was not rated")));
}

char *
bs_trend_format_values (const BsTrendPoint *point, BsTrendUnit unit, const char *medicines, gint32 today)
{
  GString *text = g_string_new (NULL);
  gboolean is_day = unit == BS_TREND_DAYS;

  add_pain (text, point, is_day, today);
  if (!is_day && point->n_entries > 0)
    {
      gint n = bs_trend_span_count_days (point->span);
      bs_trend_add_part (text,
                         /* Translators: “3 of 7 days recorded” */
                         g_strdup_printf (ngettext ("%u of %d day recorded", "%u of %d days recorded", (gulong) n),
                                          point->n_recorded, n));
    }
  if (point->n_onsets > 0)
    {
      g_autofree char *minutes = bs_trend_format_minutes (point->onset);

      if (point->n_onsets == 1)
        /* Translators: after how long a walk the pain began, “pain after 14 min” */
        bs_trend_add_part (text, g_strdup_printf (_ ("pain after %s"), minutes));
      else
        bs_trend_add_part (text, g_strdup_printf (ngettext ("pain after %s (median of %u walk)",
                                                            "pain after %s (median of %u walks)", point->n_onsets),
                                                  minutes, point->n_onsets));
    }
  if (point->n_medicine > 0)
    {
      const char *name = *medicines != '\0' ? medicines : _ ("medicine");

      if (is_day)
        bs_trend_add_part (text, g_strdup (name));
      else
        /* Translators: a medicine and how often, “Ibuprofen on 3 days” */
        bs_trend_add_part (text, g_strdup_printf (ngettext ("%s on %u day", "%s on %u days", point->n_medicine), name,
                                                  point->n_medicine));
    }
  if (point->level != BS_TREND_NO_LEVEL && point->level > BS_LEVEL_NONE)
    /* Translators: the level of findings on a day, “level: Urgent” */
    bs_trend_add_part (
        text, g_strdup_printf (is_day ? _ ("level: %s") : _ ("highest level: %s"), bs_level_get_label (point->level)));
  return g_string_free (text, FALSE);
}

const char *
bs_trend_get_unit_note (BsTrendUnit unit)
{
  switch (unit)
    {
    case BS_TREND_WEEKS:
      return _ ("Each bar is the worst pain of 7 days, each diamond the mean of those days. Dates below are their "
                "first days.");
    case BS_TREND_MONTHS:
      return _ ("Each bar is the worst pain of a month, each diamond the mean of its days.");
    case BS_TREND_YEARS:
      return _ ("Each bar is the worst pain of a year, each diamond the mean of its days.");
    case BS_TREND_DAYS:
    default:
      return NULL;
    }
}
