/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-text.h"
#include "bs-walk-clock.h"
#include "bs-walk-dialog.h"
#include "bs-walk-progress.h"
#include "bs-walk.h"
#include "log-fixture.h"

#include <string.h>

/* A little longer than two presses count as one. */
#define BETWEEN_PRESSES_MS 760

/* ---- The fixture: the one of the log dialog, over another dialog ---- */

static void
on_action (GSimpleAction *action, GVariant *target, LogFixture *self)
{
  g_string_append_printf (self->page.asked, "%s %s\n", g_action_get_name (G_ACTION (action)),
                          g_variant_get_string (target, NULL));
}

static void
set_up (LogFixture *self, gconstpointer data)
{
  static const char *const names[] = { "show-page", "edit-entry" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  log_fixture_set_up (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (on_action), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (self->page.window, "win", G_ACTION_GROUP (group));
}

static void
draw (LogFixture *self)
{
  PageFixture window = { .window = self->dialog };

  page_fixture_draw (&window);
}

static void
open_dialog_sized (LogFixture *self, gint width, gint height)
{
  g_assert_null (self->dialog);
  self->dialog = bs_walk_dialog_new (self->page.journal);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (self->page.window));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), width, height);
  gtk_window_present (GTK_WINDOW (self->dialog));
  draw (self);
}

static void
open_dialog (LogFixture *self)
{
  open_dialog_sized (self, 520, 720);
}

static void
tear_down (LogFixture *self, gconstpointer data)
{
  log_fixture_tear_down (self, data);
}

static gboolean
says (LogFixture *self, const char *text)
{
  return has_text (log_fixture_get_content (self), text);
}

static gboolean
says_in (LogFixture *self, const char *part)
{
  return has_text_in (log_fixture_get_content (self), part);
}

static gboolean
set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true, &over);
  SPIN_UNTIL (over);
}

/* The large button, until it was taken for a press of its own. */
static void
press_primary (LogFixture *self, const char *name)
{
  while (self->dialog != NULL && log_fixture_find (self, name) != NULL)
    {
      wait_ms (BETWEEN_PRESSES_MS);
      if (self->dialog != NULL && log_fixture_find (self, name) != NULL)
        log_fixture_press (self, name);
    }
}

static void
click (LogFixture *self, const char *name)
{
  g_signal_emit_by_name (log_fixture_get (self, name), "clicked");
}

/* ---- Walks that began before the dialog was opened: the clock of the fixture stands still ---- */

static BsMark
ago (gint minutes, gint seconds)
{
  BsMark mark = { .wall = page_fixture_instant (FIXTURE_NOW) };

  mark.wall.seconds -= minutes * 60 + seconds;
  return mark;
}

static BsWalk
get_walk (LogFixture *self)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk = { 0 };
  gboolean running = bs_walk_load (self->page.store, &walk, &error);

  g_assert_no_error (error);
  g_assert_true (running);
  return walk;
}

static void
record (LogFixture *self, const BsWalk *before, BsWalk *walk)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      bs_walk_record (self->page.store, before, walk, FALSE, bs_journal_now (self->page.journal), NULL, &error));
  g_assert_no_error (error);
}

/* Begun `start` minutes ago, pain after 12 min, stopped after 25. */
static BsWalk
put_walk (LogFixture *self, BsWalkStage stage, gint start)
{
  BsMark begun = ago (start, 0), hurts = ago (start - 12, 0), stopped = ago (start - 25, 0);
  BsWalk walk, before;

  bs_walk_begin (&walk, &begun);
  record (self, NULL, &walk);
  before = walk;
  if (stage >= BS_WALK_HURTS)
    g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
  if (stage >= BS_WALK_STOPPED)
    g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  record (self, &before, &walk);
  return walk;
}

static void
assert_running (LogFixture *self, gboolean running)
{
  g_assert_true (bs_walk_is_running (self->page.store, NULL) == running);
}

/* ---- From start to end ---- */

