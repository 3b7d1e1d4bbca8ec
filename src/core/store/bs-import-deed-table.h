/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-store-imports.h"

G_BEGIN_DECLS

/* What imports did, by the number of the import and in order. Every function wants a transaction where it writes. */

gboolean bs_import_deed_table_add (BsDatabase *database, gint64 number, const BsImportDeed *deed, GError **error);
gboolean bs_import_deed_table_remove (BsDatabase *database, gint64 number, GError **error);
/* DAMAGED where a row is not one that was written here. `number` 0: of all imports. */
gboolean bs_import_deed_table_foreach (BsDatabase *database, gint64 number, BsImportDeedFunc func, gpointer user_data,
                                       GError **error);

G_END_DECLS
