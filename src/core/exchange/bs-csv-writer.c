/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-writer.h"

#include <string.h>

#include "bs-diary-fields.h"

#define FLUSH_BYTES (64 * 1024)

/* A field with a comma, a quotation mark or a line's end stands in quotation marks. */
static void
append_cell (GString *out, gboolean is_first, const char *text)
{
  if (!is_first)
    g_string_append_c (out, ',');
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static void
append_number (GString *text, gint number)
{
  if (number != BS_ABSENT)
    g_string_append_printf (text, "%d", number);
}

static void
append_word (GString *text, const BsVocabulary *vocabulary, gint term)
{
  if (term != BS_ABSENT)
    g_string_append (text, bs_vocabulary_get_word (vocabulary, (guint) term));
}

static void
append_terms (GString *text, const BsVocabulary *vocabulary, const BsTermList *list)
{
  if (list->asked && list->n == 0)
    g_string_append (text, "none");
  for (guint i = 0; i < list->n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ';');
      append_word (text, vocabulary, list->terms[i]);
    }
}

static void
append_measure (GString *text, const BsMeasure *measure)
{
  char moment[32];

  append_word (text, &bs_measure_kinds, measure->kind);
  g_string_append_c (text, ' ');
  if (measure->kind == BS_MEASURE_REST)
    append_word (text, &bs_rest_hows, measure->how);
  if (measure->kind == BS_MEASURE_MEDICINE)
    {
      g_string_append (text, measure->name != NULL ? measure->name : "");
      if (measure->dose != NULL)
        g_string_append_printf (text, " %s", measure->dose);
      g_string_append_c (text, ':');
      append_word (text, &bs_medicine_classes, measure->class_);
    }
  if (measure->kind == BS_MEASURE_COLD || measure->kind == BS_MEASURE_HEAT)
    append_number (text, measure->applied_min);
  if (measure->kind != BS_MEASURE_OTHER)
    g_string_append_c (text, ':');
  append_word (text, &bs_results, measure->result);
  g_string_append_c (text, ':');
  append_number (text, measure->result_min);
  if (bs_instant_is_set (measure->at))
    g_string_append_printf (text, "@%s", bs_instant_print (measure->at, moment));
}

static void
append_measures (GString *text, const BsEntry *entry)
{
  if (entry->n_measures == 0)
    g_string_append (text, "none");
  for (gint i = 0; i < entry->n_measures; i++)
    {
      if (i > 0)
        g_string_append (text, "; ");
      append_measure (text, &entry->measures[i]);
    }
}

static void
append_field (GString *text, const BsDiaryField *field, const BsEntry *entry)
{
  char moment[32];
  const char *words;

  switch (field->kind)
    {
    case BS_FIELD_ID:
      g_string_append (text, BS_FIELD_AT_CONST (entry, field, char));
      break;
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      g_string_append (text, bs_instant_print (*BS_FIELD_AT_CONST (entry, field, BsInstant), moment));
      break;
    case BS_FIELD_INT8:
      if (strcmp (field->name, "pain") == 0 && entry->pain == BS_ABSENT)
        g_string_append (text, "unrated");
      else
        append_number (text, *BS_FIELD_AT_CONST (entry, field, gint8));
      break;
    case BS_FIELD_INT16:
      append_number (text, *BS_FIELD_AT_CONST (entry, field, gint16));
      break;
    case BS_FIELD_INT32:
      append_number (text, *BS_FIELD_AT_CONST (entry, field, gint32));
      break;
    case BS_FIELD_TERM:
      append_word (text, field->vocabulary, *BS_FIELD_AT_CONST (entry, field, gint8));
      break;
    case BS_FIELD_TERMS:
      append_terms (text, field->vocabulary, BS_FIELD_AT_CONST (entry, field, BsTermList));
      break;
    case BS_FIELD_TEXT:
      words = *BS_FIELD_AT_CONST (entry, field, char *);
      g_string_append (text, words != NULL ? words : "");
      break;
    case BS_FIELD_MEASURES:
      append_measures (text, entry);
      break;
    default:
      break;
    }
}

static void
append_row (GString *out, const BsEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < bs_entry_fields.n_fields; i++)
    {
      g_string_truncate (text, 0);
      append_field (text, &bs_entry_fields.fields[i], entry);
      append_cell (out, i == 0, text->str);
    }
  g_string_append (out, "\r\n");
}

static gboolean
flush (GString *text, gsize least, GOutputStream *out, GError **error)
{
  if (text->len < least)
    return TRUE;
  if (!g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error))
    return FALSE;
  g_string_truncate (text, 0);
  return TRUE;
}

gboolean
bs_csv_write_store (BsStore *store, const BsEntryQuery *query, GOutputStream *out, GError **error)
{
  static const BsEntryQuery everything = { .from = BS_DATE_ANY, .to = BS_DATE_ANY };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) ids = NULL;

  g_return_val_if_fail (BS_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), FALSE);

  ids = bs_store_list_ids (store, query != NULL ? query : &everything, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < bs_entry_fields.n_fields; i++)
    append_cell (text, i == 0, bs_entry_fields.fields[i].name);
  g_string_append (text, "\r\n");
  for (guint i = ids->len / 16; i > 0; i--)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (BsEntry) entry = NULL;
      char id[BS_UUID_LENGTH + 1];

      entry = bs_store_get_entry (store, bs_uuid_from_bytes (ids->data + (gsize) (i - 1) * 16, id), &fault);
      if (entry != NULL)
        append_row (text, entry);
      /* Another program may have deleted it since the list was made. */
      else if (!g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      if (!flush (text, FLUSH_BYTES, out, error))
        return FALSE;
    }
  return flush (text, 0, out, error) && g_output_stream_flush (out, NULL, error);
}
