/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-salvage-rows.h"

#include <glib/gstdio.h>

#include "bs-store.h"

/* With the stored columns of schema 1: those that came later stand behind them, and rows that are older end before. */
static const struct
{
  const char *name;
  guint n_least;
} tables[BS_N_SALVAGE_TABLES] = {
  { "entry", 30 }, { "measure", 13 },    { "revision", 33 }, { "revision_measure", 13 },
  { "visit", 11 }, { "visit_knows", 3 }, { "medicine", 8 },  { "profile", 10 },
  { "draft", 2 },  { "value", 2 },
};

/* ---- Making ---- */

static BsPageValueKind
get_kind (const char *type)
{
  return g_str_equal (type, "INTEGER") ? BS_PAGE_INTEGER : g_str_equal (type, "TEXT") ? BS_PAGE_TEXT : BS_PAGE_BYTES;
}

/* The columns in the order in which a row stores them: as they were declared, those of a key first, which is how every table
 * of a diary is written; computed ones are not stored. `created` gets what makes the table here, `values` the parameters. */
static gboolean
read_columns (BsSalvageTable *table, BsDatabase *pattern, GString *created, GString *values, GError **error)
{
  enum
  {
    NAME = 1,
    TYPE,
    REQUIRED,
    KEY = 5,
    HIDDEN,
  };
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_xinfo (%s)", table->name);
  g_autoptr (BsStatement) statement = bs_statement_new (pattern, sql, error);
  g_autoptr (GString) key = g_string_new (NULL);
  BsStep step = BS_STEP_ERROR;
  while (statement != NULL && (step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      const char *name = bs_statement_get_text (statement, NAME);
      guint i = table->n_columns;
      if (bs_statement_get_integer (statement, HIDDEN) != 0 || i == BS_SALVAGE_COLUMNS_MAX)
        continue;
      table->kinds[i] = get_kind (bs_statement_get_text (statement, TYPE));
      table->required[i] = bs_statement_get_integer (statement, REQUIRED) != 0;
      if (i == 0)
        table->has_number = g_str_equal (name, "number");
      g_string_append_printf (created, "\"%s\", ", name);
      g_string_append (values, "?, ");
      if (bs_statement_get_integer (statement, KEY) != 0)
        g_string_append_printf (key, "%s\"%s\"", key->len > 0 ? ", " : "", name);
      table->n_columns++;
    }
  g_string_append_printf (created, "doubt, stray, PRIMARY KEY (%s)", key->str);
  g_string_append (values, "?, ?");
  return step == BS_STEP_DONE;
}

static gboolean
make_table (BsSalvageRows *self, BsSalvageTable *table, BsDatabase *pattern, GError **error)
{
  g_autoptr (GString) created = g_string_new (NULL), values = g_string_new (NULL);
  if (!read_columns (table, pattern, created, values, error))
    return FALSE;
  g_autofree char *create = g_strdup_printf ("CREATE TABLE %s (%s)", table->name, created->str);
  g_autofree char *insert = g_strdup_printf ("INSERT OR IGNORE INTO %s VALUES (%s)", table->name, values->str);
  if (!bs_database_run (self->database, create, error))
    return FALSE;
  table->insert = bs_statement_new (self->database, insert, error);
  return table->insert != NULL;
}

gboolean
bs_salvage_rows_open (BsSalvageRows *self, const char *path, BsDatabase *pattern, GError **error)
{
  *self = (BsSalvageRows){ .database = bs_database_open (path, BS_DATABASE_CREATE, error) };
  /* It lives as long as this work: what a crash leaves of it is worth nothing. */
  if (self->database == NULL || !bs_database_run (self->database,
                                                  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
                                                  "CREATE TABLE known (number INTEGER PRIMARY KEY, date INTEGER)",
                                                  error))
    return FALSE;
  for (guint i = 0; i < BS_N_SALVAGE_TABLES; i++)
    {
      self->tables[i].name = tables[i].name;
      self->tables[i].n_least = tables[i].n_least;
      if (!make_table (self, &self->tables[i], pattern, error))
        return FALSE;
    }
  return TRUE;
}

void
bs_salvage_rows_close (BsSalvageRows *self)
{
  if (self->database == NULL)
    return;
  for (guint i = 0; i < BS_N_SALVAGE_TABLES; i++)
    g_clear_pointer (&self->tables[i].insert, bs_statement_free);
  g_autofree char *path = g_strdup (bs_database_get_path (self->database));
  g_clear_pointer (&self->database, bs_database_close);
  g_unlink (path);
}

/* ---- Rows ---- */

static BsPageValueKind
get_value_kind (const BsPageRecord *record, guint column)
{
  /* A row that was written before a column was added ends before it. */
  return column < record->n_values ? record->values[column].kind : BS_PAGE_NULL;
}

gboolean
bs_salvage_table_fits (const BsSalvageTable *self, const BsPageRecord *record, gboolean exactly)
{
  if (record->n_values > self->n_columns || record->n_values < self->n_least || (exactly && record->incomplete))
    return FALSE;
  for (guint i = self->has_number ? 1 : 0; i < self->n_columns; i++)
    {
      BsPageValueKind kind = get_value_kind (record, i);
      if (kind == self->kinds[i] || (kind == BS_PAGE_NULL && !self->required[i]))
        continue;
      if (exactly || self->required[i])
        return FALSE;
    }
  return !self->has_number || get_value_kind (record, 0) == BS_PAGE_NULL;
}

static void
bind_value (BsStatement *statement, int parameter, const BsPageValue *value)
{
  if (value->kind == BS_PAGE_INTEGER)
    bs_statement_bind_integer (statement, parameter, value->integer);
  else if (value->kind == BS_PAGE_TEXT)
    sqlite3_bind_text64 (statement->handle, parameter, (const char *) value->bytes, value->length, SQLITE_STATIC,
                         SQLITE_UTF8);
  else
    bs_statement_bind_bytes (statement, parameter, value->bytes, value->length);
}

gboolean
bs_salvage_rows_add (BsSalvageRows *self, BsSalvageTableName name, const BsPageRecord *record, gboolean stray,
                     GError **error)
{
  BsSalvageTable *table = &self->tables[name];
  BsStatement *statement = table->insert;
  gboolean doubt = record->incomplete;
  sqlite3_clear_bindings (statement->handle);
  for (guint i = 0; i < table->n_columns; i++)
    {
      BsPageValueKind kind = get_value_kind (record, i);
      if (i == 0 && table->has_number)
        bs_statement_bind_integer (statement, 1, record->number);
      else if (kind == table->kinds[i])
        bind_value (statement, i + 1, &record->values[i]);
      else if (kind != BS_PAGE_NULL)
        doubt = TRUE;
    }
  bs_statement_bind_integer (statement, table->n_columns + 1, doubt);
  bs_statement_bind_integer (statement, table->n_columns + 2, stray);
  return bs_statement_run (statement, error);
}

gboolean
bs_salvage_rows_add_known (BsSalvageRows *self, gint64 number, gint32 date, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      self->database,
      "INSERT INTO known VALUES (?1, ?2) ON CONFLICT (number) DO UPDATE SET date = coalesce (excluded.date, date)",
      error);
  if (statement == NULL)
    return FALSE;
  sqlite3_clear_bindings (statement->handle);
  bs_statement_bind_integer (statement, 1, number);
  if (date != BS_DATE_ANY)
    bs_statement_bind_integer (statement, 2, date);
  return bs_statement_run (statement, error);
}

