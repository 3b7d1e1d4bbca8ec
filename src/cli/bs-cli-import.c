/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-import.h"

/* import. */

const BsCliOption bs_cli_import_options[] = {
  { .name = "dry-run", .help = N_ ("only count what would become of the file's content") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

/* Into a diary that is not there yet: what is wrong with the file is said before one is begun. */
static gboolean
check_file (const char *data, gsize length, BsImportCounts *counts, GPtrArray *warnings, GError **error)
{
  g_autoptr (BsDiary) diary = bs_diary_new_from_data (data, length, warnings, error);

  if (diary == NULL)
    return FALSE;
  *counts = (BsImportCounts) { .added = diary->entries->len + diary->visits->len + diary->medicines->len };
  return TRUE;
}

static gboolean
import_data (BsCli *cli, const char *data, gsize length, BsImportCounts *counts, GPtrArray *warnings, GError **error)
{
  gboolean dry_run = bs_cli_has (cli, "dry-run"), is_new = !bs_cli_has_database (cli);
  g_autoptr (BsStore) store = NULL;

  if (is_new && !check_file (data, length, counts, dry_run ? warnings : NULL, error))
    return FALSE;
  if (is_new && dry_run)
    return TRUE;
  store = bs_cli_open (cli, TRUE, error);
  return store != NULL && bs_diary_import (store, data, length, dry_run, counts, warnings, error);
}

gboolean
bs_cli_import (BsCli *cli, GError **error)
{
  const char *path = cli->arguments->pdata[0];
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *data = NULL;
  g_autofree char *text = NULL;
  BsImportCounts counts;
  BsInstant clock;
  gsize length;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  data = bs_diary_load_file (path, &length, error);
  if (data == NULL || !import_data (cli, data, length, &counts, warnings, error))
    {
      bs_cli_name_file (path, error);
      return FALSE;
    }
  bs_cli_say_warnings (cli, warnings);
  if (bs_cli_has (cli, "dry-run"))
    text = g_strdup_printf (_ ("would be added: %u, updated: %u, left alone: %u\n"), counts.added, counts.updated,
                            counts.kept);
  else
    {
      text = g_strdup_printf (_ ("added: %u, updated: %u, left alone: %u\n"), counts.added, counts.updated,
                              counts.kept);
      bs_cli_set_done (cli, "%s", _ ("the file is imported; "));
    }
  return bs_cli_print (cli, text, error);
}
