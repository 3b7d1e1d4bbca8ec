/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "bs-diary-reader.h"
#include "bs-report-loader.h"
#include "bs-report-pages.h"
#include "bs-report-period.h"

const BsCliOption bs_cli_report_options[] = {
  { .name = "output", .argument = "FILE", .help = N_ ("the PDF to write; - is standard output"), .letter = 'o' },
  { .name = "period",
    .argument = N_ ("NAME"),
    .help = N_ ("since-visit, 2-weeks, month, 3-months (the default) or all"),
    .values = "since-visit 2-weeks month 3-months all" },
  { .name = "from", .argument = N_ ("D"), .help = N_ ("from this date on, 2026-11-22") },
  { .name = "to", .argument = N_ ("D"), .help = N_ ("up to this date") },
  { .name = "diary", .argument = "FILE", .help = N_ ("of a diary file instead of the database; - is standard input") },
  { .name = "paper",
    .argument = "a4|letter",
    .help = N_ ("the paper (default: that of the country)"),
    .values = "a4 letter" },
  { .name = "no-name", .help = N_ ("leave out name and year of birth; there is a line to write on") },
  { .name = "no-notes", .help = N_ ("leave out notes") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("the moment of the report, instead of now") },
  { NULL },
};

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

/* Which days: a period by its name, or dates. */
typedef struct
{
  BsReportPeriod period;
  gint32 from, to; /* BS_DATE_ANY */
} Days;

static gboolean
read_days (const BsCli *cli, Days *days, GError **error)
{
  const char *word = bs_cli_get (cli, "period");
  BsEntryQuery query;

  if (!bs_cli_read_query (cli, &query, error))
    return FALSE;
  *days = (Days){ BS_REPORT_PERIOD_DEFAULT, query.from, query.to };
  if (word != NULL && (bs_cli_has (cli, "from") || bs_cli_has (cli, "to")))
    return bs_cli_fail_usage (error, _ ("--period does not go together with --from and --to"));
  if (word != NULL && !bs_report_period_parse (word, &days->period))
    return bs_cli_fail_usage (error, _ ("--period: “since-visit”, “2-weeks”, “month”, “3-months” or “all”"));
  return TRUE;
}

/* Days to come have no entries, and are not days without one. */
static gboolean
find_span (const Days *days, const BsReportLoader *loader, BsInstant at, BsTrendSpan *span, GError **error)
{
  gint32 length;

  if (!bs_report_period_find (days->period, bs_report_loader_get_history (loader), at, span) &&
      days->period == BS_REPORT_SINCE_VISIT)
    {
      g_set_error_literal (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                           _ ("There is no visit in the diary to begin the report with. Record it with “visit”, or "
                              "choose another period."));
      return FALSE;
    }
  length = span->last - span->first;
  if (days->to != BS_DATE_ANY)
    span->last = MIN (days->to, span->last);
  span->first = days->from != BS_DATE_ANY ? days->from : span->last - length;
  if (span->first > span->last)
    return bs_cli_fail_usage (error, _ ("--from is later than the moment of the report"));
  return TRUE;
}

static BsDiary *
read_file (BsCli *cli, const char *path, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  BsDiary *diary = bs_diary_new_from_file (path, warnings, error);

  if (diary != NULL)
    bs_cli_say_warnings (cli, warnings);
  else
    bs_cli_name_file (path, error);
  return diary;
}

/* `diary` keeps what the report is made of where a file is read. */
static BsReportLoader *
new_loader (BsCli *cli, BsRulebook *rulebook, BsInstant at, BsDiary **diary, GError **error)
{
  const char *file = bs_cli_get (cli, "diary");
  g_autoptr (BsStore) store = NULL;

  if (file != NULL)
    {
      *diary = read_file (cli, file, error);
      return *diary != NULL ? bs_report_loader_new_from_diary (*diary, rulebook, at) : NULL;
    }
  store = bs_cli_open_to_read (cli, error);
  return store != NULL ? bs_report_loader_new (store, rulebook, at, NULL, error) : NULL;
}

static gboolean
write_pages (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error)
{
  return bs_report_pages_write_pdf (user_data, out, NULL, error);
}

gboolean
bs_cli_report (BsCli *cli, GError **error)
{
  const char *output = bs_cli_get (cli, "output");
  gboolean of_file = bs_cli_has (cli, "diary");
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (BsRulebook) rulebook = NULL;
  g_autoptr (BsReportLoader) loader = NULL;
  g_autoptr (BsReport) report = NULL;
  g_autoptr (BsReportPages) pages = NULL;
  BsReportOptions options = { .with_name = !bs_cli_has (cli, "no-name"), .with_notes = !bs_cli_has (cli, "no-notes") };
  BsPaper paper = BS_PAPER_A4;
  BsInstant at;
  Days days;

  if (of_file && bs_cli_has (cli, "database"))
    return bs_cli_fail_usage (error, _ ("--diary and --database do not go together"));
  if (output == NULL && isatty (STDOUT_FILENO))
    return bs_cli_fail_usage (error, _ ("-o is missing: where to write the PDF"));
  if (!read_paper (cli, &paper, error) || !bs_cli_read_clock (cli, &at, error) || !read_days (cli, &days, error))
    return FALSE;
  rulebook = bs_cli_load_rules (cli, !of_file, error);
  if (rulebook == NULL)
    return FALSE;
  loader = new_loader (cli, rulebook, at, &diary, error);
  if (loader == NULL || !find_span (&days, loader, at, &options.span, error))
    return FALSE;
  report = bs_report_loader_make (loader, &options, NULL, error);
  if (report == NULL)
    return FALSE;
  pages = bs_report_pages_new (report, paper, NULL, error);
  return pages != NULL && bs_cli_write_file (cli, output, write_pages, pages, error);
}
