/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules-testing.h"

/* The families of cases, one in each test-cases-*.c. */
RULES_CASES (cases_time);
RULES_CASES (cases_days);
RULES_CASES (cases_events);
RULES_CASES (cases_measures);
RULES_CASES (cases_visits);
RULES_CASES (cases_prompts);
RULES_CASES (cases_own);
