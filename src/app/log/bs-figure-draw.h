/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-figure-paths.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the figure's parts look: a region plain, solid (pain), hatched (numb) or both, and round it a line where it has the
 * keyboard. In the drawing's units. */
typedef struct
{
  GdkRGBA text, pain, numb, card, focus;
} BsFigureColours;

typedef enum
{
  BS_FIGURE_HAS_PAIN = 1 << 0,
  BS_FIGURE_IS_NUMB = 1 << 1,
  BS_FIGURE_IS_HOVERED = 1 << 2,
} BsFigureState;

/* The colours of this widget's style. */
void bs_figure_colours_look_up (BsFigureColours *self, GtkWidget *widget);
/* `state`: BsFigureState, of a region. */
void bs_figure_part_draw (const BsFigurePart *part, cairo_t *cr, const BsFigureColours *colours, guint state);
void bs_figure_part_draw_focus (const BsFigurePart *part, cairo_t *cr, const BsFigureColours *colours);

G_END_DECLS
