/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-trend-series.h"

G_BEGIN_DECLS

/* Four key figures of a period: worst pain, days with pain, minutes until it hurts, days with medicine. */
#define BS_TYPE_TREND_FIGURES (bs_trend_figures_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendFigures, bs_trend_figures, BS, TREND_FIGURES, AdwBin)

/* `now` and `before`: the whole periods as one, `before` NULL where there is none. `medicines`: as
 * bs_trend_format_medicines() writes them. */
void bs_trend_figures_set (BsTrendFigures *self, const BsTrendPoint *now, const BsTrendPoint *before,
                           const char *medicines, gint32 today);

G_END_DECLS
