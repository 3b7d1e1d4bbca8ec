/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands over the two views of the figure: “Behind” and “Front”, each between “Left” and “Right”, in the widget's
 * text. Never mirrored: left and right are those of the body. `scale`: pixels to a unit of the drawing, the least that
 * the figure has. With large text the sides go below the name of the view. */
gint bs_figure_titles_get_height (GtkWidget *widget, gdouble scale);
/* `x`: the left edge of the drawing; `colour` of the text. `least`: as in bs_figure_titles_get_height(). */
void bs_figure_titles_draw (GtkWidget *widget, cairo_t *cr, const GdkRGBA *colour, gdouble x, gdouble scale,
                            gdouble least);

G_END_DECLS
