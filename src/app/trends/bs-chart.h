/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-chart-geometry.h"

G_BEGIN_DECLS

/* Lanes on one time axis: worst and mean pain, minutes walked until it hurts, medicine, level. Scales and names of
 * lanes stay in view where the plot scrolls sideways; it shows the newest first.
 *
 * Property "reading" (utf8, notify): the values of the slot that is read, in words; NULL: nothing is shown. */
#define BS_TYPE_CHART (bs_chart_get_type ())
G_DECLARE_FINAL_TYPE (BsChart, bs_chart, BS, CHART, GtkWidget)

GtkWidget *bs_chart_new (void);
/* Takes `points` (BsTrendPoint) and `labels` (a sentence for each). The chosen day stays where it is shown still, else
 * it is the newest. `title` names the chart to assistive technology. */
void bs_chart_set_points (BsChart *self, GArray *points, char **labels, BsTrendUnit unit, gint32 today,
                          const char *title);
/* (transfer none) (nullable) */
const char *bs_chart_get_reading (BsChart *self);
/* (transfer none) (nullable): the longest sentence of all, to keep room for it. */
const char *bs_chart_get_longest (BsChart *self);
/* (transfer none): for tests, the list with the slots. */
GtkWidget *bs_chart_get_plot (BsChart *self);

G_END_DECLS
