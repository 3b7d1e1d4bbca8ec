/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-fhir-resource.h"

gboolean
bs_fhir_bundle_is_past (const BsFhirBundle *self, BsInstant moment)
{
  if (!bs_instant_is_set (moment))
    return TRUE;
  if (moment.kind == BS_INSTANT_DATE)
    return bs_instant_get_date (moment) <= bs_instant_get_date (self->exported_at);
  return moment.seconds <= self->exported_at.seconds;
}

void
bs_fhir_begin_resource (GString *out, BsFhirBundle *bundle, const char *type, const char *id)
{
  g_autofree char *uri = g_strconcat ("urn:uuid:", id, NULL);

  g_string_append (out, bundle->n_resources++ > 0 ? ",\n" : "\n");
  bs_fhir_open (out, NULL, '{');
  bs_fhir_add_word (out, "fullUrl", uri);
  bs_fhir_open (out, "resource", '{');
  bs_fhir_add_word (out, "resourceType", type);
  bs_fhir_add_word (out, "id", id);
}

void
bs_fhir_end_resource (GString *out)
{
  bs_fhir_close (out, '}');
  bs_fhir_close (out, '}');
}

static void
add_effective (GString *out, BsInstant at, BsInstant end)
{
  if (!bs_instant_is_set (end))
    {
      bs_fhir_add_moment (out, "effectiveDateTime", at);
      return;
    }
  bs_fhir_open (out, "effectivePeriod", '{');
  bs_fhir_add_moment (out, "start", at);
  bs_fhir_add_moment (out, "end", end);
  bs_fhir_close (out, '}');
}

void
bs_fhir_begin_observation (GString *out, BsFhirBundle *bundle, const BsFhirObservation *observation)
{
  bs_fhir_begin_resource (out, bundle, "Observation", observation->id);
  if (bs_instant_is_set (observation->updated_at))
    {
      bs_fhir_open (out, "meta", '{');
      bs_fhir_add_moment (out, "lastUpdated", observation->updated_at);
      bs_fhir_close (out, '}');
    }
  /* What is dated after the export cannot have been seen yet: most likely its date is wrong. */
  bs_fhir_add_word (out, "status", bs_fhir_bundle_is_past (bundle, observation->at) ? "final" : "preliminary");
  bs_fhir_open (out, "category", '[');
  bs_fhir_add_concept (out, NULL, observation->category, NULL);
  bs_fhir_close (out, ']');
  bs_fhir_add_concept (out, "code", observation->code, observation->text);
  bs_fhir_add_reference (out, "subject", bundle->patient);
  add_effective (out, observation->at, observation->end);
  bs_fhir_open (out, "performer", '[');
  bs_fhir_add_reference (out, NULL, bundle->patient);
  bs_fhir_close (out, ']');
}

void
bs_fhir_add_absent_reason (GString *out, const BsFhirCode *reason, const char *text)
{
  bs_fhir_add_concept (out, "dataAbsentReason", reason, text);
}

void
bs_fhir_begin_component (GString *out, const BsFhirCode *code, const char *text)
{
  bs_fhir_open (out, NULL, '{');
  bs_fhir_add_concept (out, "code", code, text);
}

void
bs_fhir_end_component (GString *out)
{
  bs_fhir_close (out, '}');
}

void
bs_fhir_add_component (GString *out, const BsFhirCode *code, const char *text, const BsFhirCode *value_code,
                       const char *value)
{
  bs_fhir_begin_component (out, code, text);
  bs_fhir_add_concept (out, "valueCodeableConcept", value_code, value);
  bs_fhir_end_component (out);
}

void
bs_fhir_add_minutes_component (GString *out, const char *text, gint minutes)
{
  bs_fhir_begin_component (out, NULL, text);
  bs_fhir_add_quantity (out, "valueQuantity", minutes, "min", "min");
  bs_fhir_end_component (out);
}
