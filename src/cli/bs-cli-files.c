/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

/* check: the database as a file. */

gboolean
bs_cli_fail_same_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED, _ ("“%s” is the diary itself: name another file"), name);
  return FALSE;
}

gboolean
bs_cli_check_named (const char *path, GError **error)
{
  return !g_str_equal (path, "-") ||
         bs_cli_fail_usage (error,
                            _ ("a database cannot be read from or written to a stream: name a file, “./-” is one"));
}

/* Not while one is built, where tests write what nobody keeps. */
static gboolean
is_in_flatpak (void)
{
  g_autoptr (GKeyFile) info = g_key_file_new ();

  return g_key_file_load_from_file (info, "/.flatpak-info", G_KEY_FILE_NONE, NULL) &&
         !g_key_file_get_boolean (info, "Instance", "build", NULL);
}

/* A Flatpak's root and /tmp are made for one run; folders that it does not reach look as if they were there. */
gboolean
bs_cli_check_lasting (const char *path, GError **error)
{
  static const char *const passing[] = { "/", "/tmp" };
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *kept = g_path_get_dirname (g_get_user_data_dir ());
  g_autofree char *name = NULL;
  struct stat place, root;

  if (!is_in_flatpak () || stat (folder, &place) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    if (stat (passing[i], &root) == 0 && root.st_dev == place.st_dev)
      {
        name = g_filename_display_name (path);
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                     /* Translators: a file, and the folder of an application that is installed as a Flatpak */
                     _ ("“%s” would be gone at once: installed as a Flatpak, backstory-cli keeps files only in “%s”"),
                     name, kept);
        return FALSE;
      }
  return TRUE;
}

/* Takes `fault`; of damage it says what helps. */
static gboolean
fail_check (const BsCli *cli, GError *fault, GError **error)
{
  g_autofree char *path = bs_cli_dup_database (cli);
  g_autofree char *name = g_filename_display_name (path);
  gboolean damaged = g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);

  g_propagate_error (error, fault);
  if (damaged && error != NULL)
    {
      g_free ((*error)->message);
      (*error)->message = g_strdup_printf (
          _ ("“%s” is damaged: “backstory-cli salvage” sets it aside and brings back what can be had of it"), name);
    }
  return FALSE;
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
  store = bs_cli_open (cli, FALSE, &fault);
  n = store != NULL && bs_store_check (store, &fault) ? bs_store_count_entries (store, &fault) : 0;
  if (fault != NULL)
    return fail_check (cli, g_steal_pointer (&fault), error);
  /* Translators: the database file has no damage */
  text = g_strdup_printf (ngettext ("the file is whole: %u entry\n", "the file is whole: %u entries\n", n), n);
  return bs_cli_print (cli, text, error);
}
