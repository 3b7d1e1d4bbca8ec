/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-fhir-measures.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

static BsInstant
get_start (const BsEntry *entry, const BsMeasure *measure)
{
  return bs_instant_is_set (measure->at) ? measure->at : entry->at;
}

static void
derive_id (const BsEntry *entry, const char *role, gint index, char *id)
{
  g_autofree char *indexed = g_strdup_printf ("%s %d", role, index);

  bs_fhir_derive_id (entry->id, indexed, id);
}

/* A medicine has to be named: where the person did not, by what it is for. */
static void
add_medication (GString *out, const BsMeasure *measure)
{
  g_autofree char *name = bs_fhir_clean_text (measure->name);
  const char *instead = measure->class_ != BS_ABSENT
                            ? bs_vocabulary_get_label (&bs_medicine_classes, (guint) measure->class_)
                            : _ ("a medicine without a name");

  bs_fhir_add_concept (out, "medicationCodeableConcept", NULL, name != NULL ? name : instead);
}

static void
append_dose (GString *out, BsFhirBundle *bundle, const BsEntry *entry, const BsMeasure *measure, const char *id)
{
  BsInstant start = get_start (entry, measure);

  bs_fhir_begin_resource (out, bundle, "MedicationStatement", id);
  bs_fhir_add_word (out, "status", bs_fhir_bundle_is_past (bundle, start) ? "completed" : "intended");
  bs_fhir_add_concept (out, "category", &bs_fhir_patient_specified, NULL);
  add_medication (out, measure);
  bs_fhir_add_reference (out, "subject", bundle->patient);
  bs_fhir_add_moment (out, "effectiveDateTime", start);
  bs_fhir_add_moment (out, "dateAsserted", entry->recorded_at);
  bs_fhir_add_reference (out, "informationSource", bundle->patient);
  if (measure->class_ != BS_ABSENT)
    bs_fhir_add_text_list (out, "note", bs_vocabulary_get_label (&bs_medicine_classes, (guint) measure->class_));
  bs_fhir_add_text_list (out, "dosage", measure->dose);
  bs_fhir_end_resource (out);
}

static void
begin_observation (GString *out, BsFhirBundle *bundle, const BsEntry *entry, BsInstant at, const char *id,
                   const char *text)
{
  bs_fhir_begin_observation (
      out, bundle,
      &(BsFhirObservation){
          .id = id, .category = &bs_fhir_survey, .text = text, .at = at, .updated_at = entry->updated_at });
}

static void
add_parts (GString *out, const BsMeasure *measure)
{
  g_autofree char *what = bs_text_format_measure (measure);

  bs_fhir_open (out, "component", '[');
  bs_fhir_add_component (out, NULL, _ ("What was tried"), NULL, what);
  if (measure->applied_min != BS_ABSENT)
    bs_fhir_add_minutes_component (out, _ ("Minutes applied"), measure->applied_min);
  if (measure->result_min != BS_ABSENT)
    bs_fhir_add_minutes_component (out, _ ("Minutes until this result"), measure->result_min);
  if (measure->pain_after != BS_ABSENT)
    {
      bs_fhir_begin_component (out, NULL, _ ("Pain afterwards, 0 to 10"));
      bs_fhir_add_integer (out, "valueInteger", measure->pain_after);
      bs_fhir_end_component (out);
    }
  bs_fhir_close (out, ']');
}

/* `dose`: the MedicationStatement that it is the result of, or NULL. */
static void
append_result (GString *out, BsFhirBundle *bundle, const BsEntry *entry, const BsMeasure *measure, const char *id,
               const char *dose)
{
  begin_observation (out, bundle, entry, get_start (entry, measure), id,
                     _ ("How the pain was after something was tried against it"));
  if (dose != NULL)
    {
      bs_fhir_open (out, "partOf", '[');
      bs_fhir_add_reference (out, NULL, dose);
      bs_fhir_close (out, ']');
    }
  if (measure->result != BS_ABSENT)
    bs_fhir_add_concept (out, "valueCodeableConcept", NULL,
                         bs_vocabulary_get_label (&bs_results, (guint) measure->result));
  else
    bs_fhir_add_absent_reason (out, &bs_fhir_not_known_yet, NULL);
  add_parts (out, measure);
  bs_fhir_end_resource (out);
}

static void
append_measure (GString *out, BsFhirBundle *bundle, const BsEntry *entry, gint index)
{
  const BsMeasure *measure = &entry->measures[index];
  gboolean is_medicine = measure->kind == BS_MEASURE_MEDICINE;
  char id[BS_UUID_LENGTH + 1], dose[BS_UUID_LENGTH + 1];

  derive_id (entry, "measure", index, id);
  derive_id (entry, "dose", index, dose);
  if (is_medicine)
    append_dose (out, bundle, entry, measure, dose);
  if (!is_medicine || measure->result != BS_ABSENT || measure->result_min != BS_ABSENT ||
      measure->pain_after != BS_ABSENT)
    append_result (out, bundle, entry, measure, id, is_medicine ? dose : NULL);
}

void
bs_fhir_append_measures (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  char id[BS_UUID_LENGTH + 1];

  if (entry->n_measures == 0)
    {
      begin_observation (out, bundle, entry, entry->at, bs_fhir_derive_id (entry->id, "measures", id),
                         _ ("What was tried against the pain"));
      /* Translators: tried against the pain */
      bs_fhir_add_concept (out, "valueCodeableConcept", NULL, _ ("nothing"));
      bs_fhir_end_resource (out);
    }
  for (gint i = 0; i < entry->n_measures; i++)
    append_measure (out, bundle, entry, i);
}
