/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-diary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"
#include "bs-csv-cell.h"
#include "bs-csv-diary-private.h"

#define ROWS_BETWEEN_LOOKS 1024 /* whether somebody cancelled */

static void
piece_clear (gpointer data)
{
  bs_measure_clear (&((BsCsvPiece *) data)->measure);
}

static void
reader_clear (BsCsvDiaryReader *self)
{
  bs_csv_reader_clear (&self->reader);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->diary, bs_diary_free);
  g_clear_pointer (&self->origins, g_array_unref);
  g_clear_pointer (&self->pieces, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsCsvDiaryReader, reader_clear)

static gboolean
check_width (BsCsvDiaryReader *self, GError **error)
{
  for (guint i = self->columns->len; i < self->reader.n_cells; i++)
    if (*bs_csv_reader_get (&self->reader, i) != '\0')
      {
        g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_CELLS,
                     _ ("row %u has more cells (%u) than the table has columns (%u): a text with a separator in it "
                        "stands in quotation marks"),
                     self->reader.row, self->reader.n_cells, self->columns->len);
        return FALSE;
      }
  return TRUE;
}

static gboolean
has_something (BsCsvDiaryReader *self, guint column)
{
  return !bs_csv_cell_is_blank (bs_csv_reader_get (&self->reader, column));
}

/* Reads the fields of one kind into a value, and sees to it that the cells of the other kind are empty. */
static gboolean
read_fields (BsCsvDiaryReader *self, BsCsvColumnKind kind, gpointer value, GError **error)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const BsCsvColumn *column = &g_array_index (self->columns, BsCsvColumn, i);

      if (column->kind == kind)
        {
          if (!bs_csv_read_field (column->field, bs_csv_reader_get (&self->reader, i), value, error))
            return bs_csv_prefix_row (error, self->reader.row, column->name);
        }
      else if (kind == BS_CSV_COLUMN_IS_ENTRY &&
               (column->kind == BS_CSV_COLUMN_IS_MEASURE || column->kind == BS_CSV_COLUMN_IS_NUMBER) &&
               has_something (self, i))
        return bs_csv_fail_row (error, BS_DIARY_ERROR_INCONSISTENT, self->reader.row, column->name,
                                _ ("this is for rows of measures; a row of an entry has nothing here"));
      else if (kind == BS_CSV_COLUMN_IS_MEASURE && column->kind == BS_CSV_COLUMN_IS_ENTRY &&
               column->field->kind != BS_FIELD_ID && has_something (self, i))
        return bs_csv_fail_row (error, BS_DIARY_ERROR_INCONSISTENT, self->reader.row, column->name,
                                _ ("this is for rows of entries; a row of a measure has nothing here"));
    }
  return TRUE;
}

static gboolean
read_entry (BsCsvDiaryReader *self, GError **error)
{
  BsEntry *entry = bs_entry_new ();
  gboolean ok = read_fields (self, BS_CSV_COLUMN_IS_ENTRY, entry, error);
  BsCsvOrigin origin = { self->reader.row, entry->n_measures };

  entry->n_measures = BS_ABSENT; /* they are not there yet */
  g_ptr_array_add (self->diary->entries, entry);
  g_array_append_val (self->origins, origin);
  return ok;
}

/* Which entry it belongs to, and which of its measures it is. */
static gboolean
read_place (BsCsvDiaryReader *self, BsCsvPiece *piece, GError **error)
{
  static const BsDiaryField fields[] = {
    { .name = "id", .kind = BS_FIELD_ID, .offset = G_STRUCT_OFFSET (BsCsvPiece, id) },
    { .name = "number",
      .kind = BS_FIELD_INT32,
      .offset = G_STRUCT_OFFSET (BsCsvPiece, number),
      .min = 1,
      .max = BS_MEASURES_MAX },
  };

  for (guint i = 0; i < self->columns->len; i++)
    {
      const BsCsvColumn *column = &g_array_index (self->columns, BsCsvColumn, i);
      gboolean is_id = column->kind == BS_CSV_COLUMN_IS_ENTRY && column->field->kind == BS_FIELD_ID;

      if ((is_id || column->kind == BS_CSV_COLUMN_IS_NUMBER) &&
          !bs_csv_read_field (&fields[is_id ? 0 : 1], bs_csv_reader_get (&self->reader, i), piece, error))
        return bs_csv_prefix_row (error, self->reader.row, column->name);
    }
  if (*piece->id != '\0')
    return TRUE;
  if (self->diary->entries->len == 0)
    return bs_csv_fail_row (
        error, BS_DIARY_ERROR_MISSING, self->reader.row, "id",
        _ ("the id of the entry that this measure belongs to is missing, and there is no entry above"));
  piece->owner = self->diary->entries->len - 1;
  return TRUE;
}

