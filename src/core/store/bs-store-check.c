/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-entry-table.h"
#include "bs-store-private.h"

/* One row "ok", or nothing where `expect_none`, is what a whole database answers. */
static gboolean
expect (BsDatabase *database, const char *sql, gboolean expect_none, GError **error)
{
  g_autoptr (BsStatement) statement = bs_statement_new (database, sql, error);
  if (statement == NULL)
    return FALSE;
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ERROR)
    return FALSE;
  if (expect_none ? step == BS_STEP_DONE
                  : step == BS_STEP_ROW && g_strcmp0 (bs_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  bs_database_set_damaged (bs_database_get_path (database), error);
  return FALSE;
}

/* Every row must be an entry that could have been written. */
static gboolean
check_entries (BsDatabase *database, const char *sql, gboolean former, GError **error)
{
  g_autoptr (BsStatement) statement = bs_statement_new (database, sql, error);
  if (statement == NULL)
    return FALSE;
  BsStep step;
  while ((step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      g_autoptr (BsEntry) entry = bs_entry_table_read (statement, former, error);
      if (entry == NULL)
        return FALSE;
      if (!bs_entry_validate (entry, NULL, NULL, NULL))
        {
          bs_database_set_damaged (bs_database_get_path (database), error);
          return FALSE;
        }
    }
  return step == BS_STEP_DONE;
}

gboolean
bs_store_check (BsStore *self, GError **error)
{
  if (!bs_store_is_open (self, error))
    return FALSE;
  BsDatabase *database = self->database;
  return expect (database, "PRAGMA integrity_check (1)", FALSE, error)
         && expect (database, "PRAGMA foreign_key_check", TRUE, error)
         /* A rank of 1 compares the index with the texts, sqlite.org/fts5.html, "The 'integrity-check' Command". */
         && bs_database_run (database, "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", error)
         && check_entries (database, "SELECT number, " BS_ENTRY_COLUMNS " FROM entry", FALSE, error)
         && check_entries (database, "SELECT number, " BS_ENTRY_COLUMNS " FROM revision", TRUE, error);
}
