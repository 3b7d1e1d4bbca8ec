/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-preferences-backup.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* What belongs to this computer: the emergency number, where the diary lies, what goes in and out, backups, erasing.
 *
 * Signals "restored", "erased", "lost": void (*) (BsPreferencesData *, gpointer), as those of the window. */
#define BS_TYPE_PREFERENCES_DATA (bs_preferences_data_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesData, bs_preferences_data, BS, PREFERENCES_DATA, AdwPreferencesPage)

GtkWidget *bs_preferences_data_new (BsJournal *journal, BsSettings *settings);

/* What follows when a file was chosen. */
void bs_preferences_data_import (BsPreferencesData *self, const char *path);
/* (transfer none): its backups. */
BsPreferencesBackup *bs_preferences_data_get_backup (BsPreferencesData *self);

G_END_DECLS
