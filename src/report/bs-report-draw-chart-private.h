/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-pages-private.h"

G_BEGIN_DECLS

/* What the parts of a chart share: bs-report-draw-chart.c has the two plots, bs-report-draw-lanes.c what stands
 * below and bs-report-draw-visits.c what stands across them. */

#define BS_CHART_SCALE_GAP 4      /* between the numbers of a scale and the plot */
#define BS_CHART_BESIDE 5         /* between the plot and what stands at its right */
#define BS_CHART_WORDS_GAP 6      /* between two words on a line */
#define BS_CHART_VISITS_HEIGHT 10 /* of a row of them */
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
  GArray *labels; /* of visits, where they will stand */
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
/* In so much room, from its left edge on. */
void bs_chart_write_within (const BsChartPainter *self, const char *text, BsReportStyle style, double x, double y,
                            double room, double grey);
/* At the right of the plot. */
void bs_chart_write_beside (const BsChartPainter *self, const char *text, double x, double y);
double bs_chart_measure (const BsChartPainter *self, const char *text, BsReportStyle style);
/* What the words of the lanes and below the axis need at the left of the plot. */
double bs_chart_measure_lanes (const BsChartPainter *self);

void bs_chart_draw_axis (const BsChartPainter *self);
/* Makes the labels; returns the height that they need above the plots. */
double bs_chart_place_visits (BsChartPainter *self);
void bs_chart_draw_visits (const BsChartPainter *self);
void bs_chart_draw_beginning (const BsChartPainter *self);
void bs_chart_draw_medicine (const BsChartPainter *self, guint index);
void bs_chart_draw_levels (const BsChartPainter *self);

G_END_DECLS
