/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "bs-language.h"
#include "bs-report-direction.h"
#include "bs-text.h"

#define EN_DASH 0x2013
#define WORD_JOINER "\u2060"

BsReportText *
bs_report_text_new (void)
{
  BsReportText *self = g_new0 (BsReportText, 1);

  self->string = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (BsReportRun));
  return self;
}

BsReportText *
bs_report_text_new_role (BsReportRole role, const char *text)
{
  BsReportText *self = bs_report_text_new ();

  bs_report_text_add (self, role, text);
  return self;
}

BsReportText *
bs_report_text_new_plain (const char *text)
{
  return bs_report_text_new_role (BS_ROLE_PLAIN, text);
}

void
bs_report_text_free (BsReportText *self)
{
  g_string_free (self->string, TRUE);
  g_array_unref (self->runs);
  g_free (self);
}

/* “13–21 Nov” is not parted at its dash, “no – yes” may be. */
static gboolean
is_inside_span (const GString *before, const char *after)
{
  gsize dash = strlen ("–");

  return before->len > dash && before->str[before->len - dash - 1] != ' ' && *after != ' ' && *after != '\0';
}

char *
bs_report_text_strip (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, WORD_JOINER, -1);

  return g_strjoinv ("", parts);
}

void
bs_report_text_add (BsReportText *self, BsReportRole role, const char *text)
{
  BsReportRun run = { .role = (guint8) role };

  if (*text == '\0')
    return;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      /* Line and paragraph separators among them. */
      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        c = ' ';
      g_string_append_unichar (self->string, c);
      if (c == EN_DASH && is_inside_span (self->string, g_utf8_next_char (at)))
        g_string_append (self->string, WORD_JOINER);
    }
  run.end = (guint) self->string->len;
  g_array_append_val (self->runs, run);
}

void
bs_report_text_add_format (BsReportText *self, BsReportRole role, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  bs_report_text_add (self, role, text);
}

void
bs_report_text_join (BsReportText *self, BsReportRole role, const char *separator, const char *text)
{
  if (*text == '\0')
    return;
  if (!bs_report_text_is_empty (self))
    bs_report_text_add (self, BS_ROLE_PLAIN, separator);
  bs_report_text_add (self, role, text);
}

void
bs_report_text_capitalise (BsReportText *self)
{
  char first[7] = "";
  gsize before, after;

  if (bs_report_text_is_empty (self))
    return;
  before = (gsize) (g_utf8_next_char (self->string->str) - self->string->str);
  after = (gsize) g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (self->string->str)), first);
  g_string_erase (self->string, 0, (gssize) before);
  g_string_prepend (self->string, first);
  for (guint i = 0; i < self->runs->len; i++)
    g_array_index (self->runs, BsReportRun, i).end += (guint) after - (guint) before;
}

void
bs_report_text_end_sentence (BsReportText *self)
{
  if (g_str_has_suffix (self->string->str, ".."))
    {
      g_string_truncate (self->string, self->string->len - 1);
      g_array_index (self->runs, BsReportRun, self->runs->len - 1).end--;
    }
  else if (!g_str_has_suffix (self->string->str, "."))
    bs_report_text_add (self, BS_ROLE_PLAIN, ".");
}

gboolean
bs_report_text_is_empty (const BsReportText *self)
{
  return self->string->len == 0;
}

const char *
bs_report_text_get (const BsReportText *self)
{
  return self->string->str;
}

/* ---- Numbers ---- */

char *
bs_report_format_share (guint n, guint of)
{
  double percent = of > 0 ? 100.0 * n / of : 0;

  if (n > 0 && percent < 1)
    /* Translators: a share below one percent */
    return g_strdup (_ ("<1\u00a0%"));
  /* Translators: a share, “87 %”; the space does not break */
  return g_strdup_printf (_ ("%d\u00a0%%"), (gint) floor (percent + .5));
}

char *
bs_report_format_median (double median)
{
  if (median < 0)
    return g_strdup ("–");
  if (median == floor (median))
    return g_strdup_printf ("%d", (gint) median);
  return bs_language_format_decimal (median, 1);
}

