/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-record.h"

G_BEGIN_DECLS

/* Which key of the diary file is which field of a value: one table for reading, writing and deriving ids, in the order
 * of diary.schema.json. */

typedef enum
{
  BS_FIELD_ID,      /* char[37] */
  BS_FIELD_INSTANT, /* BsInstant with a time */
  BS_FIELD_MOMENT,  /* BsInstant, may be a bare date */
  BS_FIELD_DATE,    /* BsInstant, a bare date */
  BS_FIELD_INT8,    /* from `min` to `max` */
  BS_FIELD_INT16,
  BS_FIELD_INT32,
  BS_FIELD_TERM,     /* gint8 */
  BS_FIELD_TERMS,    /* BsTermList */
  BS_FIELD_TEXT,     /* char *, up to `max` characters */
  BS_FIELD_TRUTH,    /* gint8 */
  BS_FIELD_WORDS,    /* char **, any words, each once */
  BS_FIELD_MEASURES, /* n_measures and measures of a BsEntry */
} BsFieldKind;

typedef struct
{
  const char *name;
  guint8 length; /* of the name */
  guint8 kind;   /* BsFieldKind */
  gsize offset;  /* in the value */
  gint32 min, max;
  const BsVocabulary *vocabulary;
  const guint64 *mask; /* the terms of it that are allowed; NULL: all */
} BsDiaryField;

typedef struct
{
  const char *section; /* the list of the file that holds them: "entries" */
  guint n_fields;      /* ≤ 64 */
  const BsDiaryField *fields;
} BsFieldTable;

extern const BsFieldTable bs_entry_fields, bs_measure_fields, bs_visit_fields, bs_medicine_fields, bs_profile_fields;

/* The field of a key, or NULL. `*hint` is where to look first; it is moved behind what was found, as most files keep an
 * order. */
const BsDiaryField *bs_field_table_find (const BsFieldTable *self, const char *name, gsize length, guint *hint);

#define BS_FIELD_AT(value, field, type) ((type *) (gpointer) ((char *) (value) + (field)->offset))
#define BS_FIELD_AT_CONST(value, field, type)                                                                          \
  ((const type *) (gconstpointer) ((const char *) (value) + (field)->offset))

/* A field of a value that is a number: one of the three kinds, a term, a truth, or how many measures there are, which are
 * not touched. BS_ABSENT is one too. */
gint bs_field_get_number (const BsDiaryField *field, gconstpointer value);
void bs_field_set_number (const BsDiaryField *field, gpointer value, gint number);

/* One field of a value: is it absent, and to make it so (not of an id). */
gboolean bs_field_is_absent (const BsDiaryField *field, gconstpointer value);
void bs_field_clear (const BsDiaryField *field, gpointer value);

/* Appends the value as a JSON object. `indent` blanks before each line and two more inside; negative: all in one line
 * without a blank. `skip_id`: as if it had none. */
void bs_field_table_write (const BsFieldTable *self, gconstpointer value, gint indent, gboolean skip_id, GString *out);
/* Appends a JSON string, quotation marks included. `text` is UTF-8. */
void bs_json_append_string (GString *out, const char *text);

/* The id of a value that came without one: made from everything else in it, so that it is the same wherever and
 * whenever the same value comes in, and another where any field differs, recordedAt and updatedAt included. `id` has
 * room for 37 bytes. */
void bs_field_table_derive_id (const BsFieldTable *self, gconstpointer value, char *id);
/* The 16 bytes of that id: they tell, now and in every later version, whether a value is still what it was. */
void bs_field_table_mark (const BsFieldTable *self, gconstpointer value, guint8 mark[16]);
/* The same of any text that does not begin as a value does, with its section. */
void bs_text_derive_id (const char *text, gsize length, char *id);

G_END_DECLS
