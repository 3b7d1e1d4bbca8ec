/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-fields.h"

#include <string.h>

static void
start_line (GString *out, gint indent)
{
  static const char blanks[] = "\n                ";
  gint n = MIN (indent, (gint) sizeof blanks - 2);

  if (indent < 0)
    return;
  g_string_append_len (out, blanks, n + 1);
  for (; n < indent; n++)
    g_string_append_c (out, ' ');
}

void
bs_json_append_string (GString *out, const char *text)
{
  const char *run = text;

  g_string_append_c (out, '"');
  for (const char *at = text;; at++)
    {
      guchar byte = (guchar) *at;

      if (byte >= 0x20 && byte != '"' && byte != '\\')
        continue;
      g_string_append_len (out, run, at - run);
      run = at + 1;
      if (byte == '\0')
        break;
      if (byte == '"' || byte == '\\')
        g_string_append_printf (out, "\\%c", byte);
      else if (byte == '\n')
        g_string_append (out, "\\n");
      else if (byte == '\r')
        g_string_append (out, "\\r");
      else if (byte == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", byte);
    }
  g_string_append_c (out, '"');
}

static void
append_integer (GString *out, gint64 value)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  g_string_append (out, digits);
}

static void
append_words (GString *out, const char *const *words, gint indent)
{
  g_string_append_c (out, '[');
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, indent < 0 ? "," : ", ");
      bs_json_append_string (out, words[i]);
    }
  g_string_append_c (out, ']');
}

/* Words of ours have nothing that must be escaped. */
static void
append_term (GString *out, const BsVocabulary *vocabulary, guint term)
{
  g_string_append_c (out, '"');
  g_string_append (out, bs_vocabulary_get_word (vocabulary, term));
  g_string_append_c (out, '"');
}

static void
append_terms (GString *out, const BsVocabulary *vocabulary, const BsTermList *list, gint indent)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < list->n; i++)
    {
      if (i > 0)
        g_string_append (out, indent < 0 ? "," : ", ");
      append_term (out, vocabulary, list->terms[i]);
    }
  g_string_append_c (out, ']');
}

static void
append_measures (GString *out, const BsEntry *entry, gint indent)
{
  g_string_append_c (out, '[');
  for (gint i = 0; i < entry->n_measures; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      start_line (out, indent < 0 ? -1 : indent + 2);
      bs_field_table_write (&bs_measure_fields, &entry->measures[i], indent < 0 ? -1 : indent + 2, FALSE, out);
    }
  if (entry->n_measures > 0)
    start_line (out, indent);
  g_string_append_c (out, ']');
}

gint
bs_field_get_number (const BsDiaryField *field, gconstpointer value)
{
  switch (field->kind)
    {
    case BS_FIELD_INT16:
      return *BS_FIELD_AT_CONST (value, field, gint16);
    case BS_FIELD_INT32:
      return *BS_FIELD_AT_CONST (value, field, gint32);
    case BS_FIELD_MEASURES:
      return *BS_FIELD_AT_CONST (value, field, gint);
    default:
      return *BS_FIELD_AT_CONST (value, field, gint8);
    }
}

void
bs_field_set_number (const BsDiaryField *field, gpointer value, gint number)
{
  switch (field->kind)
    {
    case BS_FIELD_INT16:
      *BS_FIELD_AT (value, field, gint16) = (gint16) number;
      break;
    case BS_FIELD_INT32:
      *BS_FIELD_AT (value, field, gint32) = number;
      break;
    case BS_FIELD_MEASURES:
      *BS_FIELD_AT (value, field, gint) = number;
      break;
    default:
      *BS_FIELD_AT (value, field, gint8) = (gint8) number;
      break;
    }
}

gboolean
bs_field_is_absent (const BsDiaryField *field, gconstpointer value)
{
  switch (field->kind)
    {
    case BS_FIELD_ID:
      return *BS_FIELD_AT_CONST (value, field, char) == '\0';
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      return !bs_instant_is_set (*BS_FIELD_AT_CONST (value, field, BsInstant));
    case BS_FIELD_TERMS:
      return !BS_FIELD_AT_CONST (value, field, BsTermList)->asked;
    case BS_FIELD_TEXT:
    case BS_FIELD_WORDS:
      return *BS_FIELD_AT_CONST (value, field, gpointer) == NULL;
    default:
      return bs_field_get_number (field, value) == BS_ABSENT;
    }
}

