/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* What the texts of one finding are made of. */
typedef struct
{
  const BsHistory *history;
  GArray *evidence; /* BsEvidence, by time */
  gint32 today;
  gint offset;    /* minutes, of the assessment */
  gboolean spans; /* the rule counts how long pain lasted */
  gint64 visit;   /* UTC seconds of the last examination before the finding; BS_NO_TIME: none */
  gint64 limit;   /* UTC seconds: what was known by then counts */
} BsFindingFacts;

void bs_finding_facts_init (BsFindingFacts *self, const BsFinding *finding, const BsAssessment *assessment);
void bs_finding_facts_clear (BsFindingFacts *self);
const BsEvidence *bs_finding_facts_get_evidence (const BsFindingFacts *self, guint index);
/* The first and the last moment of all evidence; absent where there is none. */
BsInstant bs_finding_facts_get_first (const BsFindingFacts *self);
BsInstant bs_finding_facts_get_last (const BsFindingFacts *self);
/* (transfer full) (element-type gint32): the days of all evidence, once each. */
GArray *bs_finding_facts_list_dates (const BsFindingFacts *self);

G_END_DECLS
