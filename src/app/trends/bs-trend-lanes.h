/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-trend-days.h"

G_BEGIN_DECLS

/* The first card: the lanes, above them what is read and what the marks mean. */
#define BS_TYPE_TREND_LANES (bs_trend_lanes_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendLanes, bs_trend_lanes, BS, TREND_LANES, AdwBin)

GtkWidget *bs_trend_lanes_new (void);
void bs_trend_lanes_set_days (BsTrendLanes *self, const BsTrendDays *days);
/* Reading and legend below each other. */
void bs_trend_lanes_set_narrow (BsTrendLanes *self, gboolean narrow);
/* For a picture: nothing can be pointed at. */
void bs_trend_lanes_hide_reading (BsTrendLanes *self);

G_END_DECLS
