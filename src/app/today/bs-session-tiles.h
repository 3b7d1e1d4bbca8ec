/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-action-tile.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* What the tiles of a walk and of first aid say: how to begin, or how far it has come. */

/* TRUE: one is going on, and what the tile says changes with time. */
gboolean bs_session_tile_show_walk (BsActionTile *tile, BsStore *store, BsInstant now);
gboolean bs_session_tile_show_first_aid (BsActionTile *tile, BsStore *store, BsInstant now);

G_END_DECLS
