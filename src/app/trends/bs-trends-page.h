/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* How the pain went: key figures of a period, a chart with its lanes on one time axis, and the same numbers as a table.
 * Computes nothing while it is not seen.
 *
 * Properties, each with an action of its name in the group "trends": "period" ("fortnight", "quarter", "year", "all");
 * "view" ("chart", "table"). */
#define BS_TYPE_TRENDS_PAGE (bs_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendsPage, bs_trends_page, BS, TRENDS_PAGE, AdwBin)

GtkWidget *bs_trends_page_new (void);
void bs_trends_page_set_journal (BsTrendsPage *self, BsJournal *journal);

G_END_DECLS
