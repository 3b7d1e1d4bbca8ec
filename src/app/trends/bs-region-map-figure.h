/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-region-map-counts.h"

G_BEGIN_DECLS

/* The figure of a region map, for the eye and the pointer; by keyboard and screen reader the same is in the list beside
 * it. The number in a region is that of its days with pain, where there is room for it.
 *
 * Signal "pointed": void (*) (BsRegionMapFigure *, gint place, gpointer): the pointer is over another place, -1: none. */
#define BS_TYPE_REGION_MAP_FIGURE (bs_region_map_figure_get_type ())
G_DECLARE_FINAL_TYPE (BsRegionMapFigure, bs_region_map_figure, BS, REGION_MAP_FIGURE, GtkWidget)

GtkWidget *bs_region_map_figure_new (void);
/* Keeps the pointer (nullable); it is the map's. */
void bs_region_map_figure_set_counts (BsRegionMapFigure *self, const BsRegionCounts *counts);
/* Sets a place off; -1: none. */
void bs_region_map_figure_set_shown (BsRegionMapFigure *self, gint place);
/* The place at a point of the widget, or -1. */
gint bs_region_map_figure_find (BsRegionMapFigure *self, gdouble x, gdouble y);

G_END_DECLS
