/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-fhir-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-assessment-writer.h"
#include "bs-text.h"

/* The person */

static void
begin_fact (GString *out, BsFhirBundle *bundle, const char *role, const char *text)
{
  char id[BS_UUID_LENGTH + 1];

  bs_fhir_begin_observation (out, bundle,
                             &(BsFhirObservation){ .id = bs_fhir_derive_id (bundle->patient, role, id),
                                                   .category = &bs_fhir_survey,
                                                   .text = text });
}

static void
append_truth (GString *out, BsFhirBundle *bundle, const char *role, const char *text, gint8 truth)
{
  if (truth == BS_ABSENT)
    return;
  begin_fact (out, bundle, role, text);
  bs_fhir_add_boolean (out, "valueBoolean", truth);
  bs_fhir_end_resource (out);
}

static void
append_age (GString *out, BsFhirBundle *bundle, const BsProfile *profile)
{
  if (profile->age == BS_ABSENT)
    return;
  begin_fact (out, bundle, "age", _ ("Age, as the person gave it"));
  /* Translators: behind an age */
  bs_fhir_add_quantity (out, "valueQuantity", profile->age, _ ("years"), "a");
  bs_fhir_end_resource (out);
}

static void
append_diagnoses (GString *out, BsFhirBundle *bundle, const char *diagnoses)
{
  g_autofree char *clean = bs_fhir_clean_text (diagnoses);

  if (clean == NULL)
    return;
  begin_fact (out, bundle, "diagnoses", _ ("What doctors have found, in the person’s own words"));
  bs_fhir_add_word (out, "valueString", clean);
  bs_fhir_end_resource (out);
}

void
bs_fhir_append_patient (GString *out, BsFhirBundle *bundle, const BsProfile *profile)
{
  bs_fhir_begin_resource (out, bundle, "Patient", bundle->patient);
  bs_fhir_add_text_list (out, "name", profile->name);
  /* The words of AdministrativeGender: "female", "male", "other". */
  if (profile->sex != BS_ABSENT)
    bs_fhir_add_word (out, "gender", bs_vocabulary_get_word (&bs_sexes, (guint) profile->sex));
  if (profile->birth_year != BS_ABSENT)
    {
      g_autofree char *year = g_strdup_printf ("%04d", profile->birth_year);

      bs_fhir_add_word (out, "birthDate", year);
    }
  bs_fhir_end_resource (out);
  append_age (out, bundle, profile);
  append_truth (out, bundle, "pregnant", _ ("Pregnant"), profile->pregnant);
  append_truth (out, bundle, "osteoporosis", _ ("Weak bones"), profile->osteoporosis);
  append_truth (out, bundle, "steroids", _ ("Steroids for a long time"), profile->long_term_steroids);
  append_truth (out, bundle, "cancer", _ ("Cancer, now or earlier"), profile->cancer_history);
  append_diagnoses (out, bundle, profile->diagnoses);
}

/* Visits */

static void
append_paragraph (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br/>", lines);

  g_string_append_printf (html, "<p>%s</p>", joined);
}

static void
append_knows (GString *html, const BsVisit *visit)
{
  g_autofree char *words = g_strjoinv (", ", visit->knows);
  g_autofree char *rules = bs_fhir_clean_text (words);
  g_autofree char *text = NULL;
  char date[16];

  if (rules == NULL)
    return;
  if (bs_instant_is_set (visit->knows_until))
    /* Translators: ids of rules, then a date */
    text = g_strdup_printf (_ ("Rules that the doctor has judged: %s; until %s"), rules,
                            bs_date_print (bs_instant_get_date (visit->knows_until), date));
  else
    text = g_strdup_printf (_ ("Rules that the doctor has judged: %s"), rules);
  append_paragraph (html, text);
}