static gboolean
read_measure (BsCsvDiaryReader *self, GError **error)
{
  BsCsvPiece piece = { .row = self->reader.row, .number = BS_ABSENT }, *kept;

  bs_measure_init (&piece.measure, BS_MEASURE_OTHER);
  piece.measure.kind = BS_ABSENT; /* so that its absence is noticed */
  g_array_append_val (self->pieces, piece);
  kept = &g_array_index (self->pieces, BsCsvPiece, self->pieces->len - 1);
  if (!read_place (self, kept, error) || !read_fields (self, BS_CSV_COLUMN_IS_MEASURE, &kept->measure, error))
    return FALSE;
  return kept->measure.kind != BS_ABSENT ||
         bs_csv_fail_row (error, BS_DIARY_ERROR_MISSING, kept->row, BS_CSV_MEASURE_PREFIX "kind",
                          _ ("the kind of measure is missing"));
}

static gboolean
read_row (BsCsvDiaryReader *self, GError **error)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, BsCsvColumn, i).kind == BS_CSV_COLUMN_IS_ROW)
      {
        g_autofree char *word = g_strstrip (g_strdup (bs_csv_reader_get (&self->reader, i)));
        g_autofree char *excerpt = NULL;

        if (strcmp (word, BS_CSV_ROW_ENTRY) == 0)
          return read_entry (self, error);
        if (strcmp (word, BS_CSV_ROW_MEASURE) == 0)
          return read_measure (self, error);
        excerpt = bs_excerpt_dup (word);
        return bs_csv_fail_row (error, BS_DIARY_ERROR_UNKNOWN_VALUE, self->reader.row, BS_CSV_COLUMN_ROW,
                                /* Translators: “entry” and “measure” stay as they are */
                                _ ("“%s” is neither “entry” nor “measure”"), excerpt);
      }
  g_return_val_if_reached (FALSE);
}

static gboolean
read_rows (BsCsvDiaryReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;
  guint n_rows = 0;

  while (bs_csv_reader_next (&self->reader, &fault))
    {
      if (self->reader.row % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!bs_csv_reader_check_rows (++n_rows, error) || !check_width (self, error) || !read_row (self, error))
        return FALSE;
    }
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

BsDiary *
bs_csv_read_diary (const char *data, gsize length, const char *encoding, GPtrArray *warnings, GCancellable *cancellable,
                   GError **error)
{
  g_auto (BsCsvText) text = { 0 };
  g_auto (BsCsvDiaryReader) self = { 0 };

  if (!bs_csv_text_init (&text, data, length, encoding, error))
    return NULL;
  bs_csv_reader_init (&self.reader, &text);
  self.diary = bs_diary_new ();
  self.origins = g_array_new (FALSE, FALSE, sizeof (BsCsvOrigin));
  self.pieces = g_array_new (FALSE, FALSE, sizeof (BsCsvPiece));
  g_array_set_clear_func (self.pieces, piece_clear);
  if (!bs_csv_reader_next_heads (&self.reader, error))
    return NULL;
  self.columns = bs_csv_columns_new (&self.reader, warnings, error);
  if (self.columns == NULL || !read_rows (&self, cancellable, error) || !bs_csv_join_measures (&self, error))
    return NULL;
  bs_csv_derive_ids (&self);
  if (text.is_guessed && warnings != NULL)
    g_ptr_array_add (
        warnings,
        g_strdup_printf (_ ("the file does not say how its letters are written: it was read as %s"), text.encoding));
  return g_steal_pointer (&self.diary);
}
