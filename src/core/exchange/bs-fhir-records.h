/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-fhir-resource.h"

G_BEGIN_DECLS

/* What is not of an entry.
 *
 * | field                                 | resource                                                                    |
 * | name, birthYear, sex                  | Patient: name.text, birthDate (a year), gender; only what the person gave   |
 * | age, pregnant, osteoporosis,          | Observations, text, without a moment: they are the person's words of        |
 * | longTermSteroids, cancerHistory       | themselves and no diagnosis                                                 |
 * | diagnoses                             | the same, valueString                                                       |
 * | a visit                               | Encounter, finished, or planned after the moment of the export. Its class:  |
 * |                                       | VR for advice by phone, else text, as nobody asked where it took place; who |
 * |                                       | as participant; note and what the doctor knows in its narrative             |
 * | the assessment                        | DocumentReference, text/plain: a ClinicalImpression would be a clinician's  |
 * | medicines, the person's own list      | nothing: a list does not say that any was taken                             | */
void bs_fhir_append_patient (GString *out, BsFhirBundle *bundle, const BsProfile *profile);
void bs_fhir_append_visit (GString *out, BsFhirBundle *bundle, const BsVisit *visit);
void bs_fhir_append_assessment (GString *out, BsFhirBundle *bundle, BsAssessment *assessment);

G_END_DECLS
