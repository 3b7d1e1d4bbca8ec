/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-terms.h"

G_BEGIN_DECLS

/* Every code that leaves the program in a FHIR bundle. A term without a certain code has none: it goes as text. There is
 * no code of a diagnosis. */
typedef struct
{
  const char *system; /* URI of the code system */
  const char *code;
  const char *display; /* as the code system has it */
} BsFhirCode;

/* LOINC: what an Observation or a part of one is about. */
extern const BsFhirCode bs_fhir_pain_severity, bs_fhir_walking_duration, bs_fhir_walking_distance, bs_fhir_pain_quality,
    bs_fhir_exacerbating_factors, bs_fhir_alleviating_factors;
/* R4: categories of Observations, why a value is not there, whose statement it is, a talk over the phone. */
extern const BsFhirCode bs_fhir_survey, bs_fhir_activity, bs_fhir_unknown, bs_fhir_not_known_yet,
    bs_fhir_patient_specified, bs_fhir_virtual;

/* (nullable): the SNOMED CT code of a term of `types` and of `sites`. */
const BsFhirCode *bs_fhir_get_type_code (guint type);
const BsFhirCode *bs_fhir_get_site_code (guint site);

G_END_DECLS
