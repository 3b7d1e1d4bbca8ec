/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-store.h"

#include <glib/gstdio.h>

#include "bench-diary.h"
#include "bs-store.h"

void
bench_store_fill (const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = bs_store_open (path, &error);

  if (store == NULL || !bs_store_begin (store, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BsEntry) entry = bench_diary_entry (i, n);
      g_autoptr (BsEntry) stored = bs_store_restore_entry (store, entry, &error);

      if (stored == NULL)
        g_error ("%s", error->message);
    }
  if (!bs_store_commit (store, &error))
    g_error ("%s", error->message);
}

guint64
bench_store_read_rows (sqlite3 *database, const char *sql)
{
  sqlite3_stmt *statement;
  guint64 sum = 0;
  int n_columns;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  n_columns = sqlite3_column_count (statement);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < n_columns; i++)
      switch (sqlite3_column_type (statement, i))
        {
        case SQLITE_INTEGER:
          sum += (guint64) sqlite3_column_int64 (statement, i);
          break;
        case SQLITE_NULL:
          break;
        default:
          sum += (guint64) sqlite3_column_bytes (statement, i) +
                 ((const guint8 *) sqlite3_column_blob (statement, i) != NULL);
          break;
        }
  sqlite3_finalize (statement);
  return sum;
}

char *
bench_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("backstory-bench-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);
  return folder;
}

void
bench_folder_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}
