/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bs-daily-backup.h"
#include "bs-recovery.h"
#include "salvage-testing.h"

/* A damaged diary gives way to what can be brought back. */

#define NOW "2026-11-22T21:00+01:00"
#define ASIDE "diary.db.damaged-2026-11-22"

/* (transfer full) */
static BsRecovery *
look (const Place *place, const char *backup)
{
  g_autoptr (GError) error = NULL;
  BsRecovery *recovery = bs_recovery_look (place->path, backup, instant (NOW), NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (recovery);
  return recovery;
}

static void
damage (const Place *place)
{
  g_autoptr (GBytes) bytes = file_content (place->path);
  g_autoptr (GByteArray) copy = g_byte_array_new ();
  g_byte_array_append (copy, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  memset (copy->data, 0, 100);
  write_file (place->path, copy);
}

static void
back_up (const Place *place, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = place_open (place);
  g_autofree char *path = place_build (place, name), *folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  g_assert_true (bs_store_backup (store, path, &error));
  g_assert_no_error (error);
}

static void
change (const Place *place, guint i, gint pain, const char *when)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = place_open (place);
  g_autoptr (BsEntry) entry = new_numbered_entry (i);
  entry->pain = pain;
  g_autoptr (BsEntry) put = bs_store_put_entry (store, entry, instant (when), &error);
  g_assert_no_error (error);
}

static void
forget (const Place *place, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = place_open (place);
  g_autoptr (BsEntry) entry = new_numbered_entry (i);
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant (NOW), &error);
  g_assert_no_error (error);
}

/* -1: there is no such entry. */
static gint
get_pain (BsStore *store, guint i)
{
  g_autoptr (BsEntry) entry = new_numbered_entry (i);
  g_autoptr (BsEntry) found = bs_store_get_entry (store, entry->id, NULL);
  return found != NULL ? found->pain : -1;
}

/* ---- Looking ---- */

static void
test_nothing (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_assert_true (g_file_set_contents (place.path, "not a database", -1, NULL));
  {
    g_autoptr (BsRecovery) recovery = look (&place, NULL);
    g_assert_false (bs_recovery_offers (recovery, BS_RECOVERY_BOTH));
    g_assert_false (bs_recovery_offers (recovery, BS_RECOVERY_SALVAGED));
    g_assert_false (bs_recovery_offers (recovery, BS_RECOVERY_BACKUP));
    g_assert_true (bs_recovery_offers (recovery, BS_RECOVERY_EMPTY));
  }
  g_assert_cmpuint (count_files (place.folder, ""), ==, 1);
}