static void
test_new (LogFixture *self, gconstpointer data)
{
  BsWalk walk;

  open_dialog (self);
  assert_running (self, TRUE);
  walk = get_walk (self);
  g_assert_cmpint (walk.stage, ==, BS_WALK_WALKING);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_true (says (self, "Walking, no pain yet"));
  g_assert_true (says (self, "Started 09:00"));
  g_assert_true (says (self, "The walk goes on if you close the window or the computer sleeps."));
  g_assert_true (says_in (self, "emergency help now"));
  g_assert_nonnull (log_fixture_find (self, "It hurts now"));
  g_assert_nonnull (log_fixture_find (self, "Finished without pain"));
  /* How one walks is not known until it is said. */
  g_assert_false (log_fixture_is_on (self, "Upright"));
  g_assert_false (log_fixture_is_on (self, "Leaning forward"));
  g_assert_cmpint (walk.posture, ==, BS_ABSENT);
}

static void
test_whole (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) hurts = NULL, stopped = NULL, ended = NULL;

  put_walk (self, BS_WALK_WALKING, 30);
  open_dialog (self);
  g_assert_true (says (self, "Started 08:30"));
  click (self, "Leaning forward");
  g_assert_true (log_fixture_is_on (self, "Leaning forward"));
  g_assert_cmpint (get_walk (self).posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  press_primary (self, "It hurts now");
  g_assert_true (says (self, "Walking, it hurts"));
  g_assert_true (says (self, "Pain began after 30 min"));
  g_assert_null (log_fixture_find (self, "Finished without pain"));
  g_assert_null (log_fixture_find (self, "Upright"));
  hurts = log_fixture_get_only_entry (self);
  g_assert_cmpint (hurts->pain, ==, BS_ABSENT);
  g_assert_cmpint (hurts->onset_min, ==, 30);
  g_assert_cmpint (hurts->walk_posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  log_fixture_press (self, "Pain 6");
  press_primary (self, "I stopped");
  g_assert_true (says (self, "Resting"));
  g_assert_true (says_in (self, "Walked 30 min · pain after 30 min"));
  stopped = log_fixture_get_only_entry (self);
  g_assert_cmpint (stopped->pain, ==, 6);
  g_assert_cmpint (stopped->walk_min, ==, 30);
  g_assert_cmpint (stopped->n_measures, ==, 1);
  g_assert_cmpint (stopped->measures[0].result, ==, BS_ABSENT);
  log_fixture_press (self, "Stopped: Pain");
  log_fixture_press (self, "Resting: Sitting down");
  press_primary (self, "It has passed");
  g_assert_true (says (self, "The pain has passed"));
  g_assert_true (says (self, "sitting down: gone after 0 min"));
  assert_running (self, FALSE);
  ended = log_fixture_get_only_entry (self);
  g_assert_cmpint (ended->stop_reason, ==, BS_STOP_REASON_PAIN);
  g_assert_cmpint (ended->measures[0].how, ==, BS_REST_HOW_SIT);
  g_assert_cmpint (ended->measures[0].result, ==, BS_RESULT_GONE);
  g_assert_true (bs_instant_is_set (ended->end));
  g_assert_null (log_fixture_find (self, "Discard this walk…"));
  log_fixture_press (self, "Done");
  SPIN_UNTIL (self->dialog == NULL);
}

static void
test_add_more (LogFixture *self, gconstpointer data)
{
  BsWalk walk = put_walk (self, BS_WALK_STOPPED, 40);
  g_autofree char *asked = g_strdup_printf ("edit-entry %s\n", walk.entry_id);

  open_dialog (self);
  press_primary (self, "It has passed");
  log_fixture_press (self, "Add more…");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpstr (self->page.asked->str, ==, asked);
}

static void
test_without_pain (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, tired = NULL;

  put_walk (self, BS_WALK_WALKING, 33);
  open_dialog (self);
  log_fixture_press (self, "Finished without pain");
  g_assert_true (says (self, "Walked without pain"));
  g_assert_true (says (self, "Walking, 33 min, no pain"));
  assert_running (self, FALSE);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_cmpint (entry->walk_min, ==, 33);
  g_assert_cmpint (entry->stop_reason, ==, BS_STOP_REASON_FINISHED);
  g_assert_true (log_fixture_is_on (self, "Stopped: End of the walk"));
  g_assert_null (log_fixture_find (self, "Stopped: Pain"));
  log_fixture_press (self, "Stopped: Tired");
  tired = log_fixture_get_only_entry (self);
  g_assert_cmpint (tired->stop_reason, ==, BS_STOP_REASON_TIRED);
  assert_running (self, FALSE);
  /* It was the wrong button. */
  log_fixture_press (self, "Undo “Finished without pain”");
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  assert_running (self, TRUE);
  g_assert_nonnull (log_fixture_find (self, "It hurts now"));
}

/* ---- Going on ---- */

static void
test_reopened (LogFixture *self, gconstpointer data)
{
  static const struct
  {
    BsWalkStage stage;
    const char *state, *primary, *clock;
  } cases[] = {
    { BS_WALK_WALKING, "Walking, no pain yet", "It hurts now", "Clock: walking for 40 min" },
    { BS_WALK_HURTS, "Walking, it hurts", "I stopped", "Clock: walking for 40 min" },
    { BS_WALK_STOPPED, "Resting", "It has passed", "Clock: resting for 15 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsWalk walk = put_walk (self, cases[i].stage, 40);
      gint round;

      for (round = 0; round < 2; round++)
        {
          BsWalk running;

          open_dialog (self);
          g_assert_true (says (self, cases[i].state));
          g_assert_nonnull (log_fixture_find (self, cases[i].primary));
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_widget (self->dialog, BS_TYPE_WALK_CLOCK, NULL)),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].clock);
          log_fixture_close_dialog (self);
          running = get_walk (self);
          g_assert_cmpint (running.stage, ==, cases[i].stage);
          g_assert_cmpstr (running.entry_id, ==, walk.entry_id);
        }
    }
}

