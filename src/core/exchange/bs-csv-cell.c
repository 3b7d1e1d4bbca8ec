/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"

#define NONE "none"
#define UNRATED "unrated"
#define LONGEST_PLAIN_NUMBER 9 /* digits that a spreadsheet keeps and shows as they are */
#define NUMBER_MAX 18          /* digits: far more than any field has */

/* ---- Texts and formulas ---- */

/* "1/2" would become the second of January, "0042" 42, "1e3" 1000. A plain number stays what it is. */
static gboolean
may_become_number (const char *text)
{
  gsize length = strlen (text), n_digits = strspn (text, "0123456789");

  if (n_digits == length)
    return length > LONGEST_PLAIN_NUMBER || (length > 1 && *text == '0');
  return strspn (text, "0123456789.,:/+-eE%") == length && strpbrk (text, "0123456789") != NULL;
}

/* Apostrophes and blanks at the beginning make no difference, so that one more of them can be told from none. */
static gboolean
needs_guard (const char *text)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  text += strspn (text, "' ");
  if (*text == '\0' || strchr ("=+-@\t\r\n", *text) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;
  return may_become_number (text);
}

char *
bs_csv_guard (const char *text)
{
  return needs_guard (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

const char *
bs_csv_unguard (const char *cell)
{
  return *cell == '\'' && needs_guard (cell + 1) ? cell + 1 : cell;
}

void
bs_csv_append_cell (GString *row, gboolean is_first, const char *text)
{
  gsize length = strlen (text);

  if (!is_first)
    g_string_append_c (row, ',');
  /* Semicolons and tabs too: a spreadsheet may take them for separators as well. */
  if (strpbrk (text, ",;\t\"\r\n") == NULL && *text != ' ' && (length == 0 || text[length - 1] != ' '))
    {
      g_string_append_len (row, text, (gssize) length);
      return;
    }
  g_string_append_c (row, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (row, '"');
      g_string_append_c (row, *text);
    }
  g_string_append_c (row, '"');
}

/* ---- Fields ---- */

static gboolean
is_pain (const BsDiaryField *field)
{
  return strcmp (field->name, "pain") == 0;
}

static void
append_terms (GString *text, const BsVocabulary *vocabulary, const BsTermList *list)
{
  if (list->asked && list->n == 0)
    g_string_append (text, NONE);
  for (guint i = 0; i < list->n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ';');
      g_string_append (text, bs_vocabulary_get_word (vocabulary, list->terms[i]));
    }
}

void
bs_csv_append_field (GString *text, const BsDiaryField *field, gconstpointer value)
{
  g_autofree char *guarded = NULL;
  const char *words;
  char moment[32];
  gint number;

  switch ((BsFieldKind) field->kind)
    {
    case BS_FIELD_ID:
      g_string_append (text, BS_FIELD_AT_CONST (value, field, char));
      break;
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
    case BS_FIELD_DATE:
      g_string_append (text, bs_instant_print (*BS_FIELD_AT_CONST (value, field, BsInstant), moment));
      break;
    case BS_FIELD_INT8:
    case BS_FIELD_INT16:
    case BS_FIELD_INT32:
    case BS_FIELD_MEASURES:
      number = bs_field_get_number (field, value);
      if (number == 0 && field->kind == BS_FIELD_MEASURES)
        g_string_append (text, NONE);
      else if (number != BS_ABSENT)
        g_string_append_printf (text, "%d", number);
      else if (is_pain (field))
        g_string_append (text, UNRATED);
      break;
    case BS_FIELD_TERM:
      number = bs_field_get_number (field, value);
      if (number != BS_ABSENT)
        g_string_append (text, bs_vocabulary_get_word (field->vocabulary, (guint) number));
      break;
    case BS_FIELD_TERMS:
      append_terms (text, field->vocabulary, BS_FIELD_AT_CONST (value, field, BsTermList));
      break;
    case BS_FIELD_TEXT:
      words = *BS_FIELD_AT_CONST (value, field, char *);
      guarded = words != NULL ? bs_csv_guard (words) : NULL;
      g_string_append (text, guarded != NULL ? guarded : "");
      break;
    default: /* no field of an entry or a measure */
      g_return_if_reached ();
    }
}

G_GNUC_PRINTF (3, 4) static gboolean fail (GError **error, BsDiaryError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (BS_DIARY_ERROR, (gint) code, format, arguments));
  va_end (arguments);
  return FALSE;
}

