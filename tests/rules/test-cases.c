/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cases.h"

/* Diaries of our own beside the examples: every boundary from both sides, with the exact second at which each finding
 * begins and ends. */

int
main (int argc, char **argv)
{
  BsRulebook *rulebook, *with_own;
  g_autofree char *own_file = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  own_file = g_test_build_filename (G_TEST_DIST, "data", "own-rules.json", NULL);
  rulebook = rules_testing_load (NULL);
  with_own = rules_testing_load (own_file);
  rules_cases_add ("time", cases_time, n_cases_time, rulebook);
  rules_cases_add ("days", cases_days, n_cases_days, rulebook);
  rules_cases_add ("events", cases_events, n_cases_events, rulebook);
  rules_cases_add ("measures", cases_measures, n_cases_measures, rulebook);
  rules_cases_add ("visits", cases_visits, n_cases_visits, rulebook);
  rules_cases_add ("prompts", cases_prompts, n_cases_prompts, rulebook);
  rules_cases_add ("own", cases_own, n_cases_own, with_own);
  status = g_test_run ();
  bs_rulebook_unref (rulebook);
  bs_rulebook_unref (with_own);
  return status;
}
