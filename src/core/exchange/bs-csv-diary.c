/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-diary.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "bs-check.h"
#include "bs-csv-cell.h"
#include "bs-csv-columns.h"
#include "bs-id-set.h"

#define ROWS_BETWEEN_LOOKS 1024 /* whether somebody cancelled */

/* Where an entry stands, and how many measures it says it has. */
typedef struct
{
  guint row;
  gint n_measures;
} Origin;

/* A row of a measure, until all entries are known. */
typedef struct
{
  char id[BS_UUID_LENGTH + 1]; /* "": it belongs to `owner` */
  guint owner;                 /* index of an entry */
  guint row;
  gint number;
  BsMeasure measure;
} Piece;

typedef struct
{
  BsCsvReader reader;
  GArray *columns;
  BsDiary *diary;
  GArray *origins; /* Origin, of each entry */
  GArray *pieces;  /* Piece */
} Reader;

static void
piece_clear (gpointer data)
{
  bs_measure_clear (&((Piece *) data)->measure);
}

static void
reader_clear (Reader *self)
{
  bs_csv_reader_clear (&self->reader);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->diary, bs_diary_free);
  g_clear_pointer (&self->origins, g_array_unref);
  g_clear_pointer (&self->pieces, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* "row 12, pain: " in front of what is wrong. */
static gboolean
prefix_row (GError **error, guint row, const char *column)
{
  if (column != NULL)
    /* Translators: a place in a table; the second is a column’s name */
    g_prefix_error (error, _ ("row %u, %s: "), row, column);
  else
    g_prefix_error (error, _ ("row %u, "), row);
  return FALSE;
}

G_GNUC_PRINTF (5, 6) static gboolean
fail (GError **error, BsDiaryError code, guint row, const char *column, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (BS_DIARY_ERROR, (gint) code, format, arguments));
  va_end (arguments);
  return prefix_row (error, row, column);
}

/* ---- Rows ---- */

static gboolean
check_width (Reader *self, GError **error)
{
  for (guint i = self->columns->len; i < self->reader.n_cells; i++)
    if (*bs_csv_reader_get (&self->reader, i) != '\0')
      {
        g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_CELLS,
                     _ ("row %u has %u cells, but there are %u columns: a text with a comma stands in quotation marks"),
                     self->reader.row, self->reader.n_cells, self->columns->len);
        return FALSE;
      }
  return TRUE;
}

static gboolean
has_something (Reader *self, guint column)
{
  const char *cell = bs_csv_reader_get (&self->reader, column);

  return cell[strspn (cell, " \t\r\n")] != '\0';
}

/* Reads the fields of one kind into a value, and sees to it that the cells of the other kind are empty. */
static gboolean
read_fields (Reader *self, BsCsvColumnKind kind, gpointer value, GError **error)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const BsCsvColumn *column = &g_array_index (self->columns, BsCsvColumn, i);

      if (column->kind == kind)
        {
          if (!bs_csv_read_field (column->field, bs_csv_reader_get (&self->reader, i), value, error))
            return prefix_row (error, self->reader.row, column->name);
        }
      else if (kind == BS_CSV_COLUMN_IS_ENTRY
               && (column->kind == BS_CSV_COLUMN_IS_MEASURE || column->kind == BS_CSV_COLUMN_IS_NUMBER)
               && has_something (self, i))
        return fail (error, BS_DIARY_ERROR_INCONSISTENT, self->reader.row, column->name,
                     _ ("this is for rows of measures; a row of an entry has nothing here"));
      else if (kind == BS_CSV_COLUMN_IS_MEASURE && column->kind == BS_CSV_COLUMN_IS_ENTRY
               && column->field->kind != BS_FIELD_ID && has_something (self, i))
        return fail (error, BS_DIARY_ERROR_INCONSISTENT, self->reader.row, column->name,
                     _ ("this is for rows of entries; a row of a measure has nothing here"));
    }
  return TRUE;
}

static gboolean
read_entry (Reader *self, GError **error)
{
  BsEntry *entry = bs_entry_new ();
  gboolean ok = read_fields (self, BS_CSV_COLUMN_IS_ENTRY, entry, error);
  Origin origin = { self->reader.row, entry->n_measures };

  entry->n_measures = BS_ABSENT; /* they are not there yet */
  g_ptr_array_add (self->diary->entries, entry);
  g_array_append_val (self->origins, origin);
  return ok;
}

