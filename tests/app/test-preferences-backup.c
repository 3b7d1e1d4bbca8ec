/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-rule-settings.h"
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
  BsPreferencesData *page = preferences_fixture_open_data (self);

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
  g_autofree char *first = preferences_fixture_put (self, "2026-11-18T18:00+01:00", 6);
  g_autofree char *second = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 5);
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
  g_autofree char *third = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 4);
  page = preferences_fixture_open_data (self);
  g_signal_connect (self->window, "restored", G_CALLBACK (preferences_fixture_count_signal), &n_restored);

  bs_preferences_data_restore (page, path);
  preferences_fixture_answer (self, "Go back to “backup.db”?", "Your diary now has 3 entries.", "cancel");
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 3);
  g_assert_cmpuint (n_restored, ==, 0);

  bs_preferences_data_restore (page, path);
  preferences_fixture_answer (
      self, "Go back to “backup.db”?",
      "The backup is whole and has 2 entries.\nFirst: Wednesday 18 November\nLast: Friday 20 November\n"
      "Written in it last: Sunday 22 November, 09:00",
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
  BsPreferencesData *page = preferences_fixture_open_data (self);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      bs_preferences_data_restore (page, paths[i]);
      preferences_fixture_answer (self, "This backup cannot be restored", "“", "close");
      g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/back-up", NULL, test_back_up);
  ADD_PREFERENCES_TEST ("data/restore", NULL, test_restore);
  ADD_PREFERENCES_TEST ("data/restore-faults", NULL, test_restore_faults);
  return g_test_run ();
}
