/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-chart-plot.h"
#include "bs-chart.h"
#include "bs-trends-page.h"
#include "page-fixture.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

static void
put (PageFixture *self, const char *at, gint pain, gint onset, const char *medicine)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  if (onset >= 0)
    {
      entry->when = BS_WHEN_WALKING;
      entry->walk_min = (gint16) (onset + 5);
      entry->onset_min = (gint16) onset;
    }
  if (medicine)
    bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup (medicine);
  g_free (page_fixture_put (self, entry));
}

static void
put_fortnight (PageFixture *self)
{
  put (self, "2026-11-10T10:00+01:00", 3, 22, NULL);
  put (self, "2026-11-12T20:00+01:00", 0, -1, NULL);
  put (self, "2026-11-15T20:00+01:00", BS_ABSENT, -1, NULL);
  put (self, "2026-11-17T10:00+01:00", 5, 16, NULL);
  put (self, "2026-11-20T10:00+01:00", 5, 14, "Ibuprofen");
  put (self, "2026-11-20T18:00+01:00", 3, -1, NULL);
}

static void
show (PageFixture *self, const char *period, const char *view, gint width, gint height)
{
  GtkWidget *page = bs_trends_page_new ();

  g_object_set (page, "period", period, "view", view, NULL);
  bs_trends_page_set_journal (BS_TRENDS_PAGE (page), self->journal);
  page_fixture_show (self, page, width, height);
}

static BsChart *
get_chart (PageFixture *self)
{
  return BS_CHART (find_widget (self->page, BS_TYPE_CHART, NULL));
}

static guint
count_slots (PageFixture *self)
{
  guint n = 0;

  while (bs_chart_plot_get_slot (BS_CHART_PLOT (bs_chart_get_plot (get_chart (self))), n))
    n++;
  return n;
}

static GtkWidget *
get_slot (PageFixture *self, guint index)
{
  GtkWidget *slot = bs_chart_plot_get_slot (BS_CHART_PLOT (bs_chart_get_plot (get_chart (self))), index);

  g_assert_nonnull (slot);
  return slot;
}

static void
assert_says (GtkWidget *widget, const char *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

static void
test_page_empty (PageFixture *self, gconstpointer data)
{
  show (self, "fortnight", "chart", 800, 700);
  g_assert_true (has_text (self->page, "Nothing recorded yet"));
  g_assert_null (get_chart (self));
  put (self, "2026-11-20T10:00+01:00", 5, -1, NULL);
  SPIN_UNTIL (get_chart (self) != NULL);
}

static void
test_page_slots (PageFixture *self, gconstpointer data)
{
  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bs_chart_get_plot (get_chart (self))), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_slot (self, 0)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  assert_says (bs_chart_get_plot (get_chart (self)), "Pain, walking, medicine and level, 9 to 22 November");
  g_assert_cmpint (count_slots (self), ==, 14);
  assert_says (get_slot (self, 0), "Mon 9 Nov: nothing recorded");
  assert_says (get_slot (self, 3), "Thu 12 Nov: no pain recorded, 0");
  assert_says (get_slot (self, 6), "Sun 15 Nov: pain that was not rated, level: Self-care");
  g_assert_true (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), "Sun 22 Nov: "));
  g_assert_true (has_text (self->page, "9 to 22\302\240November"));
  g_assert_true (has_text (self->page, "4 of 14"));
  g_assert_true (has_text (self->page, "1 without · 9 not recorded"));
  g_assert_true (has_text (self->page, "too few walks for it: 22 min, 16 min, 14 min"));
}

static void
press (PageFixture *self, guint key)
{
  GtkWidget *plot = bs_chart_get_plot (get_chart (self));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (plot);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_page_keys (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *day;
  } steps[] = {
    { GDK_KEY_Left, "Sat 21 Nov" },  { GDK_KEY_Left, "Fri 20 Nov" },    { GDK_KEY_Right, "Sat 21 Nov" },
    { GDK_KEY_Home, "Mon 9 Nov" },   { GDK_KEY_Left, "Mon 9 Nov" },     { GDK_KEY_End, "Sun 22 Nov" },
    { GDK_KEY_Right, "Sun 22 Nov" }, { GDK_KEY_Page_Up, "Sun 15 Nov" }, { GDK_KEY_Page_Down, "Sun 22 Nov" },
  };

  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (self, steps[i].key);
      g_test_message ("step %u: %s", i, bs_chart_get_reading (get_chart (self)));
      g_assert_true (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), steps[i].day));
      g_assert_true (has_text_in (self->page, bs_chart_get_reading (get_chart (self))));
    }
  g_assert_true (gtk_widget_has_focus (get_slot (self, 13)));
  /* One tab stop: the next Tab leaves the chart. */
  g_assert_false (gtk_widget_child_focus (bs_chart_get_plot (get_chart (self)), GTK_DIR_TAB_FORWARD));
  /* What is chosen stays when the diary changes. */
  press (self, GDK_KEY_Home);
  put (self, "2026-11-09T10:00+01:00", 4, -1, NULL);
  SPIN_UNTIL (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), "Mon 9 Nov: worst 4, mean 4"));
}

