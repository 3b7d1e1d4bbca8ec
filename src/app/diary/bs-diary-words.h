/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-item.h"

G_BEGIN_DECLS

/* What a row of the diary says. All results (transfer full) but where said. */

/* "Pain 6, Walking, 25 min". */
char *bs_diary_format_subject (const BsEntry *entry);
/* "Saturday 21 November 18:40". */
char *bs_diary_format_moment (const BsEntry *entry, gint32 today);
/* "Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an urgent finding": its name for assistive technology. */
char *bs_diary_format_name (const BsEntry *entry, const BsDiaryFacts *facts);
/* (transfer none) (nullable): "evidence of an urgent finding". */
const char *bs_diary_get_evidence_words (BsLevel level);
/* "Today, Sunday 22 November". */
char *bs_diary_format_day (const BsDiaryFacts *facts);
/* "worst 6 · 2 entries"; "" while searching. */
char *bs_diary_format_day_summary (const BsDiaryFacts *facts);
/* The measures as a line of its own; "" where there is none. */
char *bs_diary_format_measures (const BsEntry *entry);
/* The note on one line, in quotation marks; "" where there is none. */
char *bs_diary_format_note (const BsEntry *entry);

G_END_DECLS
