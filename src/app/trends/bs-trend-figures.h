/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-figures.h"

G_BEGIN_DECLS

/* Four key figures of a period: worst pain, days with pain, minutes until it hurts, days with medicine. */
#define BS_TYPE_TREND_FIGURES (bs_trend_figures_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendFigures, bs_trend_figures, BS, TREND_FIGURES, AdwBin)

/* `before`: those of the period before, NULL where there is none. */
void bs_trend_figures_set (BsTrendFigures *self, const BsFigures *now, const BsFigures *before, gint32 today);

G_END_DECLS
