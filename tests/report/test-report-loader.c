/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-testing.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bs-diary-import.h"
#include "bs-diary-reader.h"
#include "bs-report-loader.h"
#include "bs-report-period.h"

/* Periods by name, and the same report of a file and of the database. */

#define NOW "2026-11-22T19:00+01:00"
#define ENTRY(at) "{ \"at\": \"" at "\", \"pain\": 2 }"
#define VISIT(at, kind) "{ \"at\": \"" at "\", \"kind\": \"" kind "\" }"

typedef struct
{
  const char *name, *entries, *visits;
  BsReportPeriod period;
  gboolean found;
  const char *first, *last;
} Case;

static const Case cases[] = {
  { "2 weeks", ENTRY ("2026-11-20T10:00Z"), "", BS_REPORT_FORTNIGHT, TRUE, "2026-11-09", "2026-11-22" },
  { "4 weeks", ENTRY ("2026-11-20T10:00Z"), "", BS_REPORT_MONTH, TRUE, "2026-10-26", "2026-11-22" },
  { "13 weeks", ENTRY ("2026-11-20T10:00Z"), "", BS_REPORT_QUARTER, TRUE, "2026-08-24", "2026-11-22" },
  { "all", ENTRY ("2021-02-03T10:00Z") "," ENTRY ("2026-11-20T10:00Z"), "", BS_REPORT_ALL, TRUE, "2021-02-03",
    "2026-11-22" },
  { "nothing recorded", "", "", BS_REPORT_ALL, FALSE, "2026-11-09", "2026-11-22" },
  { "an entry of tomorrow's date further east", ENTRY ("2026-11-23T02:00+09:00"), "", BS_REPORT_FORTNIGHT, TRUE,
    "2026-11-10", "2026-11-23" },
  { "what is to come does not count", ENTRY ("2026-11-20T10:00Z") "," ENTRY ("2026-12-20T10:00Z"), "", BS_REPORT_ALL,
    TRUE, "2026-11-20", "2026-11-22" },
  { "the day of the visit is in it", ENTRY ("2026-11-20T10:00Z"), VISIT ("2026-11-02T11:00+01:00", "doctor"),
    BS_REPORT_SINCE_VISIT, TRUE, "2026-11-02", "2026-11-22" },
  { "the last visit", ENTRY ("2026-11-20T10:00Z"),
    VISIT ("2026-11-02T11:00+01:00", "doctor") "," VISIT ("2026-11-05T11:00+01:00", "urgent"), BS_REPORT_SINCE_VISIT,
    TRUE, "2026-11-05", "2026-11-22" },
  { "advice by phone is no visit", ENTRY ("2026-11-20T10:00Z"),
    VISIT ("2026-11-02T11:00+01:00", "doctor") "," VISIT ("2026-11-05T11:00+01:00", "phone-advice"),
    BS_REPORT_SINCE_VISIT, TRUE, "2026-11-02", "2026-11-22" },
  { "a visit of this very moment", ENTRY ("2026-11-20T10:00Z"), VISIT (NOW, "ambulance"), BS_REPORT_SINCE_VISIT, TRUE,
    "2026-11-22", "2026-11-22" },
  { "a visit to come is none", ENTRY ("2026-11-20T10:00Z"), VISIT ("2026-11-22T19:01+01:00", "doctor"),
    BS_REPORT_SINCE_VISIT, FALSE, "2026-08-24", "2026-11-22" },
  { "no visit", ENTRY ("2026-11-20T10:00Z"), "", BS_REPORT_SINCE_VISIT, FALSE, "2026-08-24", "2026-11-22" },
};

static BsRulebook *
load_rules (void)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;
  BsRulebook *rulebook = bs_rulebook_load (folder, NULL, &error);

  g_assert_no_error (error);
  return rulebook;
}

static BsInstant
get_now (void)
{
  BsInstant now;

  g_assert_true (bs_instant_parse (NOW, FALSE, &now, NULL));
  return now;
}

