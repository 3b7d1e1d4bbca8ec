/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-daily-backup.h"
#include "store-testing.h"

G_BEGIN_DECLS

#define TODAY 20779 /* 2026-11-22, a Sunday */

/* A diary with a folder of daily backups beside it. */
typedef struct
{
  Place place;
  char *folder;
} Daily;

/* The diary has `n` entries. */
void daily_init (Daily *self, guint n);
void daily_clear (Daily *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Daily, daily_clear)

void daily_add_entries (Daily *self, guint n);
void daily_erase_entries (Daily *self);
/* Makes the backup of a day and asserts whether there is a new one. */
void daily_make (Daily *self, gint32 today, gboolean expect_made);
/* The same, but it fails. */
void daily_fail (Daily *self, gint32 today, GQuark domain, gint code);
/* Copies the backup of a day as that of others, "3 4 5": days before TODAY. */
void daily_copy (Daily *self, gint32 date, const char *days_before);
/* A file of this name in the folder, with this content. */
void daily_put_file (Daily *self, const char *name, const char *content);
/* What lies in the folder: "0 1 2" days before TODAY, then every other name. */
void daily_assert_days (Daily *self, const char *days_before, const char *others);
/* (transfer full) */
char *daily_build (Daily *self, gint32 date);

G_END_DECLS
