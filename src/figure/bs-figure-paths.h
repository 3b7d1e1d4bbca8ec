/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-marks.h"

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The figure of back and legs, front and behind, as it stands in figure.svg. */

typedef enum
{
  BS_FIGURE_CONTEXT, /* what lies around: head, arms */
  BS_FIGURE_REGION,  /* what can be pressed */
  BS_FIGURE_DETAIL,  /* lines that help to see what is where */
} BsFigurePartKind;

typedef struct
{
  BsFigurePartKind kind;
  gboolean is_front;
  const BsSpot *spot; /* of a region, else NULL */
  cairo_path_data_t *data;
  gint n_data;
  gdouble area; /* of a region, for "small ones first" */
} BsFigurePart;

typedef struct
{
  gdouble width, height;
  GArray *parts; /* BsFigurePart, in the order drawn */
} BsFigurePaths;

/* Reads paths of M, C, L, Z with absolute coordinates. (transfer full), or NULL where the text is no such drawing. */
BsFigurePaths *bs_figure_paths_new (const char *svg, gsize length);
/* (transfer full): of the drawing that is part of the program. */
BsFigurePaths *bs_figure_paths_load (void);
void bs_figure_paths_free (BsFigurePaths *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsFigurePaths, bs_figure_paths_free)

/* Appends the part to cairo's path. */
void bs_figure_part_add (const BsFigurePart *part, cairo_t *cr);
/* Hatches the path that is set, from lower left to upper right, in the source that is set; the path stays. What is numb looks
 * so, in the form, on the map and on paper. */
void bs_figure_hatch (cairo_t *cr);
/* The box around the part, in the drawing's units. */
void bs_figure_part_get_extents (const BsFigurePart *part, gdouble *x1, gdouble *y1, gdouble *x2, gdouble *y2);
/* The region under the point, else the nearest within `reach`, small ones first; NULL: none that can be marked so. In
 * the drawing's units. */
const BsFigurePart *bs_figure_paths_find (const BsFigurePaths *self, BsRegionMark mark, gdouble x, gdouble y,
                                          gdouble reach);

G_END_DECLS
