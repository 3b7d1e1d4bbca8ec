/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-type.h"

G_BEGIN_DECLS

/* What stands where on a page that was drawn, in points, so that a test sees what runs into what: a line of a text, or the
 * area of something else that no text crosses. */
typedef struct
{
  char *text;            /* NULL: an area */
  double x1, y1, x2, y2; /* of the ink */
  guint part;            /* the same of all lines of a text */
  gboolean
      cut; /* not all of the text is there to be read: an ellipsis, a word that is parted, a glyph that no font has */
} BsDrawn;

/* (element-type BsDrawn): for BsTypesetter.drawn. */
GArray *bs_drawn_new (void);
/* Both do nothing where nobody wants to know. */
void bs_drawn_add_text (GArray *self, cairo_t *cr, PangoLayout *layout, double x, double y);
void bs_drawn_add_area (GArray *self, cairo_t *cr, double x, double y, double width, double height);

G_END_DECLS
