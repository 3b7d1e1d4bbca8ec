/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The walk that is going on, or a new one that begins with it. Closing it changes nothing: the walk goes on. It asks
 * for the window's actions win.edit-entry and, after an answer that raised an alarm, win.show-page. */
#define BS_TYPE_WALK_DIALOG (bs_walk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsWalkDialog, bs_walk_dialog, BS, WALK_DIALOG, AdwWindow)

GtkWidget *bs_walk_dialog_new (BsJournal *journal);

G_END_DECLS
