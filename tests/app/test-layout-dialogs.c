/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-about.h"
#include "bs-export-dialog.h"
#include "bs-figure-spot.h"
#include "bs-first-aid-dialog.h"
#include "bs-help-window.h"
#include "bs-import-dialog.h"
#include "bs-log-dialog.h"
#include "bs-preferences-window.h"
#include "bs-report-dialog.h"
#include "bs-sample.h"
#include "bs-shortcuts.h"
#include "bs-visit-dialog.h"
#include "bs-walk-dialog.h"
#include "bs-welcome-dialog.h"
#include "bs-window.h"
#include "page-fixture.h"

/* Every page and every dialog has room in 360 pixels: no word is cut off, nothing gets less than it needs, also with text twice as
 * large and from right to left. */

#define WIDTH 360
#define HEIGHT 600
#define LEAST_TARGET 44

typedef struct
{
  gint percent;
  gboolean mirrored;
} Size;

static const Size sizes[] = { { 100, FALSE }, { 200, FALSE }, { 100, TRUE } };

typedef struct
{
  BsSample *sample;
  BsStore *store;
  BsRulebook *rulebook;
  BsJournal *journal;
  BsSettings *settings;
  guint faults;
  const char *place;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  const Size *size = data;
  g_autofree char *rules = bs_rulebook_dup_installed_folder ();
  g_autoptr(GError) error = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * size->percent / 100, NULL);
  gtk_widget_set_default_direction (size->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  self->sample = bs_sample_new (&error);
  g_assert_no_error (error);
  self->store = bs_store_open (self->sample->path, &error);
  g_assert_no_error (error);
  self->rulebook = bs_rulebook_load (rules, NULL, &error);
  g_assert_no_error (error);
  self->journal = bs_journal_new (self->store, self->rulebook, BS_RULE_SETTINGS_DEFAULT);
  bs_journal_set_clock (self->journal, self->sample->evening);
  g_assert_true (bs_journal_load_now (self->journal, &error));
  self->settings = bs_settings_new (FALSE);
  /* The report with all of its rows. */
  bs_settings_set_string (self->settings, BS_SETTING_REPORT_PERIOD, "dates");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->faults > 0)
    g_test_fail_printf ("%u faults", self->faults);
  g_object_unref (self->settings);
  g_object_unref (self->journal);
  bs_rulebook_unref (self->rulebook);
  bs_store_close (self->store);
  g_object_unref (self->store);
  bs_sample_free (self->sample);
}

/* ---- What is drawn ---- */

static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *up = widget; up; up = gtk_widget_get_parent (up))
    g_string_append_printf (text, "%s%s", text->len ? " < " : "", G_OBJECT_TYPE_NAME (up));
  if (GTK_IS_LABEL (widget))
    g_string_prepend (text, gtk_label_get_text (GTK_LABEL (widget)));
  return g_string_free (text, FALSE);
}

static void
fault (Fixture *self, GtkWidget *widget, const char *what, gint got, gint needs)
{
  g_autofree char *where = describe (widget);

  g_test_message ("%s: %s (%d, needs %d): %s", self->place, what, got, needs, where);
  self->faults++;
}

/* What libadwaita and GTK make by themselves; in a field the words that stand there while it is empty. */
static gboolean
is_stock (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) || gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR) || gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_TEXT);
}

static void
check_widget (Fixture *self, GtkWidget *widget)
{
  /* With margins and padding, as they are measured. */
  gint width = gtk_widget_get_allocated_width (widget), height = gtk_widget_get_allocated_height (widget), minimum;

  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] && !is_stock (widget))
    {
      /* What is chosen is written out in the list that a drop-down opens. */
      if (!gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) &&
          pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
        fault (self, widget, "cut off", width, 0);
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (width < minimum)
        fault (self, widget, "too narrow", width, minimum);
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      if (height < minimum)
        fault (self, widget, "too low", height, minimum);
    }
}

static void
check_below (Fixture *self, GtkWidget *root)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root) || !gtk_widget_get_mapped (root))
    return;
  check_widget (self, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    check_below (self, child);
}

/* A button is at least as large as a fingertip; the theme's own in header bars are not ours. */
static void
check_targets (Fixture *self, GtkWidget *root)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root) || !gtk_widget_get_mapped (root))
    return;
  /* A small region of the figure is pressed from around it too, and the list says the same. */
  if (GTK_IS_BUTTON (root) && !is_stock (root) && !BS_IS_FIGURE_SPOT (root))
    {
      graphene_rect_t box;

      /* The padding belongs to it. */
      if (gtk_widget_compute_bounds (root, root, &box) && box.size.height < LEAST_TARGET)
        fault (self, root, "too low to press", (gint) box.size.height, LEAST_TARGET);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    check_targets (self, child);
}

/* Where the width goes. */
static void
report (GtkWidget *widget, guint depth)
{
  gint minimum;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= WIDTH * 3 / 4)
    return;
  g_test_message ("%*s%s %d", (int) depth, "", G_OBJECT_TYPE_NAME (widget), minimum);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    report (child, depth + 1);
}

