/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From one day to another, both included, each by steps or from a calendar; where the first is after the last it says so.
 *
 * Signal "changed": void (*) (BsFromTo *, gpointer): by the person. */
#define BS_TYPE_FROM_TO (bs_from_to_get_type ())
G_DECLARE_FINAL_TYPE (BsFromTo, bs_from_to, BS, FROM_TO, GtkWidget)

/* (transfer floating): both days are today. */
GtkWidget *bs_from_to_new (gint32 today);
void bs_from_to_set (BsFromTo *self, gint32 from, gint32 to);
/* Local dates. FALSE where the first is after the last. */
gboolean bs_from_to_get (BsFromTo *self, gint32 *from, gint32 *to);

G_END_DECLS
