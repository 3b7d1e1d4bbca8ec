/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Walks JSON that bs_json_scan() found to be right, and so never meets a fault. Values are read where they stand: a
 * file of any length needs no tree of it. */
typedef struct
{
  const char *at; /* the first byte of a value, of a name, or what follows a value */
  const char *end;
  GString *scratch; /* for strings with escapes; the cursor's user owns it */
} BsJsonCursor;

typedef enum
{
  BS_JSON_NULL,
  BS_JSON_BOOLEAN,
  BS_JSON_NUMBER,
  BS_JSON_STRING,
  BS_JSON_ARRAY,
  BS_JSON_OBJECT,
} BsJsonType;

/* A string, not terminated; valid until the next one is read. */
typedef struct
{
  const char *text;
  gsize length; /* bytes */
} BsJsonString;

void bs_json_cursor_init (BsJsonCursor *self, const char *data, gsize length, GString *scratch);
/* The type of the value at which the cursor stands. */
BsJsonType bs_json_cursor_peek (const BsJsonCursor *self);
/* Steps over a value. */
void bs_json_cursor_skip (BsJsonCursor *self);
/* Steps into a list or an object. Then, before each element or name: */
void bs_json_cursor_enter (BsJsonCursor *self);
/* TRUE: it stands at the next element or name; FALSE: the list or object is over and the cursor behind it. */
gboolean bs_json_cursor_next (BsJsonCursor *self);
/* Reads a name and stands at its value then. */
BsJsonString bs_json_cursor_take_name (BsJsonCursor *self);
/* Reads a string. Of one that has more than `max` characters only `max` + 1 are returned, whatever its length. */
BsJsonString bs_json_cursor_take_string (BsJsonCursor *self, gsize max);
gboolean bs_json_cursor_take_boolean (BsJsonCursor *self);

typedef enum
{
  BS_JSON_WHOLE,    /* *value is it */
  BS_JSON_FRACTION, /* not a whole number */
  BS_JSON_HUGE,     /* a whole number of more than 18 digits */
} BsJsonNumber;

/* Reads a number, exactly: 3, 3.0 and 30e-1 are whole. `literal` (nullable) is how it was written. */
BsJsonNumber bs_json_cursor_take_number (BsJsonCursor *self, gint64 *value, BsJsonString *literal);

G_END_DECLS
