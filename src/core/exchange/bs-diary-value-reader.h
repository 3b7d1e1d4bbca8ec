/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-fields.h"
#include "bs-diary-place.h"
#include "bs-json-cursor.h"

G_BEGIN_DECLS

/* Reads values out of JSON, field by field. It checks types, terms, and what a field cannot hold; the rest is
 * bs_entry_validate() and the like. */
typedef struct
{
  BsJsonCursor cursor;
  GString *scratch;
  GPtrArray *warnings; /* nullable */
  GPtrArray *unknown;  /* the keys that were warned of */
  char excerpt[256];
} BsValueReader;

/* Checks that the data is JSON, but for a byte order mark at its beginning if it has one, and stands at its value. To
 * be cleared also where it fails. */
gboolean bs_value_reader_init (BsValueReader *self, const char *data, gsize length, GPtrArray *warnings,
                               GError **error);
void bs_value_reader_clear (BsValueReader *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsValueReader, bs_value_reader_clear)
/* Fills a new `value` from the object at the cursor. */
gboolean bs_value_reader_read (BsValueReader *self, const BsFieldTable *table, gpointer value, const BsPlace *place,
                               GError **error);
/* The same of a text that is one object and nothing else; the places of faults are its fields. */
gboolean bs_field_table_read (const BsFieldTable *self, const char *text, gpointer value, GError **error);
/* Is the value at the cursor of this type? Does not move. */
gboolean bs_value_reader_expect (BsValueReader *self, BsJsonType type, const BsPlace *place, GError **error);
/* `kind`: BS_FIELD_INSTANT, BS_FIELD_MOMENT or BS_FIELD_DATE. */
gboolean bs_value_reader_read_instant (BsValueReader *self, BsFieldKind kind, BsInstant *instant, const BsPlace *place,
                                       GError **error);
/* Warns that a key is not known: once of each, where it is first met. */
void bs_value_reader_warn_unknown (BsValueReader *self, const BsPlace *place, BsJsonString name);
/* (transfer none): at most 40 characters of a text, printable, for a message; until the next call. */
const char *bs_value_reader_excerpt (BsValueReader *self, BsJsonString string);

G_END_DECLS
