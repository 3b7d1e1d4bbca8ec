/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "bs-bar-chart.h"
#include "bs-bar-row.h"
#include "bs-bar-track.h"
#include "page-fixture.h"

/* ---- Scale ---- */

static void
test_share (void)
{
  static const struct
  {
    double length, end, share;
  } cases[] = {
    { 0, 10, 0 }, { 5, 10, .5 }, { 10, 10, 1 }, { 11, 10, 1 }, { -1, 10, 0 }, { 5, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (bs_bar_get_share (cases[i].length, cases[i].end), ==, cases[i].share);
}

static void
test_count_end (void)
{
  static const struct
  {
    guint most;
    gint end;
  } cases[] = {
    { 0, 1 },   { 1, 1 },   { 2, 2 },     { 3, 4 },       { 5, 6 },          { 7, 10 },
    { 10, 10 }, { 11, 20 }, { 100, 100 }, { 1473, 2000 }, { 99999, 100000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bs_bar_get_count_end (cases[i].most), ==, cases[i].end);
}

/* Bars of up to four parts, 100 wide at the end 10. */
static void
test_parts (void)
{
  static const struct
  {
    const char *name;
    guint n;
    double lengths[4], edges[5];
  } cases[] = {
    { "one", 1, { 5 }, { 0, 50 } },
    { "to the end", 1, { 10 }, { 0, 100 } },
    { "beyond the end", 1, { 20 }, { 0, 100 } },
    { "two", 2, { 2, 3 }, { 0, 20, 50 } },
    { "a zero between", 3, { 2, 0, 3 }, { 0, 20, 20, 50 } },
    { "nothing", 1, { 0 }, { 0, 0 } },
    { "small by itself", 1, { .1 }, { 0, 3 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsBarStrip strip = { 0 };

      g_test_message ("%s", cases[i].name);
      for (guint j = 0; j < cases[i].n; j++)
        bs_bar_strip_add_part (&strip, cases[i].lengths[j], BS_BAR_PAIN);
      for (guint j = 0; j < cases[i].n; j++)
        {
          double from, to;

          bs_bar_strip_place_part (&strip, j, 10, 100, &from, &to);
          g_assert_cmpfloat_with_epsilon (from, cases[i].edges[j], .001);
          g_assert_cmpfloat_with_epsilon (to, cases[i].edges[j + 1], .001);
        }
    }
}

/* 1 of 1000 is seen, and the bar is no longer for it. */
static void
test_small_parts (void)
{
  BsBarStrip strip = { 0 };
  double from, to, last = 0;

  bs_bar_strip_add_part (&strip, 1, BS_BAR_GONE);
  bs_bar_strip_add_part (&strip, 997, BS_BAR_LESS);
  bs_bar_strip_add_part (&strip, 1, BS_BAR_SAME);
  bs_bar_strip_add_part (&strip, 1, BS_BAR_WORSE);
  for (guint i = 0; i < strip.n_parts; i++)
    {
      bs_bar_strip_place_part (&strip, i, 1000, 200, &from, &to);
      g_assert_cmpfloat_with_epsilon (from, last, .001);
      g_assert_cmpfloat (to - from, >=, 2.999);
      last = to;
    }
  g_assert_cmpfloat_with_epsilon (last, 200, .001);
}

/* ---- The chart ---- */

typedef struct
{
  GtkWidget *window, *chart;
} Fixture;

static GPtrArray *
create_bars (guint n)
{
  GPtrArray *bars = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_bar_free);

  for (guint i = 0; i < n; i++)
    {
      BsBar *bar =
          bs_bar_new (g_strdup_printf ("Title %u", i), g_strdup ("Detail"), g_strdup_printf ("Sentence %u", i));
      BsBarStrip *strip = bs_bar_add_strip (bar, NULL, g_strdup_printf ("%u", i));

      if (i % 3 == 0)
        bs_bar_strip_add_part (strip, i, BS_BAR_PAIN);
      else if (i % 3 == 1)
        strip->unrated = TRUE;
      strip->mark = i % 3 == 0 ? i / 2.0 : -1;
      g_ptr_array_add (bars, bar);
    }
  return bars;
}

static void
set_bars (Fixture *self, guint n, gint first)
{
  g_autoptr (GPtrArray) bars = create_bars (n);

  bs_bar_chart_set_bars (BS_BAR_CHART (self->chart), bars, 10, TRUE, first, "Chart");
}

static void
draw (void)
{
  for (guint i = 0; i < 30; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->chart = bs_bar_chart_new ();
  self->window =
      g_object_new (GTK_TYPE_WINDOW, "child", self->chart, "default-width", 400, "default-height", 400, NULL);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  draw ();
}

static void
assert_reading (Fixture *self, const char *text)
{
  g_assert_cmpstr (bs_bar_chart_get_reading (BS_BAR_CHART (self->chart)), ==, text);
}

static GtkWidget *
get_row (Fixture *self, guint index)
{
  return bs_bar_chart_get_row (BS_BAR_CHART (self->chart), index);
}

static gboolean
press (Fixture *self, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->chart);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
    }
  return handled;
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  draw ();
  assert_reading (self, NULL);
  set_bars (self, 0, 0);
  draw ();
  assert_reading (self, NULL);
  g_assert_null (get_row (self, 0));
  g_assert_false (press (self, GDK_KEY_Down, 0));
  g_assert_false (gtk_widget_child_focus (self->chart, GTK_DIR_TAB_FORWARD));
}

static void
test_one (Fixture *self, gconstpointer data)
{
  set_bars (self, 1, 0);
  draw ();
  assert_reading (self, "Sentence 0");
  g_assert_true (press (self, GDK_KEY_Down, 0));
  assert_reading (self, "Sentence 0");
  g_assert_true (gtk_widget_has_focus (get_row (self, 0)));
}

static void
test_names (Fixture *self, gconstpointer data)
{
  set_bars (self, 3, -1);
  draw ();
  assert_reading (self, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Chart");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Sentence %u", i);

      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_row (self, i)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (self, i)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (get_row (self, i)), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                           (gint) i + 1);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (get_row (self, i)), GTK_ACCESSIBLE_RELATION_SET_SIZE, 3);
    }
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *reading;
  } steps[] = {
    { GDK_KEY_Down, "Sentence 3" }, { GDK_KEY_Up, "Sentence 2" },     { GDK_KEY_Home, "Sentence 0" },
    { GDK_KEY_Up, "Sentence 0" },   { GDK_KEY_KP_End, "Sentence 5" }, { GDK_KEY_Down, "Sentence 5" },
  };

  set_bars (self, 6, 2);
  draw ();
  assert_reading (self, "Sentence 2");
  g_assert_true (gtk_widget_has_css_class (get_row (self, 2), "shown"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (press (self, steps[i].key, 0));
      assert_reading (self, steps[i].reading);
    }
  g_assert_false (gtk_widget_has_css_class (get_row (self, 2), "shown"));
  g_assert_true (gtk_widget_has_css_class (get_row (self, 5), "shown"));
  g_assert_false (press (self, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_false (press (self, GDK_KEY_a, 0));
  /* One tab stop: the next Tab leaves the chart. */
  g_assert_false (gtk_widget_child_focus (self->chart, GTK_DIR_TAB_FORWARD));
}

/* The pointer reads without taking the keyboard's place. */
static void
test_pointer (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) controllers = NULL;

  set_bars (self, 4, 0);
  draw ();
  controllers = gtk_widget_observe_controllers (get_row (self, 2));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        continue;
      g_signal_emit_by_name (controller, "enter", 1.0, 1.0);
      assert_reading (self, "Sentence 2");
      g_signal_emit_by_name (controller, "leave");
      assert_reading (self, "Sentence 0");
    }
}

