/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-file-chooser.h"
#include "bs-passphrase-dialog.h"
#include "preferences-fixture.h"

/* The desktop's dialogs for files. */

typedef PreferencesFixture Fixture;

/* Where there is no portal GTK shows one of its own. */
static void
test_choosers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *row, *title;
    GtkFileChooserAction action;
  } rows[] = {
    { "Import a diary…", "Import a diary", GTK_FILE_CHOOSER_ACTION_OPEN },
    { "Back up now…", "Back up the diary", GTK_FILE_CHOOSER_ACTION_SAVE },
    { "Restore a backup…", "Restore a backup", GTK_FILE_CHOOSER_ACTION_OPEN },
  };

  preferences_fixture_open_data (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *dialog;

      g_test_message ("%s", rows[i].row);
      preferences_fixture_activate_row (self, rows[i].row);
      /* Whether a passphrase protects it is asked first. */
      if (rows[i].action == GTK_FILE_CHOOSER_ACTION_SAVE)
        {
          preferences_fixture_wait_for (self, BS_TYPE_PASSPHRASE_DIALOG);
          preferences_fixture_press (self, "Choose where to save it…");
        }
      dialog = preferences_fixture_wait_for (self, GTK_TYPE_FILE_CHOOSER_DIALOG);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, rows[i].title);
      g_assert_cmpint (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)), ==, rows[i].action);
      g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
      g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (self->window));
      if (rows[i].action == GTK_FILE_CHOOSER_ACTION_SAVE)
        {
          g_autofree char *name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (dialog));
          g_assert_true (g_str_has_prefix (name, "backstory-2026-11-22."));
        }
      for (guint frame = 0; frame < 5; frame++)
        page_fixture_draw (&self->log.page);
      /* Left: nothing follows, and nothing is kept alive. */
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
      gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
      SPIN_UNTIL (dialog == NULL);
      preferences_fixture_return (self);
    }
}

static void
on_chosen (const char *path, gpointer owner)
{
  g_object_set_data_full (owner, "chosen", g_strdup (path), g_free);
}

static void
test_chosen (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = NULL;
  GtkWidget *dialog;

  preferences_fixture_open_data (self);
  folder = g_file_new_for_path (self->log.page.folder);
  bs_file_chooser_folder (GTK_WINDOW (self->window), "A folder", NULL, on_chosen, G_OBJECT (self->log.page.page));
  dialog = preferences_fixture_wait_for (self, GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), folder, NULL));
  for (;;)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file && g_file_equal (file, folder))
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  SPIN_UNTIL (g_object_get_data (G_OBJECT (self->log.page.page), "chosen") != NULL);
  g_assert_cmpstr (g_object_get_data (G_OBJECT (self->log.page.page), "chosen"), ==, self->log.page.folder);
  preferences_fixture_return (self);
}

static void
on_given_up (gpointer owner)
{
  g_object_set_data (owner, "given-up", GINT_TO_POINTER (TRUE));
}

/* What was kept for the place may go where none is chosen. */
static void
test_given_up (Fixture *self, gconstpointer data)
{
  GObject *owner;
  GtkWidget *dialog;

  preferences_fixture_open_data (self);
  owner = G_OBJECT (self->log.page.page);
  bs_file_chooser_save_or_give_up (GTK_WINDOW (self->window), "A file", NULL, "a.db", NULL, on_chosen, on_given_up,
                                   owner);
  dialog = preferences_fixture_wait_for (self, GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_null (g_object_get_data (owner, "given-up"));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  SPIN_UNTIL (g_object_get_data (owner, "given-up") != NULL);
  g_assert_null (g_object_get_data (owner, "chosen"));
  preferences_fixture_return (self);
}

/* The window behind goes while one chooses. */
static void
test_chooser_left_alone (Fixture *self, gconstpointer data)
{
  preferences_fixture_open_data (self);
  preferences_fixture_activate_row (self, "Import a diary…");
  preferences_fixture_wait_for (self, GTK_TYPE_FILE_CHOOSER_DIALOG);
  preferences_fixture_close (self);
  page_fixture_draw (&self->log.page);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/choosers", NULL, test_choosers);
  ADD_PREFERENCES_TEST ("data/chosen", NULL, test_chosen);
  ADD_PREFERENCES_TEST ("data/given-up", NULL, test_given_up);
  ADD_PREFERENCES_TEST ("data/chooser-left-alone", NULL, test_chooser_left_alone);
  return g_test_run ();
}
