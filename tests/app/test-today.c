/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-day-bar.h"
#include "bs-day-strip.h"
#include "bs-day-summary.h"
#include "today-fixture.h"

/* ---- No pain, in one press ---- */

static void
test_no_pain (PageFixture *self, gconstpointer data)
{
  BsEntryChange answer = { NULL };

  today_show (self, 960);
  g_signal_connect (self->page, "answered", G_CALLBACK (today_keep_change), &answer);
  today_press (self, "No pain today");
  g_assert_cmpuint (today_count_entries (self), ==, 1);
  g_assert_null (answer.before);
  g_assert_cmpint (answer.after->pain, ==, 0);
  bs_entry_change_clear (&answer);
}

/* ---- The strip ---- */

static void
test_summary (PageFixture *self, gconstpointer data)
{
  BsDaySummary days[BS_DAY_STRIP_DAYS];
  BsInstant now = page_fixture_instant (FIXTURE_NOW);
  gint32 today = bs_instant_get_date (now);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = page_fixture_put (self, page_fixture_entry ("2026-11-20T10:00+01:00", 3));
  g_autofree char *two = page_fixture_put (self, page_fixture_entry ("2026-11-20T20:00+01:00", 6));
  g_autofree char *three = page_fixture_put (self, page_fixture_entry ("2026-11-18", 0));
  g_autofree char *four = page_fixture_put (self, page_fixture_entry ("2026-11-17T10:00+01:00", BS_ABSENT));
  g_autofree char *future = page_fixture_put (self, page_fixture_entry ("2026-11-22T10:00+01:00", 9));
  g_autofree char *old = page_fixture_put (self, page_fixture_entry ("2026-11-08T23:59+01:00", 9));
  BsEntry *walk = page_fixture_entry ("2026-11-09T00:00+01:00", 2);
  g_autofree char *five = NULL;
  BsMeasure *measure;

  walk->walk_min = 20;
  measure = bs_entry_add_measure (walk, BS_MEASURE_MEDICINE);
  measure->at = page_fixture_instant ("2026-11-10T00:00+01:00"); /* the dose's own day counts */
  five = page_fixture_put (self, walk);
  g_assert_true (bs_journal_load_now (self->journal, &error));
  bs_day_summary_fill (bs_journal_get_history (self->journal), now, today, days, BS_DAY_STRIP_DAYS);
  g_assert_cmpint (days[13].date, ==, today);
  g_assert_false (days[13].recorded);
  g_assert_cmpint (days[11].worst, ==, 6);
  g_assert_true (days[9].recorded);
  g_assert_cmpint (days[9].worst, ==, 0);
  g_assert_true (days[8].unrated);
  g_assert_cmpint (days[0].worst, ==, 2);
  g_assert_true (days[0].walk);
  g_assert_false (days[0].medicine);
  g_assert_true (days[1].medicine);
  g_assert_false (days[1].recorded);

  g_autofree char *worst = bs_day_summary_format (&days[11], today);
  g_autofree char *none = bs_day_summary_format (&days[10], today);
  g_autofree char *zero = bs_day_summary_format (&days[9], today);
  g_assert_cmpstr (worst, ==, "Friday 20 November: worst pain 6");
  g_assert_cmpstr (none, ==, "Thursday 19 November: nothing recorded");
  g_assert_cmpstr (zero, ==, "Wednesday 18 November: no pain recorded, 0");
}

static void
test_strip (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-20T10:00+01:00", 3));
  GtkWidget *strip, *button;

  today_show (self, 360);
  strip = find_widget (self->page, BS_TYPE_DAY_STRIP, NULL);
  g_assert_nonnull (strip);
  button = find_widget (strip, GTK_TYPE_BUTTON, "20");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Friday 20 November: worst pain 3");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (self->asked->str, ==, "show-day 2026-11-20\n");
}

/* ---- Room ---- */

static void
test_width (PageFixture *self, gconstpointer data)
{
  g_autofree char *emergency = NULL;
  g_autofree char *medicine = today_put_medicine (self, "2026-11-22T07:05+01:00");
  gint minimum;

  today_show (self, 360);
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
  emergency = today_put_emergency (self, "2026-11-22T08:30+01:00");
  page_fixture_draw (self);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_TODAY_TEST ("no-pain", NULL, test_no_pain);
  ADD_TODAY_TEST ("strip/summary", NULL, test_summary);
  ADD_TODAY_TEST ("strip/buttons", NULL, test_strip);
  ADD_TODAY_TEST ("width", NULL, test_width);
  return g_test_run ();
}
