/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-level-chip.h"
#include "bs-month-calendar.h"
#include "bs-month-cell.h"
#include "diary-fixture.h"

/* What stands over the diary: filters together with the search, how much was found, and the calendar. */

static GtkWidget *
get_button (DiaryFixture *self, const char *text)
{
  GtkWidget *button = find_widget (self->page.page, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  return button;
}

static void
set_chip (DiaryFixture *self, const char *text, gboolean on)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_button (self, text)), on);
}

/* By the person's way: the chip opens the choice. */
static void
choose_level (DiaryFixture *self, const char *choice)
{
  GtkWidget *chip = find_widget (self->page.page, BS_TYPE_LEVEL_CHIP, NULL);
  GtkWidget *check;

  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  check = find_widget (chip, GTK_TYPE_CHECK_BUTTON, choice);
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

typedef struct
{
  const char *chips;  /* with "|" between */
  const char *level;  /* nullable */
  const char *search; /* nullable */
  const char *found;  /* s, w, t: after sleep, the walk, standing, newest first */
} FilterCase;

static void
test_filters (DiaryFixture *self, gconstpointer data)
{
  static const FilterCase cases[] = {
    { "Walks", NULL, NULL, "w" },
    { "Medicine", NULL, NULL, "s" },
    { "Walks|Medicine", NULL, NULL, "" },
    { "Numbness", NULL, NULL, "t" },
    { "", "Evidence of an urgent finding, or higher", NULL, "wt" },
    { "Numbness", "Evidence of an urgent finding, or higher", NULL, "t" },
    { "", "Evidence of an emergency finding", NULL, "" },
    { "", "Evidence of a finding for a doctor, or higher", "shops", "w" },
    { "Walks", NULL, "shops", "w" },
    { "Medicine", NULL, "shops", "" },
    { "Walks", "Evidence of an urgent finding, or higher", NULL, "w" },
    { "Medicine", "Evidence of an urgent finding, or higher", NULL, "" },
    { "", NULL, "ibu", "s" },
  };

  diary_fixture_put_two_days (self);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (BsEntry) entry = bs_store_get_entry (self->page.store, self->standing, &error);
    g_autoptr (BsEntry) written = NULL;

    bs_term_list_add (&entry->numb, BS_REGION_FOOT_RIGHT);
    written = bs_store_put_entry (self->page.store, entry, bs_journal_now (self->page.journal), &error);
    g_assert_no_error (error);
  }
  diary_fixture_show (self, 960, 720);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) chips = g_strsplit (cases[i].chips, "|", -1);
      guint n = (guint) strlen (cases[i].found);
      g_autofree char *words =
          n == 0 ? g_strdup ("No entry found") : g_strdup_printf (n == 1 ? "%u entry found" : "%u entries found", n);

      g_test_message ("%s, %s, %s", cases[i].chips, cases[i].level, cases[i].search);
      for (guint j = 0; chips[j] != NULL; j++)
        if (chips[j][0] != '\0')
          set_chip (self, chips[j], TRUE);
      if (cases[i].level != NULL)
        choose_level (self, cases[i].level);
      if (cases[i].search != NULL)
        diary_fixture_search_for (self, cases[i].search);
      SPIN_UNTIL (has_text (self->page.page, words) && diary_fixture_count_rows (self) == n);
      g_assert_cmpint (diary_fixture_find_row (self, self->walk) != NULL, ==, strchr (cases[i].found, 'w') != NULL);
      g_assert_cmpint (diary_fixture_find_row (self, self->sleep) != NULL, ==, strchr (cases[i].found, 's') != NULL);
      g_assert_cmpint (diary_fixture_find_row (self, self->standing) != NULL, ==, strchr (cases[i].found, 't') != NULL);
      g_assert_cmpint (has_text (self->page.page, "Nothing found"), ==, n == 0);

      g_signal_emit_by_name (get_button (self, "Show all"), "clicked");
      SPIN_UNTIL (diary_fixture_count_rows (self) == 3);
      g_assert_null (find_widget (self->page.page, GTK_TYPE_BUTTON, "Show all"));
      g_assert_false (has_text_in (self->page.page, "found"));
    }
}

/* A day's heading counts only where all of it is listed. */
static void
test_filtered_day (DiaryFixture *self, gconstpointer data)
{
  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  set_chip (self, "Walks", TRUE);
  g_assert_cmpuint (diary_fixture_count_rows (self), ==, 1);
  g_assert_false (has_text_in (GTK_WIDGET (diary_fixture_find_row (self, self->walk)), "2 entries"));
  /* Shown by somebody else: filters do not hide it. */
  bs_diary_page_show_entry (DIARY_PAGE (self), self->standing);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->standing)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (self, "Walks"))));
  g_assert_true (has_text_in (GTK_WIDGET (diary_fixture_find_row (self, self->walk)), "2 entries"));
}

/* What is filtered follows the diary. */
static void
test_filter_follows (DiaryFixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-22T08:30+01:00", 5);

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  set_chip (self, "Walks", TRUE);
  g_assert_true (has_text (self->page.page, "1 entry found"));
  entry->walk_min = 10;
  g_free (page_fixture_put (&self->page, entry));
  SPIN_UNTIL (has_text (self->page.page, "2 entries found"));
}

