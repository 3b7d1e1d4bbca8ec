/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-value-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-diary-reader.h"
#include "bs-json-scan.h"

#define WARNINGS_MAX 20
#define EXCERPT_MAX 40
#define WORD_MAX 200 /* of a term or an instant: far longer than any */

const char *
bs_value_reader_excerpt (BsValueReader *self, BsJsonString string)
{
  const char *at = string.text, *end = string.text + string.length;
  gsize length = 0;

  for (guint n = 0; at < end; n++, at = g_utf8_next_char (at))
    {
      gunichar character = n < EXCERPT_MAX ? g_utf8_get_char (at) : 0x2026; /* … */
      if (!g_unichar_isprint (character))
        character = 0xfffd;
      length += (gsize) g_unichar_to_utf8 (character, self->excerpt + length);
      if (n == EXCERPT_MAX)
        break;
    }
  self->excerpt[length] = '\0';
  return self->excerpt;
}

/* "entries.measures.mood": the same of every entry. */
static char *
get_kind_of_place (const BsPlace *place, const char *name)
{
  g_autofree char *above = place != NULL ? get_kind_of_place (place->above, place->name) : g_strdup ("");

  return g_strconcat (above, ".", name, NULL);
}

void
bs_value_reader_warn_unknown (BsValueReader *self, const BsPlace *place, BsJsonString name)
{
  g_autofree char *kind = NULL;
  g_autofree char *where = NULL;
  const char *excerpt;

  if (self->warnings == NULL || self->unknown->len >= WARNINGS_MAX)
    return;
  excerpt = bs_value_reader_excerpt (self, name);
  kind = get_kind_of_place (place, excerpt);
  if (g_ptr_array_find_with_equal_func (self->unknown, kind, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->unknown, g_steal_pointer (&kind));
  where = bs_place_to_string (&(BsPlace){ place, excerpt, -1 });
  g_ptr_array_add (self->warnings,
                   /* Translators: a place in a file: "entries[12].mood" */
                   g_strdup_printf (_ ("%s: this is not known to this version of Backstory and was left out"), where));
}

static const char *
get_type_words (BsJsonType type)
{
  switch (type)
    {
    case BS_JSON_NULL:
      return _ ("nothing (null)");
    case BS_JSON_BOOLEAN:
      return _ ("true or false");
    case BS_JSON_NUMBER:
      return _ ("a number");
    case BS_JSON_STRING:
      return _ ("a text");
    case BS_JSON_ARRAY:
      return _ ("a list");
    default:
      return _ ("an object");
    }
}

gboolean
bs_value_reader_expect (BsValueReader *self, BsJsonType type, const BsPlace *place, GError **error)
{
  BsJsonType found = bs_json_cursor_peek (&self->cursor);

  if (found == type)
    return TRUE;
  return bs_place_set_error (place, BS_DIARY_ERROR_TYPE, error,
                             /* Translators: both are types: "a number", "a text", "a list", "true or false" */
                             _ ("%s belongs here, not %s"), get_type_words (type), get_type_words (found));
}

static gboolean
read_integer (BsValueReader *self, const BsDiaryField *field, gpointer value, const BsPlace *place, GError **error)
{
  BsJsonString literal;
  BsJsonNumber kind;
  gint64 number;

  if (!bs_value_reader_expect (self, BS_JSON_NUMBER, place, error))
    return FALSE;
  kind = bs_json_cursor_take_number (&self->cursor, &number, &literal);
  if (kind == BS_JSON_FRACTION)
    return bs_place_set_error (place, BS_DIARY_ERROR_TYPE, error, _ ("%s is not a whole number"),
                               bs_value_reader_excerpt (self, literal));
  /* Not left to the value's own check: the field could not hold it, and -1 is how it says "absent". */
  if (kind == BS_JSON_HUGE || number < field->min || number > field->max)
    return bs_place_set_error (place, BS_DIARY_ERROR_RANGE, error, _ ("%s is not between %d and %d"),
                               bs_value_reader_excerpt (self, literal), field->min, field->max);
  bs_field_set_number (field, value, (gint) number);
  return TRUE;
}

/* A term of the field's vocabulary, or -1 with the error set. */
static gint
read_term (BsValueReader *self, const BsDiaryField *field, const BsPlace *place, GError **error)
{
  BsJsonString word;
  gint term;

  if (!bs_value_reader_expect (self, BS_JSON_STRING, place, error))
    return -1;
  word = bs_json_cursor_take_string (&self->cursor, WORD_MAX);
  term = bs_vocabulary_find_n (field->vocabulary, word.text, word.length);
  if (term >= 0 && (field->mask == NULL || (*field->mask & BS_BIT (term)) != 0))
    return term;
  bs_place_set_error (place, BS_DIARY_ERROR_UNKNOWN_VALUE, error, _ ("“%s” is not a value of this field"),
                      bs_value_reader_excerpt (self, word));
  return -1;
}

static gboolean
read_terms (BsValueReader *self, const BsDiaryField *field, BsTermList *list, const BsPlace *place, GError **error)
{
  BsPlace element = { place->above, field->name, 0 };

  if (!bs_value_reader_expect (self, BS_JSON_ARRAY, place, error))
    return FALSE;
  bs_term_list_set_none (list);
  bs_json_cursor_enter (&self->cursor);
  for (; bs_json_cursor_next (&self->cursor); element.index++)
    {
      gint term = read_term (self, field, &element, error);

      if (term < 0)
        return FALSE;
      if (!bs_term_list_add (list, (guint) term))
        return bs_place_set_error (&element, BS_DIARY_ERROR_DUPLICATE, error, _ ("“%s” is in the list twice"),
                                   bs_vocabulary_get_word (field->vocabulary, (guint) term));
    }
  return TRUE;
}

static gboolean
read_words (BsValueReader *self, const BsDiaryField *field, char ***words, const BsPlace *place, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  BsPlace element = { place->above, field->name, 0 };

  if (!bs_value_reader_expect (self, BS_JSON_ARRAY, place, error))
    return FALSE;
  bs_json_cursor_enter (&self->cursor);
  for (; bs_json_cursor_next (&self->cursor); element.index++)
    {
      BsJsonString string;
      char *word;

      if (!bs_value_reader_expect (self, BS_JSON_STRING, &element, error))
        return FALSE;
      string = bs_json_cursor_take_string (&self->cursor, G_MAXINT);
      word = g_strndup (string.text, string.length);
      g_ptr_array_add (list, word);
      if (!g_hash_table_add (seen, word))
        return bs_place_set_error (&element, BS_DIARY_ERROR_DUPLICATE, error, _ ("“%s” is in the list twice"),
                                   bs_value_reader_excerpt (self, string));
    }
  g_ptr_array_add (list, NULL);
  *words = (char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
  return TRUE;
}

gboolean
bs_value_reader_read_instant (BsValueReader *self, BsFieldKind kind, BsInstant *instant, const BsPlace *place,
                              GError **error)
{
  g_autoptr (GError) fault = NULL;
  char text[WORD_MAX * 4 + 8];
  BsJsonString string;
  gint32 date;

  if (!bs_value_reader_expect (self, BS_JSON_STRING, place, error))
    return FALSE;
  string = bs_json_cursor_take_string (&self->cursor, WORD_MAX);
  memcpy (text, string.text, string.length);
  text[string.length] = '\0';
  if (kind != BS_FIELD_DATE && bs_instant_parse (text, kind == BS_FIELD_MOMENT, instant, &fault))
    return TRUE;
  if (kind == BS_FIELD_DATE && bs_date_parse (text, &date, &fault))
    {
      *instant = bs_instant_new_date (date);
      return TRUE;
    }
  return bs_place_set_error (place, fault->code, error, "%s", fault->message);
}

static gboolean
read_id (BsValueReader *self, char *id, const BsPlace *place, GError **error)
{
  BsJsonString string;
  char text[(BS_UUID_LENGTH + 1) * 4 + 1];

  if (!bs_value_reader_expect (self, BS_JSON_STRING, place, error))
    return FALSE;
  string = bs_json_cursor_take_string (&self->cursor, BS_UUID_LENGTH);
  memcpy (text, string.text, string.length);
  text[string.length] = '\0';
  if (!bs_uuid_is_valid (text))
    return bs_place_set_error (place, BS_DIARY_ERROR_RANGE, error, _ ("“%s” is not a UUID in lower case"),
                               bs_value_reader_excerpt (self, string));
  memcpy (id, text, BS_UUID_LENGTH + 1);
  return TRUE;
}

static gboolean
read_text (BsValueReader *self, const BsDiaryField *field, char **text, const BsPlace *place, GError **error)
{
  BsJsonString string;

  if (!bs_value_reader_expect (self, BS_JSON_STRING, place, error))
    return FALSE;
  /* Not left to the value's own check: a text of 200 MB is not copied to be measured. */
  string = bs_json_cursor_take_string (&self->cursor, (gsize) field->max);
  if (string.length > (gsize) field->max && g_utf8_strlen (string.text, (gssize) string.length) > field->max)
    return bs_place_set_error (place, BS_DIARY_ERROR_RANGE, error, _ ("the text has more than %d characters"),
                               field->max);
  *text = g_strndup (string.text, string.length);
  return TRUE;
}

static gboolean
read_measures (BsValueReader *self, const BsDiaryField *field, BsEntry *entry, const BsPlace *place, GError **error)
{
  BsPlace element = { place->above, field->name, 0 };

  if (!bs_value_reader_expect (self, BS_JSON_ARRAY, place, error))
    return FALSE;
  entry->n_measures = 0;
  bs_json_cursor_enter (&self->cursor);
  for (; bs_json_cursor_next (&self->cursor); element.index++)
    {
      BsMeasure *measure;

      if (element.index == field->max)
        return bs_place_set_error (place, BS_DIARY_ERROR_RANGE, error,
                                   _ ("there are more than %d, the most that fit into one entry"), field->max);
      measure = bs_entry_add_measure (entry, BS_MEASURE_OTHER);
      measure->kind = BS_ABSENT; /* so that its absence is noticed */
      if (!bs_value_reader_read (self, &bs_measure_fields, measure, &element, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_field (BsValueReader *self, const BsDiaryField *field, gpointer value, const BsPlace *place, GError **error)
{
  gint term;

  switch ((BsFieldKind) field->kind)
    {
    case BS_FIELD_ID:
      return read_id (self, BS_FIELD_AT (value, field, char), place, error);
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      return bs_value_reader_read_instant (self, field->kind, BS_FIELD_AT (value, field, BsInstant), place, error);
    case BS_FIELD_INT8:
    case BS_FIELD_INT16:
    case BS_FIELD_INT32:
      return read_integer (self, field, value, place, error);
    case BS_FIELD_TERM:
      term = read_term (self, field, place, error);
      *BS_FIELD_AT (value, field, gint8) = (gint8) term;
      return term >= 0;
    case BS_FIELD_TERMS:
      return read_terms (self, field, BS_FIELD_AT (value, field, BsTermList), place, error);
    case BS_FIELD_TEXT:
      return read_text (self, field, BS_FIELD_AT (value, field, char *), place, error);
    case BS_FIELD_TRUTH:
      if (!bs_value_reader_expect (self, BS_JSON_BOOLEAN, place, error))
        return FALSE;
      *BS_FIELD_AT (value, field, gint8) = (gint8) bs_json_cursor_take_boolean (&self->cursor);
      return TRUE;
    case BS_FIELD_WORDS:
      return read_words (self, field, BS_FIELD_AT (value, field, char **), place, error);
    case BS_FIELD_MEASURES:
      return read_measures (self, field, value, place, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
bs_value_reader_read (BsValueReader *self, const BsFieldTable *table, gpointer value, const BsPlace *place,
                      GError **error)
{
  BsJsonCursor *cursor = &self->cursor;
  guint64 seen = 0;
  guint hint = 0;

  if (!bs_value_reader_expect (self, BS_JSON_OBJECT, place, error))
    return FALSE;
  bs_json_cursor_enter (cursor);
  while (bs_json_cursor_next (cursor))
    {
      BsJsonString name = bs_json_cursor_take_name (cursor);
      const BsDiaryField *field = bs_field_table_find (table, name.text, name.length, &hint);

      if (field == NULL)
        {
          bs_value_reader_warn_unknown (self, place, name);
          bs_json_cursor_skip (cursor);
        }
      else
        {
          BsPlace field_place = { place, field->name, -1 };
          guint64 bit = BS_BIT (field - table->fields);

          /* Which of two is meant nobody can know, and one of them may be a sign of danger. */
          if ((seen & bit) != 0)
            return bs_place_set_error (&field_place, BS_DIARY_ERROR_DUPLICATE, error, _ ("this stands twice"));
          seen |= bit;
          if (bs_json_cursor_peek (cursor) == BS_JSON_NULL)
            bs_json_cursor_skip (cursor);
          else if (!read_field (self, field, value, &field_place, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
bs_value_reader_init (BsValueReader *self, const char *data, gsize length, GPtrArray *warnings, GError **error)
{
  static const char byte_order_mark[] = "\xef\xbb\xbf"; /* some editors write one */

  self->scratch = g_string_new (NULL);
  self->warnings = warnings;
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  if (length > BS_DIARY_MAX_BYTES)
    {
      g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_LARGE, _ ("The file has more than %d MiB"),
                   BS_DIARY_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (length >= 3 && memcmp (data, byte_order_mark, 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (!bs_json_scan (data, length, BS_DIARY_MAX_DEPTH, error))
    return FALSE;
  bs_json_cursor_init (&self->cursor, data, length, self->scratch);
  return TRUE;
}

void
bs_value_reader_clear (BsValueReader *self)
{
  if (self->scratch != NULL)
    g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
}

gboolean
bs_field_table_read (const BsFieldTable *self, const char *text, gpointer value, GError **error)
{
  g_auto (BsValueReader) reader = { 0 };

  return bs_value_reader_init (&reader, text, strlen (text), NULL, error) &&
         bs_value_reader_read (&reader, self, value, NULL, error);
}
