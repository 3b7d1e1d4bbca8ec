/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A place for a widget that is drawn and never seen: it takes no room, draws nothing and is hidden from assistive
 * technology. GTK draws widgets only where they stand in a window. */
#define BS_TYPE_CHART_EXPORT_STAGE (bs_chart_export_stage_get_type ())
G_DECLARE_FINAL_TYPE (BsChartExportStage, bs_chart_export_stage, BS, CHART_EXPORT_STAGE, GtkWidget)

/* How much finer than the screen's pixels what is drawn for a picture has to be. */
#define BS_PICTURE_SCALE 2

/* (transfer full) (nullable): what `content` (transfer floating) draws inside `host`, at least `width` wide. */
GskRenderNode *bs_chart_export_stage_draw (GtkWidget *host, GtkWidget *content, gint width, gint *drawn_width,
                                           gint *drawn_height);
/* Whether a widget is drawn for a picture: nothing there is chosen or pointed at. */
gboolean bs_chart_export_is_picture (GtkWidget *widget);
/* How many pixels an icon of a widget needs for one of its own: more where it is drawn for a picture. */
gint bs_chart_export_get_icon_scale (GtkWidget *widget);
/* Appends what `paintable` draws in this colour, from 0, 0 on; for a picture as pixels, since cairo 1.16 loses the memory of
 * what GTK would have it write into SVG. */
void bs_chart_export_append_icon (GtkSnapshot *snapshot, GtkWidget *widget, GtkSymbolicPaintable *icon,
                                  const GdkRGBA *colour, double size);
/* (transfer full) */
GdkTexture *bs_chart_export_create_texture (cairo_surface_t *surface);

G_END_DECLS
