/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-daily-backup-fault.h"

#include <string.h>

#define NAME "daily-backup-fault"

/* "2026-11-22 The disk is full …"; "" where there is none. */

gboolean
bs_daily_backup_set_fault (BsStore *store, gint32 today, const char *why)
{
  char day[16];
  g_autofree char *before = bs_store_get_value (store, NAME, NULL);
  g_autofree char *text = why != NULL ? g_strdup_printf ("%s %s", bs_date_print (today, day), why) : g_strdup ("");
  if (g_strcmp0 (before != NULL ? before : "", text) == 0)
    return FALSE;
  /* Where the diary cannot be written either, that is said by others. */
  bs_store_put_value (store, NAME, text, NULL);
  return why != NULL && (before == NULL || strncmp (before, text, 10) != 0);
}

char *
bs_daily_backup_dup_fault (BsStore *store)
{
  g_autofree char *text = bs_store_get_value (store, NAME, NULL);
  const char *blank = text != NULL ? strchr (text, ' ') : NULL;
  return blank != NULL ? g_strdup (blank + 1) : NULL;
}
