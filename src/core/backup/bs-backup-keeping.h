/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which daily backups are kept. */

#define BS_BACKUP_KEEPING_DAYS 7
#define BS_BACKUP_KEEPING_WEEKS 4

typedef struct
{
  gint32 date; /* days since 1970; no two the same */
  guint n_entries;
  gboolean is_kept; /* out */
} BsKeptBackup;

/* `backups`: whole ones only, the newest first. Kept are
 * - those of a day after `today`: the clock was or is wrong, and they count for nothing,
 * - the 7 newest, whatever lies between them: somebody who opens the diary once a month keeps seven months,
 * - of those before, the newest of each of the 4 newest weeks (Monday to Sunday) that have one,
 * - and any that has clearly more entries (by a tenth and more) than every newer one that is kept: a diary that was emptied by
 *   mistake does not push out the last backup of the full one. */
void bs_backup_keeping_choose (BsKeptBackup *backups, guint n, gint32 today);

G_END_DECLS
