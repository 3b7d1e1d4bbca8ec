/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-import.h"

#include <glib/gi18n-lib.h>

#include "bs-import-undo.h"

/* A name of a file may hold anything. (transfer full) */
static char *
format_file (const BsImportRecord *record)
{
  return record->file != NULL ? bs_cli_plain (record->file) : g_strdup (_ ("standard input"));
}

/* (transfer full) */
static char *
format_moment (const BsImportRecord *record)
{
  char moment[32];

  return g_strdup (bs_instant_is_set (record->at) ? bs_instant_print (record->at, moment) : "?");
}

static gboolean
print_import (BsCli *cli, const BsImportRecord *record, GError **error)
{
  g_autofree char *file = format_file (record);
  g_autofree char *moment = format_moment (record);
  g_autofree char *counts = g_strdup_printf (_ ("added: %u, updated: %u, left alone: %u"), record->counts.added,
                                             record->counts.updated, record->counts.kept);
  g_autofree char *line = g_strdup_printf ("%s  %s  %s%s%s\n", moment, file, counts, record->is_undone ? "  " : "",
                                           /* Translators: of an import */
                                           record->is_undone ? _ ("undone") : "");

  return bs_cli_print (cli, line, error);
}

gboolean
bs_cli_list_imports (BsCli *cli, GError **error)
{
  g_autoptr (BsStore) store = bs_cli_open_to_read (cli, error);
  g_autoptr (GPtrArray) imports = store != NULL ? bs_import_list (store, error) : NULL;

  if (imports == NULL)
    return FALSE;
  for (guint i = 0; i < imports->len; i++)
    if (!print_import (cli, imports->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* What was taken back, and what stays as it is. (transfer full) */
static char *
describe (const BsImportRecord *record, const BsImportUndoCounts *counts, gboolean dry_run)
{
  const BsImportUndoCount *facts = &counts->kinds[BS_IMPORT_FIELD];
  g_autofree char *file = format_file (record);
  g_autofree char *moment = format_moment (record);
  GString *text = g_string_new (NULL);

  g_string_append_printf (
      /* Translators: the name of a file, and when it was imported */
      text, dry_run ? _ ("the import of %s, %s, would be undone\n") : _ ("the import of %s, %s, is undone\n"), file,
      moment);
  g_string_append_printf (text, _ ("deleted again: %u, as before again: %u, facts about you: %u\n"), counts->removed,
                          counts->restored, facts->removed + facts->restored);
  if (counts->changed + counts->gone + facts->changed + facts->gone > 0)
    g_string_append_printf (text, _ ("left alone, because changed since: %u, deleted since: %u\n"),
                            counts->changed + facts->changed, counts->gone + facts->gone);
  return g_string_free (text, FALSE);
}

static gboolean
fail_nothing (GError **error)
{
  g_set_error_literal (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                       _ ("there is no import to undo: “import --list” shows those that the diary remembers"));
  return FALSE;
}

gboolean
bs_cli_undo_import (BsCli *cli, GError **error)
{
  gboolean dry_run = bs_cli_has (cli, "dry-run");
  g_autoptr (BsImportRecord) last = NULL;
  g_autoptr (BsStore) store = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = NULL;
  BsImportUndoCounts counts;
  BsInstant now;

  if (!bs_cli_read_clock (cli, &now, error) || (store = bs_cli_open (cli, FALSE, error)) == NULL)
    return FALSE;
  last = bs_import_get_last (store, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (last == NULL)
    return fail_nothing (error);
  if (!bs_import_undo (store, last->number, now, dry_run, NULL, &counts, error))
    return FALSE;
  if (!dry_run)
    bs_cli_set_done (cli, "%s", _ ("the import is undone; "));
  text = describe (last, &counts, dry_run);
  return bs_cli_print (cli, text, error);
}
