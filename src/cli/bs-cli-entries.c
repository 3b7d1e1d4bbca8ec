/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-fields.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-writer.h"

/* add, edit, show, delete: one entry each. */

const BsCliOption bs_cli_clock_options[] = {
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

const BsCliOption *
bs_cli_add_get_options (void)
{
  static const BsCliOption *made;

  return bs_cli_fields_get_options (&bs_entry_fields, bs_cli_measure_options, NULL, &made);
}

const BsCliOption *
bs_cli_edit_get_options (void)
{
  static const BsCliOption *made;

  return bs_cli_fields_get_options (&bs_entry_fields, bs_cli_measure_options, bs_cli_edit_only_options, &made);
}

void
bs_cli_entry_append_help (GString *text)
{
  bs_cli_measures_append_help (text);
  bs_cli_fields_append_help (&bs_entry_fields, text);
}

static gboolean
print_id (BsCli *cli, const BsEntry *entry, GError **error)
{
  g_autofree char *line = g_strconcat (entry->id, "\n", NULL);

  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the entry is in the diary, its id is %s; "), entry->id);
  return bs_cli_print (cli, line, error);
}

static gboolean
print_entry (BsCli *cli, const BsEntry *entry, GError **error)
{
  g_autofree char *json = bs_entry_to_json (entry, 0);
  g_autofree char *text = g_strconcat (json, "\n", NULL);

  return bs_cli_print (cli, text, error);
}

/* What the options make of an entry; `*n_named`: how many of them say something of it. */
static gboolean
read_entry (const BsCli *cli, BsEntry *entry, guint *n_named, GError **error)
{
  GError *fault = NULL;
  guint n_cleared, n_fields, n_measures;

  if (!bs_cli_fields_clear (cli, &bs_entry_fields, entry, &n_cleared, error) ||
      !bs_cli_fields_set (cli, &bs_entry_fields, entry, &n_fields, error) ||
      !bs_cli_measures_set (cli, entry, &n_measures, error))
    return FALSE;
  *n_named = n_cleared + n_fields + n_measures;
  return bs_entry_validate (entry, NULL, NULL, &fault) || bs_cli_fields_fail (fault, error);
}

gboolean
bs_cli_add (BsCli *cli, GError **error)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  g_autoptr (BsEntry) stored = NULL;
  g_autoptr (BsStore) store = NULL;
  BsInstant clock;
  guint n_named;

  if (!bs_cli_has (cli, "pain"))
    return bs_cli_fail_usage (error, _ ("--pain is missing: a number from 0 to 10, or unrated"));
  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  entry->at = clock;
  if (!read_entry (cli, entry, &n_named, error))
    return FALSE;
  store = bs_cli_open (cli, TRUE, error);
  if (store == NULL)
    return FALSE;
  stored = bs_store_put_entry (store, entry, clock, error);
  return stored != NULL && print_id (cli, stored, error);
}

gboolean
bs_cli_edit (BsCli *cli, GError **error)
{
  g_autoptr (BsStore) store = NULL;
  g_autoptr (BsEntry) before = NULL;
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsEntry) stored = NULL;
  BsInstant clock;
  guint n_named;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  store = bs_cli_open (cli, FALSE, error);
  if (store == NULL)
    return FALSE;
  before = bs_cli_find_entry (store, cli->arguments->pdata[0], error);
  if (before == NULL)
    return FALSE;
  entry = bs_entry_copy (before);
  if (!read_entry (cli, entry, &n_named, error))
    return FALSE;
  if (n_named == 0)
    return bs_cli_fail_usage (error, _ ("nothing to change is given"));
  /* A merge lets the newer stamp win: an edit is newer than what it changes, whatever `--at` says. */
  if (bs_instant_is_set (before->updated_at) && clock.seconds <= before->updated_at.seconds)
    clock = bs_instant_new (before->updated_at.seconds + 1, clock.offset);
  stored = bs_store_put_entry (store, entry, clock, error);
  return stored != NULL && print_id (cli, stored, error);
}

gboolean
bs_cli_show (BsCli *cli, GError **error)
{
  g_autoptr (BsStore) store = bs_cli_open (cli, FALSE, error);
  g_autoptr (BsEntry) entry = store != NULL ? bs_cli_find_entry (store, cli->arguments->pdata[0], error) : NULL;

  return entry != NULL && print_entry (cli, entry, error);
}

/* Prints what was deleted: as a file's "entries" it can be imported again. */
gboolean
bs_cli_delete (BsCli *cli, GError **error)
{
  g_autoptr (BsStore) store = NULL;
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsEntry) deleted = NULL;
  BsInstant clock;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  store = bs_cli_open (cli, FALSE, error);
  entry = store != NULL ? bs_cli_find_entry (store, cli->arguments->pdata[0], error) : NULL;
  if (entry == NULL)
    return FALSE;
  deleted = bs_store_delete_entry (store, entry->id, clock, error);
  if (deleted == NULL)
    return FALSE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the entry %s is deleted; "), deleted->id);
  return print_entry (cli, deleted, error);
}
