/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-rule.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* The moment of every export here. */
#define FHIR_TESTING_AT "2026-11-22T18:00+01:00"

/* (transfer full): the rules as installed. */
BsRulebook *fhir_testing_load_rules (void);
/* A store, in a folder of its own, with what a diary file has; close_store() removes it. */
BsStore *fhir_testing_open (const char *diary);
/* (transfer full): a store's bundle, as text. `query` is nullable; `rulebook` NULL: without an assessment. */
char *fhir_testing_write_store (BsStore *store, const BsEntryQuery *query, BsRulebook *rulebook);
/* The same of a diary file. */
char *fhir_testing_write (const char *diary, const BsEntryQuery *query, BsRulebook *rulebook);

G_END_DECLS
