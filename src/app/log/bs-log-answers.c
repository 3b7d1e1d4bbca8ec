/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-answers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *text;
  const char *covers;
  guint64 signs;
  gint plain_sign;
} questions[BS_N_QUESTIONS] = {
  [BS_QUESTION_NUMBNESS] = { N_ ("Numbness anywhere, also between the legs"), NULL, 0, BS_ABSENT },
  [BS_QUESTION_BLADDER_BOWEL] = { N_ ("New trouble passing or holding urine or stool"),
                                  N_ ("Also less feeling when you go, or a change in sexual feeling"),
                                  BS_BIT (BS_SIGN_URINATION_PROBLEM) | BS_BIT (BS_SIGN_STOOL_PROBLEM) |
                                      BS_BIT (BS_SIGN_BLADDER_LEAK) | BS_BIT (BS_SIGN_BOWEL_LEAK) |
                                      BS_BIT (BS_SIGN_REDUCED_BLADDER_BOWEL_FEELING) | BS_BIT (BS_SIGN_SEXUAL_CHANGE),
                                  BS_SIGN_URINATION_PROBLEM },
  [BS_QUESTION_BOTH_LEGS] = { N_ ("Pain, weakness or numbness in both legs"), NULL,
                              BS_BIT (BS_SIGN_BOTH_LEGS) | BS_BIT (BS_SIGN_LEG_WEAKNESS_BOTH), BS_SIGN_BOTH_LEGS },
  [BS_QUESTION_LEG_WEAKNESS] = { N_ ("A leg is weak, or the foot drops"), NULL,
                                 BS_BIT (BS_SIGN_LEG_WEAKNESS) | BS_BIT (BS_SIGN_FOOT_DROP), BS_SIGN_LEG_WEAKNESS },
  [BS_QUESTION_FEVER] = { N_ ("Fever or shivering"), NULL, BS_BIT (BS_SIGN_FEVER) | BS_BIT (BS_SIGN_CHILLS),
                          BS_SIGN_FEVER },
  [BS_QUESTION_NIGHT_OR_REST] = { N_ ("Worse at night, or when resting"), NULL,
                                  BS_BIT (BS_SIGN_WORSE_AT_NIGHT) | BS_BIT (BS_SIGN_WORSE_AT_REST),
                                  BS_SIGN_WORSE_AT_NIGHT },
};

static const guint8 back_signs[] = { BS_SIGN_MORNING_STIFFNESS,   BS_SIGN_HARD_TO_TURN_OR_BEND,
                                     BS_SIGN_BACK_MUSCLE_FATIGUE, BS_SIGN_DISCOMFORT_AFTER_SITTING,
                                     BS_SIGN_BACK_SPASM,          BS_SIGN_TENDER_HARD_MUSCLE,
                                     BS_SIGN_STAKE_FEELING,       BS_SIGN_ASYMMETRY,
                                     BS_SIGN_DEFORMITY_OR_LUMP };
static const guint8 leg_signs[] = {
  BS_SIGN_CANNOT_WALK,           BS_SIGN_GAIT_CHANGE, BS_SIGN_INTERMITTENT_CLAUDICATION,
  BS_SIGN_WADDED_OR_WOODEN_LEGS, BS_SIGN_LEG_CRAMPS,  BS_SIGN_COLD_PALE_LEG
};
static const guint8 course_signs[] = { BS_SIGN_SUDDEN_ONSET };
static const guint8 chest_signs[] = { BS_SIGN_CHEST_OR_HEART_PAIN, BS_SIGN_BREATHLESS,  BS_SIGN_FAST_HEARTBEAT,
                                      BS_SIGN_FAINT_OR_DIZZY,      BS_SIGN_PALE_SWEATY, BS_SIGN_CONFUSED_OR_DROWSY };
static const guint8 belly_signs[] = { BS_SIGN_ABDOMINAL_PAIN,    BS_SIGN_LOWER_ABDOMEN_PAIN, BS_SIGN_PULSATING_ABDOMEN,
                                      BS_SIGN_PAINFUL_URINATION, BS_SIGN_URINE_CHANGE,       BS_SIGN_BLOOD_IN_URINE };
static const guint8 body_signs[] = { BS_SIGN_WEIGHT_LOSS, BS_SIGN_SWEATING_CHANGE, BS_SIGN_DRY_SKIN,
                                     BS_SIGN_SORE_THROAT, BS_SIGN_MOUTH_SORES };
static const guint8 womb_signs[] = { BS_SIGN_VAGINAL_BLEEDING, BS_SIGN_REGULAR_TIGHTENINGS };

