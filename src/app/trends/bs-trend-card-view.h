/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-trend-card.h"

G_BEGIN_DECLS

/* A card as a chart: its title, bars or why there are none, legend, note. */
#define BS_TYPE_TREND_CARD_VIEW (bs_trend_card_view_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendCardView, bs_trend_card_view, BS, TREND_CARD_VIEW, AdwBin)

GtkWidget *bs_trend_card_view_new (void);
/* Takes `card`. `when`: the days in words. What is shown again stays as it is, with the keyboard where it was. */
void bs_trend_card_view_set_card (BsTrendCardView *self, BsTrendCard *card, const char *when);
/* For a picture: nothing can be pointed at. */
void bs_trend_card_view_hide_reading (BsTrendCardView *self);
/* (transfer none): for tests. */
GtkWidget *bs_trend_card_view_get_chart (BsTrendCardView *self);

G_END_DECLS
