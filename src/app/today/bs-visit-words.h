/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* (transfer full): what a visit that was just saved answers: what became of the findings of `before` (element-type
 * BsFinding, nullable) in `assessment` (nullable). An alarm that just vanished would leave a person wondering. */
char *bs_visit_format_saved (const GArray *before, BsAssessment *assessment);

G_END_DECLS