static const struct
{
  const char *title;
  const guint8 *signs;
  guint n;
} groups[] = {
  { N_ ("Back and muscles"), back_signs, G_N_ELEMENTS (back_signs) },
  { N_ ("Legs and walking"), leg_signs, G_N_ELEMENTS (leg_signs) },
  { N_ ("How it began"), course_signs, G_N_ELEMENTS (course_signs) },
  { N_ ("Chest, breathing, head"), chest_signs, G_N_ELEMENTS (chest_signs) },
  { N_ ("Belly and urine"), belly_signs, G_N_ELEMENTS (belly_signs) },
  { N_ ("Weight, skin, throat"), body_signs, G_N_ELEMENTS (body_signs) },
  { N_ ("Bleeding, tightenings"), womb_signs, G_N_ELEMENTS (womb_signs) },
};

const char *
bs_question_get_text (BsQuestion question)
{
  return _ (questions[question].text);
}

const char *
bs_question_get_covers (BsQuestion question)
{
  return questions[question].covers != NULL ? _ (questions[question].covers) : NULL;
}

guint64
bs_question_get_signs (BsQuestion question)
{
  return questions[question].signs;
}

gint
bs_question_get_plain_sign (BsQuestion question)
{
  return questions[question].plain_sign;
}

guint
bs_sign_group_count (void)
{
  return G_N_ELEMENTS (groups);
}

const char *
bs_sign_group_get_title (guint group)
{
  return _ (groups[group].title);
}

const guint8 *
bs_sign_group_get_signs (guint group, guint *n)
{
  *n = groups[group].n;
  return groups[group].signs;
}

guint64
bs_sign_group_get_set (guint group)
{
  guint64 set = 0;

  for (guint i = 0; i < groups[group].n; i++)
    set |= BS_BIT (groups[group].signs[i]);
  return set;
}

void
bs_log_answers_load (BsLogAnswers *self, const BsEntry *entry)
{
  *self = (BsLogAnswers){ 0 };

  if (entry->numb.asked)
    self->answers[BS_QUESTION_NUMBNESS] = entry->numb.n > 0 ? BS_ANSWER_YES : BS_ANSWER_NO;

  if (!entry->signs.asked)
    return;

  self->affirmed = entry->signs.set;
  self->denied = BS_ALL_SIGNS & ~entry->signs.set & ~entry->skipped.set;
  bs_log_answers_settle (self);
}

void
bs_log_answers_settle (BsLogAnswers *self)
{
  for (guint i = BS_QUESTION_BLADDER_BOWEL; i < BS_N_QUESTIONS; i++)
    {
      guint64 signs = questions[i].signs;

      if ((self->affirmed & signs) != 0)
        self->answers[i] = BS_ANSWER_YES;
      else if ((signs & ~self->denied) == 0)
        self->answers[i] = BS_ANSWER_NO;
    }
}

/* What is affirmed, with what every bare Yes means. */
static guint64
get_meant (const BsLogAnswers *self)
{
  guint64 meant = self->affirmed;

  for (guint i = BS_QUESTION_BLADDER_BOWEL; i < BS_N_QUESTIONS; i++)
    if (bs_log_answers_is_bare_yes (self, i))
      meant |= BS_BIT (questions[i].plain_sign);
  return meant;
}

/* Makes `list` hold exactly `set`: what stays keeps its order, what is new comes in the vocabulary's. */
static void
assign_set (BsTermList *list, guint64 set)
{
  for (guint term = 0; term < BS_N_SIGNS; term++)
    if ((list->set & ~set & BS_BIT (term)) != 0)
      bs_term_list_remove (list, term);
  for (guint term = 0; term < BS_N_SIGNS; term++)
    if ((set & ~list->set & BS_BIT (term)) != 0)
      bs_term_list_add (list, term);
}

void
bs_log_answers_apply (const BsLogAnswers *self, BsEntry *entry)
{
  gboolean was_empty = entry->skipped.asked && entry->skipped.n == 0;
  guint64 affirmed = get_meant (self);
  guint64 skipped;

  switch ((BsAnswer) self->answers[BS_QUESTION_NUMBNESS])
    {
    case BS_ANSWER_NO:
      if (!entry->numb.asked || entry->numb.n > 0)
        {
          bs_term_list_clear (&entry->numb);
          bs_term_list_set_none (&entry->numb);
        }
      break;
    case BS_ANSWER_YES:
      /* Yes without a region is not written: it would read as none. */
      if (entry->numb.n == 0)
        bs_term_list_clear (&entry->numb);
      break;
    case BS_ANSWER_OPEN:
    case BS_ANSWER_SKIP:
    default:
      bs_term_list_clear (&entry->numb);
      break;
    }

  if (affirmed == 0 && self->denied == 0)
    {
      /* Asked, but every sign skipped: a file may say so, and it is left as it stands. */
      if (entry->signs.asked && !(entry->signs.n == 0 && entry->skipped.set == BS_ALL_SIGNS))
        {
          bs_term_list_clear (&entry->signs);
          bs_term_list_clear (&entry->skipped);
        }
      return;
    }

  if (!entry->signs.asked)
    bs_term_list_set_none (&entry->signs);
  skipped = BS_ALL_SIGNS & ~affirmed & ~self->denied;
  assign_set (&entry->skipped, skipped & entry->skipped.set);
  assign_set (&entry->signs, affirmed);
  assign_set (&entry->skipped, skipped);
  if (entry->skipped.n == 0 && !was_empty)
    bs_term_list_clear (&entry->skipped);
}

