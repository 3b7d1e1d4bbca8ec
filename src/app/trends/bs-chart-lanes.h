/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-chart-geometry.h"

G_BEGIN_DECLS

/* The colours of a chart: of the theme and of style.css, so that dark and high contrast follow. */
typedef struct
{
  GdkRGBA text, faint, line, ground, pain, minutes, levels[BS_LEVEL_EMERGENCY + 1], on_level;
} BsChartColours;
void bs_chart_colours_init (BsChartColours *self, GtkWidget *widget);

typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const BsChartData *data;
  const BsChartGeometry *geometry;
  const BsSlotScale *scale;
  const BsChartColours *colours;
} BsChartPainter;

/* One lane each, over the plot's whole width. */
void bs_chart_paint_pain (const BsChartPainter *painter);
void bs_chart_paint_minutes (const BsChartPainter *painter);
void bs_chart_paint_medicine (const BsChartPainter *painter);
void bs_chart_paint_levels (const BsChartPainter *painter);
void bs_chart_paint_axis (const BsChartPainter *painter);

/* Marks, for lanes and legend. `x`, `y`: the middle; bars and boxes stand on `y`. */
void bs_chart_draw_bar (cairo_t *cr, const GdkRGBA *colour, double x, double y, double width, double height);
void bs_chart_draw_mean (cairo_t *cr, const BsChartColours *colours, double x, double y, double radius);
void bs_chart_draw_nothing (cairo_t *cr, const BsChartColours *colours, double x, double y, double width);
void bs_chart_draw_unrated (cairo_t *cr, const BsChartColours *colours, double x, double y, double width,
                            double height);
/* A text with its middle at `x` and its top at `y`. */
void bs_chart_append_text (GtkSnapshot *snapshot, GtkWidget *widget, const char *text, gboolean bold,
                           const GdkRGBA *colour, double x, double y);

G_END_DECLS
