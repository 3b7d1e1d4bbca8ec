/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"

G_BEGIN_DECLS

/* How often it hurt where, and where it was numb. Counts only: what a share of them is, and from how many on a share is
 * said, is the reader's (a map: steps of < 10, 10–24, 25–49, ≥ 50 % of `pain_entries` asked; below
 * BS_FIGURES_PLACES_LEAST the counts themselves). */
#define BS_FIGURES_PLACES_LEAST 5

/* A place that is looked at: the terms that mean it. An entry counts once for it, however many of them it names. */
typedef struct
{
  guint64 radiates; /* BsRegion, BS_BIT */
  guint64 numb;     /* BsRegion */
  guint8 sites;     /* BsSite */
} BsFigurePlace;

typedef struct
{
  guint pain_entries; /* entries with pain that name it */
  guint pain_days;    /* days with such an entry */
  guint numb_entries; /* entries that name it as numb, with pain or without */
  guint numb_days;
} BsPlaceCount;

/* For each place its count, and in `asked` of how many: entries with pain that say where it is, entries that were asked
 * for numbness, and their days. Where it is says an entry whose sites were asked, or that names a place it spreads to:
 * that it spreads nowhere does not say where it is. */
void bs_figures_count_places (const BsHistory *history, BsInstant now, BsTrendSpan span, const BsFigurePlace *places,
                              guint n_places, BsPlaceCount *counts, BsPlaceCount *asked);

/* The place of one site, and of one region by itself (no other side, nothing wider). */
static inline BsFigurePlace
bs_figure_place_of_site (BsSite site)
{
  return (BsFigurePlace){ .sites = (guint8) BS_BIT (site) };
}
static inline BsFigurePlace
bs_figure_place_of_region (BsRegion region)
{
  return (BsFigurePlace){ .radiates = BS_BIT (region), .numb = BS_BIT (region) };
}

G_END_DECLS
