/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walk-fixture.h"

/* ---- Undone, answered elsewhere, unreadable ---- */

static void
test_undo (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_WALKING, 20);
  g_assert_null (log_fixture_find (self, "Undo “It hurts now”"));
  walk_press_primary (self, "It hurts now");
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 1);
  log_fixture_press (self, "Pain 4");
  log_fixture_press (self, "Undo “It hurts now”");
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_cmpint (walk_get (self).stage, ==, BS_WALK_WALKING);
  g_assert_true (walk_says (self, "Walking, no pain yet"));
  walk_press_primary (self, "It hurts now");
  walk_press_primary (self, "I stopped");
  log_fixture_press (self, "Undo “I stopped”");
  {
    g_autoptr (BsEntry) entry = log_fixture_get_only_entry (self);

    g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  }
  g_assert_cmpint (walk_get (self).stage, ==, BS_WALK_HURTS);
}

/* The entry was changed in the diary after the step: only the step goes. */
static void
test_undo_keeps_edits (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, put = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  walk_open (self, BS_WALK_HURTS, 20);
  walk_press_primary (self, "I stopped");
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->n_measures, ==, 1);
  entry->pain = 9;
  bs_entry_set_note (entry, "written elsewhere");
  put = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  log_fixture_press (self, "Undo “I stopped”");
  after = log_fixture_get_only_entry (self);
  g_assert_cmpint (walk_get (self).stage, ==, BS_WALK_HURTS);
  g_assert_cmpint (after->pain, ==, 9);
  g_assert_cmpstr (after->note, ==, "written elsewhere");
  g_assert_cmpint (after->n_measures, <=, 0);
}

/* The step began the entry, somebody wrote into it: it stays. One that was deleted stays deleted. */
static void
test_undo_of_a_new_entry (LogFixture *self, gconstpointer with_delete)
{
  g_autoptr (BsEntry) entry = NULL, put = NULL;
  g_autoptr (GError) error = NULL;

  walk_open (self, BS_WALK_WALKING, 20);
  walk_press_primary (self, "It hurts now");
  entry = log_fixture_get_only_entry (self);
  bs_entry_set_note (entry, "written elsewhere");
  put = with_delete != NULL
            ? bs_store_delete_entry (self->page.store, entry->id, bs_journal_now (self->page.journal), &error)
            : bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  log_fixture_press (self, "Undo “It hurts now”");
  g_assert_cmpint (walk_get (self).stage, ==, BS_WALK_WALKING);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, with_delete != NULL ? 0 : 1);
}

/* As many measures as an entry can have: that the answer is not in it is said. */
static void
test_no_room (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, put = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  walk_open (self, BS_WALK_HURTS, 20);
  entry = log_fixture_get_only_entry (self);
  while (entry->n_measures < BS_MEASURES_MAX)
    bs_entry_add_measure (entry, BS_MEASURE_COLD);
  put = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  g_assert_false (walk_says_in (self, "has 50 measures already"));
  walk_press_primary (self, "I stopped");
  g_assert_true (walk_says_in (self, "has 50 measures already"));
  after = log_fixture_get_only_entry (self);
  g_assert_cmpint (after->n_measures, ==, BS_MEASURES_MAX);
}

static void
test_unreadable (LogFixture *self, gconstpointer data)
{
  g_assert_true (bs_store_put_value (self->page.store, "walk", "{}", NULL));
  walk_open_dialog (self);
  g_assert_true (walk_says_in (self, "A new walk has begun."));
  walk_assert_running (self, TRUE);
}

/* A reminder asked and was answered while this was open. */
static void
test_answered_elsewhere (LogFixture *self, gconstpointer with_gone)
{
  g_autoptr (BsEntry) entry = NULL, written = NULL;
  g_autoptr (GError) error = NULL;

  walk_open (self, BS_WALK_STOPPED, 40);
  entry = log_fixture_get_only_entry (self);
  entry->measures[0].result = with_gone != NULL ? BS_RESULT_GONE : BS_RESULT_SAME;
  entry->measures[0].result_min = 14;
  written = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  if (with_gone != NULL)
    SPIN_UNTIL (self->dialog == NULL);
  else
    g_assert_true (walk_says_in (self, "Same after 14 min"));
}

