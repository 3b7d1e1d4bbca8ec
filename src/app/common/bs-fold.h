/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows its wide child where the natural width of that fits, else the narrow one.
 *
 * Property: "folded" (gboolean, notify): the narrow one is shown. Notified after the allocation, so that a listener may
 * change what is laid out. */
#define BS_TYPE_FOLD (bs_fold_get_type ())
G_DECLARE_FINAL_TYPE (BsFold, bs_fold, BS, FOLD, GtkWidget)

GtkWidget *bs_fold_new (GtkWidget *wide, GtkWidget *narrow);
gboolean bs_fold_get_folded (BsFold *self);

G_END_DECLS
