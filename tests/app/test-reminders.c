/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-first-aid-record.h"
#include "bs-reminder-view.h"
#include "reminders-fixture.h"

static void
test_relief (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00:01+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *shown = g_strdup_printf ("show %s\n", reminder);
  g_autofree char *withdrawn = g_strdup_printf ("withdraw %s\n", reminder);
  g_autoptr (BsEntry) entry = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  reminders_assert_told (self, "");
  reminders_set_now (self, "2026-11-22T09:00:01+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, shown);
  reminders_set_now (self, "2026-11-22T09:20:01+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, "");
  bs_reminders_answer (self->reminders, reminder, "less");
  reminders_assert_told (self, withdrawn);
  entry = reminders_get_entry (self, id);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_cmpint (entry->measures[0].result_min, ==, 80);
}

static void
test_details (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *shown = g_strdup_printf ("show relief:%s:0 in detail\n", id);

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_switch_on (self, BS_SETTING_NOTIFY_DETAILS);
  reminders_begin_with_window (self);
  reminders_assert_told (self, shown);
}

/* What stands on the screen stops saying what was recorded when the person does not want it said. */
static void
test_details_off (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *shown = g_strdup_printf ("show relief:%s:0\n", id);

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_switch_on (self, BS_SETTING_NOTIFY_DETAILS);
  reminders_begin_with_window (self);
  g_string_set_size (self->told, 0);
  bs_settings_set_boolean (self->settings, BS_SETTING_NOTIFY_DETAILS, FALSE);
  reminders_assert_told (self, shown);
  bs_reminders_look (self->reminders);
  reminders_assert_told (self, "");
}

/* Of a diary that is gone nothing stays on the screen. */
static void
test_erased (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *withdrawn = g_strdup_printf ("withdraw relief:%s:0\n", id);
  g_autoptr (GError) error = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  g_string_set_size (self->told, 0);
  g_assert_true (bs_store_erase (self->page.store, FALSE, &error));
  g_assert_no_error (error);
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->page.journal)) == 0);
  reminders_assert_told (self, withdrawn);
}

static void
test_all_off (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");

  reminders_begin_with_window (self);
  reminders_assert_told (self, "");
  g_assert_false (bs_reminders_is_needed (self->reminders));
  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  g_assert_true (bs_reminders_is_needed (self->reminders));
  g_assert_cmpuint (self->n_changed, ==, 2);
  g_assert_true (g_str_has_prefix (self->told->str, "show relief:"));
}

/* Worse after a medicine is an emergency (rules.md E01): the window comes at once, and a notification with it. */
static void
test_worse (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *expected = g_strdup_printf ("present %s\nwithdraw %s\nshow alarm\n", reminder, reminder);

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  g_string_set_size (self->told, 0);
  bs_reminders_answer (self->reminders, reminder, "worse");
  reminders_assert_told (self, expected);
  g_assert_cmpint (bs_assessment_get_headline (bs_journal_get_assessment (self->page.journal)), ==, BS_LEVEL_EMERGENCY);
  /* Once the window is looked at, it says so itself. */
  self->is_in_view = TRUE;
  bs_reminders_look (self->reminders);
  reminders_assert_told (self, "withdraw alarm\n");
}