static void
test_ticks (LogFixture *self, gconstpointer data)
{
  GtkWidget *clock;

  open_dialog (self);
  clock = find_widget (self->dialog, BS_TYPE_WALK_CLOCK, NULL);
  SPIN_UNTIL (!has_text (clock, "0:00"));
  g_assert_true (has_text_in (clock, "0:"));
}

static void
test_unreadable (LogFixture *self, gconstpointer data)
{
  g_assert_true (bs_store_put_value (self->page.store, "walk", "{}", NULL));
  open_dialog (self);
  g_assert_true (says_in (self, "A new walk has begun."));
  assert_running (self, TRUE);
}

/* A reminder asked and was answered while this was open. */
static void
test_answered_elsewhere (LogFixture *self, gconstpointer with_gone)
{
  g_autoptr (BsEntry) entry = NULL, written = NULL;
  g_autoptr (GError) error = NULL;

  put_walk (self, BS_WALK_STOPPED, 40);
  open_dialog (self);
  entry = log_fixture_get_only_entry (self);
  entry->measures[0].result = with_gone != NULL ? BS_RESULT_GONE : BS_RESULT_SAME;
  entry->measures[0].result_min = 14;
  written = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  if (with_gone != NULL)
    SPIN_UNTIL (self->dialog == NULL);
  else
    g_assert_true (says_in (self, "Same after 14 min"));
}

/* ---- Slips ---- */

static void
test_double_press (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_WALKING, 20);
  open_dialog (self);
  wait_ms (BETWEEN_PRESSES_MS);
  log_fixture_press (self, "It hurts now");
  if (log_fixture_find (self, "I stopped") != NULL)
    log_fixture_press (self, "I stopped");
  g_assert_cmpint (get_walk (self).stage, <=, BS_WALK_HURTS);
}

static void
test_undo (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_WALKING, 20);
  open_dialog (self);
  g_assert_null (log_fixture_find (self, "Undo “It hurts now”"));
  press_primary (self, "It hurts now");
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 1);
  log_fixture_press (self, "Pain 4");
  log_fixture_press (self, "Undo “It hurts now”");
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_cmpint (get_walk (self).stage, ==, BS_WALK_WALKING);
  g_assert_true (says (self, "Walking, no pain yet"));
  press_primary (self, "It hurts now");
  press_primary (self, "I stopped");
  log_fixture_press (self, "Undo “I stopped”");
  {
    g_autoptr (BsEntry) entry = log_fixture_get_only_entry (self);

    g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  }
  g_assert_cmpint (get_walk (self).stage, ==, BS_WALK_HURTS);
}

