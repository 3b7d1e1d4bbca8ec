/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-diary-reader.h"
#include "bs-emergency-number.h"
#include "bs-erase-dialog.h"
#include "bs-file-chooser.h"
#include "bs-preferences-data.h"
#include "bs-progress-dialog.h"
#include "bs-rule-settings.h"
#include "preferences-fixture.h"

/* What goes in and out of the diary's file, each behind its file chooser. */

#define WIDE 680
#define HEAD "{\"format\":\"backstory-diary\",\"version\":1,"

typedef PreferencesFixture Fixture;

static void
press (Fixture *self, const char *name)
{
  log_fixture_press (&self->log, name);
}

static void
type (Fixture *self, const char *name, const char *text)
{
  log_fixture_type (&self->log, name, text);
}

static gboolean
says (Fixture *self, const char *part)
{
  return has_text_in (self->log.dialog, part);
}

static guint
count (Fixture *self)
{
  return log_fixture_count_entries (&self->log);
}

static BsPreferencesData *
open_page (Fixture *self)
{
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_DATA, WIDE);
  return BS_PREFERENCES_DATA (preferences_fixture_get_page (self, BS_TYPE_PREFERENCES_DATA));
}

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = preferences_fixture_build (self, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static char *
put (Fixture *self, const char *at, gint pain)
{
  return page_fixture_put (&self->log.page, page_fixture_entry (at, pain));
}

static void
count_signal (gpointer object, guint *n)
{
  ++*n;
}

/* ---- The emergency number ---- */

static void
assert_number (Fixture *self, const char *number, const char *shown, gboolean fault)
{
  g_autofree char *kept = bs_settings_dup_emergency_number (self->settings);

  g_assert_cmpstr (kept, ==, number);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Emergency number"))), ==, shown);
  g_assert_cmpint (says (self, "It was not kept."), ==, fault);
}

static void
test_number (Fixture *self, gconstpointer data)
{
  const char *system = bs_emergency_number_of_system ();
  g_autofree char *back = g_strdup_printf ("Back to %s", system);
  GtkWidget *entry;

  open_page (self);
  entry = log_fixture_get (&self->log, "Emergency number");
  assert_number (self, system, system, FALSE);
  g_assert_null (log_fixture_find (&self->log, back));
  type (self, "Emergency number", "144");
  assert_number (self, "144", "144", FALSE);
  g_assert_nonnull (log_fixture_find (&self->log, back));
  type (self, "Emergency number", "call me");
  assert_number (self, "144", "call me", TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  type (self, "Emergency number", "1");
  gtk_widget_grab_focus (entry);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  assert_number (self, "144", "1", TRUE);
  press (self, back);
  assert_number (self, system, system, FALSE);
  g_assert_null (log_fixture_find (&self->log, back));
  /* Emptied: the country's again, when the keyboard goes elsewhere. */
  type (self, "Emergency number", "999");
  gtk_widget_grab_focus (entry);
  type (self, "Emergency number", "");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  assert_number (self, system, system, FALSE);
}

/* ---- Import ---- */

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *same = put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *older = put (self, "2026-11-21T18:00+01:00", 7);
  g_autofree char *text = g_strdup_printf (
      HEAD "\"profile\":{\"age\":70},\"medicines\":[{\"name\":\"Ibuprofen\"}],\"entries\":["
           "{\"id\":\"%s\",\"at\":\"2026-11-20T18:00+01:00\",\"pain\":6},"
           "{\"id\":\"%s\",\"at\":\"2026-11-21T18:00+01:00\",\"pain\":9,\"updatedAt\":\"2026-11-22T10:00+01:00\"},"
           "{\"at\":\"2026-11-19T18:00+01:00\",\"pain\":2,\"weather\":\"rain\"}]}",
      same, older);
  g_autofree char *path = write_file (self, "from-elsewhere.json", text);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsProfile) profile = NULL;
  BsPreferencesData *page = open_page (self);

  /* Looked at and left: nothing changed. */
  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Import “from-elsewhere.json”?",
                              "New: 2\nNewer than in your diary: 1\nThe same, or older: 1", "cancel");
  g_assert_cmpuint (count (self), ==, 2);

  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Import “from-elsewhere.json”?", "What the file says about you takes the place",
                              "cancel");
  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Import “from-elsewhere.json”?", "Something in it is unknown to this version",
                              "yes");
  preferences_fixture_wait_for_text (self, "Imported. New: 2, newer: 1");
  g_assert_cmpuint (count (self), ==, 3);
  entry = bs_store_get_entry (self->log.page.store, older, NULL);
  g_assert_cmpint (entry->pain, ==, 9);
  profile = preferences_fixture_get_profile (self);
  g_assert_cmpint (profile->age, ==, 70);
  /* The pages heard of it. */
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->log.page.journal)) == 3);

  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "There is nothing new in this file", "Nothing was changed.", "close");
}

