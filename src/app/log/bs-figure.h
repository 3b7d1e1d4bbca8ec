/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The figure to press: solid is pain, hatched is numb, both is both. For the pointer only; by keyboard and screen
 * reader the same marks are in BsRegionList. Never mirrored: left and right are those of the body. */
#define BS_TYPE_FIGURE (bs_figure_get_type ())
G_DECLARE_FINAL_TYPE (BsFigure, bs_figure, BS, FIGURE, GtkWidget)

GtkWidget *bs_figure_new (BsLogForm *form);
/* What a press marks. */
void bs_figure_set_mark (BsFigure *self, BsRegionMark mark);
/* A press at a point of the widget; FALSE where nothing lies there that can be marked so. */
gboolean bs_figure_press (BsFigure *self, gdouble x, gdouble y);

G_END_DECLS
