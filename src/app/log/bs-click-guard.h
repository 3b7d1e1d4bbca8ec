/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who presses twice means what was there at first. Where the first press changes what is shown, the second one of a
 * double-click must not press what came into its place: under `root` such a press is dropped. */
void bs_click_guard_add (GtkWidget *root);

G_END_DECLS
