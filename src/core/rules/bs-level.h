/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* rules.md 0, 1: ordered. */
typedef enum
{
  BS_LEVEL_NONE,
  BS_LEVEL_SELF_CARE,
  BS_LEVEL_DOCTOR,
  BS_LEVEL_URGENT,
  BS_LEVEL_EMERGENCY,
} BsLevel;

typedef enum
{
  BS_CLASS_NO_DATA,
  BS_CLASS_UNDETERMINED,
  BS_CLASS_PRIMARY,
  BS_CLASS_SECONDARY,
} BsClassification;

/* What ended a finding; where two do at the same second the earlier in this list is named. */
typedef enum
{
  BS_ENDING_NEGATIVE,
  BS_ENDING_PAIN_FREE,
  BS_ENDING_BETTER,
  BS_ENDING_VISIT,
  BS_ENDING_LAPSE,
  BS_ENDING_WINDOW,
  BS_ENDING_NONE, /* still active */
} BsEnding;

typedef enum
{
  BS_PROMPT_FUTURE_ENTRY,  /* "future-entry-ignored" */
  BS_PROMPT_RELIEF_CHECK,  /* "relief-check-due" */
  BS_PROMPT_STILL_IN_PAIN, /* "still-in-pain" */
  BS_PROMPT_HOME_TEST,     /* "suggest-home-test" */
  BS_PROMPT_YEARLY_VISIT,  /* "yearly-visit-reminder" */
} BsPromptKind;            /* in order of their ids */

/* Words of the assessment format. */
const char *bs_level_get_word (BsLevel level);
/* -1 if it is none. */
gint bs_level_from_word (const char *word);
const char *bs_classification_get_word (BsClassification class_);
const char *bs_ending_get_word (BsEnding ending);
const char *bs_prompt_get_word (BsPromptKind kind);

/* Texts of rules.md 5.3, translated. */
const char *bs_level_get_label (BsLevel level); /* "Urgent" */
const char *
bs_level_get_action (BsLevel level);          /* "Get medical help today. Do not wait for an ordinary appointment." */
const char *bs_safety_get_disclaimer (void);  /* "This diary applies rules from one general article …" */
const char *bs_safety_get_always_line (void); /* "Numb between the legs, …: emergency help now" */
const char *bs_safety_get_not_for_you (void); /* under 16, pregnant, …: "These rules were not written for you; …" */
const char *bs_safety_get_can_be_wrong (void);     /* "A rule can be wrong and can miss serious illness. …" */
const char *bs_ending_get_label (BsEnding ending); /* "no longer met: …", never "healed" */
const char *bs_classification_get_label (BsClassification class_); /* "behaved like what the article calls “primary”" */

G_END_DECLS