void
bs_log_answers_set (BsLogAnswers *self, BsQuestion question, BsAnswer answer)
{
  guint64 signs = questions[question].signs;

  if (question == BS_QUESTION_NUMBNESS)
    self->numb_by_mark = FALSE;

  if (answer == BS_ANSWER_NO)
    {
      self->affirmed &= ~signs;
      self->denied |= signs;
    }
  else if (answer == BS_ANSWER_YES)
    {
      if ((self->affirmed & signs) == 0)
        self->denied &= ~signs;
    }
  else
    {
      self->affirmed &= ~signs;
      self->denied &= ~signs;
    }
  self->answers[question] = answer;
}

void
bs_log_answers_set_none (BsLogAnswers *self)
{
  for (guint i = 0; i < BS_N_QUESTIONS; i++)
    if (self->answers[i] != BS_ANSWER_YES)
      bs_log_answers_set (self, i, BS_ANSWER_NO);
}

static guint64
find_other_group (BsSign sign)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if ((bs_sign_group_get_set (i) & BS_BIT (sign)) != 0)
      return bs_sign_group_get_set (i);
  return 0;
}

void
bs_log_answers_set_sign (BsLogAnswers *self, BsSign sign, gboolean on)
{
  guint64 bit = BS_BIT (sign);

  for (guint i = BS_QUESTION_BLADDER_BOWEL; i < BS_N_QUESTIONS; i++)
    {
      guint64 signs = questions[i].signs;

      if ((signs & bit) == 0)
        continue;
      self->affirmed = on ? self->affirmed | bit : self->affirmed & ~bit;
      self->denied &= ~signs;
      if ((self->affirmed & signs) != 0)
        self->denied |= signs & ~self->affirmed;
      self->answers[i] = BS_ANSWER_YES;
      return;
    }

  if (on)
    {
      self->affirmed |= bit;
      self->denied &= ~bit;
    }
  else
    {
      gboolean rest_denied = bs_log_answers_is_rest_denied (self, find_other_group (sign));

      self->affirmed &= ~bit;
      if (rest_denied)
        self->denied |= bit;
    }
}

void
bs_log_answers_set_one (BsLogAnswers *self, BsSign sign, BsAnswer answer)
{
  guint64 bit = BS_BIT (sign);

  self->affirmed = answer == BS_ANSWER_YES ? self->affirmed | bit : self->affirmed & ~bit;
  self->denied = answer == BS_ANSWER_NO ? self->denied | bit : self->denied & ~bit;
  for (guint i = BS_QUESTION_BLADDER_BOWEL; i < BS_N_QUESTIONS; i++)
    if ((questions[i].signs & bit) != 0)
      self->answers[i] = BS_ANSWER_OPEN;
  bs_log_answers_settle (self);
}

BsAnswer
bs_log_answers_get_one (const BsLogAnswers *self, BsSign sign)
{
  guint64 bit = BS_BIT (sign);

  return (self->affirmed & bit) != 0 ? BS_ANSWER_YES : (self->denied & bit) != 0 ? BS_ANSWER_NO : BS_ANSWER_OPEN;
}

void
bs_log_answers_deny_rest (BsLogAnswers *self, guint64 signs, gboolean on)
{
  if (on)
    self->denied |= signs & ~self->affirmed;
  else
    self->denied &= ~signs;
}

gboolean
bs_log_answers_is_rest_denied (const BsLogAnswers *self, guint64 signs)
{
  guint64 rest = signs & ~self->affirmed;

  return rest != 0 && (rest & ~self->denied) == 0;
}

gboolean
bs_log_answers_is_bare_yes (const BsLogAnswers *self, BsQuestion question)
{
  return self->answers[question] == BS_ANSWER_YES && questions[question].signs != 0 &&
         (self->affirmed & questions[question].signs) == 0;
}

gboolean
bs_log_answers_needs_detail (const BsLogAnswers *self, BsQuestion question, const BsEntry *entry)
{
  return question == BS_QUESTION_NUMBNESS && self->answers[question] == BS_ANSWER_YES && entry->numb.n == 0;
}
