/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-chart.h"
#include "bs-trend-card-table.h"
#include "bs-trend-card-view.h"
#include "bs-trends-page.h"
#include "page-fixture.h"

/* The page as a whole: periods one after the other, cards and their tables. The lanes are in test-trends.c. */

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
put_walk (PageFixture *self, const char *at, gint onset, BsWalkPosture posture)
{
  BsEntry *entry = page_fixture_entry (at, 5);
  BsMeasure *rest = bs_entry_add_measure (entry, BS_MEASURE_REST);

  entry->when = BS_WHEN_WALKING;
  entry->walk_min = (gint16) (onset + 5);
  entry->onset_min = (gint16) onset;
  entry->walk_posture = (gint8) posture;
  rest->how = BS_REST_HOW_SIT;
  rest->result = BS_RESULT_GONE;
  rest->result_min = 8;
  g_free (page_fixture_put (self, entry));
}

static void
put_walks (PageFixture *self)
{
  put_walk (self, "2026-11-10T10:00+01:00", 10, BS_WALK_POSTURE_UPRIGHT);
  put_walk (self, "2026-11-11T10:00+01:00", 11, BS_WALK_POSTURE_UPRIGHT);
  put_walk (self, "2026-11-12T10:00+01:00", 12, BS_WALK_POSTURE_UPRIGHT);
  put_walk (self, "2026-11-13T16:00+01:00", 20, BS_WALK_POSTURE_LEANING_FORWARD);
  put_walk (self, "2026-11-14T16:00+01:00", 21, BS_WALK_POSTURE_LEANING_FORWARD);
  put_walk (self, "2026-11-15T16:00+01:00", 22, BS_WALK_POSTURE_LEANING_FORWARD);
}

static void
show (PageFixture *self, const char *period, gint width, gint height)
{
  GtkWidget *page = bs_trends_page_new ();

  g_object_set (page, "period", period, NULL);
  bs_trends_page_set_journal (BS_TRENDS_PAGE (page), self->journal);
  page_fixture_show (self, page, width, height);
}

/* ---- Periods ---- */

/* The button with this action that can be seen. */
static GtkWidget *
find_step (GtkWidget *root, const char *action)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_ACTIONABLE (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_step (child, action);

      if (found)
        return found;
    }
  return NULL;
}

static void
press_step (PageFixture *self, const char *action)
{
  GtkWidget *button = find_step (self->page, action);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  page_fixture_draw (self);
}

static void
assert_steps (PageFixture *self, gboolean earlier, gboolean later)
{
  g_assert_cmpint (gtk_widget_is_sensitive (find_step (self->page, "trends.earlier")), ==, earlier);
  g_assert_cmpint (gtk_widget_is_sensitive (find_step (self->page, "trends.later")), ==, later);
}

static void
test_steps (PageFixture *self, gconstpointer data)
{
  put_walks (self);
  put_walk (self, "2026-10-27T10:00+01:00", 30, BS_WALK_POSTURE_UPRIGHT);
  show (self, "fortnight", 960, 760);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_step (self->page, "trends.earlier")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Earlier");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_step (self->page, "trends.later")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Later");
  g_assert_true (has_text (self->page, "9 to 22\302\240November"));
  assert_steps (self, TRUE, FALSE);
  press_step (self, "trends.earlier");
  g_assert_true (has_text (self->page, "26\302\240Oct to 8\302\240Nov"));
  g_assert_true (has_text (self->page, "1 of 14"));
  assert_steps (self, FALSE, TRUE);
  press_step (self, "trends.later");
  g_assert_true (has_text (self->page, "6 of 14"));
  assert_steps (self, TRUE, FALSE);
}

/* Who looks back stays near what is in view; all years have no step. */
static void
test_steps_and_periods (PageFixture *self, gconstpointer data)
{
  put_walks (self);
  put_walk (self, "2025-11-01T10:00+01:00", 30, BS_WALK_POSTURE_UPRIGHT);
  show (self, "month", 960, 760);
  for (guint i = 0; i < 5; i++)
    press_step (self, "trends.earlier"); /* ends on 5 July */
  g_object_set (self->page, "period", "quarter", NULL);
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "25\302\240May to 23\302\240Aug"));
  g_object_set (self->page, "period", "all", NULL);
  page_fixture_draw (self);
  g_assert_null (find_step (self->page, "trends.earlier"));
  g_object_set (self->page, "period", "fortnight", NULL);
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "9 to 22\302\240November"));
}

/* ---- Cards ---- */

static GtkWidget *
find_card (GtkWidget *root, GType type, const char *title)
{
  GtkWidget *card = find_widget (root, GTK_TYPE_LABEL, title);

  return card ? gtk_widget_get_ancestor (card, type) : NULL;
}

static void
test_cards (PageFixture *self, gconstpointer data)
{
  GtkWidget *card, *chart;

  put_walks (self);
  show (self, "fortnight", 960, 3000);
  card = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "Upright and leaning forward");
  chart = bs_trend_card_view_get_chart (BS_TREND_CARD_VIEW (card));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Upright and leaning forward, 9 to 22 November");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (bs_bar_chart_get_row (BS_BAR_CHART (chart), 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Upright: median 11 min until it hurts, 3 walks, 0 of them without pain, pain after 10 to 12 min, mean pain 5");
  g_assert_true (has_text (card, "21 min"));
  card = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "By the hour of the day");
  /* What is worth reading first is read at first. */
  g_assert_true (has_text (card, "09–12: worst 5, mean 5, 3 entries with pain"));
  card = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "What brought relief");
  g_assert_true (has_text (card, "6 gone; gone after 8 min (median of 6)"));
  card = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "Before and after medicine");
  g_assert_true (has_text (card, "No medicine is recorded in these days."));
  g_assert_null (find_widget (card, BS_TYPE_BAR_CHART, NULL));
}

