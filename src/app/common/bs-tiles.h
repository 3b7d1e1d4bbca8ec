/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Equal columns that become fewer where the width does not hold them: four answers in a row, then two by two, then
 * one below the other. The number of columns divides the number of children, so that no row is left half empty.
 *
 * Properties: "column-width" (gint): the least width of a column in pixels, 0: the natural width of the widest child;
 * "spacing" (gint); "max-columns" (gint), 0: no limit. */
#define BS_TYPE_TILES (bs_tiles_get_type ())
G_DECLARE_FINAL_TYPE (BsTiles, bs_tiles, BS, TILES, GtkWidget)

GtkWidget *bs_tiles_new (gint column_width, gint spacing);
void bs_tiles_append (BsTiles *self, GtkWidget *child);
void bs_tiles_remove_all (BsTiles *self);

G_END_DECLS
