/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-csv-columns.h"
#include "bs-csv-moment.h"

typedef struct
{
  guint32 offset; /* in the text, which has at most 256 MiB and their threefold in UTF-8 */
  guint32 number; /* as a spreadsheet counts, of the row before */
} Row;

struct _BsCsvTable
{
  gatomicrefcount ref_count;
  GBytes *data;
  BsCsvText text;
  char separator;
  gboolean is_own;
  guint n_columns;
  GPtrArray *heads;     /* char * */
  GByteArray *is_named; /* whether somebody wrote that head */
  GByteArray *is_used;  /* whether something stands below it */
  GArray *rows;         /* Row */
};

BsCsvTable *
bs_csv_table_ref (BsCsvTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_csv_table_unref (BsCsvTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  bs_csv_text_clear (&self->text);
  g_bytes_unref (self->data);
  g_ptr_array_unref (self->heads);
  g_byte_array_unref (self->is_named);
  g_byte_array_unref (self->is_used);
  g_array_unref (self->rows);
  g_free (self);
}

/* Blanks and line ends at the ends and in between become one blank. */
static char *
make_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return g_string_free (line, FALSE);
}

/* A first row with a date in it is a row like the others. */
static gboolean
are_heads (const BsCsvReader *reader)
{
  for (guint i = 0; i < reader->n_cells; i++)
    if (bs_csv_date_get_orders (bs_csv_reader_get (reader, i)) != 0)
      return FALSE;
  return TRUE;
}

static void
take_heads (BsCsvTable *self, const BsCsvReader *reader, gboolean has_heads)
{
  for (guint i = 0; i < reader->n_cells; i++)
    {
      g_autofree char *head = has_heads ? make_line (bs_csv_reader_get (reader, i)) : g_strdup ("");
      guint8 is_named = *head != '\0', is_used = FALSE;

      g_byte_array_append (self->is_named, &is_named, 1);
      g_byte_array_append (self->is_used, &is_used, 1);
      if (is_named)
        {
          self->n_columns = i + 1;
          g_ptr_array_add (self->heads, g_steal_pointer (&head));
        }
      else
        /* Translators: what a column of a table is called that has no name of its own */
        g_ptr_array_add (self->heads, g_strdup_printf (_ ("column %u"), i + 1));
    }
}

static gboolean
take_row (BsCsvTable *self, const BsCsvReader *reader, GError **error)
{
  Row row = { (guint32) (reader->row_at - self->text.text), reader->row - 1 };

  for (guint i = self->n_columns; i < reader->n_cells; i++)
    if (*bs_csv_reader_get (reader, i) != '\0')
      {
        if (i >= self->heads->len)
          {
            g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_CELLS,
                         _ ("row %u has more cells (%u) than the table has columns (%u): a text with a separator in it "
                            "stands in quotation marks"),
                         reader->row, reader->n_cells, self->heads->len);
            return FALSE;
          }
        self->n_columns = i + 1;
      }
  if (!bs_csv_reader_check_rows (self->rows->len + 1, error))
    return FALSE;
  for (guint i = 0; i < MIN (reader->n_cells, self->is_used->len); i++)
    self->is_used->data[i] |= !bs_csv_cell_is_blank (bs_csv_reader_get (reader, i));
  g_array_append_val (self->rows, row);
  return TRUE;
}

static gboolean
read_all (BsCsvTable *self, GError **error)
{
  g_auto (BsCsvReader) reader = { 0 };
  g_autoptr (GError) fault = NULL;
  gboolean has_heads;

  bs_csv_reader_init (&reader, &self->text);
  self->separator = reader.separator;
  if (!bs_csv_reader_next_heads (&reader, error))
    return FALSE;
  has_heads = are_heads (&reader);
  self->is_own = bs_csv_columns_are_own (&reader);
  take_heads (self, &reader, has_heads);
  if (!has_heads && !take_row (self, &reader, error))
    return FALSE;
  while (bs_csv_reader_next (&reader, &fault))
    if (!take_row (self, &reader, error))
      return FALSE;
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

BsCsvTable *
bs_csv_table_new (GBytes *data, const char *encoding, GError **error)
{
  g_autoptr (BsCsvTable) self = g_new0 (BsCsvTable, 1);
  gsize length;
  const char *bytes = g_bytes_get_data (data, &length);

  g_atomic_ref_count_init (&self->ref_count);
  self->data = g_bytes_ref (data);
  self->heads = g_ptr_array_new_with_free_func (g_free);
  self->is_named = g_byte_array_new ();
  self->is_used = g_byte_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  if (!bs_csv_text_init (&self->text, bytes, length, encoding, error) || !read_all (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
bs_csv_table_get_n_rows (const BsCsvTable *self)
{
  return self->rows->len;
}

guint
bs_csv_table_get_n_columns (const BsCsvTable *self)
{
  return self->n_columns;
}

const char *
bs_csv_table_get_head (const BsCsvTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->heads->pdata[column];
}

gboolean
bs_csv_table_has_head (const BsCsvTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, FALSE);

  return self->is_named->data[column];
}

gboolean
bs_csv_table_is_used (const BsCsvTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, FALSE);

  return self->is_used->data[column];
}

gint
bs_csv_table_find_column (const BsCsvTable *self, const char *name)
{
  g_autofree char *line = make_line (name);
  g_autofree char *wanted = g_utf8_casefold (line, -1);
  gint found = -1;
  guint n_found = 0;
  guint64 number;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *head = g_utf8_casefold (self->heads->pdata[i], -1);

      if (strcmp (head, wanted) == 0)
        {
          found = (gint) i;
          n_found++;
        }
    }
  if (n_found == 0 && g_ascii_string_to_unsigned (name, 10, 1, self->n_columns, &number, NULL))
    return (gint) number - 1;
  return n_found == 1 ? found : -1;
}

char **
bs_csv_table_dup_row (const BsCsvTable *self, guint row)
{
  g_auto (BsCsvReader) reader = { 0 };
  const Row *place;
  char **cells;

  g_return_val_if_fail (row < self->rows->len, NULL);

  place = &g_array_index (self->rows, Row, row);
  bs_csv_reader_init_at (&reader, &self->text, self->separator, place->offset, place->number);
  bs_csv_reader_next (&reader, NULL); /* it could be read before */
  cells = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = g_strdup (bs_csv_reader_get (&reader, i));
  return cells;
}

guint
bs_csv_table_get_row_number (const BsCsvTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).number + 1;
}

gboolean
bs_csv_table_is_own (const BsCsvTable *self)
{
  return self->is_own;
}

const char *
bs_csv_table_get_encoding (const BsCsvTable *self)
{
  return self->text.encoding;
}

gboolean
bs_csv_table_is_encoding_guessed (const BsCsvTable *self)
{
  return self->text.is_guessed;
}

char
bs_csv_table_get_separator (const BsCsvTable *self)
{
  return self->separator;
}
