/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry-row.h"

G_BEGIN_DECLS

/* Former versions of entries: rows copied as they were. */

/* Keeps the entry of row `number` before it changes or, where `deleted`, goes. `now` may be absent (import). */
gboolean bs_revision_table_keep (BsDatabase *database, gint64 number, gboolean deleted, BsInstant now, GError **error);
/* Keeps a former version that comes from another diary. `replaced` may be absent. */
gboolean bs_revision_table_add (BsDatabase *database, const BsEntry *entry, BsInstant replaced, gboolean deleted,
                                GError **error);
/* An entry came back: where the newest version of it was kept at its deletion and is just the same, the deletion was
 * undone and leaves no trace. */
gboolean bs_revision_table_undo (BsDatabase *database, const BsEntry *entry, GError **error);
/* (transfer full) (element-type BsEntry): newest first. */
GPtrArray *bs_revision_table_list (BsDatabase *database, const char *id, GError **error);

G_END_DECLS
