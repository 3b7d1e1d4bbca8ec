/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"
#include "bs-sealed-file.h"

#define NOON (12 * 3600)

BsInstant
bs_cli_noon (gint32 date)
{
  return bs_instant_new_local (date, NOON);
}

gboolean
bs_cli_read_at (const BsCli *cli, gboolean allow_date, BsInstant *at, GError **error)
{
  const char *text = bs_cli_get (cli, "at");
  g_autoptr (GError) fault = NULL;

  if (text == NULL)
    *at = bs_instant_now ();
  else if (!bs_instant_parse_local (text, allow_date, at, &fault))
    return bs_cli_fail_option (error, "at", fault);
  return TRUE;
}

gboolean
bs_cli_read_clock (const BsCli *cli, BsInstant *clock, GError **error)
{
  if (!bs_cli_read_at (cli, TRUE, clock, error))
    return FALSE;
  if (clock->kind == BS_INSTANT_DATE)
    *clock = bs_cli_noon (bs_instant_get_date (*clock));
  return TRUE;
}

static gboolean
read_date (const BsCli *cli, const char *option, gint32 *date, GError **error)
{
  const char *text = bs_cli_get (cli, option);
  g_autoptr (GError) fault = NULL;

  if (text != NULL && !bs_date_parse (text, date, &fault))
    return bs_cli_fail_option (error, option, fault);
  return TRUE;
}

gboolean
bs_cli_read_query (const BsCli *cli, BsEntryQuery *query, GError **error)
{
  *query = BS_ENTRY_QUERY_ALL;
  query->search = bs_cli_get (cli, "search");
  if (!read_date (cli, "from", &query->from, error) || !read_date (cli, "to", &query->to, error))
    return FALSE;
  if (query->from != BS_DATE_ANY && query->to != BS_DATE_ANY && query->from > query->to)
    return bs_cli_fail_usage (error, _ ("--from is later than --to"));
  return TRUE;
}

char *
bs_cli_dup_database (const BsCli *cli)
{
  const char *path = bs_cli_get (cli, "database");

  return path != NULL ? g_strdup (path) : bs_store_dup_default_path ();
}

gboolean
bs_cli_has_database (const BsCli *cli)
{
  g_autofree char *path = bs_cli_dup_database (cli);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
bs_cli_check_not_sealed (const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!bs_sealed_file_is_sealed (path))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
               _ ("“%s” is a backup with a passphrase, not a diary: “backstory-cli restore FILE” brings it back"),
               name);
  return FALSE;
}

BsStore *
bs_cli_open (const BsCli *cli, gboolean may_create, GError **error)
{
  g_autofree char *path = bs_cli_dup_database (cli);

  if (*path == '\0')
    {
      bs_cli_fail_usage (error, _ ("--database needs a value: %s"), _ ("FILE"));
      return NULL;
    }
  if (!may_create && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                   _ ("there is no diary “%s”: check the name, or begin one with “backstory-cli add”"), name);
      return NULL;
    }
  return bs_cli_check_not_sealed (path, error) ? bs_store_open (path, error) : NULL;
}

BsStore *
bs_cli_open_to_read (const BsCli *cli, GError **error)
{
  return bs_cli_open (cli, !bs_cli_has (cli, "database"), error);
}

static gboolean
may_begin_id (const char *text)
{
  static const char pattern[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  gsize length = strlen (text);

  if (length == 0 || length > BS_UUID_LENGTH)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (pattern[i] == '-' ? text[i] != '-' : !g_ascii_isxdigit (text[i]))
      return FALSE;
  return TRUE;
}

BsEntry *
bs_cli_find_entry (BsStore *store, const char *id, GError **error)
{
  static const BsEntryQuery everything = { .from = BS_DATE_ANY, .to = BS_DATE_ANY };
  g_autofree char *wanted = g_ascii_strdown (id, -1);
  g_autofree char *excerpt = bs_excerpt_dup (id);
  g_autoptr (GByteArray) ids = NULL;
  char found[BS_UUID_LENGTH + 1] = "", candidate[BS_UUID_LENGTH + 1];
  guint n_found = 0;

  if (may_begin_id (wanted))
    {
      ids = bs_store_list_ids (store, &everything, error);
      if (ids == NULL)
        return NULL;
      for (guint i = 0; i + 16 <= ids->len; i += 16)
        if (g_str_has_prefix (bs_uuid_from_bytes (ids->data + i, candidate), wanted))
          {
            memcpy (found, candidate, sizeof found);
            n_found++;
          }
    }
  if (n_found == 1)
    return bs_store_get_entry (store, found, error);
  if (n_found == 0)
    g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                 _ ("no entry has an id that is or begins with “%s”: “backstory-cli list” shows them"), excerpt);
  else
    g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                 ngettext ("the id of %u entry begins with “%s”: give more of it",
                           "the ids of %u entries begin with “%s”: give more of it", n_found),
                 n_found, excerpt);
  return NULL;
}

void
bs_cli_name_file (const char *path, GError **error)
{
  g_autofree char *display_name = g_filename_display_name (path);
  const char *name = g_str_equal (path, "-") ? _ ("standard input") : display_name;
  GError *fault = *error;
  g_autofree char *before = fault->message;

  if (g_error_matches (fault, BS_DIARY_ERROR, BS_DIARY_ERROR_FORMAT))
    /* Translators: a file's name, then what it is instead of a diary */
    fault->message = g_strdup_printf (_ ("%s: %s; choose a diary file, or export the diary again"), name, before);
  else if (fault->domain == BS_DIARY_ERROR)
    /* Translators: a file's name, then what is wrong in it and where */
    fault->message = g_strdup_printf (_ ("%s: %s; correct it there, or export the diary again"), name, before);
  else if (fault->domain == BS_CSV_ERROR)
    fault->message = g_strdup_printf ("%s: %s", name, before);
  else if (fault->domain == G_FILE_ERROR || fault->domain == G_IO_ERROR)
    /* Translators: "FILE cannot be read: the reason" */
    fault->message = g_strdup_printf (_ ("%s; check its name and whether you may read it"), before);
  else
    before = NULL;
}