/* The count is told where the keyboard is. */
static void
test_found_is_told (DiaryFixture *self, gconstpointer data)
{
  GtkAccessible *search, *walks;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  search = GTK_ACCESSIBLE (find_widget (self->page.page, GTK_TYPE_SEARCH_ENTRY, NULL));
  walks = GTK_ACCESSIBLE (get_button (self, "Walks"));
  gtk_test_accessible_assert_property (search, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search the diary");
  gtk_test_accessible_assert_property (walks, GTK_ACCESSIBLE_PROPERTY_LABEL, "Walks");
  gtk_test_accessible_assert_property (walks, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Shows only such entries");
  set_chip (self, "Walks", TRUE);
  gtk_test_accessible_assert_property (walks, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 entry found");
  gtk_test_accessible_assert_property (search, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 entry found");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_widget (self->page.page, BS_TYPE_LEVEL_CHIP, NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence of a finding");
  choose_level (self, "Evidence of an urgent finding, or higher");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_widget (self->page.page, BS_TYPE_LEVEL_CHIP, NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence: urgent or higher");
}

/* Filters cost no row: only what is seen is read. */
static void
test_filter_many (DiaryFixture *self, gconstpointer data)
{
  guint64 reads;

  diary_fixture_put_many (self, 20000);
  diary_fixture_show (self, 960, 720);
  reads = bs_diary_list_get_n_reads (diary_fixture_get_list (self));
  choose_level (self, "Evidence of any finding");
  g_assert_true (has_text_in (self->page.page, "entries found"));
  g_assert_cmpuint (bs_diary_list_get_n_reads (diary_fixture_get_list (self)) - reads, <=, 300);
}

/* The calendar */

static BsMonthCalendar *
open_calendar (DiaryFixture *self)
{
  GtkWidget *calendar;

  for (GtkWidget *child = gtk_widget_get_first_child (
           gtk_widget_get_parent (find_widget (self->page.page, GTK_TYPE_SEARCH_ENTRY, NULL)));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && gtk_widget_get_child_visible (child))
      g_signal_emit_by_name (child, "clicked");
  calendar = find_widget (self->page.page, BS_TYPE_MONTH_CALENDAR, NULL);
  g_assert_nonnull (calendar);
  return BS_MONTH_CALENDAR (calendar);
}

static GtkWidget *
find_cell (GtkWidget *root, gint32 date)
{
  if (BS_IS_MONTH_CELL (root) && bs_month_cell_get_date (BS_MONTH_CELL (root)) == date)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, date);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_go_to (DiaryFixture *self, gconstpointer data)
{
  BsMonthCalendar *calendar;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 300);
  set_chip (self, "Medicine", TRUE);
  calendar = open_calendar (self);
  g_signal_emit_by_name (find_cell (GTK_WIDGET (calendar), bs_date_from_ymd (2026, 11, 21)), "clicked");
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
  SPIN_UNTIL (find_widget (self->page.page, BS_TYPE_MONTH_CALENDAR, NULL) == NULL);
  g_assert_cmpuint (diary_fixture_count_rows (self), ==, 3);

  /* A day without entries leads to the nearest; the calendar begins where it was left. */
  calendar = open_calendar (self);
  g_assert_cmpint (bs_month_calendar_get_day (calendar), ==, bs_date_from_ymd (2026, 11, 21));
  g_signal_emit_by_name (find_cell (GTK_WIDGET (calendar), bs_date_from_ymd (2026, 11, 25)), "clicked");
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->sleep)));
}

/* Keys and marks of a row */

/* As when this key is pressed with the list's focus. */
static gboolean
press_key (DiaryFixture *self, const char *trigger)
{
  GtkWidget *view = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (trigger);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view, NULL);
        }
    }
  return FALSE;
}

static void
test_row_keys (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *wanted = NULL;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  g_assert_false (press_key (self, "Delete")); /* no row has the keyboard */
  bs_diary_page_show_entry (DIARY_PAGE (self), self->walk);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
  g_assert_true (press_key (self, "Menu"));
  g_assert_nonnull (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL));
  gtk_popover_popdown (GTK_POPOVER (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL)));
  SPIN_UNTIL (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL) == NULL);
  bs_diary_page_show_entry (DIARY_PAGE (self), self->walk);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
  g_assert_true (press_key (self, "<Shift>F10"));
  g_assert_nonnull (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL));
  gtk_popover_popdown (GTK_POPOVER (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL)));
  SPIN_UNTIL (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL) == NULL);
  bs_diary_page_show_entry (DIARY_PAGE (self), self->walk);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
  g_assert_true (press_key (self, "Delete"));
  wanted = g_strdup_printf ("delete-entry %s\n", self->walk);
  g_assert_cmpstr (self->page.asked->str, ==, wanted);
}

static GtkWidget *
find_mark (GtkWidget *root)
{
  if (gtk_widget_get_visible (root) && gtk_widget_has_css_class (root, "level-mark"))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mark (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_mark_leads (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *mark;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  g_assert_null (find_mark (GTK_WIDGET (diary_fixture_find_row (self, self->standing))));
  mark = find_mark (GTK_WIDGET (diary_fixture_find_row (self, self->walk)));
  g_assert_nonnull (mark);
  g_assert_cmpint (gtk_widget_get_width (mark), >=, 12);
  controllers = gtk_widget_observe_controllers (mark);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, 2., 2.);
    }
  g_assert_cmpstr (self->page.asked->str, ==, "show-finding leg-or-foot-pain\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, function)                                                                                            \
  g_test_add (path, DiaryFixture, NULL, diary_fixture_set_up, function, diary_fixture_tear_down)
  ADD ("/diary/head/filters", test_filters);
  ADD ("/diary/head/filtered-day", test_filtered_day);
  ADD ("/diary/head/filter-follows", test_filter_follows);
  ADD ("/diary/head/found-is-told", test_found_is_told);
  ADD ("/diary/head/filter-many", test_filter_many);
  ADD ("/diary/head/go-to", test_go_to);
  ADD ("/diary/row/keys", test_row_keys);
  ADD ("/diary/row/mark-leads", test_mark_leads);
  return g_test_run ();
}
