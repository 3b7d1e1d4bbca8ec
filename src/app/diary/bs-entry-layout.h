/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays out the four children of an entry's card, in this order: badge, texts, time and marks, menu button. All in one
 * line where there is room; the button under the time where it is narrow; the texts under everything where large
 * letters leave them no room beside it. */
#define BS_TYPE_ENTRY_LAYOUT (bs_entry_layout_get_type ())
G_DECLARE_FINAL_TYPE (BsEntryLayout, bs_entry_layout, BS, ENTRY_LAYOUT, GtkLayoutManager)

GtkLayoutManager *bs_entry_layout_new (void);

G_END_DECLS
