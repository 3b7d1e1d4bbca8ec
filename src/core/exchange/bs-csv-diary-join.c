/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "bs-csv-diary-private.h"
#include "bs-id-set.h"

gboolean
bs_csv_prefix_row (GError **error, guint row, const char *column)
{
  if (column != NULL)
    /* Translators: a place in a table; the second is a column’s name */
    g_prefix_error (error, _ ("row %u, %s: "), row, column);
  else
    g_prefix_error (error, _ ("row %u, "), row);
  return FALSE;
}

gboolean
bs_csv_fail_row (GError **error, BsDiaryError code, guint row, const char *column, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (BS_DIARY_ERROR, (gint) code, format, arguments));
  va_end (arguments);
  return bs_csv_prefix_row (error, row, column);
}

/* Index by id; ids that stand twice are refused. */
static GHashTable *
index_entries (BsCsvDiaryReader *self, GError **error)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->diary->entries->len; i++)
    {
      BsEntry *entry = self->diary->entries->pdata[i];

      if (*entry->id != '\0' && !g_hash_table_insert (owners, entry->id, GUINT_TO_POINTER (i)))
        {
          bs_csv_fail_row (error, BS_DIARY_ERROR_DUPLICATE, g_array_index (self->origins, BsCsvOrigin, i).row, "id",
                           _ ("the id %s stands twice in the file"), entry->id);
          return NULL;
        }
    }
  return g_steal_pointer (&owners);
}

static gboolean
find_owners (BsCsvDiaryReader *self, GError **error)
{
  g_autoptr (GHashTable) owners = index_entries (self, error);
  g_autofree gint32 *n_unnumbered = g_new0 (gint32, self->diary->entries->len + 1);
  gpointer owner;

  if (owners == NULL)
    return FALSE;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      BsCsvPiece *piece = &g_array_index (self->pieces, BsCsvPiece, i);

      if (*piece->id != '\0')
        {
          if (!g_hash_table_lookup_extended (owners, piece->id, NULL, &owner))
            return bs_csv_fail_row (error, BS_DIARY_ERROR_MISSING, piece->row, "id",
                                    _ ("no entry in the table has this id"));
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
  const BsCsvPiece *one = a, *other = b;

  if (one->owner != other->owner)
    return one->owner < other->owner ? -1 : 1;
  if (one->number != other->number)
    return one->number - other->number;
  return one->row < other->row ? -1 : 1;
}

/* The measures of the entry from `*next` on, which is moved behind them. */
static gboolean
add_measures (BsCsvDiaryReader *self, guint index, guint *next, GError **error)
{
  BsEntry *entry = self->diary->entries->pdata[index];
  const BsCsvOrigin *origin = &g_array_index (self->origins, BsCsvOrigin, index);
  gint number = 0;

  if (origin->n_measures != BS_ABSENT)
    entry->n_measures = 0;
  for (; *next < self->pieces->len; (*next)++)
    {
      const BsCsvPiece *piece = &g_array_index (self->pieces, BsCsvPiece, *next);

      if (piece->owner != index)
        break;
      if (piece->number == number)
        return bs_csv_fail_row (error, BS_DIARY_ERROR_DUPLICATE, piece->row, BS_CSV_COLUMN_NUMBER,
                                _ ("the entry has another measure with the number %d"), number);
      if (entry->n_measures == BS_MEASURES_MAX)
        return bs_csv_fail_row (error, BS_DIARY_ERROR_RANGE, piece->row, NULL,
                                _ ("measures: there are more than %d, the most that fit into one entry"),
                                BS_MEASURES_MAX);
      number = piece->number;
      bs_measure_copy (bs_entry_add_measure (entry, BS_MEASURE_OTHER), &piece->measure);
    }
  if (origin->n_measures != BS_ABSENT && origin->n_measures != entry->n_measures)
    return bs_csv_fail_row (error, BS_DIARY_ERROR_INCONSISTENT, origin->row, "measures",
                            ngettext ("here stands %d, but the table has %d row of measures of this entry",
                                      "here stands %d, but the table has %d rows of measures of this entry",
                                      entry->n_measures),
                            origin->n_measures, entry->n_measures);
  return TRUE;
}

/* A fault of a measure is said where the measure stands. */
static gboolean
check_entry (BsCsvDiaryReader *self, guint index, guint first_piece, GError **error)
{
  const BsEntry *entry = self->diary->entries->pdata[index];
  guint row = g_array_index (self->origins, BsCsvOrigin, index).row, measure;
  GError *fault = NULL;
  int behind = 0;

  if (bs_entry_validate (entry, NULL, NULL, &fault))
    return TRUE;
  if (sscanf (fault->message, "measures[%u].%n", &measure, &behind) == 1 && behind > 0)
    {
      g_autofree char *message = g_steal_pointer (&fault->message);

      fault->message = g_strconcat (BS_CSV_MEASURE_PREFIX, message + behind, NULL);
      row = g_array_index (self->pieces, BsCsvPiece, first_piece + measure).row;
    }
  g_propagate_error (error, fault);
  return bs_csv_prefix_row (error, row, NULL);
}

gboolean
bs_csv_join_measures (BsCsvDiaryReader *self, GError **error)
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

void
bs_csv_derive_ids (BsCsvDiaryReader *self)
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
