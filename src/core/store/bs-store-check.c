/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-entry-table.h"
#include "bs-import-deed-table.h"
#include "bs-store-private.h"

/* What this finds it names in rows, one for each reference that leads nowhere. */
static gboolean
check_references (BsDatabase *database, GError **error)
{
  g_autoptr (BsStatement) statement = bs_statement_new (database, "PRAGMA foreign_key_check", error);
  if (statement == NULL)
    return FALSE;
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ROW)
    bs_database_set_damaged (bs_database_get_path (database), error);
  return step == BS_STEP_DONE;
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

/* Reading it is the check. */
static gboolean
pass_deed (const BsImportDeed *deed, gpointer user_data, GError **error)
{
  return TRUE;
}

gboolean
bs_store_check (BsStore *self, GError **error)
{
  if (!bs_store_is_open (self, error))
    return FALSE;
  BsDatabase *database = self->database;
  return bs_database_expect_ok (database, "PRAGMA integrity_check (1)", error) &&
         check_references (database, error)
         /* A rank of 1 compares the index with the texts, sqlite.org/fts5.html, "The 'integrity-check' Command". */
         && bs_database_run (database, "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", error) &&
         check_entries (database, "SELECT number, " BS_ENTRY_COLUMNS " FROM entry", FALSE, error) &&
         check_entries (database, "SELECT number, " BS_ENTRY_COLUMNS " FROM revision", TRUE, error) &&
         bs_import_deed_table_foreach (database, 0, pass_deed, NULL, error);
}

void
bs_store_set_damaged (BsStore *self, GError **error)
{
  bs_database_set_damaged (self->path, error);
}
