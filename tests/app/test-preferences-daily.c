/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "bs-backup-words.h"
#include "bs-daily-backup-fault.h"
#include "bs-erase-dialog.h"
#include "preferences-fixture.h"

/* Daily backups: what the page says of them, going back to one, their folder, and erasing. FIXTURE_NOW is 2026-11-22. */

typedef PreferencesFixture Fixture;

#define TODAY 20779

static const char *
get_diary (Fixture *self)
{
  return bs_store_get_path (self->log.page.store);
}

/* (transfer full) */
static char *
make (Fixture *self, const char *folder, gint32 date)
{
  g_autofree char *usual = bs_daily_backup_dup_folder (get_diary (self), NULL);
  g_autoptr (GError) error = NULL;
  gboolean made;

  bs_daily_backup_make (get_diary (self), folder ? folder : usual, date, NULL, &made, &error);
  g_assert_no_error (error);
  g_assert_true (made);
  return bs_daily_backup_dup_path (folder ? folder : usual, date);
}

/* The person's own diary is this one: a folder is chosen for that only. */
static void
make_own (Fixture *self)
{
  g_autofree char *own = bs_store_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (own);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_unlink (own);
  g_assert_cmpint (symlink (get_diary (self), own), ==, 0);
}

/* ---- What it says ---- */

static void
test_none (Fixture *self, gconstpointer data)
{
  preferences_fixture_open_data (self);
  preferences_fixture_wait_for_text (self, "None yet");
  g_assert_null (find_widget (self->window, ADW_TYPE_EXPANDER_ROW, "Go back to a daily backup"));
}

static void
expand (Fixture *self)
{
  GtkWidget *row = find_widget (self->window, ADW_TYPE_EXPANDER_ROW, "Go back to a daily backup");

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  for (guint frame = 0; frame < 5; frame++)
    page_fixture_draw (&self->log.page);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *first = make (self, NULL, TODAY - 4);
  g_autofree char *second_id = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 6);
  g_autofree char *damaged = make (self, NULL, TODAY - 2), *second = make (self, NULL, TODAY - 1);

  g_assert_cmpint (truncate (damaged, 5000), ==, 0);
  preferences_fixture_open_data (self);
  preferences_fixture_wait_for_text (self, "Yesterday: 2 entries, checked");
  g_assert_true (preferences_fixture_says (self, "3 of them, the oldest of Wednesday 18 November"));
  expand (self);
  g_assert_true (has_text_in (self->window, "1 entry, checked"));
  g_assert_true (has_text_in (self->window, "Damaged: it cannot be used"));
}

/* Why there is none of today stands there until there is one. */
static void
test_fault (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *first = make (self, NULL, TODAY - 4);

  bs_daily_backup_set_fault (self->log.page.store, TODAY, "The disk is full.");
  preferences_fixture_open_data (self);
  preferences_fixture_wait_for_text (self,
                                     "Wednesday 18 November: 1 entry, checked. The last try failed: The disk is full.");
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_BACKUP, FALSE);
  SPIN_UNTIL (!has_text_in (self->window, "The last try failed"));
  /* On again: it is tried at once. */
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_BACKUP, TRUE);
  preferences_fixture_wait_for_text (self, "Today: 1 entry, checked");
  g_assert_null (bs_daily_backup_dup_fault (self->log.page.store));
}

static void
test_switched_on_where_it_fails (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *in_the_way = preferences_fixture_write_file (self, "backups", "a file where the folder should be");

  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_BACKUP, FALSE);
  preferences_fixture_open_data (self);
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_BACKUP, TRUE);
  preferences_fixture_answer (self, "Today’s backup was not made", in_the_way, "close");
  g_autofree char *fault = bs_daily_backup_dup_fault (self->log.page.store);
  g_assert_nonnull (fault);
  g_assert_true (bs_settings_get_boolean (self->settings, BS_SETTING_DAILY_BACKUP));
}

static void
test_words (void)
{
  static const struct
  {
    BsBackupDifference difference;
    const char *part;
  } cases[] = {
    { { .n_same = 2 }, "What changes:\nIts entries are those of your diary: none changes.\n\n" },
    { { .n_same = 2, .n_only_here = 1 }, "What changes:\n1 entry is in your diary only: it goes.\n\n" },
    { { .n_only_here = 2 }, "\n2 entries are in your diary only: they go.\n" },
    { { .n_newer_here = 1 }, "\n1 entry was changed since: it is as it was before.\n" },
    { { .n_newer_here = 3 }, "\n3 entries were changed since: they are as they were before.\n" },
    { { .n_only_there = 1 }, "\n1 entry is in the backup only: it comes back.\n" },
    { { .n_only_there = 4 }, "\n4 entries are in the backup only: they come back.\n" },
    { { .n_newer_there = 1 }, "\n1 entry is newer in the backup.\n" },
    { { .n_newer_there = 5 }, "\n5 entries are newer in the backup.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const BsBackupSummary summary = { .n_entries = 2, .first = TODAY - 1, .last = TODAY };
      g_autofree char *text = bs_backup_words_describe (&summary, &cases[i].difference, 1, TODAY);

      g_test_message ("%s", text);
      g_assert_nonnull (strstr (text, cases[i].part));
      g_assert_true (
          g_str_has_suffix (text, "Your diary now has 1 entry. It gives way to the backup and is kept beside it."));
    }
}

/* ---- Going back ---- */

static void
test_go_back (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *path = make (self, NULL, TODAY - 1);
  g_autofree char *second = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 6);
  guint n_restored = 0;

  preferences_fixture_open_data (self);
  g_signal_connect (self->window, "restored", G_CALLBACK (preferences_fixture_count_signal), &n_restored);
  preferences_fixture_wait_for_text (self, "Yesterday: 1 entry, checked");
  expand (self);
  preferences_fixture_activate_row (self, "Yesterday");
  preferences_fixture_answer (self, "Go back to the backup of Saturday 21 November?",
                              "1 entry is in your diary only: it goes.", "yes");
  preferences_fixture_answer (self, "The backup is in place", "diary.db.replaced", "close");
  g_assert_cmpuint (n_restored, ==, 1);
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
}

