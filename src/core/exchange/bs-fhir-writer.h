/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-assessment.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* Streams a store as a FHIR R4 (4.0.1) Bundle of type "collection", JSON in UTF-8, one resource a line, one entry at a
 * time: memory does not grow with the diary's length. The same diary, query, moment and language give the same bytes.
 *
 * In this order: the Patient and what else the person said of themselves; for each entry, oldest first, its Observations
 * and MedicationStatements; visits as Encounters; last the assessment as a DocumentReference, without a diagnosis. Which
 * field becomes what: bs-fhir-entry.h, bs-fhir-measures.h, bs-fhir-records.h. Codes: bs-fhir-codes.h, and only those.
 *
 * `query` (nullable) limits entries and visits by date, and entries by search; with a search no visits and no assessment
 * are written. `exported_at` must be a time. `assessment` (nullable: the rules could not be read) is of this diary, and
 * another thread may have it too. `out` is flushed, not closed. Errors: BS_STORE_ERROR, and those of the stream. */
gboolean bs_fhir_write_store (BsStore *store, const BsEntryQuery *query, BsInstant exported_at,
                              BsAssessment *assessment, GOutputStream *out, GError **error);

G_END_DECLS