static GtkWidget *
find_message (LogFixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (ADW_IS_MESSAGE_DIALOG (each->data) && gtk_widget_get_visible (each->data))
      return each->data;
  return NULL;
}

static void
respond (LogFixture *self, const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_message (self)), response);
  /* The button closes it; the response alone does not. */
  if (find_message (self) != NULL)
    gtk_window_destroy (GTK_WINDOW (find_message (self)));
  SPIN_UNTIL (find_message (self) == NULL);
}

static void
test_discard (LogFixture *self, gconstpointer edited)
{
  BsWalk walk = put_walk (self, BS_WALK_STOPPED, 40);

  if (edited != NULL)
    {
      g_autoptr (BsEntry) entry = log_fixture_get_only_entry (self), written = NULL;

      bs_entry_set_note (entry, "Uphill");
      written = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), NULL);
      g_assert_nonnull (written);
    }
  open_dialog (self);
  log_fixture_press (self, "Discard this walk…");
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (find_message (self))), ==, "keep");
  g_assert_cmpstr (adw_message_dialog_get_close_response (ADW_MESSAGE_DIALOG (find_message (self))), ==, "keep");
  respond (self, "keep");
  g_assert_cmpstr (get_walk (self).entry_id, ==, walk.entry_id);
  log_fixture_press (self, "Discard this walk…");
  respond (self, "discard");
  SPIN_UNTIL (self->dialog == NULL);
  assert_running (self, FALSE);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, edited != NULL ? 1 : 0);
}

/* ---- Answers ---- */

static void
test_less (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  put_walk (self, BS_WALK_STOPPED, 40);
  open_dialog (self);
  g_assert_null (log_fixture_find (self, "End the walk here"));
  log_fixture_press (self, "Less");
  g_assert_true (says_in (self, "Less after 15 min"));
  assert_running (self, TRUE);
  log_fixture_press (self, "Same");
  g_assert_true (says_in (self, "Same after 15 min"));
  log_fixture_press (self, "Undo “Same”");
  g_assert_true (says_in (self, "Less after 15 min"));
  log_fixture_press (self, "End the walk here");
  g_assert_true (says (self, "Less pain after resting"));
  assert_running (self, FALSE);
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
  put_walk (self, BS_WALK_STOPPED, 60);
  open_dialog (self);
  log_fixture_press (self, "Worse");
  assert_alarm (self);
  assert_running (self, FALSE);
  /* The same once more, while the first still stands. */
  put_walk (self, BS_WALK_STOPPED, 40);
  open_dialog (self);
  log_fixture_press (self, "Worse");
  assert_alarm (self);
}

/* The rules have not been asked yet: what another program wrote is being read. */
static void
test_worse_while_reading (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_STOPPED, 60);
  open_dialog (self);
  bs_journal_load (self->page.journal);
  log_fixture_press (self, "Worse");
  assert_alarm (self);
}

static void
test_weak_legs (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  put_walk (self, BS_WALK_STOPPED, 40);
  open_dialog (self);
  log_fixture_press (self, "Stopped: Weak legs");
  assert_alarm (self);
  assert_running (self, TRUE);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpuint (entry->signs.set, ==, BS_BIT (BS_SIGN_LEG_WEAKNESS));
}

static void
test_numb_legs (LogFixture *self, gconstpointer data)
{
  BsWalk walk = put_walk (self, BS_WALK_STOPPED, 40);
  g_autofree char *asked = g_strdup_printf ("edit-entry %s\n", walk.entry_id);

  open_dialog (self);
  g_assert_null (log_fixture_find (self, "Show where…"));
  log_fixture_press (self, "Stopped: Numb legs");
  g_assert_true (says_in (self, "Where is it numb?"));
  log_fixture_press (self, "Show where…");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpstr (self->page.asked->str, ==, asked);
  assert_running (self, TRUE);
}

