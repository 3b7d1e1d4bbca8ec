/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-condition-keys.h"

#include "bs-clause-reader.h"

#define DAYS_MAX 366
#define MINUTES_MAX 1440

const char *const bs_condition_key_words[BS_N_CONDITION_KEYS] = {
  "kind",    "pain",           "all",      "profile",    "clearedBy",     "ratedBelow",  "negative",    "measure",
  "results", "unknownMinutes", "names",    "class",      "minMinutes",    "fromMinutes", "toMinutes",   "overMinutes",
  "hours",   "days",           "overDays", "windowDays", "maxSilentDays", "maxGapDays",  "currentDays", "minPain",
};

#define KEY(name) BS_CONDITION_KEY_BIT (name)
#define RESULT_KEYS (KEY (MEASURE) | KEY (RESULTS) | KEY (MIN_MINUTES) | KEY (UNKNOWN_MINUTES))

const char *const bs_condition_kind_words[BS_N_CONDITION_KINDS] = {
  [BS_CONDITION_ENTRY] = "entry",
  [BS_CONDITION_MEASURE_RESULT] = "measure-result",
  [BS_CONDITION_NO_RELIEF] = "no-relief",
  [BS_CONDITION_RELIEF_DEADLINE] = "relief-deadline",
  [BS_CONDITION_MEASURE_APPLIED] = "measure-applied",
  [BS_CONDITION_FIRST_AID_DUE] = "first-aid-due",
  [BS_CONDITION_PAIN_CHAIN] = "pain-chain",
  [BS_CONDITION_PAIN_SPAN] = "pain-span",
  [BS_CONDITION_COMPLAINT_DAYS] = "complaint-days",
  [BS_CONDITION_DAYS_IN_WINDOW] = "days-in-window",
  [BS_CONDITION_MEDICINE_RUN] = "medicine-run",
  [BS_CONDITION_AFTER_MEDICINE] = "after-medicine",
  [BS_CONDITION_PATTERN] = "pattern",
  [BS_CONDITION_RATING_DAYS] = "rating-days",
};

