/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-reader.h"

G_BEGIN_DECLS

/* Somebody's table, whole and checked: rows below heads. Immutable, and so for any thread. Rows are counted from 0,
 * heads and empty rows left out; columns from 0. */
typedef struct _BsCsvTable BsCsvTable;

/* (transfer full): `data` is kept, not copied where it is UTF-8. `encoding` (nullable): bs_csv_text_init(). Any
 * BS_CSV_ERROR of reading; nothing but heads is a table without rows. */
BsCsvTable *bs_csv_table_new (GBytes *data, const char *encoding, GError **error);
BsCsvTable *bs_csv_table_ref (BsCsvTable *self);
void bs_csv_table_unref (BsCsvTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsCsvTable, bs_csv_table_unref)

guint bs_csv_table_get_n_rows (const BsCsvTable *self);
guint bs_csv_table_get_n_columns (const BsCsvTable *self);
/* (transfer none): what stands above a column; "column 3" where nothing does, and where the first row is none of heads
 * (it has a date in it, and is a row like the others). */
const char *bs_csv_table_get_head (const BsCsvTable *self, guint column);
/* Whether something stands above a column. */
gboolean bs_csv_table_has_head (const BsCsvTable *self, guint column);
/* Whether something stands in a column, in any row. */
gboolean bs_csv_table_is_used (const BsCsvTable *self, guint column);
/* The column of a head, in any case, or of a number from 1; -1 where there is none, or more than one. */
gint bs_csv_table_find_column (const BsCsvTable *self, const char *name);
/* (transfer full): as many cells as there are columns, then NULL. */
char **bs_csv_table_dup_row (const BsCsvTable *self, guint row);
/* The number of a row as a spreadsheet counts: from 1, with heads and empty rows. For messages. */
guint bs_csv_table_get_row_number (const BsCsvTable *self, guint row);
/* Its heads are those of Backstory's own table: bs_csv_read_diary() reads it. */
gboolean bs_csv_table_is_own (const BsCsvTable *self);
/* How its bytes were read: bs-csv-text.h. */
const char *bs_csv_table_get_encoding (const BsCsvTable *self);
gboolean bs_csv_table_is_encoding_guessed (const BsCsvTable *self);
char bs_csv_table_get_separator (const BsCsvTable *self);

G_END_DECLS
