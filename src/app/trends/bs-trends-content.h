/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-trend-span.h"

G_BEGIN_DECLS

/* What the Trends page shows of a period: key figures, lanes, cards and where it hurt; or the same as tables. */
#define BS_TYPE_TRENDS_CONTENT (bs_trends_content_get_type ())
G_DECLARE_FINAL_TYPE (BsTrendsContent, bs_trends_content, BS, TRENDS_CONTENT, AdwBin)

GtkWidget *bs_trends_content_new (void);
/* FALSE where nothing is recorded. What is shown again stays as it is, with the keyboard where it was. */
gboolean bs_trends_content_set_period (BsTrendsContent *self, BsJournal *journal, BsTrendPeriod period, guint n_back);
/* Which days these are. */
BsTrendSpan bs_trends_content_get_span (BsTrendsContent *self);
void bs_trends_content_set_view (BsTrendsContent *self, gboolean as_table);
void bs_trends_content_set_narrow (BsTrendsContent *self, gboolean narrow);
/* For a picture: nothing can be pointed at. */
void bs_trends_content_hide_readings (BsTrendsContent *self);

G_END_DECLS
