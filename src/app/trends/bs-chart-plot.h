/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-chart-geometry.h"

G_BEGIN_DECLS

/* The part of a chart right of its scales, as wide as its slots need. A list to assistive technology: each slot is a
 * child of role LIST_ITEM with its values as its name. One tab stop; arrows, Page Up, Page Down, Home and End go from
 * slot to slot, in the direction that the eye sees.
 *
 * Signal "shown": void (*) (BsChartPlot *, gint index, gpointer): another slot is read: under the pointer, else the
 * chosen. */
#define BS_TYPE_CHART_PLOT (bs_chart_plot_get_type ())
G_DECLARE_FINAL_TYPE (BsChartPlot, bs_chart_plot, BS, CHART_PLOT, GtkWidget)

GtkWidget *bs_chart_plot_new (void);
/* Keeps the pointers; they are the chart's. */
void bs_chart_plot_set_data (BsChartPlot *self, const BsChartData *data, const BsChartGeometry *geometry);
/* The names of the slots are new, the chosen one is `index`. */
void bs_chart_plot_update (BsChartPlot *self, gint index);
/* (transfer none): the child of a slot. */
GtkWidget *bs_chart_plot_get_slot (BsChartPlot *self, guint index);

G_END_DECLS
