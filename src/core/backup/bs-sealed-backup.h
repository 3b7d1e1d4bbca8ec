/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-sealed-file.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* A backup that only a passphrase opens. In between, a copy in the clear lies in the diary's own folder, 0600, and is removed. */

/* As bs_store_backup_cancellable(), sealed. Any thread that has a store of its own. */
gboolean bs_sealed_backup_make (BsStore *store, const char *path, const char *passphrase, GCancellable *cancellable,
                                GError **error);
/* Opens a sealed backup beside the diary at `diary` and returns the name of the copy in the clear (transfer full), which the
 * caller restores or reads, and removes with bs_sealed_backup_remove_copy(). It has not been checked as a database. */
char *bs_sealed_backup_open (const char *backup, const char *diary, const char *passphrase, GCancellable *cancellable,
                             GError **error);
/* `copy` (nullable) */
void bs_sealed_backup_remove_copy (const char *copy);

G_END_DECLS
