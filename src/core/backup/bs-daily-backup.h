/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* The backups that Backstory makes by itself, one a local day: "backstory-daily-2026-11-22.db" in a folder of their own or in
 * one that the person chose. Nothing here touches a file of another name: a backup made by hand is the person's.
 *
 * Errors: BS_STORE_ERROR, one sentence that names folder or file; G_IO_ERROR_CANCELLED. Dates are days since 1970. */

typedef struct
{
  char *path;
  gint32 date;             /* the day in its name */
  BsBackupSummary summary; /* of a whole one */
  GError *fault;           /* NULL: it was opened and checked, and is whole */
} BsDailyBackup;

void bs_daily_backup_free (BsDailyBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsDailyBackup, bs_daily_backup_free)

/* (transfer full): where the daily backups of the diary at `diary` lie. `chosen` (nullable, "" is none) is the person's folder
 * and holds for their own diary only (bs_store_dup_default_path()); else it is "backups" beside the diary. The folder need not
 * be there. */
char *bs_daily_backup_dup_folder (const char *diary, const char *chosen);
/* The setting of the window that has the folder of the person (data/backstory.gschema.xml). */
#define BS_DAILY_BACKUP_FOLDER_KEY "backup-folder"
/* (transfer full): the person's folder as the window's settings on this computer have it, "" where there is none: for a program
 * without a window. */
char *bs_daily_backup_dup_chosen (void);
/* (transfer full): the name that the backup of a day has in `folder`. */
char *bs_daily_backup_dup_path (const char *folder, gint32 date);

/* Whether there is no backup of `today` yet. Looks at names only: quick. */
gboolean bs_daily_backup_is_due (const char *folder, gint32 today);
/* Makes the backup of `today` where there is none, checked by opening it, and then lets go of those that are not kept any more
 * (bs-backup-keeping.h). Makes the default folder ("backups" beside the diary) and never another: one that the person chose
 * may be on a disk that is not plugged in. A diary without entries, visits and medicines is not backed up. `made` (nullable):
 * whether there is a new one. Any thread; `diary` is a diary of the newest schema, open in this process or not
 * (bs_store_open_beside()). One at a time in a process. */
gboolean bs_daily_backup_make (const char *diary, const char *folder, gint32 today, GCancellable *cancellable,
                               gboolean *made, GError **error);

/* (transfer full) (element-type BsDailyBackup): the newest first, those of a day after `today` last (the clock was or is wrong);
 * each opened and checked: takes its time, any thread. A folder that is not there has none. `diary`: the diary they are for. */
GPtrArray *bs_daily_backup_list (const char *folder, const char *diary, gint32 today, GCancellable *cancellable,
                                 GError **error);
/* (transfer full) (nullable): the first of these that is whole; NULL without an error where there is none. Any thread. */
BsDailyBackup *bs_daily_backup_find_newest (const char *folder, const char *diary, gint32 today,
                                            GCancellable *cancellable, GError **error);

/* (transfer full) (element-type filename): the daily backups, whole or not, and what is left of unfinished ones; by name. Quick.
 * None where the folder is not there. */
GPtrArray *bs_daily_backup_list_files (const char *folder, GError **error);
/* Erases all of them, because the person said so, and the folder where nothing is left in it and it is no chosen one. One that
 * is being made in this process is given up first. */
gboolean bs_daily_backup_erase (const char *folder, const char *diary, GError **error);

G_END_DECLS
