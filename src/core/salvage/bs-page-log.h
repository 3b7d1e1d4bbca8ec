/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which pages of a database stand newer in its write-ahead log: sqlite.org/fileformat.html, "The Write-Ahead Log". As SQLite
 * does, it believes what the log's sums prove, up to the last transaction that was ended. */
typedef struct
{
  int descriptor;     /* -1: there is no log, or nothing in it counts */
  guint page_size;    /* 0: unknown */
  guint32 n_pages;    /* of the database after the last transaction; 0: unknown */
  GHashTable *places; /* page number to where its content begins, by gint64 */
} BsPageLog;

void bs_page_log_open (BsPageLog *self, const char *path);
void bs_page_log_close (BsPageLog *self);
/* Where page `number` begins in the log; FALSE where the file has it. */
gboolean bs_page_log_find (const BsPageLog *self, guint32 number, gint64 *place);

G_END_DECLS
