/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-about.h"
#include "bs-export-dialog.h"
#include "bs-first-aid-dialog.h"
#include "bs-help-window.h"
#include "bs-import-dialog.h"
#include "bs-log-dialog.h"
#include "bs-preferences-window.h"
#include "bs-report-dialog.h"
#include "bs-shortcuts.h"
#include "bs-visit-dialog.h"
#include "bs-walk-dialog.h"
#include "bs-welcome-dialog.h"
#include "bs-window.h"
#include "layout-fixture.h"

/* Every page and every dialog has room in 360 pixels: no word is cut off, nothing gets less than it needs, also with text twice as
 * large and from right to left. */

static void
test_pages (LayoutFixture *self, gconstpointer data)
{
  static const char *const pages[] = { "today", "diary", "trends", "guidance" };
  GtkWidget *window = GTK_WIDGET (bs_window_new (NULL, self->settings));

  gtk_window_set_default_size (GTK_WINDOW (window), LAYOUT_WIDTH, LAYOUT_HEIGHT);
  bs_window_set_journal (BS_WINDOW (window), self->journal);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (window, "win.show-page", "s", pages[i]);
      layout_check_window (self, window, pages[i]);
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
test_log (LayoutFixture *self, gconstpointer data)
{
  GtkWidget *dialog = bs_log_dialog_new (self->journal, NULL);

  layout_check_dialog (self, dialog, "log");
  open_all (dialog);
  layout_check_window (self, dialog, "log with every section open");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs (LayoutFixture *self, gconstpointer data)
{
  static const char *const names[] = { "walk", "first aid", "visit", "report", "help", "shortcuts", "first start" };
  GtkWidget *dialogs[] = {
    bs_walk_dialog_new (self->journal),
    bs_first_aid_dialog_new (self->journal, self->settings, ""),
    bs_visit_dialog_new (self->journal),
    bs_report_dialog_new (self->journal, self->settings),
    bs_help_window_new (""),
    bs_shortcuts_window_new (),
    bs_welcome_dialog_new (self->journal, self->settings),
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    layout_check_and_close (self, dialogs[i], names[i]);
}

static void
test_preferences (LayoutFixture *self, gconstpointer data)
{
  static const char *const pages[] = { BS_PREFERENCES_PAGE_ABOUT, BS_PREFERENCES_PAGE_MEDICINES,
                                       BS_PREFERENCES_PAGE_REMINDERS, BS_PREFERENCES_PAGE_RULES,
                                       BS_PREFERENCES_PAGE_DATA };
  GtkWidget *window = bs_preferences_window_new (self->journal, self->settings);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *place = g_strconcat ("preferences, ", pages[i], NULL);

      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (window), pages[i]);
      layout_check_dialog (self, window, place);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Made narrower while it is open. */
static void
test_narrower (LayoutFixture *self, gconstpointer data)
{
  GtkWidget *window = bs_preferences_window_new (self->journal, self->settings);
  PageFixture page = { .window = window };

  gtk_window_present (GTK_WINDOW (window));
  page_fixture_draw (&page);
  layout_check_and_close (self, window, "preferences, made narrower");
}

/* What would be imported: of a diary file, and of another program's table. */
static BsImportPlan *
look_at (LayoutFixture *self, const char *name, const char *text)
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
test_exchange (LayoutFixture *self, gconstpointer data)
{
  g_autoptr (BsImportPlan) diary =
      look_at (self, "a-diary-with-a-very-long-name-that-has-no-place-to-break.json",
               "{\"format\":\"backstory-diary\",\"version\":1,\"profile\":{\"birthYear\":1950},\"entries\":["
               "{\"at\":\"2026-11-19T07:30+01:00\",\"pain\":2,\"note\":\"Went to the market\",\"measures\":"
               "[{\"kind\":\"medicine\",\"name\":\"Paracetamol\",\"result\":\"less\",\"resultMin\":50}]}]}");
  g_autoptr (BsImportPlan) table =
      look_at (self, "pain.csv",
               "Datum;Schmerz;Bemerkung\n03.04.2025;4;nach dem Aufstehen am Morgen\n05.06.2025;viel;eine Bemerkung\n");
  GtkWidget *dialogs[] = { bs_import_dialog_new (self->journal, diary), bs_import_dialog_new (self->journal, table),
                           bs_export_dialog_new (self->journal, BS_EXPORT_JSON) };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *place = g_strdup_printf ("exchange %u", i);

      layout_check_and_close (self, dialogs[i], place);
    }
}

int
main (int argc, char *argv[])
{
  layout_init (&argc, &argv);
  layout_add ("pages", test_pages);
  layout_add ("log", test_log);
  layout_add ("dialogs", test_dialogs);
  layout_add ("exchange", test_exchange);
  layout_add ("preferences", test_preferences);
  layout_add ("narrower", test_narrower);
  return g_test_run ();
}
