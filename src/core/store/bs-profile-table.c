/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-profile-table.h"

#define COLUMNS "name, diagnoses, birth_year, age, sex, pregnant, osteoporosis, long_term_steroids, cancer_history"

gboolean
bs_profile_table_put (BsDatabase *database, const BsProfile *profile, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "INSERT OR REPLACE INTO profile (number, " COLUMNS ") VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_text (statement, 1, profile->name);
  bs_statement_bind_text (statement, 2, profile->diagnoses);
  bs_statement_bind_optional (statement, 3, profile->birth_year);
  bs_statement_bind_optional (statement, 4, profile->age);
  bs_statement_bind_term (statement, 5, &bs_sexes, profile->sex);
  bs_statement_bind_optional (statement, 6, profile->pregnant);
  bs_statement_bind_optional (statement, 7, profile->osteoporosis);
  bs_statement_bind_optional (statement, 8, profile->long_term_steroids);
  bs_statement_bind_optional (statement, 9, profile->cancer_history);
  return bs_statement_run (statement, error);
}

BsProfile *
bs_profile_table_get (BsDatabase *database, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "SELECT " COLUMNS " FROM profile", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (BsProfile) profile = bs_profile_new ();
  BsStep step = bs_statement_step (statement, error);
  gboolean good = step != BS_STEP_ERROR;
  if (step == BS_STEP_ROW)
    {
      profile->name = bs_statement_dup_text (statement, 0);
      profile->diagnoses = bs_statement_dup_text (statement, 1);
      profile->birth_year = bs_statement_get_optional (statement, 2);
      profile->age = bs_statement_get_optional (statement, 3);
      good = bs_statement_get_term (statement, 4, &bs_sexes, &profile->sex);
      profile->pregnant = bs_statement_get_optional (statement, 5);
      profile->osteoporosis = bs_statement_get_optional (statement, 6);
      profile->long_term_steroids = bs_statement_get_optional (statement, 7);
      profile->cancer_history = bs_statement_get_optional (statement, 8);
      if (!good)
        bs_database_fail_damaged (database, error);
    }
  bs_statement_reset (statement);
  return good ? g_steal_pointer (&profile) : NULL;
}
