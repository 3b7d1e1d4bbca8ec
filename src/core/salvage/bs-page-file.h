/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-page-log.h"

G_BEGIN_DECLS

/* The pages of a database file and of its log, as sqlite.org/fileformat.html describes them, read without SQLite: it gives up
 * at the first fault. Nothing of what is read is believed: every number is checked before it is used. */
typedef struct
{
  int descriptor;
  guint page_size;
  guint usable;              /* bytes of a page that hold content */
  guint32 n_pages;           /* pages count from 1 */
  guint32 free_page, n_free; /* the first page of the list of free ones, and how many there are; 0: none, or unknown */
  BsPageLog log;
} BsPageFile;

gboolean bs_page_file_open (BsPageFile *self, const char *path, GError **error);
void bs_page_file_close (BsPageFile *self);
/* Reads a page into `page`, of `page_size` bytes; a part that is not there reads zero. FALSE: there is no such page, or the
 * disk does not give it. */
gboolean bs_page_file_read (const BsPageFile *self, guint32 number, guint8 *page);

/* Four bytes, the higher first. */
guint32 bs_page_get_number (const guint8 *bytes);
guint bs_page_get_short (const guint8 *bytes);
gboolean bs_page_is_size (guint size);
/* All of them or FALSE. */
gboolean bs_page_read_bytes (int descriptor, guint8 *bytes, gsize length, gint64 place);

/* What a page of a tree says of itself. */
typedef enum
{
  BS_PAGE_INDEX_BRANCH = 2, /* the bytes of the format */
  BS_PAGE_TABLE_BRANCH = 5,
  BS_PAGE_INDEX_LEAF = 10,
  BS_PAGE_TABLE_LEAF = 13,
} BsPageKind;

typedef struct
{
  BsPageKind kind;
  guint n_cells;
  guint cells;        /* where the places of the cells stand */
  guint32 last_child; /* of a branch */
} BsPageHead;

/* FALSE where it is no page of a tree. */
gboolean bs_page_get_head (const BsPageFile *self, guint32 number, const guint8 *page, BsPageHead *head);
/* Where cell `index` begins; 0: not in this page. */
guint bs_page_get_cell (const BsPageFile *self, const guint8 *page, const BsPageHead *head, guint index);

G_END_DECLS
