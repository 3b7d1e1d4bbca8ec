/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-writer.h"
#include "bs-text.h"

const BsCliOption bs_cli_list_options[] = {
  { .name = "from", .argument = N_ ("D"), .help = N_ ("only from this date on, 2026-11-22") },
  { .name = "to", .argument = N_ ("D"), .help = N_ ("only up to this date") },
  { .name = "search", .argument = N_ ("TEXT"), .help = N_ ("only with these words in notes, medicines or terms") },
  { .name = "json", .help = N_ ("as a diary file with these entries") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

typedef struct
{
  BsCli *cli;
  guint n_entries;
  GError *error; /* of the output */
} Listing;

static void
append_part (GString *line, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (line, " · %s", part);
}

char *
bs_cli_format_entry (const BsEntry *entry)
{
  g_autofree char *heading = bs_text_format_entry_heading (entry);
  g_autofree char *details = bs_text_format_entry_details (entry);
  g_autofree char *measures = bs_text_format_entry_measures (entry);
  g_autofree char *plain = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  char moment[32];

  g_string_append_printf (line, "%s  %-22s  ", entry->id, bs_instant_print (entry->at, moment));
  if (entry->pain == BS_ABSENT)
    g_string_append (line, " ?");
  else
    g_string_append_printf (line, "%2d", entry->pain);
  g_string_append_printf (line, "  %s", heading);
  append_part (line, details);
  append_part (line, measures);
  plain = bs_cli_plain (line->str);
  return g_strconcat (plain, "\n", NULL);
}

static gboolean
print_line (const BsEntry *entry, gpointer user_data)
{
  Listing *self = user_data;
  g_autofree char *line = bs_cli_format_entry (entry);

  return bs_cli_print (self->cli, line, &self->error);
}

static gboolean
print_json (const BsEntry *entry, gpointer user_data)
{
  Listing *self = user_data;
  g_autofree char *json = bs_entry_to_json (entry, 4);
  g_autofree char *text = g_strconcat (self->n_entries > 0 ? ",\n" : "\n", json, NULL);

  self->n_entries++;
  return bs_cli_print (self->cli, text, &self->error);
}

gboolean
bs_cli_list (BsCli *cli, GError **error)
{
  gboolean json = bs_cli_has (cli, "json");
  Listing self = { .cli = cli };
  g_autoptr (BsStore) store = NULL;
  BsEntryQuery query;
  BsInstant clock;

  if (!bs_cli_read_query (cli, &query, error) || !bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  store = bs_cli_open_to_read (cli, error);
  if (store == NULL)
    return FALSE;
  if (json && !bs_cli_print (cli, "{\n  \"format\": \"backstory-diary\",\n  \"version\": 1,\n  \"entries\": [", error))
    return FALSE;
  if (!bs_store_foreach_entry (store, &query, json ? print_json : print_line, &self, error))
    return FALSE;
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return FALSE;
    }
  return !json || bs_cli_print (cli, self.n_entries > 0 ? "\n  ]\n}\n" : "]\n}\n", error);
}