gboolean
bs_salvage_rows_wants_measure (BsSalvageRows *self, gboolean former, gint64 number, gint64 position)
{
  BsStatement *statement = bs_database_get_statement (
      self->database,
      former ? "SELECT 1 FROM revision WHERE number = ?1 AND n_measures > ?2"
               " AND NOT EXISTS (SELECT 1 FROM revision_measure WHERE revision = ?1 AND position = ?2)"
             : "SELECT 1 FROM entry WHERE number = ?1 AND n_measures > ?2"
               " AND NOT EXISTS (SELECT 1 FROM measure WHERE entry = ?1 AND position = ?2)",
      NULL);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  bs_statement_bind_integer (statement, 2, position);
  gboolean wants = bs_statement_step (statement, NULL) == BS_STEP_ROW;
  bs_statement_reset (statement);
  return wants;
}

gboolean
bs_salvage_rows_settle (BsSalvageRows *self, GError **error)
{
  return bs_database_run (
      self->database,
      "CREATE INDEX entry_by_id ON entry (id); CREATE INDEX revision_by_id ON revision (id);"
      /* The same entry from two pages: that of a tree, else the newer one. */
      "DELETE FROM entry WHERE stray AND EXISTS (SELECT 1 FROM entry AS other WHERE other.id = entry.id"
      "  AND other.number <> entry.number AND (NOT other.stray"
      "    OR coalesce (other.updated_seconds, 0) > coalesce (entry.updated_seconds, 0)"
      "    OR (other.updated_seconds IS entry.updated_seconds AND other.number > entry.number)));"
      /* A former version, or one that was deleted: a page that was given up still has it. */
      "DELETE FROM entry WHERE stray AND EXISTS (SELECT 1 FROM revision WHERE revision.id = entry.id"
      "  AND revision.updated_seconds IS entry.updated_seconds);"
      "INSERT OR IGNORE INTO known SELECT number, NULL FROM entry",
      error);
}
