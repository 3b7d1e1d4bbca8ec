/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-passphrase.h"

#include <glib/gi18n-lib.h>

#include "bs-daily-backup.h"
#include "bs-sealed-backup.h"

/* backup: by hand, and the daily ones. */

const BsCliOption bs_cli_backup_options[] = {
  { .name = "encrypt", .help = N_ ("only a passphrase opens the copy; asks for one") },
  { .name = "passphrase-file",
    .argument = "FILE",
    .help = N_ ("the passphrase is the first line of this; - is standard input") },
  { .name = "daily", .help = N_ ("the backup of this day, if there is none yet; lets old ones go") },
  { .name = "list", .help = N_ ("list the daily backups, newest first, each checked") },
  { .name = "folder", .argument = N_ ("FOLDER"), .help = N_ ("where the daily backups are") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

/* ---- By hand ---- */

static gboolean
write_copy (const BsCli *cli, BsStore *store, const char *path, GError **error)
{
  char *passphrase;
  gboolean written;

  if (!bs_cli_has (cli, "encrypt"))
    return bs_store_backup (store, path, error);
  passphrase = bs_cli_ask_new_passphrase (cli, error);
  if (passphrase == NULL)
    return FALSE;
  written = bs_sealed_backup_make (store, path, passphrase, NULL, error);
  bs_passphrase_free (passphrase);
  return written;
}

static gboolean
back_up (BsCli *cli, const char *path, GError **error)
{
  g_autoptr (BsStore) store = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (!bs_cli_check_named (path, error) || !bs_cli_check_lasting (path, error))
    return FALSE;
  if (bs_cli_is_database (cli, path))
    return bs_cli_fail_same_file (path, error);
  store = bs_cli_open (cli, FALSE, error);
  if (store == NULL || !write_copy (cli, store, path, error))
    return FALSE;
  n = bs_store_count_entries (store, NULL);
  /* Translators: the copy of the diary was read again and has no damage */
  text = g_strdup_printf (ngettext ("the copy is whole: %u entry\n", "the copy is whole: %u entries\n", n), n);
  return bs_cli_print (cli, text, error);
}

/* ---- Daily ---- */

/* (transfer full) */
static char *
dup_folder (const BsCli *cli, const char *database)
{
  const char *named = bs_cli_get (cli, "folder");
  g_autofree char *chosen = named == NULL ? bs_daily_backup_dup_chosen () : NULL;

  return named != NULL ? g_strdup (named) : bs_daily_backup_dup_folder (database, chosen);
}

static gboolean
make_daily (BsCli *cli, const char *folder, gint32 today, GError **error)
{
  g_autofree char *path = bs_daily_backup_dup_path (folder, today);
  g_autofree char *name = g_filename_display_name (path);
  /* Keeps its connection: it brings a diary of an earlier version to the form of this one. */
  g_autoptr (BsStore) store = bs_cli_open (cli, FALSE, error);
  g_autofree char *text = NULL;
  gboolean made;

  if (store == NULL || !bs_daily_backup_make (bs_store_get_path (store), folder, today, NULL, &made, error))
    return FALSE;
  if (made)
    text = g_strdup_printf (_ ("backed up, and the copy is whole: %s\n"), name);
  else if (bs_daily_backup_is_due (folder, today))
    text = g_strdup (_ ("the diary is empty: there is nothing to back up\n"));
  else
    text = g_strdup_printf (_ ("the backup of this day is there: %s\n"), name);
  return bs_cli_print (cli, text, error);
}

static gboolean
print_backup (BsCli *cli, const BsDailyBackup *backup, GError **error)
{
  g_autofree char *name = g_filename_display_name (backup->path);
  g_autofree char *plain = bs_cli_plain (name);
  g_autofree char *state = NULL;
  g_autofree char *line = NULL;
  guint n = backup->summary.n_entries;
  char date[16];

  if (backup->fault != NULL)
    state = g_strdup (g_error_matches (backup->fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED) ? _ ("damaged")
                                                                                              : _ ("cannot be used"));
  else
    state = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
  line = g_strdup_printf ("%s  %s  %s\n", bs_date_print (backup->date, date), state, plain);
  return bs_cli_print (cli, line, error);
}

static gboolean
list_daily (BsCli *cli, const char *folder, const char *database, gint32 today, GError **error)
{
  g_autoptr (GPtrArray) list = bs_daily_backup_list (folder, database, today, NULL, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (!print_backup (cli, list->pdata[i], error))
      return FALSE;
  return list != NULL;
}

/* ---- The command ---- */

/* One of the three ways, with the options that belong to it. */
static gboolean
check_usage (const BsCli *cli, GError **error)
{
  gboolean by_hand = cli->arguments->len > 0;
  gboolean daily = bs_cli_has (cli, "daily"), list = bs_cli_has (cli, "list");

  if (!by_hand && !daily && !list)
    return bs_cli_fail_usage (error, _ ("something is missing: %s"), cli->command->usage);
  if (by_hand + daily + list > 1)
    return bs_cli_fail_usage (error, _ ("FILE, --daily and --list exclude each other"));
  if (bs_cli_has (cli, "encrypt") && !by_hand)
    return bs_cli_fail_usage (error, _ ("--encrypt goes with FILE"));
  if (bs_cli_has (cli, "passphrase-file") && !bs_cli_has (cli, "encrypt"))
    return bs_cli_fail_usage (error, _ ("--passphrase-file goes with --encrypt"));
  if (bs_cli_has (cli, "folder") && by_hand)
    return bs_cli_fail_usage (error, _ ("--folder goes with --daily or --list"));
  return TRUE;
}

gboolean
bs_cli_backup (BsCli *cli, GError **error)
{
  g_autofree char *database = bs_cli_dup_database (cli);
  g_autofree char *folder = NULL;
  BsInstant clock;
  gint32 today;

  if (!bs_cli_read_clock (cli, &clock, error) || !check_usage (cli, error))
    return FALSE;
  if (cli->arguments->len > 0)
    return back_up (cli, cli->arguments->pdata[0], error);
  folder = dup_folder (cli, database);
  today = bs_instant_get_date (clock);
  return bs_cli_has (cli, "daily") ? make_daily (cli, folder, today, error)
                                   : list_daily (cli, folder, database, today, error);
}
