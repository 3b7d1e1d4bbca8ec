/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-chart-export.h"
#include "bs-trends-page.h"

G_BEGIN_DECLS

/* "Save as picture" of the Trends page. */

/* (transfer floating): the button, with a menu of what can be done: actions of the page. */
GtkWidget *bs_chart_export_button_new (void);
/* Gives the page's class the actions "trends.save-picture" (s: "png", "svg") and "trends.copy-picture" (Ctrl+C). */
void bs_chart_export_install_actions (GtkWidgetClass *page_class);
/* (transfer full) (nullable): all that the page shows; NULL where it shows nothing. `name` (transfer full) gets what a
 * file of it would be called, without the ending. The page has to be on the screen. */
BsPicture *bs_chart_export_draw_page (BsTrendsPage *page, char **name);

G_END_DECLS
