/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-backup-difference.h"
#include "bs-daily-backup.h"

G_BEGIN_DECLS

/* Backups in words. All results (transfer full); `today` is a local date. */

/* What is in a backup, what would change if it took the place of the diary, which has `n_now` entries. */
char *bs_backup_words_describe (const BsBackupSummary *summary, const BsBackupDifference *difference, guint n_now,
                                gint32 today);
/* What is in a daily one: "132 entries, checked", or that it cannot be used. */
char *bs_backup_words_state (const BsDailyBackup *backup);
/* What there is of a list: "11 of them, the oldest of Sunday 25 October". */
char *bs_backup_words_list (GPtrArray *backups, gint32 today);
/* The newest of a list: "Today: 132 entries, checked"; `fault` (nullable): why there is none of today. */
char *bs_backup_words_newest (GPtrArray *backups, const char *fault, gint32 today);

G_END_DECLS