/* ---- Answers ---- */

static void
test_less (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  walk_open (self, BS_WALK_STOPPED, 40);
  g_assert_null (log_fixture_find (self, "End the walk here"));
  log_fixture_press (self, "Less");
  g_assert_true (walk_says_in (self, "Less after 15 min"));
  walk_assert_running (self, TRUE);
  log_fixture_press (self, "Same");
  g_assert_true (walk_says_in (self, "Same after 15 min"));
  log_fixture_press (self, "Undo “Same”");
  g_assert_true (walk_says_in (self, "Less after 15 min"));
  log_fixture_press (self, "End the walk here");
  g_assert_true (walk_says (self, "Less pain after resting"));
  walk_assert_running (self, FALSE);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_cmpint (entry->measures[0].result_min, ==, 15);
}

/* An alarm is seen at once: the window is out of its way. */
static void
assert_alarm (LogFixture *self)
{
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpstr (self->page.asked->str, ==, "show-page today\n");
  g_string_truncate (self->page.asked, 0);
}

static void
test_worse (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_STOPPED, 60);
  log_fixture_press (self, "Worse");
  assert_alarm (self);
  walk_assert_running (self, FALSE);
  /* The same once more, while the first still stands. */
  walk_open (self, BS_WALK_STOPPED, 40);
  log_fixture_press (self, "Worse");
  assert_alarm (self);
}

/* The rules have not been asked yet: what another program wrote is being read. */
static void
test_worse_while_reading (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_STOPPED, 60);
  bs_journal_load (self->page.journal);
  log_fixture_press (self, "Worse");
  assert_alarm (self);
}

static void
test_weak_legs (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  walk_open (self, BS_WALK_STOPPED, 40);
  log_fixture_press (self, "Stopped: Weak legs");
  assert_alarm (self);
  walk_assert_running (self, TRUE);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpuint (entry->signs.set, ==, BS_BIT (BS_SIGN_LEG_WEAKNESS));
}

static void
test_numb_legs (LogFixture *self, gconstpointer data)
{
  BsWalk walk = walk_open (self, BS_WALK_STOPPED, 40);

  g_assert_null (log_fixture_find (self, "Show where…"));
  log_fixture_press (self, "Stopped: Numb legs");
  g_assert_true (walk_says_in (self, "Where is it numb?"));
  log_fixture_press (self, "Show where…");
  walk_assert_asks_to_edit (self, &walk);
  walk_assert_running (self, TRUE);
}

static void
test_one_reason (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_STOPPED, 40);
  log_fixture_press (self, "Stopped: Tired");
  log_fixture_press (self, "Stopped: Pain");
  g_assert_false (log_fixture_is_on (self, "Stopped: Tired"));
  g_assert_cmpint (walk_get (self).why, ==, BS_WALK_WHY_PAIN);
  log_fixture_press (self, "Stopped: Pain");
  g_assert_cmpint (walk_get (self).why, ==, BS_ABSENT);
  log_fixture_press (self, "Resting: Lying down");
  log_fixture_press (self, "Resting: Standing still");
  g_assert_cmpint (walk_get (self).how, ==, BS_REST_HOW_STAND_STILL);
}

/* ---- How strong ---- */

