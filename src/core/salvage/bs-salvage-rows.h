/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-page-record.h"

G_BEGIN_DECLS

/* The rows that were read, as they were, in a database of their own: tables of the same names and columns as a diary's, without
 * its checks, so that the same functions that read a diary read them. Two columns more: "doubt" (something in the row could not
 * be read) and "stray" (its page hung in no tree). */

#define BS_SALVAGE_COLUMNS_MAX 48

typedef enum
{
  BS_SALVAGE_ENTRY,
  BS_SALVAGE_MEASURE,
  BS_SALVAGE_REVISION,
  BS_SALVAGE_REVISION_MEASURE,
  BS_SALVAGE_VISIT,
  BS_SALVAGE_VISIT_KNOWS,
  BS_SALVAGE_MEDICINE,
  BS_SALVAGE_PROFILE,
  BS_SALVAGE_DRAFT,
  BS_SALVAGE_VALUE,
  BS_N_SALVAGE_TABLES,
} BsSalvageTableName;

typedef struct
{
  const char *name;
  guint n_columns, n_least;                      /* now, and when the table was first released */
  BsPageValueKind kinds[BS_SALVAGE_COLUMNS_MAX]; /* what each column holds where it holds something */
  gboolean required[BS_SALVAGE_COLUMNS_MAX];
  gboolean has_number; /* the first column is the number of the row */
  BsStatement *insert;
} BsSalvageTable;

typedef struct
{
  BsDatabase *database;
  BsSalvageTable tables[BS_N_SALVAGE_TABLES];
} BsSalvageRows;

/* Makes the database at `path`; the tables are those of `pattern`, a whole diary. */
gboolean bs_salvage_rows_open (BsSalvageRows *self, const char *path, BsDatabase *pattern, GError **error);
/* Closes it, and removes it. */
void bs_salvage_rows_close (BsSalvageRows *self);
/* The row could stand in this table. `exactly`: each value is just what such a row holds. */
gboolean bs_salvage_table_fits (const BsSalvageTable *self, const BsPageRecord *record, gboolean exactly);
/* Keeps the row, unless one of the same number is there already. */
gboolean bs_salvage_rows_add (BsSalvageRows *self, BsSalvageTableName table, const BsPageRecord *record, gboolean stray,
                              GError **error);
/* An index knows of an entry; `date` is BS_DATE_ANY where it does not say. */
gboolean bs_salvage_rows_add_known (BsSalvageRows *self, gint64 number, gint32 date, GError **error);
/* The entry, or the former version, of that number has a measure at that position, which is not there yet. */
gboolean bs_salvage_rows_wants_measure (BsSalvageRows *self, gboolean former, gint64 number, gint64 position);
/* All rows are there: strays that are only what an entry once was go. */
gboolean bs_salvage_rows_settle (BsSalvageRows *self, GError **error);

G_END_DECLS
