/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-import-deed-table.h"

#include <string.h>

static const char *const kind_words[] = { "entry", "visit", "medicine", "field" };
G_STATIC_ASSERT (G_N_ELEMENTS (kind_words) == BS_N_IMPORT_KINDS);

gboolean
bs_import_deed_table_add (BsDatabase *database, gint64 number, guint position, const BsImportDeed *deed, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
    database,
    "INSERT INTO import_deed (import, position, kind, id, field, written, former) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  bs_statement_bind_integer (statement, 2, position);
  bs_statement_bind_text (statement, 3, kind_words[deed->kind]);
  if (deed->field == NULL)
    bs_statement_bind_bytes (statement, 4, deed->id, sizeof deed->id);
  bs_statement_bind_text (statement, 5, deed->field);
  bs_statement_bind_bytes (statement, 6, deed->written, sizeof deed->written);
  bs_statement_bind_text (statement, 7, deed->former);
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

static gboolean
read_bytes (BsStatement *statement, int column, guint8 bytes[16])
{
  const guint8 *found = sqlite3_column_blob (statement->handle, column);
  if (found == NULL || sqlite3_column_bytes (statement->handle, column) != 16)
    return FALSE;
  memcpy (bytes, found, 16);
  return TRUE;
}

/* The texts are the statement's. */
static gboolean
read_deed (BsStatement *statement, BsImportDeed *deed)
{
  const char *word = bs_statement_get_text (statement, 0);
  int kind = 0;
  while (kind < BS_N_IMPORT_KINDS && g_strcmp0 (word, kind_words[kind]) != 0)
    kind++;
  if (kind == BS_N_IMPORT_KINDS)
    return FALSE;
  *deed = (BsImportDeed) { .kind = (BsImportKind) kind,
                           .field = bs_statement_get_text (statement, 2),
                           .former = bs_statement_get_text (statement, 4) };
  return (deed->field != NULL) == (kind == BS_IMPORT_FIELD)
         && (deed->field != NULL || read_bytes (statement, 1, deed->id)) && read_bytes (statement, 3, deed->written);
}

gboolean
bs_import_deed_table_foreach (BsDatabase *database, gint64 number, BsImportDeedFunc func, gpointer user_data,
                              GError **error)
{
  /* A statement of its own: the function may read others. */
  g_autoptr (BsStatement) statement = bs_statement_new (
    database,
    number != 0 ? "SELECT kind, id, field, written, former FROM import_deed WHERE import = ?1 ORDER BY position"
                : "SELECT kind, id, field, written, former FROM import_deed",
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
        {
          bs_database_set_damaged (bs_database_get_path (database), error);
          return FALSE;
        }
      if (!func (&deed, user_data, error))
        return FALSE;
    }
  return step == BS_STEP_DONE;
}
