/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children, an icon and a text: beside each other where the text needs no second line for it, else the text below. */
#define BS_TYPE_TILE_LAYOUT (bs_tile_layout_get_type ())
G_DECLARE_FINAL_TYPE (BsTileLayout, bs_tile_layout, BS, TILE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *bs_tile_layout_new (void);

G_END_DECLS
