/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-guidance-topics.h"
#include "bs-journal.h"

G_BEGIN_DECLS

/* Asks what a rule needs to be judged, and nothing else but the pain now: one entry at now, in which what was not asked
 * stays so (rules.md 3.4). What was answered is kept for an hour if the window is closed. An answer that is an emergency
 * by itself is written at once, so that the emergency page comes without another press.
 *
 * Signal "saved": void (*) (BsAskDialog *, const BsEntry *before, const BsEntry *after, gpointer): `before` is NULL. */
#define BS_TYPE_ASK_DIALOG (bs_ask_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsAskDialog, bs_ask_dialog, BS, ASK_DIALOG, AdwWindow)

GtkWidget *bs_ask_dialog_new (BsJournal *journal, const BsGuidanceTopic *topic);

G_END_DECLS
