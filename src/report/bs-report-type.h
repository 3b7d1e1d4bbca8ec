/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "bs-report-text.h"

G_BEGIN_DECLS

#define BS_MM(millimetres) ((millimetres) *72 / 25.4)

/* How texts look on paper, in points. Nothing is below 7 pt. */
typedef enum
{
  BS_STYLE_TITLE,
  BS_STYLE_NAME, /* name, period */
  BS_STYLE_HEAD, /* of a section */
  BS_STYLE_TEXT,
  BS_STYLE_LIST,  /* of long tables */
  BS_STYLE_LABEL, /* quiet: heads of columns, units, footers */
  BS_STYLE_PLATE,
  BS_STYLE_MARK, /* a bold label inside a chart */
  BS_N_STYLES,
} BsReportStyle;

/* Greys: 0 is black. */
#define BS_GREY_QUIET .30
#define BS_GREY_BAR .72
#define BS_GREY_GROUP .62
#define BS_GREY_GRID .85

/* Sets texts in type, one at a time. What was set lately is kept, a number of texts that does not grow with the report.
 * Belongs to one thread at a time and stays where it is in memory. */
typedef struct
{
  PangoContext *context;
  PangoLayout *layout;            /* the last one */
  GHashTable *kept, *kept_before; /* GString → PangoLayout */
  GString *key;
  PangoFontDescription *fonts[BS_N_STYLES];
  double figure_size; /* points, of BS_ROLE_FIGURE */
  gboolean right_to_left;
  GArray *drawn; /* (nullable) (element-type BsDrawn): what was shown, for who wants to know; the caller's */
} BsTypesetter;

/* Left and right in each other's place. */
PangoAlignment bs_alignment_turn (PangoAlignment align);

void bs_typesetter_init (BsTypesetter *self);
void bs_typesetter_clear (BsTypesetter *self);

/* The layout of a part of a text (`length` -1: to its end); `width` below 0: one line. (transfer none): until the next.
 * `ellipsize`: one line of this width. */
PangoLayout *bs_typesetter_set (BsTypesetter *self, const BsReportText *text, guint start, gint length,
                                BsReportStyle style, double width, gboolean ellipsize);
PangoLayout *bs_typesetter_set_aligned (BsTypesetter *self, const BsReportText *text, guint start, gint length,
                                        BsReportStyle style, double width, PangoAlignment align, gboolean ellipsize);
PangoLayout *bs_typesetter_set_string (BsTypesetter *self, const char *string, BsReportStyle style, double width);
void bs_typesetter_get_size (PangoLayout *layout, double *width, double *height);
double bs_typesetter_get_width (BsTypesetter *self, const BsReportText *text, BsReportStyle style);
double bs_typesetter_get_height (BsTypesetter *self, const BsReportText *text, BsReportStyle style, double width);
/* Draws a layout with its corner there. */
void bs_typesetter_show (BsTypesetter *self, cairo_t *cr, PangoLayout *layout, double x, double y);
/* Draws a line of text; `align` 0: begins at x, .5: centred, 1: ends there. `y`: its middle. */
void bs_typesetter_draw (BsTypesetter *self, cairo_t *cr, const char *string, BsReportStyle style, double x, double y,
                         double align);

G_END_DECLS
