/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-walk.h"

G_BEGIN_DECLS

/* What can be said of the pain and the stop, all of it optional: how strong, why one stopped, how one rests.
 *
 * Signals, all by the person: "pain" (gint: 1–10 or BS_ABSENT), "why" (gint: BsWalkWhy or BS_ABSENT), "how" (gint:
 * BsRestHow or BS_ABSENT): void (*) (BsWalkDetails *, gint, gpointer); "show-where": void (*) (BsWalkDetails *,
 * gpointer): to say where it is numb. */
#define BS_TYPE_WALK_DETAILS (bs_walk_details_get_type ())
G_DECLARE_FINAL_TYPE (BsWalkDetails, bs_walk_details, BS, WALK_DETAILS, AdwBin)

GtkWidget *bs_walk_details_new (void);
/* Shows what belongs to the walk's stage, and what was said. */
void bs_walk_details_show (BsWalkDetails *self, const BsWalk *walk);

G_END_DECLS
