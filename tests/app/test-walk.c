/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-clock.h"
#include "bs-walk-progress.h"
#include "walk-fixture.h"

/* ---- From start to end ---- */

static void
test_new (LogFixture *self, gconstpointer data)
{
  BsWalk walk;

  walk_open_dialog (self);
  walk_assert_running (self, TRUE);
  walk = walk_get (self);
  g_assert_cmpint (walk.stage, ==, BS_WALK_WALKING);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  g_assert_true (walk_says (self, "Walking, no pain yet"));
  g_assert_true (walk_says (self, "Started 09:00"));
  g_assert_true (walk_says (self, "The walk goes on if you close the window or the computer sleeps."));
  g_assert_true (walk_says_in (self, "emergency help now"));
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

  walk_open (self, BS_WALK_WALKING, 30);
  g_assert_true (walk_says (self, "Started 08:30"));
  walk_click (self, "Leaning forward");
  g_assert_true (log_fixture_is_on (self, "Leaning forward"));
  g_assert_cmpint (walk_get (self).posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  walk_press_primary (self, "It hurts now");
  g_assert_true (walk_says (self, "Walking, it hurts"));
  g_assert_true (walk_says (self, "Pain began after 30 min"));
  g_assert_null (log_fixture_find (self, "Finished without pain"));
  g_assert_null (log_fixture_find (self, "Upright"));
  hurts = log_fixture_get_only_entry (self);
  g_assert_cmpint (hurts->pain, ==, BS_ABSENT);
  g_assert_cmpint (hurts->onset_min, ==, 30);
  g_assert_cmpint (hurts->walk_posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  log_fixture_press (self, "Pain 6");
  walk_press_primary (self, "I stopped");
  g_assert_true (walk_says (self, "Resting"));
  g_assert_true (walk_says_in (self, "Walked 30 min · pain after 30 min"));
  stopped = log_fixture_get_only_entry (self);
  g_assert_cmpint (stopped->pain, ==, 6);
  g_assert_cmpint (stopped->walk_min, ==, 30);
  g_assert_cmpint (stopped->n_measures, ==, 1);
  g_assert_cmpint (stopped->measures[0].result, ==, BS_ABSENT);
  log_fixture_press (self, "Stopped: Pain");
  log_fixture_press (self, "Resting: Sitting down");
  walk_press_primary (self, "It has passed");
  g_assert_true (walk_says (self, "The pain has passed"));
  g_assert_true (walk_says (self, "sitting down: gone after 0 min"));
  walk_assert_running (self, FALSE);
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
  BsWalk walk = walk_open (self, BS_WALK_STOPPED, 40);

  walk_press_primary (self, "It has passed");
  log_fixture_press (self, "Add more…");
  walk_assert_asks_to_edit (self, &walk);
}

static void
test_without_pain (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, tired = NULL;

  walk_open (self, BS_WALK_WALKING, 33);
  log_fixture_press (self, "Finished without pain");
  g_assert_true (walk_says (self, "Walked without pain"));
  g_assert_true (walk_says (self, "Walking, 33 min, no pain"));
  walk_assert_running (self, FALSE);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_cmpint (entry->walk_min, ==, 33);
  g_assert_cmpint (entry->stop_reason, ==, BS_STOP_REASON_FINISHED);
  g_assert_true (log_fixture_is_on (self, "Stopped: End of the walk"));
  g_assert_null (log_fixture_find (self, "Stopped: Pain"));
  log_fixture_press (self, "Stopped: Tired");
  tired = log_fixture_get_only_entry (self);
  g_assert_cmpint (tired->stop_reason, ==, BS_STOP_REASON_TIRED);
  walk_assert_running (self, FALSE);
  /* It was the wrong button. */
  log_fixture_press (self, "Undo “Finished without pain”");
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  walk_assert_running (self, TRUE);
  g_assert_nonnull (log_fixture_find (self, "It hurts now"));
}

static void
test_ticks (LogFixture *self, gconstpointer data)
{
  GtkWidget *clock;

  walk_open_dialog (self);
  clock = find_widget (self->dialog, BS_TYPE_WALK_CLOCK, NULL);
  SPIN_UNTIL (!has_text (clock, "0:00"));
  g_assert_true (has_text_in (clock, "0:"));
}

static void
test_double_press (LogFixture *self, gconstpointer data)
{
  walk_open (self, BS_WALK_WALKING, 20);
  walk_wait_between_presses ();
  log_fixture_press (self, "It hurts now");
  if (log_fixture_find (self, "I stopped") != NULL)
    log_fixture_press (self, "I stopped");
  g_assert_cmpint (walk_get (self).stage, <=, BS_WALK_HURTS);
}

/* ---- Everybody ---- */

static void
test_accessible (LogFixture *self, gconstpointer data)
{
  GtkWidget *clock, *progress;

  walk_open (self, BS_WALK_WALKING, 12);
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
  walk_click (self, "Upright");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (log_fixture_get (self, "Upright")), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  walk_press_primary (self, "It hurts now");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 2 of 4: It hurts");
  walk_press_primary (self, "I stopped");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 3 of 4: I stopped");
  walk_press_primary (self, "It has passed");
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

  walk_open_dialog (self);
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
  while (walk_get (self).stage == BS_WALK_WALKING)
    {
      walk_wait_between_presses ();
      focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));
      if (walk_get (self).stage == BS_WALK_WALKING)
        g_assert_true (gtk_widget_activate (focus));
      walk_wait_ms (300); /* a button stays down for a moment */
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
    { BS_WALK_WALKING, 12 },  { BS_WALK_WALKING, 359 },        { BS_WALK_HURTS, 359 },
    { BS_WALK_STOPPED, 200 }, { BS_WALK_WALKING, WALK_NIGHT }, { BS_WALK_STOPPED, WALK_NIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *primary;

      walk_put (self, cases[i].stage, cases[i].minutes);
      walk_open_dialog_sized (self, 340, 600);
      g_assert_cmpint (get_minimum (self), <=, 340);
      primary = find_widget (log_fixture_get_content (self), GTK_TYPE_BUTTON, "It hurts now");
      if (primary != NULL)
        g_assert_cmpint (gtk_widget_get_height (primary), >=, 108);
      if (cases[i].minutes == WALK_NIGHT)
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

/* ---- The words of the steps ---- */

typedef struct
{
  gint seen, lines; /* words in view; of the highest */
  gboolean has_current;
} Words;

static Words
look_at_words (GtkWidget *progress, gint width)
{
  Words words = { 0 };
  gint height;

  gtk_widget_measure (progress, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (progress, &(GtkAllocation){ 0, 0, width, height }, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (progress); child; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!GTK_IS_LABEL (child) || !gtk_widget_get_child_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, progress, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height);
      words.seen++;
      words.lines = MAX (words.lines, pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (child))));
      words.has_current = words.has_current || gtk_widget_has_css_class (child, "now");
    }
  return words;
}

/* All four on one line where they have room, on two where each word has, else that of the step alone: never none. */
static void
test_words (LogFixture *self, gconstpointer data)
{
  GtkWidget *window = adw_window_new (), *progress = bs_walk_progress_new ();
  gint least;

  gtk_widget_set_direction (progress, GPOINTER_TO_INT (data));
  adw_window_set_content (ADW_WINDOW (window), progress);
  gtk_widget_measure (progress, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (gint step = 0; step <= BS_WALK_N_STEPS; step++)
    {
      gint wide = 0, two_lines = 0, alone = 0;

      bs_walk_progress_set_step (BS_WALK_PROGRESS (progress), step);
      for (gint width = 600; width >= least; width -= 4)
        {
          Words words = look_at_words (progress, width);

          g_test_message ("step %d, %d pixels: %d words, %d lines", step, width, words.seen, words.lines);
          g_assert_true (words.has_current);
          g_assert_cmpint (words.lines, <=, 2);
          if (words.seen == BS_WALK_N_STEPS && words.lines == 1)
            wide++;
          else if (words.seen == BS_WALK_N_STEPS)
            two_lines++;
          else
            {
              g_assert_cmpint (words.seen, ==, 1);
              alone++;
            }
        }
      g_assert_cmpint (wide, >, 0);
      g_assert_cmpint (two_lines, >, 0);
      g_assert_cmpint (alone, >, 0);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_WALK_TEST ("new", NULL, test_new);
  ADD_WALK_TEST ("whole", NULL, test_whole);
  ADD_WALK_TEST ("add-more", NULL, test_add_more);
  ADD_WALK_TEST ("without-pain", NULL, test_without_pain);
  ADD_WALK_TEST ("ticks", NULL, test_ticks);
  ADD_WALK_TEST ("double-press", NULL, test_double_press);
  ADD_WALK_TEST ("accessible", NULL, test_accessible);
  ADD_WALK_TEST ("keyboard", NULL, test_keyboard);
  ADD_WALK_TEST ("narrow", NULL, test_narrow);
  ADD_WALK_TEST ("words", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_words);
  ADD_WALK_TEST ("words/mirrored", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_words);
  return g_test_run ();
}
