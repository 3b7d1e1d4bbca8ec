/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figure-spot.h"
#include "bs-figure.h"
#include "log-fixture.h"

/* The figure: pressed by the pointer, by keys and through assistive technology. */

static GtkWidget *
get_figure (LogFixture *self)
{
  return find_widget (log_fixture_get_content (self), BS_TYPE_FIGURE, NULL);
}

/* Presses at a point of the drawing. */
static gboolean
press_at (LogFixture *self, gdouble x, gdouble y)
{
  GtkWidget *figure = get_figure (self);
  gdouble scale = 380.0 / 600;
  gdouble left = (gtk_widget_get_width (figure) - scale * 452) / 2;
  gdouble top = gtk_widget_get_height (figure) - 380;

  return bs_figure_press (BS_FIGURE (figure), left + scale * x, top + scale * y);
}

static void
open_and_draw (LogFixture *self)
{
  log_fixture_open_dialog (self, NULL);
  gtk_test_widget_wait_for_draw (self->dialog);
}

static void
test_press (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_and_draw (self);
  g_assert_true (press_at (self, 102, 137));                                 /* lower back, middle */
  g_assert_true (press_at (self, 50, 480));                                  /* calf, left */
  g_assert_false (press_at (self, 102, 245));                                /* between the legs: only numbness */
  g_assert_false (press_at (self, 226, 500));                                /* between the views */
  log_fixture_press (self, "Numbness anywhere, also between the legs: Yes"); /* now the first press marks numbness */
  g_assert_true (press_at (self, 102, 245));
  g_assert_true (press_at (self, 410, 590)); /* foot, left, in front */
  log_fixture_press (self, "Pain 4");
  entry = log_fixture_save (self);
  g_assert_cmphex (entry->sites.set, ==, BS_BIT (BS_SITE_LOWER_BACK_CENTRE));
  g_assert_cmphex (entry->radiates.set, ==, BS_BIT (BS_REGION_LOWER_LEG_LEFT));
  g_assert_cmphex (entry->numb.set, ==, BS_BIT (BS_REGION_PERINEUM) | BS_BIT (BS_REGION_FOOT_LEFT));
}

/* Each press goes on; the name says what is marked, and nothing stays behind when it has gone round. */
static void
test_cycle (LogFixture *self, gconstpointer data)
{
  static const char *const from_pain[] = {
    "Calf, left: nothing marked", "Calf, left: pain",           "Calf, left: numb",
    "Calf, left: pain and numb",  "Calf, left: nothing marked",
  };
  static const char *const from_numb[] = {
    "Foot, right: nothing marked", "Foot, right: numb",           "Foot, right: pain",
    "Foot, right: pain and numb",  "Foot, right: nothing marked",
  };
  g_autoptr (BsEntry) entry = NULL;

  open_and_draw (self);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (from_pain); i++)
    {
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (log_fixture_get (self, from_pain[i])),
                                        GTK_ACCESSIBLE_STATE_PRESSED,
                                        i == 0 ? GTK_ACCESSIBLE_TRISTATE_FALSE : GTK_ACCESSIBLE_TRISTATE_TRUE);
      log_fixture_press (self, from_pain[i]);
      g_assert_nonnull (log_fixture_find (self, from_pain[i + 1]));
    }
  log_fixture_press (self, "Mark numbness");
  for (guint i = 0; i + 1 < G_N_ELEMENTS (from_numb); i++)
    {
      log_fixture_press (self, from_numb[i]);
      g_assert_nonnull (log_fixture_find (self, from_numb[i + 1]));
    }
  log_fixture_press (self, "Pain 4");
  entry = log_fixture_save (self);
  g_assert_false (entry->radiates.asked);
  g_assert_false (entry->numb.asked);
}

/* Numbness that was only passed on the way leaves the answer to its question alone. */
static void
test_passed_numbness (LogFixture *self, gconstpointer data)
{
  static const char no[] = "Numbness anywhere, also between the legs: No";
  static const char yes[] = "Numbness anywhere, also between the legs: Yes";
  g_autoptr (BsEntry) entry = NULL;

  open_and_draw (self);
  log_fixture_take_steps (self, "Pain 4|None of these|Calf, left: nothing marked|Calf, left: pain");
  g_assert_true (log_fixture_is_on (self, yes));
  log_fixture_press (self, "Calf, left: numb");
  log_fixture_press (self, "Calf, left: pain and numb");
  g_assert_true (log_fixture_is_on (self, no));
  g_assert_true (log_fixture_is_on (self, "Mark pain"));
  entry = log_fixture_save (self);
  g_assert_true (entry->numb.asked && entry->numb.n == 0);
}

