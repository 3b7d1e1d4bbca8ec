/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-trend-days.h"

G_BEGIN_DECLS

/* The numbers of the lanes as rows, the newest first: in columns, or as sentences where it is narrow. */
#define BS_TYPE_TREND_TABLE (bs_trend_table_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendTable, bs_trend_table, BS, TREND_TABLE, AdwBin)

GtkWidget *bs_trend_table_new (void);
/* Keeps a reference to the points and copies the words. */
void bs_trend_table_set_days (BsTrendTable *self, const BsTrendDays *days);
void bs_trend_table_set_narrow (BsTrendTable *self, gboolean narrow);

G_END_DECLS