static void
test_import_faults (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *fault; /* text NULL: there is no such file */
  } cases[] = {
    { "", "“x.json”: " },
    { "not json", "“x.json”: " },
    { "{}", "“x.json”: " },
    { HEAD
      "\"entries\":[{\"at\":\"2026-11-20T18:00+01:00\",\"pain\":3},{\"at\":\"2026-11-20T18:00+01:00\",\"pain\":11}]}",
      "entries[1].pain: " },
    { "PK\003\004", "“x.json”: " },
    { NULL, "cannot be read" },
  };
  g_autofree char *id = put (self, "2026-11-20T18:00+01:00", 6);
  BsPreferencesData *page = open_page (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (self, "x.json", cases[i].text ? cases[i].text : "");

      if (!cases[i].text)
        g_unlink (path);
      bs_preferences_data_import (page, path);
      preferences_fixture_answer (self, "Nothing was imported", cases[i].fault, "close");
      g_assert_cmpuint (count (self), ==, 1);
    }
}

/* ---- Export ---- */

static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *json = write_file (self, "mine.json", "what stood there before"),
                  *csv = preferences_fixture_build (self, "mine.csv");
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  BsPreferencesData *page = open_page (self);
  GStatBuf status;

  bs_preferences_data_export_json (page, json);
  preferences_fixture_wait_for_text (self, "Exported to “mine.json”");
  diary = bs_diary_new_from_file (json, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 1);
  g_assert_cmpstr (((BsEntry *) diary->entries->pdata[0])->id, ==, id);

  bs_preferences_data_export_csv (page, csv);
  preferences_fixture_wait_for_text (self, "Exported to “mine.csv”");
  g_assert_true (g_file_get_contents (csv, &table, NULL, NULL));
  g_assert_nonnull (strstr (table, id));
  g_assert_cmpint (g_stat (csv, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
test_export_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *nowhere = preferences_fixture_build (self, "no/such/mine.json");
  const char *diary = bs_store_get_path (self->log.page.store);
  BsPreferencesData *page = open_page (self);

  bs_preferences_data_export_json (page, diary);
  preferences_fixture_answer (self, "Nothing was exported", "“diary.db” is the diary itself: choose another name.",
                              "close");
  bs_preferences_data_export_csv (page, nowhere);
  preferences_fixture_answer (self, "Nothing was exported",
                              "mine.json”: No such file or directory. Choose another place, or make room there.",
                              "close");
  g_assert_cmpuint (count (self), ==, 1);
}

/* ---- Backups ---- */

static void
test_back_up (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *path = preferences_fixture_build (self, "backup.db"),
                  *letter = write_file (self, "letter.txt", "Dear doctor");
  g_autoptr (GError) error = NULL;
  BsPreferencesData *page = open_page (self);

  bs_preferences_data_back_up (page, path);
  preferences_fixture_wait_for_text (self, "The diary is copied to “backup.db”, and the copy is whole");
  g_autoptr (BsStore) copy = bs_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_store_count_entries (copy, NULL), ==, 1);
  bs_preferences_data_back_up (page, letter);
  preferences_fixture_answer (self, "Nothing was backed up", "is another file", "close");
  bs_preferences_data_back_up (page, bs_store_get_path (self->log.page.store));
  preferences_fixture_answer (self, "Nothing was backed up", "is the diary itself", "close");
}