static void
check_window (Fixture *self, GtkWidget *window, const char *place)
{
  PageFixture page = { .window = window };
  gint minimum;

  self->place = place;
  page_fixture_draw (&page);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > WIDTH)
    {
      fault (self, window, "wider than the screen", WIDTH, minimum);
      report (window, 0);
    }
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > HEIGHT)
    fault (self, window, "higher than the screen", HEIGHT, minimum);
  check_below (self, window);
  check_targets (self, window);
}

static void
check_dialog (Fixture *self, GtkWidget *dialog, const char *place)
{
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (dialog));
  check_window (self, dialog, place);
}

/* ---- Places ---- */

static void
test_pages (Fixture *self, gconstpointer data)
{
  static const char *const pages[] = { "today", "diary", "trends", "guidance" };
  GtkWidget *window = GTK_WIDGET (bs_window_new (NULL, self->settings));

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  bs_window_set_journal (BS_WINDOW (window), self->journal);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (window, "win.show-page", "s", pages[i]);
      check_window (self, window, pages[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
open_all (GtkWidget *root)
{
  if (ADW_IS_EXPANDER_ROW (root))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (root), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    open_all (child);
}

static void
test_log (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = bs_log_dialog_new (self->journal, NULL);

  check_dialog (self, dialog, "log");
  open_all (dialog);
  check_window (self, dialog, "log with every section open");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "walk", "first aid", "visit", "report", "help", "shortcuts", "first start" };
  GtkWidget *dialogs[] = {
    bs_walk_dialog_new (self->journal), bs_first_aid_dialog_new (self->journal, self->settings, ""), bs_visit_dialog_new (self->journal),
    bs_report_dialog_new (self->journal, self->settings), bs_help_window_new (""), bs_shortcuts_window_new (),
    bs_welcome_dialog_new (self->journal, self->settings),
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      check_dialog (self, dialogs[i], names[i]);
      gtk_window_destroy (GTK_WINDOW (dialogs[i]));
    }
}

static void
test_preferences (Fixture *self, gconstpointer data)
{
  static const char *const pages[] = { BS_PREFERENCES_PAGE_ABOUT, BS_PREFERENCES_PAGE_MEDICINES, BS_PREFERENCES_PAGE_REMINDERS,
                                       BS_PREFERENCES_PAGE_RULES, BS_PREFERENCES_PAGE_DATA };
  GtkWidget *window = bs_preferences_window_new (self->journal, self->settings);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *place = g_strconcat ("preferences, ", pages[i], NULL);

      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (window), pages[i]);
      check_dialog (self, window, place);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What would be imported: of a diary file, and of another program's table. */
static BsImportPlan *
look_at (Fixture *self, const char *name, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (self->sample->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsImportFile) file = NULL;
  BsImportPlan *plan;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  file = bs_import_file_load (path, self->sample->path, &error);
  g_assert_no_error (error);
  plan = bs_import_plan_new (file, NULL, self->sample->evening);
  if (file->kind != BS_IMPORT_FILE_OTHER_TABLE)
    g_assert_true (bs_import_plan_look (plan, self->sample->path, NULL, &error));
  return plan;
}

static void
test_exchange (Fixture *self, gconstpointer data)
{
  g_autoptr (BsImportPlan) diary = look_at (
      self, "a-diary-with-a-very-long-name-that-has-no-place-to-break.json",
      "{\"format\":\"backstory-diary\",\"version\":1,\"profile\":{\"birthYear\":1950},\"entries\":["
      "{\"at\":\"2026-11-19T07:30+01:00\",\"pain\":2,\"note\":\"Went to the market\",\"measures\":"
      "[{\"kind\":\"medicine\",\"name\":\"Paracetamol\",\"result\":\"less\",\"resultMin\":50}]}]}");
  g_autoptr (BsImportPlan) table = look_at (
      self, "pain.csv",
      "Datum;Schmerz;Bemerkung\n03.04.2025;4;nach dem Aufstehen am Morgen\n05.06.2025;viel;eine Bemerkung\n");
  GtkWidget *dialogs[] = { bs_import_dialog_new (self->journal, diary), bs_import_dialog_new (self->journal, table),
                           bs_export_dialog_new (self->journal, BS_EXPORT_JSON) };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *place = g_strdup_printf ("exchange %u", i);

      check_dialog (self, dialogs[i], place);
      gtk_window_destroy (GTK_WINDOW (dialogs[i]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  page_fixture_load_style ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *folder = g_strdup_printf ("/layout/%d%s", sizes[i].percent, sizes[i].mirrored ? "-mirrored" : "");
      g_autofree char *pages = g_strconcat (folder, "/pages", NULL), *log = g_strconcat (folder, "/log", NULL);
      g_autofree char *exchange = g_strconcat (folder, "/exchange", NULL);
      g_autofree char *dialogs = g_strconcat (folder, "/dialogs", NULL), *preferences = g_strconcat (folder, "/preferences", NULL);

      g_test_add (pages, Fixture, &sizes[i], set_up, test_pages, tear_down);
      g_test_add (log, Fixture, &sizes[i], set_up, test_log, tear_down);
      g_test_add (dialogs, Fixture, &sizes[i], set_up, test_dialogs, tear_down);
      g_test_add (exchange, Fixture, &sizes[i], set_up, test_exchange, tear_down);
      g_test_add (preferences, Fixture, &sizes[i], set_up, test_preferences, tear_down);
    }
  return g_test_run ();
}
