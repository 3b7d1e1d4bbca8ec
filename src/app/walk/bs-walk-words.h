/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-walk.h"

G_BEGIN_DECLS

/* What is said of a walk. */

/* (transfer none): what it is doing, in words, and an icon beside them. */
const char *bs_walk_get_state (const BsWalk *walk);
const char *bs_walk_get_icon (const BsWalk *walk);
/* (transfer none) (nullable): the large button; NULL where nothing is left to be pressed. */
const char *bs_walk_get_primary (const BsWalk *walk);
/* (transfer none): "Pain", "Weak legs" … */
const char *bs_walk_get_why_label (BsWalkWhy why);
/* (transfer full): what stands under the clock, "Walked 25 min · pain after 12 min"; "" if there is nothing. */
char *bs_walk_format_facts (const BsWalk *walk);
/* (transfer full): "Started 10:14", "Started 21 Nov, 18:04". */
char *bs_walk_format_started (const BsWalk *walk, gint32 today);

G_END_DECLS