/* An Encounter has no note: what the person wrote of it is its narrative, more than the rest of it says. */
static void
add_narrative (GString *out, const BsVisit *visit)
{
  g_autoptr (GString) html = g_string_new ("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
  g_autofree char *note = bs_fhir_clean_text (visit->note);
  gboolean has_knows = visit->knows != NULL && visit->knows[0] != NULL;

  if (note == NULL && !has_knows)
    return;
  append_paragraph (html, bs_text_get_visit_kind (visit->kind));
  if (note != NULL)
    append_paragraph (html, note);
  if (has_knows)
    append_knows (html, visit);
  g_string_append (html, "</div>");
  bs_fhir_open (out, "text", '{');
  bs_fhir_add_word (out, "status", "additional");
  bs_fhir_add_word (out, "div", html->str);
  bs_fhir_close (out, '}');
}

void
bs_fhir_append_visit (GString *out, BsFhirBundle *bundle, const BsVisit *visit)
{
  g_autofree char *who = bs_fhir_clean_text (visit->who);
  char id[BS_UUID_LENGTH + 1];

  bs_fhir_begin_resource (out, bundle, "Encounter", bs_fhir_derive_id (visit->id, "visit", id));
  add_narrative (out, visit);
  bs_fhir_add_word (out, "status", bs_fhir_bundle_is_past (bundle, visit->at) ? "finished" : "planned");
  if (visit->kind == BS_VISIT_PHONE_ADVICE)
    bs_fhir_add_coding (out, "class", &bs_fhir_virtual);
  else
    bs_fhir_add_display (out, "class", bs_vocabulary_get_label (&bs_visit_kinds, (guint) visit->kind));
  bs_fhir_add_text_list (out, "type", bs_text_get_visit_kind (visit->kind));
  bs_fhir_add_reference (out, "subject", bundle->patient);
  if (who != NULL)
    {
      bs_fhir_open (out, "participant", '[');
      bs_fhir_open (out, NULL, '{');
      bs_fhir_add_display (out, "individual", who);
      bs_fhir_close (out, '}');
      bs_fhir_close (out, ']');
    }
  bs_fhir_open (out, "period", '{');
  bs_fhir_add_moment (out, "start", visit->at);
  bs_fhir_close (out, '}');
  bs_fhir_end_resource (out);
}

/* The assessment */

static char *
format_versions (BsAssessment *assessment)
{
  g_autofree char *sets = bs_rulebook_format_sets (bs_assessment_get_rulebook (assessment));
  BsInstant at = bs_assessment_get_at (assessment);
  char moment[32];

  /* Translators: a version, sets of rules with their versions, a moment like 2026-11-22T09:00+01:00 */
  return g_strdup_printf (_ ("Backstory %s. Sets of rules and their versions: %s. As of %s."), BS_VERSION, sets,
                          bs_instant_print (at, moment));
}

/* rules.md 5.3: disclaimer, rules with their ids and versions, time zone, what was assumed. */
static char *
format_document (BsAssessment *assessment)
{
  const BsProfile *profile = bs_history_get_profile (bs_assessment_get_history_snapshot (assessment));
  gint32 today = bs_instant_get_date (bs_assessment_get_at (assessment));
  g_autofree char *text = bs_assessment_to_text (assessment);
  g_autofree char *versions = format_versions (assessment);
  gboolean is_beyond = bs_profile_is_beyond_rules (profile, today);

  return g_strdup_printf ("%s%s%s%s\n", text, is_beyond ? bs_safety_get_not_for_you () : "", is_beyond ? "\n" : "",
                          versions);
}

void
bs_fhir_append_assessment (GString *out, BsFhirBundle *bundle, BsAssessment *assessment)
{
  g_autofree char *document = format_document (assessment);
  g_autofree char *data = g_base64_encode ((const guchar *) document, strlen (document));
  char id[BS_UUID_LENGTH + 1];

  bs_fhir_begin_resource (out, bundle, "DocumentReference", bs_fhir_derive_id (bundle->patient, "assessment", id));
  bs_fhir_add_word (out, "status", "current");
  bs_fhir_add_concept (out, "type", NULL, _ ("What the rules of a diary say of what was recorded; not a diagnosis"));
  bs_fhir_add_reference (out, "subject", bundle->patient);
  bs_fhir_add_moment (out, "date", bundle->exported_at);
  bs_fhir_open (out, "author", '[');
  bs_fhir_add_display (out, NULL, "Backstory " BS_VERSION);
  bs_fhir_close (out, ']');
  bs_fhir_add_text (out, "description", bs_safety_get_disclaimer ());
  bs_fhir_open (out, "content", '[');
  bs_fhir_open (out, NULL, '{');
  bs_fhir_open (out, "attachment", '{');
  bs_fhir_add_word (out, "contentType", "text/plain; charset=utf-8");
  bs_fhir_add_word (out, "data", data);
  bs_fhir_add_moment (out, "creation", bundle->exported_at);
  bs_fhir_close (out, '}');
  bs_fhir_close (out, '}');
  bs_fhir_close (out, ']');
  bs_fhir_end_resource (out);
}
