/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* What would change if a backup took the place of the diary, in entries. */
typedef struct
{
  guint n_same;
  guint n_only_there;  /* in the backup only: they come back */
  guint n_only_here;   /* in the diary only: they would go */
  guint n_newer_there; /* in both, written last in the backup */
  guint
      n_newer_here; /* in both, not the same, and not newer in the backup: they would go back to what was written before */
} BsBackupDifference;

/* Compares a whole backup (bs_store_read_backup()) with the diary at `diary`; where there is no diary, with an empty one. Reads
 * both through connections of its own, any thread. BS_STORE_ERROR, G_IO_ERROR_CANCELLED. */
gboolean bs_backup_difference_read (const char *backup, const char *diary, GCancellable *cancellable,
                                    BsBackupDifference *difference, GError **error);

G_END_DECLS
