/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children: the second beside the first where there is room for both, else below it and as wide as all. */
#define BS_TYPE_ASIDE_LAYOUT (bs_aside_layout_get_type ())
G_DECLARE_FINAL_TYPE (BsAsideLayout, bs_aside_layout, BS, ASIDE_LAYOUT, GtkLayoutManager)

/* `room`: pixels that the first gets at least where it stands beside the second; 0: as many as all of its words need. */
GtkLayoutManager *bs_aside_layout_new (gint room, gint spacing);
/* (transfer floating): a box with this layout and these two. */
GtkWidget *bs_aside_new (GtkWidget *first, GtkWidget *second, gint room, gint spacing);

G_END_DECLS
