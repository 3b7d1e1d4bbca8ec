/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-figure-paths.h"

G_BEGIN_DECLS

/* The figure with each region shaded by how often it hurt, and hatched where it was numb. Needs cairo and the core only,
 * so that paper can have it too. Never mirrored: left and right are those of the body. */

/* How many shades there are beside "no pain recorded". */
#define BS_REGION_STEPS 5

typedef struct
{
  gint8 step; /* 0: no pain recorded there, 1 to BS_REGION_STEPS: seldom to nearly always */
  gboolean numb;
} BsRegionShade;

typedef struct
{
  double red, green, blue, alpha;
} BsMapColour;

typedef struct
{
  BsMapColour text, ground, numb;
  BsMapColour steps[BS_REGION_STEPS];    /* each further from the ground than the one before */
  BsMapColour on_steps[BS_REGION_STEPS]; /* text on it */
  gboolean outlined;                     /* high contrast, paper: strong lines around regions */
} BsRegionMapColours;

/* The number of a place, as bs_spot_get() counts. */
guint bs_region_map_get_place (const BsSpot *spot);

/* In the drawing's units, at its own place. `shades`: one a spot (bs_spot_count()). `shown` (nullable): is set off. */
void bs_region_map_draw (cairo_t *cr, const BsFigurePaths *paths, const BsRegionShade *shades,
                         const BsRegionMapColours *colours, const BsSpot *shown);
/* The square of a legend with its upper left corner at 0, 0: a shade, or the hatching of numbness. */
void bs_region_map_draw_swatch (cairo_t *cr, BsRegionShade shade, const BsRegionMapColours *colours, double size);
/* Where a text of this size stands whole inside a region: its middle. FALSE: nowhere. */
gboolean bs_region_map_find_room (const BsFigurePart *part, double width, double height, double *x, double *y);
/* The ratio of contrast of two opaque colours (WCAG): 1 to 21. */
double bs_map_colour_get_contrast (const BsMapColour *a, const BsMapColour *b);

G_END_DECLS
