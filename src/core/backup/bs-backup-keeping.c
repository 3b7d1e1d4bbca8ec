/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-backup-keeping.h"

#include "bs-instant.h"

/* Weeks since one long ago, each begins on a Monday. 1970-01-01 was a Thursday; 10^6 weeks keep it positive. */
static gint
week_of (gint32 date)
{
  return (gint) (((gint64) date + 3 + 7000000) / 7);
}

/* The newest days, and of what is older the newest of each week. */
static void
keep_by_age (BsKeptBackup *backups, guint n, gint32 today)
{
  guint n_days = 0, n_weeks = 0;
  gint week = 0;
  for (guint i = 0; i < n; i++)
    {
      BsKeptBackup *backup = &backups[i];
      if (backup->date > today || n_days++ < BS_BACKUP_KEEPING_DAYS)
        backup->is_kept = TRUE;
      else if (n_weeks == 0 || week_of (backup->date) != week)
        {
          backup->is_kept = n_weeks++ < BS_BACKUP_KEEPING_WEEKS;
          week = week_of (backup->date);
        }
    }
}

/* `n` is more than `m`, by a tenth of it and more. */
static gboolean
is_clearly_more (guint n, guint m)
{
  return (guint64) m * 10 <= (guint64) n * 9 && n > m;
}

static void
keep_the_fuller (BsKeptBackup *backups, guint n, gint32 today)
{
  guint most = 0;
  for (guint i = 0; i < n; i++)
    {
      BsKeptBackup *backup = &backups[i];
      if (backup->date > today)
        continue;
      backup->is_kept |= is_clearly_more (backup->n_entries, most);
      if (backup->is_kept)
        most = MAX (most, backup->n_entries);
    }
}

void
bs_backup_keeping_choose (BsKeptBackup *backups, guint n, gint32 today)
{
  for (guint i = 0; i < n; i++)
    backups[i].is_kept = FALSE;
  keep_by_age (backups, n, today);
  keep_the_fuller (backups, n, today);
}
