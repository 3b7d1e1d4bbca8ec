/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the marks of a chart mean: as many in a row as fit. Decoration to assistive technology, which reads words. */
#define BS_TYPE_CHART_LEGEND (bs_chart_legend_get_type ())
G_DECLARE_FINAL_TYPE (BsChartLegend, bs_chart_legend, BS, CHART_LEGEND, GtkWidget)

GtkWidget *bs_chart_legend_new (void);

G_END_DECLS
