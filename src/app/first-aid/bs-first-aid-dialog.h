/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-first-aid.h"
#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The article's first aid, one step at a time. Closing it ends nothing: it goes on, and is there when it is opened again. */
#define BS_TYPE_FIRST_AID_DIALOG (bs_first_aid_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsFirstAidDialog, bs_first_aid_dialog, BS, FIRST_AID_DIALOG, AdwWindow)

/* Goes on with what runs; else with the entry `entry_id` where first aid can go on with it (bs_first_aid_is_entry_open());
 * else (NULL or "" too) begins a new one, which asks first how strong the pain is. */
GtkWidget *bs_first_aid_dialog_new (BsJournal *journal, BsSettings *settings, const char *entry_id);

/* The moment that its clocks go by, where that is not this one (tests, pictures). */
typedef BsMark (*BsMarkFunc) (gpointer user_data);
void bs_first_aid_dialog_set_clock (BsFirstAidDialog *self, BsMarkFunc clock, gpointer user_data);
/* Looks at the clocks now, as it does by itself while it is shown. */
void bs_first_aid_dialog_tick (BsFirstAidDialog *self);

G_END_DECLS