char *
bs_report_format_mean (double mean)
{
  return mean < 0 ? g_strdup ("–") : bs_language_format_decimal (mean, 1);
}

char *
bs_report_format_values (const BsValues *values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (values->n, G_N_ELEMENTS (values->first)); i++)
    g_string_append_printf (text, "%s%d", i > 0 ? ", " : "", values->first[i]);
  return bs_report_isolate_numbers (g_string_free (text, FALSE));
}

char *
bs_report_format_range (const BsValues *values)
{
  if (values->n == 0)
    return g_strdup ("–");
  if (values->least == values->most)
    return g_strdup_printf ("%d", values->least);
  return bs_report_isolate_numbers (g_strdup_printf ("%d–%d", values->least, values->most));
}

/* ---- Dates ---- */

char *
bs_report_format_short_date (gint32 date, gint32 today)
{
  return bs_report_isolate_date (bs_text_format_short_date (date, today));
}

char *
bs_report_format_full_date (gint32 date)
{
  /* Translators: a short date with its year as GDateTime formats it, “22 Nov 2026” */
  return bs_report_isolate_date (bs_text_format_date_as (date, _ ("%-d %b %Y")));
}

char *
bs_report_format_dates (gint32 first, gint32 last, gint32 today)
{
  gint year_a, month_a, year_b, month_b, year;
  g_autofree char *to = bs_text_format_short_date (last, today);
  g_autofree char *from = NULL;

  if (first >= last)
    return bs_report_isolate_date (g_steal_pointer (&to));
  bs_date_to_ymd (first, &year_a, &month_a, NULL);
  bs_date_to_ymd (last, &year_b, &month_b, NULL);
  bs_date_to_ymd (today, &year, NULL, NULL);
  if (year_a == year_b && month_a == month_b)
    /* xgettext:no-c-format */
    /* Translators: the day of a month as GDateTime formats it: the first one of “13–21 Nov” */
    from = bs_text_format_date_as (first, _ ("%-d"));
  else if (year_a == year_b)
    /* Translators: a day without its year as GDateTime formats it: the first one of “30 Sep–4 Oct” */
    from = bs_text_format_date_as (first, _ ("%-d %b"));
  else
    from = bs_report_format_full_date (first);
  /* Translators: a span of days, “13–21 Nov” */
  return bs_report_isolate_date (g_strdup_printf (_ ("%s–%s"), from, to));
}

char *
bs_report_format_weekday (gint32 date, gint32 today)
{
  gint year_a, year_b;

  bs_date_to_ymd (date, &year_a, NULL, NULL);
  bs_date_to_ymd (today, &year_b, NULL, NULL);
  if (year_a == year_b)
    /* Translators: a short date with its weekday as GDateTime formats it, “Sat 21 Nov” */
    return bs_report_isolate_date (bs_text_format_date_as (date, _ ("%a %-d %b")));
  /* Translators: a short date with its weekday and year as GDateTime formats it, “Sat 21 Nov 2026” */
  return bs_report_isolate_date (bs_text_format_date_as (date, _ ("%a %-d %b %Y")));
}

char *
bs_report_format_moment (BsInstant moment, gint32 today)
{
  g_autofree char *day = bs_text_format_short_date (bs_instant_get_date (moment), today);
  g_autofree char *time = bs_text_format_time (moment);

  if (*time == '\0')
    return bs_report_isolate_date (g_steal_pointer (&day));
  /* Translators: a short date and a time of day, “20 Nov 18:25” */
  return bs_report_isolate_date (g_strdup_printf (_ ("%s %s"), day, time));
}

char *
bs_report_format_offset (gint minutes)
{
  gint size = ABS (minutes);

  if (size % 60 == 0)
    return bs_report_isolate_numbers (g_strdup_printf ("UTC%c%d", minutes < 0 ? '-' : '+', size / 60));
  return bs_report_isolate_numbers (g_strdup_printf ("UTC%c%d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60));
}
