/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of daily backups, and what lies in a folder under such names. */

/* Whether `name` is that of a daily backup, "backstory-daily-2026-11-22.db"; `unfinished` (nullable): FALSE, or TRUE of a copy
 * that was not finished or of what lay beside one, "backstory-daily-2026-11-22.db.new-0badcafe". Without it only whole names
 * count. */
gboolean bs_daily_backup_parse_name (const char *name, gint32 *date, gboolean *unfinished);

typedef struct
{
  char *path;
  gint32 date;
  gboolean is_unfinished;
} BsDailyBackupFile;

/* (transfer full) (element-type BsDailyBackupFile): the oldest first; none where there is no folder. BS_STORE_ERROR. */
GArray *bs_daily_backup_scan (const char *folder, GError **error);

G_END_DECLS
