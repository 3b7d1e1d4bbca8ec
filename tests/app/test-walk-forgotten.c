/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-clock.h"
#include "walk-fixture.h"

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
      BsWalk walk = walk_put (self, cases[i].stage, 40);
      gint round;

      for (round = 0; round < 2; round++)
        {
          BsWalk running;

          walk_open_dialog (self);
          g_assert_true (walk_says (self, cases[i].state));
          g_assert_nonnull (log_fixture_find (self, cases[i].primary));
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_widget (self->dialog, BS_TYPE_WALK_CLOCK, NULL)),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].clock);
          log_fixture_close_dialog (self);
          running = walk_get (self);
          g_assert_cmpint (running.stage, ==, cases[i].stage);
          g_assert_cmpstr (running.entry_id, ==, walk.entry_id);
        }
    }
}

/* ---- Discarded ---- */

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
  BsWalk walk = walk_put (self, BS_WALK_STOPPED, 40);

  if (edited != NULL)
    {
      g_autoptr (BsEntry) entry = log_fixture_get_only_entry (self), written = NULL;

      bs_entry_set_note (entry, "Uphill");
      written = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), NULL);
      g_assert_nonnull (written);
    }
  walk_open_dialog (self);
  log_fixture_press (self, "Discard this walk…");
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (find_message (self))), ==, "keep");
  g_assert_cmpstr (adw_message_dialog_get_close_response (ADW_MESSAGE_DIALOG (find_message (self))), ==, "keep");
  respond (self, "keep");
  g_assert_cmpstr (walk_get (self).entry_id, ==, walk.entry_id);
  log_fixture_press (self, "Discard this walk…");
  respond (self, "discard");
  SPIN_UNTIL (self->dialog == NULL);
  walk_assert_running (self, FALSE);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, edited != NULL ? 1 : 0);
}

/* ---- Forgotten ---- */

static void
test_forgotten (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  walk_open (self, BS_WALK_WALKING, WALK_NIGHT);
  g_assert_true (walk_says (self, "A walk is still running"));
  g_assert_true (walk_says (self, "It began: Yesterday, 18:04"));
  g_assert_true (walk_says (self, "Started 21 Nov, 18:04"));
  g_assert_null (log_fixture_find (self, "It hurts now"));
  log_fixture_press (self, "After 30 min, 18:34");
  /* Not free of pain by itself. */
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_true (walk_says (self, "Did it hurt on that walk?"));
  log_fixture_press (self, "Back");
  log_fixture_press (self, "After 1 h, 19:04");
  log_fixture_press (self, "No pain");
  walk_assert_running (self, FALSE);
  g_assert_true (walk_says (self, "Walking, 1 h, no pain"));
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_cmpint (entry->walk_min, ==, 60);
  log_fixture_press (self, "Undo the last answer");
  g_assert_true (walk_says (self, "A walk is still running"));
}

/* It hurt, and the rest is asked about in the same manner. */
static void
test_forgotten_pain (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) stopped = NULL, ended = NULL;

  walk_open (self, BS_WALK_WALKING, WALK_NIGHT);
  log_fixture_press (self, "After 30 min, 18:34");
  log_fixture_press (self, "It hurt");
  stopped = log_fixture_get_only_entry (self);
  g_assert_cmpint (stopped->pain, ==, BS_ABSENT);
  g_assert_cmpint (stopped->walk_min, ==, 30);
  g_assert_cmpint (stopped->onset_min, ==, BS_ABSENT);
  g_assert_true (walk_says (self, "A rest is still running"));
  g_assert_true (walk_says (self, "You stopped: Yesterday, 18:34"));
  log_fixture_press (self, "After 10 min, 18:44");
  ended = log_fixture_get_only_entry (self);
  g_assert_cmpint (ended->measures[0].result, ==, BS_RESULT_GONE);
  g_assert_cmpint (ended->measures[0].result_min, ==, 10);
  walk_assert_running (self, FALSE);
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
      BsWalk walk = walk_put (self, cases[i].stage, WALK_NIGHT);
      g_auto (GStrv) steps = g_strsplit (cases[i].steps, "|", -1);
      g_autoptr (BsEntry) entry = NULL;

      g_test_message ("%s", cases[i].steps);
      walk_open_dialog (self);
      for (gint k = 0; steps[k] != NULL; k++)
        log_fixture_press (self, steps[k]);
      walk_assert_running (self, FALSE);
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
  walk_open (self, BS_WALK_WALKING, WALK_NIGHT);
  log_fixture_press (self, "Day and time…");
  log_fixture_type (self, "Minute it ended", "3");
  log_fixture_press (self, "Use this time");
  g_assert_true (walk_says (self, "This is before the walk began."));
  log_fixture_press (self, "End a day later");
  log_fixture_press (self, "Use this time");
  g_assert_true (walk_says (self, "This is still to come."));
  log_fixture_press (self, "End a day earlier");
  log_fixture_type (self, "Hour it ended", "19");
  log_fixture_type (self, "Minute it ended", "14");
  log_fixture_press (self, "Use this time");
  log_fixture_press (self, "No pain");
  g_assert_true (walk_says (self, "Walking, 1 h 10 min, no pain"));
}

/* A minute passes while the time is being chosen. */
static void
test_forgotten_minute (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_STOPPED, WALK_NIGHT);
  log_fixture_press (self, "Day and time…");
  log_fixture_type (self, "Minute it ended", "44");
  bs_journal_reassess (self->page.journal);
  log_fixture_press (self, "Use this time");
  g_assert_true (walk_says (self, "The pain has passed"));
  g_assert_true (walk_says_in (self, "gone after 15 min"));
}

static void
test_forgotten_goes_on (LogFixture *self, gconstpointer data)
{
  BsWalk walk;

  walk_open (self, BS_WALK_WALKING, WALK_NIGHT);
  log_fixture_press (self, "I am still walking");
  g_assert_nonnull (log_fixture_find (self, "It hurts now"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  walk = walk_get (self);
  g_assert_cmpint (walk.stage, ==, BS_WALK_WALKING);
  log_fixture_close_dialog (self);
  /* It is asked again the next time. */
  walk_open_dialog (self);
  g_assert_true (walk_says (self, "A walk is still running"));
  log_fixture_press (self, "Discard this walk…");
  respond (self, "discard");
  SPIN_UNTIL (self->dialog == NULL);
  walk_assert_running (self, FALSE);
}

static void
test_forgotten_rest_goes_on (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_STOPPED, WALK_NIGHT);
  log_fixture_press (self, "It has not passed");
  log_fixture_press (self, "Same");
  g_assert_true (walk_says_in (self, "Same after 14 h 31 min"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_WALK_TEST ("reopened", NULL, test_reopened);
  ADD_WALK_TEST ("discard", NULL, test_discard);
  ADD_WALK_TEST ("discard/edited", "edited", test_discard);
  ADD_WALK_TEST ("forgotten", NULL, test_forgotten);
  ADD_WALK_TEST ("forgotten/pain", NULL, test_forgotten_pain);
  ADD_WALK_TEST ("forgotten/unknown", NULL, test_forgotten_unknown);
  ADD_WALK_TEST ("forgotten/exact", NULL, test_forgotten_exact);
  ADD_WALK_TEST ("forgotten/minute", NULL, test_forgotten_minute);
  ADD_WALK_TEST ("forgotten/goes-on", NULL, test_forgotten_goes_on);
  ADD_WALK_TEST ("forgotten/rest-goes-on", NULL, test_forgotten_rest_goes_on);
  return g_test_run ();
}
