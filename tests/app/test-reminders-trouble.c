/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-first-aid-record.h"
#include "reminders-fixture.h"

/* Answers that cannot be written, and a desktop or a diary that is not there. */

static void
test_stale (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *expected = g_strdup_printf ("present %s\n", reminder);
  g_autoptr (BsEntry) before = NULL;
  g_autoptr (BsEntry) after = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  bs_reminders_answer (self->reminders, reminder, "gone");
  g_string_set_size (self->told, 0);
  before = reminders_get_entry (self, id);
  bs_reminders_answer (self->reminders, reminder, "worse");
  reminders_assert_told (self, expected);
  after = reminders_get_entry (self, id);
  g_assert_true (bs_entry_equal (before, after, TRUE));
}

/* What may come from outside, and fits nothing. */
static void
test_nonsense (RemindersFixture *self, gconstpointer data)
{
  static const char *const words[] = { "yes", "no-pain", "open", "log", "gone" };
  static const char *const ids[] = { "", "relief", "alarm", "daily", "safety", "walk:1", "hour:", "relief:x:99" };

  reminders_begin_with_window (self);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      bs_reminders_answer (self->reminders, ids[i], words[j]);
  bs_reminders_answer (self->reminders, "daily", "later");
  g_test_expect_message ("backstory", G_LOG_LEVEL_MESSAGE, "*no answer*");
  bs_reminders_answer (self->reminders, "daily", "maybe");
  g_test_assert_expected_messages ();
  g_assert_cmpuint (reminders_count_entries (self), ==, 0);
}

/* An entry that another program deleted between the question and the answer. */
static void
test_deleted_meanwhile (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *expected = g_strdup_printf ("present %s\nwithdraw %s\n", reminder, reminder);
  g_autoptr (BsStore) other = NULL;
  g_autoptr (BsEntry) deleted = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  g_string_set_size (self->told, 0);
  other = bs_store_open_beside (bs_store_get_path (self->page.store), NULL);
  deleted = bs_store_delete_entry (other, id, bs_journal_now (self->page.journal), NULL);
  g_assert_nonnull (deleted);
  bs_reminders_answer (self->reminders, reminder, "less");
  reminders_assert_told (self, expected);
  g_assert_cmpuint (reminders_count_entries (self), ==, 0);
}

