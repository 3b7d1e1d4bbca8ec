/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "bs-diary-reader.h"
#include "bs-report-pages.h"
#include "bs-rule-settings.h"

#define DAYS_DEFAULT 91

const BsCliOption bs_cli_report_options[] = {
  { .name = "output", .argument = "FILE", .help = N_ ("the PDF to write; - is standard output"), .letter = 'o' },
  { .name = "from", .argument = N_ ("D"), .help = N_ ("from this date on, 2026-11-22") },
  { .name = "to", .argument = N_ ("D"), .help = N_ ("up to this date") },
  { .name = "diary", .argument = "FILE", .help = N_ ("of a diary file instead of the database; - is standard input") },
  { .name = "paper", .argument = "a4|letter", .help = N_ ("the paper (default: that of the country)") },
  { .name = "no-name", .help = N_ ("leave out name and year of birth; there is a line to write on") },
  { .name = "no-notes", .help = N_ ("leave out notes") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("the moment of the report, instead of now") },
  { NULL },
};

/* What a report is made of, and who keeps it. */
typedef struct
{
  BsHistory *history;
  BsDiary *diary; /* of a file; NULL */
  GPtrArray *entries, *medicines;
  BsRuleSettings settings;
  BsTrendSpan span;
} Source;

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->diary, bs_diary_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
read_paper (const BsCli *cli, BsPaper *paper, GError **error)
{
  const char *text = bs_cli_get (cli, "paper");

  if (text == NULL)
    *paper = bs_paper_get_default ();
  else if (g_str_equal (text, "a4"))
    *paper = BS_PAPER_A4;
  else if (g_str_equal (text, "letter"))
    *paper = BS_PAPER_LETTER;
  else
    return bs_cli_fail_usage (error, _ ("--paper: “a4” or “letter”"));
  return TRUE;
}

static gboolean
read_span (const BsEntryQuery *query, BsInstant at, BsTrendSpan *span, GError **error)
{
  gint32 today = bs_instant_get_date (at);

  /* Days to come have no entries, and are not days without one. */
  span->last = query->to == BS_DATE_ANY ? today : MIN (query->to, today);
  span->first = query->from == BS_DATE_ANY ? span->last - DAYS_DEFAULT + 1 : query->from;
  if (span->first > span->last)
    return bs_cli_fail_usage (error, _ ("--from is later than the moment of the report"));
  return TRUE;
}

static gboolean
read_file (BsCli *cli, const char *path, Source *self, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  self->diary = bs_diary_new_from_file (path, warnings, error);
  if (self->diary == NULL)
    {
      bs_cli_name_file (path, error);
      return FALSE;
    }
  bs_cli_say_warnings (cli, warnings);
  self->history = bs_history_new_from_diary (self->diary);
  self->entries = g_ptr_array_ref (self->diary->entries);
  self->medicines = g_ptr_array_ref (self->diary->medicines);
  return TRUE;
}

static gboolean
read_database (BsCli *cli, Source *self, GError **error)
{
  g_autoptr (BsStore) store = bs_cli_open_to_read (cli, error);
  BsEntryQuery query = { .from = self->span.first, .to = self->span.last };

  if (store == NULL)
    return FALSE;
  self->settings = bs_rule_settings_load (store);
  self->history = bs_store_load_history (bs_store_get_path (store), NULL, error);
  if (self->history == NULL)
    return FALSE;
  self->entries = bs_store_list_entries (store, &query, error);
  if (self->entries == NULL)
    return FALSE;
  self->medicines = bs_store_list_medicines (store, error);
  return self->medicines != NULL;
}

static gboolean
write_pages (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error)
{
  return bs_report_pages_write_pdf (user_data, out, NULL, error);
}

gboolean
bs_cli_report (BsCli *cli, GError **error)
{
  const char *file = bs_cli_get (cli, "diary"), *output = bs_cli_get (cli, "output");
  g_auto (Source) source = { .settings = BS_RULE_SETTINGS_DEFAULT };
  g_autoptr (BsRulebook) rulebook = NULL;
  g_autoptr (BsAssessor) assessor = NULL;
  g_autoptr (BsAssessment) assessment = NULL;
  g_autoptr (BsReport) report = NULL;
  g_autoptr (BsReportPages) pages = NULL;
  BsReportOptions options = { .with_name = !bs_cli_has (cli, "no-name"), .with_notes = !bs_cli_has (cli, "no-notes") };
  BsEntryQuery query;
  BsPaper paper = BS_PAPER_A4;
  BsInstant at;

  if (file != NULL && bs_cli_has (cli, "database"))
    return bs_cli_fail_usage (error, _ ("--diary and --database do not go together"));
  if (output == NULL && isatty (STDOUT_FILENO))
    return bs_cli_fail_usage (error, _ ("-o is missing: where to write the PDF"));
  if (!read_paper (cli, &paper, error) || !bs_cli_read_query (cli, &query, error) ||
      !bs_cli_read_clock (cli, &at, error) || !read_span (&query, at, &source.span, error))
    return FALSE;
  rulebook = bs_cli_load_rules (cli, file == NULL, error);
  if (rulebook == NULL)
    return FALSE;
  if (!(file != NULL ? read_file (cli, file, &source, error) : read_database (cli, &source, error)))
    return FALSE;

  assessor = bs_assessor_new (rulebook, source.settings);
  assessment = bs_assessor_assess (assessor, source.history, at);
  options.span = source.span;
  report = bs_report_new (&(BsReportSource){ assessment, source.entries, source.medicines, source.settings }, &options);
  pages = bs_report_pages_new (report, paper, NULL, error);
  return pages != NULL && bs_cli_write_file (cli, output, write_pages, pages, error);
}
