/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The backups of the page of data: the daily ones, where they lie, going back to one of them, and backups by hand.
 *
 * Signals "restored", "lost": void (*) (BsPreferencesBackup *, gpointer), as those of the window. */
#define BS_TYPE_PREFERENCES_BACKUP (bs_preferences_backup_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesBackup, bs_preferences_backup, BS, PREFERENCES_BACKUP, AdwPreferencesGroup)

void bs_preferences_backup_set_journal (BsPreferencesBackup *self, BsJournal *journal, BsSettings *settings);
/* The page goes: neither journal nor settings are held any more. The search of AdwPreferencesWindow keeps groups longer than
 * their page (libadwaita 1.2). */
void bs_preferences_backup_let_go (BsPreferencesBackup *self);

/* What follows when a file or a folder was chosen. `passphrase` (nullable) protects the backup. */
void bs_preferences_backup_back_up (BsPreferencesBackup *self, const char *path, const char *passphrase);
void bs_preferences_backup_restore (BsPreferencesBackup *self, const char *path);
void bs_preferences_backup_choose_folder (BsPreferencesBackup *self, const char *path);

G_END_DECLS
