/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-fhir-entry.h"

#include <glib/gi18n-lib.h>

#include "bs-fhir-measures.h"

typedef const BsFhirCode *(*GetCodeFunc) (guint term);

static void
begin_observation (GString *out, BsFhirBundle *bundle, const BsEntry *entry, const char *role,
                   const BsFhirCode *category, const BsFhirCode *code, const char *text)
{
  char id[BS_UUID_LENGTH + 1];

  bs_fhir_begin_observation (out, bundle,
                             &(BsFhirObservation){ .id = bs_fhir_derive_id (entry->id, role, id),
                                                   .category = category,
                                                   .code = code,
                                                   .text = text,
                                                   .at = entry->at,
                                                   .updated_at = entry->updated_at });
}

static void
add_term (GString *out, const char *text, const BsVocabulary *vocabulary, gint8 term)
{
  if (term != BS_ABSENT)
    bs_fhir_add_component (out, NULL, text, NULL, bs_vocabulary_get_label (vocabulary, (guint) term));
}

static void
add_terms (GString *out, const BsFhirCode *code, const char *text, const BsVocabulary *vocabulary,
           const BsTermList *list, GetCodeFunc get_code)
{
  if (list->asked && list->n == 0)
    bs_fhir_add_component (out, code, text, NULL, C_ ("asked, and nothing was named", "none"));
  for (guint i = 0; i < list->n; i++)
    bs_fhir_add_component (out, code, text, get_code != NULL ? get_code (list->terms[i]) : NULL,
                           bs_vocabulary_get_label (vocabulary, list->terms[i]));
}

static gboolean
describes_pain (const BsEntry *entry)
{
  return entry->types.asked || entry->course != BS_ABSENT || entry->when != BS_ABSENT || entry->position.asked ||
         entry->easier_when.asked || entry->sites.asked || entry->radiates.asked || entry->triggers.asked;
}

static void
append_pain (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  bs_fhir_begin_observation (out, bundle,
                             &(BsFhirObservation){ .id = entry->id,
                                                   .category = &bs_fhir_survey,
                                                   .code = &bs_fhir_pain_severity,
                                                   .text = _ ("Back pain at its worst, 0 to 10"),
                                                   .at = entry->at,
                                                   .end = entry->end,
                                                   .updated_at = entry->updated_at });
  if (entry->pain == BS_ABSENT)
    bs_fhir_add_absent_reason (out, &bs_fhir_unknown, _ ("There was pain; it was not rated."));
  else
    bs_fhir_add_integer (out, "valueInteger", entry->pain);
  bs_fhir_add_text_list (out, "note", entry->note);
  bs_fhir_add_concept (out, "bodySite", NULL, bs_vocabulary_get_label (&bs_regions, BS_REGION_BACK));
  if (describes_pain (entry))
    {
      bs_fhir_open (out, "component", '[');
      add_terms (out, &bs_fhir_pain_quality, _ ("Kind of pain"), &bs_types, &entry->types, bs_fhir_get_type_code);
      add_term (out, _ ("Whether the pain comes and goes"), &bs_courses, entry->course);
      add_term (out, _ ("When the pain comes"), &bs_whens, entry->when);
      add_terms (out, NULL, _ ("Position in which it hurts"), &bs_positions, &entry->position, NULL);
      add_terms (out, &bs_fhir_alleviating_factors, _ ("What makes it easier"), &bs_easiers, &entry->easier_when, NULL);
      add_terms (out, NULL, _ ("Where in the back"), &bs_sites, &entry->sites, bs_fhir_get_site_code);
      add_terms (out, NULL, _ ("Where else it hurts"), &bs_regions, &entry->radiates, NULL);
      add_terms (out, &bs_fhir_exacerbating_factors, _ ("What set it off or made it worse"), &bs_triggers,
                 &entry->triggers, NULL);
      bs_fhir_close (out, ']');
    }
  bs_fhir_end_resource (out);
}

