/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-trend-card.h"

G_BEGIN_DECLS

/* A card's numbers as a table: in columns, or as sentences where it is narrow. */
#define BS_TYPE_TREND_CARD_TABLE (bs_trend_card_table_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendCardTable, bs_trend_card_table, BS, TREND_CARD_TABLE, AdwBin)

GtkWidget *bs_trend_card_table_new (void);
/* Takes `card`. What is shown again stays as it is. */
void bs_trend_card_table_set_card (BsTrendCardTable *self, BsTrendCard *card);
void bs_trend_card_table_set_narrow (BsTrendCardTable *self, gboolean narrow);

G_END_DECLS