static void
test_newest_backup (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  g_autofree char *replaced = place_build (&place, "diary.db.replaced");
  back_up (&place, "diary.db.schema-1");
  change (&place, 1, 9, "2026-11-23T10:00+01:00");
  back_up (&place, "diary.db.replaced");
  change (&place, 1, 8, "2026-11-23T11:00+01:00");
  g_autofree char *folder = bs_daily_backup_dup_folder (place.path, NULL);
  g_autofree char *daily = bs_daily_backup_dup_path (folder, bs_instant_get_date (instant (NOW)));
  g_autofree char *name = g_strdup (daily + strlen (place.folder) + 1);
  back_up (&place, name);
  damage (&place);
  {
    g_autoptr (BsRecovery) recovery = look (&place, NULL);
    g_assert_cmpstr (recovery->backup, ==, daily);
    g_assert_cmpuint (recovery->backup_summary.n_entries, ==, N_ENTRIES);
  }
  /* One that is damaged itself is none. */
  g_assert_true (g_file_set_contents (daily, "not a database", -1, NULL));
  {
    g_autoptr (BsRecovery) recovery = look (&place, NULL);
    g_assert_cmpstr (recovery->backup, ==, replaced);
  }
  /* What was set aside damaged is never taken for a backup. */
  g_autofree char *aside = place_build (&place, ASIDE);
  g_assert_cmpint (g_rename (replaced, aside), ==, 0);
  {
    g_autoptr (BsRecovery) recovery = look (&place, NULL);
    g_autofree char *schema = place_build (&place, "diary.db.schema-1");
    g_assert_cmpstr (recovery->backup, ==, schema);
  }
  /* The person names one. */
  {
    g_autoptr (BsRecovery) recovery = look (&place, aside);
    g_assert_cmpstr (recovery->backup, ==, aside);
  }
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_recovery_look (place.path, daily, instant (NOW), NULL, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  /* What only a passphrase opens is not damaged. */
  g_assert_true (g_file_set_contents (daily, "Backstory sealed, and more", -1, NULL));
  g_assert_null (bs_recovery_look (place.path, daily, instant (NOW), NULL, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN);
}

static void
test_cancelled (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  back_up (&place, "diary.db.replaced");
  damage (&place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  const BsSalvageWatch watch = { .cancellable = cancellable };
  g_assert_null (bs_recovery_look (place.path, NULL, instant (NOW), &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 2);
}

/* Another program that has it open would go on writing into what is set aside. */
static void
test_busy (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  int ready[2], done[2];
  char byte = 0;
  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (done), ==, 0);
  pid_t child = fork ();
  if (child == 0)
    {
      sqlite3 *handle = NULL;
      sqlite3_open (place.path, &handle);
      sqlite3_exec (handle, "BEGIN; SELECT count(*) FROM entry", NULL, NULL, NULL);
      if (write (ready[1], &byte, 1) == 1 && read (done[0], &byte, 1) >= 0)
        _exit (0);
      _exit (1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_recovery_look (place.path, NULL, instant (NOW), NULL, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);
  g_assert_cmpint (write (done[1], &byte, 1), ==, 1);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

/* ---- Doing ---- */

/* The damaged bytes have another name, and nothing else is left over. */
static void
assert_set_aside (const Place *place, const char *kept, GBytes *damaged)
{
  g_autofree char *aside = place_build (place, ASIDE);
  g_assert_cmpstr (kept, ==, aside);
  assert_same_content (kept, damaged);
  g_assert_cmpuint (count_files (place->folder, "diary.db.new-"), ==, 0);
}

static void
test_each_way (void)
{
  static const guint n_entries[BS_N_RECOVERY_WAYS] = {
    [BS_RECOVERY_BOTH] = N_ENTRIES + 1,
    [BS_RECOVERY_SALVAGED] = N_ENTRIES + 1,
    [BS_RECOVERY_BACKUP] = N_ENTRIES,
    [BS_RECOVERY_EMPTY] = 0,
  };
  for (guint way = 0; way < BS_N_RECOVERY_WAYS; way++)
    {
      g_auto (Place) place = { 0 };
      place_init (&place);
      make_diary (&place);
      back_up (&place, "diary.db.replaced");
      change (&place, 500, 3, NOW);
      damage (&place);
      g_autoptr (GBytes) damaged = file_content (place.path);
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;
      {
        g_autoptr (BsRecovery) recovery = look (&place, NULL);
        assert_same_content (place.path, damaged);
        kept = bs_recovery_apply (recovery, way, NULL, &error);
        g_assert_no_error (error);
      }
      assert_set_aside (&place, kept, damaged);
      g_autoptr (BsStore) store = place_open (&place);
      assert_n_entries (store, n_entries[way]);
      g_assert_true (bs_store_check (store, NULL));
      g_assert_cmpuint (count_files (place.folder, "diary.db.replaced"), ==, 1);
    }
}

/* Newer wins; what was deleted since the backup stays deleted; what the damage took comes back from the backup. */
static void
test_both (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  back_up (&place, "diary.db.replaced");
  change (&place, 1, 9, "2026-11-24T10:00+01:00");
  change (&place, 1, 8, "2026-11-24T11:00+01:00");
  forget (&place, 2);
  change (&place, 500, 3, NOW);
  {
    g_autoptr (BsStore) store = place_open (&place);
    g_assert_true (bs_store_put_draft (store, "log", "a whole sentence", NULL));
  }
  run_sql (place.path,
           "PRAGMA ignore_check_constraints = ON; PRAGMA journal_mode = DELETE;"
           "UPDATE entry SET n_measures = 99 WHERE number IN (11, 12); UPDATE entry SET pain = 77 WHERE number = 13");
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRecovery) recovery = look (&place, NULL);
  g_assert_cmpuint (recovery->counts.n_entries, ==, N_ENTRIES - 3);
  g_assert_cmpuint (recovery->counts.n_known, ==, N_ENTRIES);
  g_assert_cmpuint (recovery->both_summary.n_entries, ==, N_ENTRIES);
  g_autofree char *kept = bs_recovery_apply (recovery, BS_RECOVERY_BOTH, NULL, &error);
  g_assert_no_error (error);

  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) changed = new_numbered_entry (1), forgotten = new_numbered_entry (2);
  g_autoptr (GPtrArray) former = bs_store_get_revisions (store, changed->id, NULL);
  g_autoptr (GPtrArray) gone = bs_store_get_revisions (store, forgotten->id, NULL);
  g_autofree char *draft = bs_store_get_draft (store, "log", NULL);
  assert_n_entries (store, N_ENTRIES);
  g_assert_cmpint (get_pain (store, 1), ==, 8);
  g_assert_cmpint (get_pain (store, 2), ==, -1);
  g_assert_cmpint (get_pain (store, 500), ==, 3);
  g_assert_cmpint (get_pain (store, 10), ==, 10);
  g_assert_cmpint (get_pain (store, 12), ==, 1);
  g_assert_cmpuint (former->len, ==, 2);
  g_assert_cmpuint (gone->len, ==, 1);
  g_assert_cmpstr (draft, ==, "a whole sentence");
  g_assert_true (bs_store_check (store, &error));
}

/* A second damage on the same day: the first file stays. Its log goes along. */
static void
test_again (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *second = place_build (&place, ASIDE ".2"), *log = place_build (&place, ASIDE ".2-wal");
  g_autofree char *diary_log = place_build (&place, "diary.db-wal");
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < 2; i++)
    {
      make_diary (&place);
      damage (&place);
      if (i == 1)
        g_assert_true (g_file_set_contents (diary_log, "a torn log", -1, NULL));
      g_autoptr (BsRecovery) recovery = look (&place, NULL);
      g_autofree char *kept = bs_recovery_apply (recovery, BS_RECOVERY_EMPTY, NULL, &error);
      g_assert_no_error (error);
      if (i == 1)
        g_assert_cmpstr (kept, ==, second);
    }
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));
  g_autoptr (GBytes) kept_log = file_content (log);
  g_assert_cmpmem (g_bytes_get_data (kept_log, NULL), g_bytes_get_size (kept_log), "a torn log", 10);
  g_assert_false (g_file_test (diary_log, G_FILE_TEST_EXISTS));
}

/* What was made is gone: everything stays as it was. */
static void
test_failed (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  damage (&place);
  g_autoptr (GBytes) damaged = file_content (place.path);
  g_autoptr (BsRecovery) recovery = look (&place, NULL);
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (g_unlink (recovery->salvaged), ==, 0);
  g_assert_null (bs_recovery_apply (recovery, BS_RECOVERY_SALVAGED, NULL, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  assert_same_content (place.path, damaged);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 1);
}

/* ---- Words ---- */

static void
test_words (void)
{
  gint32 day = bs_instant_get_date (instant (NOW));
  BsRecovery recovery = {
    .now = instant (NOW),
    .backup_summary = { .n_entries = 130, .first = day - 90, .last = day - 1 },
    .both_summary = { .n_entries = 1, .first = day, .last = day },
    .counts = { .n_entries = 128,
                .n_known = 132,
                .n_incomplete = 1,
                .last = day,
                .first_lost = day - 3,
                .last_lost = day - 2 },
  };
  g_autofree char *backup = bs_recovery_describe_backup (&recovery), *both = bs_recovery_describe_both (&recovery);
  g_autofree char *salvaged = bs_recovery_describe_salvaged (&recovery);
  g_assert_cmpstr (backup, ==, "A backup with 130 entries, the last of Saturday 21 November.");
  g_assert_cmpstr (both, ==, "Together 1 entry, the last of Sunday 22 November.");
  g_assert_cmpstr (salvaged, ==, "128 of about 132 entries can be read, the last of Sunday 22 November.");

  static const char *const missing[BS_N_RECOVERY_WAYS] = {
    [BS_RECOVERY_BOTH] =
        "4 entries of the damaged file, from Thursday 19 November to Friday 20 November, could not be read. "
        "Of 1 entry a part is missing: a medicine, a rest or the end of a note. What of this was in the "
        "backup is back. Look through the diary: something else may be missing or wrong.",
    [BS_RECOVERY_SALVAGED] =
        "4 entries of the damaged file, from Thursday 19 November to Friday 20 November, could not be read. "
        "Of 1 entry a part is missing: a medicine, a rest or the end of a note. Look through the diary: "
        "something else may be missing or wrong.",
    [BS_RECOVERY_BACKUP] = "What was written after this backup is missing.",
    [BS_RECOVERY_EMPTY] = "The new diary has no entry. Everything that was recorded is in the damaged file only.",
  };
  for (guint way = 0; way < BS_N_RECOVERY_WAYS; way++)
    {
      g_autofree char *text = bs_recovery_describe_missing (&recovery, way);
      g_assert_cmpstr (text, ==, missing[way]);
    }
  recovery.counts = (BsSalvageCounts){ .n_entries = 1, .n_known = 1, .last = BS_DATE_ANY };
  g_autofree char *one = bs_recovery_describe_salvaged (&recovery);
  g_assert_cmpstr (one, ==, "1 entry can be read.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/recovery/nothing", test_nothing);
  g_test_add_func ("/store/recovery/newest-backup", test_newest_backup);
  g_test_add_func ("/store/recovery/cancelled", test_cancelled);
  g_test_add_func ("/store/recovery/busy", test_busy);
  g_test_add_func ("/store/recovery/each-way", test_each_way);
  g_test_add_func ("/store/recovery/both", test_both);
  g_test_add_func ("/store/recovery/again", test_again);
  g_test_add_func ("/store/recovery/failed", test_failed);
  g_test_add_func ("/store/recovery/words", test_words);
  return g_test_run ();
}
