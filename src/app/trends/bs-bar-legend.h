/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-bar.h"

G_BEGIN_DECLS

/* (transfer floating): what the pieces of bars mean, as many in a row as fit. Decoration to assistive technology, which
 * reads words. */
GtkWidget *bs_bar_legend_new (const BsBarFill *fills, guint n_fills);

G_END_DECLS