/* ---- The folder ---- */

static void
assert_folder (Fixture *self, const char *folder)
{
  g_autofree char *set = bs_settings_dup_string (self->settings, BS_SETTING_BACKUP_FOLDER);

  g_assert_cmpstr (set, ==, folder);
}

static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *chosen = preferences_fixture_build (self, "chosen"),
                  *none = preferences_fixture_build (self, "none");
  g_autofree char *usual = bs_daily_backup_dup_folder (get_diary (self), NULL);
  g_autofree char *there = bs_daily_backup_dup_path (chosen, TODAY);
  BsPreferencesBackup *backup;

  make_own (self);
  g_assert_cmpint (g_mkdir (chosen, 0700), ==, 0);
  backup = bs_preferences_data_get_backup (preferences_fixture_open_data (self));
  g_assert_true (preferences_fixture_says (self, usual));

  /* One that cannot be used is not taken. */
  bs_preferences_backup_choose_folder (backup, none);
  preferences_fixture_answer (self, "This folder was not taken", none, "close");
  assert_folder (self, "");

  bs_preferences_backup_choose_folder (backup, chosen);
  preferences_fixture_wait_for_text (self, "Daily backups go there from now on");
  preferences_fixture_wait_for_text (self, "Today: 1 entry, checked");
  assert_folder (self, chosen);
  g_assert_true (preferences_fixture_says (self, chosen));
  g_assert_true (g_file_test (there, G_FILE_TEST_EXISTS));

  preferences_fixture_activate_row (self, "Back to the usual folder");
  SPIN_UNTIL (preferences_fixture_says (self, usual));
  assert_folder (self, "");
  g_assert_true (g_file_test (there, G_FILE_TEST_EXISTS));
}

/* ---- Erasing ---- */

#define WORD "Type ERASE to erase everything"

static void
erase (Fixture *self, gboolean with_daily, const char *question)
{
  preferences_fixture_activate_row (self, "Erase everything…");
  preferences_fixture_wait_for (self, BS_TYPE_ERASE_DIALOG);
  if (question)
    g_assert_true (preferences_fixture_says (self, question));
  else
    g_assert_false (preferences_fixture_says (self, "daily backup"));
  if (with_daily)
    log_fixture_press (&self->log, question);
  preferences_fixture_type (self, WORD, "ERASE");
  preferences_fixture_press (self, "Erase everything");
  SPIN_UNTIL (self->window == NULL);
  self->log.dialog = NULL;
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 0);
}

static void
test_erase (Fixture *self, gconstpointer data)
{
  gboolean with_daily = GPOINTER_TO_INT (data);
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *first = make (self, NULL, TODAY - 1), *second = make (self, NULL, TODAY);
  g_autofree char *folder = g_path_get_dirname (first);
  g_autofree char *question = g_strdup_printf ("Also erase 2 daily backups in “%s”", folder);

  preferences_fixture_open_data (self);
  erase (self, with_daily, question);
  g_assert_cmpint (g_file_test (first, G_FILE_TEST_EXISTS), ==, !with_daily);
  g_assert_cmpint (g_file_test (second, G_FILE_TEST_EXISTS), ==, !with_daily);
  g_assert_cmpint (g_file_test (folder, G_FILE_TEST_EXISTS), ==, !with_daily);
}

static void
test_erase_without_any (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);

  preferences_fixture_open_data (self);
  erase (self, FALSE, NULL);
}

static void
remove_own (const char *home)
{
  g_autofree char *folder = g_build_filename (home, "backstory", NULL);
  g_autofree char *own = g_build_filename (folder, "diary.db", NULL);

  g_unlink (own);
  g_rmdir (folder);
  g_rmdir (home);
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("backstory-home-XXXXXX", NULL);
  int status;

  /* What is the person's own diary depends on it. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("daily/none", NULL, test_none);
  ADD_PREFERENCES_TEST ("daily/list", NULL, test_list);
  ADD_PREFERENCES_TEST ("daily/fault", NULL, test_fault);
  ADD_PREFERENCES_TEST ("daily/switched-on-where-it-fails", NULL, test_switched_on_where_it_fails);
  g_test_add_func ("/preferences/daily/words", test_words);
  ADD_PREFERENCES_TEST ("daily/go-back", NULL, test_go_back);
  ADD_PREFERENCES_TEST ("daily/folder", NULL, test_folder);
  ADD_PREFERENCES_TEST ("daily/erase", GINT_TO_POINTER (TRUE), test_erase);
  ADD_PREFERENCES_TEST ("daily/erase-diary-only", GINT_TO_POINTER (FALSE), test_erase);
  ADD_PREFERENCES_TEST ("daily/erase-without-any", NULL, test_erase_without_any);
  status = g_test_run ();
  remove_own (home);
  return status;
}