static void
test_restore (Fixture *self, gconstpointer data)
{
  g_autofree char *first = put (self, "2026-11-18T18:00+01:00", 6);
  g_autofree char *second = put (self, "2026-11-20T18:00+01:00", 5);
  g_autofree char *path = preferences_fixture_build (self, "backup.db"),
                  *kept = preferences_fixture_build (self, "diary.db.replaced");
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) profile = bs_profile_new ();
  BsRuleSettings settings = { .long_walk_min = 90 };
  BsPreferencesData *page;
  guint n_restored = 0;

  g_assert_true (bs_rule_settings_save (self->log.page.store, settings, &error));
  profile->birth_year = 1950;
  g_assert_true (bs_store_put_profile (self->log.page.store, profile, &error));
  g_assert_true (bs_store_backup (self->log.page.store, path, &error));
  settings.long_walk_min = 20;
  g_assert_true (bs_rule_settings_save (self->log.page.store, settings, &error));
  g_autofree char *third = put (self, "2026-11-21T18:00+01:00", 4);
  page = open_page (self);
  g_signal_connect (self->window, "restored", G_CALLBACK (count_signal), &n_restored);

  bs_preferences_data_restore (page, path);
  preferences_fixture_answer (self, "Go back to “backup.db”?", "Your diary now has 3 entries.", "cancel");
  g_assert_cmpuint (count (self), ==, 3);
  g_assert_cmpuint (n_restored, ==, 0);

  bs_preferences_data_restore (page, path);
  preferences_fixture_answer (
      self, "Go back to “backup.db”?",
      "The backup is whole and has 2 entries.\nFirst: Wednesday 18 November\nLast: Friday 20 November\n"
      "Written in it last: Sunday 22 November, 09:00",
      "yes");
  preferences_fixture_answer (self, "The backup is in place", kept, "close");
  g_assert_cmpuint (n_restored, ==, 1);
  g_assert_cmpuint (count (self), ==, 2);
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->log.page.journal)) == 2);
  g_assert_cmpint (bs_rule_settings_load (self->log.page.store).long_walk_min, ==, 90);
  g_autoptr (BsStore) former = bs_store_open (kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_store_count_entries (former, NULL), ==, 3);
  /* The pages beside show it. */
  bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), BS_PREFERENCES_PAGE_ABOUT);
  page_fixture_draw (&self->log.page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Year of birth"))), ==, "1950");
}

static void
test_restore_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *id = put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *letter = write_file (self, "letter.db", "Dear doctor"),
                  *nowhere = preferences_fixture_build (self, "nowhere.db");
  const char *const paths[] = { letter, nowhere, bs_store_get_path (self->log.page.store) };
  BsPreferencesData *page = open_page (self);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      bs_preferences_data_restore (page, paths[i]);
      preferences_fixture_answer (self, "This backup cannot be restored", "“", "close");
      g_assert_cmpuint (count (self), ==, 1);
    }
}

/* ---- Erasing ---- */

static void
fill_everything (Fixture *self)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  g_autofree char *id = put (self, "2026-11-20T18:00+01:00", 6);

  profile->pregnant = TRUE;
  medicine->name = g_strdup ("Ibuprofen");
  g_assert_true (bs_store_put_profile (self->log.page.store, profile, NULL));
  g_autoptr (BsMedicine) kept =
      bs_store_put_medicine (self->log.page.store, medicine, bs_journal_now (self->log.page.journal), NULL);
  g_assert_true (bs_store_put_draft (self->log.page.store, "log", "half a sentence", NULL));
  bs_settings_set_boolean (self->settings, BS_SETTING_FIRST_START_DONE, TRUE);
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_REMINDER, TRUE);
  g_assert_true (bs_settings_set_emergency_number (self->settings, "144", NULL));
}

