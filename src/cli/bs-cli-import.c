/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-diary-import.h"

/* import. Its other half, --list and --undo, is in bs-cli-import-undo.c. */

const BsCliOption bs_cli_import_options[] = {
  { .name = "dry-run", .help = N_ ("only count what would become of the file's content") },
  { .name = "list", .help = N_ ("list the last imports, newest first") },
  { .name = "undo", .help = N_ ("take the last import back; what was changed since stays") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

static gboolean
import_data (BsCli *cli, const char *data, gsize length, const BsImportOptions *options, BsImportResult *result,
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
      if (!bs_diary_import_data (NULL, data, length, &look, &seen, options->dry_run ? warnings : NULL, error))
        return FALSE;
      if (options->dry_run)
        {
          *result = seen;
          seen = (BsImportResult) { 0 };
          return TRUE;
        }
    }
  store = bs_cli_open (cli, TRUE, error);
  return store != NULL && bs_diary_import_data (store, data, length, options, result, warnings, error);
}

/* (transfer full) (nullable): what the diary remembers of where it came from. */
static char *
dup_file_name (const char *path)
{
  return g_str_equal (path, "-") ? NULL : g_filename_display_basename (path);
}

static char *
describe (const BsImportCounts *counts, gboolean dry_run)
{
  GString *text = g_string_new (NULL);
  guint n_facts = counts->kinds[BS_IMPORT_FIELD].added + counts->kinds[BS_IMPORT_FIELD].updated;

  g_string_append_printf (text, dry_run ? _ ("would be added: %u, updated: %u, left alone: %u")
                                        : _ ("added: %u, updated: %u, left alone: %u"),
                          counts->added, counts->updated, counts->kept);
  if (n_facts > 0)
    g_string_append_printf (text, _ (", facts about you: %u"), n_facts);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

static gboolean
import_file (BsCli *cli, const char *path, GError **error)
{
  g_autofree char *name = dup_file_name (path);
  BsImportOptions options = { .dry_run = bs_cli_has (cli, "dry-run"), .file = name };
  g_auto (BsImportResult) result = { 0 };
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *data = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!bs_cli_read_clock (cli, &options.at, error))
    return FALSE;
  data = bs_diary_load_file (path, &length, error);
  if (data == NULL || !import_data (cli, data, length, &options, &result, warnings, error))
    {
      bs_cli_name_file (path, error);
      return FALSE;
    }
  bs_cli_say_warnings (cli, warnings);
  if (!options.dry_run)
    bs_cli_set_done (cli, "%s", _ ("the file is imported; "));
  text = describe (&result.counts, options.dry_run);
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
