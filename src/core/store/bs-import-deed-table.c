/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-import-deed-table.h"

static const char *const kind_words[] = { "entry", "visit", "medicine", "field" };
G_STATIC_ASSERT (G_N_ELEMENTS (kind_words) == BS_N_IMPORT_KINDS);

gboolean
bs_import_deed_table_add (BsDatabase *database, gint64 number, const BsImportDeed *deed, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "INSERT INTO import_deed (import, kind, ids, field, written, former) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  bs_statement_bind_text (statement, 2, kind_words[deed->kind]);
  if (deed->ids != NULL)
    bs_statement_bind_bytes (statement, 3, deed->ids, (gsize) deed->n * 16);
  bs_statement_bind_text (statement, 4, deed->field);
  bs_statement_bind_bytes (statement, 5, deed->written, (gsize) deed->n * 16);
  bs_statement_bind_text (statement, 6, deed->former);
  return bs_statement_run (statement, error);
}

gboolean
bs_import_deed_table_remove (BsDatabase *database, gint64 number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "DELETE FROM import_deed WHERE import = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  return bs_statement_run (statement, error);
}

/* What it points to is the statement's. */
static gboolean
read_deed (BsStatement *statement, BsImportDeed *deed)
{
  const char *word = bs_statement_get_text (statement, 0);
  int kind = 0, n_bytes;
  while (kind < BS_N_IMPORT_KINDS && g_strcmp0 (word, kind_words[kind]) != 0)
    kind++;
  *deed = (BsImportDeed){ .kind = (BsImportKind) kind,
                          .ids = sqlite3_column_blob (statement->handle, 1),
                          .field = bs_statement_get_text (statement, 2),
                          .written = sqlite3_column_blob (statement->handle, 3),
                          .former = bs_statement_get_text (statement, 4) };
  n_bytes = sqlite3_column_bytes (statement->handle, 3);
  deed->n = (guint) n_bytes / 16;
  if (kind == BS_N_IMPORT_KINDS || deed->n == 0 || n_bytes % 16 != 0 || (deed->former != NULL && deed->n != 1))
    return FALSE;
  if (kind == BS_IMPORT_FIELD)
    return deed->field != NULL && deed->n == 1;
  return deed->field == NULL && deed->ids != NULL && sqlite3_column_bytes (statement->handle, 1) == n_bytes;
}

gboolean
bs_import_deed_table_foreach (BsDatabase *database, gint64 number, BsImportDeedFunc func, gpointer user_data,
                              GError **error)
{
  /* A statement of its own: the function may read others. */
  g_autoptr (BsStatement) statement = bs_statement_new (
      database,
      number != 0 ? "SELECT kind, ids, field, written, former FROM import_deed WHERE import = ?1 ORDER BY number"
                  : "SELECT kind, ids, field, written, former FROM import_deed",
      error);
  if (statement == NULL)
    return FALSE;
  if (number != 0)
    bs_statement_bind_integer (statement, 1, number);
  BsStep step;
  while ((step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      BsImportDeed deed;
      if (!read_deed (statement, &deed))
        return bs_database_fail_damaged (database, error);
      if (!func (&deed, user_data, error))
        return FALSE;
    }
  return step == BS_STEP_DONE;
}
