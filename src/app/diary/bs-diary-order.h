/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-filter.h"

G_BEGIN_DECLS

/* The order in which the diary lists a history: (element-type guint) indexes in it, local days newest first, in a day the
 * latest entry first, bare dates last. */

/* (transfer full): only what is in `matches` (16 raw bytes of each id, nullable: all) and passes `filter`. */
GArray *bs_diary_order_new (BsHistory *history, BsAssessment *assessment, const GByteArray *matches,
                            const BsDiaryFilter *filter);
/* (transfer none) */
const BsHistoryEntry *bs_diary_order_peek (BsHistory *history, GArray *order, guint position);
/* The first place of this day, else of the nearest day that has one, the earlier of two; -1 of an empty order. */
gint64 bs_diary_order_find_day (BsHistory *history, GArray *order, gint32 date);

G_END_DECLS
