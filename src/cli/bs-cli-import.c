/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-import.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bs-csv-text.h"
#include "bs-diary-import.h"
#include "bs-sealed-file.h"
#include "bs-store-file.h"

/* import. Tables are read in bs-cli-table.c; --list and --undo are in bs-cli-import-undo.c. */

const BsCliOption bs_cli_import_options[] = {
  { .name = "dry-run", .help = N_ ("only say what would become of the file's content") },
  { .name = "map",
    .argument = N_ ("ROLE=COLUMN,…"),
    .help = N_ ("what the columns of another program's table are"),
    .repeats = TRUE },
  { .name = "skip-faults", .help = N_ ("of such a table, leave out rows that cannot be read") },
  { .name = "encoding", .argument = N_ ("NAME"), .help = N_ ("how a table's letters are written: windows-1251") },
  { .name = "list", .help = N_ ("list the last imports, newest first") },
  { .name = "undo", .help = N_ ("take the last import back; what was changed since stays") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

/* What is imported: the bytes of a diary file, or what was read of a table. */
typedef struct
{
  char *data;
  gsize length;
  BsDiary *diary; /* NULL: a diary file */
} Source;

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->data, g_free);
  g_clear_pointer (&self->diary, bs_diary_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

/* Backups come back by another way; one that is encrypted looks like a table in letters that nobody knows. */
static gboolean
check_is_no_backup (const BsCli *cli, const char *path, GError **error)
{
  GStatBuf status;

  /* Of a pipe nothing is read twice; an empty file is no backup. */
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size == 0)
    return TRUE;
  if (bs_cli_is_database (cli, path))
    g_set_error_literal (error, BS_CSV_ERROR, BS_CSV_ERROR_NOT_TABLE,
                         _ ("this is the diary itself: there is nothing to import from it"));
  else if (bs_store_file_is_ours (path) || bs_sealed_file_is_sealed (path))
    g_set_error_literal (error, BS_CSV_ERROR, BS_CSV_ERROR_NOT_TABLE,
                         _ ("this is a backup of Backstory: “backstory-cli restore” brings it back"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_source (BsCli *cli, const char *path, Source *source, guint *n_refused, GPtrArray *warnings, GError **error)
{
  if (!check_is_no_backup (cli, path, error))
    return FALSE;
  source->data = bs_diary_load_file (path, &source->length, error);
  if (source->data == NULL)
    return FALSE;
  if (bs_csv_is_likely (source->data, source->length))
    {
      source->diary = bs_cli_read_table (cli, source->data, source->length, n_refused, warnings, error);
      return source->diary != NULL;
    }
  if (bs_cli_has (cli, "map") || bs_cli_has (cli, "skip-faults") || bs_cli_has (cli, "encoding"))
    return bs_cli_fail_usage (error, _ ("--map, --skip-faults and --encoding are for tables, and the file is none"));
  return TRUE;
}

static gboolean
merge (BsStore *store, const Source *source, const BsImportOptions *options, BsImportResult *result,
       GPtrArray *warnings, GError **error)
{
  if (source->diary != NULL)
    return bs_diary_import_diary (store, source->diary, options, result, error);
  return bs_diary_import_data (store, source->data, source->length, options, result, warnings, error);
}

static gboolean
import_source (BsCli *cli, const Source *source, const BsImportOptions *options, BsImportResult *result,
               GPtrArray *warnings, GError **error)
{
  gboolean is_new = !bs_cli_has_database (cli);
  g_autoptr (BsStore) store = NULL;

  /* Into a diary that is not there yet: what is wrong with the file is said before one is begun. */
  if (is_new)
    {
      BsImportOptions look = *options;
      g_auto (BsImportResult) seen = { 0 };

      look.dry_run = TRUE;
      if (!merge (NULL, source, &look, &seen, options->dry_run ? warnings : NULL, error))
        return FALSE;
      if (options->dry_run)
        {
          *result = seen;
          seen = (BsImportResult){ 0 };
          return TRUE;
        }
    }
  store = bs_cli_open (cli, TRUE, error);
  return store != NULL && merge (store, source, options, result, warnings, error);
}

/* (transfer full) (nullable): what the diary remembers of where it came from. */
static char *
dup_file_name (const char *path)
{
  return g_str_equal (path, "-") ? NULL : g_filename_display_basename (path);
}

static char *
describe (const BsImportCounts *counts, guint n_refused, gboolean dry_run)
{
  GString *text = g_string_new (NULL);
  guint n_facts = counts->kinds[BS_IMPORT_FIELD].added + counts->kinds[BS_IMPORT_FIELD].updated;

  g_string_append_printf (text,
                          dry_run ? _ ("would be added: %u, updated: %u, left alone: %u")
                                  : _ ("added: %u, updated: %u, left alone: %u"),
                          counts->added, counts->updated, counts->kept);
  if (n_facts > 0)
    g_string_append_printf (text, _ (", facts about you: %u"), n_facts);
  if (n_refused > 0)
    g_string_append_printf (text, _ (", rows left out: %u"), n_refused);
  g_string_append_c (text, '\n');
  if (counts->differ > 0)
    g_string_append_printf (
        text,
        /* Translators: “updatedAt” stays as it is */
        ngettext ("%u differs from yours but is not newer: yours stays; to take the file's, give it a "
                  "later updatedAt there, or delete yours first\n",
                  "%u differ from yours but are not newer: yours stay; to take the file's, give them "
                  "a later updatedAt there, or delete yours first\n",
                  counts->differ),
        counts->differ);
  return g_string_free (text, FALSE);
}

static gboolean
import_file (BsCli *cli, const char *path, GError **error)
{
  g_autofree char *name = dup_file_name (path);
  BsImportOptions options = { .dry_run = bs_cli_has (cli, "dry-run"), .file = name };
  g_auto (BsImportResult) result = { 0 };
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_auto (Source) source = { 0 };
  g_autofree char *text = NULL;

  if (!bs_cli_read_clock (cli, &options.at, error))
    return FALSE;
  if (!read_source (cli, path, &source, &options.n_refused, warnings, error) ||
      !import_source (cli, &source, &options, &result, warnings, error))
    {
      bs_cli_name_file (path, error);
      return FALSE;
    }
  bs_cli_say_warnings (cli, warnings);
  if (!options.dry_run)
    bs_cli_set_done (cli, "%s", _ ("the file is imported; "));
  text = describe (&result.counts, options.n_refused, options.dry_run);
  return bs_cli_print (cli, text, error);
}

gboolean
bs_cli_import (BsCli *cli, GError **error)
{
  gboolean list = bs_cli_has (cli, "list"), undo = bs_cli_has (cli, "undo");
  const char *path = cli->arguments->len > 0 ? cli->arguments->pdata[0] : NULL;

  if (list && undo)
    return bs_cli_fail_usage (error, _ ("--list and --undo do not go together"));
  if (path != NULL && (list || undo))
    return bs_cli_fail_usage (error, _ ("--list and --undo take no FILE"));
  if (list)
    return bs_cli_list_imports (cli, error);
  if (undo)
    return bs_cli_undo_import (cli, error);
  if (path == NULL)
    return bs_cli_fail_usage (error, _ ("something is missing: %s"), cli->command->usage);
  return import_file (cli, path, error);
}