static void
test_one_reason (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_STOPPED, 40);
  open_dialog (self);
  log_fixture_press (self, "Stopped: Tired");
  log_fixture_press (self, "Stopped: Pain");
  g_assert_false (log_fixture_is_on (self, "Stopped: Tired"));
  g_assert_cmpint (get_walk (self).why, ==, BS_WALK_WHY_PAIN);
  log_fixture_press (self, "Stopped: Pain");
  g_assert_cmpint (get_walk (self).why, ==, BS_ABSENT);
  log_fixture_press (self, "Resting: Lying down");
  log_fixture_press (self, "Resting: Standing still");
  g_assert_cmpint (get_walk (self).how, ==, BS_REST_HOW_STAND_STILL);
}

/* ---- How strong ---- */

static void
test_strength (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, none = NULL;

  put_walk (self, BS_WALK_HURTS, 20);
  open_dialog (self);
  log_fixture_press (self, "Pain 3");
  log_fixture_press (self, "Pain 0");
  g_assert_true (says_in (self, "0 would be no pain."));
  g_assert_true (log_fixture_is_on (self, "Pain 3"));
  g_assert_false (log_fixture_is_on (self, "Pain 0"));
  /* What was pressed last is not lost to a window that closes at once. */
  log_fixture_press (self, "Pain 7");
  g_assert_false (says_in (self, "0 would be no pain."));
  log_fixture_close_dialog (self);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 7);
  open_dialog (self);
  g_assert_true (log_fixture_is_on (self, "Pain 7"));
  log_fixture_press (self, "Pain 7");
  SPIN_UNTIL (get_walk (self).pain == BS_ABSENT);
  none = log_fixture_get_only_entry (self);
  g_assert_cmpint (none->pain, ==, BS_ABSENT);
}

/* As when the window behind is closed. */
static void
test_strength_kept (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  put_walk (self, BS_WALK_HURTS, 20);
  open_dialog (self);
  log_fixture_press (self, "Pain 7");
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  self->dialog = NULL;
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 7);
}

static void
test_unbearable (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_HURTS, 20);
  open_dialog (self);
  log_fixture_press (self, "Pain 10");
  assert_alarm (self);
  assert_running (self, TRUE);
}

/* ---- The entry was deleted ---- */

