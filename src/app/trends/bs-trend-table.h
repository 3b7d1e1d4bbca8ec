/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-trend-series.h"

G_BEGIN_DECLS

/* The numbers of the chart as rows, the newest first: in columns, or as sentences where it is narrow. */
#define BS_TYPE_TREND_TABLE (bs_trend_table_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendTable, bs_trend_table, BS, TREND_TABLE, AdwBin)

GtkWidget *bs_trend_table_new (void);
/* Copies. `medicines` and `values`: of each point, as bs_trend_format_medicines() and bs_trend_format_values() write
 * them. */
void bs_trend_table_set_points (BsTrendTable *self, const GArray *points, char *const *medicines, char *const *values,
                                BsTrendUnit unit, gint32 today);
void bs_trend_table_set_narrow (BsTrendTable *self, gboolean narrow);

G_END_DECLS