void
bs_field_clear (const BsDiaryField *field, gpointer value)
{
  BsEntry *entry = value;
  char ***words;
  char **text;

  switch (field->kind)
    {
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      *BS_FIELD_AT (value, field, BsInstant) = BS_INSTANT_NONE;
      break;
    case BS_FIELD_INT8:
    case BS_FIELD_INT16:
    case BS_FIELD_INT32:
    case BS_FIELD_TERM:
    case BS_FIELD_TRUTH:
      bs_field_set_number (field, value, BS_ABSENT);
      break;
    case BS_FIELD_TERMS:
      bs_term_list_clear (BS_FIELD_AT (value, field, BsTermList));
      break;
    case BS_FIELD_TEXT:
      text = BS_FIELD_AT (value, field, char *);
      g_clear_pointer (text, g_free);
      break;
    case BS_FIELD_WORDS:
      words = BS_FIELD_AT (value, field, char **);
      g_clear_pointer (words, g_strfreev);
      break;
    case BS_FIELD_MEASURES:
      while (entry->n_measures > 0)
        bs_entry_remove_measure (entry, 0);
      entry->n_measures = BS_ABSENT;
      break;
    default:
      break;
    }
}

static void
append_field (GString *out, const BsDiaryField *field, gconstpointer value, gint indent)
{
  char buffer[40] = "\"";

  switch (field->kind)
    {
    case BS_FIELD_ID:
      bs_json_append_string (out, BS_FIELD_AT_CONST (value, field, char));
      break;
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      bs_instant_print (*BS_FIELD_AT_CONST (value, field, BsInstant), buffer + 1);
      g_string_append (out, buffer);
      g_string_append_c (out, '"');
      break;
    case BS_FIELD_TERM:
      append_term (out, field->vocabulary, (guint) bs_field_get_number (field, value));
      break;
    case BS_FIELD_TERMS:
      append_terms (out, field->vocabulary, BS_FIELD_AT_CONST (value, field, BsTermList), indent);
      break;
    case BS_FIELD_TEXT:
      bs_json_append_string (out, *BS_FIELD_AT_CONST (value, field, char *));
      break;
    case BS_FIELD_TRUTH:
      g_string_append (out, bs_field_get_number (field, value) != FALSE ? "true" : "false");
      break;
    case BS_FIELD_WORDS:
      append_words (out, (const char *const *) *BS_FIELD_AT_CONST (value, field, char **), indent);
      break;
    case BS_FIELD_MEASURES:
      append_measures (out, value, indent);
      break;
    default:
      append_integer (out, bs_field_get_number (field, value));
      break;
    }
}

void
bs_field_table_write (const BsFieldTable *self, gconstpointer value, gint indent, gboolean skip_id, GString *out)
{
  gint inside = indent < 0 ? -1 : indent + 2;
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (guint i = 0; i < self->n_fields; i++)
    {
      const BsDiaryField *field = &self->fields[i];

      if (bs_field_is_absent (field, value) || (skip_id && field->kind == BS_FIELD_ID))
        continue;
      if (!first)
        g_string_append_c (out, ',');
      first = FALSE;
      start_line (out, inside);
      g_string_append_c (out, '"');
      g_string_append_len (out, field->name, field->length);
      g_string_append (out, indent < 0 ? "\":" : "\": ");
      append_field (out, field, value, inside);
    }
  if (!first)
    start_line (out, indent);
  g_string_append_c (out, '}');
}

/* 6f17f0ff-7f9b-45dc-ba11-d654b8811f3c: ours, drawn once. It and the way below never change, or a file without ids that
 * was imported by an earlier version would come in a second time. */
static const guint8 id_namespace[16] = { 0x6f, 0x17, 0xf0, 0xff, 0x7f, 0x9b, 0x45, 0xdc,
                                         0xba, 0x11, 0xd6, 0x54, 0xb8, 0x81, 0x1f, 0x3c };

/* RFC 9562, 5.5: UUID version 5. */
static void
derive_bytes (const char *text, gsize length, guint8 bytes[16])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize digest_length = sizeof digest;

  g_checksum_update (checksum, id_namespace, sizeof id_namespace);
  g_checksum_update (checksum, (const guchar *) text, (gssize) length);
  g_checksum_get_digest (checksum, digest, &digest_length);
  digest[6] = (guint8) ((digest[6] & 0x0f) | 0x50);
  digest[8] = (guint8) ((digest[8] & 0x3f) | 0x80);
  memcpy (bytes, digest, 16);
}

void
bs_text_derive_id (const char *text, gsize length, char *id)
{
  guint8 bytes[16];

  derive_bytes (text, length, bytes);
  bs_uuid_from_bytes (bytes, id);
}

void
bs_field_table_mark (const BsFieldTable *self, gconstpointer value, guint8 mark[16])
{
  g_autoptr (GString) text = g_string_sized_new (1024);

  g_string_append (text, self->section); /* a visit is never a medicine */
  bs_field_table_write (self, value, -1, TRUE, text);
  derive_bytes (text->str, text->len, mark);
}

void
bs_field_table_derive_id (const BsFieldTable *self, gconstpointer value, char *id)
{
  guint8 mark[16];

  bs_field_table_mark (self, value, mark);
  bs_uuid_from_bytes (mark, id);
}