static void
assert_untouched (Fixture *self)
{
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_true (bs_settings_get_boolean (self->settings, BS_SETTING_FIRST_START_DONE));
}

static void
assert_all_gone (Fixture *self)
{
  g_autoptr (BsProfile) profile = preferences_fixture_get_profile (self);
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (self->log.page.store, NULL);
  g_autofree char *draft = bs_store_get_draft (self->log.page.store, "log", NULL);
  g_autofree char *number = bs_settings_dup_emergency_number (self->settings);

  g_assert_cmpuint (count (self), ==, 0);
  g_assert_true (bs_profile_equal (profile, nothing));
  g_assert_cmpuint (medicines->len, ==, 0);
  g_assert_null (draft);
  g_assert_cmpstr (number, ==, bs_emergency_number_of_system ());
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_FIRST_START_DONE));
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_DAILY_REMINDER));
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->log.page.journal)) == 0);
}

#define WORD "Type ERASE to erase everything"

static void
open_erase (Fixture *self)
{
  preferences_fixture_activate_row (self, "Erase everything…");
  preferences_fixture_wait_for (self, BS_TYPE_ERASE_DIALOG);
}

static void
test_erase (Fixture *self, gconstpointer data)
{
  static const char *const wrong[] = { "", "ERAS", "ERASED", "yes", "E R A S E" };
  g_autofree char *copy = write_file (self, "diary.db.replaced", "a former diary"),
                  *letter = write_file (self, "letter.txt", "Dear doctor");
  guint n_erased = 0;

  fill_everything (self);
  open_page (self);
  g_signal_connect (self->window, "erased", G_CALLBACK (count_signal), &n_erased);
  open_erase (self);
  g_assert_true (log_fixture_is_on (&self->log, "No backup: nothing is kept"));
  g_assert_false (log_fixture_is_on (&self->log, "Back up before"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type (self, WORD, wrong[i]);
      press (self, "Erase everything");
      g_assert_true (says (self, "Nothing is erased before the word “ERASE” stands here."));
      assert_untouched (self);
    }
  /* Escape leaves everything. */
  type (self, WORD, "ERASE");
  g_assert_false (says (self, "Nothing is erased before"));
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
  page_fixture_draw (&self->log.page);
  assert_untouched (self);
  g_assert_cmpuint (n_erased, ==, 0);

  open_erase (self);
  g_assert_true (says (self, "Also erase 1 former diary that Backstory kept beside it"));
  type (self, WORD, " erase ");
  press (self, "Erase everything");
  SPIN_UNTIL (self->window == NULL);
  self->log.dialog = NULL;
  g_assert_cmpuint (n_erased, ==, 1);
  assert_all_gone (self);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (letter, G_FILE_TEST_EXISTS));
}

static GtkWidget *
find_check_of (GtkWidget *root, const char *part)
{
  if (GTK_IS_CHECK_BUTTON (root) && has_text_in (root, part))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check_of (child, part);
      if (found)
        return found;
    }
  return NULL;
}

/* A last backup is whole before anything goes; the name of an earlier one is not taken. */
static void
test_erase_with_backup (Fixture *self, gconstpointer data)
{
  g_autofree char *earlier = write_file (self, "backstory-2026-11-22.db", "an earlier one");
  g_autofree char *backup = preferences_fixture_build (self, "backstory-2026-11-22-2.db");
  g_autofree char *copy = write_file (self, "diary.db.schema-1", "a former diary");
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  fill_everything (self);
  open_page (self);
  open_erase (self);
  dialog = self->log.dialog;
  bs_erase_dialog_set_folder (BS_ERASE_DIALOG (dialog), "/no/such/folder");
  g_assert_true (log_fixture_is_on (&self->log, "Back up before"));
  g_assert_true (says (self, "In “/no/such/folder”"));
  type (self, WORD, "ERASE");
  press (self, "Erase everything");
  preferences_fixture_answer (self, "No backup, so nothing was erased", "/no/such/folder", "close");
  assert_untouched (self);

  self->log.dialog = dialog;
  bs_erase_dialog_set_folder (BS_ERASE_DIALOG (dialog), self->log.page.folder);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check_of (dialog, "Also erase 1 former diary")), TRUE);
  press (self, "Erase everything");
  SPIN_UNTIL (self->window == NULL);
  self->log.dialog = NULL;
  assert_all_gone (self);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (earlier, &before, NULL, NULL));
  g_assert_cmpstr (before, ==, "an earlier one");
  g_autoptr (BsStore) kept = bs_store_open (backup, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_store_count_entries (kept, NULL), ==, 1);
}

