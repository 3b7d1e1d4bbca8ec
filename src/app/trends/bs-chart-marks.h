/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-level.h"

G_BEGIN_DECLS

/* The colours of a chart: of the theme and of style.css, so that dark and high contrast follow. */
typedef struct
{
  GdkRGBA text, faint, line, ground, pain, minutes, levels[BS_LEVEL_EMERGENCY + 1], on_level;
} BsChartColours;
void bs_chart_colours_init (BsChartColours *self, GtkWidget *widget);

/* Marks, for charts and their legends. `x`, `y`: the middle; bars and boxes stand on `y`. */
void bs_chart_draw_bar (cairo_t *cr, const GdkRGBA *colour, double x, double y, double width, double height);
void bs_chart_draw_mean (cairo_t *cr, const BsChartColours *colours, double x, double y, double radius);
void bs_chart_draw_nothing (cairo_t *cr, const BsChartColours *colours, double x, double y, double width);
void bs_chart_draw_unrated (cairo_t *cr, const BsChartColours *colours, double x, double y, double width,
                            double height);
/* A text with its middle at `x` and its top at `y`. */
void bs_chart_append_text (GtkSnapshot *snapshot, GtkWidget *widget, const char *text, gboolean bold,
                           const GdkRGBA *colour, double x, double y);
/* Adds a path: a rectangle whose upper and lower corners are rounded. */
void bs_chart_add_rounded (cairo_t *cr, double x, double y, double width, double height, double top, double bottom);

/* How high the box is that stands where nothing was recorded. */
#define BS_CHART_BOX_HEIGHT 12

G_END_DECLS
