/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is looked at to find the separator. */
#define SAMPLE_BYTES (64 * 1024)
#define SAMPLE_ROWS 50

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

static gboolean
fail_quote (const BsCsvReader *self, const char *what, GError **error)
{
  g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_QUOTE,
               /* Translators: a place in a table, then what is wrong with a quotation mark there */
               _ ("row %u, column %u: %s; inside a cell it stands twice"), self->row, self->n_cells, what);
  return FALSE;
}

/* Stands at the opening quotation mark. */
static gboolean
read_quoted (BsCsvReader *self, GError **error)
{
  for (self->at++;; self->at += 2)
    {
      const char *quote = memchr (self->at, '"', (gsize) (self->end - self->at));

      if (quote == NULL)
        return fail_quote (self, _ ("the quotation mark at the beginning is never closed"), error);
      g_string_append_len (self->cells, self->at, quote - self->at);
      self->at = quote;
      if (quote + 1 == self->end || quote[1] != '"')
        break;
      g_string_append_c (self->cells, '"');
    }
  self->at++;
  while (self->at < self->end && *self->at == ' ')
    self->at++;
  if (self->at == self->end || *self->at == self->separator || is_line_end (*self->at))
    return TRUE;
  return fail_quote (self, _ ("something follows the closing quotation mark"), error);
}

static void
read_plain (BsCsvReader *self)
{
  const char *from = self->at;

  while (self->at < self->end && *self->at != self->separator && !is_line_end (*self->at))
    self->at++;
  g_string_append_len (self->cells, from, self->at - from);
}

static gboolean
read_cell (BsCsvReader *self, GError **error)
{
  gsize start = self->cells->len;

  if (self->n_cells == BS_CSV_MAX_COLUMNS)
    {
      g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_WIDE,
                   _ ("row %u has more than %d columns: leave only those of the diary"), self->row, BS_CSV_MAX_COLUMNS);
      return FALSE;
    }
  g_array_append_val (self->starts, start);
  self->n_cells++;
  if (self->at < self->end && *self->at == '"')
    {
      if (!read_quoted (self, error))
        return FALSE;
    }
  else
    read_plain (self);
  g_string_append_c (self->cells, '\0');
  return TRUE;
}

/* Reads a row and its line's end. */
static gboolean
read_row (BsCsvReader *self, GError **error)
{
  g_string_truncate (self->cells, 0);
  g_array_set_size (self->starts, 0);
  self->n_cells = 0;
  self->row_at = self->at;
  self->row++;
  for (;;)
    {
      if (!read_cell (self, error))
        return FALSE;
      if (self->at == self->end)
        return TRUE;
      if (*self->at != self->separator)
        break;
      self->at++;
    }
  self->at += *self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n' ? 2 : 1;
  return TRUE;
}

static gboolean
is_empty (const BsCsvReader *self)
{
  for (gsize i = 0; i < self->cells->len; i++)
    if (self->cells->str[i] != '\0' && !g_ascii_isspace (self->cells->str[i]))
      return FALSE;
  return TRUE;
}

gboolean
bs_csv_reader_next (BsCsvReader *self, GError **error)
{
  while (self->at < self->end)
    {
      if (!read_row (self, error))
        {
          self->at = self->end;
          return FALSE;
        }
      if (!is_empty (self))
        return TRUE;
    }
  return FALSE;
}

gboolean
bs_csv_reader_next_heads (BsCsvReader *self, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (bs_csv_reader_next (self, &fault))
    return TRUE;
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    bs_csv_text_set_empty (error);
  return FALSE;
}

gboolean
bs_csv_reader_check_rows (guint n_rows, GError **error)
{
  if (n_rows <= BS_CSV_MAX_ROWS)
    return TRUE;
  g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_LARGE, _ ("the table has more than %d rows, which no diary has"),
               BS_CSV_MAX_ROWS);
  return FALSE;
}

const char *
bs_csv_reader_get (const BsCsvReader *self, guint column)
{
  return column < self->n_cells ? self->cells->str + g_array_index (self->starts, gsize, column) : "";
}

gboolean
bs_csv_cell_is_blank (const char *cell)
{
  return cell[strspn (cell, " \t\r\n")] == '\0';
}

/* "sep=;" in the first line, as some spreadsheets want to be told. */
static gboolean
take_separator_line (BsCsvReader *self)
{
  gboolean is_quoted = self->at < self->end && *self->at == '"';
  const char *at = self->at + is_quoted;

  if (self->end - at < 5 || g_ascii_strncasecmp (at, "sep=", 4) != 0 || is_line_end (at[4]))
    return FALSE;
  self->separator = at[4];
  at += 5;
  if (is_quoted && at < self->end && *at == '"')
    at++;
  if (at < self->end && !is_line_end (*at))
    return FALSE;
  while (at < self->end && is_line_end (*at))
    at++;
  self->at = at;
  return TRUE;
}

/* How well the first rows agree with a separator: the cells of the heads, for each row that has as many. */
static guint
weigh_separator (const BsCsvText *text, gsize offset, char separator)
{
  g_auto (BsCsvReader) reader = { 0 };
  guint n_columns, n_alike = 1;

  bs_csv_reader_init_at (&reader, text, separator, offset, 0);
  reader.end = MIN (reader.end, reader.at + SAMPLE_BYTES);
  if (!bs_csv_reader_next (&reader, NULL) || reader.n_cells < 2)
    return 0;
  n_columns = reader.n_cells;
  for (guint i = 0; i < SAMPLE_ROWS && bs_csv_reader_next (&reader, NULL); i++)
    if (reader.n_cells == n_columns)
      n_alike++;
  return n_alike * n_columns;
}

void
bs_csv_reader_init_at (BsCsvReader *self, const BsCsvText *text, char separator, gsize offset, guint row_before)
{
  *self = (BsCsvReader){
    .at = text->text + offset,
    .end = text->text + text->length,
    .separator = separator,
    .row = row_before,
    .cells = g_string_new (NULL),
    .starts = g_array_new (FALSE, FALSE, sizeof (gsize)),
  };
}

void
bs_csv_reader_init (BsCsvReader *self, const BsCsvText *text)
{
  static const char separators[] = { ',', ';', '\t' };
  guint best = 0;

  bs_csv_reader_init_at (self, text, ',', 0, 0);
  if (take_separator_line (self))
    return;
  self->separator = ',';
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint weight = weigh_separator (text, 0, separators[i]);

      if (weight > best)
        {
          best = weight;
          self->separator = separators[i];
        }
    }
}

void
bs_csv_reader_clear (BsCsvReader *self)
{
  if (self->cells != NULL)
    g_string_free (self->cells, TRUE);
  self->cells = NULL;
  g_clear_pointer (&self->starts, g_array_unref);
}