/* Which entry it belongs to, and which of its measures it is. */
static gboolean
read_place (Reader *self, Piece *piece, GError **error)
{
  static const BsDiaryField number = { .name = "number", .kind = BS_FIELD_INT8, .min = 1, .max = BS_MEASURES_MAX };

  for (guint i = 0; i < self->columns->len; i++)
    {
      const BsCsvColumn *column = &g_array_index (self->columns, BsCsvColumn, i);
      const char *cell = bs_csv_reader_get (&self->reader, i);
      gboolean is_id = column->kind == BS_CSV_COLUMN_IS_ENTRY && column->field->kind == BS_FIELD_ID;
      gint8 value = BS_ABSENT;

      if (is_id && !bs_csv_read_field (column->field, cell, piece->id, error))
        return prefix_row (error, self->reader.row, column->name);
      if (column->kind != BS_CSV_COLUMN_IS_NUMBER)
        continue;
      if (!bs_csv_read_field (&number, cell, &value, error))
        return prefix_row (error, self->reader.row, column->name);
      piece->number = value;
    }
  if (*piece->id != '\0')
    return TRUE;
  if (self->diary->entries->len == 0)
    return fail (error, BS_DIARY_ERROR_MISSING, self->reader.row, "id",
                 _ ("the id of the entry that this measure belongs to is missing, and there is no entry above"));
  piece->owner = self->diary->entries->len - 1;
  return TRUE;
}

static gboolean
read_measure (Reader *self, GError **error)
{
  Piece piece = { .row = self->reader.row, .number = BS_ABSENT }, *kept;

  bs_measure_init (&piece.measure, BS_MEASURE_OTHER);
  piece.measure.kind = BS_ABSENT; /* so that its absence is noticed */
  g_array_append_val (self->pieces, piece);
  kept = &g_array_index (self->pieces, Piece, self->pieces->len - 1);
  if (!read_place (self, kept, error) || !read_fields (self, BS_CSV_COLUMN_IS_MEASURE, &kept->measure, error))
    return FALSE;
  return kept->measure.kind != BS_ABSENT
         || fail (error, BS_DIARY_ERROR_MISSING, kept->row, BS_CSV_MEASURE_PREFIX "kind",
                  _ ("the kind of measure is missing"));
}

static gboolean
read_row (Reader *self, GError **error)
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
        return fail (error, BS_DIARY_ERROR_UNKNOWN_VALUE, self->reader.row, BS_CSV_COLUMN_ROW,
                     /* Translators: “entry” and “measure” stay as they are */
                     _ ("“%s” is neither “entry” nor “measure”"), excerpt);
      }
  g_return_val_if_reached (FALSE);
}

static gboolean
read_rows (Reader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;

  while (bs_csv_reader_next (&self->reader, &fault))
    {
      if (self->reader.row % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!check_width (self, error) || !read_row (self, error))
        return FALSE;
    }
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

/* ---- Measures find their entries ---- */

/* Index by id; ids that stand twice are refused. */
static GHashTable *
index_entries (Reader *self, GError **error)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->diary->entries->len; i++)
    {
      BsEntry *entry = self->diary->entries->pdata[i];

      if (*entry->id != '\0' && !g_hash_table_insert (owners, entry->id, GUINT_TO_POINTER (i)))
        {
          fail (error, BS_DIARY_ERROR_DUPLICATE, g_array_index (self->origins, Origin, i).row, "id",
                _ ("the id %s stands twice in the file"), entry->id);
          return NULL;
        }
    }
  return g_steal_pointer (&owners);
}

static gboolean
find_owners (Reader *self, GError **error)
{
  g_autoptr (GHashTable) owners = index_entries (self, error);
  g_autofree gint *n_unnumbered = g_new0 (gint, self->diary->entries->len + 1);
  gpointer owner;

  if (owners == NULL)
    return FALSE;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (*piece->id != '\0')
        {
          if (!g_hash_table_lookup_extended (owners, piece->id, NULL, &owner))
            return fail (error, BS_DIARY_ERROR_MISSING, piece->row, "id", _ ("no entry in the table has this id"));
          piece->owner = GPOINTER_TO_UINT (owner);
        }
      /* Where nobody counted, the order of the table counts. */
      if (piece->number == BS_ABSENT)
        piece->number = ++n_unnumbered[piece->owner];
    }
  return TRUE;
}

static gint
compare_pieces (gconstpointer a, gconstpointer b)
{
  const Piece *one = a, *other = b;

  if (one->owner != other->owner)
    return one->owner < other->owner ? -1 : 1;
  if (one->number != other->number)
    return one->number - other->number;
  return one->row < other->row ? -1 : 1;
}

