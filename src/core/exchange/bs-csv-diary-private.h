/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-columns.h"
#include "bs-csv-reader.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* Backstory's own table while it is read: bs-csv-diary.c reads the rows, bs-csv-diary-join.c makes entries of them. */

/* Where an entry stands, and how many measures it says it has. */
typedef struct
{
  guint row;
  gint n_measures;
} BsCsvOrigin;

/* A row of a measure, until all entries are known. */
typedef struct
{
  char id[BS_UUID_LENGTH + 1]; /* "": it belongs to `owner` */
  guint owner;                 /* index of an entry */
  guint row;
  gint32 number; /* from 1, or BS_ABSENT */
  BsMeasure measure;
} BsCsvPiece;

typedef struct
{
  BsCsvReader reader;
  GArray *columns;
  BsDiary *diary;
  GArray *origins; /* BsCsvOrigin, of each entry */
  GArray *pieces;  /* BsCsvPiece */
} BsCsvDiaryReader;

/* Puts "row 12, pain: " in front of what is wrong; `column` is nullable. Returns FALSE. */
gboolean bs_csv_prefix_row (GError **error, guint row, const char *column);
/* Sets a BS_DIARY_ERROR with such a place; returns FALSE. */
gboolean bs_csv_fail_row (GError **error, BsDiaryError code, guint row, const char *column, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/* Gives each entry its measures, and checks it. */
gboolean bs_csv_join_measures (BsCsvDiaryReader *self, GError **error);
/* Gives an id to each entry that has none. As of a diary file: alike to the last field, or where the entry with this id
 * came from, it is one entry. */
void bs_csv_derive_ids (BsCsvDiaryReader *self);

G_END_DECLS
