/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The four steps of a walk in a row: a full dot for what was, a ring for what is, an empty one for what is to come.
 * Below them their words, or where these have no room those of the step alone. */
#define BS_TYPE_WALK_PROGRESS (bs_walk_progress_get_type ())
G_DECLARE_FINAL_TYPE (BsWalkProgress, bs_walk_progress, BS, WALK_PROGRESS, GtkWidget)

#define BS_WALK_N_STEPS 4

GtkWidget *bs_walk_progress_new (void);
/* `step`: 0–3, where the walk stands; BS_WALK_N_STEPS: all of it is done. */
void bs_walk_progress_set_step (BsWalkProgress *self, gint step);

G_END_DECLS
