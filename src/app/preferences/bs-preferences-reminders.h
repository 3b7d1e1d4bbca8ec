/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-settings.h"

G_BEGIN_DECLS

/* When Backstory may remind, and what a notification may say. */
#define BS_TYPE_PREFERENCES_REMINDERS (bs_preferences_reminders_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesReminders, bs_preferences_reminders, BS, PREFERENCES_REMINDERS, AdwPreferencesPage)

GtkWidget *bs_preferences_reminders_new (BsSettings *settings);

G_END_DECLS
