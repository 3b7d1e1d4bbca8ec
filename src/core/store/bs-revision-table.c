/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-revision-table.h"

#include "bs-entry-table.h"
#include "bs-measure-table.h"

gboolean
bs_revision_table_keep (BsDatabase *database, gint64 number, gboolean deleted, BsInstant now, GError **error)
{
  BsStatement *entry = bs_database_get_statement (
      database,
      "INSERT INTO revision (" BS_ENTRY_COLUMNS ", replaced_seconds, replaced_offset, deleted)"
      " SELECT " BS_ENTRY_COLUMNS ", ?2, ?3, ?4 FROM entry WHERE number = ?1",
      error);
  BsStatement *measures = bs_database_get_statement (database,
                                                     "INSERT INTO revision_measure (" BS_MEASURE_COLUMNS ", revision)"
                                                     " SELECT " BS_MEASURE_COLUMNS ", ?2 FROM measure WHERE entry = ?1",
                                                     entry != NULL ? error : NULL);
  if (entry == NULL || measures == NULL)
    return FALSE;

  bs_statement_bind_integer (entry, 1, number);
  bs_statement_bind_instant (entry, 2, now);
  bs_statement_bind_integer (entry, 4, deleted);
  if (!bs_statement_run (entry, error))
    return FALSE;
  bs_statement_bind_integer (measures, 1, number);
  bs_statement_bind_integer (measures, 2, sqlite3_last_insert_rowid (bs_database_get_handle (database)));
  return bs_statement_run (measures, error);
}

gboolean
bs_revision_table_add (BsDatabase *database, const BsEntry *entry, BsInstant replaced, gboolean deleted, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database,
                                                      "INSERT INTO revision (" BS_ENTRY_COLUMNS
                                                      ", replaced_seconds, replaced_offset, deleted)"
                                                      " VALUES (" BS_ENTRY_PARAMETERS ", ?30, ?31, ?32)",
                                                      error);
  if (statement == NULL)
    return FALSE;
  BsEntryRow row;
  bs_entry_row_bind (statement, entry, &row);
  bs_statement_bind_instant (statement, BS_N_ENTRY_COLUMNS + 1, replaced);
  bs_statement_bind_integer (statement, BS_N_ENTRY_COLUMNS + 3, deleted);
  return bs_statement_run (statement, error) &&
         bs_measure_table_add (database, sqlite3_last_insert_rowid (bs_database_get_handle (database)), TRUE, entry,
                               error);
}

gboolean
bs_revision_table_undo (BsDatabase *database, const BsEntry *entry, GError **error)
{
  BsStatement *newest = bs_database_get_statement (
      database, "SELECT number, " BS_ENTRY_COLUMNS ", deleted FROM revision WHERE id = ?1 ORDER BY number DESC LIMIT 1",
      error);
  if (newest == NULL)
    return FALSE;
  bs_statement_bind_id (newest, 1, entry->id);

  gboolean good = TRUE, same = FALSE;
  gint64 number = 0;
  BsStep step = bs_statement_step (newest, error);
  if (step == BS_STEP_ROW && bs_statement_get_integer (newest, 1 + BS_N_ENTRY_COLUMNS) != 0)
    {
      g_autoptr (BsEntry) former = bs_entry_table_read (newest, TRUE, error);
      number = bs_statement_get_integer (newest, 0);
      good = former != NULL;
      same = good && bs_entry_equal (former, entry, TRUE);
    }
  bs_statement_reset (newest);
  if (step == BS_STEP_ERROR || !good)
    return FALSE;
  if (!same)
    return TRUE;

  BsStatement *remove = bs_database_get_statement (database, "DELETE FROM revision WHERE number = ?1", error);
  if (remove == NULL)
    return FALSE;
  bs_statement_bind_integer (remove, 1, number);
  return bs_statement_run (remove, error);
}

static gpointer
read_former (BsStatement *statement, GError **error)
{
  return bs_entry_table_read (statement, TRUE, error);
}

GPtrArray *
bs_revision_table_list (BsDatabase *database, const char *id, GError **error)
{
  if (!bs_uuid_is_valid (id))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) bs_entry_unref);
  BsStatement *statement = bs_database_get_statement (
      database, "SELECT number, " BS_ENTRY_COLUMNS " FROM revision WHERE id = ?1 ORDER BY number DESC", error);
  if (statement == NULL)
    return NULL;
  bs_statement_bind_id (statement, 1, id);
  return bs_statement_read_all (statement, read_former, (GDestroyNotify) bs_entry_unref, FALSE, error);
}
