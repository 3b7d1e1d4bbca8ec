/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* What could not be judged because it was not asked (rules.md 3.4), gathered under the questions that would answer it. */
typedef struct
{
  char *id;          /* of a rule that stands for it; "": BS_TOPIC_SAFETY */
  char *title;       /* "Bladder and bowel" */
  GPtrArray *rules;  /* const BsRule, not judged for want of it */
  gint32 last_asked; /* local date of the last entry where all of it was asked, BS_NEVER_ASKED: never */
  guint fields;      /* BsAskedField: what to ask, in one entry */
  guint64 signs;     /* of BS_ASKED_SIGNS: which; none of them may stay open */
  guint64 first;     /* of these, those that can be an emergency */
  guint64 open;      /* signs that are still open where a part of it was asked lately; 0: nothing of it was */
} BsGuidanceTopic;

#define BS_NEVER_ASKED G_MININT32

/* (transfer full) (element-type BsGuidanceTopic): of rules of at least this level, what matters most first. */
GPtrArray *bs_guidance_list_topics (const BsAssessment *assessment, BsLevel least);
/* What the safety question of Today asks, judged or not. */
#define BS_TOPIC_SAFETY ""
/* (transfer full) (nullable): the one that asks for this rule, NULL where it was answered meanwhile. `assessment` is nullable. */
BsGuidanceTopic *bs_guidance_find_topic (const BsAssessment *assessment, const char *rule_id);
void bs_guidance_topic_free (BsGuidanceTopic *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsGuidanceTopic, bs_guidance_topic_free)

/* (transfer full): "Never asked", "Not asked since Tuesday 17 November", "Partly asked; still open: the foot drops". */
char *bs_guidance_topic_format_asked (const BsGuidanceTopic *topic, gint32 today);
/* (transfer full) (nullable): only what is still open of a topic that was asked in part, NULL where none of it was. */
char *bs_guidance_topic_format_open (const BsGuidanceTopic *topic);

G_END_DECLS
