/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-bar.h"

G_BEGIN_DECLS

/* One row of a chart of bars: title, bars between their words, detail. To assistive technology one item that says its
 * sentence. */
#define BS_TYPE_BAR_ROW (bs_bar_row_get_type ())
G_DECLARE_FINAL_TYPE (BsBarRow, bs_bar_row, BS, BAR_ROW, GtkWidget)

/* `bar` belongs to the caller and must outlive the widget. `labels`, `values`: so that the bars of all rows begin and end
 * below each other. */
GtkWidget *bs_bar_row_new (const BsBar *bar, double end, GtkSizeGroup *labels, GtkSizeGroup *values);
/* (transfer floating): the words at the start or at the end of a bar. */
GtkWidget *bs_bar_row_create_cell (const char *text, const char *css_class, GtkAlign align, GtkSizeGroup *group);

G_END_DECLS
