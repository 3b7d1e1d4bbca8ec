/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fhir-testing.h"

#include <string.h>

#include "bs-assessment.h"
#include "bs-diary-import.h"
#include "bs-fhir-writer.h"
#include "exchange-testing.h"

BsRulebook *
fhir_testing_load_rules (void)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;
  BsRulebook *rulebook = bs_rulebook_load (folder, NULL, &error);

  g_assert_no_error (error);
  return rulebook;
}

BsStore *
fhir_testing_open (const char *diary)
{
  g_autoptr (GError) error = NULL;
  BsStore *store = open_store ();

  bs_diary_import_data (store, diary, strlen (diary), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static BsAssessment *
assess (BsStore *store, BsRulebook *rulebook, BsInstant at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsHistory) history = bs_store_load_history (bs_store_get_path (store), NULL, &error);
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);

  g_assert_no_error (error);
  return bs_assessor_assess (assessor, history, at);
}

char *
fhir_testing_write_store (BsStore *store, const BsEntryQuery *query, BsRulebook *rulebook)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (BsAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;
  BsInstant at;

  g_assert_true (bs_instant_parse (FHIR_TESTING_AT, FALSE, &at, NULL));
  if (rulebook != NULL)
    assessment = assess (store, rulebook, at);
  bs_fhir_write_store (store, query, at, assessment, out, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
}

char *
fhir_testing_write (const char *diary, const BsEntryQuery *query, BsRulebook *rulebook)
{
  BsStore *store = fhir_testing_open (diary);
  char *bundle = fhir_testing_write_store (store, query, rulebook);

  close_store (store);
  return bundle;
}
