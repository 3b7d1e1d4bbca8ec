/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-passphrase-dialog.h"
#include "bs-rule-settings.h"
#include "bs-sealed-file.h"
#include "preferences-fixture.h"

/* Backups, behind their file choosers. */

typedef PreferencesFixture Fixture;

static void
test_back_up (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *path = preferences_fixture_build (self, "backup.db"),
                  *letter = preferences_fixture_write_file (self, "letter.txt", "Dear doctor");
  g_autoptr (GError) error = NULL;
  BsPreferencesBackup *backup = bs_preferences_data_get_backup (preferences_fixture_open_data (self));

  bs_preferences_backup_back_up (backup, path, NULL);
  preferences_fixture_wait_for_text (self, "The diary is copied to “backup.db”, and the copy is whole");
  g_autoptr (BsStore) copy = bs_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_store_count_entries (copy, NULL), ==, 1);
  bs_preferences_backup_back_up (backup, letter, NULL);
  preferences_fixture_answer (self, "Nothing was backed up", "is another file", "close");
  bs_preferences_backup_back_up (backup, bs_store_get_path (self->log.page.store), NULL);
  preferences_fixture_answer (self, "Nothing was backed up", "is the diary itself", "close");
}

static void
test_restore (Fixture *self, gconstpointer data)
{
  g_autofree char *first = preferences_fixture_put (self, "2026-11-18T18:00+01:00", 6);
  g_autofree char *second = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 5);
  g_autofree char *path = preferences_fixture_build (self, "backup.db"),
                  *kept = preferences_fixture_build (self, "diary.db.replaced");
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) profile = bs_profile_new ();
  BsRuleSettings settings = { .long_walk_min = 90 };
  BsPreferencesBackup *backup;
  guint n_restored = 0;

  g_assert_true (bs_rule_settings_save (self->log.page.store, settings, &error));
  profile->birth_year = 1950;
  g_assert_true (bs_store_put_profile (self->log.page.store, profile, &error));
  g_assert_true (bs_store_backup (self->log.page.store, path, &error));
  settings.long_walk_min = 20;
  g_assert_true (bs_rule_settings_save (self->log.page.store, settings, &error));
  g_autofree char *third = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 4);
  backup = bs_preferences_data_get_backup (preferences_fixture_open_data (self));
  g_signal_connect (self->window, "restored", G_CALLBACK (preferences_fixture_count_signal), &n_restored);

  bs_preferences_backup_restore (backup, path);
  preferences_fixture_answer (self, "Go back to “backup.db”?", "Your diary now has 3 entries.", "cancel");
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 3);
  g_assert_cmpuint (n_restored, ==, 0);

  bs_preferences_backup_restore (backup, path);
  preferences_fixture_answer (
      self, "Go back to “backup.db”?",
      "The backup is whole and has 2 entries.\nFirst: Wednesday 18 November\nLast: Friday 20 November\n"
      "Written in it last: Sunday 22 November, 09:00\n\nWhat changes:\n1 entry is in your diary only: it goes.\n\n"
      "Your diary now has 3 entries.",
      "yes");
  preferences_fixture_answer (self, "The backup is in place", kept, "close");
  g_assert_cmpuint (n_restored, ==, 1);
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 2);
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
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *letter = preferences_fixture_write_file (self, "letter.db", "Dear doctor"),
                  *nowhere = preferences_fixture_build (self, "nowhere.db");
  const char *const paths[] = { letter, nowhere, bs_store_get_path (self->log.page.store) };
  BsPreferencesBackup *backup = bs_preferences_data_get_backup (preferences_fixture_open_data (self));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      bs_preferences_backup_restore (backup, paths[i]);
      preferences_fixture_answer (self, "This backup cannot be restored", "“", "close");
      g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
    }
}

/* ---- With a passphrase ---- */

#define PASSPHRASE "correct horse battery"

