/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* Until when rules are known to the doctor, by what a visit says (rules.md 3.3). */

/* The last date that a visit's `knows` holds: the visit's date + 30 where it names none, at most + 92. */
gint32 bs_visit_get_known_until (const BsVisit *visit);
/* The last date on which a rule is known, by visits up to the assessment's moment; G_MININT32 where none says so. */
gint32 bs_assessment_get_known_until (const BsAssessment *self, const char *rule_id);

G_END_DECLS
