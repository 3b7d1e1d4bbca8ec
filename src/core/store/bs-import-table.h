/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-import-record.h"

G_BEGIN_DECLS

/* The imports that the diary remembers, by number. Every function wants a transaction where it writes. */

gboolean bs_import_table_add (BsDatabase *database, const char *file, BsInstant at, gint64 *number, GError **error);
gboolean bs_import_table_set_counts (BsDatabase *database, gint64 number, const BsImportCounts *counts, GError **error);
gboolean bs_import_table_set_undone (BsDatabase *database, gint64 number, BsInstant now, GError **error);
/* Only the newest `n` stay, with their deeds. */
gboolean bs_import_table_keep_newest (BsDatabase *database, guint n, GError **error);
/* (transfer full) (element-type BsImportRecord): newest first; `number` 0: all, else that one if it is there. */
GPtrArray *bs_import_table_list (BsDatabase *database, gint64 number, GError **error);

G_END_DECLS
