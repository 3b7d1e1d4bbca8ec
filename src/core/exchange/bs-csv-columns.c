/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"

#define WARNINGS_MAX 20

static void
column_clear (gpointer data)
{
  g_free (((BsCsvColumn *) data)->name);
}

static const BsDiaryField *
find_field (const BsFieldTable *table, const char *name)
{
  guint hint = 0;

  return bs_field_table_find (table, name, strlen (name), &hint);
}

static BsCsvColumn
find_column (const char *head)
{
  BsCsvColumn column = { .name = g_strstrip (g_strdup (head)) };

  if (strcmp (column.name, BS_CSV_COLUMN_ROW) == 0)
    column.kind = BS_CSV_COLUMN_IS_ROW;
  else if (strcmp (column.name, BS_CSV_COLUMN_NUMBER) == 0)
    column.kind = BS_CSV_COLUMN_IS_NUMBER;
  else if (g_str_has_prefix (column.name, BS_CSV_MEASURE_PREFIX))
    {
      column.field = find_field (&bs_measure_fields, column.name + strlen (BS_CSV_MEASURE_PREFIX));
      column.kind = column.field != NULL ? BS_CSV_COLUMN_IS_MEASURE : BS_CSV_COLUMN_IS_UNKNOWN;
    }
  else
    {
      column.field = find_field (&bs_entry_fields, column.name);
      column.kind = column.field != NULL ? BS_CSV_COLUMN_IS_ENTRY : BS_CSV_COLUMN_IS_UNKNOWN;
    }
  return column;
}

gboolean
bs_csv_columns_are_own (const BsCsvReader *heads)
{
  gboolean has_row = FALSE, has_at = FALSE;

  for (guint i = 0; i < heads->n_cells; i++)
    {
      g_autofree char *head = g_strstrip (g_strdup (bs_csv_reader_get (heads, i)));

      has_row |= strcmp (head, BS_CSV_COLUMN_ROW) == 0;
      has_at |= strcmp (head, "at") == 0;
    }
  return has_row && has_at;
}

static gboolean
stands_before (GArray *columns, const BsCsvColumn *column)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const BsCsvColumn *other = &g_array_index (columns, BsCsvColumn, i);

      if (other->kind == column->kind && other->field == column->field)
        return TRUE;
    }
  return FALSE;
}

static void
warn_unknown (GPtrArray *warnings, const char *name)
{
  g_autofree char *excerpt = bs_excerpt_dup (name);

  if (warnings != NULL && warnings->len < WARNINGS_MAX)
    g_ptr_array_add (
        warnings,
        g_strdup_printf (_ ("the column “%s” is not known to this version of Backstory and was left out"), excerpt));
}

GArray *
bs_csv_columns_new (const BsCsvReader *heads, GPtrArray *warnings, GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (BsCsvColumn));

  g_array_set_clear_func (columns, column_clear);
  if (!bs_csv_columns_are_own (heads))
    {
      g_set_error_literal (error, BS_CSV_ERROR, BS_CSV_ERROR_FOREIGN,
                           _ ("the columns are not those of a table of Backstory"));
      return NULL;
    }
  for (guint i = 0; i < heads->n_cells; i++)
    {
      BsCsvColumn column = find_column (bs_csv_reader_get (heads, i));
      gboolean is_unknown = column.kind == BS_CSV_COLUMN_IS_UNKNOWN;
      gboolean is_double = !is_unknown && stands_before (columns, &column);

      g_array_append_val (columns, column);
      if (is_double)
        {
          g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_DUPLICATE, _ ("the column “%s” is there twice"),
                       column.name);
          return NULL;
        }
      if (is_unknown && *column.name != '\0')
        warn_unknown (warnings, column.name);
    }
  return g_steal_pointer (&columns);
}
