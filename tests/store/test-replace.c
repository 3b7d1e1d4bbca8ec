/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-testing.h"

#define OTHER_ID "6fa459ea-ee8a-4ca4-894e-db77e160355e"

/* A diary that is open gives way to a backup, or is erased. */

static void
count_change (BsStore *store, const BsChange *change, guint *n)
{
  g_assert_cmpint (change->kind, ==, BS_CHANGE_ALL);
  ++*n;
}

static void
add (BsStore *store, const char *id)
{
  g_autoptr (BsEntry) entry = new_full_entry ();
  if (id != NULL)
    g_strlcpy (entry->id, id, sizeof entry->id);
  g_autoptr (BsEntry) put = put_entry (store, entry);
}

static void
write_file (const Place *place, const char *name)
{
  g_autofree char *path = place_build (place, name);
  g_assert_true (g_file_set_contents (path, name, -1, NULL));
}

static gboolean
exists (const Place *place, const char *name)
{
  g_autofree char *path = place_build (place, name);
  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

static gboolean
holds (GBytes *bytes, const char *words)
{
  gsize length, n = strlen (words);
  const char *text = g_bytes_get_data (bytes, &length);
  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (text + i, words, n) == 0)
      return TRUE;
  return FALSE;
}

static void
assert_empty (BsStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) profile = bs_store_get_profile (store, &error);
  g_assert_no_error (error);
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  g_autoptr (GPtrArray) visits = bs_store_list_visits (store, &error);
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (store, &error);
  g_autoptr (GPtrArray) revisions = bs_store_get_revisions (store, OTHER_ID, &error);
  g_assert_no_error (error);
  g_autofree char *draft = bs_store_get_draft (store, "log", &error);
  g_autofree char *value = bs_store_get_value (store, "long-walk", &error);
  g_assert_no_error (error);
  assert_n_entries (store, 0);
  g_assert_true (bs_profile_equal (profile, nothing));
  g_assert_cmpuint (visits->len + medicines->len + revisions->len, ==, 0);
  g_assert_null (draft);
  g_assert_null (value);
}

/* Everything that a diary can hold. */
static void
fill (BsStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  g_autoptr (BsVisit) visit = bs_visit_new ();
  add (store, NULL);
  add (store, OTHER_ID);
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, OTHER_ID, instant ("2026-11-22T09:00+01:00"), &error);
  g_assert_no_error (error);
  profile->birth_year = 1950;
  g_assert_true (bs_store_put_profile (store, profile, &error));
  medicine->name = g_strdup ("Ibuprofen");
  g_autoptr (BsMedicine) put = bs_store_put_medicine (store, medicine, instant ("2026-11-22T09:00+01:00"), &error);
  g_assert_no_error (error);
  visit->at = instant ("2026-11-20T09:00+01:00");
  visit->kind = BS_VISIT_DOCTOR;
  g_autoptr (BsVisit) seen = bs_store_put_visit (store, visit, instant ("2026-11-22T09:00+01:00"), &error);
  g_assert_no_error (error);
  g_assert_true (bs_store_put_draft (store, "log", "half a sentence", &error));
  g_assert_true (bs_store_put_value (store, "long-walk", "45", &error));
}

static const char *const copies[] = {
  "diary.db.damaged-2026-11-22",   "diary.db.damaged-2026-11-22-wal",
  "diary.db.damaged-2026-11-22.2", "diary.db.replaced",
  "diary.db.replaced-shm",         "diary.db.replaced-wal",
  "diary.db.replaced.2",           "diary.db.schema-1",
  "diary.db.schema-1.12",
};
static const char *const unfinished[] = { "diary.db.new-0badcafe", "diary.db.new-00000001-journal" };
/* Close, but none of ours. */
static const char *const others[] = {
  "letter.txt",
  "diary.db.bak",
  "diary.db.replaced.x",
  "diary.db.replaced2",
  "diary.db.schema-",
  "diary.db.schema-x",
  "diary.db.new-0badcaf",
  "diary.db.new-0badcafe1",
  "diary.db2",
  "xdiary.db.replaced",
  "diary.json",
  "backstory.db",
  "diary.db.schema-1.2.3",
  "diary.db.damaged-",
  "diary.db.damaged-2026",
  "diary.db.damaged-2026-11-",
  "diary.db.damaged-2026-11-22x",
};

