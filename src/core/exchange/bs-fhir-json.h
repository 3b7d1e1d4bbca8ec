/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-fhir-codes.h"
#include "bs-instant.h"

G_BEGIN_DECLS

/* FHIR's JSON, appended to a text: each function adds one member of an object, or one element of a list where `key` is
 * NULL, and the comma before it. FHIR has no empty values: what has nothing to say is left out. */

/* `bracket`: '{' or '['. */
void bs_fhir_open (GString *out, const char *key, char bracket);
void bs_fhir_close (GString *out, char bracket);
/* A code, an id, a URI. */
void bs_fhir_add_word (GString *out, const char *key, const char *word);
/* (transfer full) (nullable): what people wrote, as FHIR has it: control characters, which it forbids, become blanks. NULL
 * of a text without anything but blanks, and of NULL. */
char *bs_fhir_clean_text (const char *text);
/* The same as a member; nothing where it is NULL. */
void bs_fhir_add_text (GString *out, const char *key, const char *text);
void bs_fhir_add_integer (GString *out, const char *key, gint64 value);
void bs_fhir_add_boolean (GString *out, const char *key, gboolean value);
/* A dateTime or instant: with seconds and offset; a bare date as a date. Nothing where it is absent. */
void bs_fhir_add_moment (GString *out, const char *key, BsInstant moment);
/* A CodeableConcept: the code (nullable: text only) and the text that a person reads. */
void bs_fhir_add_concept (GString *out, const char *key, const BsFhirCode *code, const char *text);
/* A Coding. */
void bs_fhir_add_coding (GString *out, const char *key, const BsFhirCode *code);
/* A Quantity in a UCUM unit: "min", "m". */
void bs_fhir_add_quantity (GString *out, const char *key, gint64 value, const char *unit, const char *ucum);
/* A Reference to a resource of the same bundle. */
void bs_fhir_add_reference (GString *out, const char *key, const char *id);
/* A Reference that says who it is in words. */
void bs_fhir_add_display (GString *out, const char *key, const char *display);
/* A list of one element that has nothing but a text (nullable): an Annotation, a Dosage, a HumanName, a CodeableConcept.
 * No list where the text is blank. */
void bs_fhir_add_text_list (GString *out, const char *key, const char *text);

/* The id of what an entry or a visit becomes: the same each time, another for each `role` ("walk"). 37 bytes. */
char *bs_fhir_derive_id (const char *id, const char *role, char *buffer);

G_END_DECLS
