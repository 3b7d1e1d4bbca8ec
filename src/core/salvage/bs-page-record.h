/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-page-file.h"

G_BEGIN_DECLS

/* A row as it stands in a page and in those that its end overflows to: sqlite.org/fileformat.html, "Record Format". */

#define BS_PAGE_VALUES_MAX 64 /* no table of a diary has more columns */

typedef enum
{
  BS_PAGE_NULL,
  BS_PAGE_INTEGER,
  BS_PAGE_REAL,
  BS_PAGE_TEXT,
  BS_PAGE_BYTES,
  BS_PAGE_LOST, /* it stood where nothing can be read any more */
} BsPageValueKind;

typedef struct
{
  BsPageValueKind kind;
  gint64 integer;
  const guint8 *bytes; /* of a text or bytes: valid until the next record is read */
  gsize length;
} BsPageValue;

typedef struct
{
  gint64 number; /* of the row; 0 in an index and in a table without numbers */
  guint n_values;
  BsPageValue values[BS_PAGE_VALUES_MAX];
  gboolean incomplete; /* the end of it could not be read, or something in it is not what was written */
} BsPageRecord;

/* The same buffer may serve for many. */
typedef struct
{
  GByteArray *payload;
  guint8 *page;
} BsPageBuffer;

void bs_page_buffer_init (BsPageBuffer *self, const BsPageFile *file);
void bs_page_buffer_clear (BsPageBuffer *self);

/* Reads the record of the cell at `place` of a page; FALSE where there is none. Cells of the branches of a table hold none. */
gboolean bs_page_record_read (const BsPageFile *file, const guint8 *page, BsPageKind kind, guint place,
                              BsPageBuffer *buffer, BsPageRecord *record);

G_END_DECLS
