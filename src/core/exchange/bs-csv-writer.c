/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-writer.h"

#include "bs-csv-cell.h"
#include "bs-csv-columns.h"
#include "bs-text-stream.h"

static void
append_heads (GString *rows)
{
  bs_csv_append_cell (rows, TRUE, BS_CSV_COLUMN_ROW);
  for (guint i = 0; i < bs_entry_fields.n_fields; i++)
    bs_csv_append_cell (rows, FALSE, bs_entry_fields.fields[i].name);
  bs_csv_append_cell (rows, FALSE, BS_CSV_COLUMN_NUMBER);
  for (guint i = 0; i < bs_measure_fields.n_fields; i++)
    {
      g_autofree char *head = g_strconcat (BS_CSV_MEASURE_PREFIX, bs_measure_fields.fields[i].name, NULL);

      bs_csv_append_cell (rows, FALSE, head);
    }
  g_string_append (rows, "\r\n");
}

/* `value` NULL: nothing in any cell. `cell` is for use in between. */
static void
append_fields (GString *rows, GString *cell, const BsFieldTable *table, gconstpointer value)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      g_string_truncate (cell, 0);
      if (value != NULL)
        bs_csv_append_field (cell, &table->fields[i], value);
      bs_csv_append_cell (rows, FALSE, cell->str);
    }
}

static void
append_measure (GString *rows, GString *cell, const BsEntry *entry, gint index)
{
  bs_csv_append_cell (rows, TRUE, BS_CSV_ROW_MEASURE);
  for (guint i = 0; i < bs_entry_fields.n_fields; i++)
    bs_csv_append_cell (rows, FALSE, bs_entry_fields.fields[i].kind == BS_FIELD_ID ? entry->id : "");
  g_string_printf (cell, "%d", index + 1);
  bs_csv_append_cell (rows, FALSE, cell->str);
  append_fields (rows, cell, &bs_measure_fields, &entry->measures[index]);
  g_string_append (rows, "\r\n");
}

static void
append_entry (GString *rows, const BsEntry *entry, gpointer user_data)
{
  GString *cell = user_data;

  bs_csv_append_cell (rows, TRUE, BS_CSV_ROW_ENTRY);
  append_fields (rows, cell, &bs_entry_fields, entry);
  bs_csv_append_cell (rows, FALSE, "");
  append_fields (rows, cell, &bs_measure_fields, NULL);
  g_string_append (rows, "\r\n");
  for (gint i = 0; i < entry->n_measures; i++)
    append_measure (rows, cell, entry, i);
}

gboolean
bs_csv_write_store (BsStore *store, const BsEntryQuery *query, GOutputStream *out, GError **error)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);

  g_return_val_if_fail (BS_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), FALSE);

  append_heads (rows);
  return bs_text_stream_entries (rows, store, query, append_entry, cell, out, error) &&
         bs_text_stream_flush (rows, 0, out, error) && g_output_stream_flush (out, NULL, error);
}

char *
bs_csv_write_diary (const BsDiary *diary)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  GString *rows = g_string_new (NULL);

  g_return_val_if_fail (diary != NULL, NULL);

  append_heads (rows);
  for (guint i = 0; i < diary->entries->len; i++)
    append_entry (rows, diary->entries->pdata[i], cell);
  return g_string_free (rows, FALSE);
}
