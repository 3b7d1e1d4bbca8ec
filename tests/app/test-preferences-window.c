/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-erase-dialog.h"
#include "bs-medicine-dialog.h"
#include "bs-fact-row.h"
#include "bs-text-row.h"
#include "preferences-fixture.h"

typedef PreferencesFixture Fixture;

/* ---- The window ---- */

static const char *const pages[] = { BS_PREFERENCES_PAGE_ABOUT, BS_PREFERENCES_PAGE_MEDICINES,
                                     BS_PREFERENCES_PAGE_REMINDERS, BS_PREFERENCES_PAGE_RULES,
                                     BS_PREFERENCES_PAGE_DATA };

static void
test_pages (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "Year of birth", "Your medicines", "Remind me", "Long walks",
                                       "Emergency number" };

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_DATA, PREFERENCES_WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), pages[i]);
      page_fixture_draw (&self->log.page);
      g_assert_true (has_text (self->window, words[i]));
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), "");
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), "no such page");
      g_assert_true (has_text (self->window, words[i]));
    }
}

typedef struct
{
  gint percent;
  gboolean mirrored;
} Room;

static const Room rooms[] = { { 100, FALSE }, { 100, TRUE }, { 200, FALSE }, { 200, TRUE } };

static void
test_room (Fixture *self, gconstpointer data)
{
  const Room *room = data;
  GtkWidget *dialog;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * room->percent / 100, NULL);
  gtk_widget_set_default_direction (room->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_REMINDER, TRUE);
  preferences_fixture_open (self, "", PREFERENCES_WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gint minimum;

      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), pages[i]);
      page_fixture_draw (&self->log.page);
      gtk_widget_measure (log_fixture_get_content (&self->log), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d", pages[i], minimum);
      g_assert_cmpint (minimum, <=, 360);
    }
  for (guint i = 0; i < 2; i++)
    {
      gint minimum;

      dialog = i == 0 ? bs_medicine_dialog_new (self->log.page.journal, NULL)
                      : bs_erase_dialog_new (self->log.page.journal, self->settings);
      gtk_widget_measure (adw_window_get_content (ADW_WINDOW (dialog)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      if (minimum > 360)
        say_widths (adw_window_get_content (ADW_WINDOW (dialog)), 250);
      gtk_window_destroy (GTK_WINDOW (dialog));
      g_assert_cmpint (minimum, <=, 360);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Everything that can be pressed or typed into has a name, and Tab reaches it. */
static void
check_named (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return;
  if ((GTK_IS_BUTTON (root) || GTK_IS_SWITCH (root) || GTK_IS_ENTRY (root) || GTK_IS_TEXT_VIEW (root)) &&
      gtk_widget_get_focusable (root))
    {
      gboolean named = gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
                       gtk_test_accessible_has_relation (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
                       (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)));

      if (!named)
        g_test_message ("%s in %s has no name", G_OBJECT_TYPE_NAME (root),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
      g_assert_true (named);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    check_named (child);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_REMINDER, TRUE);
  preferences_fixture_open (self, "", PREFERENCES_WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), pages[i]);
      page_fixture_draw (&self->log.page);
      GtkWidget *page =
          adw_preferences_window_get_visible_page (ADW_PREFERENCES_WINDOW (self->window))
              ? GTK_WIDGET (adw_preferences_window_get_visible_page (ADW_PREFERENCES_WINDOW (self->window)))
              : self->window;
      check_named (page);
    }
}

/* Tab goes through every answer of the page, and no row is a stop of its own. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  gboolean reached = FALSE;
  guint n = 0;

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, PREFERENCES_WIDE);
  gtk_widget_grab_focus (log_fixture_get (&self->log, "Year of birth"));
  while (!reached && n++ < 40)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_assert_nonnull (focus);
      g_assert_false (BS_IS_FACT_ROW (focus) || BS_IS_TEXT_ROW (focus));
      reached = GTK_IS_TEXT_VIEW (focus);
    }
  g_test_message ("%u stops", n);
  g_assert_true (reached);
  /* The text has no use for Tab: the keyboard goes on. */
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_false (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (self->window))));
  gtk_widget_activate_action (self->window, "window.close", NULL);
  SPIN_UNTIL (self->window == NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("window/pages", NULL, test_pages);
  ADD_PREFERENCES_TEST ("window/names", NULL, test_names);
  ADD_PREFERENCES_TEST ("window/keyboard", NULL, test_keyboard);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/preferences/window/room/%d%s", rooms[i].percent, rooms[i].mirrored ? "-mirrored" : "");

      g_test_add (path, PreferencesFixture, &rooms[i], preferences_fixture_set_up, test_room,
                  preferences_fixture_tear_down);
    }
  return g_test_run ();
}