static void
test_deleted (LogFixture *self, gconstpointer data)
{
  BsWalk walk = put_walk (self, BS_WALK_HURTS, 20);
  g_autoptr (BsEntry) gone =
      bs_store_delete_entry (self->page.store, walk.entry_id, bs_journal_now (self->page.journal), NULL);

  g_assert_nonnull (gone);
  open_dialog (self);
  press_primary (self, "I stopped");
  g_assert_true (says_in (self, "was deleted in the diary"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  log_fixture_close_dialog (self);
  open_dialog (self);
  g_assert_true (says_in (self, "was deleted in the diary"));
  log_fixture_press (self, "Record again");
  g_assert_false (says_in (self, "was deleted in the diary"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 1);
}

static void
test_failed (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_HURTS, 20);
  open_dialog (self);
  bs_store_close (self->page.store);
  wait_ms (BETWEEN_PRESSES_MS);
  log_fixture_press (self, "I stopped");
  g_assert_true (says (self, "Walking, it hurts"));
  g_assert_true (gtk_widget_get_visible (find_widget (self->dialog, GTK_TYPE_LABEL, NULL)));
  g_assert_true (says_in (self, "diary"));
}

/* ---- Forgotten ---- */

#define NIGHT (14 * 60 + 56) /* minutes from yesterday, 18:04 */

static void
test_forgotten (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  put_walk (self, BS_WALK_WALKING, NIGHT);
  open_dialog (self);
  g_assert_true (says (self, "A walk is still running"));
  g_assert_true (says (self, "It began: Yesterday, 18:04"));
  g_assert_true (says (self, "Started 21 Nov, 18:04"));
  g_assert_null (log_fixture_find (self, "It hurts now"));
  log_fixture_press (self, "After 30 min, 18:34");
  /* Not free of pain by itself. */
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_true (says (self, "Did it hurt on that walk?"));
  log_fixture_press (self, "Back");
  log_fixture_press (self, "After 1 h, 19:04");
  log_fixture_press (self, "No pain");
  assert_running (self, FALSE);
  g_assert_true (says (self, "Walking, 1 h, no pain"));
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_cmpint (entry->walk_min, ==, 60);
  log_fixture_press (self, "Undo the last answer");
  g_assert_true (says (self, "A walk is still running"));
}

/* It hurt, and the rest is asked about in the same manner. */
static void
test_forgotten_pain (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) stopped = NULL, ended = NULL;

  put_walk (self, BS_WALK_WALKING, NIGHT);
  open_dialog (self);
  log_fixture_press (self, "After 30 min, 18:34");
  log_fixture_press (self, "It hurt");
  stopped = log_fixture_get_only_entry (self);
  g_assert_cmpint (stopped->pain, ==, BS_ABSENT);
  g_assert_cmpint (stopped->walk_min, ==, 30);
  g_assert_cmpint (stopped->onset_min, ==, BS_ABSENT);
  g_assert_true (says (self, "A rest is still running"));
  g_assert_true (says (self, "You stopped: Yesterday, 18:34"));
  log_fixture_press (self, "After 10 min, 18:44");
  ended = log_fixture_get_only_entry (self);
  g_assert_cmpint (ended->measures[0].result, ==, BS_RESULT_GONE);
  g_assert_cmpint (ended->measures[0].result_min, ==, 10);
  assert_running (self, FALSE);
}

static void
test_forgotten_unknown (LogFixture *self, gconstpointer data)
{
  static const struct
  {
    BsWalkStage stage;
    const char *steps; /* "|" between */
    gint pain, walk, onset, result;
  } cases[] = {
    { BS_WALK_WALKING, "I do not know|No pain", 0, BS_ABSENT, BS_ABSENT, BS_ABSENT },
    { BS_WALK_WALKING, "I do not know|It hurt", BS_ABSENT, BS_ABSENT, BS_ABSENT, BS_ABSENT },
    { BS_WALK_HURTS, "I do not know", BS_ABSENT, 12, 12, BS_ABSENT },
    { BS_WALK_HURTS, "After 27 min, 18:31|It passed, I do not know when", BS_ABSENT, 27, 12, BS_RESULT_GONE },
    { BS_WALK_STOPPED, "It passed, I do not know when", BS_ABSENT, 25, 12, BS_RESULT_GONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsWalk walk = put_walk (self, cases[i].stage, NIGHT);
      g_auto (GStrv) steps = g_strsplit (cases[i].steps, "|", -1);
      g_autoptr (BsEntry) entry = NULL;

      g_test_message ("%s", cases[i].steps);
      open_dialog (self);
      for (gint k = 0; steps[k] != NULL; k++)
        log_fixture_press (self, steps[k]);
      assert_running (self, FALSE);
      entry = bs_store_get_entry (self->page.store, walk.entry_id, NULL);
      g_assert_nonnull (entry);
      g_assert_cmpint (entry->pain, ==, cases[i].pain);
      g_assert_cmpint (entry->walk_min, ==, cases[i].walk);
      g_assert_cmpint (entry->onset_min, ==, cases[i].onset);
      g_assert_false (bs_instant_is_set (entry->end));
      if (cases[i].result == BS_ABSENT)
        g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
      else
        {
          g_assert_cmpint (entry->measures[0].result, ==, cases[i].result);
          g_assert_cmpint (entry->measures[0].result_min, ==, BS_ABSENT);
        }
      log_fixture_close_dialog (self);
    }
}

static void
test_forgotten_exact (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_WALKING, NIGHT);
  open_dialog (self);
  log_fixture_press (self, "Day and time…");
  log_fixture_type (self, "Minute it ended", "3");
  log_fixture_press (self, "Use this time");
  g_assert_true (says (self, "This is before the walk began."));
  log_fixture_press (self, "End a day later");
  log_fixture_press (self, "Use this time");
  g_assert_true (says (self, "This is still to come."));
  log_fixture_press (self, "End a day earlier");
  log_fixture_type (self, "Hour it ended", "19");
  log_fixture_type (self, "Minute it ended", "14");
  log_fixture_press (self, "Use this time");
  log_fixture_press (self, "No pain");
  g_assert_true (says (self, "Walking, 1 h 10 min, no pain"));
}

/* A minute passes while the time is being chosen. */
static void
test_forgotten_minute (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_STOPPED, NIGHT);
  open_dialog (self);
  log_fixture_press (self, "Day and time…");
  log_fixture_type (self, "Minute it ended", "44");
  bs_journal_reassess (self->page.journal);
  log_fixture_press (self, "Use this time");
  g_assert_true (says (self, "The pain has passed"));
  g_assert_true (says_in (self, "gone after 15 min"));
}

