/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-day-summary.h"

G_BEGIN_DECLS

/* The bar of one day: height and number say the worst pain, a thin line with 0 a day without pain, a dotted box that
 * nothing was recorded, an outlined bar with “?” pain that was not rated. Its button carries the words. */
#define BS_TYPE_DAY_BAR (bs_day_bar_get_type ())
G_DECLARE_FINAL_TYPE (BsDayBar, bs_day_bar, BS, DAY_BAR, GtkWidget)

GtkWidget *bs_day_bar_new (void);
void bs_day_bar_set_summary (BsDayBar *self, const BsDaySummary *summary);

G_END_DECLS
