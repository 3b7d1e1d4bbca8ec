/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* What of the rules a person may set, which sets there are, and the files of the person's own. */
#define BS_TYPE_PREFERENCES_RULES (bs_preferences_rules_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesRules, bs_preferences_rules, BS, PREFERENCES_RULES, AdwPreferencesPage)

GtkWidget *bs_preferences_rules_new (BsJournal *journal, BsSettings *settings);
/* Writes what was typed a moment ago; else that happens by itself. */
void bs_preferences_rules_save (BsPreferencesRules *self);
/* Lists the files of a folder as the person's own rules (tests; else it is the one of the user's data). */
void bs_preferences_rules_set_own_folder (BsPreferencesRules *self, const char *folder);

G_END_DECLS
