/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-month-calendar.h"
#include "bs-month-cell.h"
#include "bs-month-grid.h"
#include "page-fixture.h"

/* The calendar of pain: what it shows at a time, how its keys move, and what its cells say. */

static gint32
date (const char *text)
{
  return bs_instant_get_date (page_fixture_instant (text));
}

static void
test_spans (void)
{
  static const struct
  {
    BsSpan span;
    const char *date, *first, *end, *cell, *next;
    guint lead; /* with weeks that begin on Monday */
  } cases[] = {
    { BS_SPAN_DAYS, "2026-11-22", "2026-11-01", "2026-12-01", "2026-11-22", "2026-11-23", 6 },
    { BS_SPAN_DAYS, "2026-12-31", "2026-12-01", "2027-01-01", "2026-12-31", "2027-01-01", 1 },
    { BS_SPAN_DAYS, "2024-02-29", "2024-02-01", "2024-03-01", "2024-02-29", "2024-03-01", 3 },
    { BS_SPAN_DAYS, "2027-02-01", "2027-02-01", "2027-03-01", "2027-02-01", "2027-02-02", 0 },
    { BS_SPAN_MONTHS, "2026-11-22", "2026-01-01", "2027-01-01", "2026-11-01", "2026-12-01", 0 },
    { BS_SPAN_MONTHS, "2026-12-31", "2026-01-01", "2027-01-01", "2026-12-01", "2027-01-01", 0 },
    { BS_SPAN_YEARS, "2026-11-22", "2020-01-01", "2032-01-01", "2026-01-01", "2027-01-01", 0 },
    { BS_SPAN_YEARS, "2020-01-01", "2020-01-01", "2032-01-01", "2020-01-01", "2021-01-01", 0 },
    { BS_SPAN_YEARS, "2019-12-31", "2008-01-01", "2020-01-01", "2019-01-01", "2020-01-01", 0 },
    { BS_SPAN_YEARS, "1900-01-01", "1900-01-01", "1912-01-01", "1900-01-01", "1901-01-01", 0 },
    { BS_SPAN_YEARS, "2198-12-31", "2188-01-01", NULL, "2198-01-01", "2199-01-01", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = date (cases[i].date);

      g_test_message ("%d %s", cases[i].span, cases[i].date);
      g_assert_cmpint (bs_span_get_first (cases[i].span, day), ==, date (cases[i].first));
      /* NULL: no day that a diary can have comes after it. */
      g_assert_cmpint (bs_span_get_end (cases[i].span, day), ==,
                       cases[i].end ? date (cases[i].end) : date ("2199-12-31") + 1);
      g_assert_cmpint (bs_span_get_cell (cases[i].span, day), ==, date (cases[i].cell));
      g_assert_cmpint (bs_span_get_next_cell (cases[i].span, day), ==, date (cases[i].next));
      g_assert_cmpuint (bs_span_get_lead (cases[i].span, day, 1), ==, cases[i].lead);
    }
  /* The same month where weeks begin on Sunday, on Saturday. */
  g_assert_cmpuint (bs_span_get_lead (BS_SPAN_DAYS, date ("2026-11-22"), 7), ==, 0);
  g_assert_cmpuint (bs_span_get_lead (BS_SPAN_DAYS, date ("2026-11-22"), 6), ==, 1);
}

static void
test_moves (void)
{
  static const struct
  {
    BsSpan span;
    gboolean page;
    const char *from;
    gint n;
    const char *to;
  } cases[] = {
    { BS_SPAN_DAYS, FALSE, "2026-11-30", 1, "2026-12-01" },  { BS_SPAN_DAYS, FALSE, "2026-11-01", -7, "2026-10-25" },
    { BS_SPAN_DAYS, TRUE, "2026-10-31", 1, "2026-11-30" },   { BS_SPAN_DAYS, TRUE, "2026-01-31", -1, "2025-12-31" },
    { BS_SPAN_DAYS, TRUE, "2024-03-31", -1, "2024-02-29" },  { BS_SPAN_MONTHS, FALSE, "2026-11-30", 3, "2027-02-28" },
    { BS_SPAN_MONTHS, TRUE, "2024-02-29", 1, "2025-02-28" }, { BS_SPAN_YEARS, FALSE, "2026-11-22", -3, "2023-11-22" },
    { BS_SPAN_YEARS, TRUE, "2026-11-22", -1, "2014-11-22" }, { BS_SPAN_DAYS, FALSE, "2199-12-31", 1, "2199-12-31" },
    { BS_SPAN_DAYS, FALSE, "1900-01-03", -7, "1900-01-01" }, { BS_SPAN_DAYS, TRUE, "1900-01-03", -1, "1900-01-03" },
    { BS_SPAN_YEARS, TRUE, "2195-05-05", 1, "2199-12-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 from = date (cases[i].from);
      gint32 to = cases[i].page ? bs_span_move_page (cases[i].span, from, cases[i].n)
                                : bs_span_move (cases[i].span, from, cases[i].n);
      char text[32];

      g_test_message ("%d %s %d", cases[i].span, cases[i].from, cases[i].n);
      g_assert_cmpstr (bs_date_print (to, text), ==, cases[i].to);
    }
}

typedef struct
{
  PageFixture page;
  BsMonthCalendar *calendar;
  gint chosen;
} Fixture;

static void
on_chosen (BsMonthCalendar *calendar, gint day, Fixture *self)
{
  self->chosen = day;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-21T18:40+01:00", 6);

  page_fixture_set_up (&self->page, FALSE);
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  g_free (page_fixture_put (&self->page, entry));
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2026-11-20T08:00+01:00", 0)));
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2026-11-19T08:00+01:00", BS_ABSENT)));
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2016-02-29T08:00+01:00", 9)));
  {
    g_autoptr (GError) error = NULL;

    bs_journal_load_now (self->page.journal, &error);
    g_assert_no_error (error);
  }
  self->calendar = BS_MONTH_CALENDAR (bs_month_calendar_new (bs_journal_get_history (self->page.journal),
                                                             bs_journal_get_assessment (self->page.journal),
                                                             bs_journal_now (self->page.journal)));
  g_signal_connect (self->calendar, "chosen", G_CALLBACK (on_chosen), self);
  page_fixture_show (&self->page, GTK_WIDGET (self->calendar), 360, 500);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->page);
}

static GtkWidget *
find_cell (GtkWidget *root, gint32 day)
{
  if (BS_IS_MONTH_CELL (root) && bs_month_cell_get_date (BS_MONTH_CELL (root)) == day)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, day);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_cell (Fixture *self, const char *day)
{
  GtkWidget *cell = find_cell (self->page.page, date (day));

  g_assert_nonnull (cell);
  return cell;
}

static void
assert_name (Fixture *self, const char *day, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_cell (self, day)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  assert_name (self, "2026-11-22", "Today: nothing recorded, level: Urgent");
  assert_name (self, "2026-11-21", "Yesterday: worst pain 6, level: Urgent");
  assert_name (self, "2026-11-20", "Friday 20 November: no pain recorded, 0");
  assert_name (self, "2026-11-19", "Thursday 19 November: pain, not rated");
  assert_name (self, "2026-11-01", "Sunday 1 November: nothing recorded");
  g_assert_true (has_text (get_cell (self, "2026-11-21"), "6"));
  g_assert_true (has_text (get_cell (self, "2026-11-20"), "0"));
  g_assert_true (has_text (get_cell (self, "2026-11-19"), "?"));
  g_assert_null (find_cell (self->page.page, date ("2026-10-31")));
}

static void
press (Fixture *self, const char *label)
{
  GtkWidget *button = find_widget (self->page.page, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
press_earlier (Fixture *self)
{
  g_signal_emit_by_name (find_widget (self->page.page, GTK_TYPE_BUTTON, NULL), "clicked");
}

/* Ten years back in six presses. */
static void
test_far_back (Fixture *self, gconstpointer data)
{
  press (self, "November 2026");
  assert_name (self, "2026-11-01", "November 2026: worst pain 6");
  assert_name (self, "2026-10-01", "October 2026: nothing recorded");
  press (self, "2026");
  g_assert_true (has_text (self->page.page, "2020 – 2031"));
  press_earlier (self);
  g_assert_true (has_text (self->page.page, "2008 – 2019"));
  assert_name (self, "2016-01-01", "2016: worst pain 9");
  g_signal_emit_by_name (get_cell (self, "2016-01-01"), "clicked");
  assert_name (self, "2016-02-01", "February 2016: worst pain 9");
  g_signal_emit_by_name (get_cell (self, "2016-02-01"), "clicked");
  g_signal_emit_by_name (get_cell (self, "2016-02-29"), "clicked");
  g_assert_cmpint (self->chosen, ==, date ("2016-02-29"));
}

/* No year is shown that a diary cannot have, and the first and the last one can be chosen. */
static void
test_ends (Fixture *self, gconstpointer data)
{
  const char *const ends[] = { "1900-01-01", "2199-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      bs_month_calendar_set_day (self->calendar, date (ends[i]) + 5);
      press (self, i == 0 ? "January 1900" : "January 2199");
      press (self, i == 0 ? "1900" : "2199");
      g_assert_true (has_text (self->page.page, i == 0 ? "1900 – 1911" : "2188 – 2199"));
      g_assert_null (find_cell (self->page.page, date ("1900-01-01") - 365));
      g_assert_null (find_cell (self->page.page, date ("2199-12-31") + 1));
      g_signal_emit_by_name (get_cell (self, ends[i]), "clicked");
      g_signal_emit_by_name (get_cell (self, ends[i]), "clicked");
      g_assert_cmpint (bs_month_calendar_get_day (self->calendar), ==, date (ends[i]) + 5);
    }
}

static gboolean
press_key (Fixture *self, guint key, GdkModifierType state)
{
  GtkWidget *grid = gtk_widget_get_parent (get_cell (self, "2026-11-22"));
  g_autoptr (GListModel) controllers = NULL;
  gboolean handled = FALSE;

  controllers = gtk_widget_observe_controllers (grid);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

static void
check_keys (Fixture *self, gboolean mirrored)
{
  const struct
  {
    guint key;
    GdkModifierType state;
    const char *day; /* NULL: none of its keys */
  } cases[] = {
    { GDK_KEY_Left, 0, mirrored ? "2026-11-23" : "2026-11-21" },
    { GDK_KEY_Right, 0, mirrored ? "2026-11-21" : "2026-11-23" },
    { GDK_KEY_Up, 0, "2026-11-15" },
    { GDK_KEY_Down, 0, "2026-11-29" },
    { GDK_KEY_Home, 0, "2026-11-01" },
    { GDK_KEY_End, 0, "2026-11-30" },
    { GDK_KEY_Page_Up, 0, "2026-10-22" },
    { GDK_KEY_Page_Down, 0, "2026-12-22" },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "2025-11-22" },
    { GDK_KEY_a, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *day = cases[i].day != NULL ? cases[i].day : "2026-11-22";

      g_test_message ("%s", gdk_keyval_name (cases[i].key));
      bs_month_calendar_set_day (self->calendar, date ("2026-11-22"));
      gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
      g_assert_cmpint (press_key (self, cases[i].key, cases[i].state), ==, cases[i].day != NULL);
      g_assert_cmpint (bs_month_calendar_get_day (self->calendar), ==, date (day));
      g_assert_true (gtk_widget_is_focus (get_cell (self, day)));
      g_assert_true (gtk_widget_get_focusable (get_cell (self, day)));
    }
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  check_keys (self, FALSE);
  gtk_widget_set_direction (GTK_WIDGET (self->calendar), GTK_TEXT_DIR_RTL);
  check_keys (self, TRUE);
}

/* One stop for the Tab key among the days, and room in a small window. */
static void
test_stops (Fixture *self, gconstpointer data)
{
  GtkWidget *grid = gtk_widget_get_parent (get_cell (self, "2026-11-22"));
  guint stops = 0;
  gint least;

  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    stops += BS_IS_MONTH_CELL (child) && gtk_widget_get_focusable (child);
  g_assert_cmpuint (stops, ==, 1);
  gtk_widget_measure (self->page.page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 330);
  g_assert_cmpint (gtk_widget_get_height (get_cell (self, "2026-11-22")), >=, 44);
}

static void
test_no_history (void)
{
  GtkWidget *calendar = g_object_ref_sink (bs_month_calendar_new (NULL, NULL, page_fixture_instant (FIXTURE_NOW)));
  GtkWidget *cell = find_cell (calendar, date ("2026-11-22"));

  g_assert_nonnull (cell);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "Today: nothing recorded");
  g_object_unref (calendar);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/month/spans", test_spans);
  g_test_add_func ("/month/moves", test_moves);
  g_test_add_func ("/month/no-history", test_no_history);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/month/names", test_names);
  ADD ("/month/far-back", test_far_back);
  ADD ("/month/ends", test_ends);
  ADD ("/month/keys", test_keys);
  ADD ("/month/stops", test_stops);
  return g_test_run ();
}
