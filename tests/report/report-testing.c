/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-testing.h"

#include <string.h>

#include "bs-diary-reader.h"
#include "bs-report-loader.h"

BsReport *
test_report_new (const char *json, const char *at, const char *first, const char *last, gboolean with_name,
                 gboolean with_notes)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) rulebook = bs_rulebook_load (folder, NULL, &error);
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (BsReportLoader) loader = NULL;
  BsReportOptions options = { .with_name = with_name, .with_notes = with_notes };
  BsReport *report;
  BsInstant moment;

  g_assert_no_error (error);
  diary = bs_diary_new_from_data (json, strlen (json), warnings, &error);
  g_assert_no_error (error);
  g_assert_true (bs_instant_parse (at, FALSE, &moment, NULL));
  g_assert_true (bs_date_parse (first, &options.span.first, NULL) && bs_date_parse (last, &options.span.last, NULL));
  loader = bs_report_loader_new_from_diary (diary, rulebook, moment);
  report = bs_report_loader_make (loader, &options, NULL, &error);
  g_assert_no_error (error);
  return report;
}

BsReport *
test_report_new_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BACKSTORY_DATA_DIR"), "sample-diary.json", NULL);
  g_autofree char *json = NULL;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  return test_report_new (json, TEST_NOW, "2026-08-24", "2026-11-22", TRUE, TRUE);
}

char *
test_diary (const char *entries)
{
  return g_strdup_printf ("{ \"format\": \"backstory-diary\", \"version\": 1, \"profile\": {}, \"medicines\": [], "
                          "\"visits\": [], \"entries\": [ %s ] }",
                          entries);
}
