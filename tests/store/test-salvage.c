/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "salvage-testing.h"

/* What can be read of a damaged diary: a part of it, or of its log, is not there any more. */

#define NOW "2026-11-22T21:00+01:00"

static void
test_whole (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  BsSalvageCounts counts;
  g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
  assert_everything (store, &counts);
  g_assert_true (bs_instant_equal (counts.last_changed, instant ("2026-11-23T08:00-09:30")));
  g_assert_cmpint (counts.last, ==, bs_instant_get_date (instant (NOW)));
}

/* ---- Damage ---- */

static void
test_cut_off (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GByteArray) whole = make_bytes (&place);
  const struct
  {
    gsize length;
    gint least; /* entries; -1: nothing at all can be read */
  } cases[] = { { 0, -1 },
                { 1, -1 },
                { 99, -1 },
                { 100, -1 },
                { PAGE_SIZE, -1 },
                { whole->len / 4, 0 }, /* visits and medicines, which are few, begin early */
                { whole->len / 2, 10 },
                { whole->len - PAGE_SIZE, N_ENTRIES },
                { whole->len - 1, N_ENTRIES } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsSalvageCounts counts = { 0 };
      g_autoptr (GByteArray) damaged = copy_bytes (whole);
      g_byte_array_set_size (damaged, cases[i].length);
      write_file (place.path, damaged);
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      g_test_message ("%" G_GSIZE_FORMAT " bytes: %u entries", cases[i].length, store != NULL ? counts.n_entries : 0);
      g_assert_true ((store != NULL) == (cases[i].least >= 0));
      if (store != NULL)
        g_assert_cmpint (counts.n_entries, >=, cases[i].least);
    }
}

/* The first bytes say how large a page is, what is free, whose file it is. */
static void
test_header (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GByteArray) whole = make_bytes (&place);
  static const guint8 fills[] = { 0, 0x55, 0xff };
  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      BsSalvageCounts counts;
      g_autoptr (GByteArray) damaged = copy_bytes (whole);
      memset (damaged->data, fills[i], 100);
      write_file (place.path, damaged);
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      g_assert_nonnull (store);
      assert_everything (store, &counts);
    }
  /* Only the size of a page is wrong. */
  BsSalvageCounts counts;
  whole->data[16] = 0x20;
  write_file (place.path, whole);
  g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
  g_assert_nonnull (store);
  assert_everything (store, &counts);
}

/* (transfer full) (element-type guint32): where trees begin. */
static GArray *
list_roots (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  GArray *roots = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      guint32 root = sqlite3_column_int (statement, 0);
      g_array_append_val (roots, root);
    }
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return roots;
}

static void
test_roots (void)
{
  static const struct
  {
    const char *sql;
    guint n_roots;      /* at least */
    guint n_incomplete; /* at most */
  } cases[] = {
    { "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND rootpage > 0", 5, 0 },
    { "SELECT rootpage FROM sqlite_master WHERE name LIKE 'search%' AND rootpage > 0", 4, 0 },
    { "SELECT 1", 1, 0 },
    /* Leaves that hang in no tree any more are told by their rows; the branches of measures hold rows themselves. */
    { "SELECT rootpage FROM sqlite_master WHERE name = 'entry'", 1, 0 },
    { "SELECT rootpage FROM sqlite_master WHERE name = 'measure'", 1, 5 },
    { "SELECT rootpage FROM sqlite_master WHERE name = 'revision'", 1, 0 },
    { "SELECT rootpage FROM sqlite_master WHERE name = 'revision_measure'", 1, 0 },
    /* Whose measures they are, nobody can tell where the numbers of both fit. */
    { "SELECT rootpage FROM sqlite_master WHERE name IN ('entry', 'revision', 'measure', 'revision_measure')", 4,
      N_ENTRIES / 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = { 0 };
      place_init (&place);
      g_autoptr (GByteArray) damaged = make_bytes (&place);
      g_autoptr (GArray) roots = list_roots (place.path, cases[i].sql);
      BsSalvageCounts counts;
      g_assert_cmpuint (roots->len, >=, cases[i].n_roots);
      for (guint j = 0; j < roots->len; j++)
        memset (damaged->data + (gsize) (g_array_index (roots, guint32, j) - 1) * PAGE_SIZE, 0, PAGE_SIZE);
      write_file (place.path, damaged);
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      g_assert_nonnull (store);
      g_test_message ("case %u", i);
      if (i < 3)
        assert_everything (store, &counts);
      g_assert_cmpuint (counts.n_incomplete, <=, cases[i].n_incomplete);
      g_assert_cmpuint (counts.n_entries, ==, N_ENTRIES);
      g_assert_cmpuint (counts.n_revisions, ==, N_ENTRIES / 4 + 10);
      g_assert_cmpuint (count_sound (store), ==, N_ENTRIES - counts.n_incomplete);
    }
}

/* Pages that were given up still hold what was deleted: it stays deleted. */
static void
test_free_pages (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (BsStore) store = place_open (&place);
    for (guint i = 0; i < N_ENTRIES - 10; i++)
      {
        g_autoptr (BsEntry) entry = new_numbered_entry (i);
        g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant (NOW), &error);
        g_assert_no_error (error);
      }
  }
  g_autoptr (GBytes) bytes = file_content (place.path);
  g_autoptr (GByteArray) damaged = g_byte_array_new ();
  g_byte_array_append (damaged, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  /* First with the list of free pages, then without. */
  for (guint i = 0; i < 2; i++)
    {
      BsSalvageCounts counts;
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      g_assert_nonnull (store);
      g_assert_cmpuint (counts.n_entries, ==, 10);
      g_assert_cmpuint (counts.n_known, ==, 10);
      memset (damaged->data, 0, 100);
      write_file (place.path, damaged);
    }
}

