/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-settings.h"

G_BEGIN_DECLS

/* (transfer floating): an AdwPreferencesPage: when Backstory may remind, and what a notification may say. */
GtkWidget *bs_preferences_reminders_new (BsSettings *settings);

G_END_DECLS
