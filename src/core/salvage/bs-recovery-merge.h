/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-recovery.h"

G_BEGIN_DECLS

/* Brings what was read of a damaged diary (`recovery->salvaged`) into the diary at `path`, a copy of a backup: what is newer or
 * not there, former versions, drafts and values; and what was deleted since the backup is deleted. Nobody may have either
 * open. */
gboolean bs_recovery_merge (const char *path, const BsRecovery *recovery, GCancellable *cancellable, GError **error);

G_END_DECLS
