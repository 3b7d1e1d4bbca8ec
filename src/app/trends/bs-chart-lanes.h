/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-chart-geometry.h"
#include "bs-chart-marks.h"

G_BEGIN_DECLS

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

G_END_DECLS
