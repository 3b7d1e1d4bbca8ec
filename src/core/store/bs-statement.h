/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "bs-instant.h"
#include "bs-terms.h"

G_BEGIN_DECLS

typedef struct _BsDatabase BsDatabase;

/* A prepared statement. Parameters count from 1, columns from 0, as SQLite does. */
typedef struct
{
  sqlite3_stmt *handle;
  BsDatabase *database; /* (transfer none): outlives the statement */
} BsStatement;

typedef enum
{
  BS_STEP_ROW,
  BS_STEP_DONE,
  BS_STEP_ERROR,
} BsStep;

BsStatement *bs_statement_new (BsDatabase *database, const char *sql, GError **error);
void bs_statement_free (BsStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsStatement, bs_statement_free)

BsStep bs_statement_step (BsStatement *self, GError **error);
/* Ends a reading: the values are let go and the next use starts anew. */
void bs_statement_reset (BsStatement *self);
/* Steps through to the end and resets. */
gboolean bs_statement_run (BsStatement *self, GError **error);
/* What a row says (transfer full); NULL with an error. */
typedef gpointer (*BsReadRowFunc) (BsStatement *self, GError **error);
/* (transfer full) (nullable): of the first row; NULL without error where there is none. Resets. */
gpointer bs_statement_read_first (BsStatement *self, BsReadRowFunc read, GError **error);
/* (transfer full): of all rows, to be freed with `free_one`. `readable_only`: rows that cannot be read are left out.
 * Resets. */
GPtrArray *bs_statement_read_all (BsStatement *self, BsReadRowFunc read, GDestroyNotify free_one,
                                  gboolean readable_only, GError **error);

/* Texts and bytes are not copied: they must live until the statement is reset. */
void bs_statement_bind_text (BsStatement *self, int parameter, const char *text);
void bs_statement_bind_bytes (BsStatement *self, int parameter, gconstpointer bytes, gsize length);
/* A UUID, as 16 bytes, which are copied. */
void bs_statement_bind_id (BsStatement *self, int parameter, const char *id);
void bs_statement_bind_integer (BsStatement *self, int parameter, gint64 value);
/* NULL where it is BS_ABSENT. */
void bs_statement_bind_optional (BsStatement *self, int parameter, gint value);
/* Two parameters: UTC seconds, and the offset in minutes, NULL of a bare date; both NULL where it is absent. */
void bs_statement_bind_instant (BsStatement *self, int parameter, BsInstant instant);
/* The word of a term, NULL where it is BS_ABSENT. */
void bs_statement_bind_term (BsStatement *self, int parameter, const BsVocabulary *vocabulary, gint term);

static inline gboolean
bs_statement_is_null (BsStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

static inline gint64
bs_statement_get_integer (BsStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/* As it was bound: `id` gets 37 bytes. FALSE where it is none. */
gboolean bs_statement_get_id (BsStatement *self, int column, char *id);
/* BS_ABSENT of NULL. */
gint bs_statement_get_optional (BsStatement *self, int column);
/* (transfer none) (nullable): valid until the next step. */
const char *bs_statement_get_text (BsStatement *self, int column);
/* (transfer full) (nullable): the same of what a person wrote. What is not UTF-8 (SQLite does not look) reads U+FFFD: the
 * rest of it is not lost, and nothing behind has to check. */
char *bs_statement_dup_text (BsStatement *self, int column);
/* Two columns, as they were bound. */
BsInstant bs_statement_get_instant (BsStatement *self, int column);
/* BS_ABSENT of NULL; FALSE of a word from nowhere. */
gboolean bs_statement_get_term (BsStatement *self, int column, const BsVocabulary *vocabulary, gint8 *term);

/* A three-valued list as text: NULL not asked, '' asked and none, else the words with commas between, in the order
 * written. No vocabulary has more than this, the final 0 included. */
#define BS_LIST_TEXT_MAX 1024
/* (transfer none) (nullable): writes into `buffer` and returns it, NULL where not asked. */
const char *bs_list_to_text (const BsTermList *list, const BsVocabulary *vocabulary, char buffer[BS_LIST_TEXT_MAX]);
gboolean bs_statement_get_list (BsStatement *self, int column, const BsVocabulary *vocabulary, BsTermList *list);
/* The same as a set; `asked` tells NULL from ''. */
gboolean bs_statement_get_set (BsStatement *self, int column, const BsVocabulary *vocabulary, guint64 *set,
                               gboolean *asked);

G_END_DECLS
