/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* The template of BsRule.because: sentences, one on each line. A sentence may hold placeholders in braces; where one of
 * them has nothing to say the sentence is left out, so every rule has a sentence without any. */
typedef enum
{
  BS_PLACEHOLDER_MOMENT,  /* "Sunday 22 November, 18:40": of the latest evidence */
  BS_PLACEHOLDER_DATES,   /* "20 Nov, 21 Nov": the days of all evidence */
  BS_PLACEHOLDER_FROM,    /* moment of the first evidence */
  BS_PLACEHOLDER_TO,      /* … of the last; nothing where that is the first */
  BS_PLACEHOLDER_BEGUN,   /* moment when the first measure of the entry with the evidence began */
  BS_PLACEHOLDER_HOURS,   /* "118 hours", "72 h 1 min": from the first evidence to the last */
  BS_PLACEHOLDER_DAYS,    /* "3 days": how many days have evidence */
  BS_PLACEHOLDER_REGIONS, /* "left lower leg, left foot" */
  BS_PLACEHOLDER_SIGNS,
  BS_PLACEHOLDER_TRIGGERS,
  BS_PLACEHOLDER_PAIN,     /* "9": the highest rating */
  BS_PLACEHOLDER_MINUTES,  /* "25 min": walked, applied, or from a measure to its result or to the later rating */
  BS_PLACEHOLDER_MEDICINE, /* its name as recorded, or "the medicine" */
  BS_PLACEHOLDER_RESULTS,  /* "same, worse" */
  BS_N_PLACEHOLDERS,
} BsPlaceholder;

/* The placeholder with this name ("moment"), or -1. */
gint bs_placeholder_find (const char *name, gsize length);

/* The moment of evidence as a person would name it, a date where the time is not known. */
BsInstant bs_evidence_get_moment (const BsHistory *history, const BsEvidence *evidence);
/* (transfer none): the measure that evidence names, or NULL. */
const BsHistoryMeasure *bs_evidence_get_measure (const BsHistory *history, const BsEvidence *evidence);
BsInstant bs_history_entry_get_moment (const BsHistoryEntry *entry);
BsInstant bs_history_measure_get_start (const BsHistoryEntry *entry, const BsHistoryMeasure *measure);
/* When its result stands; where its minutes are unknown, when it began. */
BsInstant bs_history_measure_get_result_moment (const BsHistoryEntry *entry, const BsHistoryMeasure *measure);

/* (transfer full) (element-type gint32): the days without an entry that were counted as days with pain, because the rule
 * counts pain that goes on; none of other rules. */
GArray *bs_finding_list_silent_days (const BsFinding *finding, const BsAssessment *assessment);

G_END_DECLS
