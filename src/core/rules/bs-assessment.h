/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-history.h"
#include "bs-rule.h"

G_BEGIN_DECLS

/* What a history means at a moment: a pure function of history, rulebook, settings and `at` (rules.md 2 and 3). */

typedef struct
{
  gint long_walk_min; /* minutes; the only number a person may set (rules.md 2.1), 1–1440 */
} BsRuleSettings;
#define BS_RULE_SETTINGS_DEFAULT ((BsRuleSettings){ .long_walk_min = 30 })

/* Fields that evidence can name; bs_field_get_word() gives the diary format's word. */
typedef enum
{
  BS_FIELD_AT,
  BS_FIELD_END,
  BS_FIELD_PAIN,
  BS_FIELD_COURSE,
  BS_FIELD_WHEN,
  BS_FIELD_WALK_MIN,
  BS_FIELD_RADIATES,
  BS_FIELD_NUMB,
  BS_FIELD_SIGNS,
  BS_FIELD_TRIGGERS,
  BS_FIELD_RESULT,
  BS_FIELD_APPLIED_MIN,
  BS_FIELD_NAME,
  BS_FIELD_KIND,
  BS_N_FIELDS,
} BsField;
const char *bs_field_get_word (BsField field);

typedef struct
{
  guint entry;  /* index in the history */
  gint measure; /* index in the entry, or -1 */
  BsField field;
  gint64 value; /* pain, minutes; a term; for END and AT nothing (the entry has it) */
} BsEvidence;

/* One interval of one rule: [raised, cleared), UTC seconds. */
typedef struct
{
  const BsRule *rule;
  gint64 raised;
  gint64 cleared; /* G_MAXINT64 while active */
  BsEnding ended_by;
  gboolean known;   /* known to the doctor at the assessment's `at` (rules.md 3.3) */
  guint32 evidence; /* where bs_assessment_list_evidence() begins; nobody else reads it */
} BsFinding;

typedef struct
{
  BsPromptKind kind;
  guint entry;  /* index in the history, G_MAXUINT: of none (yearly-visit-reminder) */
  gint measure; /* the first one of it without a result, or -1 */
} BsPrompt;

typedef struct
{
  const BsRule *rule;
  guint fields;  /* BsAskedField */
  guint64 signs; /* BS_ASKED_SIGNS: an entry that skips one of these does not count as asking */
} BsNotEvaluated;

typedef struct
{
  const BsRuleSet *set;
  BsLevel level;  /* of its findings, known or not; hidden ones do not count */
  GArray *active; /* BsFinding: by level (highest first), raised, rule id; hidden ones are left out */
} BsSetAssessment;

typedef struct _BsAssessment BsAssessment;
BsAssessment *bs_assessment_ref (BsAssessment *self);
void bs_assessment_unref (BsAssessment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsAssessment, bs_assessment_unref)

BsInstant bs_assessment_get_at (const BsAssessment *self);
BsHistory *bs_assessment_get_history_snapshot (const BsAssessment *self); /* (transfer none) */
BsRulebook *bs_assessment_get_rulebook (const BsAssessment *self);        /* (transfer none) */
BsLevel bs_assessment_get_overall (const BsAssessment *self);
BsLevel bs_assessment_get_headline (const BsAssessment *self);
BsClassification bs_assessment_get_classification (const BsAssessment *self);
/* (transfer none) (element-type BsSetAssessment): in the rulebook's order, one for each set. */
const GArray *bs_assessment_get_sets (const BsAssessment *self);
/* (transfer full) (element-type BsFinding): all active ones of all sets, sorted as in one set. */
GArray *bs_assessment_list_active (const BsAssessment *self);
/* (transfer none) (element-type BsFinding): ended intervals of rules of level doctor or higher, sorted likewise.
 * Computed when first asked for, by any thread. */
const GArray *bs_assessment_get_past (BsAssessment *self);
/* (transfer none) (element-type BsPrompt): by id, then time. Optional prompts (home test, yearly visit) are among them;
 * whoever shows or prints decides with bs_prompt_is_optional(). */
const GArray *bs_assessment_get_prompts (const BsAssessment *self);
gboolean bs_prompt_is_optional (BsPromptKind kind);
/* (transfer none) (element-type BsNotEvaluated): in the rulebook's order. */
const GArray *bs_assessment_get_not_evaluated (const BsAssessment *self);
/* (transfer full) (element-type BsEvidence): of a finding of this assessment, by time. */
GArray *bs_assessment_list_evidence (const BsAssessment *self, const BsFinding *finding);
/* (transfer full): bit i set: rule i (BsRule.index) has entry `entry` as evidence, in any finding, now or past. */
guint64 bs_assessment_get_entry_rules (BsAssessment *self, guint entry);
/* The highest computed level at any moment of the local day `date` in the assessment's offset. */
BsLevel bs_assessment_get_day_level (BsAssessment *self, gint32 date);

/* Texts of a finding, (transfer full), in the person's language: what was recorded that led here, and what was assumed
 * (NULL-terminated, maybe empty). */
char *bs_finding_format_because (const BsFinding *finding, const BsAssessment *assessment);
char **bs_finding_list_assumptions (const BsFinding *finding, const BsAssessment *assessment);

/* Computes assessments and keeps what a change of today does not touch, so that the next one costs only the tail.
 * One thread at a time. */
typedef struct _BsAssessor BsAssessor;
BsAssessor *bs_assessor_new (BsRulebook *rulebook, BsRuleSettings settings);
void bs_assessor_free (BsAssessor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsAssessor, bs_assessor_free)
/* Assessments from now on say nothing of these rules (bits by BsRule.index): a window may hide what
 * bs_rulebook_get_hideable() names, nobody else anything. Nothing is hidden at first. */
void bs_assessor_set_hidden (BsAssessor *self, guint64 rules);
/* (transfer full): `at` must be BS_INSTANT_TIME. */
BsAssessment *bs_assessor_assess (BsAssessor *self, BsHistory *history, BsInstant at);

G_END_DECLS
