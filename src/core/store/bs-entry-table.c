/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-entry-table.h"

#include "bs-measure-table.h"

gboolean
bs_entry_table_find (BsDatabase *database, const char *id, gint64 *number, GError **error)
{
  *number = 0;
  if (!bs_uuid_is_valid (id))
    return TRUE;

  BsStatement *statement = bs_database_get_statement (database, "SELECT number FROM entry WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_id (statement, 1, id);
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ROW)
    *number = bs_statement_get_integer (statement, 0);
  bs_statement_reset (statement);
  return step != BS_STEP_ERROR;
}

BsEntry *
bs_entry_table_read (BsStatement *statement, gboolean former, GError **error)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  if (!bs_entry_row_read (statement, 1, entry, error) ||
      !bs_measure_table_read (statement->database, bs_statement_get_integer (statement, 0), former, entry, error))
    return NULL;
  return g_steal_pointer (&entry);
}

BsEntry *
bs_entry_table_get (BsDatabase *database, gint64 number, GError **error)
{
  BsStatement *statement =
      bs_database_get_statement (database, "SELECT number, " BS_ENTRY_COLUMNS " FROM entry WHERE number = ?1", error);
  if (statement == NULL)
    return NULL;
  bs_statement_bind_integer (statement, 1, number);
  BsEntry *entry = NULL;
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ROW)
    entry = bs_entry_table_read (statement, FALSE, error);
  else if (step == BS_STEP_DONE) /* the index named a row that is not there */
    bs_database_fail_damaged (database, error);
  bs_statement_reset (statement);
  return entry;
}

gboolean
bs_entry_table_insert (BsDatabase *database, const BsEntry *entry, gint64 *number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "INSERT INTO entry (" BS_ENTRY_COLUMNS ") VALUES (" BS_ENTRY_PARAMETERS ") ON CONFLICT (id) DO NOTHING",
      error);
  if (statement == NULL)
    return FALSE;
  BsEntryRow row;
  bs_entry_row_bind (statement, entry, &row);
  if (!bs_statement_run (statement, error))
    return FALSE;
  sqlite3 *handle = bs_database_get_handle (database);
  *number = sqlite3_changes (handle) > 0 ? sqlite3_last_insert_rowid (handle) : 0;
  return *number == 0 || bs_measure_table_add (database, *number, FALSE, entry, error);
}

gboolean
bs_entry_table_update (BsDatabase *database, gint64 number, const BsEntry *entry, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "UPDATE entry SET (" BS_ENTRY_COLUMNS ") = (" BS_ENTRY_PARAMETERS ") WHERE number = ?30", error);
  if (statement == NULL)
    return FALSE;
  BsEntryRow row;
  bs_entry_row_bind (statement, entry, &row);
  bs_statement_bind_integer (statement, BS_N_ENTRY_COLUMNS + 1, number);
  return bs_statement_run (statement, error) && bs_measure_table_remove (database, number, error) &&
         bs_measure_table_add (database, number, FALSE, entry, error);
}

gboolean
bs_entry_table_delete (BsDatabase *database, gint64 number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "DELETE FROM entry WHERE number = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  return bs_statement_run (statement, error);
}