static void
test_forgotten_goes_on (LogFixture *self, gconstpointer data)
{
  BsWalk walk;

  put_walk (self, BS_WALK_WALKING, NIGHT);
  open_dialog (self);
  log_fixture_press (self, "I am still walking");
  g_assert_nonnull (log_fixture_find (self, "It hurts now"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  walk = get_walk (self);
  g_assert_cmpint (walk.stage, ==, BS_WALK_WALKING);
  log_fixture_close_dialog (self);
  /* It is asked again the next time. */
  open_dialog (self);
  g_assert_true (says (self, "A walk is still running"));
  log_fixture_press (self, "Discard this walk…");
  respond (self, "discard");
  SPIN_UNTIL (self->dialog == NULL);
  assert_running (self, FALSE);
}

static void
test_forgotten_rest_goes_on (LogFixture *self, gconstpointer data)
{
  put_walk (self, BS_WALK_STOPPED, NIGHT);
  open_dialog (self);
  log_fixture_press (self, "It has not passed");
  log_fixture_press (self, "Same");
  g_assert_true (says_in (self, "Same after 14 h 31 min"));
}

/* ---- Everybody ---- */

static void
test_accessible (LogFixture *self, gconstpointer data)
{
  GtkWidget *clock, *progress;

  put_walk (self, BS_WALK_WALKING, 12);
  open_dialog (self);
  clock = find_widget (self->dialog, BS_TYPE_WALK_CLOCK, NULL);
  progress = find_widget (self->dialog, BS_TYPE_WALK_PROGRESS, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->dialog), GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (clock), GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_first_child (clock)),
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (clock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Clock: walking for 12 min");
  g_assert_true (gtk_widget_get_focusable (clock));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 1 of 4: Walking");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (log_fixture_get (self, "Upright"))),
                                   GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (log_fixture_get (self, "Upright")), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  click (self, "Upright");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (log_fixture_get (self, "Upright")), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  press_primary (self, "It hurts now");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 2 of 4: It hurts");
  press_primary (self, "I stopped");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 3 of 4: I stopped");
  press_primary (self, "It has passed");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 4 of 4: It passed");
}

static gboolean
has_focus_name (LogFixture *self, const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));

  return focus != NULL && focus == log_fixture_find (self, name);
}

/* Every control comes by Tab, and the large one has the keyboard from the beginning and keeps it. */
static void
test_keyboard (LogFixture *self, gconstpointer data)
{
  static const char *const controls[] = { "Upright", "Finished without pain", "Discard this walk…", "It hurts now" };
  GtkWidget *focus;

  open_dialog (self);
  g_assert_true (has_focus_name (self, "It hurts now"));
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      gint presses = 0;

      while (!has_focus_name (self, controls[i]) && presses++ < 20)
        gtk_widget_child_focus (self->dialog, GTK_DIR_TAB_FORWARD);
      g_test_message ("%s", controls[i]);
      g_assert_true (has_focus_name (self, controls[i]));
    }
  /* As Return and the space bar do. */
  while (get_walk (self).stage == BS_WALK_WALKING)
    {
      wait_ms (BETWEEN_PRESSES_MS);
      focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));
      if (get_walk (self).stage == BS_WALK_WALKING)
        g_assert_true (gtk_widget_activate (focus));
      wait_ms (300); /* a button stays down for a moment */
    }
  g_assert_true (has_focus_name (self, "I stopped"));
  log_fixture_press (self, "Undo “It hurts now”");
  log_fixture_press (self, "Finished without pain");
  /* What had the keyboard is gone. */
  g_assert_true (has_focus_name (self, "Done"));
}

