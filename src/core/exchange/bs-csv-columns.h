/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-reader.h"
#include "bs-diary-fields.h"

G_BEGIN_DECLS

/* The columns of Backstory's own table, bs-csv-writer.h. */

#define BS_CSV_COLUMN_ROW "row"
#define BS_CSV_ROW_ENTRY "entry"
#define BS_CSV_ROW_MEASURE "measure"
#define BS_CSV_MEASURE_PREFIX "measure."
#define BS_CSV_COLUMN_NUMBER BS_CSV_MEASURE_PREFIX "number"

typedef enum
{
  BS_CSV_COLUMN_IS_UNKNOWN,
  BS_CSV_COLUMN_IS_ROW,
  BS_CSV_COLUMN_IS_ENTRY,   /* `field` of an entry */
  BS_CSV_COLUMN_IS_NUMBER,  /* measure.number */
  BS_CSV_COLUMN_IS_MEASURE, /* `field` of a measure */
} BsCsvColumnKind;

typedef struct
{
  BsCsvColumnKind kind;
  const BsDiaryField *field; /* nullable */
  char *name;                /* the head, for messages */
} BsCsvColumn;

/* Are the heads that the reader has just read ours? It takes "row" and "at". */
gboolean bs_csv_columns_are_own (const BsCsvReader *heads);
/* (transfer full) (element-type BsCsvColumn): what they are. BS_DIARY_ERROR_DUPLICATE where one of ours stands twice,
 * BS_CSV_ERROR_FOREIGN where they are not ours. `warnings` (nullable) gets a sentence for each unknown one. */
GArray *bs_csv_columns_new (const BsCsvReader *heads, GPtrArray *warnings, GError **error);

G_END_DECLS
