/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-entry-table.h"
#include "bs-revision-table.h"
#include "bs-search.h"
#include "bs-store-private.h"

static void
set_not_found (BsStore *self, const char *id, GError **error)
{
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND, _ ("The diary “%s” has no entry “%s”."), self->path,
               id);
}

/* `number` is 0 afterwards where the id is there already. */
static gboolean
add_entry (BsDatabase *database, const BsEntry *entry, gint64 *number, GError **error)
{
  return bs_entry_table_insert (database, entry, number, error) &&
         (*number == 0 ||
          (bs_revision_table_undo (database, entry, error) && bs_search_add (database, *number, entry, error)));
}

static gboolean
replace_entry (BsDatabase *database, gint64 number, const BsEntry *entry, BsInstant now, GError **error)
{
  return bs_revision_table_keep (database, number, FALSE, now, error) && bs_search_remove (database, number, error) &&
         bs_entry_table_update (database, number, entry, error) && bs_search_add (database, number, entry, error);
}

/* Stamps where it is a change of the person (`now`), and writes what is not there just so. `before` (transfer full)
 * is what stood there. A new one is tried first: that is what an import is made of. */
static gboolean
write_entry (BsDatabase *database, BsEntry *entry, const BsInstant *now, BsEntry **before, gboolean *changed,
             GError **error)
{
  gint64 number;
  if (now != NULL)
    entry->recorded_at = entry->updated_at = *now;
  *changed = TRUE;
  if (!add_entry (database, entry, &number, error))
    return FALSE;
  if (number != 0)
    return TRUE;

  if (!bs_entry_table_find (database, entry->id, &number, error))
    return FALSE;
  *before = bs_entry_table_get (database, number, error);
  if (*before == NULL)
    return FALSE;
  if (now != NULL)
    entry->recorded_at = (*before)->recorded_at;
  *changed = !bs_entry_equal (*before, entry, TRUE);
  return !*changed || replace_entry (database, number, entry, entry->updated_at, error);
}

static BsEntry *
put_entry (BsStore *self, const BsEntry *given, const BsInstant *now, GError **error)
{
  if (!bs_entry_validate (given, NULL, NULL, error) || !bs_store_start_change (self, error))
    return NULL;

  g_autoptr (BsEntry) entry = bs_entry_copy (given), before = NULL;
  if (entry->id[0] == '\0')
    {
      g_autofree char *id = bs_uuid_new ();
      g_strlcpy (entry->id, id, sizeof entry->id);
    }
  gboolean changed;
  gboolean good = write_entry (self->database, entry, now, &before, &changed, error);
  if (!bs_store_end_change (self, good, error))
    return NULL;
  if (changed)
    bs_store_emit_changed (self, BS_CHANGE_ENTRY, entry, before);
  return g_steal_pointer (&entry);
}

BsEntry *
bs_store_put_entry (BsStore *self, const BsEntry *entry, BsInstant now, GError **error)
{
  return put_entry (self, entry, &now, error);
}

BsEntry *
bs_store_restore_entry (BsStore *self, const BsEntry *entry, GError **error)
{
  return put_entry (self, entry, NULL, error);
}

BsEntry *
bs_store_delete_entry (BsStore *self, const char *id, BsInstant now, GError **error)
{
  if (!bs_store_start_change (self, error))
    return NULL;

  g_autoptr (BsEntry) before = NULL;
  gint64 number;
  gboolean good = bs_entry_table_find (self->database, id, &number, error);
  if (good && number == 0)
    {
      /* Nothing was written: a batch goes on. */
      bs_store_end_change (self, self->in_batch, NULL);
      set_not_found (self, id, error);
      return NULL;
    }
  if (good)
    before = bs_entry_table_get (self->database, number, error);
  good = before != NULL && bs_revision_table_keep (self->database, number, TRUE, now, error) &&
         bs_search_remove (self->database, number, error) && bs_entry_table_delete (self->database, number, error);
  if (!bs_store_end_change (self, good, error))
    return NULL;
  bs_store_emit_changed (self, BS_CHANGE_ENTRY_GONE, NULL, before);
  return g_steal_pointer (&before);
}

BsEntry *
bs_store_get_entry (BsStore *self, const char *id, GError **error)
{
  gint64 number;
  if (!bs_store_is_open (self, error) || !bs_entry_table_find (self->database, id, &number, error))
    return NULL;
  if (number == 0)
    {
      set_not_found (self, id, error);
      return NULL;
    }
  return bs_entry_table_get (self->database, number, error);
}

