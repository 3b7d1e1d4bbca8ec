/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-figures-regions.h"
#include "bs-region-map-draw.h"

G_BEGIN_DECLS

/* How often each place of the body hurt in some days, as the figure and its list show it. A whole leg hurt at each of its
 * parts, and numbness of the back has one word for all of it: both count there. What was recorded without a side, or as
 * "arms and legs", could be anywhere: it counts by itself and is not on the figure. */
typedef struct
{
  guint n;               /* places: bs_spot_count() */
  BsPlaceCount asked;    /* of how many */
  BsPlaceCount *own;     /* by its own word, one a place */
  BsPlaceCount *covered; /* by its own word or a wider one */
} BsRegionCounts;

BsRegionCounts *bs_region_counts_new (const BsHistory *history, BsInstant now, BsTrendSpan span);
void bs_region_counts_free (BsRegionCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsRegionCounts, bs_region_counts_free)

gboolean bs_region_counts_equal (const BsRegionCounts *a, const BsRegionCounts *b);
/* Nothing to show: no place was named at all. */
gboolean bs_region_counts_is_empty (const BsRegionCounts *self);
/* Whether shades are shares; where it hurt on fewer days than BS_FIGURES_PLACES_LEAST they are the days themselves. */
gboolean bs_region_counts_has_shares (const BsRegionCounts *self);
/* How many shades there can be. */
gint bs_region_counts_count_steps (const BsRegionCounts *self);
BsRegionShade bs_region_counts_get_shade (const BsRegionCounts *self, guint place);
/* (transfer full) (element-type guint): the places that were named, the one that hurt most often first. */
GArray *bs_region_counts_sort (const BsRegionCounts *self);

/* In words, all (transfer full). */

/* "8 of 9 days"; "" where no pain was recorded there. */
char *bs_region_counts_format_pain (const BsRegionCounts *self, guint place);
/* "numb on 2 of 6 days"; "" where it was not numb. */
char *bs_region_counts_format_numb (const BsRegionCounts *self, guint place);
/* "Lower back, left: 8 of 9 days, numb on 2 of 6 days". */
char *bs_region_counts_format_reading (const BsRegionCounts *self, guint place);
/* What has been counted: "Days with pain of the 9 that say where it hurt." */
char *bs_region_counts_format_asked (const BsRegionCounts *self);
/* A shade in a legend: "often: 25 to 49 %", "2 days". */
char *bs_region_counts_format_step (const BsRegionCounts *self, gint step);

G_END_DECLS
