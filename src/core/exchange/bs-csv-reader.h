/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-csv-text.h"

G_BEGIN_DECLS

#define BS_CSV_MAX_COLUMNS 1024
#define BS_CSV_MAX_ROWS 2000000 /* below the heads */

/* Reads a table row by row (RFC 4180): cells between separators, in quotation marks where they hold a separator or a
 * line's end, which is CR LF, LF or CR. A quotation mark in the middle of a cell that does not begin with one is text.
 * Constant memory but for one row. */
typedef struct
{
  const char *at, *end;
  const char *row_at; /* where the row last read begins */
  char separator;
  guint row;      /* the number of the row last read, as a spreadsheet counts: from 1, empty ones too */
  guint n_cells;  /* of it */
  GString *cells; /* each with its '\0' */
  GArray *starts; /* gsize: where each begins in `cells` */
} BsCsvReader;

/* Reads what bs_csv_text_init() made: a first line "sep=;" is taken at its word, else the separator is found: the one
 * of comma, semicolon and tab by which the first rows are alike and have most cells. `text` is borrowed. */
void bs_csv_reader_init (BsCsvReader *self, const BsCsvText *text);
/* At the beginning of a row that another reader of this text has found. */
void bs_csv_reader_init_at (BsCsvReader *self, const BsCsvText *text, char separator, gsize offset, guint row_before);
void bs_csv_reader_clear (BsCsvReader *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsCsvReader, bs_csv_reader_clear)
/* Reads the next row that is not empty. FALSE at the end, or with an error: BS_CSV_ERROR_QUOTE, BS_CSV_ERROR_TOO_WIDE.
 */
gboolean bs_csv_reader_next (BsCsvReader *self, GError **error);
/* The same for the first row: that there is none is BS_CSV_ERROR_EMPTY. */
gboolean bs_csv_reader_next_heads (BsCsvReader *self, GError **error);
/* Whether there may be so many rows below the heads; BS_CSV_ERROR_TOO_LARGE. */
gboolean bs_csv_reader_check_rows (guint n_rows, GError **error);
/* (transfer none): a cell of the row last read, "" behind its last one; until the next row is read. */
const char *bs_csv_reader_get (const BsCsvReader *self, guint column);
/* Nothing but blanks and line ends. */
gboolean bs_csv_cell_is_blank (const char *cell);

G_END_DECLS
