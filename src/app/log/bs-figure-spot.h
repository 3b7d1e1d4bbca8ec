/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A region of the figure as a control: what the keyboard and a screen reader meet. The figure draws it, and finds by
 * itself what the pointer presses. Its name says what is marked: "Calf, left: pain and numb". */
#define BS_TYPE_FIGURE_SPOT (bs_figure_spot_get_type ())
G_DECLARE_FINAL_TYPE (BsFigureSpot, bs_figure_spot, BS, FIGURE_SPOT, GtkButton)

GtkWidget *bs_figure_spot_new (const BsSpot *spot);
const BsSpot *bs_figure_spot_get_spot (BsFigureSpot *self);
/* Says what is marked there now. */
void bs_figure_spot_follow (BsFigureSpot *self, const BsEntry *entry);

G_END_DECLS
