/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-walk.h"

G_BEGIN_DECLS

/* A walk or a rest that still runs although it is over by all likelihood: asks when it ended, rather than record a
 * night.
 *
 * Signals: "ended": void (*) (BsWalkForgotten *, gint minutes, gboolean pain, gpointer): so many minutes after it
 * began, -1: not known; `pain`: there was some on the walk, or it is not over. Of a rest: that it passed then.
 * "goes-on": void (*) (BsWalkForgotten *, gpointer): it runs rightly. */
#define BS_TYPE_WALK_FORGOTTEN (bs_walk_forgotten_get_type ())
G_DECLARE_FINAL_TYPE (BsWalkForgotten, bs_walk_forgotten, BS, WALK_FORGOTTEN, AdwBin)

GtkWidget *bs_walk_forgotten_new (void);
/* Asks about this walk, as it is at `now`. */
void bs_walk_forgotten_ask (BsWalkForgotten *self, const BsWalk *walk, const BsMark *now);

G_END_DECLS
