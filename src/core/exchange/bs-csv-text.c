/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"
#include "bs-diary-reader.h"

#define UTF_8 "UTF-8"
#define GUESS "windows-1252" /* what spreadsheets of western Europe and America write where they do not write UTF-8 */

const char *const bs_csv_encodings[] = {
  UTF_8,         GUESS,    "windows-1250", "windows-1251", "windows-1253", "windows-1254",
  "ISO-8859-15", "KOI8-R", "macintosh",    "UTF-16LE",     "UTF-16BE",     NULL,
};

/* How other files begin, and what they are. */
static const struct
{
  const char *magic;
  gsize length;
  const char *what;
} other_files[] = {
  { "PK\x03\x04", 4, N_ ("this is a workbook or another packed file, not a table: save it as CSV in its own program") },
  { "PK\x05\x06", 4, N_ ("this is a workbook or another packed file, not a table: save it as CSV in its own program") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("this is a workbook, not a table: save it as CSV in its own program") },
  { "SQLite format 3", 15, N_ ("this is a database, not a table: export it as CSV in its own program") },
  { "%PDF-", 5, N_ ("this is a PDF, not a table: export a CSV file in the program that made it") },
  { "\x1f\x8b", 2, N_ ("this is a packed file, not a table: unpack it first") },
  { "BZh", 3, N_ ("this is a packed file, not a table: unpack it first") },
  { "7z\xbc\xaf", 4, N_ ("this is a packed file, not a table: unpack it first") },
  { "\3757zXZ", 5, N_ ("this is a packed file, not a table: unpack it first") },
  { "Rar!", 4, N_ ("this is a packed file, not a table: unpack it first") },
  { "\x89PNG", 4, N_ ("this is a picture, not a table: choose the CSV file") },
  { "\xff\xd8\xff", 3, N_ ("this is a picture, not a table: choose the CSV file") },
  { "{\\rtf", 5, N_ ("this is a text document, not a table: save it as CSV in its own program") },
  { "{", 1, N_ ("this is a diary file or another JSON file, not a table: import it as a diary") },
  { "<", 1, N_ ("this is a web page or XML, not a table: export a CSV file in the program that made it") },
};

static gboolean
begins_with (const char *data, gsize length, const char *what, gsize what_length)
{
  return length >= what_length && memcmp (data, what, what_length) == 0;
}

gboolean
bs_csv_is_likely (const char *data, gsize length)
{
  if (begins_with (data, length, "\xef\xbb\xbf", 3))
    {
      data += 3;
      length -= 3;
    }
  while (length > 0 && g_ascii_isspace (*data))
    {
      data++;
      length--;
    }
  return length > 0 && *data != '{' && *data != '[';
}

static gboolean
check_kind (const char *data, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_files); i++)
    if (begins_with (data, length, other_files[i].magic, other_files[i].length))
      {
        g_set_error_literal (error, BS_CSV_ERROR, BS_CSV_ERROR_NOT_TABLE, _ (other_files[i].what));
        return FALSE;
      }
  return TRUE;
}

static guint
count_line (const char *text, const char *place)
{
  guint line = 1;

  for (const char *at = text; at < place; at++)
    line += *at == '\n';
  return line;
}

static gboolean
fail_encoding (GError **error, const char *encoding, guint line)
{
  g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_ENCODING,
               /* Translators: a number, then the name of an encoding, “UTF-8” */
               _ ("line %u is not text in %s: save the table as CSV in UTF-8, or say which encoding it has"), line,
               encoding);
  return FALSE;
}

static gboolean
check_nul (const BsCsvText *self, GError **error)
{
  const char *nul = memchr (self->text, '\0', self->length);

  if (nul == NULL)
    return TRUE;
  g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_NUL,
               _ ("line %u holds a character that no text has (U+0000): save the table as CSV in UTF-8"),
               count_line (self->text, nul));
  return FALSE;
}

static gboolean
take_utf_8 (BsCsvText *self, GError **error)
{
  const char *end;

  self->encoding = UTF_8;
  return g_utf8_validate_len (self->text, self->length, &end) ||
         fail_encoding (error, UTF_8, count_line (self->text, end));
}

static gboolean
convert (BsCsvText *self, const char *encoding, GError **error)
{
  g_autoptr (GError) fault = NULL;
  gsize read, written;

  self->encoding = g_intern_string (encoding);
  self->owned = g_convert (self->text, (gssize) self->length, UTF_8, encoding, &read, &written, &fault);
  if (self->owned != NULL)
    {
      self->text = self->owned;
      self->length = written;
      return check_nul (self, error);
    }
  if (g_error_matches (fault, G_CONVERT_ERROR, G_CONVERT_ERROR_NO_CONVERSION))
    {
      g_autofree char *excerpt = bs_excerpt_dup (encoding);

      g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_ENCODING, _ ("there is no encoding “%s”: %s is one"), excerpt,
                   GUESS);
      return FALSE;
    }
  return fail_encoding (error, self->encoding, count_line (self->text, self->text + MIN (read, self->length)));
}

/* Behind a mark that says how it is written; NULL: there is none. */
static const char *
take_mark (BsCsvText *self)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *encoding;
  } marks[] = {
    { "\xef\xbb\xbf", 3, UTF_8 },
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (begins_with (self->text, self->length, marks[i].mark, marks[i].length))
      {
        self->text += marks[i].length;
        self->length -= marks[i].length;
        return marks[i].encoding;
      }
  return NULL;
}

static gboolean
decode (BsCsvText *self, const char *named, GError **error)
{
  const char *marked = take_mark (self);
  const char *encoding = marked != NULL && (named == NULL || strcmp (marked, UTF_8) != 0) ? marked : named;

  /* The first bytes of a picture could be a mark, but those of text behind a mark are never another file's. */
  if (marked == NULL && !check_kind (self->text, self->length, error))
    return FALSE;
  if (encoding == NULL)
    {
      if (!check_nul (self, error))
        return FALSE;
      if (take_utf_8 (self, NULL))
        return TRUE;
      self->is_guessed = TRUE;
      return convert (self, GUESS, error);
    }
  if (g_ascii_strcasecmp (encoding, UTF_8) == 0)
    return check_nul (self, error) && take_utf_8 (self, error);
  return convert (self, encoding, error);
}

static gboolean
is_blank (const BsCsvText *self)
{
  for (gsize i = 0; i < self->length; i++)
    if (!g_ascii_isspace (self->text[i]))
      return FALSE;
  return TRUE;
}

gboolean
bs_csv_text_set_empty (GError **error)
{
  g_set_error_literal (error, BS_CSV_ERROR, BS_CSV_ERROR_EMPTY, _ ("there is nothing in the file"));
  return FALSE;
}

gboolean
bs_csv_text_init (BsCsvText *self, const char *data, gsize length, const char *encoding, GError **error)
{
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  *self = (BsCsvText){ .text = data != NULL ? data : "", .length = length };
  if (length > BS_DIARY_MAX_BYTES)
    {
      g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_LARGE,
                   _ ("the table has more than %d MiB, which no diary has"), BS_DIARY_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (!decode (self, encoding, error))
    return FALSE;
  return !is_blank (self) || bs_csv_text_set_empty (error);
}

void
bs_csv_text_clear (BsCsvText *self)
{
  g_clear_pointer (&self->owned, g_free);
}
