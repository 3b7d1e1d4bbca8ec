/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminders.h"

#include <string.h>

#include "bs-first-aid-record.h"
#include "bs-notification.h"
#include "bs-reminder-view.h"
#include "page-fixture.h"

/* Reminders over a real diary, and a desktop that writes down what it is told. The clock stands still until it is set. */

typedef struct
{
  PageFixture page;
  BsSettings *settings;
  BsReminders *reminders;
  GString *told;       /* "show ID\n", "withdraw ID\n", "present ID\n", "fault TEXT\n" */
  gboolean is_in_view, cannot_show, cannot_open;
  guint n_open, n_opened, n_changed;
} Fixture;

static gboolean
can_show (gpointer user_data)
{
  return !((Fixture *) user_data)->cannot_show;
}

static void
show (const BsReminder *reminder, BsReminderWording wording, gpointer user_data)
{
  /* It becomes a notification without a complaint. */
  g_autoptr(GNotification) notification = bs_notification_new (reminder, wording);

  g_assert_nonnull (notification);
  g_string_append_printf (((Fixture *) user_data)->told, "show %s%s\n", reminder->id, wording == BS_REMINDER_DETAILED ? " in detail" : "");
}

static void
withdraw (const char *id, gpointer user_data)
{
  g_string_append_printf (((Fixture *) user_data)->told, "withdraw %s\n", id);
}

static BsJournal *
open_diary (gpointer user_data)
{
  Fixture *self = user_data;

  if (self->cannot_open)
    return NULL;
  self->n_open++;
  self->n_opened++;
  return self->page.journal;
}

static void
close_diary (gpointer user_data)
{
  ((Fixture *) user_data)->n_open--;
}

static gboolean
is_in_view (gpointer user_data)
{
  return ((Fixture *) user_data)->is_in_view;
}

static void
present (const char *id, const char *fault, gpointer user_data)
{
  g_string_append_printf (((Fixture *) user_data)->told, "present %s\n", id);
  if (fault)
    g_string_append_printf (((Fixture *) user_data)->told, "fault %s\n", fault);
}

static void
on_changed (gpointer user_data)
{
  ((Fixture *) user_data)->n_changed++;
}

static const BsReminderHost host = { can_show, show, withdraw, open_diary, close_diary, is_in_view, present, on_changed };

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  page_fixture_set_up (&self->page, FALSE);
  self->settings = bs_settings_new (FALSE);
  self->told = g_string_new (NULL);
  self->reminders = bs_reminders_new (self->settings, &host, self);
  bs_journal_load_now (self->page.journal, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->reminders);
  g_assert_finalize_object (self->settings);
  g_string_free (self->told, TRUE);
  page_fixture_tear_down (&self->page);
}

static void
assert_told (Fixture *self, const char *expected)
{
  g_assert_cmpstr (self->told->str, ==, expected);
  g_string_set_size (self->told, 0);
}

static void
set_now (Fixture *self, const char *text)
{
  bs_journal_set_clock (self->page.journal, page_fixture_instant (text));
}

static void
switch_on (Fixture *self, const char *key)
{
  bs_settings_set_boolean (self->settings, key, TRUE);
}

static void
begin_with_window (Fixture *self)
{
  bs_reminders_set_journal (self->reminders, self->page.journal);
  bs_reminders_start (self->reminders);
}

/* (transfer full): its id; pain 6 and a medicine. */
static char *
put_medicine (Fixture *self, const char *at)
{
  BsEntry *entry = page_fixture_entry (at, 6);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

  measure->name = g_strdup ("Ibuprofen");
  bs_term_list_set_none (&entry->signs);
  bs_term_list_set_none (&entry->numb);
  return page_fixture_put (&self->page, entry);
}

static BsEntry *
get_entry (Fixture *self, const char *id)
{
  g_autoptr(GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->page.store, id, &error);

  g_assert_no_error (error);
  return entry;
}

static guint
count_entries (Fixture *self)
{
  return bs_store_count_entries (self->page.store, NULL);
}

/* (transfer full): the newest. */
static BsEntry *
get_newest (Fixture *self)
{
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  g_autoptr(GPtrArray) entries = NULL;

  query.limit = 1;
  entries = bs_store_list_entries (self->page.store, &query, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (entries, 0));
}

