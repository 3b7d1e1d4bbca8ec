/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* Who, which period, how complete. */

#define SHARE_LEAST 5 /* from how many on a share is said in percent */

static void
add_completeness (BsReportMaker *maker)
{
  const BsDayFigures *days = &maker->figures->days;
  GPtrArray *lines = maker->report->completeness;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *share = bs_report_format_share (days->n_recorded, days->n_days);
  g_autofree char *entries = g_strdup_printf (ngettext ("%u entry", "%u entries", days->n_entries), days->n_entries);

  if (maker->began != G_MININT32)
    {
      g_autofree char *date = bs_report_format_short_date (maker->began, maker->today);
      g_autoptr (BsReportText) began = bs_report_text_new ();

      /* Translators: the date of the diary's first entry; a sentence follows in the same line */
      bs_report_text_add_format (began, BS_ROLE_PLAIN, _ ("Diary began %s."), date);
      bs_report_text_end_sentence (began);
      g_string_append_printf (line, "%s ", bs_report_text_get (began));
    }
  /* Translators: days with an entry, days of the period, the share, "117 entries" */
  g_string_append_printf (
      line, ngettext ("Recorded on %u of %u day (%s), %s", "Recorded on %u of %u days (%s), %s", days->n_days),
      days->n_recorded, days->n_days, share, entries);
  g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
  if (days->n_entries == 0)
    return;

  line = g_string_new (NULL);
  if (days->n_stamped >= SHARE_LEAST)
    {
      g_autofree char *on_day = bs_report_format_share (days->n_on_day, days->n_stamped);

      if (days->n_stamped == days->n_entries)
        /* Translators: a share, “91 %” */
        g_string_append_printf (line, _ ("%s of entries written on the day itself"), on_day);
      else
        /* Translators: a share, and the number of entries it is of */
        g_string_append_printf (line,
                                ngettext ("%s of the %u entry that says so written on the day itself",
                                          "%s of the %u entries that say so written on the day itself",
                                          days->n_stamped),
                                on_day, days->n_stamped);
    }
  else if (days->n_stamped > 0)
    g_string_append_printf (line,
                            ngettext ("%u of %u entry written on the day itself",
                                      "%u of %u entries written on the day itself", days->n_stamped),
                            days->n_on_day, days->n_stamped);
  else
    g_string_append (line, _ ("When entries were written is not known"));
  if (bs_trend_span_count_days (days->gap) > 1)
    {
      g_autofree char *gap = bs_report_format_dates (days->gap.first, days->gap.last, maker->today);

      /* Translators: the longest run of days without an entry, “17–20 Oct” */
      g_string_append_printf (line, _ (". Longest gap %s"), gap);
    }
  g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
}

static char *
format_period (BsTrendSpan span)
{
  gint year_a, year_b;
  g_autofree char *last = bs_report_format_full_date (span.last);
  g_autofree char *first = NULL;

  if (span.first == span.last)
    return g_steal_pointer (&last);
  bs_date_to_ymd (span.first, &year_a, NULL, NULL);
  bs_date_to_ymd (span.last, &year_b, NULL, NULL);
  first =
      year_a == year_b ? bs_report_format_short_date (span.first, span.last) : bs_report_format_full_date (span.first);
  /* Translators: a period, “24 Aug to 22 Nov 2026” */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

void
bs_report_add_header (BsReportMaker *maker)
{
  BsReport *report = maker->report;
  g_autofree char *date = bs_report_format_full_date (bs_instant_get_date (maker->at));
  g_autofree char *time = bs_text_format_time (maker->at);
  g_autofree char *first = bs_report_format_full_date (maker->span.first);
  g_autofree char *last = bs_report_format_full_date (maker->span.last);

  report->title = g_strdup (_ ("Back pain diary"));
  report->subtitle = g_strdup (_ ("summary for the doctor, from the patient’s own records"));
  report->period = format_period (maker->span);
  report->disclaimer = g_strdup (bs_safety_get_disclaimer ());
  report->versions = bs_report_dup_versions (maker);
  /* Translators: first and last day of the period, version of the program, day and time of the report */
  report->stamp =
      g_strdup_printf (_ ("%s to %s  ·  Backstory %s  ·  as of %s, %s"), first, last, BS_VERSION, date, time);
  report->completeness = g_ptr_array_new_with_free_func (g_free);
  add_completeness (maker);
  if (maker->figures->days.n_entries == 0)
    report->empty = g_strdup (_ ("Nothing was recorded in this period. This does not mean that there was no pain."));
  if (maker->earlier)
    {
      g_autofree char *dates = bs_report_format_dates (maker->before.first, maker->before.last, maker->today);

      /* Translators: the days that figures are compared with; recorded on so many of so many days */
      report->before = g_strdup_printf (ngettext ("“Before” is the period before: %s, recorded on %u of %u day",
                                                  "“Before” is the period before: %s, recorded on %u of %u days",
                                                  maker->earlier->days.n_days),
                                        dates, maker->earlier->days.n_recorded, maker->earlier->days.n_days);
    }
}