/* What is asked before a place is. */
static void
test_protection (Fixture *self, gconstpointer data)
{
  GtkWidget *first, *second;

  preferences_fixture_open_data (self);
  preferences_fixture_activate_row (self, "Back up now…");
  preferences_fixture_wait_for (self, BS_TYPE_PASSPHRASE_DIALOG);
  g_assert_true (log_fixture_is_on (&self->log, "Without a passphrase"));
  g_assert_null (log_fixture_find (&self->log, "Passphrase"));
  log_fixture_press (&self->log, "Protect it with a passphrase");
  g_assert_true (preferences_fixture_says (self, "Whoever forgets the passphrase cannot read this backup any more"));
  first = log_fixture_get (&self->log, "Passphrase");
  second = log_fixture_get (&self->log, "The same once more");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (first)));
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (second)));
  log_fixture_press (&self->log, "Show what is typed");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (first)));
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (second)));

  preferences_fixture_type (self, "Passphrase", "1234567");
  preferences_fixture_press (self, "Choose where to save it…");
  g_assert_true (preferences_fixture_says (self, "The passphrase is too short"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  preferences_fixture_type (self, "Passphrase", PASSPHRASE);
  g_assert_false (preferences_fixture_says (self, "The passphrase is too short"));
  preferences_fixture_type (self, "The same once more", "correct horse");
  preferences_fixture_press (self, "Choose where to save it…");
  g_assert_true (preferences_fixture_says (self, "This is not the same as above"));
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
}

static void
test_sealed (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *path = preferences_fixture_build (self, "backup.sealed");
  BsPreferencesBackup *backup = bs_preferences_data_get_backup (preferences_fixture_open_data (self));

  bs_preferences_backup_back_up (backup, path, PASSPHRASE);
  preferences_fixture_wait_for_text (self, "The diary is copied to “backup.sealed”, and the copy is whole");
  g_assert_true (bs_sealed_file_is_sealed (path));
  g_autofree char *later = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 4);

  bs_preferences_backup_restore (backup, path);
  preferences_fixture_wait_for (self, BS_TYPE_PASSPHRASE_DIALOG);
  g_assert_true (preferences_fixture_says (self, "A passphrase protects “backup.sealed”."));
  preferences_fixture_press (self, "Open it");
  g_assert_true (preferences_fixture_says (self, "Type the passphrase with which this backup was made."));
  preferences_fixture_type (self, "Passphrase", "correct horse");
  preferences_fixture_press (self, "Open it");
  /* Asked again, with what was wrong. */
  SPIN_UNTIL (preferences_fixture_wait_for (self, BS_TYPE_PASSPHRASE_DIALOG) != NULL &&
              preferences_fixture_says (self, "This passphrase does not open"));
  preferences_fixture_type (self, "Passphrase", PASSPHRASE);
  preferences_fixture_press (self, "Open it");
  preferences_fixture_answer (self, "Go back to “backup.sealed”?", "1 entry is in your diary only: it goes.", "yes");
  preferences_fixture_answer (self, "The backup is in place", "diary.db.replaced", "close");
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
}

static void
count_unfinished (Fixture *self, guint expected)
{
  g_autoptr (GDir) listing = g_dir_open (self->log.page.folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (listing)) != NULL)
    n += g_str_has_prefix (name, "diary.db.new-");
  g_assert_cmpuint (n, ==, expected);
}

/* Somebody who looks and goes leaves nothing in the clear behind. */
static void
test_sealed_left (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *path = preferences_fixture_build (self, "backup.sealed");
  BsPreferencesBackup *backup = bs_preferences_data_get_backup (preferences_fixture_open_data (self));

  bs_preferences_backup_back_up (backup, path, PASSPHRASE);
  preferences_fixture_wait_for_text (self, "The diary is copied to “backup.sealed”");
  bs_preferences_backup_restore (backup, path);
  preferences_fixture_wait_for (self, BS_TYPE_PASSPHRASE_DIALOG);
  preferences_fixture_type (self, "Passphrase", PASSPHRASE);
  preferences_fixture_press (self, "Open it");
  preferences_fixture_answer (self, "Go back to “backup.sealed”?", "Its entries are those of your diary: none changes.",
                              "cancel");
  count_unfinished (self, 0);

  bs_preferences_backup_restore (backup, path);
  preferences_fixture_wait_for (self, BS_TYPE_PASSPHRASE_DIALOG);
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
  page_fixture_draw (&self->log.page);
  count_unfinished (self, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/back-up", NULL, test_back_up);
  ADD_PREFERENCES_TEST ("data/restore", NULL, test_restore);
  ADD_PREFERENCES_TEST ("data/restore-faults", NULL, test_restore_faults);
  ADD_PREFERENCES_TEST ("data/protection", NULL, test_protection);
  ADD_PREFERENCES_TEST ("data/sealed", NULL, test_sealed);
  ADD_PREFERENCES_TEST ("data/sealed-left", NULL, test_sealed_left);
  return g_test_run ();
}
