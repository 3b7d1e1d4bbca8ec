/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-statement.h"

#include <string.h>

#include "bs-database.h"
#include "bs-entry.h"

BsStatement *
bs_statement_new (BsDatabase *database, const char *sql, GError **error)
{
  sqlite3_stmt *handle = NULL;
  int code = sqlite3_prepare_v3 (bs_database_get_handle (database), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      bs_database_set_error (database, code, error);
      return NULL;
    }

  BsStatement *self = g_new0 (BsStatement, 1);
  self->handle = handle;
  self->database = database;
  return self;
}

void
bs_statement_free (BsStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

BsStep
bs_statement_step (BsStatement *self, GError **error)
{
  int code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return BS_STEP_ROW;
  if (code == SQLITE_DONE)
    return BS_STEP_DONE;
  bs_database_set_error (self->database, code, error);
  return BS_STEP_ERROR;
}

void
bs_statement_reset (BsStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

gboolean
bs_statement_run (BsStatement *self, GError **error)
{
  BsStep step;
  do
    step = bs_statement_step (self, error);
  while (step == BS_STEP_ROW);
  bs_statement_reset (self);
  return step == BS_STEP_DONE;
}

gpointer
bs_statement_read_first (BsStatement *self, BsReadRowFunc read, GError **error)
{
  gpointer found = bs_statement_step (self, error) == BS_STEP_ROW ? read (self, error) : NULL;
  bs_statement_reset (self);
  return found;
}

GPtrArray *
bs_statement_read_all (BsStatement *self, BsReadRowFunc read, GDestroyNotify free_one, gboolean readable_only,
                       GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_one);
  gboolean good = TRUE;
  BsStep step = BS_STEP_ROW;
  while (good && (step = bs_statement_step (self, error)) == BS_STEP_ROW)
    {
      gpointer one = read (self, readable_only ? NULL : error);
      if (one != NULL)
        g_ptr_array_add (all, one);
      good = one != NULL || readable_only;
    }
  bs_statement_reset (self);
  return good && step == BS_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

void
bs_statement_bind_text (BsStatement *self, int parameter, const char *text)
{
  if (text == NULL)
    sqlite3_bind_null (self->handle, parameter);
  else
    sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC);
}

void
bs_statement_bind_bytes (BsStatement *self, int parameter, gconstpointer bytes, gsize length)
{
  sqlite3_bind_blob64 (self->handle, parameter, bytes, length, SQLITE_STATIC);
}

void
bs_statement_bind_id (BsStatement *self, int parameter, const char *id)
{
  guint8 bytes[16];
  bs_uuid_to_bytes (id, bytes);
  sqlite3_bind_blob (self->handle, parameter, bytes, sizeof bytes, SQLITE_TRANSIENT);
}

void
bs_statement_bind_integer (BsStatement *self, int parameter, gint64 value)
{
  sqlite3_bind_int64 (self->handle, parameter, value);
}

void
bs_statement_bind_optional (BsStatement *self, int parameter, gint value)
{
  if (value == BS_ABSENT)
    sqlite3_bind_null (self->handle, parameter);
  else
    sqlite3_bind_int (self->handle, parameter, value);
}

void
bs_statement_bind_instant (BsStatement *self, int parameter, BsInstant instant)
{
  if (instant.kind == BS_INSTANT_ABSENT)
    sqlite3_bind_null (self->handle, parameter);
  else
    sqlite3_bind_int64 (self->handle, parameter, instant.seconds);

  if (instant.kind == BS_INSTANT_TIME)
    sqlite3_bind_int (self->handle, parameter + 1, instant.offset);
  else
    sqlite3_bind_null (self->handle, parameter + 1);
}

void
bs_statement_bind_term (BsStatement *self, int parameter, const BsVocabulary *vocabulary, gint term)
{
  bs_statement_bind_text (self, parameter, term == BS_ABSENT ? NULL : bs_vocabulary_get_word (vocabulary, term));
}

gboolean
bs_statement_get_id (BsStatement *self, int column, char *id)
{
  const guint8 *bytes = sqlite3_column_blob (self->handle, column);
  if (bytes == NULL || sqlite3_column_bytes (self->handle, column) != 16)
    return FALSE;
  bs_uuid_from_bytes (bytes, id);
  return TRUE;
}

gint
bs_statement_get_optional (BsStatement *self, int column)
{
  return bs_statement_is_null (self, column) ? BS_ABSENT : sqlite3_column_int (self->handle, column);
}

const char *
bs_statement_get_text (BsStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

char *
bs_statement_dup_text (BsStatement *self, int column)
{
  const char *text = bs_statement_get_text (self, column);
  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

BsInstant
bs_statement_get_instant (BsStatement *self, int column)
{
  if (bs_statement_is_null (self, column))
    return BS_INSTANT_NONE;

  BsInstant instant = { .seconds = bs_statement_get_integer (self, column), .kind = BS_INSTANT_DATE };
  if (!bs_statement_is_null (self, column + 1))
    {
      instant.offset = sqlite3_column_int (self->handle, column + 1);
      instant.kind = BS_INSTANT_TIME;
    }
  return instant;
}

gboolean
bs_statement_get_term (BsStatement *self, int column, const BsVocabulary *vocabulary, gint8 *term)
{
  const char *word = bs_statement_get_text (self, column);
  *term = BS_ABSENT;
  if (word == NULL)
    return TRUE;
  gint found = bs_vocabulary_find_n (vocabulary, word, sqlite3_column_bytes (self->handle, column));
  *term = found;
  return found >= 0;
}

const char *
bs_list_to_text (const BsTermList *list, const BsVocabulary *vocabulary, char buffer[BS_LIST_TEXT_MAX])
{
  if (!list->asked)
    return NULL;

  char *end = buffer;
  for (guint i = 0; i < list->n; i++)
    {
      const char *word = bs_vocabulary_get_word (vocabulary, list->terms[i]);
      gsize length = strlen (word);
      g_assert (end + length + 2 <= buffer + BS_LIST_TEXT_MAX);
      if (i > 0)
        *end++ = ',';
      memcpy (end, word, length);
      end += length;
    }
  *end = '\0';
  return buffer;
}

/* Calls for the term of each word; -1 ends it: a word from nowhere. */
static gint
next_term (const char **text, const char *end, const BsVocabulary *vocabulary)
{
  const char *comma = memchr (*text, ',', end - *text);
  const char *word_end = comma != NULL ? comma : end;
  gint term = bs_vocabulary_find_n (vocabulary, *text, word_end - *text);
  *text = word_end < end ? word_end + 1 : end;
  /* A comma at the very end would hide an empty word. */
  return comma != NULL && comma + 1 == end ? -1 : term;
}

gboolean
bs_statement_get_list (BsStatement *self, int column, const BsVocabulary *vocabulary, BsTermList *list)
{
  const char *text = bs_statement_get_text (self, column);
  bs_term_list_clear (list);
  if (text == NULL)
    return TRUE;

  const char *end = text + sqlite3_column_bytes (self->handle, column);
  bs_term_list_set_none (list);
  while (text < end)
    {
      gint term = next_term (&text, end, vocabulary);
      if (term < 0 || !bs_term_list_add (list, term))
        return FALSE;
    }
  return TRUE;
}

gboolean
bs_statement_get_set (BsStatement *self, int column, const BsVocabulary *vocabulary, guint64 *set, gboolean *asked)
{
  const char *text = bs_statement_get_text (self, column);
  *set = 0;
  *asked = text != NULL;
  if (text == NULL)
    return TRUE;

  const char *end = text + sqlite3_column_bytes (self->handle, column);
  while (text < end)
    {
      gint term = next_term (&text, end, vocabulary);
      if (term < 0 || (*set & BS_BIT (term)) != 0)
        return FALSE;
      *set |= BS_BIT (term);
    }
  return TRUE;
}