static void
test_renewed (Fixture *self, gconstpointer data)
{
  set_bars (self, 4, 0);
  draw ();
  press (self, GDK_KEY_End, 0);
  set_bars (self, 4, 0);
  assert_reading (self, "Sentence 3");
  g_assert_true (gtk_widget_has_focus (get_row (self, 3)));
  set_bars (self, 2, 1);
  assert_reading (self, "Sentence 1");
}

static gint
get_track_left (Fixture *self, guint row, gint *width)
{
  GtkWidget *track = find_widget (get_row (self, row), BS_TYPE_BAR_TRACK, NULL);
  double x;

  g_assert_nonnull (track);
  gtk_widget_translate_coordinates (track, self->chart, 0, 0, &x, NULL);
  *width = gtk_widget_get_width (track);
  return (gint) x;
}

/* All bars stand on one scale: they begin and end below each other, also where the words at the end are longer. */
static void
test_one_scale (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) bars = create_bars (3);
  BsBar *bar = g_ptr_array_index (bars, 1);
  gint width, other;

  g_free (bar->strips[0].value);
  bar->strips[0].value = g_strdup ("1 h 25 min");
  bs_bar_chart_set_bars (BS_BAR_CHART (self->chart), bars, 10, TRUE, -1, "Chart");
  SPIN_UNTIL (gtk_widget_get_width (get_row (self, 0)) > 0);
  g_assert_cmpint (get_track_left (self, 0, &width), ==, get_track_left (self, 1, &other));
  g_assert_cmpint (width, ==, other);
  g_assert_cmpint (width, >, 100);
}

static void
test_mirrored (Fixture *self, gconstpointer data)
{
  gint width;

  set_bars (self, 3, -1);
  SPIN_UNTIL (gtk_widget_get_width (get_row (self, 0)) > 0);
  g_assert_cmpint (get_track_left (self, 0, &width), <, 20);
  gtk_widget_set_direction (self->chart, GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_bars (self, 3, -1);
  SPIN_UNTIL (gtk_widget_get_width (get_row (self, 0)) > 0 && get_track_left (self, 0, &width) > 10);
  g_assert_cmpint (get_track_left (self, 0, &width) + width, >, gtk_widget_get_width (self->chart) - 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-bars/share", test_share);
  g_test_add_func ("/chart-bars/count-end", test_count_end);
  g_test_add_func ("/chart-bars/parts", test_parts);
  g_test_add_func ("/chart-bars/small-parts", test_small_parts);
  g_test_add ("/chart-bars/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/chart-bars/one", Fixture, NULL, set_up, test_one, tear_down);
  g_test_add ("/chart-bars/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/chart-bars/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/chart-bars/pointer", Fixture, NULL, set_up, test_pointer, tear_down);
  g_test_add ("/chart-bars/renewed", Fixture, NULL, set_up, test_renewed, tear_down);
  g_test_add ("/chart-bars/one-scale", Fixture, NULL, set_up, test_one_scale, tear_down);
  g_test_add ("/chart-bars/mirrored", Fixture, NULL, set_up, test_mirrored, tear_down);
  return g_test_run ();
}
