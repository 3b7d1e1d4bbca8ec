/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-sweep.h"

G_BEGIN_DECLS

/* (transfer full): what a pass that has arrived at `at` found, but for the rules of `hidden`. Takes the sweep. */
BsAssessment *bs_assessment_new (BsSweep *sweep, BsHistory *history, BsInstant at, guint64 hidden);

/* bs-prompts.c; `sweep` stands at the assessment's `at`, with its history set. */
void bs_prompts_collect (const BsSweep *sweep, GArray *prompts);
void bs_not_evaluated_collect (const BsSweep *sweep, GArray *not_evaluated);

G_END_DECLS
