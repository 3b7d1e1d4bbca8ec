/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "bench-diary.h"
#include "bench-store.h"
#include "bench.h"
#include "bs-csv-writer.h"
#include "bs-diary-writer.h"
#include "bs-import-undo.h"

/* What leaves and enters, as ratios within one run (README.md beside this file). */

#define MANY 100000
#define FEW 10000
#define ROUNDS 5
#define PIECE (64 * 1024)

typedef gboolean (*ExportFunc) (BsStore *store, GOutputStream *out, GError **error);

typedef struct
{
  const char *name;
  ExportFunc write;
} Format;

static gboolean
write_json (BsStore *store, GOutputStream *out, GError **error)
{
  return bs_diary_write_store (store, NULL, BS_INSTANT_NONE, out, error);
}

static gboolean
write_csv (BsStore *store, GOutputStream *out, GError **error)
{
  return bs_csv_write_store (store, NULL, out, error);
}

static const Format formats[] = { { "JSON", write_json }, { "CSV", write_csv } };

static BsStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  BsStore *store = bs_store_open (path, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

static GOutputStream *
open_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GFileOutputStream *out;

  g_file_delete (file, NULL, NULL);
  out = g_file_create (file, G_FILE_CREATE_NONE, NULL, &error);
  if (out == NULL)
    g_error ("%s", error->message);
  return G_OUTPUT_STREAM (out);
}

/* Writes a file, which is closed but not waited for; returns its size. */
static goffset export(const Format *format, BsStore *store, const char *path)
{
  g_autoptr (GOutputStream) out = open_file (path);
  g_autoptr (GError) error = NULL;
  goffset size;

  if (!format->write (store, out, &error))
    g_error ("%s", error->message);
  size = g_seekable_tell (G_SEEKABLE (out));
  g_output_stream_close (out, NULL, NULL);
  return size;
}

/* The same rows looked at, in the same order, and as many bytes written in pieces of the same size. */
static void
select_and_write (sqlite3 *database, goffset size, const char *path)
{
  g_autoptr (GOutputStream) out = open_file (path);
  static char bytes[PIECE];

  bench_store_read_rows (database, "SELECT * FROM entry ORDER BY date, at_seconds, id");
  bench_store_read_rows (database, "SELECT * FROM measure");
  for (goffset left = size; left > 0; left -= PIECE)
    {
      memset (bytes, 'x', sizeof bytes);
      g_assert_true (g_output_stream_write_all (out, bytes, (gsize) MIN (left, PIECE), NULL, NULL, NULL));
    }
  g_output_stream_close (out, NULL, NULL);
}

static void
measure_export (const Format *format, const char *folder, const char *diary)
{
  g_autofree char *path = g_build_filename (folder, "export", NULL);
  g_autofree char *what = g_strdup_printf ("export 100,000 entries as %s", format->name);
  g_autoptr (Bench) exporting = bench_new (), bare = bench_new ();
  g_autoptr (BsStore) store = open_store (diary);
  goffset size = export(format, store, path);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (diary, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  select_and_write (database, size, path);
  for (guint round = 0; round < ROUNDS; round++)
    {
      bench_begin (exporting);
      export(format, store, path);
      bench_end (exporting);
      bench_begin (bare);
      select_and_write (database, size, path);
      bench_end (bare);
    }
  sqlite3_close (database);
  g_print ("<!-- %s: %.1f MiB -->\n", format->name, (double) size / (1 << 20));
  bench_print_ratio (what, bench_median (exporting), "`SELECT` of the same rows, as many bytes written",
                     bench_median (bare), "ms", NAN);
}

static char *
load_export (const char *folder, const char *diary, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, "export", NULL);
  g_autoptr (BsStore) store = open_store (diary);
  char *data;

  export(&formats[0], store, path);
  g_assert_true (g_file_get_contents (path, &data, length, NULL));
  return data;
}

/* A diary that has none of them, and what it brought taken back again. */
static void
measure_import (const char *folder, const char *diary)
{
  gsize length;
  g_autofree char *data = load_export (folder, diary, &length);
  g_autoptr (Bench) parse = bench_new (), import = bench_new (), undo = bench_new ();

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("import-%u.db", round), *path = g_build_filename (folder, name, NULL);
      g_autoptr (BsStore) store = open_store (path);
      JsonParser *parser = json_parser_new ();
      g_auto (BsImportResult) result = { 0 };
      BsImportUndoCounts undone;

      bench_begin (parse);
      g_assert_true (json_parser_load_from_data (parser, data, (gssize) length, &error));
      bench_end (parse);
      g_object_unref (parser);

      bench_begin (import);
      g_assert_true (bs_diary_import_data (store, data, length, NULL, &result, NULL, &error));
      bench_end (import);
      g_assert_cmpuint (result.counts.added, ==, MANY);

      bench_begin (undo);
      g_assert_true (bs_import_undo (store, result.number, bench_diary_now (), FALSE, NULL, &undone, &error));
      bench_end (undo);
      g_assert_cmpuint (undone.removed, ==, MANY);
    }
  bench_print_ratio ("import 100,000 entries, to be undone later", bench_median (import),
                     "json-glib parsing the same file", bench_median (parse), "ms", 1.5);
  bench_print_ratio ("undo that import", bench_median (undo), "the import", bench_median (import), "ms", NAN);
}

/* Of a process that does nothing else: this one, started again. MiB. */
static double
measure_memory (const char *program, const Format *format, const char *diary)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  const char *const command[] = { program, format->name, diary, NULL };

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error))
    g_error ("%s", error->message);
  return g_ascii_strtod (out, NULL);
}

static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  return g_ascii_strtod (strstr (status, "VmHWM:") + strlen ("VmHWM:"), NULL) / 1024;
}

static int
export_and_tell (const char *name, const char *diary)
{
  g_autofree char *path = g_strconcat (diary, ".export", NULL);
  g_autoptr (BsStore) store = open_store (diary);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      export(&formats[i], store, path);
  g_print ("%f\n", get_peak_memory ());
  return 0;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 3)
    return export_and_tell (argv[1], argv[2]);

  g_autofree char *folder = bench_folder_new ();
  g_autofree char *many = g_build_filename (folder, "many.db", NULL), *few = g_build_filename (folder, "few.db", NULL);

  bench_store_fill (many, MANY);
  bench_store_fill (few, FEW);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    measure_export (&formats[i], folder, many);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *what = g_strdup_printf ("peak memory, export of 100,000 as %s", formats[i].name);

      bench_print_ratio (what, measure_memory (argv[0], &formats[i], many), "of 10,000",
                         measure_memory (argv[0], &formats[i], few), "MiB", 1.2);
    }
  measure_import (folder, many);
  bench_folder_remove (folder);
  return 0;
}