static gint
get_minimum (LogFixture *self)
{
  gint minimum;

  gtk_widget_measure (log_fixture_get_content (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_narrow (LogFixture *self, gconstpointer data)
{
  static const struct
  {
    BsWalkStage stage;
    gint minutes;
  } cases[] = {
    { BS_WALK_WALKING, 12 },  { BS_WALK_WALKING, 359 },   { BS_WALK_HURTS, 359 },
    { BS_WALK_STOPPED, 200 }, { BS_WALK_WALKING, NIGHT }, { BS_WALK_STOPPED, NIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *primary;

      put_walk (self, cases[i].stage, cases[i].minutes);
      open_dialog_sized (self, 340, 600);
      g_assert_cmpint (get_minimum (self), <=, 340);
      primary = find_widget (log_fixture_get_content (self), GTK_TYPE_BUTTON, "It hurts now");
      if (primary != NULL)
        g_assert_cmpint (gtk_widget_get_height (primary), >=, 108);
      if (cases[i].minutes == NIGHT)
        {
          log_fixture_press (self, "Day and time…");
          g_assert_cmpint (get_minimum (self), <=, 340);
          log_fixture_press (self, "Back");
          log_fixture_press (self, cases[i].stage == BS_WALK_WALKING ? "I am still walking" : "It has not passed");
          g_assert_cmpint (get_minimum (self), <=, 340);
        }
      if (cases[i].stage == BS_WALK_STOPPED)
        {
          log_fixture_press (self, "Stopped: Numb legs");
          log_fixture_press (self, "Less");
          g_assert_cmpint (get_minimum (self), <=, 340);
        }
      log_fixture_close_dialog (self);
    }
}

#define ADD(path, data, function) g_test_add ("/walk/" path, LogFixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("new", NULL, test_new);
  ADD ("whole", NULL, test_whole);
  ADD ("add-more", NULL, test_add_more);
  ADD ("without-pain", NULL, test_without_pain);
  ADD ("reopened", NULL, test_reopened);
  ADD ("ticks", NULL, test_ticks);
  ADD ("unreadable", NULL, test_unreadable);
  ADD ("answered-elsewhere/gone", "gone", test_answered_elsewhere);
  ADD ("answered-elsewhere/same", NULL, test_answered_elsewhere);
  ADD ("double-press", NULL, test_double_press);
  ADD ("undo", NULL, test_undo);
  ADD ("discard", NULL, test_discard);
  ADD ("discard/edited", "edited", test_discard);
  ADD ("less", NULL, test_less);
  ADD ("worse", NULL, test_worse);
  ADD ("worse-while-reading", NULL, test_worse_while_reading);
  ADD ("weak-legs", NULL, test_weak_legs);
  ADD ("numb-legs", NULL, test_numb_legs);
  ADD ("one-reason", NULL, test_one_reason);
  ADD ("strength", NULL, test_strength);
  ADD ("strength-kept", NULL, test_strength_kept);
  ADD ("unbearable", NULL, test_unbearable);
  ADD ("deleted", NULL, test_deleted);
  ADD ("failed", NULL, test_failed);
  ADD ("forgotten", NULL, test_forgotten);
  ADD ("forgotten/pain", NULL, test_forgotten_pain);
  ADD ("forgotten/unknown", NULL, test_forgotten_unknown);
  ADD ("forgotten/exact", NULL, test_forgotten_exact);
  ADD ("forgotten/minute", NULL, test_forgotten_minute);
  ADD ("forgotten/goes-on", NULL, test_forgotten_goes_on);
  ADD ("forgotten/rest-goes-on", NULL, test_forgotten_rest_goes_on);
  ADD ("accessible", NULL, test_accessible);
  ADD ("keyboard", NULL, test_keyboard);
  ADD ("narrow", NULL, test_narrow);
  return g_test_run ();
}