static void
test_still (RemindersFixture *self, gconstpointer data)
{
  const char *answer = data;
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-21T07:00+01:00", 5));
  g_autofree char *reminder = g_strdup_printf ("still:%s", id);
  g_autoptr (BsEntry) newest = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_QUESTIONS);
  reminders_begin_with_window (self);
  g_assert_nonnull (strstr (self->told->str, reminder));
  g_string_set_size (self->told, 0);
  bs_reminders_answer (self->reminders, reminder, answer);
  g_assert_nonnull (strstr (self->told->str, "withdraw still:"));
  g_assert_cmpuint (reminders_count_entries (self), ==, 2);
  newest = reminders_get_newest (self);
  g_assert_true (bs_instant_equal (newest->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_cmpint (newest->pain, ==, g_str_equal (answer, "yes") ? BS_ABSENT : 0);
}

static void
test_safety_later (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-22T08:30+01:00", 0));

  reminders_switch_on (self, BS_SETTING_REMIND_QUESTIONS);
  reminders_begin_with_window (self);
  reminders_assert_told (self, "show safety\n");
  bs_reminders_answer (self->reminders, "safety", "later");
  reminders_assert_told (self, "withdraw safety\n");
  reminders_set_now (self, "2026-11-22T11:59:59+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, "");
  reminders_set_now (self, "2026-11-22T12:00+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, "show safety\n");
}

static void
test_daily (RemindersFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) newest = NULL;

  g_setenv ("TZ", "Europe/Berlin", TRUE);
  reminders_switch_on (self, BS_SETTING_DAILY_REMINDER);
  reminders_begin_with_window (self);
  reminders_assert_told (self, "");
  reminders_set_now (self, "2026-11-22T20:00+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, "show daily\n");
  /* Another time of day is another reminder of the same day. */
  bs_settings_set_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME, 21 * 60);
  reminders_assert_told (self, "withdraw daily\n");
  reminders_set_now (self, "2026-11-22T21:00+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, "");
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  newest = reminders_get_newest (self);
  g_assert_cmpint (newest->pain, ==, 0);
  /* The next day, by what was left on the screen. */
  reminders_set_now (self, "2026-11-23T08:00+01:00");
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  g_assert_cmpuint (reminders_count_entries (self), ==, 1);
  g_assert_nonnull (strstr (self->told->str, "present daily\n"));
  g_setenv ("TZ", "UTC", TRUE);
}

static void
test_first_aid (RemindersFixture *self, gconstpointer data)
{
  BsMark mark = bs_mark_new (bs_journal_now (self->page.journal));
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_new (NULL, &mark);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reminder = NULL;
  g_auto (BsReminderView) view = { 0 };

  reminders_begin_with_window (self);
  g_assert_false (bs_reminders_is_needed (self->reminders));
  g_assert_true (bs_first_aid_record_pain (first_aid, self->page.store, 7, &mark, &error));
  /* It began an hour and a minute ago, by the clock that counts. */
  mark.boot_us -= (gint64) 61 * 60 * G_USEC_PER_SEC;
  mark.wall.seconds -= 61 * 60;
  g_assert_true (bs_first_aid_record_rest (first_aid, self->page.store, BS_REST_HOW_LIE, &mark, &error));
  g_assert_no_error (error);
  bs_reminders_look (self->reminders);
  /* Whatever the settings say: the person started this clock. */
  g_assert_true (bs_reminders_is_needed (self->reminders));
  reminder = g_strdup_printf ("hour:%s", bs_first_aid_get_entry_id (first_aid));
  g_assert_nonnull (strstr (self->told->str, reminder));
  g_string_set_size (self->told, 0);
  /* It is looked at again though it rang, so that it does not hold the program once it is forgotten. */
  bs_reminder_view_init (&view, self->page.journal, self->settings);
  g_assert_true (view.is_clock_running);
  g_assert_cmpint (view.next, <=, bs_journal_now (self->page.journal).seconds + 3600);
  bs_reminders_answer (self->reminders, reminder, "less");
  entry = reminders_get_entry (self, bs_first_aid_get_entry_id (first_aid));
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_nonnull (strstr (self->told->str, "withdraw hour:"));
}

/* Two medicines, each with an hour of its own that rings. */
static void
test_first_aid_medicines (RemindersFixture *self, gconstpointer data)
{
  BsMark mark = bs_mark_new (bs_journal_now (self->page.journal)), then = mark;
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_new (NULL, &mark);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL, *second = NULL;

  then.boot_us -= (gint64) 90 * 60 * G_USEC_PER_SEC;
  then.wall.seconds -= 90 * 60;
  g_assert_true (bs_first_aid_record_pain (first_aid, self->page.store, 7, &then, &error));
  g_assert_true (bs_first_aid_record_rest (first_aid, self->page.store, BS_REST_HOW_LIE, &then, &error));
  for (guint i = 0; i < 2; i++)
    {
      then.boot_us += 600 * (gint64) G_USEC_PER_SEC;
      then.wall.seconds += 600;
      g_assert_true (
          bs_first_aid_record_medicine (first_aid, self->page.store, "Ibuprofen", NULL, BS_ABSENT, &then, &error));
    }
  g_assert_no_error (error);
  first = g_strdup_printf ("hour:%s:%" G_GINT64_FORMAT, bs_first_aid_get_entry_id (first_aid), then.wall.seconds - 600);
  second = g_strdup_printf ("hour:%s:%" G_GINT64_FORMAT, bs_first_aid_get_entry_id (first_aid), then.wall.seconds);
  /* At the hour of the rest: the same, which says nothing yet of either medicine. */
  then = mark;
  then.boot_us -= (gint64) 30 * 60 * G_USEC_PER_SEC;
  then.wall.seconds -= 30 * 60;
  g_assert_true (bs_first_aid_record_result (first_aid, self->page.store, BS_RESULT_SAME, &then, &error));
  reminders_begin_with_window (self);
  g_assert_nonnull (strstr (self->told->str, first));
  g_string_set_size (self->told, 0);
  /* At the hour of the first, by another program. */
  then.boot_us += (gint64) 10 * 60 * G_USEC_PER_SEC;
  then.wall.seconds += 10 * 60;
  g_assert_true (bs_first_aid_record_result (first_aid, self->page.store, BS_RESULT_SAME, &then, &error));
  g_assert_no_error (error);
  bs_reminders_look (self->reminders);
  g_assert_nonnull (strstr (self->told->str, second));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_REMINDERS_TEST ("relief", NULL, test_relief);
  ADD_REMINDERS_TEST ("details", NULL, test_details);
  ADD_REMINDERS_TEST ("details-off", NULL, test_details_off);
  ADD_REMINDERS_TEST ("erased", NULL, test_erased);
  ADD_REMINDERS_TEST ("all-off", NULL, test_all_off);
  ADD_REMINDERS_TEST ("worse", NULL, test_worse);
  ADD_REMINDERS_TEST ("still/yes", "yes", test_still);
  ADD_REMINDERS_TEST ("still/no", "no", test_still);
  ADD_REMINDERS_TEST ("safety-later", NULL, test_safety_later);
  ADD_REMINDERS_TEST ("daily", NULL, test_daily);
  ADD_REMINDERS_TEST ("first-aid", NULL, test_first_aid);
  ADD_REMINDERS_TEST ("first-aid-medicines", NULL, test_first_aid_medicines);
  return g_test_run ();
}
