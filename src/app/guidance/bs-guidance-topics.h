/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* What could not be judged because it was not asked (rules.md 3.4), gathered under the questions that would answer it. */
typedef struct
{
  char *title;       /* "Bladder and bowel" */
  GPtrArray *rules;  /* const BsRule, not judged for want of it */
  gint32 last_asked; /* local date of the last entry where it was asked, BS_NEVER_ASKED: never */
} BsGuidanceTopic;

#define BS_NEVER_ASKED G_MININT32

/* (transfer full) (element-type BsGuidanceTopic): what matters most first. */
GPtrArray *bs_guidance_list_topics (const BsAssessment *assessment);

G_END_DECLS
