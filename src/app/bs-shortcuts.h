/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): the window that lists the keys. Built when asked for: GTK's own way reads it before the first frame. */
GtkWidget *bs_shortcuts_window_new (void);

G_END_DECLS
