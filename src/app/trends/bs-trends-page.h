/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-trend-span.h"

G_BEGIN_DECLS

/* How the pain went: key figures of a period, a chart with its lanes on one time axis, further charts below, and the same
 * numbers as tables. Computes nothing while it is not seen.
 *
 * Properties, each with an action of its name in the group "trends": "period" ("fortnight", "month", "quarter", "year",
 * "all"); "view" ("chart", "table"). Actions "trends.earlier", "trends.later": the period before, the one after. */
#define BS_TYPE_TRENDS_PAGE (bs_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendsPage, bs_trends_page, BS, TRENDS_PAGE, AdwBin)

GtkWidget *bs_trends_page_new (void);
void bs_trends_page_set_journal (BsTrendsPage *self, BsJournal *journal);
/* (transfer floating) (nullable): for a picture, what is shown as charts once more, without what is pressed. `span`
 * gets its days. NULL: nothing is shown. */
GtkWidget *bs_trends_page_create_copy (BsTrendsPage *self, BsTrendSpan *span);

G_END_DECLS