/* The same minute by minute does not take the keyboard away. */
static void
test_cards_stay (PageFixture *self, gconstpointer data)
{
  GtkWidget *card, *chart, *row;

  put_walks (self);
  show (self, "fortnight", 960, 3000);
  card = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "What brought relief");
  chart = bs_trend_card_view_get_chart (BS_TREND_CARD_VIEW (card));
  row = bs_bar_chart_get_row (BS_BAR_CHART (chart), 0);
  gtk_widget_grab_focus (row);
  bs_journal_reassess (self->journal);
  page_fixture_draw (self);
  g_assert_true (bs_bar_chart_get_row (BS_BAR_CHART (chart), 0) == row);
  g_assert_true (gtk_widget_has_focus (row));
  /* What is new comes in. */
  put_walk (self, "2026-11-16T16:00+01:00", 22, BS_WALK_POSTURE_UPRIGHT);
  SPIN_UNTIL (has_text (card, "7 gone; gone after 8 min (median of 7)"));
  g_assert_true (gtk_widget_has_focus (bs_bar_chart_get_row (BS_BAR_CHART (chart), 0)));
}

static void
test_tables (PageFixture *self, gconstpointer data)
{
  GtkWidget *card, *list;

  put_walks (self);
  show (self, "fortnight", 960, 3000);
  gtk_widget_activate_action (self->page, "trends.view", "s", "table");
  page_fixture_draw (self);
  g_assert_null (find_widget (self->page, BS_TYPE_BAR_CHART, NULL));
  card = find_card (self->page, BS_TYPE_TREND_CARD_TABLE, "Upright and leaning forward");
  g_assert_true (has_text (card, "Median until it hurts"));
  g_assert_true (has_text (card, "10 to 12 min"));
  list = find_widget (card, GTK_TYPE_LIST_BOX, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Leaning forward: median 21 min until it hurts, 3 walks, 0 of them without "
                                       "pain, pain after 20 to 22 min, mean pain 5");
  card = find_card (self->page, BS_TYPE_TREND_CARD_TABLE, "Before and after medicine");
  g_assert_true (has_text (card, "No medicine is recorded in these days."));
  g_assert_null (find_widget (card, GTK_TYPE_LIST_BOX, NULL));
}

static void
test_tables_narrow (PageFixture *self, gconstpointer data)
{
  GtkWidget *card;

  put_walks (self);
  show (self, "fortnight", 360, 3000);
  gtk_widget_activate_action (self->page, "trends.view", "s", "table");
  page_fixture_draw (self);
  card = find_card (self->page, BS_TYPE_TREND_CARD_TABLE, "Upright and leaning forward");
  g_assert_false (has_text (card, "Median until it hurts"));
  g_assert_true (has_text (
      card, "median 11 min until it hurts, 3 walks, 0 of them without pain, pain after 10 to 12 min, mean pain 5"));
}

/* ---- Room ---- */

static double
get_left (GtkWidget *widget, GtkWidget *in)
{
  double x;

  gtk_widget_translate_coordinates (widget, in, 0, 0, &x, NULL);
  return x;
}

static void
test_columns (PageFixture *self, gconstpointer data)
{
  GtkWidget *hours, *posture;

  put_walks (self);
  if (data)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (self, "fortnight", 960, 3000);
  hours = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "By the hour of the day");
  posture = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "Upright and leaning forward");
  if (data)
    g_assert_cmpfloat (get_left (hours, self->page), >, get_left (posture, self->page));
  else
    g_assert_cmpfloat (get_left (hours, self->page), <, get_left (posture, self->page));
  g_assert_cmpint (gtk_widget_get_width (hours), ==, gtk_widget_get_width (posture));
}

static void
test_one_column (PageFixture *self, gconstpointer data)
{
  GtkWidget *hours, *posture;

  put_walks (self);
  show (self, "fortnight", 360, 3000);
  hours = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "By the hour of the day");
  posture = find_card (self->page, BS_TYPE_TREND_CARD_VIEW, "Upright and leaning forward");
  g_assert_cmpfloat (get_left (hours, self->page), ==, get_left (posture, self->page));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/trends-page/steps", PageFixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/trends-page/steps-and-periods", PageFixture, NULL, set_up, test_steps_and_periods, tear_down);
  g_test_add ("/trends-page/cards", PageFixture, NULL, set_up, test_cards, tear_down);
  g_test_add ("/trends-page/cards-stay", PageFixture, NULL, set_up, test_cards_stay, tear_down);
  g_test_add ("/trends-page/tables", PageFixture, NULL, set_up, test_tables, tear_down);
  g_test_add ("/trends-page/tables-narrow", PageFixture, NULL, set_up, test_tables_narrow, tear_down);
  g_test_add ("/trends-page/columns", PageFixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/trends-page/columns-mirrored", PageFixture, "mirrored", set_up, test_columns, tear_down);
  g_test_add ("/trends-page/one-column", PageFixture, NULL, set_up, test_one_column, tear_down);
  return g_test_run ();
}