static void
append_leg_pain (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  if (entry->leg_pain == BS_ABSENT)
    return;
  begin_observation (out, bundle, entry, "leg-pain", &bs_fhir_survey, NULL, _ ("Leg pain at its worst, 0 to 10"));
  bs_fhir_add_integer (out, "valueInteger", entry->leg_pain);
  /* Translators: where it hurts */
  bs_fhir_add_concept (out, "bodySite", NULL, _ ("leg"));
  bs_fhir_end_resource (out);
}

static void
append_walk (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  gboolean has_parts =
      entry->onset_min != BS_ABSENT || entry->walk_posture != BS_ABSENT || entry->stop_reason != BS_ABSENT;

  if (entry->walk_min == BS_ABSENT && !has_parts)
    return;
  begin_observation (out, bundle, entry, "walk", &bs_fhir_activity, &bs_fhir_walking_duration, _ ("Minutes walked"));
  if (entry->walk_min != BS_ABSENT)
    bs_fhir_add_quantity (out, "valueQuantity", entry->walk_min, "min", "min");
  else
    bs_fhir_add_absent_reason (out, &bs_fhir_unknown, NULL);
  if (has_parts)
    {
      bs_fhir_open (out, "component", '[');
      if (entry->onset_min != BS_ABSENT)
        bs_fhir_add_minutes_component (out, _ ("Minutes walked until the pain began"), entry->onset_min);
      add_term (out, _ ("How the walk was done"), &bs_walk_postures, entry->walk_posture);
      add_term (out, _ ("Why the walk ended"), &bs_stop_reasons, entry->stop_reason);
      bs_fhir_close (out, ']');
    }
  bs_fhir_end_resource (out);
}

static void
append_distance (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  if (entry->walk_metres == BS_ABSENT)
    return;
  begin_observation (out, bundle, entry, "distance", &bs_fhir_activity, &bs_fhir_walking_distance,
                     _ ("Metres walked, as the person gave them"));
  bs_fhir_add_quantity (out, "valueQuantity", entry->walk_metres, "m", "m");
  bs_fhir_end_resource (out);
}

static void
append_numb (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  if (!entry->numb.asked)
    return;
  begin_observation (out, bundle, entry, "numb", &bs_fhir_survey, NULL, _ ("Numbness"));
  bs_fhir_add_boolean (out, "valueBoolean", entry->numb.n > 0);
  if (entry->numb.n > 0)
    {
      bs_fhir_open (out, "component", '[');
      add_terms (out, NULL, _ ("Where it is numb"), &bs_regions, &entry->numb, NULL);
      bs_fhir_close (out, ']');
    }
  bs_fhir_end_resource (out);
}

/* diary-format.md, "Skipped signs": where signs were asked, each that is neither named nor skipped was denied. */
static void
append_signs (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  if (!entry->signs.asked)
    return;
  begin_observation (out, bundle, entry, "signs", &bs_fhir_survey, NULL,
                     _ ("Signs that the person was asked about: true where they said yes, false where they said no"));
  if ((~entry->skipped.set & (BS_BIT (BS_N_SIGNS) - 1)) != 0)
    {
      bs_fhir_open (out, "component", '[');
      for (guint sign = 0; sign < BS_N_SIGNS; sign++)
        {
          if (entry->skipped.set & BS_BIT (sign))
            continue;
          bs_fhir_begin_component (out, NULL, bs_vocabulary_get_label (&bs_signs, sign));
          bs_fhir_add_boolean (out, "valueBoolean", (entry->signs.set & BS_BIT (sign)) != 0);
          bs_fhir_end_component (out);
        }
      bs_fhir_close (out, ']');
    }
  else
    bs_fhir_add_absent_reason (out, &bs_fhir_unknown, NULL);
  bs_fhir_end_resource (out);
}

void
bs_fhir_append_entry (GString *out, BsFhirBundle *bundle, const BsEntry *entry)
{
  append_pain (out, bundle, entry);
  append_leg_pain (out, bundle, entry);
  append_walk (out, bundle, entry);
  append_distance (out, bundle, entry);
  append_numb (out, bundle, entry);
  append_signs (out, bundle, entry);
  bs_fhir_append_measures (out, bundle, entry);
}