/* ---- Relief ---- */

static void
test_relief (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00:01+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *shown = g_strdup_printf ("show %s\n", reminder);
  g_autofree char *withdrawn = g_strdup_printf ("withdraw %s\n", reminder);
  g_autoptr(BsEntry) entry = NULL;

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  assert_told (self, "");
  set_now (self, "2026-11-22T09:00:01+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, shown);
  set_now (self, "2026-11-22T09:20:01+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, "");
  bs_reminders_answer (self->reminders, reminder, "less");
  assert_told (self, withdrawn);
  entry = get_entry (self, id);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_cmpint (entry->measures[0].result_min, ==, 80);
}

static void
test_details (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *shown = g_strdup_printf ("show relief:%s:0 in detail\n", id);

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  switch_on (self, BS_SETTING_NOTIFY_DETAILS);
  begin_with_window (self);
  assert_told (self, shown);
}

/* What stands on the screen stops saying what was recorded when the person does not want it said. */
static void
test_details_off (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *shown = g_strdup_printf ("show relief:%s:0\n", id);

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  switch_on (self, BS_SETTING_NOTIFY_DETAILS);
  begin_with_window (self);
  g_string_set_size (self->told, 0);
  bs_settings_set_boolean (self->settings, BS_SETTING_NOTIFY_DETAILS, FALSE);
  assert_told (self, shown);
  bs_reminders_look (self->reminders);
  assert_told (self, "");
}

/* Of a diary that is gone nothing stays on the screen. */
static void
test_erased (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *withdrawn = g_strdup_printf ("withdraw relief:%s:0\n", id);
  g_autoptr(GError) error = NULL;

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  g_string_set_size (self->told, 0);
  g_assert_true (bs_store_erase (self->page.store, FALSE, &error));
  g_assert_no_error (error);
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->page.journal)) == 0);
  assert_told (self, withdrawn);
}

static void
test_all_off (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");

  begin_with_window (self);
  assert_told (self, "");
  g_assert_false (bs_reminders_is_needed (self->reminders));
  switch_on (self, BS_SETTING_REMIND_RELIEF);
  g_assert_true (bs_reminders_is_needed (self->reminders));
  g_assert_cmpuint (self->n_changed, ==, 2);
  g_assert_true (g_str_has_prefix (self->told->str, "show relief:"));
}

/* Worse after a medicine is an emergency (rules.md E01): the window comes at once, and a notification with it. */
static void
test_worse (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *expected = g_strdup_printf ("present %s\nwithdraw %s\nshow alarm\n", reminder, reminder);

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  g_string_set_size (self->told, 0);
  bs_reminders_answer (self->reminders, reminder, "worse");
  assert_told (self, expected);
  g_assert_cmpint (bs_assessment_get_headline (bs_journal_get_assessment (self->page.journal)), ==, BS_LEVEL_EMERGENCY);
  /* Once the window is looked at, it says so itself. */
  self->is_in_view = TRUE;
  bs_reminders_look (self->reminders);
  assert_told (self, "withdraw alarm\n");
}

/* ---- Answers that cannot be written ---- */

static void
test_stale (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *expected = g_strdup_printf ("present %s\n", reminder);
  g_autoptr(BsEntry) before = NULL;
  g_autoptr(BsEntry) after = NULL;

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  bs_reminders_answer (self->reminders, reminder, "gone");
  g_string_set_size (self->told, 0);
  before = get_entry (self, id);
  bs_reminders_answer (self->reminders, reminder, "worse");
  assert_told (self, expected);
  after = get_entry (self, id);
  g_assert_true (bs_entry_equal (before, after, TRUE));
}

/* What may come from outside, and fits nothing. */
static void
test_nonsense (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "yes", "no-pain", "open", "log", "gone" };
  static const char *const ids[] = { "", "relief", "alarm", "daily", "safety", "walk:1", "hour:", "relief:x:99" };

  begin_with_window (self);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      bs_reminders_answer (self->reminders, ids[i], words[j]);
  bs_reminders_answer (self->reminders, "daily", "later");
  g_test_expect_message ("backstory", G_LOG_LEVEL_MESSAGE, "*no answer*");
  bs_reminders_answer (self->reminders, "daily", "maybe");
  g_test_assert_expected_messages ();
  g_assert_cmpuint (count_entries (self), ==, 0);
}

