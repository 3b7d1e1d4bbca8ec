/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-import-table.h"

/* In the order of BsImportKind, three of each: new, newer, same. */
#define COUNT_COLUMNS                                                                                                  \
  "entries_added, entries_updated, entries_kept, visits_added, visits_updated, visits_kept, "                          \
  "medicines_added, medicines_updated, medicines_kept, fields_added, fields_updated, fields_kept, refused"
#define COUNT_PARAMETERS "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14"

enum
{
  NUMBER,
  AT,
  FILE_NAME = AT + 2,
  UNDONE,
  UNDONE_AT,
  COUNTS = UNDONE_AT + 2,
  REFUSED = COUNTS + 3 * BS_N_IMPORT_KINDS,
};
G_STATIC_ASSERT (REFUSED - COUNTS == 12);

void
bs_import_counts_sum (BsImportCounts *self)
{
  self->added = self->updated = self->kept = self->differ = 0;
  for (guint i = 0; i < BS_IMPORT_FIELD; i++)
    {
      self->added += self->kinds[i].added;
      self->updated += self->kinds[i].updated;
      self->kept += self->kinds[i].kept;
      self->differ += self->kinds[i].differ;
    }
}

void
bs_import_record_free (BsImportRecord *self)
{
  g_free (self->file);
  g_free (self);
}

gboolean
bs_import_table_add (BsDatabase *database, const char *file, BsInstant at, gint64 *number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "INSERT INTO import (at_seconds, at_offset, file) VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_instant (statement, 1, at);
  bs_statement_bind_text (statement, 3, file);
  if (!bs_statement_run (statement, error))
    return FALSE;
  *number = sqlite3_last_insert_rowid (bs_database_get_handle (database));
  return TRUE;
}

gboolean
bs_import_table_set_counts (BsDatabase *database, gint64 number, const BsImportCounts *counts, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "UPDATE import SET (" COUNT_COLUMNS ") = (" COUNT_PARAMETERS ") WHERE number = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  for (int i = 0; i < BS_N_IMPORT_KINDS; i++)
    {
      bs_statement_bind_integer (statement, 2 + 3 * i, counts->kinds[i].added);
      bs_statement_bind_integer (statement, 3 + 3 * i, counts->kinds[i].updated);
      bs_statement_bind_integer (statement, 4 + 3 * i, counts->kinds[i].kept);
    }
  bs_statement_bind_integer (statement, 2 + 3 * BS_N_IMPORT_KINDS, counts->refused);
  return bs_statement_run (statement, error);
}

gboolean
bs_import_table_set_undone (BsDatabase *database, gint64 number, BsInstant now, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "UPDATE import SET undone = 1, undone_seconds = ?2, undone_offset = ?3 WHERE number = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  bs_statement_bind_instant (statement, 2, now);
  return bs_statement_run (statement, error);
}

gboolean
bs_import_table_keep_newest (BsDatabase *database, guint n, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "DELETE FROM import WHERE number NOT IN (SELECT number FROM import ORDER BY number DESC LIMIT ?1)",
      error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, n);
  return bs_statement_run (statement, error);
}

static void
read_counts (BsStatement *statement, BsImportCounts *counts)
{
  for (int i = 0; i < BS_N_IMPORT_KINDS; i++)
    counts->kinds[i] = (BsImportCount){
      .added = (guint) bs_statement_get_integer (statement, COUNTS + 3 * i),
      .updated = (guint) bs_statement_get_integer (statement, COUNTS + 3 * i + 1),
      .kept = (guint) bs_statement_get_integer (statement, COUNTS + 3 * i + 2),
    };
  counts->refused = (guint) bs_statement_get_integer (statement, REFUSED);
  bs_import_counts_sum (counts);
}

static gpointer
read_record (BsStatement *statement, GError **error)
{
  BsImportRecord *record = g_new0 (BsImportRecord, 1);
  record->number = bs_statement_get_integer (statement, NUMBER);
  record->at = bs_statement_get_instant (statement, AT);
  record->file = bs_statement_dup_text (statement, FILE_NAME);
  record->is_undone = bs_statement_get_integer (statement, UNDONE) != 0;
  record->undone_at = bs_statement_get_instant (statement, UNDONE_AT);
  read_counts (statement, &record->counts);
  return record;
}

GPtrArray *
bs_import_table_list (BsDatabase *database, gint64 number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database,
      "SELECT number, at_seconds, at_offset, file, undone, undone_seconds, undone_offset, " COUNT_COLUMNS
      " FROM import WHERE ?1 IN (0, number) ORDER BY number DESC",
      error);
  if (statement == NULL)
    return NULL;
  bs_statement_bind_integer (statement, 1, number);
  return bs_statement_read_all (statement, read_record, (GDestroyNotify) bs_import_record_free, FALSE, error);
}
