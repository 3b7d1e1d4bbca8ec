/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The person's own list of medicines: what names are completed from, and their own limit a day. */
#define BS_TYPE_PREFERENCES_MEDICINES (bs_preferences_medicines_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesMedicines, bs_preferences_medicines, BS, PREFERENCES_MEDICINES, AdwPreferencesPage)

GtkWidget *bs_preferences_medicines_new (BsJournal *journal);

G_END_DECLS
