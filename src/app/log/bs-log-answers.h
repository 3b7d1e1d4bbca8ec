/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"

G_BEGIN_DECLS

/* What the person said about signs, and how it is written into an entry. diary-format.md, "Three-valued lists" and
 * "Skipped signs": a sign is affirmed, denied, or neither; what is neither goes to `skipped`, and never counts as no.
 */

/* The safety questions, in the order they are asked. */
typedef enum
{
  BS_QUESTION_NUMBNESS, /* answers `numb`, the others answer signs */
  BS_QUESTION_BLADDER_BOWEL,
  BS_QUESTION_BOTH_LEGS,
  BS_QUESTION_LEG_WEAKNESS,
  BS_QUESTION_FEVER,
  BS_QUESTION_NIGHT_OR_REST,
  BS_N_QUESTIONS
} BsQuestion;

typedef enum
{
  BS_ANSWER_OPEN, /* nothing was pressed: the same as skipped */
  BS_ANSWER_YES,
  BS_ANSWER_NO,
  BS_ANSWER_SKIP,
} BsAnswer;

typedef struct
{
  guint64 affirmed;               /* signs, BS_BIT */
  guint64 denied;                 /* signs; no sign is in both */
  guint8 answers[BS_N_QUESTIONS]; /* BsAnswer */
  gboolean numb_by_mark;          /* the first question says yes only because a region is marked numb */
} BsLogAnswers;

/* All signs there are. */
#define BS_ALL_SIGNS (BS_BIT (BS_N_SIGNS) - 1)

/* (transfer none): the question as it is asked, and what else it means, a sentence. */
const char *bs_question_get_text (BsQuestion question);
const char *bs_question_get_covers (BsQuestion question);
/* The signs that a Yes lets choose from and a No denies; none for numbness. */
guint64 bs_question_get_signs (BsQuestion question);
/* The sign that a Yes means while nothing more is said: a Yes is never lost, and never waits for a detail. BS_ABSENT of
 * numbness, which needs a place. */
gint bs_question_get_plain_sign (BsQuestion question);

/* The signs no safety question asks about, in groups; together with the questions each sign is there once. */
guint bs_sign_group_count (void);
const char *bs_sign_group_get_title (guint group);
/* (transfer none): the group's signs in the order shown, `n` of them. */
const guint8 *bs_sign_group_get_signs (guint group, guint *n);
guint64 bs_sign_group_get_set (guint group);

/* What an entry says. */
void bs_log_answers_load (BsLogAnswers *self, const BsEntry *entry);
/* Makes every question's answer agree with what is affirmed and denied: a draft may be older than a question. */
void bs_log_answers_settle (BsLogAnswers *self);
/* Writes `signs`, `skipped` and whether `numb` was asked; its marks stay unless they were denied. Writing what was
 * loaded changes nothing. */
void bs_log_answers_apply (const BsLogAnswers *self, BsEntry *entry);

void bs_log_answers_set (BsLogAnswers *self, BsQuestion question, BsAnswer answer);
/* Every question answered with No, but for those answered with Yes: what was affirmed is not lost to one press. */
void bs_log_answers_set_none (BsLogAnswers *self);
/* One sign ticked or not. Under a question answered Yes the signs that were shown and left alone are denied; elsewhere
 * they stay open until bs_log_answers_deny_rest(). */
void bs_log_answers_set_sign (BsLogAnswers *self, BsSign sign, gboolean on);
/* One sign answered by itself, whatever question it stands under: its neighbours stay as they are. */
void bs_log_answers_set_one (BsLogAnswers *self, BsSign sign, BsAnswer answer);
BsAnswer bs_log_answers_get_one (const BsLogAnswers *self, BsSign sign);
/* "None of the rest" of these signs, or (`on` FALSE) not said any more. */
void bs_log_answers_deny_rest (BsLogAnswers *self, guint64 signs, gboolean on);
gboolean bs_log_answers_is_rest_denied (const BsLogAnswers *self, guint64 signs);
/* Yes, but to what was not said: the entry gets the question's plain sign, and its other signs stay open. */
gboolean bs_log_answers_is_bare_yes (const BsLogAnswers *self, BsQuestion question);
/* Yes, and it cannot be written yet: numbness without a place. */
gboolean bs_log_answers_needs_detail (const BsLogAnswers *self, BsQuestion question, const BsEntry *entry);

G_END_DECLS
