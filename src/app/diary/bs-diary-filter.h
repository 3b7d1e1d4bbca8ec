/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* Which entries the diary lists, beside what is searched for: those that are all of what is asked. Asked of the history,
 * which is in memory, so that a hundred thousand entries cost a few milliseconds. */
typedef enum
{
  BS_DIARY_WALKS = 1 << 0,    /* on or after a walk */
  BS_DIARY_MEDICINE = 1 << 1, /* a medicine was taken */
  BS_DIARY_NUMBNESS = 1 << 2, /* somewhere numb */
} BsDiaryKinds;

typedef struct
{
  guint kinds; /* BsDiaryKinds; 0: any */
  BsLevel
      level; /* evidence of a finding, now or in the past, of this level or a higher one; BS_LEVEL_NONE: any entry */
} BsDiaryFilter;

gboolean bs_diary_filter_is_on (const BsDiaryFilter *self);
/* The rules of the level asked for and higher, a bit each (BsRule.index). `assessment` (nullable): without one nothing is
 * evidence. */
guint64 bs_diary_filter_get_rules (const BsDiaryFilter *self, BsAssessment *assessment);
/* `rules`: as above, found once for all entries. `entry` is its index in the history. */
gboolean bs_diary_filter_has (const BsDiaryFilter *self, BsHistory *history, BsAssessment *assessment, guint64 rules,
                              guint entry);

gboolean bs_diary_has_medicine (BsHistory *history, const BsHistoryEntry *entry);
/* (transfer none) (nullable): the highest rule of `least` or above for which the entry is evidence, now or in the past. */
const BsRule *bs_diary_find_rule (BsAssessment *assessment, guint entry, BsLevel least);

G_END_DECLS