static void
test_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json =
          g_strdup_printf ("{ \"format\": \"backstory-diary\", \"version\": 1, \"profile\": {}, \"medicines\": [], "
                           "\"visits\": [ %s ], \"entries\": [ %s ] }",
                           cases[i].visits, cases[i].entries);
      g_autoptr (GError) error = NULL;
      g_autoptr (BsDiary) diary = bs_diary_new_from_data (json, strlen (json), NULL, &error);
      g_autoptr (BsHistory) history = NULL;
      BsTrendSpan span;
      char first[16], last[16];

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      history = bs_history_new_from_diary (diary);
      g_assert_cmpint (bs_report_period_find (cases[i].period, history, get_now (), &span), ==, cases[i].found);
      g_assert_cmpstr (bs_date_print (span.first, first), ==, cases[i].first);
      g_assert_cmpstr (bs_date_print (span.last, last), ==, cases[i].last);
    }
}

static void
test_words (void)
{
  static const char *const words[] = { "since-visit", "2-weeks", "month", "3-months", "all" };
  static const char *const wrong[] = { "", "All", "2 weeks", "year" };
  BsReportPeriod period = BS_N_REPORT_PERIODS;

  g_assert_cmpint (G_N_ELEMENTS (words), ==, BS_N_REPORT_PERIODS);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (bs_report_period_parse (words[i], &period));
      g_assert_cmpint (period, ==, i);
      g_assert_cmpstr (bs_report_period_get_word (period), ==, words[i]);
      g_assert_cmpstr (bs_report_period_get_label (period), !=, "");
    }
  g_assert_null (bs_report_period_get_word (BS_N_REPORT_PERIODS));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (bs_report_period_parse (wrong[i], &period));
}

/* A database with the sample, in a folder of its own. */
static BsStore *
new_store (const char *folder, const char *json)
{
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  BsStore *store = bs_store_open (path, &error);

  g_assert_no_error (error);
  bs_diary_import_data (store, json, strlen (json), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_store (void)
{
  g_autofree char *sample = g_build_filename (g_getenv ("BACKSTORY_DATA_DIR"), "sample-diary.json", NULL);
  g_autofree char *folder = g_dir_make_tmp ("backstory-report-XXXXXX", NULL);
  g_autofree char *json = NULL;
  g_autoptr (BsRulebook) rulebook = load_rules ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = NULL;
  g_autoptr (BsReportLoader) loader = NULL;
  BsReportOptions options = { .with_name = TRUE, .with_notes = TRUE };

  g_assert_true (g_file_get_contents (sample, &json, NULL, NULL));
  store = new_store (folder, json);
  loader = bs_report_loader_new (store, rulebook, get_now (), NULL, &error);
  g_assert_no_error (error);
  for (BsReportPeriod period = 0; period < BS_N_REPORT_PERIODS; period++)
    {
      g_autoptr (BsReport) report = NULL, of_file = NULL;
      g_autofree char *text = NULL, *text_of_file = NULL;
      char first[16], last[16];

      g_assert_true (bs_report_period_find (period, bs_report_loader_get_history (loader), get_now (), &options.span));
      report = bs_report_loader_make (loader, &options, NULL, &error);
      g_assert_no_error (error);
      text = bs_report_to_text (report);
      of_file = test_report_new (json, NOW, bs_date_print (options.span.first, first),
                                 bs_date_print (options.span.last, last), TRUE, TRUE);
      text_of_file = bs_report_to_text (of_file);
      g_assert_cmpstr (text, ==, text_of_file);
      g_assert_cmpuint (report->n_entries, >, 5);
    }
  g_cancellable_cancel (cancellable);
  g_assert_null (bs_report_loader_make (loader, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (bs_report_loader_new (store, rulebook, get_now (), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  bs_store_close (store);
  g_assert_null (bs_report_loader_make (loader, &options, NULL, &error));
  g_assert_cmpint (error->domain, ==, BS_STORE_ERROR);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-loader/periods", test_periods);
  g_test_add_func ("/report-loader/words", test_words);
  g_test_add_func ("/report-loader/store", test_store);
  return g_test_run ();
}
