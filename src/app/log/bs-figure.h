/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The figure to press: solid is pain, hatched is numb, both is both; each press goes on to the next of these, and then
 * to nothing. By keyboard it is one stop of the Tab key, arrows go from region to region, and Space presses. Never
 * mirrored: left and right are those of the body.
 *
 * Signal "refused": void (*) (BsFigure *, const BsSpot *, gpointer): a region was pressed that cannot be marked so. */
#define BS_TYPE_FIGURE (bs_figure_get_type ())
G_DECLARE_FINAL_TYPE (BsFigure, bs_figure, BS, FIGURE, GtkWidget)

GtkWidget *bs_figure_new (BsLogForm *form);
/* What the first press on a region marks. */
void bs_figure_set_mark (BsFigure *self, BsRegionMark mark);
/* A press at a point of the widget; FALSE where nothing lies there that can be marked so. */
gboolean bs_figure_press (BsFigure *self, gdouble x, gdouble y);

G_END_DECLS