GPtrArray *
bs_store_get_revisions (BsStore *self, const char *id, GError **error)
{
  return bs_store_is_open (self, error) ? bs_revision_table_list (self->database, id, error) : NULL;
}

guint
bs_store_count_entries (BsStore *self, GError **error)
{
  gint64 n = 0;
  if (bs_store_is_open (self, error))
    bs_database_get_number (self->database, "SELECT count (*) FROM entry", &n, error);
  return n;
}

/* By the local date as written, then by the moment; ids make the order the same everywhere. */
#define FROM_ENTRIES " FROM entry WHERE date BETWEEN ?1 AND ?2"
/* The plus sign keeps SQLite on the index of time, whose pages come in order and stop at the limit: a word that most
 * entries have would otherwise fetch and sort them all. */
#define FOUND " AND +number IN (SELECT rowid FROM search WHERE search MATCH ?5)"
#define NEWEST_FIRST " ORDER BY date DESC, at_seconds DESC, id DESC"
#define OLDEST_FIRST " ORDER BY date, at_seconds, id"
#define LIMITED " LIMIT ?3 OFFSET ?4"

/* A statement of its own, as a function that reads may read again inside. */
static BsStatement *
new_query (BsStore *self, const BsEntryQuery *query, const char *expression, gboolean ids_only, GError **error)
{
  g_autofree char *sql = g_strconcat (
      ids_only ? "SELECT id" FROM_ENTRIES : "SELECT number, " BS_ENTRY_COLUMNS FROM_ENTRIES,
      expression != NULL ? FOUND : "", query->oldest_first ? OLDEST_FIRST LIMITED : NEWEST_FIRST LIMITED, NULL);
  BsStatement *statement = bs_statement_new (self->database, sql, error);
  if (statement == NULL)
    return NULL;
  bs_statement_bind_integer (statement, 1, query->from);
  bs_statement_bind_integer (statement, 2, query->to == BS_DATE_ANY ? G_MAXINT32 : query->to);
  bs_statement_bind_integer (statement, 3, query->limit == 0 ? -1 : (gint64) query->limit);
  bs_statement_bind_integer (statement, 4, query->skip);
  if (expression != NULL)
    bs_statement_bind_text (statement, 5, expression);
  return statement;
}

gboolean
bs_store_foreach_entry (BsStore *self, const BsEntryQuery *query, BsEntryFunc func, gpointer user_data, GError **error)
{
  if (!bs_store_is_open (self, error))
    return FALSE;
  g_autofree char *expression = bs_search_new_expression (query->search);
  if (expression != NULL && *expression == '\0')
    return TRUE;
  g_autoptr (BsStatement) statement = new_query (self, query, expression, FALSE, error);
  if (statement == NULL)
    return FALSE;

  BsStep step;
  while ((step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      g_autoptr (BsEntry) entry = bs_entry_table_read (statement, FALSE, error);
      if (entry == NULL)
        return FALSE;
      if (!func (entry, user_data))
        return TRUE;
    }
  return step == BS_STEP_DONE;
}

static gboolean
collect_entry (const BsEntry *entry, gpointer user_data)
{
  g_ptr_array_add (user_data, bs_entry_ref ((BsEntry *) entry));
  return TRUE;
}

GPtrArray *
bs_store_list_entries (BsStore *self, const BsEntryQuery *query, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_entry_unref);
  return bs_store_foreach_entry (self, query, collect_entry, entries, error) ? g_steal_pointer (&entries) : NULL;
}

GByteArray *
bs_store_list_ids (BsStore *self, const BsEntryQuery *query, GError **error)
{
  if (!bs_store_is_open (self, error))
    return NULL;
  g_autoptr (GByteArray) ids = g_byte_array_new ();
  g_autofree char *expression = bs_search_new_expression (query->search);
  if (expression != NULL && *expression == '\0')
    return g_steal_pointer (&ids);
  g_autoptr (BsStatement) statement = new_query (self, query, expression, TRUE, error);
  if (statement == NULL)
    return NULL;

  BsStep step;
  while ((step = bs_statement_step (statement, error)) == BS_STEP_ROW)
    {
      const guint8 *id = sqlite3_column_blob (statement->handle, 0);
      if (id == NULL || sqlite3_column_bytes (statement->handle, 0) != 16)
        {
          bs_database_fail_damaged (self->database, error);
          return NULL;
        }
      g_byte_array_append (ids, id, 16);
    }
  return step == BS_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