/* What cannot be marked so is said, and nothing is marked in its place. */
static void
test_refused (LogFixture *self, gconstpointer data)
{
  static const char hint[] = "Each press changes it: pain, numb, both, nothing.";
  static const char numb_only[] =
      "Between the legs: only numbness can be marked there. Choose “Numb” above, then press again.";
  g_autoptr (BsEntry) entry = NULL;

  open_and_draw (self);
  g_assert_true (has_text (log_fixture_get_content (self), hint));
  g_assert_false (press_at (self, 102, 245));
  g_assert_true (has_text (log_fixture_get_content (self), numb_only));
  log_fixture_press (self, "Mark numbness");
  g_assert_true (has_text (log_fixture_get_content (self), hint));
  g_assert_true (press_at (self, 102, 245));
  /* What is marked can be taken away, whatever the next press would mark. */
  log_fixture_press (self, "Mark pain");
  g_assert_true (press_at (self, 102, 245));
  log_fixture_press (self, "Pain 4");
  entry = log_fixture_save (self);
  g_assert_false (entry->numb.asked);
}

static const char *
get_focused (LogFixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));

  return focus != NULL && BS_IS_FIGURE_SPOT (focus) ? bs_figure_spot_get_spot (BS_FIGURE_SPOT (focus))->id : NULL;
}

/* One stop of the Tab key; arrows go as the eye does, also from one view to the other. */
static void
test_keys (LogFixture *self, gconstpointer data)
{
  static const struct
  {
    GtkDirectionType direction;
    const char *id; /* NULL: out of the figure */
  } moves[] = {
    { GTK_DIR_RIGHT, "lower-back-centre" }, { GTK_DIR_RIGHT, "lower-back-right" }, { GTK_DIR_DOWN, "buttock-right" },
    { GTK_DIR_DOWN, "thigh-back-right" },   { GTK_DIR_DOWN, "lower-leg-right" },   { GTK_DIR_LEFT, "lower-leg-left" },
    { GTK_DIR_DOWN, "foot-left" },          { GTK_DIR_UP, "lower-leg-left" },      { GTK_DIR_TAB_FORWARD, NULL },
  };
  GtkWidget *figure;

  open_and_draw (self);
  figure = get_figure (self);
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focused (self), ==, "lower-back-left");
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (gtk_widget_child_focus (figure, moves[i].direction), ==, moves[i].id != NULL);
      if (moves[i].id != NULL)
        g_assert_cmpstr (get_focused (self), ==, moves[i].id);
    }
  /* From outside it goes back to where it was. */
  gtk_widget_grab_focus (log_fixture_get (self, "As a list"));
  g_assert_true (gtk_widget_child_focus (figure, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpstr (get_focused (self), ==, "lower-leg-left");
  g_assert_true (gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (self->dialog))));
  SPIN_UNTIL (log_fixture_find (self, "Calf, left: pain") != NULL);
}

/* Every region can be reached with the arrows alone. */
static void
test_every_region (LogFixture *self, gconstpointer data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT };
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();
  GtkWidget *figure;
  guint n = 0;

  open_and_draw (self);
  figure = get_figure (self);
  for (GtkWidget *child = gtk_widget_get_first_child (figure); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  g_assert_cmpuint (n, >=, 20);
  g_ptr_array_add (reached, gtk_widget_get_first_child (figure));
  for (guint i = 0; i < reached->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        GtkWidget *focus;

        gtk_widget_grab_focus (g_ptr_array_index (reached, i));
        if (!gtk_widget_child_focus (figure, directions[j]))
          continue;
        focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));
        if (!g_ptr_array_find (reached, focus, NULL))
          g_ptr_array_add (reached, focus);
      }
  g_assert_cmpuint (reached->len, ==, n);
}

/* A mark of numbness answers the question; taken back, it was not asked. */
static void
test_numb_mark (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|As a list|Foot, left: numb");
  g_assert_true (log_fixture_is_on (self, "Numbness anywhere, also between the legs: Yes"));
  log_fixture_press (self, "None of the others");
  g_assert_true (log_fixture_is_on (self, "Numbness anywhere, also between the legs: Yes"));
  log_fixture_press (self, "Foot, left: numb");
  g_assert_false (log_fixture_is_on (self, "Numbness anywhere, also between the legs: Yes"));
  g_assert_nonnull (log_fixture_find (self, "None of these"));
  entry = log_fixture_save (self);
  g_assert_false (entry->numb.asked);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_LOG_TEST ("figure/press", NULL, test_press);
  ADD_LOG_TEST ("figure/cycle", NULL, test_cycle);
  ADD_LOG_TEST ("figure/passed-numbness", NULL, test_passed_numbness);
  ADD_LOG_TEST ("figure/refused", NULL, test_refused);
  ADD_LOG_TEST ("figure/keys", NULL, test_keys);
  ADD_LOG_TEST ("figure/every-region", NULL, test_every_region);
  ADD_LOG_TEST ("figure/numb-mark", NULL, test_numb_mark);
  return g_test_run ();
}
