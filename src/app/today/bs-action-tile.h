/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A large button with an icon, a title, and a line under it. The title is its accessible name, the line its description.
 *
 * Properties: "icon" (an icon's name), "title", "detail", "text-group" (a GtkSizeGroup across: the icon stands beside the text
 * where it does so on all tiles of the group, and above it on all otherwise). */
#define BS_TYPE_ACTION_TILE (bs_action_tile_get_type ())
G_DECLARE_FINAL_TYPE (BsActionTile, bs_action_tile, BS, ACTION_TILE, GtkButton)

void bs_action_tile_set_title (BsActionTile *self, const char *title);
void bs_action_tile_set_detail (BsActionTile *self, const char *detail);

G_END_DECLS
