/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-rule.h"

G_BEGIN_DECLS

/* The kinds of conditions the engine knows (data/rules/README.md says how a file writes them). What is read by a kind
 * stands behind it; everything else of the struct stays 0. Numbers come from the file, so no threshold stands in code. */
typedef enum
{
  BS_CONDITION_ENTRY,           /* clauses, profile: fields of one entry */
  BS_CONDITION_MEASURE_RESULT,  /* measure, results, min_minutes, unknown_minutes */
  BS_CONDITION_NO_RELIEF,       /* measure, from_minutes, to_minutes: inferred from a later rating */
  BS_CONDITION_RELIEF_DEADLINE, /* from_minutes (the hour), to_minutes */
  BS_CONDITION_MEASURE_APPLIED, /* measure, over_minutes */
  BS_CONDITION_FIRST_AID_DUE,   /* hours */
  BS_CONDITION_PAIN_CHAIN,      /* hours, days (bare dates: on this calendar day), max_silent, current_days */
  BS_CONDITION_PAIN_SPAN,       /* days, max_gap, current_days */
  BS_CONDITION_COMPLAINT_DAYS,  /* clauses[0] (signs, numb), days, max_silent, current_days */
  BS_CONDITION_DAYS_IN_WINDOW, /* clauses[0] (when) or measure, results, min_minutes, unknown_minutes; days, window_days */
  BS_CONDITION_MEDICINE_RUN,   /* over_days, max_gap, current_days */
  BS_CONDITION_AFTER_MEDICINE, /* clauses (signs), names, days */
  BS_CONDITION_PATTERN,        /* class_ */
  BS_CONDITION_RATING_DAYS,    /* min_pain, days in a row, current_days */
  BS_N_CONDITION_KINDS,
} BsConditionKind;

/* Holds where any of its parts holds; the clauses of a condition must all hold. Regions come with their sides. */
typedef struct
{
  guint64 numb, radiates, signs, triggers;
  guint32 when;       /* BS_BIT of BsWhen */
  gint16 min_pain;    /* rated at least this; 0: not read */
  gint16 min_walk;    /* minutes walked at least; 0: not read */
  gboolean long_walk; /* minutes walked at least the person's long walk (BsRuleSettings) */
} BsClause;

#define BS_MAX_CLAUSES 4
/* Of all sets together; the reader refuses more. */
#define BS_MAX_CONDITIONS 256
#define BS_MAX_RULES 64

typedef enum
{
  BS_PROFILE_PREGNANT = 1 << 0,
  BS_PROFILE_OSTEOPOROSIS = 1 << 1,
  BS_PROFILE_LONG_TERM_STEROIDS = 1 << 2,
  BS_PROFILE_CANCER_HISTORY = 1 << 3,
} BsProfileFact;

/* What clears an event beside a visit and the lapse (rules.md 2.6, 7 and 8). */
typedef enum
{
  BS_CLEAR_PAIN_FREE_LATER = 1 << 0, /* a pain-free moment later than the evidence */
  BS_CLEAR_PAIN_FREE = 1 << 1,       /* … at or after it */
  BS_CLEAR_LOWER_RATING = 1 << 2,    /* a later entry rated lower than the one with the evidence */
  BS_CLEAR_BETTER_RESULT = 1 << 3,   /* a later "less" or "gone" of any measure */
  BS_CLEAR_BETTER_MEDICINE = 1 << 4, /* … of a medicine */
  BS_CLEAR_RATED_BELOW = 1 << 5,     /* a later entry rated below `below`, without `below_signs` */
  BS_CLEAR_NEGATIVE = 1 << 6,        /* a later entry that was asked and has none of `negative_…` */
} BsClearing;

struct _BsCondition
{
  BsConditionKind kind;
  gboolean any_pain; /* pain need not be present */
  guint n_clauses;
  BsClause clauses[BS_MAX_CLAUSES];
  guint profile; /* BsProfileFact, any of them (or min_age) is needed; 0 and min_age 0: none */
  gint min_age;  /* years, in the year of the entry's date */
  guint clears;  /* BsClearing */
  gint below;
  guint64 below_signs;
  guint64 negative_signs, negative_numb, negative_radiates; /* at most one is not 0 */
  gint measure;                                             /* BsMeasureKind */
  guint results;                                            /* BS_BIT of BsResult */
  gint min_minutes;                                         /* a result counts from this many minutes on */
  gboolean unknown_minutes;                                 /* … or where its minutes are unknown */
  gint from_minutes, to_minutes, over_minutes;
  gint hours, days, over_days, window_days, max_silent, max_gap, current_days;
  gint min_pain;
  char **names; /* lower case, parts of medicines' names */
  BsClassification class_;
};

BsCondition *bs_condition_new (BsConditionKind kind);
void bs_condition_free (BsCondition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsCondition, bs_condition_free)

/* Event kinds lapse 72 h after their evidence (rules.md 2.1); the others end with their window. */
static inline gboolean
bs_condition_is_event (const BsCondition *self)
{
  return self->kind <= BS_CONDITION_MEASURE_APPLIED || self->kind == BS_CONDITION_AFTER_MEDICINE;
}

/* What every rule shares and no file may change: a person must not be able to silence a rule by a setting (rules.md
 * 2.1). From the article: 60 min, 72 h; the others are our reading. */
#define BS_HOUR_SECONDS 3600
#define BS_LAPSE_SECONDS (72 * BS_HOUR_SECONDS)
#define BS_FIRST_AID_SECONDS (60 * 60)               /* HOUR_MIN */
#define BS_LATER_ENTRY_SECONDS (6 * BS_HOUR_SECONDS) /* INFER_H */
#define BS_SHORT_REST_MIN 30
#define BS_MEDICINE_MIN 60
#define BS_CLASS_WINDOW_DAYS 14
#define BS_STILL_IN_PAIN_FROM_SECONDS (24 * BS_HOUR_SECONDS)
#define BS_STILL_IN_PAIN_TO_SECONDS (168 * BS_HOUR_SECONDS)
#define BS_YEARLY_SECONDS (365 * BS_DAY_SECONDS)
#define BS_KNOWN_DAYS_DEFAULT 30
#define BS_KNOWN_DAYS_MAX 92

G_END_DECLS
