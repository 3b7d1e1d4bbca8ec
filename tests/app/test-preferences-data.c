/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-emergency-number.h"
#include "bs-erase-dialog.h"
#include "preferences-fixture.h"

/* What the page of data does with nothing but the diary: the emergency number, and erasing. */

typedef PreferencesFixture Fixture;

/* ---- The emergency number ---- */

static void
assert_number (Fixture *self, const char *number, const char *shown, gboolean fault)
{
  g_autofree char *kept = bs_settings_dup_emergency_number (self->settings);

  g_assert_cmpstr (kept, ==, number);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Emergency number"))), ==, shown);
  g_assert_cmpint (preferences_fixture_says (self, "It was not kept."), ==, fault);
}

static void
test_number (Fixture *self, gconstpointer data)
{
  const char *system = bs_emergency_number_of_system ();
  g_autofree char *back = g_strdup_printf ("Back to %s", system);
  GtkWidget *entry;

  preferences_fixture_open_data (self);
  entry = log_fixture_get (&self->log, "Emergency number");
  assert_number (self, system, system, FALSE);
  g_assert_null (log_fixture_find (&self->log, back));
  preferences_fixture_type (self, "Emergency number", "144");
  assert_number (self, "144", "144", FALSE);
  g_assert_nonnull (log_fixture_find (&self->log, back));
  preferences_fixture_type (self, "Emergency number", "call me");
  assert_number (self, "144", "call me", TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  preferences_fixture_type (self, "Emergency number", "1");
  gtk_widget_grab_focus (entry);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  assert_number (self, "144", "1", TRUE);
  preferences_fixture_press (self, back);
  assert_number (self, system, system, FALSE);
  g_assert_null (log_fixture_find (&self->log, back));
  /* Emptied: the country's again, when the keyboard goes elsewhere. */
  preferences_fixture_type (self, "Emergency number", "999");
  gtk_widget_grab_focus (entry);
  preferences_fixture_type (self, "Emergency number", "");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  assert_number (self, system, system, FALSE);
}

/* ---- Erasing ---- */

static void
fill_everything (Fixture *self)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);

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
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
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

  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 0);
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
  g_autofree char *copy = preferences_fixture_write_file (self, "diary.db.replaced", "a former diary"),
                  *letter = preferences_fixture_write_file (self, "letter.txt", "Dear doctor");
  guint n_erased = 0;

  fill_everything (self);
  preferences_fixture_open_data (self);
  g_signal_connect (self->window, "erased", G_CALLBACK (preferences_fixture_count_signal), &n_erased);
  open_erase (self);
  g_assert_true (log_fixture_is_on (&self->log, "No last backup"));
  g_assert_false (log_fixture_is_on (&self->log, "Back up before"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      preferences_fixture_type (self, WORD, wrong[i]);
      preferences_fixture_press (self, "Erase everything");
      g_assert_true (preferences_fixture_says (self, "Nothing is erased before the word “ERASE” stands here."));
      assert_untouched (self);
    }
  /* Escape leaves everything. */
  preferences_fixture_type (self, WORD, "ERASE");
  g_assert_false (preferences_fixture_says (self, "Nothing is erased before"));
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
  page_fixture_draw (&self->log.page);
  assert_untouched (self);
  g_assert_cmpuint (n_erased, ==, 0);

  open_erase (self);
  g_assert_true (preferences_fixture_says (self, "Also erase 1 former diary that Backstory kept beside it"));
  preferences_fixture_type (self, WORD, " erase ");
  preferences_fixture_press (self, "Erase everything");
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
  g_autofree char *earlier = preferences_fixture_write_file (self, "backstory-2026-11-22.db", "an earlier one");
  g_autofree char *backup = preferences_fixture_build (self, "backstory-2026-11-22-2.db");
  g_autofree char *copy = preferences_fixture_write_file (self, "diary.db.schema-1", "a former diary");
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  fill_everything (self);
  preferences_fixture_open_data (self);
  open_erase (self);
  dialog = self->log.dialog;
  bs_erase_dialog_set_folder (BS_ERASE_DIALOG (dialog), "/no/such/folder");
  g_assert_true (log_fixture_is_on (&self->log, "Back up before"));
  g_assert_true (preferences_fixture_says (self, "In “/no/such/folder”"));
  preferences_fixture_type (self, WORD, "ERASE");
  preferences_fixture_press (self, "Erase everything");
  preferences_fixture_answer (self, "No backup, so nothing was erased", "/no/such/folder", "close");
  assert_untouched (self);

  self->log.dialog = dialog;
  bs_erase_dialog_set_folder (BS_ERASE_DIALOG (dialog), self->log.page.folder);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check_of (dialog, "Also erase 1 former diary")), TRUE);
  preferences_fixture_press (self, "Erase everything");
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/number", NULL, test_number);
  ADD_PREFERENCES_TEST ("data/erase", NULL, test_erase);
  ADD_PREFERENCES_TEST ("data/erase-with-backup", NULL, test_erase_with_backup);
  return g_test_run ();
}
