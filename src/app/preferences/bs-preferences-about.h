/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The optional facts about the person, each with what it is for; written to the profile as they are said. */
#define BS_TYPE_PREFERENCES_ABOUT (bs_preferences_about_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesAbout, bs_preferences_about, BS, PREFERENCES_ABOUT, AdwPreferencesPage)

GtkWidget *bs_preferences_about_new (BsJournal *journal);

G_END_DECLS
