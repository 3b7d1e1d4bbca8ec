/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preferences-fixture.h"

void
preferences_fixture_set_up (PreferencesFixture *self, gconstpointer data)
{
  log_fixture_set_up (&self->log, NULL);
  self->settings = bs_settings_new (FALSE);
}

static void
forget_window (PreferencesFixture *self)
{
  SPIN_UNTIL (self->window == NULL);
  self->log.dialog = NULL;
}

void
preferences_fixture_close (PreferencesFixture *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  forget_window (self);
}

void
preferences_fixture_tear_down (PreferencesFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    preferences_fixture_close (self);
  self->log.dialog = NULL;
  log_fixture_tear_down (&self->log, NULL);
  /* A toast that is just going has the page, and the page the settings, until it is gone. */
  g_object_add_weak_pointer (G_OBJECT (self->settings), (gpointer *) &self->settings);
  g_object_unref (self->settings);
  SPIN_UNTIL (self->settings == NULL);
}

static void
on_show_page (GSimpleAction *action, GVariant *target, GString *asked)
{
  g_string_append_printf (asked, "show-page %s\n", g_variant_get_string (target, NULL));
}

/* The window behind, as the application's own. */
static void
add_action (PreferencesFixture *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-page", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (on_show_page), self->log.page.asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (self->log.page.window, "win", G_ACTION_GROUP (group));
}

void
preferences_fixture_open (PreferencesFixture *self, const char *page, gint width)
{
  add_action (self);
  self->window = bs_preferences_window_new (self->log.page.journal, self->settings);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  self->log.dialog = self->window;
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (self->log.page.window));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 1000);
  bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), page);
  gtk_window_present (GTK_WINDOW (self->window));
  SPIN_UNTIL (gtk_widget_get_width (self->window) > 0);
  page_fixture_draw (&self->log.page);
}

BsPreferencesData *
preferences_fixture_open_data (PreferencesFixture *self)
{
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_DATA, PREFERENCES_WIDE);
  return BS_PREFERENCES_DATA (preferences_fixture_get_page (self, BS_TYPE_PREFERENCES_DATA));
}

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
preferences_fixture_get_page (PreferencesFixture *self, GType type)
{
  GtkWidget *page = find_type (self->window, type);

  g_assert_nonnull (page);
  return page;
}

/* The newest window of this type that is shown. */
static GtkWidget *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (window))
        found = window;
    }
  return found;
}

GtkWidget *
preferences_fixture_wait_for (PreferencesFixture *self, GType type)
{
  GtkWidget *found = NULL;

  SPIN_UNTIL ((found = find_toplevel (type)) != NULL);
  self->log.dialog = found;
  return found;
}

void
preferences_fixture_return (PreferencesFixture *self)
{
  self->log.dialog = self->window;
}

void
preferences_fixture_answer (PreferencesFixture *self, const char *heading, const char *part, const char *response)
{
  GtkWidget *dialog = preferences_fixture_wait_for (self, ADW_TYPE_MESSAGE_DIALOG);

  g_test_message ("%s: %s", adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)),
                  adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, heading);
  g_assert_true (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), part) != NULL);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  /* As its buttons do. */
  g_object_ref (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
  SPIN_UNTIL (dialog == NULL);
  preferences_fixture_return (self);
}

void
preferences_fixture_activate_row (PreferencesFixture *self, const char *title)
{
  GtkWidget *row = find_widget (log_fixture_get_content (&self->log), ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (row);
}

void
preferences_fixture_press (PreferencesFixture *self, const char *name)
{
  log_fixture_press (&self->log, name);
}

void
preferences_fixture_type (PreferencesFixture *self, const char *name, const char *text)
{
  log_fixture_type (&self->log, name, text);
}

gboolean
preferences_fixture_says (PreferencesFixture *self, const char *part)
{
  return has_text_in (self->log.dialog, part);
}

void
preferences_fixture_wait_for_text (PreferencesFixture *self, const char *part)
{
  SPIN_UNTIL (has_text_in (self->window, part));
}

BsProfile *
preferences_fixture_get_profile (PreferencesFixture *self)
{
  g_autoptr (GError) error = NULL;
  BsProfile *profile = bs_store_get_profile (self->log.page.store, &error);

  g_assert_no_error (error);
  return profile;
}

char *
preferences_fixture_build (PreferencesFixture *self, const char *name)
{
  return g_build_filename (self->log.page.folder, name, NULL);
}

char *
preferences_fixture_write_file (PreferencesFixture *self, const char *name, const char *text)
{
  char *path = preferences_fixture_build (self, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

char *
preferences_fixture_put (PreferencesFixture *self, const char *at, gint pain)
{
  return page_fixture_put (&self->log.page, page_fixture_entry (at, pain));
}

void
preferences_fixture_count_signal (gpointer object, guint *n)
{
  ++*n;
}

void
preferences_fixture_leave (PreferencesFixture *self)
{
  gtk_window_set_focus (GTK_WINDOW (self->log.dialog), NULL);
}
