/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"

G_BEGIN_DECLS

/* Writes a consistent copy of the database to `path`: beside it first, opened and checked, synced, then renamed. */
gboolean bs_backup_write (BsDatabase *database, const char *path, GError **error);
/* The same to `path` or, where that is taken, to "path.2", "path.3" …; (transfer full) the name it got. */
char *bs_backup_keep (BsDatabase *database, const char *path, GError **error);

G_END_DECLS
