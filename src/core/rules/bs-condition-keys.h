/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-condition.h"

G_BEGIN_DECLS

/* The keys of a condition; a condition's kind says which it may have and which it must. */
typedef enum
{
  BS_CONDITION_KEY_KIND,
  BS_CONDITION_KEY_PAIN,
  BS_CONDITION_KEY_ALL,
  BS_CONDITION_KEY_PROFILE,
  BS_CONDITION_KEY_CLEARED_BY,
  BS_CONDITION_KEY_RATED_BELOW,
  BS_CONDITION_KEY_NEGATIVE,
  BS_CONDITION_KEY_MEASURE,
  BS_CONDITION_KEY_RESULTS,
  BS_CONDITION_KEY_UNKNOWN_MINUTES,
  BS_CONDITION_KEY_NAMES,
  BS_CONDITION_KEY_CLASS,
  BS_CONDITION_KEY_MIN_MINUTES, /* the first of the numbers */
  BS_CONDITION_KEY_FROM_MINUTES,
  BS_CONDITION_KEY_TO_MINUTES,
  BS_CONDITION_KEY_OVER_MINUTES,
  BS_CONDITION_KEY_HOURS,
  BS_CONDITION_KEY_DAYS,
  BS_CONDITION_KEY_OVER_DAYS,
  BS_CONDITION_KEY_WINDOW_DAYS,
  BS_CONDITION_KEY_MAX_SILENT_DAYS,
  BS_CONDITION_KEY_MAX_GAP_DAYS,
  BS_CONDITION_KEY_CURRENT_DAYS,
  BS_CONDITION_KEY_MIN_PAIN,
  BS_N_CONDITION_KEYS,
} BsConditionKey;

#define BS_CONDITION_KEY_BIT(name) (G_GUINT64_CONSTANT (1) << BS_CONDITION_KEY_##name)

typedef struct
{
  guint64 allowed;  /* keys, besides kind */
  guint64 required; /* keys */
  guint parts;      /* BsClausePart: of its clauses */
  guint max_clauses;
  gboolean any_pain; /* it never asks whether pain is present */
} BsConditionKeys;

typedef struct
{
  gsize offset; /* of the gint in BsCondition */
  gint min, max;
} BsConditionNumber;

extern const char *const bs_condition_key_words[BS_N_CONDITION_KEYS];
extern const char *const bs_condition_kind_words[BS_N_CONDITION_KINDS];
extern const BsConditionKeys bs_condition_keys[BS_N_CONDITION_KINDS];
/* Of a key from BS_CONDITION_KEY_MIN_MINUTES on. */
const BsConditionNumber *bs_condition_key_get_number (BsConditionKey key);

G_END_DECLS