/* The window says what was not written, and why. */
static void
test_cannot_be_written (RemindersFixture *self, gconstpointer data)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  reminders_switch_on (self, BS_SETTING_DAILY_REMINDER);
  reminders_begin_with_window (self);
  reminders_set_now (self, "2026-11-22T20:00+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, "show daily\n");
  bs_store_close (self->page.store);
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  g_assert_true (g_str_has_prefix (self->told->str, "present daily\nfault "));
  g_setenv ("TZ", "UTC", TRUE);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_visit (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autofree char *shown = g_strdup_printf ("show %s\n", reminder);
  g_autofree char *withdrawn = g_strdup_printf ("withdraw %s\n", reminder);
  g_autoptr (BsEntry) entry = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  bs_reminders_start (self->reminders);
  reminders_assert_told (self, shown);
  settle ();
  /* Nothing is held open between two looks. */
  g_assert_cmpuint (self->n_open, ==, 0);
  g_assert_cmpuint (self->n_opened, ==, 1);
  bs_reminders_answer (self->reminders, reminder, "less");
  reminders_assert_told (self, withdrawn);
  settle ();
  g_assert_cmpuint (self->n_open, ==, 0);
  g_assert_cmpuint (self->n_opened, ==, 2);
  entry = reminders_get_entry (self, id);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
}

/* A window takes the diary over in the middle of a look, and leaves it. */
static void
test_window_comes (RemindersFixture *self, gconstpointer data)
{
  reminders_switch_on (self, BS_SETTING_DAILY_REMINDER);
  bs_reminders_start (self->reminders);
  bs_reminders_set_journal (self->reminders, self->page.journal);
  settle ();
  g_assert_cmpuint (self->n_open, ==, 1);
  bs_reminders_set_journal (self->reminders, NULL);
  settle ();
  g_assert_cmpuint (self->n_opened, ==, 1);
}

static void
test_cannot_be_opened (RemindersFixture *self, gconstpointer data)
{
  self->cannot_open = TRUE;
  reminders_switch_on (self, BS_SETTING_DAILY_REMINDER);
  bs_reminders_start (self->reminders);
  reminders_assert_told (self, "");
  /* The window says why. */
  bs_reminders_answer (self->reminders, "still:1", "yes");
  reminders_assert_told (self, "present still:1\n");
}

/* A desktop that is still starting: what it cannot show is not lost. */
static void
test_cannot_be_shown_yet (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *shown = g_strdup_printf ("show relief:%s:0\n", id);

  self->cannot_show = TRUE;
  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  reminders_assert_told (self, "");
  self->cannot_show = FALSE;
  reminders_set_now (self, "2026-11-22T09:01+01:00");
  bs_reminders_tick (self->reminders);
  reminders_assert_told (self, shown);
}

static void
test_restart (RemindersFixture *self, gconstpointer data)
{
  g_autofree char *id = reminders_put_medicine (self, "2026-11-22T08:00+01:00");
  g_autofree char *withdrawn = g_strdup_printf ("withdraw relief:%s:0\n", id);
  g_autofree char *reminder = g_strdup_printf ("relief:%s:0", id);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsEntry) changed = NULL;

  reminders_switch_on (self, BS_SETTING_REMIND_RELIEF);
  reminders_begin_with_window (self);
  g_string_set_size (self->told, 0);
  g_assert_finalize_object (self->reminders);
  self->reminders = bs_reminders_new (self->settings, &reminders_host, self);
  reminders_begin_with_window (self);
  reminders_assert_told (self, "");
  /* Answered in the window: what a former run left on the screen goes. */
  entry = reminders_get_entry (self, id);
  changed = bs_entry_copy (entry);
  changed->measures[0].result = BS_RESULT_GONE;
  changed->measures[0].result_min = 60;
  g_free (page_fixture_put (&self->page, g_steal_pointer (&changed)));
  reminders_assert_told (self, withdrawn);
}

static void
test_without_rules (RemindersFixture *self, gconstpointer data)
{
  g_autoptr (BsJournal) journal = bs_journal_new (self->page.store, NULL, BS_RULE_SETTINGS_DEFAULT);
  BsMark mark = bs_mark_new (page_fixture_instant ("2026-11-22T20:00+01:00"));
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_new (NULL, &mark);
  g_autofree char *reminder = NULL, *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("TZ", "Europe/Berlin", TRUE);
  bs_journal_set_clock (journal, page_fixture_instant ("2026-11-22T20:00+01:00"));
  bs_journal_load_now (journal, &error);
  g_assert_no_error (error);
  reminders_switch_on (self, BS_SETTING_DAILY_REMINDER);
  reminders_switch_on (self, BS_SETTING_REMIND_QUESTIONS);
  bs_reminders_set_journal (self->reminders, journal);
  bs_reminders_start (self->reminders);
  reminders_assert_told (self, "show daily\n");
  bs_reminders_answer (self->reminders, "daily", "no-pain");
  reminders_assert_told (self, "withdraw daily\n");
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_REMINDERS_TEST ("stale", NULL, test_stale);
  ADD_REMINDERS_TEST ("nonsense", NULL, test_nonsense);
  ADD_REMINDERS_TEST ("deleted-meanwhile", NULL, test_deleted_meanwhile);
  ADD_REMINDERS_TEST ("cannot-be-written", NULL, test_cannot_be_written);
  ADD_REMINDERS_TEST ("visit", NULL, test_visit);
  ADD_REMINDERS_TEST ("window-comes", NULL, test_window_comes);
  ADD_REMINDERS_TEST ("cannot-be-opened", NULL, test_cannot_be_opened);
  ADD_REMINDERS_TEST ("cannot-be-shown-yet", NULL, test_cannot_be_shown_yet);
  ADD_REMINDERS_TEST ("restart", NULL, test_restart);
  ADD_REMINDERS_TEST ("without-rules", NULL, test_without_rules);
  return g_test_run ();
}
