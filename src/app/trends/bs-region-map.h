/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-history.h"
#include "bs-region-map-counts.h"

G_BEGIN_DECLS

/* How often each region hurt in some days: the figure, shaded in steps, and the same as a list, the one that hurt most
 * often first. A place that is pointed at, or whose row has the keyboard, is read above and set off in both. */
#define BS_TYPE_REGION_MAP (bs_region_map_get_type ())
G_DECLARE_FINAL_TYPE (BsRegionMap, bs_region_map, BS, REGION_MAP, AdwBin)

GtkWidget *bs_region_map_new (void);
/* What is shown again stays as it is, with the keyboard where it was. */
void bs_region_map_set_history (BsRegionMap *self, const BsHistory *history, BsInstant now, BsTrendSpan span);
/* (transfer none) (nullable): what is read, in words. */
const char *bs_region_map_get_reading (BsRegionMap *self);
/* (transfer none): for tests. */
GtkWidget *bs_region_map_get_figure (BsRegionMap *self);
GtkWidget *bs_region_map_get_list (BsRegionMap *self);

G_END_DECLS
