/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-fixture.h"

#include <glib/gstdio.h>

#include "bs-date-row.h"
#include "bs-report-preview.h"
#include "bs-report-sheet.h"

/* What is chosen in the dialog is what its pages say. */

typedef ReportFixture Fixture;

static GtkWidget *
find_type (Fixture *self, GType type)
{
  return find_widget (adw_window_get_content (ADW_WINDOW (self->dialog)), type, NULL);
}

static void
assert_sheet (Fixture *self, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_type (self, BS_TYPE_REPORT_SHEET)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* ---- Pages ---- */

static void
test_pages (Fixture *self, gconstpointer data)
{
  report_fixture_add_entries (self, 120);
  report_fixture_set_name (self, "Ada Example");
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  assert_sheet (self, "Page 1 of 5");
  g_assert_true (report_fixture_page_says (self, "24 Aug to 22 Nov 2026"));
  g_assert_true (report_fixture_page_says (self, "Ada Example"));
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Previous page")));

  log_fixture_press (&self->log, "Next page");
  assert_sheet (self, "Page 2 of 5");
  g_assert_true (report_fixture_page_says (self, "Note of day 0."));
  log_fixture_press (&self->log, "Previous page");
  assert_sheet (self, "Page 1 of 5");
  for (guint i = 0; i < 4; i++)
    log_fixture_press (&self->log, "Next page");
  assert_sheet (self, "Page 5 of 5");
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Next page")));
}

static void
test_scale (Fixture *self, gconstpointer data)
{
  BsReportSheet *sheet;
  double fitting, before;

  report_fixture_add_entries (self, 3);
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  page_fixture_draw (&self->log.page);
  sheet = BS_REPORT_SHEET (find_type (self, BS_TYPE_REPORT_SHEET));
  fitting = before = bs_report_sheet_get_scale (sheet);
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Smaller")));
  for (guint i = 0; i < 6; i++)
    {
      double now;

      log_fixture_press (&self->log, "Larger");
      now = bs_report_sheet_get_scale (sheet);
      g_assert_true (now > before || now == 3.5);
      before = now;
    }
  g_assert_true (before == 3.5);
  for (guint i = 0; i < 6; i++)
    if (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Smaller")))
      log_fixture_press (&self->log, "Smaller");
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Smaller")));
  page_fixture_draw (&self->log.page);
  g_assert_true (bs_report_sheet_get_scale (sheet) == fitting);
}

static void
test_as_text (Fixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  report_fixture_add_entries (self, 20);
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  log_fixture_press (&self->log, "As text");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (log_fixture_get (&self->log, "The page as text")));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_nonnull (strstr (text, "3 Nov to 22 Nov 2026"));
  g_assert_null (strstr (text, "Note of day 19."));
  log_fixture_press (&self->log, "Next page");
  g_clear_pointer (&text, g_free);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_nonnull (strstr (text, "Note of day 19."));
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Larger")));
  log_fixture_press (&self->log, "As text");
  g_assert_true (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Larger")));
  assert_sheet (self, "Page 2 of 3");
}

/* ---- Choices ---- */

static void
test_periods (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *title, *word, *dates;
  } rows[] = {
    { "Last 2 weeks", "2-weeks", "9 Nov to 22 Nov 2026" },
    { "Last 4 weeks", "month", "26 Oct to 22 Nov 2026" },
    { "Since the last visit", "since-visit", "2 Nov to 22 Nov 2026" },
    { "The whole diary", "all", "26 Jul to 22 Nov 2026" },
    { "Last 3 months", "3-months", "24 Aug to 22 Nov 2026" },
    { "From a day to a day", "dates", "24 Aug to 22 Nov 2026" },
  };

  report_fixture_add_entries (self, 120);
  report_fixture_add_visit (self, "2026-11-02T10:00+01:00");
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *word = NULL;

      report_fixture_choose (self, rows[i].title);
      report_fixture_wait (self);
      g_test_message ("%s", rows[i].title);
      g_assert_true (report_fixture_page_says (self, rows[i].dates));
      word = bs_settings_dup_string (self->settings, BS_SETTING_REPORT_PERIOD);
      g_assert_cmpstr (word, ==, rows[i].word);
    }
}

/* Nobody has examined the person: nothing begins with that, also where it was chosen in another diary. */
static void
test_no_visit (Fixture *self, gconstpointer data)
{
  bs_settings_set_string (self->settings, BS_SETTING_REPORT_PERIOD, "since-visit");
  report_fixture_add_entries (self, 20);
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  g_assert_null (
      find_widget (adw_window_get_content (ADW_WINDOW (self->dialog)), ADW_TYPE_ACTION_ROW, "Since the last visit"));
  g_assert_true (report_fixture_page_says (self, "22 Nov 2026"));
}

static void
test_dates (Fixture *self, gconstpointer data)
{
  GtkWidget *row;
  gint32 day;

  report_fixture_add_entries (self, 60);
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  g_assert_null (find_widget (adw_window_get_content (ADW_WINDOW (self->dialog)), BS_TYPE_DATE_ROW, "First day"));
  report_fixture_choose (self, "From a day to a day");
  report_fixture_wait (self);
  row = find_widget (adw_window_get_content (ADW_WINDOW (self->dialog)), BS_TYPE_DATE_ROW, "First day");
  g_assert_true (bs_date_parse ("2026-11-15", &day, NULL));
  g_signal_emit_by_name (row, "chosen", day);
  report_fixture_wait (self);
  g_assert_true (report_fixture_page_says (self, "15 Nov to 22 Nov 2026"));
  row = find_widget (adw_window_get_content (ADW_WINDOW (self->dialog)), BS_TYPE_DATE_ROW, "Last day");
  g_assert_true (bs_date_parse ("2026-11-10", &day, NULL));
  g_signal_emit_by_name (row, "chosen", day);
  report_fixture_wait (self);
  g_assert_true (report_fixture_page_says (self, "10 Nov 2026"));
  g_assert_false (report_fixture_page_says (self, "15 Nov to"));
}

