/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-bar.h"
#include "bs-chart-marks.h"

G_BEGIN_DECLS

/* A piece of a bar, for bars and legends: each fill differs in more than its colour. */
void bs_bar_draw (cairo_t *cr, const BsChartColours *colours, BsBarFill fill, double x, double y, double width,
                  double height);

G_END_DECLS
