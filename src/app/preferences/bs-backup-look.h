/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-daily-backup.h"

G_BEGIN_DECLS

/* In the main loop, where `owner` still lives and nothing was cancelled: `backups` (transfer none) is bs_daily_backup_list(), or
 * NULL with an error. */
typedef void (*BsBackupLooked) (gpointer owner, GPtrArray *backups, const GError *error);

/* Reads what daily backups lie in `folder`, in a thread: each is opened and checked. */
void bs_backup_look (const char *folder, const char *diary, gint32 today, GCancellable *cancellable, GObject *owner,
                     BsBackupLooked looked);

G_END_DECLS
