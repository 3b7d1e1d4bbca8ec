/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Cards in two columns where each has its least width, each card below the shorter column so far; else in one. The order
 * of the children is the order of the keyboard. */
#define BS_TYPE_COLUMNS (bs_columns_get_type ())
G_DECLARE_FINAL_TYPE (BsColumns, bs_columns, BS, COLUMNS, GtkWidget)

/* (transfer floating): `column` in ems of its text, so that large text has wide columns. */
GtkWidget *bs_columns_new (gint column_ems, gint spacing);
void bs_columns_append (BsColumns *self, GtkWidget *child);

G_END_DECLS