/* An entry that another program deleted between the question and the answer. */
static void
test_deleted_meanwhile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *expected = g_strdup_printf ("present %s\nwithdraw %s\n", reminder, reminder);
  g_autoptr(BsStore) other = NULL;
  g_autoptr(BsEntry) deleted = NULL;

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  g_string_set_size (self->told, 0);
  other = bs_store_open_beside (bs_store_get_path (self->page.store), NULL);
  deleted = bs_store_delete_entry (other, id, bs_journal_now (self->page.journal), NULL);
  g_assert_nonnull (deleted);
  bs_reminders_answer (self->reminders, reminder, "less");
  assert_told (self, expected);
  g_assert_cmpuint (count_entries (self), ==, 0);
}

/* The window says what was not written, and why. */
static void
test_cannot_be_written (Fixture *self, gconstpointer data)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  switch_on (self, BS_SETTING_DAILY_REMINDER);
  begin_with_window (self);
  set_now (self, "2026-11-22T20:00+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, "show daily\n");
  bs_store_close (self->page.store);
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  g_assert_true (g_str_has_prefix (self->told->str, "present daily\nfault "));
  g_setenv ("TZ", "UTC", TRUE);
}

/* ---- Still, safety, daily ---- */

static void
test_still (Fixture *self, gconstpointer data)
{
  const char *answer = data;
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-21T07:00+01:00", 5));
  g_autofree char *reminder = g_strdup_printf ("still:%s", id);
  g_autoptr(BsEntry) newest = NULL;

  switch_on (self, BS_SETTING_REMIND_QUESTIONS);
  begin_with_window (self);
  g_assert_nonnull (strstr (self->told->str, reminder));
  g_string_set_size (self->told, 0);
  bs_reminders_answer (self->reminders, reminder, answer);
  g_assert_nonnull (strstr (self->told->str, "withdraw still:"));
  g_assert_cmpuint (count_entries (self), ==, 2);
  newest = get_newest (self);
  g_assert_true (bs_instant_equal (newest->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_cmpint (newest->pain, ==, g_str_equal (answer, "yes") ? BS_ABSENT : 0);
}

static void
test_safety_later (Fixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-22T08:30+01:00", 0));

  switch_on (self, BS_SETTING_REMIND_QUESTIONS);
  begin_with_window (self);
  assert_told (self, "show safety\n");
  bs_reminders_answer (self->reminders, "safety", "later");
  assert_told (self, "withdraw safety\n");
  set_now (self, "2026-11-22T11:59:59+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, "");
  set_now (self, "2026-11-22T12:00+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, "show safety\n");
}

static void
test_daily (Fixture *self, gconstpointer data)
{
  g_autoptr(BsEntry) newest = NULL;

  g_setenv ("TZ", "Europe/Berlin", TRUE);
  switch_on (self, BS_SETTING_DAILY_REMINDER);
  begin_with_window (self);
  assert_told (self, "");
  set_now (self, "2026-11-22T20:00+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, "show daily\n");
  /* Another time of day is another reminder of the same day. */
  bs_settings_set_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME, 21 * 60);
  assert_told (self, "withdraw daily\n");
  set_now (self, "2026-11-22T21:00+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, "");
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  newest = get_newest (self);
  g_assert_cmpint (newest->pain, ==, 0);
  /* The next day, by what was left on the screen. */
  set_now (self, "2026-11-23T08:00+01:00");
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  g_assert_cmpuint (count_entries (self), ==, 1);
  g_assert_nonnull (strstr (self->told->str, "present daily\n"));
  g_setenv ("TZ", "UTC", TRUE);
}

/* ---- First aid ---- */

static void
test_first_aid (Fixture *self, gconstpointer data)
{
  BsMark mark = bs_mark_new (bs_journal_now (self->page.journal));
  g_autoptr(BsFirstAid) first_aid = bs_first_aid_new (NULL, &mark);
  g_autoptr(BsEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *reminder = NULL;
  g_auto(BsReminderView) view = { 0 };

  begin_with_window (self);
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
  entry = get_entry (self, bs_first_aid_get_entry_id (first_aid));
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_nonnull (strstr (self->told->str, "withdraw hour:"));
}

/* Two medicines, each with an hour of its own that rings. */
static void
test_first_aid_medicines (Fixture *self, gconstpointer data)
{
  BsMark mark = bs_mark_new (bs_journal_now (self->page.journal)), then = mark;
  g_autoptr(BsFirstAid) first_aid = bs_first_aid_new (NULL, &mark);
  g_autoptr(GError) error = NULL;
  g_autofree char *first = NULL, *second = NULL;

  then.boot_us -= (gint64) 90 * 60 * G_USEC_PER_SEC;
  then.wall.seconds -= 90 * 60;
  g_assert_true (bs_first_aid_record_pain (first_aid, self->page.store, 7, &then, &error));
  g_assert_true (bs_first_aid_record_rest (first_aid, self->page.store, BS_REST_HOW_LIE, &then, &error));
  for (guint i = 0; i < 2; i++)
    {
      then.boot_us += 600 * (gint64) G_USEC_PER_SEC;
      then.wall.seconds += 600;
      g_assert_true (bs_first_aid_record_medicine (first_aid, self->page.store, "Ibuprofen", NULL, BS_ABSENT, &then, &error));
    }
  g_assert_no_error (error);
  first = g_strdup_printf ("hour:%s:%" G_GINT64_FORMAT, bs_first_aid_get_entry_id (first_aid), then.wall.seconds - 600);
  second = g_strdup_printf ("hour:%s:%" G_GINT64_FORMAT, bs_first_aid_get_entry_id (first_aid), then.wall.seconds);
  /* At the hour of the rest: the same, which says nothing yet of either medicine. */
  then = mark;
  then.boot_us -= (gint64) 30 * 60 * G_USEC_PER_SEC;
  then.wall.seconds -= 30 * 60;
  g_assert_true (bs_first_aid_record_result (first_aid, self->page.store, BS_RESULT_SAME, &then, &error));
  begin_with_window (self);
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

/* ---- Without a window ---- */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_visit (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *shown = g_strdup_printf ("show %s\n", reminder);
  g_autofree char *withdrawn = g_strdup_printf ("withdraw %s\n", reminder);
  g_autoptr(BsEntry) entry = NULL;

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  bs_reminders_start (self->reminders);
  assert_told (self, shown);
  settle ();
  /* Nothing is held open between two looks. */
  g_assert_cmpuint (self->n_open, ==, 0);
  g_assert_cmpuint (self->n_opened, ==, 1);
  bs_reminders_answer (self->reminders, reminder, "less");
  assert_told (self, withdrawn);
  settle ();
  g_assert_cmpuint (self->n_open, ==, 0);
  g_assert_cmpuint (self->n_opened, ==, 2);
  entry = get_entry (self, id);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
}

/* A window takes the diary over in the middle of a look, and leaves it. */
static void
test_window_comes (Fixture *self, gconstpointer data)
{
  switch_on (self, BS_SETTING_DAILY_REMINDER);
  bs_reminders_start (self->reminders);
  bs_reminders_set_journal (self->reminders, self->page.journal);
  settle ();
  g_assert_cmpuint (self->n_open, ==, 1);
  bs_reminders_set_journal (self->reminders, NULL);
  settle ();
  g_assert_cmpuint (self->n_opened, ==, 1);
}

static void
test_cannot_be_opened (Fixture *self, gconstpointer data)
{
  self->cannot_open = TRUE;
  switch_on (self, BS_SETTING_DAILY_REMINDER);
  bs_reminders_start (self->reminders);
  assert_told (self, "");
  /* The window says why. */
  bs_reminders_answer (self->reminders, "still:1", "yes");
  assert_told (self, "present still:1\n");
}

/* A desktop that is still starting: what it cannot show is not lost. */
static void
test_cannot_be_shown_yet (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *shown = g_strdup_printf ("show relief:%s:0\n", id);

  self->cannot_show = TRUE;
  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  assert_told (self, "");
  self->cannot_show = FALSE;
  set_now (self, "2026-11-22T09:01+01:00");
  bs_reminders_tick (self->reminders);
  assert_told (self, shown);
}

static void
test_restart (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *withdrawn = g_strdup_printf ("withdraw relief:%s:0\n", id);
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autoptr(BsEntry) entry = NULL;
  g_autoptr(BsEntry) changed = NULL;

  switch_on (self, BS_SETTING_REMIND_RELIEF);
  begin_with_window (self);
  g_string_set_size (self->told, 0);
  g_assert_finalize_object (self->reminders);
  self->reminders = bs_reminders_new (self->settings, &host, self);
  begin_with_window (self);
  assert_told (self, "");
  /* Answered in the window: what a former run left on the screen goes. */
  entry = get_entry (self, id);
  changed = bs_entry_copy (entry);
  changed->measures[0].result = BS_RESULT_GONE;
  changed->measures[0].result_min = 60;
  g_free (page_fixture_put (&self->page, g_steal_pointer (&changed)));
  assert_told (self, withdrawn);
}

static void
test_without_rules (Fixture *self, gconstpointer data)
{
  g_autoptr(BsJournal) journal = bs_journal_new (self->page.store, NULL, BS_RULE_SETTINGS_DEFAULT);
  BsMark mark = bs_mark_new (page_fixture_instant ("2026-11-22T20:00+01:00"));
  g_autoptr(BsFirstAid) first_aid = bs_first_aid_new (NULL, &mark);
  g_autofree char *reminder = NULL, *expected = NULL;
  g_autoptr(GError) error = NULL;

  g_setenv ("TZ", "Europe/Berlin", TRUE);
  bs_journal_set_clock (journal, page_fixture_instant ("2026-11-22T20:00+01:00"));
  bs_journal_load_now (journal, &error);
  g_assert_no_error (error);
  switch_on (self, BS_SETTING_DAILY_REMINDER);
  switch_on (self, BS_SETTING_REMIND_QUESTIONS);
  bs_reminders_set_journal (self->reminders, journal);
  bs_reminders_start (self->reminders);
  assert_told (self, "show daily\n");
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  assert_told (self, "withdraw daily\n");
  /* "Worse" opens the window also where no rule can say what it means. */
  g_assert_true (bs_first_aid_record_pain (first_aid, self->page.store, 7, &mark, &error));
  mark.boot_us -= (gint64) 61 * 60 * G_USEC_PER_SEC;
  mark.wall.seconds -= 61 * 60;
  g_assert_true (bs_first_aid_record_rest (first_aid, self->page.store, BS_REST_HOW_LIE, &mark, &error));
  g_assert_no_error (error);
  reminder = g_strdup_printf ("hour:%s", bs_first_aid_get_entry_id (first_aid));
  expected = g_strdup_printf ("present %s\n", reminder);
  bs_reminders_answer (self->reminders, reminder, "worse");
  g_assert_nonnull (strstr (self->told->str, expected));
  bs_reminders_set_journal (self->reminders, NULL);
  g_setenv ("TZ", "UTC", TRUE);
}

static void
add (const char *name, gconstpointer data, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, data, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/reminders/relief", NULL, test_relief);
  add ("/reminders/details", NULL, test_details);
  add ("/reminders/details-off", NULL, test_details_off);
  add ("/reminders/erased", NULL, test_erased);
  add ("/reminders/all-off", NULL, test_all_off);
  add ("/reminders/worse", NULL, test_worse);
  add ("/reminders/stale", NULL, test_stale);
  add ("/reminders/nonsense", NULL, test_nonsense);
  add ("/reminders/deleted-meanwhile", NULL, test_deleted_meanwhile);
  add ("/reminders/cannot-be-written", NULL, test_cannot_be_written);
  add ("/reminders/still/yes", "yes", test_still);
  add ("/reminders/still/no", "no", test_still);
  add ("/reminders/safety-later", NULL, test_safety_later);
  add ("/reminders/daily", NULL, test_daily);
  add ("/reminders/first-aid", NULL, test_first_aid);
  add ("/reminders/first-aid-medicines", NULL, test_first_aid_medicines);
  add ("/reminders/visit", NULL, test_visit);
  add ("/reminders/window-comes", NULL, test_window_comes);
  add ("/reminders/cannot-be-opened", NULL, test_cannot_be_opened);
  add ("/reminders/cannot-be-shown-yet", NULL, test_cannot_be_shown_yet);
  add ("/reminders/restart", NULL, test_restart);
  add ("/reminders/without-rules", NULL, test_without_rules);
  return g_test_run ();
}
