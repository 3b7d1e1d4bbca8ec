/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-fhir-resource.h"

G_BEGIN_DECLS

/* What was tried against the pain.
 *
 * | field                         | resource                                                                           |
 * | a medicine                    | MedicationStatement: its name and dose as text, "completed"; "intended" after the   |
 * |                               | moment of the export. What it is for is a note                                     |
 * | a rest, cold, heat, other     | Observation, text: its result as a text, or dataAbsentReason where it is not known  |
 * |                               | yet; minutes and the pain afterwards are its components                            |
 * | the result of a medicine      | the same, part of the MedicationStatement; none where nothing of it is known       |
 * | none were tried               | Observation, text "nothing"                                                        |
 * | not asked                     | nothing                                                                            | */
void bs_fhir_append_measures (GString *out, BsFhirBundle *bundle, const BsEntry *entry);

G_END_DECLS
