/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-draft-table.h"

gboolean
bs_draft_table_put (BsDatabase *database, BsTextTable table, const char *name, const char *text, GError **error)
{
  BsStatement *statement;
  if (table == BS_TEXT_DRAFT)
    statement =
        bs_database_get_statement (database, "INSERT OR REPLACE INTO draft (name, text) VALUES (?1, ?2)", error);
  else
    statement =
        bs_database_get_statement (database, "INSERT OR REPLACE INTO value (name, text) VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_text (statement, 1, name);
  bs_statement_bind_text (statement, 2, text);
  return bs_statement_run (statement, error);
}

gboolean
bs_draft_table_get (BsDatabase *database, BsTextTable table, const char *name, char **text, GError **error)
{
  *text = NULL;
  BsStatement *statement;
  if (table == BS_TEXT_DRAFT)
    statement = bs_database_get_statement (database, "SELECT text FROM draft WHERE name = ?1", error);
  else
    statement = bs_database_get_statement (database, "SELECT text FROM value WHERE name = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_text (statement, 1, name);
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ROW)
    *text = bs_statement_dup_text (statement, 0);
  bs_statement_reset (statement);
  return step != BS_STEP_ERROR;
}

gboolean
bs_draft_table_delete (BsDatabase *database, BsTextTable table, const char *name, GError **error)
{
  BsStatement *statement;
  if (table == BS_TEXT_DRAFT)
    statement = bs_database_get_statement (database, "DELETE FROM draft WHERE name = ?1", error);
  else
    statement = bs_database_get_statement (database, "DELETE FROM value WHERE name = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_text (statement, 1, name);
  return bs_statement_run (statement, error);
}
