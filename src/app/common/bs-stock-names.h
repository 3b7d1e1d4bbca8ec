/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names what libadwaita 1.2 leaves without a name below `root`, and a screen reader would call "AdwViewSwitcher" or "GtkListBox": the
 * row of pages, the search of a preferences window, the lists of its groups that have no title. The
 * titles of groups wrap from then on: large text would cut them off. */
void bs_stock_names_add (GtkWidget *root);
/* Only this: the titles of groups wrap. */
void bs_stock_titles_wrap (GtkWidget *root);

G_END_DECLS