const BsConditionKeys bs_condition_keys[BS_N_CONDITION_KINDS] = {
  [BS_CONDITION_ENTRY] = {
    .allowed = KEY (PAIN) | KEY (ALL) | KEY (PROFILE) | KEY (CLEARED_BY) | KEY (RATED_BELOW) | KEY (NEGATIVE),
    .parts = BS_CLAUSE_PARTS_ALL,
    .max_clauses = BS_MAX_CLAUSES,
  },
  [BS_CONDITION_MEASURE_RESULT] = { RESULT_KEYS | KEY (CLEARED_BY), KEY (MEASURE) | KEY (RESULTS), 0, 0, FALSE },
  [BS_CONDITION_NO_RELIEF] = {
    .allowed = KEY (MEASURE) | KEY (FROM_MINUTES) | KEY (TO_MINUTES) | KEY (CLEARED_BY),
    .required = KEY (MEASURE) | KEY (FROM_MINUTES) | KEY (TO_MINUTES),
  },
  [BS_CONDITION_RELIEF_DEADLINE] = {
    .allowed = KEY (FROM_MINUTES) | KEY (TO_MINUTES) | KEY (CLEARED_BY),
    .required = KEY (FROM_MINUTES) | KEY (TO_MINUTES),
  },
  [BS_CONDITION_MEASURE_APPLIED] = {
    .allowed = KEY (PAIN) | KEY (MEASURE) | KEY (OVER_MINUTES) | KEY (CLEARED_BY),
    .required = KEY (MEASURE) | KEY (OVER_MINUTES),
  },
  [BS_CONDITION_FIRST_AID_DUE] = { .allowed = KEY (HOURS), .required = KEY (HOURS) },
  [BS_CONDITION_PAIN_CHAIN] = {
    .allowed = KEY (HOURS) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (HOURS) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
  },
  [BS_CONDITION_PAIN_SPAN] = {
    .allowed = KEY (DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
  },
  [BS_CONDITION_COMPLAINT_DAYS] = {
    .allowed = KEY (PAIN) | KEY (ALL) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (ALL) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
    .parts = BS_CLAUSE_PART_SIGNS | BS_CLAUSE_PART_NUMB,
    .max_clauses = 1,
    .any_pain = TRUE,
  },
  [BS_CONDITION_DAYS_IN_WINDOW] = {
    .allowed = KEY (ALL) | RESULT_KEYS | KEY (DAYS) | KEY (WINDOW_DAYS),
    .required = KEY (DAYS) | KEY (WINDOW_DAYS),
    .parts = BS_CLAUSE_PART_WHEN,
    .max_clauses = 1,
  },
  [BS_CONDITION_MEDICINE_RUN] = {
    .allowed = KEY (PAIN) | KEY (OVER_DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (OVER_DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
    .any_pain = TRUE,
  },
  [BS_CONDITION_AFTER_MEDICINE] = {
    .allowed = KEY (PAIN) | KEY (ALL) | KEY (NAMES) | KEY (DAYS) | KEY (CLEARED_BY) | KEY (RATED_BELOW) |
               KEY (NEGATIVE),
    .required = KEY (ALL) | KEY (NAMES) | KEY (DAYS),
    .parts = BS_CLAUSE_PART_SIGNS,
    .max_clauses = BS_MAX_CLAUSES,
  },
  [BS_CONDITION_PATTERN] = { .allowed = KEY (CLASS), .required = KEY (CLASS) },
  [BS_CONDITION_RATING_DAYS] = {
    .allowed = KEY (MIN_PAIN) | KEY (DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (MIN_PAIN) | KEY (DAYS) | KEY (CURRENT_DAYS),
  },
};

static const BsConditionNumber numbers[BS_N_CONDITION_KEYS] = {
  [BS_CONDITION_KEY_MIN_MINUTES] = { G_STRUCT_OFFSET (BsCondition, min_minutes), 0, MINUTES_MAX },
  [BS_CONDITION_KEY_FROM_MINUTES] = { G_STRUCT_OFFSET (BsCondition, from_minutes), 1, MINUTES_MAX },
  [BS_CONDITION_KEY_TO_MINUTES] = { G_STRUCT_OFFSET (BsCondition, to_minutes), 1, MINUTES_MAX },
  [BS_CONDITION_KEY_OVER_MINUTES] = { G_STRUCT_OFFSET (BsCondition, over_minutes), 0, MINUTES_MAX },
  [BS_CONDITION_KEY_HOURS] = { G_STRUCT_OFFSET (BsCondition, hours), 1, 24 * 31 },
  [BS_CONDITION_KEY_DAYS] = { G_STRUCT_OFFSET (BsCondition, days), 1, DAYS_MAX },
  [BS_CONDITION_KEY_OVER_DAYS] = { G_STRUCT_OFFSET (BsCondition, over_days), 1, DAYS_MAX },
  [BS_CONDITION_KEY_WINDOW_DAYS] = { G_STRUCT_OFFSET (BsCondition, window_days), 1, DAYS_MAX },
  [BS_CONDITION_KEY_MAX_SILENT_DAYS] = { G_STRUCT_OFFSET (BsCondition, max_silent), 0, 7 },
  [BS_CONDITION_KEY_MAX_GAP_DAYS] = { G_STRUCT_OFFSET (BsCondition, max_gap), 1, 31 },
  [BS_CONDITION_KEY_CURRENT_DAYS] = { G_STRUCT_OFFSET (BsCondition, current_days), 0, 31 },
  [BS_CONDITION_KEY_MIN_PAIN] = { G_STRUCT_OFFSET (BsCondition, min_pain), 1, 10 },
};

const BsConditionNumber *
bs_condition_key_get_number (BsConditionKey key)
{
  g_return_val_if_fail (key >= BS_CONDITION_KEY_MIN_MINUTES && key < BS_N_CONDITION_KEYS, NULL);

  return &numbers[key];
}