/* ---- The log ---- */

static void
test_log (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  g_autoptr (GBytes) before = file_content (place.path);
  g_autofree char *log_path = place_build (&place, "diary.db-wal"), *torn = place_build (&place, "torn.db");
  g_autofree char *torn_log = place_build (&place, "torn.db-wal");
  g_autoptr (GByteArray) file = g_byte_array_new (), log = g_byte_array_new ();
  {
    g_autoptr (BsStore) store = place_open (&place);
    g_autoptr (BsEntry) entry = new_numbered_entry (900);
    g_autoptr (BsEntry) put = put_entry (store, entry);
    g_autoptr (GBytes) file_bytes = file_content (place.path), log_bytes = file_content (log_path);
    g_byte_array_append (file, g_bytes_get_data (file_bytes, NULL), g_bytes_get_size (file_bytes));
    g_byte_array_append (log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));
  }
  const struct
  {
    gsize log_length; /* of the log that is there */
    gsize wrong_byte; /* 0: none */
    guint n_entries;
  } cases[] = { { log->len, 0, N_ENTRIES + 1 }, { 0, 0, N_ENTRIES },        { 31, 0, N_ENTRIES },
                { log->len - 1, 0, N_ENTRIES }, { log->len, 4, N_ENTRIES }, { log->len, 60, N_ENTRIES } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsSalvageCounts counts;
      g_autoptr (GByteArray) part = copy_bytes (log);
      if (cases[i].wrong_byte > 0)
        part->data[cases[i].wrong_byte] ^= 1;
      g_byte_array_set_size (part, cases[i].log_length);
      write_file (torn, file);
      write_file (torn_log, part);
      g_autoptr (BsStore) store = salvage (&place, torn, &counts);
      g_test_message ("case %u", i);
      g_assert_nonnull (store);
      g_assert_cmpuint (counts.n_entries, ==, cases[i].n_entries);
    }
  /* The file is gone, its log is not: what was written last. */
  BsSalvageCounts counts;
  g_autofree char *made = place_build (&place, "made.db");
  g_autoptr (GError) error = NULL;
  write_file (torn_log, log);
  g_unlink (torn);
  g_unlink (made);
  g_assert_true (bs_salvage_read (torn, made, NULL, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts.n_entries, >, 0);
}

/* ---- What is none ---- */

static void
test_nothing (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GByteArray) zeros = g_byte_array_new ();
  BsSalvageCounts counts;
  g_byte_array_set_size (zeros, 20 * PAGE_SIZE);
  memset (zeros->data, 0, zeros->len);
  write_file (place.path, zeros);
  g_assert_null (salvage (&place, place.path, &counts));
  memset (zeros->data, 0x0d, zeros->len);
  write_file (place.path, zeros);
  g_assert_null (salvage (&place, place.path, &counts));
  g_unlink (place.path);
  run_sql (place.path, "CREATE TABLE music (title TEXT); INSERT INTO music VALUES ('a')");
  g_assert_null (salvage (&place, place.path, &counts));
}

static void
test_refused (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_diary (&place);
  g_autofree char *made = place_build (&place, "made.db"), *nowhere = place_build (&place, "nowhere.db");
  g_autofree char *deep = place_build (&place, "diary.db/made.db");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  BsSalvageCounts counts;

  g_assert_false (bs_salvage_read (nowhere, made, NULL, &counts, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (bs_salvage_read (place.folder, made, NULL, &counts, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  /* A file where a folder should be. */
  g_assert_false (bs_salvage_read (place.path, deep, NULL, &counts, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  const BsSalvageWatch watch = { .cancellable = cancelled };
  g_assert_false (bs_salvage_read (place.path, made, &watch, &counts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (place.folder, "made"), ==, 0);

  g_autoptr (GBytes) diary = file_content (place.path);
  g_assert_false (bs_salvage_read (place.path, place.path, NULL, &counts, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  assert_same_content (place.path, diary);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/salvage/whole", test_whole);
  g_test_add_func ("/store/salvage/header", test_header);
  g_test_add_func ("/store/salvage/roots", test_roots);
  g_test_add_func ("/store/salvage/free-pages", test_free_pages);
  g_test_add_func ("/store/salvage/cut-off", test_cut_off);
  g_test_add_func ("/store/salvage/log", test_log);
  g_test_add_func ("/store/salvage/nothing", test_nothing);
  g_test_add_func ("/store/salvage/refused", test_refused);
  return g_test_run ();
}
