/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-filter.h"
#include "bs-diary-item.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* The diary as a list of BsDiaryItem: local days newest first, in a day the latest entry first, bare dates last. It
 * holds an index for each entry and reads from the store only what is seen. */
#define BS_TYPE_DIARY_LIST (bs_diary_list_get_type ())
G_DECLARE_FINAL_TYPE (BsDiaryList, bs_diary_list, BS, DIARY_LIST, GObject)

BsDiaryList *bs_diary_list_new (BsStore *store);

/* Shows this history, of it only what is in `matches` (16 raw bytes of each id, nullable: all) and passes `filter`. Tells
 * what changed as narrowly as it can, so that a view keeps its place. `assessment` (nullable) gives the marks. */
void bs_diary_list_update (BsDiaryList *self, BsHistory *history, BsAssessment *assessment, gint32 today,
                           const GByteArray *matches, const BsDiaryFilter *filter);
/* The store has another text of this entry, NULL: of any. */
void bs_diary_list_forget (BsDiaryList *self, const char *id);

/* The row of an entry, or -1. */
gint64 bs_diary_list_find (BsDiaryList *self, const char *id);
/* The first row of this day, else of the nearest day that has one, the earlier of two; -1 of an empty list. */
gint64 bs_diary_list_find_day (BsDiaryList *self, gint32 date);
/* How often an entry was read from the store, since the list is there. */
guint64 bs_diary_list_get_n_reads (BsDiaryList *self);

G_END_DECLS
