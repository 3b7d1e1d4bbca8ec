/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-region-map-draw.h"

G_BEGIN_DECLS

/* The colours of the map: of the theme and of style.css, so that dark and high contrast follow. */
void bs_region_map_colours_init (BsRegionMapColours *self, GtkWidget *widget);

/* A square as regions are shaded, beside the words for it. Decoration. */
#define BS_TYPE_REGION_MAP_SWATCH (bs_region_map_swatch_get_type ())
G_DECLARE_FINAL_TYPE (BsRegionMapSwatch, bs_region_map_swatch, BS, REGION_MAP_SWATCH, GtkWidget)

GtkWidget *bs_region_map_swatch_new (BsRegionShade shade);

G_END_DECLS
