/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-pages-private.h"

G_BEGIN_DECLS

/* What the parts of a chart share: bs-report-draw-chart.c has the two plots, bs-report-draw-lanes.c what stands below
 * and across them. */

#define BS_CHART_LABELS BS_MM (31)
#define BS_CHART_VISITS_HEIGHT 10
#define BS_CHART_MEDICINE_HEIGHT 10.5
#define BS_CHART_BAND_HEIGHT 9

typedef struct
{
  const BsReportChart *chart;
  const BsChartFigures *figures;
  BsTypesetter *type;
  cairo_t *cr;
  double width, left, right; /* of the plot */
  double pain_top, pain_bottom, walk_top, walk_bottom, medicines, bands, axis;
  gint n_days;
} BsChartPainter;

void bs_chart_set_grey (const BsChartPainter *self, double grey);
double bs_chart_get_x (const BsChartPainter *self, double date);
double bs_chart_get_bucket_x (const BsChartPainter *self, const BsBucket *bucket);
void bs_chart_draw_line (const BsChartPainter *self, double x1, double y1, double x2, double y2, double thickness,
                         double grey);
void bs_chart_draw_dashed (const BsChartPainter *self, double x1, double y1, double x2, double y2, double thickness,
                           double dash);
void bs_chart_write (const BsChartPainter *self, const char *text, BsReportStyle style, double x, double y,
                     double align, double grey);
/* At the right of the plot, or as near to it as the page has room. */
void bs_chart_write_beside (const BsChartPainter *self, const char *text, double x, double y);
double bs_chart_measure (const BsChartPainter *self, const char *text, BsReportStyle style);

void bs_chart_draw_axis (const BsChartPainter *self);
void bs_chart_draw_visits (const BsChartPainter *self);
void bs_chart_draw_medicine (const BsChartPainter *self, guint index);
void bs_chart_draw_levels (const BsChartPainter *self);

G_END_DECLS