static void
test_strength (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, none = NULL;

  walk_open (self, BS_WALK_HURTS, 20);
  log_fixture_press (self, "Pain 3");
  log_fixture_press (self, "Pain 0");
  g_assert_true (walk_says_in (self, "0 would be no pain."));
  g_assert_true (log_fixture_is_on (self, "Pain 3"));
  g_assert_false (log_fixture_is_on (self, "Pain 0"));
  /* What was pressed last is not lost to a window that closes at once. */
  log_fixture_press (self, "Pain 7");
  g_assert_false (walk_says_in (self, "0 would be no pain."));
  log_fixture_close_dialog (self);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 7);
  walk_open_dialog (self);
  g_assert_true (log_fixture_is_on (self, "Pain 7"));
  log_fixture_press (self, "Pain 7");
  SPIN_UNTIL (walk_get (self).pain == BS_ABSENT);
  none = log_fixture_get_only_entry (self);
  g_assert_cmpint (none->pain, ==, BS_ABSENT);
}

/* As when the window behind is closed. */
static void
test_strength_kept (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  walk_open (self, BS_WALK_HURTS, 20);
  log_fixture_press (self, "Pain 7");
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  self->dialog = NULL;
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 7);
}

static void
test_unbearable (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_HURTS, 20);
  log_fixture_press (self, "Pain 10");
  assert_alarm (self);
  walk_assert_running (self, TRUE);
}

/* ---- The entry was deleted, or cannot be written ---- */

static void
test_deleted (LogFixture *self, gconstpointer data)
{
  BsWalk walk = walk_put (self, BS_WALK_HURTS, 20);
  g_autoptr (BsEntry) gone =
      bs_store_delete_entry (self->page.store, walk.entry_id, bs_journal_now (self->page.journal), NULL);

  g_assert_nonnull (gone);
  walk_open_dialog (self);
  walk_press_primary (self, "I stopped");
  g_assert_true (walk_says_in (self, "was deleted in the diary"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  log_fixture_close_dialog (self);
  walk_open_dialog (self);
  g_assert_true (walk_says_in (self, "was deleted in the diary"));
  log_fixture_press (self, "Record again");
  g_assert_false (walk_says_in (self, "was deleted in the diary"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 1);
}

static void
test_failed (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_HURTS, 20);
  bs_store_close (self->page.store);
  walk_wait_between_presses ();
  log_fixture_press (self, "I stopped");
  g_assert_true (walk_says (self, "Walking, it hurts"));
  g_assert_true (gtk_widget_get_visible (find_widget (self->dialog, GTK_TYPE_LABEL, NULL)));
  g_assert_true (walk_says_in (self, "diary"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_WALK_TEST ("undo", NULL, test_undo);
  ADD_WALK_TEST ("undo-keeps-edits", NULL, test_undo_keeps_edits);
  ADD_WALK_TEST ("undo-of-a-new-entry/changed", NULL, test_undo_of_a_new_entry);
  ADD_WALK_TEST ("undo-of-a-new-entry/deleted", "deleted", test_undo_of_a_new_entry);
  ADD_WALK_TEST ("no-room", NULL, test_no_room);
  ADD_WALK_TEST ("unreadable", NULL, test_unreadable);
  ADD_WALK_TEST ("answered-elsewhere/gone", "gone", test_answered_elsewhere);
  ADD_WALK_TEST ("answered-elsewhere/same", NULL, test_answered_elsewhere);
  ADD_WALK_TEST ("less", NULL, test_less);
  ADD_WALK_TEST ("worse", NULL, test_worse);
  ADD_WALK_TEST ("worse-while-reading", NULL, test_worse_while_reading);
  ADD_WALK_TEST ("weak-legs", NULL, test_weak_legs);
  ADD_WALK_TEST ("numb-legs", NULL, test_numb_legs);
  ADD_WALK_TEST ("one-reason", NULL, test_one_reason);
  ADD_WALK_TEST ("strength", NULL, test_strength);
  ADD_WALK_TEST ("strength-kept", NULL, test_strength_kept);
  ADD_WALK_TEST ("unbearable", NULL, test_unbearable);
  ADD_WALK_TEST ("deleted", NULL, test_deleted);
  ADD_WALK_TEST ("failed", NULL, test_failed);
  return g_test_run ();
}
