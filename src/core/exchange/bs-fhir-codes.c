/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-fhir-codes.h"

#define LOINC "http://loinc.org"
#define SNOMED "http://snomed.info/sct"
#define TERMINOLOGY "http://terminology.hl7.org/CodeSystem/"

const BsFhirCode bs_fhir_pain_severity = { LOINC, "72514-3",
                                           "Pain severity - 0-10 verbal numeric rating [Score] - Reported" };
const BsFhirCode bs_fhir_walking_duration = { LOINC, "55411-3", "Exercise duration" };
const BsFhirCode bs_fhir_walking_distance = { LOINC, "55430-3", "Walking distance unspecified time Pedometer" };
const BsFhirCode bs_fhir_pain_quality = { LOINC, "56823-8", "Problem quality or description" };
const BsFhirCode bs_fhir_exacerbating_factors = { LOINC, "100752-5", "Exacerbating factors - Reported" };
const BsFhirCode bs_fhir_alleviating_factors = { LOINC, "100753-3", "Alleviating factors - Reported" };

/* What a person says of themselves, in answer to questions: never "exam", which is a clinician's. */
const BsFhirCode bs_fhir_survey = { TERMINOLOGY "observation-category", "survey", "Survey" };
const BsFhirCode bs_fhir_activity = { TERMINOLOGY "observation-category", "activity", "Activity" };
const BsFhirCode bs_fhir_unknown = { TERMINOLOGY "data-absent-reason", "unknown", "Unknown" };
const BsFhirCode bs_fhir_not_known_yet = { TERMINOLOGY "data-absent-reason", "temp-unknown", "Temporarily Unknown" };
const BsFhirCode bs_fhir_patient_specified = { TERMINOLOGY "medication-statement-category", "patientspecified",
                                               "Patient Specified" };
const BsFhirCode bs_fhir_virtual = { TERMINOLOGY "v3-ActCode", "VR", "virtual" };

/* The words "sharp", "shooting", "squeezing", "pressing", "spread out" and "sudden and strong" have no code here. */
static const BsFhirCode types[BS_N_TYPES] = {
  [BS_TYPE_PULSATING] = { SNOMED, "29695002", "Throbbing pain" },
  [BS_TYPE_ACHING] = { SNOMED, "27635008", "Aching pain" },
  [BS_TYPE_DULL] = { SNOMED, "83644001", "Dull pain" },
  [BS_TYPE_PIERCING] = { SNOMED, "55145008", "Stabbing pain" }, /* people read "stabbing" */
  [BS_TYPE_BURNING] = { SNOMED, "36349006", "Burning pain" },
  [BS_TYPE_CRAMPING] = { SNOMED, "279093005", "Cramping pain" },
  [BS_TYPE_TINGLING] = { SNOMED, "786837007", "Tingling" },
};

/* Not 1141986006 for the sacrum, as some lists have it: that is the column of the chest (SNOMED CT Editorial Guide, spine;
 * IHE PCC mPSC, value set of back and spine). */
static const BsFhirCode sites[BS_N_SITES] = {
  [BS_SITE_LOWER_BACK_LEFT] = { SNOMED, "1017210004", "Structure of left lumbar region of back" },
  [BS_SITE_LOWER_BACK_CENTRE] = { SNOMED, "1141985005", "Structure of lumbar vertebral column region" },
  [BS_SITE_LOWER_BACK_RIGHT] = { SNOMED, "1017211000", "Structure of right lumbar region of back" },
  [BS_SITE_SACRUM] = { SNOMED, "1144746008", "Structure of sacral vertebral column region" },
};

static const BsFhirCode *
get_code (const BsFhirCode *codes, guint term)
{
  return codes[term].code != NULL ? &codes[term] : NULL;
}

const BsFhirCode *
bs_fhir_get_type_code (guint type)
{
  g_return_val_if_fail (type < BS_N_TYPES, NULL);

  return get_code (types, type);
}

const BsFhirCode *
bs_fhir_get_site_code (guint site)
{
  g_return_val_if_fail (site < BS_N_SITES, NULL);

  return get_code (sites, site);
}
