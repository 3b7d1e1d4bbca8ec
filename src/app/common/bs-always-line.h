/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): the line of rules.md 5.3 that every window has at its bottom, with its end in bold. */
GtkWidget *bs_always_line_new (void);

G_END_DECLS
