/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#include "bs-csv-writer.h"
#include "bs-diary-writer.h"

/* export. */

const BsCliOption bs_cli_export_options[] = {
  { .name = "json", .help = N_ ("as a diary file, from which nothing is missing") },
  { .name = "csv", .help = N_ ("as a table, one row for each entry") },
  { .name = "from", .argument = N_ ("D"), .help = N_ ("only entries from this date on, 2026-11-22") },
  { .name = "to", .argument = N_ ("D"), .help = N_ ("only entries up to this date") },
  { .name = "output", .argument = "FILE", .help = N_ ("write to a file (default: standard output)"), .letter = 'o' },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

typedef struct
{
  BsStore *store;
  BsEntryQuery query;
  gboolean csv;
  BsInstant clock;
} Export;

static gboolean
write_export (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error)
{
  const Export *self = user_data;

  if (self->csv)
    return bs_csv_write_store (self->store, &self->query, out, error);
  return bs_diary_write_store (self->store, &self->query, self->clock, out, error);
}

gboolean
bs_cli_export (BsCli *cli, GError **error)
{
  gboolean json = bs_cli_has (cli, "json");
  g_autoptr (BsStore) store = NULL;
  Export self = { .csv = bs_cli_has (cli, "csv") };

  if (json == self.csv)
    return bs_cli_fail_usage (error, json ? _ ("--json and --csv do not go together")
                                          : _ ("--json or --csv is missing: which kind of file"));
  if (!bs_cli_read_query (cli, &self.query, error) || !bs_cli_read_clock (cli, &self.clock, error))
    return FALSE;
  store = bs_cli_open_to_read (cli, error);
  self.store = store;
  return store != NULL && bs_cli_write_file (cli, bs_cli_get (cli, "output"), write_export, &self, error);
}
