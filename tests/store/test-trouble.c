/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-testing.h"

#define NOW "2026-11-22T21:00+01:00"

/* (transfer full): an entry that needs several pages. */
static BsEntry *
new_large_entry (void)
{
  BsEntry *entry = new_full_entry ();
  entry->id[0] = '\0';
  GString *note = g_string_new (NULL);
  while (note->len + 8 < BS_NOTE_MAX)
    g_string_append_printf (note, "w%x ", g_random_int () & 0xffffff);
  bs_entry_set_note (entry, note->str);
  g_string_free (note, TRUE);
  return entry;
}

static void
limit_pages (BsStore *store, gint64 more)
{
  gint64 pages;
  BsDatabase *database = bs_store_get_database (store);
  g_assert_true (bs_database_get_number (database, "PRAGMA page_count", &pages, NULL));
  g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, pages + more);
  g_assert_true (bs_database_run (database, limit, NULL));
}

static void
count_change (BsStore *store, const BsChange *change, gpointer user_data)
{
  guint *n = user_data;
  (*n)++;
}

static void
test_full (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) kept = new_full_entry ();
  g_autoptr (BsEntry) put_kept = put_entry (store, kept);
  g_autoptr (BsEntry) large = new_large_entry ();
  guint n_changes = 0;
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);

  for (gint64 more = 0; more < 4; more++)
    {
      g_autoptr (GError) error = NULL;
      limit_pages (store, more);
      g_assert_null (bs_store_put_entry (store, large, instant (NOW), &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
      assert_n_entries (store, 1);
      g_clear_error (&error);

      /* A changed note that does not fit: entry, measures, search and revisions stay. */
      g_autoptr (BsEntry) changed = bs_entry_copy (large);
      g_strlcpy (changed->id, kept->id, sizeof changed->id);
      g_assert_null (bs_store_put_entry (store, changed, instant (NOW), &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
      g_autoptr (BsEntry) still = bs_store_get_entry (store, kept->id, NULL);
      g_assert_true (bs_entry_equal (still, kept, TRUE));
      g_autoptr (GPtrArray) revisions = bs_store_get_revisions (store, kept->id, NULL);
      g_assert_cmpuint (revisions->len, ==, 0);
      g_assert_true (bs_store_check (store, NULL));
    }
  g_assert_cmpuint (n_changes, ==, 0);

  limit_pages (store, 1000);
  g_autoptr (BsEntry) put = put_entry (store, large);
  assert_n_entries (store, 2);
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_full_in_batch (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) kept = new_full_entry ();
  g_autoptr (BsEntry) put_kept = put_entry (store, kept);
  guint n_changes = 0;
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);

  limit_pages (store, 20);
  g_autoptr (GError) error = NULL;
  g_assert_true (bs_store_begin (store, NULL));
  for (guint i = 0; i < 100 && error == NULL; i++)
    {
      g_autoptr (BsEntry) large = new_large_entry ();
      g_autoptr (BsEntry) put = bs_store_restore_entry (store, large, &error);
    }
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
  g_clear_error (&error);

  /* All or nothing: what would fit goes nowhere either. */
  g_autoptr (BsEntry) small = new_entry (NOW, 3);
  g_assert_null (bs_store_restore_entry (store, small, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (bs_store_commit (store, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
  assert_n_entries (store, 1);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_true (bs_store_check (store, NULL));

  g_autoptr (BsEntry) put_small = put_entry (store, small);
  assert_n_entries (store, 2);
}

/* A file system of this size at a folder, for this process alone; FALSE where that is not allowed. */
static gboolean
mount_small (const char *folder, const char *size, unsigned long flags)
{
  g_autofree char *options = g_strdup_printf ("size=%s", size);
  g_mkdir (folder, 0700);
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("backstory", folder, "tmpfs", flags, options) == 0;
}

static void
test_full_disk (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *folder = place_build (&place, "small");
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  if (!mount_small (folder, "600k", 0))
    {
      g_test_skip ("a file system cannot be mounted here");
      return;
    }
  g_autoptr (GError) error = NULL;
  guint n = 0;
  {
    g_autoptr (BsStore) store = bs_store_open (path, &error);
    g_assert_no_error (error);
    for (; n < 1000; n++)
      {
        g_autoptr (BsEntry) large = new_large_entry ();
        g_autoptr (BsEntry) put = bs_store_put_entry (store, large, instant (NOW), &error);
        if (put == NULL)
          break;
      }
    g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
    g_clear_error (&error);
    assert_n_entries (store, n);

    g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
    g_assert_false (bs_store_backup (store, copy, &error));
    g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
    g_clear_error (&error);
    g_assert_cmpuint (count_files (folder, "copy"), ==, 0);
  }
  {
    g_autoptr (BsStore) store = bs_store_open (path, &error);
    g_assert_no_error (error);
    assert_n_entries (store, n);
  }

  /* Nothing half made is left where not even an empty diary fits. */
  g_autofree char *other = g_build_filename (folder, "other.db", NULL), *filler = g_build_filename (folder, "f", NULL);
  FILE *file = g_fopen (filler, "w");
  while (fputc ('x', file) != EOF)
    ;
  fclose (file);
  g_assert_null (bs_store_open (other, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
  g_assert_cmpuint (count_files (folder, "other"), ==, 0);
  umount2 (folder, MNT_DETACH);
}

static void
test_read_only_disk (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *folder = place_build (&place, "still");
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  if (!mount_small (folder, "1m", 0))
    {
      g_test_skip ("a file system cannot be mounted here");
      return;
    }
  g_autoptr (GError) error = NULL;
  {
    g_autoptr (BsStore) store = bs_store_open (path, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  g_autoptr (GBytes) content = file_content (path);
  g_assert_null (bs_store_open (path, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  assert_same_content (path, content);

  g_autofree char *other = g_build_filename (folder, "other.db", NULL);
  g_assert_null (bs_store_open (other, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_READ_ONLY);
  umount2 (folder, MNT_DETACH);
}

static void
test_busy (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (BsEntry) put = put_entry (store, entry);
  bs_database_set_busy_timeout (bs_store_get_database (store), 10);

  sqlite3 *other = NULL;
  g_assert_cmpint (sqlite3_open (place.path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_autoptr (GError) error = NULL;
  entry->pain = 9;
  g_assert_null (bs_store_put_entry (store, entry, instant (NOW), &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (bs_store_begin (store, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (bs_store_put_draft (store, "entry", "text", &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);

  /* Reading goes on, and writing when the other has done. */
  g_autoptr (BsEntry) still = bs_store_get_entry (store, entry->id, NULL);
  g_assert_true (bs_entry_equal (still, put, TRUE));
  g_autoptr (BsHistory) history = bs_store_load_history (place.path, NULL, NULL);
  g_assert_nonnull (history);
  sqlite3_close (other);
  g_autoptr (BsEntry) put_now = put_entry (store, entry);
  g_assert_cmpint (put_now->pain, ==, 9);
}

/* Held whole by another: even opening waits in vain. */
static void
test_held (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  {
    g_autoptr (BsStore) store = place_open (&place);
  }
  sqlite3 *other = NULL;
  g_assert_cmpint (sqlite3_open (place.path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_open (place.path, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);
  sqlite3_close (other);
}

/* The child says after each change that it is on disk, then works on a batch until it is killed. */
static void
write_until_killed (const char *path, int said, guint n_committed)
{
  /* Or every child would make the ids that the one before it made. */
  g_random_set_seed (getpid ());
  g_autoptr (BsStore) store = bs_store_open (path, NULL);
  for (guint i = 0; i < n_committed; i++)
    {
      g_autoptr (BsEntry) entry = new_full_entry ();
      entry->id[0] = '\0';
      g_autoptr (BsEntry) put = bs_store_put_entry (store, entry, instant (NOW), NULL);
      if (put == NULL || write (said, ".", 1) != 1)
        _exit (1);
    }
  /* So small a memory that pages of the batch are in the log long before it ends. */
  if (!bs_store_begin (store, NULL) || !bs_database_run (bs_store_get_database (store), "PRAGMA cache_size = 10", NULL))
    _exit (1);
  for (guint i = 0;; i++)
    {
      g_autoptr (BsEntry) entry = new_large_entry ();
      g_autoptr (BsEntry) put = bs_store_restore_entry (store, entry, NULL);
      if (put == NULL || (i == 100 && write (said, "!", 1) != 1))
        _exit (1);
    }
}

static void
test_killed (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  /* -1: in the batch; else after so many changes said they were on disk. */
  static const gint moments[] = { -1, 1, 3, 7 };
  guint n_before = 0;
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      int pipe_ends[2];
      g_assert_cmpint (pipe (pipe_ends), ==, 0);
      pid_t child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          close (pipe_ends[0]);
          write_until_killed (place.path, pipe_ends[1], moments[i] < 0 ? 5 : 10000);
        }
      close (pipe_ends[1]);

      guint n_said = 0;
      char sign = '.';
      while (sign == '.' && n_said != (guint) moments[i] && read (pipe_ends[0], &sign, 1) == 1)
        n_said += sign == '.';
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      int status;
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      while (read (pipe_ends[0], &sign, 1) == 1)
        n_said += sign == '.';
      close (pipe_ends[0]);

      g_autoptr (BsStore) store = place_open (&place);
      guint n = bs_store_count_entries (store, NULL);
      if (moments[i] < 0)
        g_assert_cmpuint (n, ==, n_before + 5);
      /* The last change may be on disk without having said so. */
      g_assert_cmpuint (n, >=, n_before + n_said);
      g_assert_cmpuint (n, <=, n_before + n_said + 1);
      g_autoptr (GError) error = NULL;
      bs_store_check (store, &error);
      g_assert_no_error (error);
      n_before = n;
    }
}

static void
count (BsStore *store, guint *n)
{
  (*n)++;
}

/* SQLite reads it and it says nothing: damage that is told like any other. */
static void
test_unreadable_row (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (BsEntry) written = put_entry (store, entry);
  g_signal_connect (store, "damaged", G_CALLBACK (count), &n_told);
  run_sql (place.path, "UPDATE entry SET types = 'nonsense'");
  g_assert_null (bs_store_get_entry (store, written->id, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (n_told, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/trouble/full", test_full);
  g_test_add_func ("/store/trouble/full-in-batch", test_full_in_batch);
  g_test_add_func ("/store/trouble/busy", test_busy);
  g_test_add_func ("/store/trouble/held", test_held);
  g_test_add_func ("/store/trouble/killed", test_killed);
  g_test_add_func ("/store/trouble/full-disk", test_full_disk);
  g_test_add_func ("/store/trouble/read-only-disk", test_read_only_disk);
  g_test_add_func ("/store/trouble/unreadable-row", test_unreadable_row);
  return g_test_run ();
}
