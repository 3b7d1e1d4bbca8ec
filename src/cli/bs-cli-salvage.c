/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#include "bs-recovery.h"

/* salvage: a damaged diary gives way to what can be brought back of it. */

const BsCliOption bs_cli_salvage_options[] = {
  { .name = "output",
    .letter = 'o',
    .argument = N_ ("FILE"),
    .help = N_ ("write what can be read as a new diary; nothing else is changed") },
  { .name = "without-backup", .help = N_ ("only what can be read of the damaged file") },
  { .name = "dry-run", .help = N_ ("only say what could be brought back") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

/* Only a diary that was found damaged gives way: not one that is in use, of a later version, or of another program. */
static gboolean
find_damage (BsCli *cli, gboolean *is_whole, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsStore) store = bs_cli_open (cli, FALSE, &fault);

  *is_whole = store != NULL && bs_store_check (store, &fault);
  if (*is_whole || g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static void
append_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s\n", line);
  g_free (line);
}

static void
append_offers (GString *text, const BsRecovery *recovery)
{
  if (recovery->salvaged != NULL)
    append_line (text, bs_recovery_describe_salvaged (recovery));
  if (recovery->backup != NULL)
    {
      g_autofree char *backup = bs_recovery_describe_backup (recovery);
      g_autofree char *name = g_filename_display_name (recovery->backup);

      g_string_append_printf (text, "%s (%s)\n", backup, name);
    }
  if (recovery->both != NULL)
    append_line (text, bs_recovery_describe_both (recovery));
}

static gboolean
fail_nothing (const BsRecovery *recovery, GError **error)
{
  g_autofree char *name = g_filename_display_name (recovery->path);

  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED,
               _ ("nothing can be read of “%s”, and no good backup of it was found: name one with “backstory-cli "
                  "restore FILE”"),
               name);
  return FALSE;
}

/* The fullest way that is offered; FALSE where there is none but to begin anew, which a person does by hand. */
static gboolean
choose_way (const BsCli *cli, const BsRecovery *recovery, BsRecoveryWay *way)
{
  static const BsRecoveryWay ways[] = { BS_RECOVERY_BOTH, BS_RECOVERY_SALVAGED, BS_RECOVERY_BACKUP };
  gboolean with_backup = !bs_cli_has (cli, "without-backup");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (bs_recovery_offers (recovery, ways[i]) && (with_backup || ways[i] == BS_RECOVERY_SALVAGED))
      {
        *way = ways[i];
        return TRUE;
      }
  return FALSE;
}

static gboolean
salvage_in_place (BsCli *cli, BsInstant now, GError **error)
{
  g_autofree char *path = bs_cli_dup_database (cli), *kept = NULL, *shown = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BsRecovery) recovery = NULL;
  BsRecoveryWay way;
  gboolean is_whole;

  if (!find_damage (cli, &is_whole, error))
    return FALSE;
  if (is_whole)
    return bs_cli_print (cli, _ ("the file is whole: nothing was changed\n"), error);
  recovery = bs_recovery_look (path, NULL, now, NULL, error);
  if (recovery == NULL)
    return FALSE;
  if (!choose_way (cli, recovery, &way))
    return fail_nothing (recovery, error);
  append_offers (text, recovery);
  if (!bs_cli_has (cli, "dry-run"))
    {
      kept = bs_recovery_apply (recovery, way, NULL, error);
      if (kept == NULL)
        return FALSE;
      shown = g_filename_display_name (kept);
      /* Translators: %s is the new name of the damaged file */
      g_string_append_printf (text, _ ("The damaged file is kept as “%s”.\n"), shown);
      bs_cli_set_done (cli, _ ("the diary was brought back, the damaged file is kept as %s; "), shown);
    }
  append_line (text, bs_recovery_describe_missing (recovery, way));
  return bs_cli_print (cli, text->str, error);
}

static gboolean
salvage_to_file (BsCli *cli, BsInstant now, GError **error)
{
  BsRecovery recovery = { .path = bs_cli_dup_database (cli), .now = now, .salvaged = NULL };
  g_autofree char *path = recovery.path;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!bs_cli_check_named (bs_cli_get (cli, "output"), error) ||
      !bs_cli_check_lasting (bs_cli_get (cli, "output"), error) || !bs_cli_check_not_sealed (path, error))
    return FALSE;
  if (!bs_salvage_read (path, bs_cli_get (cli, "output"), NULL, &recovery.counts, error))
    return FALSE;
  append_line (text, bs_recovery_describe_salvaged (&recovery));
  append_line (text, bs_recovery_describe_missing (&recovery, BS_RECOVERY_SALVAGED));
  return bs_cli_print (cli, text->str, error);
}

gboolean
bs_cli_salvage (BsCli *cli, GError **error)
{
  BsInstant now;

  if (!bs_cli_read_clock (cli, &now, error))
    return FALSE;
  if (bs_cli_has (cli, "output") && (bs_cli_has (cli, "dry-run") || bs_cli_has (cli, "without-backup")))
    return bs_cli_fail_usage (error, _ ("--output goes with none of the other options"));
  return bs_cli_has (cli, "output") ? salvage_to_file (cli, now, error) : salvage_in_place (cli, now, error);
}