/* The measures of the entry from `*next` on, which is moved behind them. */
static gboolean
add_measures (Reader *self, guint index, guint *next, GError **error)
{
  BsEntry *entry = self->diary->entries->pdata[index];
  const Origin *origin = &g_array_index (self->origins, Origin, index);
  gint number = 0;

  if (origin->n_measures != BS_ABSENT)
    entry->n_measures = 0;
  for (; *next < self->pieces->len; (*next)++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, *next);

      if (piece->owner != index)
        break;
      if (piece->number == number)
        return fail (error, BS_DIARY_ERROR_DUPLICATE, piece->row, BS_CSV_COLUMN_NUMBER,
                     _ ("the entry has another measure with the number %d"), number);
      if (entry->n_measures == BS_MEASURES_MAX)
        return fail (error, BS_DIARY_ERROR_RANGE, piece->row, NULL,
                     _ ("measures: there are more than %d, the most that fit into one entry"), BS_MEASURES_MAX);
      number = piece->number;
      bs_measure_copy (bs_entry_add_measure (entry, BS_MEASURE_OTHER), &piece->measure);
    }
  if (origin->n_measures != BS_ABSENT && origin->n_measures != entry->n_measures)
    return fail (error, BS_DIARY_ERROR_INCONSISTENT, origin->row, "measures",
                 _ ("here stands %d, but the table has %d rows of measures of this entry"), origin->n_measures,
                 entry->n_measures);
  return TRUE;
}

/* A fault of a measure is said where the measure stands. */
static gboolean
check_entry (Reader *self, guint index, guint first_piece, GError **error)
{
  const BsEntry *entry = self->diary->entries->pdata[index];
  guint row = g_array_index (self->origins, Origin, index).row, measure;
  GError *fault = NULL;
  int behind = 0;

  if (bs_entry_validate (entry, NULL, NULL, &fault))
    return TRUE;
  if (sscanf (fault->message, "measures[%u].%n", &measure, &behind) == 1 && behind > 0)
    {
      g_autofree char *message = g_steal_pointer (&fault->message);

      fault->message = g_strconcat (BS_CSV_MEASURE_PREFIX, message + behind, NULL);
      row = g_array_index (self->pieces, Piece, first_piece + measure).row;
    }
  g_propagate_error (error, fault);
  return prefix_row (error, row, NULL);
}

static gboolean
join_measures (Reader *self, GError **error)
{
  guint next = 0;

  if (!find_owners (self, error))
    return FALSE;
  g_array_sort (self->pieces, compare_pieces);
  for (guint i = 0; i < self->diary->entries->len; i++)
    {
      guint first = next;

      if (!add_measures (self, i, &next, error) || !check_entry (self, i, first, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- Ids ---- */

/* As of a diary file: alike to the last field, or where the entry with this id came from, it is one entry. */
static void
derive_ids (Reader *self)
{
  g_autoptr (GPtrArray) entries = g_steal_pointer (&self->diary->entries);
  g_autoptr (GHashTable) ids = bs_id_set_new ();

  self->diary->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_entry_unref);
  for (guint i = 0; i < entries->len; i++)
    {
      BsEntry *entry = entries->pdata[i];

      if (*entry->id != '\0')
        bs_id_set_add (ids, entry->id);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      BsEntry *entry = entries->pdata[i];
      gboolean has_id = *entry->id != '\0';

      if (!has_id)
        bs_field_table_derive_id (&bs_entry_fields, entry, entry->id);
      if (has_id || bs_id_set_add (ids, entry->id))
        g_ptr_array_add (self->diary->entries, bs_entry_ref (entry));
    }
}

BsDiary *
bs_csv_read_diary (const char *data, gsize length, const char *encoding, GPtrArray *warnings, GCancellable *cancellable,
                   GError **error)
{
  g_auto (BsCsvText) text = { 0 };
  g_auto (Reader) self = { 0 };
  g_autoptr (GError) fault = NULL;

  if (!bs_csv_text_init (&text, data, length, encoding, error))
    return NULL;
  bs_csv_reader_init (&self.reader, &text);
  self.diary = bs_diary_new ();
  self.origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  self.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self.pieces, piece_clear);
  if (!bs_csv_reader_next (&self.reader, &fault))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  self.columns = bs_csv_columns_new (&self.reader, warnings, error);
  if (self.columns == NULL || !read_rows (&self, cancellable, error) || !join_measures (&self, error))
    return NULL;
  derive_ids (&self);
  if (text.is_guessed && warnings != NULL)
    g_ptr_array_add (warnings, g_strdup_printf (_ ("the file does not say how its letters are written: it was read as %s"),
                                                text.encoding));
  return g_steal_pointer (&self.diary);
}
