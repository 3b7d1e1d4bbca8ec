/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-pages.h"

#define TEST_NOW "2026-11-22T19:00+01:00"

/* (transfer full): of a diary as JSON, at a moment, from `first` to `last` (dates). */
BsReport *test_report_new (const char *json, const char *at, const char *first, const char *last, gboolean with_name,
                           gboolean with_notes);
/* (transfer full): of the sample diary. */
BsReport *test_report_new_sample (void);
/* (transfer full): a diary file with these entries, JSON objects. */
char *test_diary (const char *entries);
