/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* What the page Guidance says beside the findings, counted from the history. */

/* How pain answered rest and medicine in the 14 days that the classification looks at (rules.md 2.3). */
typedef struct
{
  guint entries;                /* with pain */
  guint constant;               /* of them recorded as constant */
  guint rest[BS_N_RESULTS];     /* results of rest, by BsResult */
  guint medicine[BS_N_RESULTS]; /* results of medicines */
} BsPainBehaviour;

void bs_guidance_count_behaviour (const BsAssessment *assessment, BsPainBehaviour *behaviour);
/* All results of one kind of measure together. */
guint bs_guidance_sum_results (const guint *results);

/* (transfer full) (nullable): where the profile has something for which the rules were not written, that sentence (rules.md
 * 5.3) with what it is; else NULL. */
char *bs_guidance_format_not_for_you (const BsAssessment *assessment);

G_END_DECLS
