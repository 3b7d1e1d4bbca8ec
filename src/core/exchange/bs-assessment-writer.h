/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* (transfer full): the format "backstory-assessment", version 1 (diary-format.md, "The assessment"). */
char *bs_assessment_to_json (BsAssessment *assessment);
/* (transfer full): the same for a person at a terminal: headline and action first, then findings with evidence,
 * quotation and assumptions, questions, what could not be judged, the disclaimer. */
char *bs_assessment_to_text (BsAssessment *assessment);

G_END_DECLS
