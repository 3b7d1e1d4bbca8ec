/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children in a row, as wide as they like to be, the next row below where one is full: what GtkFlowBox does without its
 * columns. Fills from the end where the text runs that way. */
#define BS_TYPE_WRAP_LAYOUT (bs_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (BsWrapLayout, bs_wrap_layout, BS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *bs_wrap_layout_new (gint spacing);

G_END_DECLS
