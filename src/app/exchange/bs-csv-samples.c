/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-samples.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

#define ROWS_LOOKED_AT 20 /* a column may be empty at first */
#define CHARS_SHOWN 24

/* (transfer full): on one line, and not too long. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\r\n\t", ' '));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= CHARS_SHOWN)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, CHARS_SHOWN);
  return g_strconcat (start, "…", NULL);
}

/* Fills in, for each column that has none yet, what a row has there. */
static void
take_samples (const BsCsvTable *table, guint row, char **samples, guint n_columns)
{
  g_auto (GStrv) cells = bs_csv_table_dup_row (table, row);

  for (guint i = 0; i < n_columns; i++)
    if (!samples[i] && *g_strstrip (cells[i]))
      samples[i] = shorten (cells[i]);
}

static char *
format_column (const char *head, const char *sample)
{
  g_autofree char *name = shorten (head);

  if (!sample)
    /* Translators: the head of a table's column in which nothing stands */
    return g_strdup_printf (_ ("%s (empty)"), name);
  /* Translators: the head of a table's column, and what stands in it first: "Date (2025-11-03)" */
  return g_strdup_printf (_ ("%s (%s)"), name, sample);
}

char **
bs_csv_samples_list_columns (const BsCsvTable *table)
{
  guint n_columns = bs_csv_table_get_n_columns (table);
  guint n_rows = MIN (bs_csv_table_get_n_rows (table), ROWS_LOOKED_AT);
  char **samples = g_new0 (char *, n_columns + 1);
  char **columns = g_new0 (char *, n_columns + 2);

  for (guint row = 0; row < n_rows; row++)
    take_samples (table, row, samples, n_columns);
  columns[0] = g_strdup (C_ ("column of a table to be imported", "None"));
  for (guint i = 0; i < n_columns; i++)
    columns[i + 1] = format_column (bs_csv_table_get_head (table, i), samples[i]);
  for (guint i = 0; i < n_columns; i++)
    g_free (samples[i]);
  g_free (samples);
  return columns;
}

static const char *
get_order_words (BsCsvOrder order)
{
  switch (order)
    {
    case BS_CSV_ORDER_DMY:
      return _ ("Day first");
    case BS_CSV_ORDER_MDY:
      return _ ("Month first");
    case BS_CSV_ORDER_YMD:
      return _ ("Year first");
    case BS_CSV_ORDER_UNKNOWN:
    default:
      g_return_val_if_reached ("");
    }
}

char *
bs_csv_samples_format_order (const BsCsvTable *table, const BsCsvMapping *mapping, BsCsvOrder order)
{
  guint n_rows = MIN (bs_csv_table_get_n_rows (table), ROWS_LOOKED_AT);
  BsCsvMapping so = *mapping;

  so.order = order;
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (BsEntry) entry = bs_csv_mapping_read_row (&so, table, row, NULL);
      g_autofree char *date = NULL;

      if (!entry)
        continue;
      date = bs_text_format_date_as (bs_instant_get_date (entry->at), _ ("%-d %B %Y"));
      /* Translators: how a date of a table may be read: "Day first: 3 November 2025" */
      return g_strdup_printf (_ ("%s: %s"), get_order_words (order), date);
    }
  return g_strdup (get_order_words (order));
}
