/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-migrations.h"
#include "store-testing.h"

static void
fill (const Place *place, guint n)
{
  g_autoptr (BsStore) store = place_open (place);
  g_assert_true (bs_store_begin (store, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BsEntry) entry = new_full_entry ();
      entry->id[0] = '\0';
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
  g_assert_true (bs_store_commit (store, NULL));
}

static void
assert_mode (const char *path, guint mode)
{
  GStatBuf status;
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, mode);
}

static void
test_private (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  mode_t before = umask (0);
  g_autofree char *folder = place_build (&place, "new/backstory");
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  {
    g_autoptr (BsStore) store = bs_store_open (path, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (bs_store_get_path (store), ==, path);
    g_autoptr (BsEntry) entry = new_full_entry ();
    g_autoptr (BsEntry) put = put_entry (store, entry);
    assert_mode (folder, 0700);
    assert_mode (path, 0600);
    g_autofree char *log = g_strconcat (path, "-wal", NULL), *shared = g_strconcat (path, "-shm", NULL);
    assert_mode (log, 0600);
    assert_mode (shared, 0600);
  }
  /* Nothing is left but the diary, and what others could do with it is taken away. */
  g_assert_cmpuint (count_files (folder, ""), ==, 1);
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_autoptr (BsStore) again = bs_store_open (path, &error);
  g_assert_no_error (error);
  assert_mode (path, 0600);
  umask (before);
}

static void
test_pragmas (void)
{
  static const struct
  {
    const char *sql;
    gint64 value;
  } cases[] = {
    { "PRAGMA synchronous", 2 },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA busy_timeout", BS_BUSY_TIMEOUT },
    { "PRAGMA application_id", BS_APPLICATION_ID },
    { "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
      " AND name NOT LIKE 'sqlite_%'",
      0 },
    { "SELECT count (*) FROM pragma_journal_mode WHERE journal_mode = 'wal'", 1 },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 value = -1;
      g_assert_true (bs_database_get_number (bs_store_get_database (store), cases[i].sql, &value, NULL));
      g_test_message ("%s", cases[i].sql);
      g_assert_cmpint (value, ==, cases[i].value);
    }
}

/* Opening or, where the opening looks at less, reading the history must say it, and leave the file alone. */
static void
assert_refused (const char *path, BsStoreError expected)
{
  g_autoptr (GBytes) content = file_content (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = bs_store_open (path, &error);
  if (store != NULL)
    {
      g_autoptr (BsHistory) history = bs_store_load_history (path, NULL, &error);
      g_assert_null (history);
    }
  g_assert_error (error, BS_STORE_ERROR, (gint) expected);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_object (&store);
  assert_same_content (path, content);
}

static void
write_file (const char *path, const char *content, gsize length)
{
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
test_damaged (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  fill (&place, 200);
  g_autoptr (GBytes) whole = file_content (place.path);
  gsize length;
  const char *bytes = g_bytes_get_data (whole, &length);

  static const gsize lengths[] = { 0, 1, 15, 16, 50, 100, 1000, 4095, 4096, 3 * 4096 };
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_test_message ("cut to %" G_GSIZE_FORMAT " bytes", lengths[i]);
      write_file (place.path, bytes, lengths[i]);
      assert_refused (place.path, BS_STORE_ERROR_DAMAGED);
    }
  write_file (place.path, bytes, length / 2);
  assert_refused (place.path, BS_STORE_ERROR_DAMAGED);
  write_file (place.path, bytes, length - 1);
  assert_refused (place.path, BS_STORE_ERROR_DAMAGED);
  write_file (place.path, "{ \"format\": \"backstory-diary\" }", 31);
  assert_refused (place.path, BS_STORE_ERROR_DAMAGED);

  /* Each page in turn. */
  for (gsize start = 0; start < length; start += 4096)
    {
      g_test_message ("page %" G_GSIZE_FORMAT, start / 4096 + 1);
      g_autofree char *copy = g_memdup2 (bytes, length);
      memset (copy + start, 0xaa, 4096);
      write_file (place.path, copy, length);
      assert_refused (place.path, BS_STORE_ERROR_DAMAGED);
    }

  write_file (place.path, bytes, length);
  g_autoptr (BsStore) store = place_open (&place);
  assert_n_entries (store, 200);
}

/* A write-ahead log whose diary is gone holds the last changes: a new diary would destroy it. */
static void
test_log_without_diary (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *log = place_build (&place, "diary.db-wal"), *elsewhere = place_build (&place, "moved.db");
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (BsEntry) put = put_entry (store, entry);
  g_autoptr (GBytes) diary = file_content (place.path);
  g_autoptr (GBytes) changes = file_content (log);
  g_clear_object (&store);

  write_file (log, g_bytes_get_data (changes, NULL), g_bytes_get_size (changes));
  g_assert_cmpint (g_rename (place.path, elsewhere), ==, 0);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_open (place.path, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  assert_same_content (log, changes);
  g_assert_false (g_file_test (place.path, G_FILE_TEST_EXISTS));

  write_file (place.path, g_bytes_get_data (diary, NULL), g_bytes_get_size (diary));
  g_autoptr (BsStore) again = place_open (&place);
  assert_n_entries (again, 1);
}

static void
test_foreign (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  run_sql (place.path, "CREATE TABLE entry (pain INTEGER); INSERT INTO entry VALUES (3)");
  assert_refused (place.path, BS_STORE_ERROR_FOREIGN);
  run_sql (place.path, "PRAGMA user_version = 1; PRAGMA journal_mode = WAL");
  assert_refused (place.path, BS_STORE_ERROR_FOREIGN);
  g_autofree char *ours = g_strdup_printf ("PRAGMA application_id = %d", BS_APPLICATION_ID);
  run_sql (place.path, ours);
  assert_refused (place.path, BS_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (count_files (place.folder, "diary.db.schema"), ==, 0);
}

static void
test_later_schema (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  fill (&place, 3);
  g_autofree char *later = g_strdup_printf ("PRAGMA user_version = %d", bs_migrations[bs_n_migrations - 1].version + 1);
  run_sql (place.path, later);
  assert_refused (place.path, BS_STORE_ERROR_LATER_SCHEMA);
  run_sql (place.path, "PRAGMA user_version = 0");
  assert_refused (place.path, BS_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 1);
}

static void
test_not_a_place (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *file = place_build (&place, "file"), *below = g_build_filename (file, "diary.db", NULL);
  write_file (file, "x", 1);
  const struct
  {
    const char *path;
    BsStoreError code;
  } cases[] = {
    { below, BS_STORE_ERROR_READ_ONLY },
    { "/sys/class/backstory/diary.db", BS_STORE_ERROR_READ_ONLY },
    { place.folder, BS_STORE_ERROR_FAILED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (bs_store_open (cases[i].path, &error));
      g_assert_error (error, BS_STORE_ERROR, (gint) cases[i].code);
      g_clear_error (&error);
      g_assert_null (bs_store_load_history (cases[i].path, NULL, &error));
      g_assert_true (error->domain == BS_STORE_ERROR);
    }
}

static void
test_not_writable (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  if (!place_step_down (&place))
    return;
  fill (&place, 3);
  g_assert_cmpint (g_chmod (place.path, 0400), ==, 0);
  assert_refused (place.path, BS_STORE_ERROR_READ_ONLY);
  g_autofree char *folder = place_build (&place, "locked");
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_open (path, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_READ_ONLY);
  place_step_up ();
}

static void
test_default_path (void)
{
  g_autofree char *path = bs_store_dup_default_path ();
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "backstory", "diary.db", NULL);
  g_assert_cmpstr (path, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/opening/private", test_private);
  g_test_add_func ("/store/opening/pragmas", test_pragmas);
  g_test_add_func ("/store/opening/damaged", test_damaged);
  g_test_add_func ("/store/opening/log-without-diary", test_log_without_diary);
  g_test_add_func ("/store/opening/foreign", test_foreign);
  g_test_add_func ("/store/opening/later-schema", test_later_schema);
  g_test_add_func ("/store/opening/not-a-place", test_not_a_place);
  g_test_add_func ("/store/opening/not-writable", test_not_writable);
  g_test_add_func ("/store/opening/default-path", test_default_path);
  return g_test_run ();
}
