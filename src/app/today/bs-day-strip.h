/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-day-summary.h"

G_BEGIN_DECLS

#define BS_DAY_STRIP_DAYS 14

/* The last 14 days as small bars of worst pain, with walks and medicines marked. Each day is a button that opens it
 * (win.show-day). A day without an entry is a dotted box, never a zero. */
#define BS_TYPE_DAY_STRIP (bs_day_strip_get_type ())
G_DECLARE_FINAL_TYPE (BsDayStrip, bs_day_strip, BS, DAY_STRIP, AdwBin)

GtkWidget *bs_day_strip_new (void);
void bs_day_strip_set_history (BsDayStrip *self, const BsHistory *history, BsInstant now);

G_END_DECLS
