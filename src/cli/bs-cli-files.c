/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

/* backup, restore, check: the database as a file. */

static gboolean
fail_same_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED, _ ("“%s” is the diary itself: name another file"), name);
  return FALSE;
}

gboolean
bs_cli_backup (BsCli *cli, GError **error)
{
  const char *path = cli->arguments->pdata[0];
  g_autoptr (BsStore) store = NULL;
  g_autofree char *text = NULL;
  BsInstant clock;
  guint n;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  if (bs_cli_is_database (cli, path))
    return fail_same_file (path, error);
  store = bs_cli_open (cli, FALSE, error);
  if (store == NULL || !bs_store_backup (store, path, error))
    return FALSE;
  n = bs_store_count_entries (store, NULL);
  /* Translators: the copy of the diary was read again and has no damage */
  text = g_strdup_printf (ngettext ("the copy is whole: %u entry\n", "the copy is whole: %u entries\n", n), n);
  return bs_cli_print (cli, text, error);
}

/* Prints the name under which the former diary was kept. */
gboolean
bs_cli_restore (BsCli *cli, GError **error)
{
  const char *backup = cli->arguments->pdata[0];
  g_autofree char *path = bs_cli_dup_database (cli);
  g_autofree char *kept = NULL;
  g_autofree char *line = NULL;
  BsInstant clock;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  if (bs_cli_is_database (cli, backup))
    return fail_same_file (backup, error);
  kept = bs_store_restore_backup (backup, path, error);
  if (kept == NULL)
    return FALSE;
  if (*kept == '\0')
    return TRUE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the backup is in place, the former diary is kept as %s; "), kept);
  line = g_strconcat (kept, "\n", NULL);
  return bs_cli_print (cli, line, error);
}

gboolean
bs_cli_check (BsCli *cli, GError **error)
{
  g_autoptr (BsStore) store = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = NULL;
  BsInstant clock;
  guint n;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  store = bs_cli_open (cli, FALSE, error);
  if (store == NULL || !bs_store_check (store, error))
    return FALSE;
  n = bs_store_count_entries (store, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  /* Translators: the database file has no damage */
  text = g_strdup_printf (ngettext ("the file is whole: %u entry\n", "the file is whole: %u entries\n", n), n);
  return bs_cli_print (cli, text, error);
}
