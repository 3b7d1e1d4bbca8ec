/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-diary-reader.h"

G_BEGIN_DECLS

/* A small diary, an instant, and all that the rules must say then. The diary is written as in a file, but with ' for ":
 * E ("2025-03-10T10:00Z", "'pain':5") is an entry, M ("rest", "") a measure. Moments in what is expected are local
 * ones in the offset of `at`, without the year: "03-10T10:00", with seconds where they are not 0. */
typedef struct
{
  const char *name;
  const char *at;
  const char *entries; /* of E (), nullable */
  const char *active;  /* "RULE@RAISED …", of all sets, any order; "(known)" behind a known one; "": none */
  const char *past;    /* "RULE@RAISED/CLEARED=ENDING …"; NULL: none. Self-care rules are never in it */
  const char *visits;  /* of V (), nullable */
  const char *profile; /* fields, nullable */
  /* These are compared where they are given. */
  const char *prompts; /* "PROMPT#ENTRY[.MEASURE] …", the optional ones too; entries by time from 0 */
  const char *class_;
  const char *level;         /* overall, and headline where it differs: "urgent none" */
  const char *not_evaluated; /* "RULE:field,field …": must be among them */
  const char *asked;         /* "RULE …": must not */
  const char *evidence;      /* "RULE: ENTRY[.MEASURE] FIELD=VALUE, …; RULE: …", of active rules */
  const char *assumptions;   /* "RULE: SENTENCE | SENTENCE", of an active rule, without the rule's own */
  gint long_walk_min;        /* 0: the default */
} RulesCase;

#define E(at, fields) "{'at':'" at "'," fields "},"
#define V(at, fields) "{'at':'" at "'," fields "},"
/* One measure or more as a field. */
#define M(kind, fields) "{'kind':'" kind "'" fields "},"
#define MEASURES(list) "'measures':[" list "]"
#define RESULT(result, minutes) ",'result':'" result "','resultMin':" #minutes
#define RESULT_ONLY(result) ",'result':'" result "'"
#define AT(at) ",'at':'" at "'"

/* Registers a test for each case: "/cases/FAMILY/NAME". `rulebook` (transfer none) lives until g_test_run() is over. */
void rules_cases_add (const char *family, const RulesCase *cases, guint n, BsRulebook *rulebook);
#define RULES_CASES(name)                                                                                              \
  extern const RulesCase name[];                                                                                       \
  extern const guint n_##name

/* (transfer full): the article's and the guidance's rules, and those of `own_file` (nullable). */
BsRulebook *rules_testing_load (const char *own_file);
/* (transfer full): a diary of pieces written as in RulesCase, each nullable. */
BsDiary *rules_testing_diary (const char *entries, const char *visits, const char *profile);
BsInstant rules_testing_instant (const char *text);
/* (transfer full): everything that an assessment says, as text, for comparing two of them. Entries are named by id, so
 * that two histories of the same entries agree. */
char *rules_testing_describe (BsAssessment *assessment);
/* (transfer full): by a fresh assessor. */
BsAssessment *rules_testing_assess (BsRulebook *rulebook, BsHistory *history, BsInstant at);
/* An active finding of a rule, by value; asserts that there is one. */
BsFinding rules_testing_get_active (const BsAssessment *assessment, const char *rule);
gboolean rules_testing_is_active (const BsAssessment *assessment, const char *rule);

G_END_DECLS
