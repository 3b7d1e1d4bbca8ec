/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-bar.h"

G_BEGIN_DECLS

/* Bars on a common scale, one row each: a list to assistive technology, one stop for the Tab key, arrows within. What is
 * pointed at or has the keyboard is set off.
 *
 * Property "reading" (utf8, notify): the sentence of that row; without one, of the row that was read last. */
#define BS_TYPE_BAR_CHART (bs_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (BsBarChart, bs_bar_chart, BS, BAR_CHART, GtkWidget)

GtkWidget *bs_bar_chart_new (void);
/* Takes a reference to `bars` (BsBar). `end`: of the scale, which is shown below where `with_axis`. `first`: what is read
 * while nothing is pointed at, -1: nothing. `title` names the chart to assistive technology. */
void bs_bar_chart_set_bars (BsBarChart *self, GPtrArray *bars, gint end, gboolean with_axis, gint first,
                            const char *title);
/* (transfer none) (nullable) */
const char *bs_bar_chart_get_reading (BsBarChart *self);
/* (transfer none) (nullable): the row, for tests. */
GtkWidget *bs_bar_chart_get_row (BsBarChart *self, guint index);

G_END_DECLS
