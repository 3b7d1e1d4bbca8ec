/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of three: what grows, and after it its second where there is room for that, else its third, which is the same
 * thing made small. */
#define BS_TYPE_SEARCH_LAYOUT (bs_search_layout_get_type ())
G_DECLARE_FINAL_TYPE (BsSearchLayout, bs_search_layout, BS, SEARCH_LAYOUT, GtkLayoutManager)

GtkLayoutManager *bs_search_layout_new (void);

G_END_DECLS
