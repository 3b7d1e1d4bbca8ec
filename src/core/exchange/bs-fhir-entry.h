/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-fhir-resource.h"

G_BEGIN_DECLS

/* What an entry becomes. A list that was not asked leaves no trace; one that was asked and is empty says so.
 *
 * | field                          | resource                                                                        |
 * | pain                           | Observation 72514-3 with the entry's id, an integer; not rated: dataAbsentReason |
 * | at, end                        | its effectiveDateTime, or effectivePeriod; a bare date stays a date. Observations |
 * |                                | are "final"; "preliminary" where they are dated after the export                |
 * | types                          | its components 56823-8, SNOMED CT where certain; none: text "none"              |
 * | course, when, position         | its components, text                                                            |
 * | easierWhen, triggers           | its components 100753-3, 100752-5, text                                         |
 * | sites, radiates                | its components, SNOMED CT where certain                                         |
 * | note                           | its note                                                                        |
 * | legPain                        | Observation, text: never mixed with the back's                                  |
 * | walkMin                        | Observation 55411-3, min; onsetMin, walkPosture, stopReason its components      |
 * | walkMetres                     | Observation 55430-3, m                                                          |
 * | numb                           | Observation, text: true with the places as components, or false                 |
 * | signs                          | Observation, text: a component for each sign, true or false; a skipped one none |
 * | measures                       | bs-fhir-measures.h                                                              |
 * | recordedAt, updatedAt          | dateAsserted of doses; meta.lastUpdated                                         | */
void bs_fhir_append_entry (GString *out, BsFhirBundle *bundle, const BsEntry *entry);

G_END_DECLS
