/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-database.h"

G_BEGIN_DECLS

/* Writes a consistent copy of the database to `path`: beside it first, opened and checked, synced, then renamed. Cancelled
 * (G_IO_ERROR_CANCELLED), what stood at `path` stands there still. */
gboolean bs_backup_write (BsDatabase *database, const char *path, GCancellable *cancellable, GError **error);
/* The same to `path` or, where that is taken, to "path.2", "path.3" …; (transfer full) the name it got. */
char *bs_backup_keep (BsDatabase *database, const char *path, GError **error);
/* Looks over every page and every index. */
gboolean bs_backup_check (BsDatabase *database, GCancellable *cancellable, GError **error);
/* Puts a copy of bs_store_prepare_restore() in the place of `path`, which nobody may have open; what stood there is kept
 * beside it under the name that is returned (transfer full), bs_store_aside() of `suffix`; "" where nothing did. Fails as
 * a whole; the copy is gone then. */
char *bs_backup_put_in_place (const char *copy, const char *path, const char *suffix, GError **error);

G_END_DECLS
