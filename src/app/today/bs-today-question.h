/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* The questions that Today asks, and what their answers write. An answer is an entry, or a field of one (rules.md 3.4). */

typedef enum
{
  BS_TODAY_QUESTION_RELIEF, /* "How is the pain?" an hour after a measure */
  BS_TODAY_QUESTION_STILL,  /* "Is it still there?" */
  BS_TODAY_QUESTION_SAFETY, /* numbness, bladder, bowel */
} BsTodayQuestionKind;

typedef struct
{
  BsTodayQuestionKind kind;
  char entry_id[BS_UUID_LENGTH + 1]; /* "" where it is about no entry */
  guint measure;                     /* BS_TODAY_QUESTION_RELIEF: index of the measure that the answer belongs to */
  BsInstant since;                   /* RELIEF: when the measure began; STILL: the last that is known of the pain */
  gboolean none;                     /* SAFETY: "None of these" was said lately, and only the pain is to be asked */
  char *key;                         /* what “later” remembers */
  char *title;
  char *detail;
} BsTodayQuestion;

void bs_today_question_free (BsTodayQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsTodayQuestion, bs_today_question_free)

/* (transfer full) (element-type BsTodayQuestion): the most pressing first. `store` gives the words that the history lacks. Where
 * an entry cannot be read, its question is missing and `error` is set, and the list holds the others. */
GPtrArray *bs_today_question_list (BsAssessment *assessment, BsStore *store, GError **error);

/* The signs that “None of these” denies; all others it leaves unanswered (`skipped`). */
extern const guint64 BS_TODAY_QUESTION_SAFETY_SIGNS;

/* "None of these" stands for nothing until the pain is known: kept meanwhile, for an hour at most, so that a window that is
 * closed in between loses no answer. Whether it could be kept matters little: it is asked again. */
void bs_today_question_keep_none (BsStore *store, BsInstant now);
void bs_today_question_drop_none (BsStore *store);

/* Minutes from `since` to `now`, or -1 where they are beyond what a result may have. */
gint bs_today_question_get_minutes (BsInstant since, BsInstant now);

/* What an answer changed: `before` NULL where `after` is a new entry. */
typedef struct
{
  BsEntry *before, *after;
} BsEntryChange;
void bs_entry_change_clear (BsEntryChange *self);

/* Each writes one entry in one transaction; on an error nothing is written. `out` (nullable) is to be cleared. */
gboolean bs_answer_relief (BsStore *store, const BsTodayQuestion *question, BsResult result, BsInstant now,
                           BsEntryChange *out, GError **error);
/* The pain of the question's entry stopped at `end`. */
gboolean bs_answer_stopped (BsStore *store, const BsTodayQuestion *question, BsInstant end, BsInstant now,
                            BsEntryChange *out, GError **error);
/* An entry at now with nothing but its pain, 0–10 or BS_ABSENT (pain, not rated). */
gboolean bs_answer_pain_now (BsStore *store, gint pain, BsInstant now, BsEntryChange *out, GError **error);
/* None of the signs asked for; `pain` as above. */
gboolean bs_answer_none_of_these (BsStore *store, gint pain, BsInstant now, BsEntryChange *out, GError **error);

/* (transfer full) (element-type BsInstant): times to choose from for "When did it stop?", the latest first, all later
 * than `since` and not after `now`. */
GArray *bs_today_question_list_stop_times (BsInstant since, BsInstant now);

G_END_DECLS
