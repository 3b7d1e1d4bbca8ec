/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-passphrase.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "bs-backup-difference.h"
#include "bs-sealed-backup.h"

/* restore: a backup takes the place of the diary. */

const BsCliOption bs_cli_restore_options[] = {
  { .name = "dry-run", .help = N_ ("only say what is in the backup and what would change") },
  { .name = "passphrase-file",
    .argument = "FILE",
    .help = N_ ("the passphrase of an encrypted one is the first line of this; - is standard input") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

/* ---- What would change ---- */

static void
append_line (GString *text, const char *line, guint n)
{
  g_string_append_printf (text, "%s: %u\n", line, n);
}

static void
append_summary (GString *text, const BsBackupSummary *summary)
{
  char first[16], last[16];

  append_line (text, _ ("the backup is whole; entries"), summary->n_entries);
  if (summary->n_entries > 0)
    /* Translators: two dates */
    g_string_append_printf (text, _ ("from %s to %s\n"), bs_date_print (summary->first, first),
                            bs_date_print (summary->last, last));
  append_line (text, _ ("visits"), summary->n_visits);
  append_line (text, _ ("medicines"), summary->n_medicines);
}

static void
append_difference (GString *text, const BsBackupDifference *difference)
{
  append_line (text, _ ("entries that are the same in the diary"), difference->n_same);
  append_line (text, _ ("only in the backup, would come back"), difference->n_only_there);
  append_line (text, _ ("only in the diary, would go"), difference->n_only_here);
  append_line (text, _ ("newer in the backup"), difference->n_newer_there);
  append_line (text, _ ("newer in the diary, would be as they were"), difference->n_newer_here);
}

static gboolean
print_what_would_change (BsCli *cli, const char *backup, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  BsBackupSummary summary;
  BsBackupDifference difference;

  if (!bs_store_read_backup (backup, path, NULL, &summary, error) ||
      !bs_backup_difference_read (backup, path, NULL, &difference, error))
    return FALSE;
  append_summary (text, &summary);
  append_difference (text, &difference);
  return bs_cli_print (cli, text->str, error);
}

/* ---- Putting it in place ---- */

/* Beside the standard output: what reads that wants the name alone. */
static void
say_restored (const BsCli *cli, guint n, gboolean is_kept)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u entry was restored", "%u entries were restored", n), n);
  /* Translators: “126 entries were restored; …”, then the name on a line of its own */
  g_autofree char *more = g_strdup_printf (_ ("%s; the former diary is kept, whole, under this name:"), text);

  bs_cli_say (cli, is_kept ? more : text);
}

/* Prints the name under which the former diary was kept. */
static gboolean
put_in_place (BsCli *cli, const char *backup, const char *path, GError **error)
{
  g_autofree char *kept = NULL;
  g_autofree char *line = NULL;
  BsBackupSummary summary;

  if (!bs_store_read_backup (backup, path, NULL, &summary, error))
    return FALSE;
  kept = bs_store_restore_backup (backup, path, error);
  if (kept == NULL)
    return FALSE;
  say_restored (cli, summary.n_entries, *kept != '\0');
  if (*kept == '\0')
    return TRUE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the backup is in place, the former diary is kept as %s; "), kept);
  line = g_strconcat (kept, "\n", NULL);
  return bs_cli_print (cli, line, error);
}

/* ---- The command ---- */

/* An export begins with the name of its format; no database begins with a brace. */
static gboolean
is_export (const char *path)
{
  char head[256] = "";
  gssize n = -1;
  /* A pipe would wait for somebody to write into it. */
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (descriptor < 0)
    return FALSE;
  n = read (descriptor, head, sizeof head - 1);
  close (descriptor);
  return n > 0 && head[0] == '{' && strstr (head, "\"backstory-diary\"") != NULL;
}

static gboolean
check_no_export (const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!is_export (path))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
               _ ("“%s” is an export, not a backup: “backstory-cli import FILE” adds it to the diary"), name);
  return FALSE;
}

static gboolean
restore (BsCli *cli, const char *backup, const char *path, GError **error)
{
  return bs_cli_has (cli, "dry-run") ? print_what_would_change (cli, backup, path, error)
                                     : put_in_place (cli, backup, path, error);
}

static gboolean
restore_sealed (BsCli *cli, const char *backup, const char *path, GError **error)
{
  char *passphrase = bs_cli_ask_passphrase (cli, backup, error);
  g_autofree char *copy = NULL;
  gboolean restored;

  if (passphrase == NULL)
    return FALSE;
  copy = bs_sealed_backup_open (backup, path, passphrase, NULL, error);
  bs_passphrase_free (passphrase);
  restored = copy != NULL && restore (cli, copy, path, error);
  bs_sealed_backup_remove_copy (copy);
  return restored;
}

gboolean
bs_cli_restore (BsCli *cli, GError **error)
{
  const char *backup = cli->arguments->pdata[0];
  g_autofree char *path = bs_cli_dup_database (cli);
  BsInstant clock;

  if (!bs_cli_read_clock (cli, &clock, error) || !bs_cli_check_named (backup, error))
    return FALSE;
  if (bs_cli_is_database (cli, backup))
    return bs_cli_fail_same_file (backup, error);
  if (!check_no_export (backup, error))
    return FALSE;
  return bs_sealed_file_is_sealed (backup) ? restore_sealed (cli, backup, path, error)
                                           : restore (cli, backup, path, error);
}
