/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The choices over the page: which period, chart or table (actions "trends.period", "trends.view", "trends.earlier" and
 * "trends.later"), and which days these are. In one row, or in several where it is narrow.
 *
 * Property "narrow" (gboolean, notify): in several. Notified after the first allocation, and when a later one changes
 * it. */
#define BS_TYPE_TRENDS_HEAD (bs_trends_head_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendsHead, bs_trends_head, BS, TRENDS_HEAD, GtkWidget)

GtkWidget *bs_trends_head_new (void);
/* `with_steps`: there are buttons for the period before and after. */
void bs_trends_head_set_span (BsTrendsHead *self, const char *text, gboolean with_steps);
/* In several rows, by the latest allocation. */
gboolean bs_trends_head_get_narrow (BsTrendsHead *self);

G_END_DECLS
