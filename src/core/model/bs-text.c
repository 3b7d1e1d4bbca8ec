/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-language.h"
#include "bs-text.h"

#define MINUTES_AS_HOURS_ABOVE (48 * 60)
#define RECENT_DAYS 6

void
bs_text_append_item (GString *text, const char *item)
{
  if (text->len > 0)
    /* Translators: stands between the items of a list, as in “left foot, right foot” */
    g_string_append (text, _ (", "));
  g_string_append (text, item);
}

char *
bs_text_format_date_as (gint32 date, const char *format)
{
  gint year, month, day;
  g_autoptr (GDateTime) midnight = NULL;
  g_autofree char *named = NULL;

  bs_date_to_ymd (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (midnight == NULL)
    return g_strdup ("");
  named = bs_language_name_days (format, bs_date_get_weekday (date), month);
  return g_date_time_format (midnight, named);
}

static gboolean
is_same_year (gint32 a, gint32 b)
{
  gint year_a, year_b;

  bs_date_to_ymd (a, &year_a, NULL, NULL);
  bs_date_to_ymd (b, &year_b, NULL, NULL);
  return year_a == year_b;
}

char *
bs_text_format_date (gint32 date, gint32 today)
{
  if (is_same_year (date, today))
    /* Translators: a date as GDateTime formats it, “Sunday 22 November” */
    return bs_text_format_date_as (date, _ ("%A %-d %B"));
  /* Translators: a date as GDateTime formats it, “Sunday 22 November 2026” */
  return bs_text_format_date_as (date, _ ("%A %-d %B %Y"));
}

char *
bs_text_format_day (gint32 date, gint32 today)
{
  if (date == today)
    return g_strdup (_ ("Today"));
  if (date == today - 1)
    return g_strdup (_ ("Yesterday"));
  return bs_text_format_date (date, today);
}

char *
bs_text_format_short_date (gint32 date, gint32 today)
{
  if (is_same_year (date, today))
    /* Translators: a short date as GDateTime formats it, “22 Nov” */
    return bs_text_format_date_as (date, _ ("%-d %b"));
  /* Translators: a short date as GDateTime formats it, “22 Nov 2026” */
  return bs_text_format_date_as (date, _ ("%-d %b %Y"));
}

char *
bs_text_format_time (BsInstant instant)
{
  gint32 time_of_day;

  if (instant.kind != BS_INSTANT_TIME)
    return g_strdup ("");
  time_of_day = bs_instant_get_time_of_day (instant);
  /* Translators: a time of day, hours and minutes, “18:40” */
  return g_strdup_printf (_ ("%02d:%02d"), time_of_day / 3600, time_of_day / 60 % 60);
}

/* (transfer full): a day and, where it is known, the time. */
static char *
add_time (const char *day, BsInstant instant)
{
  g_autofree char *time = bs_text_format_time (instant);

  if (*time == '\0')
    return g_strdup (day);
  /* Translators: a day and a time of day, “Sunday 22 November, 18:40” */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

char *
bs_text_format_moment (BsInstant instant, gint32 today)
{
  g_autofree char *day = NULL;

  if (!bs_instant_is_set (instant))
    return g_strdup ("");
  day = bs_text_format_date (bs_instant_get_date (instant), today);
  return add_time (day, instant);
}

char *
bs_text_format_recent (BsInstant instant, gint32 today)
{
  g_autofree char *day = NULL;
  gint32 date;

  if (!bs_instant_is_set (instant))
    return g_strdup ("");
  date = bs_instant_get_date (instant);
  if (date == today || date == today - 1)
    day = bs_text_format_day (date, today);
  else if (date < today && date >= today - RECENT_DAYS)
    /* xgettext:no-c-format */
    /* Translators: a weekday as GDateTime formats it, “Friday” */
    day = bs_text_format_date_as (date, _ ("%A"));
  else
    day = bs_text_format_short_date (date, today);
  return add_time (day, instant);
}

char *
bs_text_format_minutes (gint64 minutes)
{
  gint64 hours = minutes / 60;

  if (minutes > MINUTES_AS_HOURS_ABOVE)
    return g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), (gint) hours);
  if (hours == 0)
    return g_strdup_printf (_ ("%d min"), (gint) minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (_ ("%d h"), (gint) hours);
  return g_strdup_printf (_ ("%d h %d min"), (gint) hours, (gint) (minutes % 60));
}

const char *
bs_text_get_pain_word (gint pain)
{
  if (pain < 0)
    return _ ("not rated");
  if (pain == 0)
    return _ ("no pain");
  /* rules.md 1.7: 1–3, 4–6, 7–8, 9–10 */
  if (pain <= 3)
    /* Translators: how strong a pain is */
    return _ ("mild");
  if (pain <= 6)
    return _ ("moderate");
  if (pain <= 8)
    return _ ("severe");
  return _ ("intolerable");
}

const char *
bs_text_get_visit_kind (BsVisitKind kind)
{
  switch (kind)
    {
    case BS_VISIT_DOCTOR:
      return _ ("Seen by a doctor");
    case BS_VISIT_URGENT:
      return _ ("Urgent care");
    case BS_VISIT_AMBULANCE:
      return _ ("Ambulance");
    case BS_VISIT_PHONE_ADVICE:
      return _ ("Advice by phone");
    case BS_N_VISIT_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}
