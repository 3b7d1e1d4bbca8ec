/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-visit-table.h"

#define COLUMNS "id, updated_seconds, updated_offset, at_seconds, at_offset, kind, who, note, asked_knows, knows_until"
#define NEW_VALUES                                                                                                     \
  "updated_seconds = excluded.updated_seconds, updated_offset = excluded.updated_offset,"                              \
  "at_seconds = excluded.at_seconds, at_offset = excluded.at_offset, kind = excluded.kind, who = excluded.who,"        \
  "note = excluded.note, asked_knows = excluded.asked_knows, knows_until = excluded.knows_until"

static gboolean
put_knows (BsDatabase *database, gint64 number, char **knows, GError **error)
{
  BsStatement *remove = bs_database_get_statement (database, "DELETE FROM visit_knows WHERE visit = ?1", error);
  if (remove == NULL)
    return FALSE;
  bs_statement_bind_integer (remove, 1, number);
  if (!bs_statement_run (remove, error))
    return FALSE;

  BsStatement *add = bs_database_get_statement (
      database, "INSERT INTO visit_knows (visit, position, rule) VALUES (?1, ?2, ?3)", error);
  if (add == NULL)
    return FALSE;
  for (guint i = 0; knows != NULL && knows[i] != NULL; i++)
    {
      bs_statement_bind_integer (add, 1, number);
      bs_statement_bind_integer (add, 2, i);
      bs_statement_bind_text (add, 3, knows[i]);
      if (!bs_statement_run (add, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
bs_visit_table_put (BsDatabase *database, const BsVisit *visit, GError **error)
{
  BsStatement *statement =
      bs_database_get_statement (database,
                                 "INSERT INTO visit (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
                                 " ON CONFLICT (id) DO UPDATE SET " NEW_VALUES " RETURNING number",
                                 error);
  if (statement == NULL)
    return FALSE;

  bs_statement_bind_id (statement, 1, visit->id);
  bs_statement_bind_instant (statement, 2, visit->updated_at);
  bs_statement_bind_instant (statement, 4, visit->at);
  bs_statement_bind_term (statement, 6, &bs_visit_kinds, visit->kind);
  bs_statement_bind_text (statement, 7, visit->who);
  bs_statement_bind_text (statement, 8, visit->note);
  bs_statement_bind_integer (statement, 9, visit->knows != NULL);
  if (bs_instant_is_set (visit->knows_until))
    bs_statement_bind_integer (statement, 10, bs_instant_get_date (visit->knows_until));
  BsStep step = bs_statement_step (statement, error);
  gint64 number = step == BS_STEP_ROW ? bs_statement_get_integer (statement, 0) : 0;
  if (step == BS_STEP_ROW)
    step = bs_statement_step (statement, error);
  bs_statement_reset (statement);
  return step == BS_STEP_DONE && put_knows (database, number, visit->knows, error);
}

static gboolean
read_knows (BsDatabase *database, gint64 number, BsVisit *visit, GError **error)
{
  BsStatement *statement =
      bs_database_get_statement (database, "SELECT rule FROM visit_knows WHERE visit = ?1 ORDER BY position", error);
  if (statement == NULL)
    return FALSE;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  bs_statement_bind_integer (statement, 1, number);
  BsStep step;
  while ((step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      g_autofree char *rule = bs_statement_dup_text (statement, 0);
      g_strv_builder_add (builder, rule);
    }
  bs_statement_reset (statement);
  visit->knows = g_strv_builder_end (builder);
  return step == BS_STEP_DONE;
}

static gpointer
read_visit (BsStatement *statement, GError **error)
{
  g_autoptr (BsVisit) visit = bs_visit_new ();
  if (!bs_statement_get_id (statement, 1, visit->id) ||
      !bs_statement_get_term (statement, 6, &bs_visit_kinds, &visit->kind) || visit->kind == BS_ABSENT)
    {
      bs_database_fail_damaged (statement->database, error);
      return NULL;
    }
  visit->updated_at = bs_statement_get_instant (statement, 2);
  visit->at = bs_statement_get_instant (statement, 4);
  visit->who = bs_statement_dup_text (statement, 7);
  visit->note = bs_statement_dup_text (statement, 8);
  if (!bs_statement_is_null (statement, 10))
    visit->knows_until = bs_instant_new_date (bs_statement_get_integer (statement, 10));
  if (bs_statement_get_integer (statement, 9) != 0 &&
      !read_knows (statement->database, bs_statement_get_integer (statement, 0), visit, error))
    return NULL;
  return g_steal_pointer (&visit);
}

BsVisit *
bs_visit_table_get (BsDatabase *database, const char *id, GError **error)
{
  if (!bs_uuid_is_valid (id))
    return NULL;
  BsStatement *statement =
      bs_database_get_statement (database, "SELECT number, " COLUMNS " FROM visit WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;
  bs_statement_bind_id (statement, 1, id);
  return bs_statement_read_first (statement, read_visit, error);
}

gboolean
bs_visit_table_delete (BsDatabase *database, const char *id, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "DELETE FROM visit WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_id (statement, 1, id);
  return bs_statement_run (statement, error);
}

static GPtrArray *
list_visits (BsDatabase *database, gboolean readable_only, GError **error)
{
  BsStatement *statement =
      bs_database_get_statement (database, "SELECT number, " COLUMNS " FROM visit ORDER BY at_seconds, id", error);
  if (statement == NULL)
    return NULL;
  return bs_statement_read_all (statement, read_visit, (GDestroyNotify) bs_visit_unref, readable_only, error);
}

GPtrArray *
bs_visit_table_list (BsDatabase *database, GError **error)
{
  return list_visits (database, FALSE, error);
}

GPtrArray *
bs_visit_table_list_readable (BsDatabase *database, GError **error)
{
  return list_visits (database, TRUE, error);
}
