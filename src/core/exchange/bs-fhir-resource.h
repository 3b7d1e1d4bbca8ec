/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"
#include "bs-fhir-json.h"

G_BEGIN_DECLS

/* What the resources of a bundle have in common. */
typedef struct
{
  char patient[BS_UUID_LENGTH + 1]; /* id of the Patient: whom all others are about */
  BsInstant exported_at;            /* BS_INSTANT_TIME */
  guint n_resources;                /* so far */
} BsFhirBundle;

/* Whether a moment is not after that of the export; of a bare date its day counts. An absent one is not after it. */
gboolean bs_fhir_bundle_is_past (const BsFhirBundle *self, BsInstant moment);

/* An element of the bundle, each on a line of its own, with the resource's type and id. */
void bs_fhir_begin_resource (GString *out, BsFhirBundle *bundle, const char *type, const char *id);
void bs_fhir_end_resource (GString *out);

typedef struct
{
  const char *id;
  const BsFhirCode *category, *code; /* code: nullable, text only */
  const char *text;                  /* what it is, for a person */
  BsInstant at, end;                 /* absent: not said */
  BsInstant updated_at;
} BsFhirObservation;

/* Begins an Observation by the person of themselves; its value and parts follow, then bs_fhir_end_resource(). */
void bs_fhir_begin_observation (GString *out, BsFhirBundle *bundle, const BsFhirObservation *observation);
/* Why there is no value. */
void bs_fhir_add_absent_reason (GString *out, const BsFhirCode *reason, const char *text);

/* A part of an Observation: its value comes between the two. The list of them is bs_fhir_open (out, "component", '['). */
void bs_fhir_begin_component (GString *out, const BsFhirCode *code, const char *text);
void bs_fhir_end_component (GString *out);
/* One with a text as its value (CodeableConcept), with a code where there is one. */
void bs_fhir_add_component (GString *out, const BsFhirCode *code, const char *text, const BsFhirCode *value_code,
                            const char *value);
void bs_fhir_add_minutes_component (GString *out, const char *text, gint minutes);

G_END_DECLS