static void
test_name_and_notes (Fixture *self, gconstpointer data)
{
  report_fixture_add_entries (self, 5);
  report_fixture_set_name (self, "Ada Example");
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  g_assert_true (report_fixture_page_says (self, "Ada Example"));
  g_assert_true (report_fixture_page_says (self, "Note of day 1."));

  report_fixture_choose (self, "Name and year of birth");
  report_fixture_wait (self);
  g_assert_false (report_fixture_page_says (self, "Ada Example"));
  g_assert_false (report_fixture_page_says (self, "1957"));
  g_assert_true (report_fixture_page_says (self, "Note of day 1."));
  report_fixture_choose (self, "Notes");
  report_fixture_wait (self);
  g_assert_false (report_fixture_page_says (self, "Note of day 1."));
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_REPORT_NAME));
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_REPORT_NOTES));

  /* The next time it is as it was left. */
  report_fixture_close (self);
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  g_assert_false (report_fixture_page_says (self, "Ada Example"));
  g_assert_false (report_fixture_page_says (self, "Note of day 1."));
}

/* While a choice is laid out another one is made: the last one is shown, whichever is ready first. */
static void
test_newest_choice (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = { "The whole diary", "Last 4 weeks", "The whole diary", "Last 2 weeks" };

  report_fixture_add_entries (self, 200);
  report_fixture_open (self, 960);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      report_fixture_choose (self, titles[i]);
      g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Save as PDF…")));
    }
  report_fixture_wait (self);
  g_assert_true (report_fixture_page_says (self, "9 Nov to 22 Nov 2026"));
  page_fixture_draw (&self->log.page);
  g_assert_true (report_fixture_page_says (self, "9 Nov to 22 Nov 2026"));
}

/* Closed before there is a page. */
static void
test_closed_early (Fixture *self, gconstpointer data)
{
  report_fixture_add_entries (self, 200);
  report_fixture_open (self, 960);
  report_fixture_close (self);
}

/* ---- Nothing to show ---- */

static void
test_empty (Fixture *self, gconstpointer data)
{
  report_fixture_open (self, 960);
  report_fixture_wait (self);
  g_assert_true (
      has_text_in (adw_window_get_content (ADW_WINDOW (self->dialog)), "Nothing was recorded in this period."));
  g_assert_true (report_fixture_page_says (self, "Nothing was recorded in this period."));
}

/* The diary's file went. */
static void
test_fault (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (bs_store_get_path (self->log.page.store));
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);

  g_assert_cmpint (g_rename (path, aside), ==, 0);
  report_fixture_open (self, 960);
  SPIN_UNTIL (has_text_in (adw_window_get_content (ADW_WINDOW (self->dialog)), "diary.db"));
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Save as PDF…")));
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Print…")));
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  report_fixture_choose (self, "Last 2 weeks");
  report_fixture_wait (self);
  g_assert_true (report_fixture_page_says (self, "22 Nov 2026"));
}

static void
set_up_without_rules (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->log.page, TRUE);
  page_fixture_show (&self->log.page, gtk_label_new ("behind"), 200, 100);
  self->settings = bs_settings_new (FALSE);
}

static void
test_without_rules (Fixture *self, gconstpointer data)
{
  report_fixture_open (self, 960);
  SPIN_UNTIL (has_text_in (adw_window_get_content (ADW_WINDOW (self->dialog)), "The rules could not be read"));
  g_assert_false (gtk_widget_is_sensitive (log_fixture_get (&self->log, "Save as PDF…")));
}

/* ---- Room ---- */

static void
test_narrow (Fixture *self, gconstpointer data)
{
  report_fixture_add_entries (self, 5);
  report_fixture_open (self, 360);
  report_fixture_wait (self);
  SPIN_UNTIL (log_fixture_find (&self->log, "Look at the pages") != NULL);
  g_assert_null (log_fixture_find (&self->log, "Back"));
  log_fixture_press (&self->log, "Look at the pages");
  SPIN_UNTIL (log_fixture_find (&self->log, "Back") != NULL);
  g_assert_nonnull (log_fixture_find (&self->log, "Larger"));
  assert_sheet (self, "Page 1 of 2");
  log_fixture_press (&self->log, "Back");
  SPIN_UNTIL (log_fixture_find (&self->log, "Back") == NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_REPORT_TEST ("pages", test_pages);
  ADD_REPORT_TEST ("scale", test_scale);
  ADD_REPORT_TEST ("as-text", test_as_text);
  ADD_REPORT_TEST ("periods", test_periods);
  ADD_REPORT_TEST ("no-visit", test_no_visit);
  ADD_REPORT_TEST ("dates", test_dates);
  ADD_REPORT_TEST ("name-and-notes", test_name_and_notes);
  ADD_REPORT_TEST ("newest-choice", test_newest_choice);
  ADD_REPORT_TEST ("closed-early", test_closed_early);
  ADD_REPORT_TEST ("empty", test_empty);
  ADD_REPORT_TEST ("fault", test_fault);
  ADD_REPORT_TEST ("narrow", test_narrow);
  g_test_add ("/report-dialog/without-rules", ReportFixture, NULL, set_up_without_rules, test_without_rules,
              report_fixture_tear_down);
  return g_test_run ();
}
