/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The numbers 0, half and end below the bars. */
#define BS_TYPE_BAR_AXIS (bs_bar_axis_get_type ())
G_DECLARE_FINAL_TYPE (BsBarAxis, bs_bar_axis, BS, BAR_AXIS, GtkWidget)
GtkWidget *bs_bar_axis_new (gint end);

G_END_DECLS