static void
test_list_copies (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    write_file (&place, copies[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    write_file (&place, others[i]);
  write_file (&place, unfinished[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = bs_store_list_copies (place.path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (copies));
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *name = g_path_get_basename (found->pdata[i]);
      g_assert_cmpstr (name, ==, copies[i]);
    }
  g_autofree char *nowhere = place_build (&place, "no/such/diary.db");
  g_assert_null (bs_store_list_copies (nowhere, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
}

static void
test_erase (gconstpointer data)
{
  gboolean with_copies = GPOINTER_TO_INT (data);
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    write_file (&place, others[i]);
  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++)
    write_file (&place, unfinished[i]);
  g_autoptr (BsStore) store = place_open (&place);
  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    write_file (&place, copies[i]);
  g_autofree char *backup = place_build (&place, "backup of mine.db");
  GStatBuf after;
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);

  g_assert_true (bs_store_backup (store, backup, &error));
  g_autoptr (GBytes) backup_bytes = file_content (backup);
  g_assert_true (holds (backup_bytes, "half a sentence"));
  g_assert_true (bs_store_erase (store, with_copies, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_empty (store);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    g_assert_cmpint (exists (&place, copies[i]), ==, !with_copies);
  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++)
    g_assert_false (exists (&place, unfinished[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = place_build (&place, others[i]);
      g_autoptr (GBytes) content = file_content (path);
      g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), others[i], strlen (others[i]));
    }
  g_assert_cmpint (g_stat (place.path, &after), ==, 0);
  g_assert_cmphex (after.st_mode & 0777, ==, 0600);

  /* Nothing of it is in any byte that is left; what is written next stays. */
  g_signal_handlers_disconnect_by_data (store, &n_changes);
  add (store, NULL);
  bs_store_close (store);
  g_assert_false (exists (&place, "diary.db-wal"));
  g_autoptr (GBytes) bytes = file_content (place.path);
  g_assert_false (holds (bytes, "half a sentence"));
  g_autoptr (BsStore) again = place_open (&place);
  assert_n_entries (again, 1);
}

/* A link is removed, never what it leads to. */
static void
test_erase_links (void)
{
  static const char *const names[] = { "diary.db.replaced", "diary.db.schema-1", "diary.db.new-0badcafe" };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  g_autofree char *letter = place_build (&place, "letter.txt"), *folder = place_build (&place, "folder");
  g_autofree char *inside = place_build (&place, "folder/inside.txt");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_file (&place, "letter.txt");
  write_file (&place, "folder/inside.txt");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *link = place_build (&place, names[i]);
      g_assert_cmpint (symlink (i == 0 ? folder : letter, link), ==, 0);
    }
  g_autoptr (BsStore) store = place_open (&place);
  fill (store);
  g_assert_true (bs_store_erase (store, TRUE, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (exists (&place, names[i]));
  g_assert_true (g_file_test (letter, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (inside, G_FILE_TEST_IS_REGULAR));
}

/* The diary is a link itself: it is the person's file that goes, and the link leads to the new one. */
static void
test_erase_linked_diary (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  g_autofree char *link = place_build (&place, "link.db");
  {
    g_autoptr (BsStore) first = place_open (&place);
    g_assert_nonnull (first);
  }
  g_assert_cmpint (symlink (place.path, link), ==, 0);
  g_autoptr (BsStore) store = bs_store_open (link, &error);
  g_assert_no_error (error);
  fill (store);
  g_assert_true (bs_store_erase (store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_clear_object (&store);
  store = bs_store_open (link, &error);
  g_assert_no_error (error);
  assert_empty (store);
}

/* Another program writes into it: nothing goes. */
static void
test_erase_in_use (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;
  int ready[2], end[2];
  char byte = 0;
  {
    g_autoptr (BsStore) first = place_open (&place);
    fill (first);
  }
  write_file (&place, copies[0]);
  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (end), ==, 0);
  pid_t child = fork ();
  if (child == 0)
    {
      close (end[1]);
      sqlite3 *handle = NULL;
      if (sqlite3_open (place.path, &handle) == SQLITE_OK &&
          sqlite3_exec (handle, "SELECT count(*) FROM entry", NULL, NULL, NULL) == SQLITE_OK &&
          write (ready[1], "r", 1) == 1 && read (end[0], &byte, 1) >= 0)
        _exit (0);
      _exit (1);
    }
  close (end[0]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_autoptr (BsStore) store = place_open (&place);
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  g_assert_false (bs_store_erase (store, TRUE, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);
  g_assert_true (exists (&place, copies[0]));
  assert_n_entries (store, 1); /* open, and as before */
  close (end[1]);
  waitpid (child, NULL, 0);
  close (ready[0]);
  close (ready[1]);
  g_assert_cmpuint (n_changes, ==, 0);
  g_clear_error (&error);
  g_assert_true (bs_store_erase (store, TRUE, &error));
  assert_empty (store);
}

static void
test_erase_read_only (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  if (!place_step_down (&place))
    return;
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = place_open (&place);
  fill (store);
  g_assert_cmpint (g_chmod (place.folder, 0500), ==, 0);
  g_assert_false (bs_store_erase (store, FALSE, &error));
  g_assert_cmpint (g_chmod (place.folder, 0700), ==, 0);
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_READ_ONLY);
  g_clear_object (&store);
  place_step_up ();
}

static void
test_erase_closed (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = place_open (&place);
  bs_store_close (store);
  g_assert_false (bs_store_erase (store, FALSE, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_true (exists (&place, "diary.db"));
}

/* ---- Restoring while it is open ---- */

static void
test_restore_open (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;
  g_autofree char *backup = place_build (&place, "backup.db");
  g_autoptr (BsStore) store = place_open (&place);
  add (store, NULL);
  g_assert_true (bs_store_backup (store, backup, &error));
  add (store, OTHER_ID);
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);

  g_autofree char *copy = bs_store_prepare_restore (backup, place.path, NULL, &error);
  g_assert_no_error (error);
  assert_n_entries (store, 2);
  g_autofree char *kept = bs_store_finish_restore (store, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_n_entries (store, 1);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_autoptr (BsStore) former = bs_store_open (kept, &error);
  g_assert_no_error (error);
  assert_n_entries (former, 2);
}

/* The copy is gone meanwhile: the diary is as it was, and open. */
static void
test_restore_without_copy (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = place_build (&place, "diary.db.new-0badcafe");
  g_autoptr (BsStore) store = place_open (&place);
  add (store, NULL);
  g_assert_null (bs_store_finish_restore (store, copy, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  assert_n_entries (store, 1);
  add (store, OTHER_ID);
  bs_store_close (store);
  g_autoptr (BsStore) again = place_open (&place);
  assert_n_entries (again, 2);
}

static void
test_cancelled (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *backup = place_build (&place, "backup.db");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  BsBackupSummary summary;
  g_autoptr (BsStore) store = place_open (&place);
  add (store, NULL);
  g_assert_true (bs_store_backup (store, backup, &error));
  g_autoptr (GBytes) before = file_content (backup);
  add (store, OTHER_ID);
  guint n_files = count_files (place.folder, "");
  g_cancellable_cancel (cancelled);

  g_assert_null (bs_store_prepare_restore (backup, place.path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (bs_store_backup_cancellable (store, backup, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (bs_store_read_backup (backup, place.path, cancelled, &summary, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_same_content (backup, before);
  g_assert_cmpuint (count_files (place.folder, ""), ==, n_files);
  assert_n_entries (store, 2);
}

/* ---- What is in a backup ---- */

static void
test_summary (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *backup = place_build (&place, "backup.db"), *letter = place_build (&place, "letter.txt");
  g_autoptr (GError) error = NULL;
  BsBackupSummary summary;
  g_autoptr (BsStore) store = place_open (&place);

  g_assert_true (bs_store_backup (store, backup, &error));
  g_assert_true (bs_store_read_backup (backup, place.path, NULL, &summary, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (summary.n_entries + summary.n_visits + summary.n_medicines, ==, 0);
  g_assert_cmpint (summary.first, ==, BS_DATE_ANY);
  g_assert_cmpint (summary.last, ==, BS_DATE_ANY);
  g_assert_false (bs_instant_is_set (summary.last_changed));

  fill (store);
  g_autoptr (BsEntry) early = new_entry ("2025-03-01", 3);
  g_autoptr (BsEntry) put = bs_store_put_entry (store, early, instant ("2026-12-01T07:30+01:00"), &error);
  g_assert_no_error (error);
  g_assert_true (bs_store_backup (store, backup, &error));
  g_autoptr (GBytes) before = file_content (backup);
  g_assert_true (bs_store_read_backup (backup, place.path, NULL, &summary, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (summary.n_entries, ==, 2);
  g_assert_cmpuint (summary.n_visits, ==, 1);
  g_assert_cmpuint (summary.n_medicines, ==, 1);
  g_assert_cmpint (summary.first, ==, bs_date_from_ymd (2025, 3, 1));
  g_assert_cmpint (summary.last, ==, bs_date_from_ymd (2026, 11, 22));
  g_assert_true (bs_instant_equal (summary.last_changed, instant ("2026-12-01T07:30+01:00")));
  assert_same_content (backup, before);

  g_assert_false (bs_store_read_backup (place.path, place.path, NULL, &summary, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  write_file (&place, "letter.txt");
  g_assert_false (bs_store_read_backup (letter, place.path, NULL, &summary, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
}

/* ---- A second connection ---- */

static gpointer
add_in_thread (gpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) beside = bs_store_open_beside (path, &error);
  g_assert_no_error (error);
  add (beside, OTHER_ID);
  return NULL;
}

static void
test_beside (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;
  g_autofree char *nowhere = place_build (&place, "nowhere.db");
  g_autoptr (BsStore) store = place_open (&place);
  add (store, NULL);
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  g_thread_join (g_thread_new ("beside", add_in_thread, place.path));
  assert_n_entries (store, 2);
  g_assert_cmpuint (n_changes, ==, 0);
  bs_store_reread (store);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_null (bs_store_open_beside (nowhere, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/replace/list-copies", test_list_copies);
  g_test_add_data_func ("/store/replace/erase", GINT_TO_POINTER (FALSE), test_erase);
  g_test_add_data_func ("/store/replace/erase-with-copies", GINT_TO_POINTER (TRUE), test_erase);
  g_test_add_func ("/store/replace/erase-links", test_erase_links);
  g_test_add_func ("/store/replace/erase-linked-diary", test_erase_linked_diary);
  g_test_add_func ("/store/replace/erase-in-use", test_erase_in_use);
  g_test_add_func ("/store/replace/erase-read-only", test_erase_read_only);
  g_test_add_func ("/store/replace/erase-closed", test_erase_closed);
  g_test_add_func ("/store/replace/restore-open", test_restore_open);
  g_test_add_func ("/store/replace/restore-without-copy", test_restore_without_copy);
  g_test_add_func ("/store/replace/cancelled", test_cancelled);
  g_test_add_func ("/store/replace/summary", test_summary);
  g_test_add_func ("/store/replace/beside", test_beside);
  return g_test_run ();
}
