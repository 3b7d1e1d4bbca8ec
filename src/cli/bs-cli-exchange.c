/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#include "bs-csv-writer.h"
#include "bs-diary-writer.h"
#include "bs-fhir-writer.h"
#include "bs-rule-settings.h"

/* export. */

const BsCliOption bs_cli_export_options[] = {
  { .name = "json", .help = N_ ("as a diary file, from which nothing is missing") },
  { .name = "csv", .help = N_ ("as a table, a row for each entry and each measure") },
  { .name = "fhir", .help = N_ ("as a FHIR R4 bundle, for the doctor's computer") },
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
  BsAssessment *assessment; /* NULL: not wanted */
  BsInstant clock;
} Export;

static gboolean
write_json (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error)
{
  const Export *self = user_data;

  return bs_diary_write_store (self->store, &self->query, self->clock, out, error);
}

static gboolean
write_csv (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error)
{
  const Export *self = user_data;

  return bs_csv_write_store (self->store, &self->query, out, error);
}

static gboolean
write_fhir (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error)
{
  const Export *self = user_data;

  return bs_fhir_write_store (self->store, &self->query, self->clock, self->assessment, out, error);
}

typedef struct
{
  const char *option;
  BsCliWriteFunc write;
  gboolean assesses;
} Kind;

static const Kind kinds[] = {
  { "json", write_json, FALSE },
  { "csv", write_csv, FALSE },
  { "fhir", write_fhir, TRUE },
};

/* The one that is given. */
static const Kind *
read_kind (const BsCli *cli, GError **error)
{
  const Kind *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!bs_cli_has (cli, kinds[i].option))
        continue;
      if (found != NULL)
        {
          bs_cli_fail_usage (error, _ ("--%s and --%s do not go together"), found->option, kinds[i].option);
          return NULL;
        }
      found = &kinds[i];
    }
  if (found == NULL)
    bs_cli_fail_usage (error, _ ("--json, --csv or --fhir is missing: which kind of file"));
  return found;
}

static BsAssessment *
assess (BsCli *cli, BsStore *store, BsInstant at, GError **error)
{
  g_autoptr (BsRulebook) rulebook = bs_cli_load_rules (cli, TRUE, error);
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsAssessor) assessor = NULL;

  if (rulebook == NULL)
    return NULL;
  history = bs_store_load_history (bs_store_get_path (store), NULL, error);
  if (history == NULL)
    return NULL;
  assessor = bs_assessor_new (rulebook, bs_rule_settings_load (store));
  return bs_assessor_assess (assessor, history, at);
}

gboolean
bs_cli_export (BsCli *cli, GError **error)
{
  const Kind *kind = read_kind (cli, error);
  g_autoptr (BsStore) store = NULL;
  g_autoptr (BsAssessment) assessment = NULL;
  Export self = { NULL };

  if (kind == NULL || !bs_cli_read_query (cli, &self.query, error) || !bs_cli_read_clock (cli, &self.clock, error))
    return FALSE;
  store = bs_cli_open_to_read (cli, error);
  if (store == NULL)
    return FALSE;
  if (kind->assesses && (assessment = assess (cli, store, self.clock, error)) == NULL)
    return FALSE;
  self.store = store;
  self.assessment = assessment;
  return bs_cli_write_file (cli, bs_cli_get (cli, "output"), kind->write, &self, error);
}