static void
test_page_table (PageFixture *self, gconstpointer data)
{
  GtkWidget *list;

  put_fortnight (self);
  show (self, "fortnight", "table", 960, 760);
  g_assert_null (get_chart (self));
  list = find_widget (self->page, GTK_TYPE_LIST_BOX, NULL);
  g_assert_nonnull (list);
  g_assert_true (has_text (list, "Sun 22 Nov"));
  g_assert_true (has_text (list, "not rated"));
  g_assert_true (has_text (list, "nothing recorded"));
  assert_says (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 13)), "Mon 9 Nov: nothing recorded");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 14));
  gtk_widget_activate_action (list, "trends.view", "s", "chart");
  page_fixture_draw (self);
  g_assert_nonnull (get_chart (self));
}

static void
test_page_periods (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *period;
    guint n_slots;
  } periods[] = { { "month", 28 }, { "quarter", 13 }, { "year", 52 }, { "all", 121 }, { "fortnight", 14 } };

  put (self, "2016-11-22T10:00+01:00", 9, 5, NULL);
  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (get_chart (self)), "trends.period", "s", periods[i].period);
      page_fixture_draw (self);
      g_assert_cmpint (count_slots (self), ==, periods[i].n_slots);
      g_assert_cmpint (gtk_widget_get_width (get_slot (self, 0)), >, 0);
    }
}

/* While it is not seen nothing is computed. */
static void
test_page_unseen (PageFixture *self, gconstpointer data)
{
  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  gtk_widget_set_visible (self->page, FALSE);
  put (self, "2026-11-22T08:00+01:00", 8, -1, NULL);
  page_fixture_draw (self);
  gtk_widget_set_visible (self->page, TRUE);
  page_fixture_draw (self);
  g_assert_true (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), "Sun 22 Nov: worst 8, mean 8"));
}

static void
test_page_widths (PageFixture *self, gconstpointer data)
{
  static const char *const periods[] = { "fortnight", "month", "quarter", "year", "all" };
  static const char *const views[] = { "chart", "table" };

  put (self, "2016-11-22T10:00+01:00", 9, 5, NULL);
  put_fortnight (self);
  show (self, "fortnight", "chart", 360, 600);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    for (guint j = 0; j < G_N_ELEMENTS (views); j++)
      {
        gint minimum;

        g_object_set (self->page, "period", periods[i], "view", views[j], NULL);
        page_fixture_draw (self);
        gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        g_test_message ("%s, %s: %d", periods[i], views[j], minimum);
        g_assert_cmpint (minimum, <=, 340);
      }
}

/* Whether the chart takes a turn of the wheel (TRUE) or leaves it to what it stands in. */
static gboolean
turn_wheel (PageFixture *self, double dx, double dy)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_chart (self)));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_signal_emit_by_name (controller, "scroll", dx, dy, &taken);
    }
  return taken;
}

/* The wheel moves the page also where a chart is wider than its room and lies under the pointer. */
static void
test_page_wheel (PageFixture *self, gconstpointer data)
{
  GtkAdjustment *adjustment;

  put_fortnight (self);
  show (self, "fortnight", "chart", 360, 600);
  adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (get_chart (self)), GTK_TYPE_SCROLLED_WINDOW)));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (turn_wheel (self, 0, 1));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 20);
  g_assert_false (turn_wheel (self, 1, 0));
  g_assert_true (turn_wheel (self, 0, -1));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/trends/page/empty", PageFixture, NULL, set_up, test_page_empty, tear_down);
  g_test_add ("/trends/page/slots", PageFixture, NULL, set_up, test_page_slots, tear_down);
  g_test_add ("/trends/page/keys", PageFixture, NULL, set_up, test_page_keys, tear_down);
  g_test_add ("/trends/page/table", PageFixture, NULL, set_up, test_page_table, tear_down);
  g_test_add ("/trends/page/periods", PageFixture, NULL, set_up, test_page_periods, tear_down);
  g_test_add ("/trends/page/unseen", PageFixture, NULL, set_up, test_page_unseen, tear_down);
  g_test_add ("/trends/page/widths", PageFixture, NULL, set_up, test_page_widths, tear_down);
  g_test_add ("/trends/page/wheel", PageFixture, NULL, set_up, test_page_wheel, tear_down);
  return g_test_run ();
}
