/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry-row.h"

G_BEGIN_DECLS

/* The entries as they stand now, with their measures. Every function wants a transaction where it writes. */

/* The number of the row of `id`, 0 where there is none. */
gboolean bs_entry_table_find (BsDatabase *database, const char *id, gint64 *number, GError **error);
/* (transfer full) */
BsEntry *bs_entry_table_get (BsDatabase *database, gint64 number, GError **error);
/* `number` is that of the new row, or 0 where the id is there already: then nothing was written. */
gboolean bs_entry_table_insert (BsDatabase *database, const BsEntry *entry, gint64 *number, GError **error);
gboolean bs_entry_table_update (BsDatabase *database, gint64 number, const BsEntry *entry, GError **error);
gboolean bs_entry_table_delete (BsDatabase *database, gint64 number, GError **error);
/* Reads an entry whose number and columns start at column 0 of `statement`, measures included (transfer full). */
BsEntry *bs_entry_table_read (BsStatement *statement, gboolean former, GError **error);

G_END_DECLS