/* ---- The desktop's dialogs for files ---- */

/* Where there is no portal GTK shows one of its own. */
static void
test_choosers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *row, *title;
    GtkFileChooserAction action;
  } rows[] = {
    { "Import a diary file…", "Import a diary file", GTK_FILE_CHOOSER_ACTION_OPEN },
    { "Export as a diary file…", "Export as a diary file", GTK_FILE_CHOOSER_ACTION_SAVE },
    { "Export as a table…", "Export as a table", GTK_FILE_CHOOSER_ACTION_SAVE },
    { "Back up now…", "Back up the diary", GTK_FILE_CHOOSER_ACTION_SAVE },
    { "Restore a backup…", "Restore a backup", GTK_FILE_CHOOSER_ACTION_OPEN },
  };

  open_page (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *dialog;

      g_test_message ("%s", rows[i].row);
      preferences_fixture_activate_row (self, rows[i].row);
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

  open_page (self);
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

/* The window behind goes while one chooses. */
static void
test_chooser_left_alone (Fixture *self, gconstpointer data)
{
  open_page (self);
  preferences_fixture_activate_row (self, "Import a diary file…");
  preferences_fixture_wait_for (self, GTK_TYPE_FILE_CHOOSER_DIALOG);
  preferences_fixture_close (self);
  page_fixture_draw (&self->log.page);
}

/* ---- Long work ---- */

typedef struct
{
  GMutex mutex;
  GCond changed;
  gboolean may_end, done;
  gboolean cancelled, as_error;
} Work;

/* Waits until it may end, or is cancelled. */
static gboolean
wait_in_thread (BsProgress *progress, gpointer user_data, GError **error)
{
  Work *work = user_data;
  gboolean go_on = TRUE;

  bs_progress_set (progress, 1, 4);
  while (go_on)
    {
      g_mutex_lock (&work->mutex);
      go_on = !work->may_end && !g_cancellable_is_cancelled (progress->cancellable);
      if (go_on)
        g_cond_wait_until (&work->changed, &work->mutex, g_get_monotonic_time () + 20000);
      g_mutex_unlock (&work->mutex);
    }
  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

static void
on_work_done (gpointer owner, gpointer user_data, const GError *error)
{
  Work *work = user_data;

  work->cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  work->as_error = error != NULL;
  work->done = TRUE;
}

static void
test_progress (Fixture *self, gconstpointer data)
{
  Work ended = { .may_end = FALSE }, cancelled = { .may_end = FALSE }, quick = { .may_end = TRUE };
  GtkWidget *bar;

  open_page (self);
  /* What ends at once shows nothing. */
  bs_progress_dialog_run (GTK_WINDOW (self->window), "Quick", FALSE, wait_in_thread, &quick, NULL, on_work_done,
                          G_OBJECT (self->window));
  SPIN_UNTIL (quick.done);
  g_assert_false (quick.as_error);

  bs_progress_dialog_run (GTK_WINDOW (self->window), "Exporting", FALSE, wait_in_thread, &ended, NULL, on_work_done,
                          G_OBJECT (self->window));
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  g_assert_true (says (self, "Exporting"));
  bar = find_widget (self->log.dialog, GTK_TYPE_PROGRESS_BAR, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Exporting");
  SPIN_UNTIL (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) == 0.25);
  g_mutex_lock (&ended.mutex);
  ended.may_end = TRUE;
  g_cond_signal (&ended.changed);
  g_mutex_unlock (&ended.mutex);
  SPIN_UNTIL (ended.done);
  g_assert_false (ended.as_error);
  preferences_fixture_return (self);

  bs_progress_dialog_run (GTK_WINDOW (self->window), "Importing", FALSE, wait_in_thread, &cancelled, NULL, on_work_done,
                          G_OBJECT (self->window));
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  press (self, "Cancel");
  g_assert_true (says (self, "Everything stays as it was."));
  SPIN_UNTIL (cancelled.done);
  g_assert_true (cancelled.cancelled);
  preferences_fixture_return (self);
}

/* Ends well, but only when it was cancelled: too late for it to stop. */
static gboolean
end_in_thread (BsProgress *progress, gpointer user_data, GError **error)
{
  g_autoptr (GError) ignored = NULL;

  wait_in_thread (progress, user_data, &ignored);
  return TRUE;
}

/* Who cancels in the last moment is told that everything stays as it was: what would come after is told so too. */
static void
test_progress_late (Fixture *self, gconstpointer data)
{
  Work alone = { .may_end = FALSE }, prepares = { .may_end = FALSE };

  open_page (self);
  bs_progress_dialog_run (GTK_WINDOW (self->window), "Importing", FALSE, end_in_thread, &alone, NULL, on_work_done,
                          G_OBJECT (self->window));
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  press (self, "Cancel");
  SPIN_UNTIL (alone.done);
  g_assert_false (alone.as_error);
  preferences_fixture_return (self);

  bs_progress_dialog_run (GTK_WINDOW (self->window), "Restoring", TRUE, end_in_thread, &prepares, NULL, on_work_done,
                          G_OBJECT (self->window));
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  press (self, "Cancel");
  SPIN_UNTIL (prepares.done);
  g_assert_true (prepares.cancelled);
  preferences_fixture_return (self);
}

/* The window is closed while something runs: that stops, and is told. */
static void
test_progress_closed (Fixture *self, gconstpointer data)
{
  Work work = { .may_end = FALSE };

  open_page (self);
  bs_progress_dialog_run (GTK_WINDOW (self->window), "Importing", FALSE, wait_in_thread, &work, NULL, on_work_done,
                          G_OBJECT (self->log.page.page));
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  preferences_fixture_close (self);
  SPIN_UNTIL (work.done);
  g_assert_true (work.cancelled);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/number", NULL, test_number);
  ADD_PREFERENCES_TEST ("data/import", NULL, test_import);
  ADD_PREFERENCES_TEST ("data/import-faults", NULL, test_import_faults);
  ADD_PREFERENCES_TEST ("data/export", NULL, test_export);
  ADD_PREFERENCES_TEST ("data/export-faults", NULL, test_export_faults);
  ADD_PREFERENCES_TEST ("data/back-up", NULL, test_back_up);
  ADD_PREFERENCES_TEST ("data/restore", NULL, test_restore);
  ADD_PREFERENCES_TEST ("data/restore-faults", NULL, test_restore_faults);
  ADD_PREFERENCES_TEST ("data/erase", NULL, test_erase);
  ADD_PREFERENCES_TEST ("data/erase-with-backup", NULL, test_erase_with_backup);
  ADD_PREFERENCES_TEST ("data/choosers", NULL, test_choosers);
  ADD_PREFERENCES_TEST ("data/chosen", NULL, test_chosen);
  ADD_PREFERENCES_TEST ("data/chooser-left-alone", NULL, test_chooser_left_alone);
  ADD_PREFERENCES_TEST ("data/progress", NULL, test_progress);
  ADD_PREFERENCES_TEST ("data/progress-late", NULL, test_progress_late);
  ADD_PREFERENCES_TEST ("data/progress-closed", NULL, test_progress_closed);
  return g_test_run ();
}