/* Digits, as a spreadsheet may write them: 5, 5.0, 5,00. */
static gboolean
read_number (const BsDiaryField *field, const char *text, gpointer value, GError **error)
{
  g_autofree char *excerpt = bs_excerpt_dup (text);
  gboolean is_negative = *text == '-';
  const char *digits = text + is_negative;
  gsize n_digits = strspn (digits, "0123456789");
  const char *rest = digits + n_digits;
  gint64 number;

  if (n_digits > 0 && (*rest == '.' || *rest == ',') && rest[1] != '\0')
    {
      rest += 1 + strspn (rest + 1, "0");
      if (*rest != '\0' && rest[strspn (rest, "0123456789")] == '\0')
        return fail (error, BS_DIARY_ERROR_TYPE, _ ("%s is not a whole number"), excerpt);
    }
  if (n_digits == 0 || *rest != '\0')
    return fail (error, BS_DIARY_ERROR_TYPE, _ ("“%s” is not a number"), excerpt);
  number = n_digits <= NUMBER_MAX ? g_ascii_strtoll (digits, NULL, 10) : G_MAXINT64;
  if (is_negative)
    number = -number;
  if (number < field->min || number > field->max || (is_negative && number == 0))
    return fail (error, BS_DIARY_ERROR_RANGE, _ ("%s is not between %d and %d"), excerpt, field->min, field->max);
  bs_field_set_number (field, value, (gint) number);
  return TRUE;
}

static gint
find_term (const BsDiaryField *field, const char *word, GError **error)
{
  gint term = bs_vocabulary_find (field->vocabulary, word);
  g_autofree char *excerpt = NULL;

  if (term >= 0 && (field->mask == NULL || (*field->mask & BS_BIT (term)) != 0))
    return term;
  excerpt = bs_excerpt_dup (word);
  fail (error, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("“%s” is not a value of this field"), excerpt);
  return -1;
}

static gboolean
read_terms (const BsDiaryField *field, const char *text, BsTermList *list, GError **error)
{
  /* A spreadsheet, or a person in it, may have put other signs between the words. */
  g_auto (GStrv) words = g_strsplit_set (text, ";, \t\r\n|", -1);

  bs_term_list_set_none (list);
  if (strcmp (text, NONE) == 0)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      gint term;

      if (*words[i] == '\0')
        continue;
      term = find_term (field, words[i], error);
      if (term < 0)
        return FALSE;
      if (!bs_term_list_add (list, (guint) term))
        return fail (error, BS_DIARY_ERROR_DUPLICATE, _ ("“%s” is there twice"), words[i]);
    }
  return list->n > 0 || fail (error, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("“%s” is not a value of this field"), text);
}

static gboolean
read_text (const BsDiaryField *field, const char *cell, gpointer value, GError **error)
{
  const char *text = bs_csv_unguard (cell);

  if (*cell == '\0')
    return TRUE;
  if (strlen (text) > (gsize) field->max && g_utf8_strlen (text, -1) > field->max)
    return fail (error, BS_DIARY_ERROR_RANGE, _ ("the text has more than %d characters"), field->max);
  *BS_FIELD_AT (value, field, char *) = g_strdup (text);
  return TRUE;
}

static gboolean
read_id (const char *text, char *id, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_autofree char *excerpt = NULL;

  if (bs_uuid_is_valid (lower))
    {
      memcpy (id, lower, BS_UUID_LENGTH + 1);
      return TRUE;
    }
  excerpt = bs_excerpt_dup (text);
  return fail (error, BS_DIARY_ERROR_RANGE, _ ("“%s” is not a UUID"), excerpt);
}

gboolean
bs_csv_read_field (const BsDiaryField *field, const char *cell, gpointer value, GError **error)
{
  g_autofree char *word = NULL;
  gint term;

  if (field->kind == BS_FIELD_TEXT)
    return read_text (field, cell, value, error);
  word = g_strstrip (g_strdup (cell));
  if (*word == '\0')
    return TRUE;
  switch ((BsFieldKind) field->kind)
    {
    case BS_FIELD_ID:
      return read_id (word, BS_FIELD_AT (value, field, char), error);
    case BS_FIELD_INSTANT:
    case BS_FIELD_MOMENT:
      return bs_instant_parse (word, field->kind == BS_FIELD_MOMENT, BS_FIELD_AT (value, field, BsInstant), error);
    case BS_FIELD_INT8:
    case BS_FIELD_INT16:
    case BS_FIELD_INT32:
      return (is_pain (field) && strcmp (word, UNRATED) == 0) || read_number (field, word, value, error);
    case BS_FIELD_MEASURES:
      if (strcmp (word, NONE) != 0)
        return read_number (field, word, value, error);
      bs_field_set_number (field, value, 0);
      return TRUE;
    case BS_FIELD_TERM:
      term = find_term (field, word, error);
      if (term >= 0)
        bs_field_set_number (field, value, term);
      return term >= 0;
    case BS_FIELD_TERMS:
      return read_terms (field, word, BS_FIELD_AT (value, field, BsTermList), error);
    default: /* no field of an entry or a measure */
      g_return_val_if_reached (FALSE);
    }
}
