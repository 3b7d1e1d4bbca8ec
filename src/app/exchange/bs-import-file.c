/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-csv-text.h"
#include "bs-diary-reader.h"
#include "bs-sealed-file.h"
#include "bs-store-file.h"

#define DATABASE_HEAD "SQLite format 3"

BsImportFile *
bs_import_file_ref (BsImportFile *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_import_file_unref (BsImportFile *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->name);
  g_bytes_unref (self->data);
  g_clear_pointer (&self->table, bs_csv_table_unref);
  g_free (self);
}

/* Takes `table` (nullable). */
static BsImportFile *
file_new (const char *name, GBytes *data, BsCsvTable *table)
{
  BsImportFile *self = g_new0 (BsImportFile, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->data = g_bytes_ref (data);
  self->table = table;
  self->kind = !table                        ? BS_IMPORT_FILE_DIARY
               : bs_csv_table_is_own (table) ? BS_IMPORT_FILE_OWN_TABLE
                                             : BS_IMPORT_FILE_OTHER_TABLE;
  return self;
}

/* ---- What is no diary file ---- */

static gboolean
is_database (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  char head[sizeof DATABASE_HEAD];
  gsize length = 0;

  /* Opening a pipe would wait for whoever writes into it. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !(stream = g_file_read (file, NULL, NULL)))
    return FALSE;
  return g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length, NULL, NULL) &&
         length == sizeof head && memcmp (head, DATABASE_HEAD, sizeof head) == 0;
}

/* Backups come back by another way. The diary itself is not opened: closing it again would give up the locks that the store
 * holds. */
static gboolean
check_is_no_backup (const char *path, const char *database, const char *name, GError **error)
{
  if (bs_store_file_is_same (path, database))
    g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
                 _ ("“%s” is the diary itself: there is nothing to import from it."), name);
  else if (is_database (path) || bs_sealed_file_is_sealed (path))
    g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
                 _ ("“%s” is a backup, or another program’s database. A backup comes back by “Restore a backup…”."),
                 name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_has_rows (const BsCsvTable *table, const char *name, GError **error)
{
  if (bs_csv_table_get_n_rows (table) > 0)
    return TRUE;
  g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_EMPTY,
               _ ("“%s” is no diary file, and no table: there is not one row under its first line."), name);
  return FALSE;
}

/* ---- Loading ---- */

static BsImportFile *
load_table (const char *name, GBytes *data, const char *encoding, GError **error)
{
  g_autoptr (BsCsvTable) table = bs_csv_table_new (data, encoding, error);

  if (!table || !check_has_rows (table, name, error))
    return NULL;
  return file_new (name, data, g_steal_pointer (&table));
}

BsImportFile *
bs_import_file_load (const char *path, const char *database, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *data;

  if (!check_is_no_backup (path, database, name, error) || !(data = bs_diary_load_file (path, &length, error)))
    return NULL;
  bytes = g_bytes_new_take (data, length);
  if (!bs_csv_is_likely (data, length))
    return file_new (name, bytes, NULL);
  return load_table (name, bytes, NULL, error);
}

BsImportFile *
bs_import_file_with_encoding (const BsImportFile *self, const char *encoding, GError **error)
{
  return load_table (self->name, self->data, encoding, error);
}

char *
bs_import_file_describe_fault (const char *name, const GError *error)
{
  if (g_error_matches (error, BS_DIARY_ERROR, BS_DIARY_ERROR_FORMAT))
    /* Translators: the name of a file, then what it is instead of a diary */
    return g_strdup_printf (_ ("“%s”: %s. Choose a diary file, or export the diary again."), name, error->message);
  if (error->domain == BS_DIARY_ERROR)
    /* Translators: the name of a file, then what is wrong in it and where */
    return g_strdup_printf (_ ("“%s”: %s. Correct it there, or export the diary again."), name, error->message);
  if (error->domain == BS_CSV_ERROR && !strstr (error->message, name))
    /* Translators: the name of a file, then what is wrong in it and where */
    return g_strdup_printf (_ ("“%s”: %s."), name, error->message);
  return g_strdup (error->message);
}
