/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-measure-table.h"

gboolean
bs_measure_table_add (BsDatabase *database, gint64 number, gboolean former, const BsEntry *entry, GError **error)
{
  if (entry->n_measures <= 0)
    return TRUE;
  BsStatement *statement;
  if (former)
    statement = bs_database_get_statement (database,
                                           "INSERT INTO revision_measure (" BS_MEASURE_COLUMNS
                                           ", revision) VALUES (" BS_MEASURE_PARAMETERS ", ?13)",
                                           error);
  else
    statement = bs_database_get_statement (
        database, "INSERT INTO measure (" BS_MEASURE_COLUMNS ", entry) VALUES (" BS_MEASURE_PARAMETERS ", ?13)", error);
  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < entry->n_measures; i++)
    {
      bs_measure_row_bind (statement, i, &entry->measures[i]);
      bs_statement_bind_integer (statement, BS_N_MEASURE_COLUMNS + 1, number);
      if (!bs_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
bs_measure_table_remove (BsDatabase *database, gint64 number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "DELETE FROM measure WHERE entry = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  return bs_statement_run (statement, error);
}

/* bs_entry_add_measure() counts in the entry: it begins anew. */
static gboolean
read_rows (BsStatement *statement, BsEntry *entry, GError **error)
{
  int n_expected = entry->n_measures;
  BsStep step;
  entry->n_measures = 0;
  while ((step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      if (entry->n_measures == n_expected)
        return bs_database_fail_damaged (statement->database, error);
      BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_OTHER);
      if (!bs_measure_row_read (statement, 0, measure, error))
        return FALSE;
    }
  if (step == BS_STEP_ERROR)
    return FALSE;
  if (entry->n_measures != n_expected)
    return bs_database_fail_damaged (statement->database, error);
  return TRUE;
}

gboolean
bs_measure_table_read (BsDatabase *database, gint64 number, gboolean former, BsEntry *entry, GError **error)
{
  if (entry->n_measures <= 0)
    return TRUE;
  BsStatement *statement;
  if (former)
    statement = bs_database_get_statement (
        database, "SELECT " BS_MEASURE_COLUMNS " FROM revision_measure WHERE revision = ?1 ORDER BY position", error);
  else
    statement = bs_database_get_statement (
        database, "SELECT " BS_MEASURE_COLUMNS " FROM measure WHERE entry = ?1 ORDER BY position", error);
  if (statement == NULL)
    {
      entry->n_measures = 0;
      return FALSE;
    }
  bs_statement_bind_integer (statement, 1, number);
  gboolean good = read_rows (statement, entry, error);
  bs_statement_reset (statement);
  return good;
}
