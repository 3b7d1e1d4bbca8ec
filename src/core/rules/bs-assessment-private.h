/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-sweep.h"

G_BEGIN_DECLS

struct _BsAssessment
{
  gatomicrefcount ref_count;
  BsInstant at;
  BsHistory *history;
  BsRulebook *rulebook;
  BsFindings *findings;
  BsRuleState *rules; /* as they are at `at` */
  BsClassification class_;
  BsLevel overall, headline;
  guint64 known_rules; /* bit for each rule's index */
  guint64 hidden;      /* likewise: what the person does not want to see (rules.md 5.4, 2) */
  GArray *sets;        /* BsSetAssessment */
  GArray *prompts;
  GArray *not_evaluated;
  /* computed when first asked for */
  GArray *past; /* BsFinding */
  guint64 *entry_rules;
  GByteArray *day_levels; /* BsLevel of each day from `first_day` on */
  gint32 first_day;
};

/* (transfer full): what a pass that has arrived at `at` found, but for the rules of `hidden`. Takes the sweep. */
BsAssessment *bs_assessment_new (BsSweep *sweep, BsHistory *history, BsInstant at, guint64 hidden);

/* The person does not want to see this rule (rules.md 5.4, 2). */
gboolean bs_assessment_is_hidden (const BsAssessment *self, guint rule);

/* bs-prompts.c; `sweep` stands at the assessment's `at`, with its history set. */
void bs_prompts_collect (const BsSweep *sweep, GArray *prompts);
void bs_not_evaluated_collect (const BsSweep *sweep, GArray *not_evaluated);

G_END_DECLS
