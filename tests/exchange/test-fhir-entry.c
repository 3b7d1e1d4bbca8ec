/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-fhir-entry.h"
#include "exchange-testing.h"
#include "fhir-testing.h"

/* What each field of an entry becomes. Expected is every resource but the Patient: type, then the JSON with ' for ", without
 * what all of them have in common, which test-fhir-writer.c looks at. */

#define SNOMED(code, display, text)                                                                                    \
  "{'coding':[{'system':'http://snomed.info/sct','code':'" code "','display':'" display "'}],'text':'" text "'}"
#define LOINC(code, display, text)                                                                                     \
  "{'coding':[{'system':'http://loinc.org','code':'" code "','display':'" display "'}],'text':'" text "'}"
#define TEXT(text) "{'text':'" text "'}"
#define REASON(code, display)                                                                                          \
  "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/data-absent-reason','code':'" code                      \
  "','display':'" display "'}]}"
#define NOT_YET "'dataAbsentReason':" REASON ("temp-unknown", "Temporarily Unknown")

#define PAIN_CODE                                                                                                      \
  LOINC ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "Back pain at its worst, 0 to 10")
#define PAIN(value, rest) "Observation {'code':" PAIN_CODE "," value ",'bodySite':{'text':'back'}" rest "}\n"
#define NO_PAIN PAIN ("'valueInteger':0", "")
#define PARTS(parts) ",'component':[" parts "]"
#define PART(code, value) "{'code':" code ",'valueCodeableConcept':" value "}"
#define MINUTES(text, n) "{'code':" TEXT (text) ",'valueQuantity':" QUANTITY (n, "min") "}"
#define QUANTITY(n, unit) "{'value':" n ",'unit':'" unit "','system':'http://unitsofmeasure.org','code':'" unit "'}"

#define QUALITY LOINC ("56823-8", "Problem quality or description", "Kind of pain")
#define EASIER LOINC ("100753-3", "Alleviating factors - Reported", "What makes it easier")
#define WORSE LOINC ("100752-5", "Exacerbating factors - Reported", "What set it off or made it worse")
#define SITE TEXT ("Where in the back")
#define WALK_CODE LOINC ("55411-3", "Exercise duration", "Minutes walked")
#define DISTANCE_CODE                                                                                                  \
  LOINC ("55430-3", "Walking distance unspecified time Pedometer", "Metres walked, as the person gave them")
#define DESCRIBED(parts) PAIN ("'valueInteger':5", PARTS (parts))

#define RESULT_CODE "'code':" TEXT ("How the pain was after something was tried against it")
#define RESULT(value, parts) NO_PAIN "Observation {" RESULT_CODE "," value ",'component':[" parts "]}\n"
#define TRIED(what) PART (TEXT ("What was tried"), TEXT (what))
#define AFTER(n) "{'code':" TEXT ("Pain afterwards, 0 to 10") ",'valueInteger':" n "}"
#define DOSE(status, rest) "MedicationStatement {'status':'" status "'," rest "}\n"

typedef struct
{
  const char *name;
  const char *fields; /* of the entry, after its `at` */
  const char *expected;
} Case;

static const Case cases[] = {
  { "pain-0", "'pain':0", NO_PAIN },
  { "pain-10", "'pain':10", PAIN ("'valueInteger':10", "") },
  { "pain-unrated", "'course':'constant'",
    PAIN ("'dataAbsentReason':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/data-absent-reason','code':"
          "'unknown','display':'Unknown'}],'text':'There was pain; it was not rated.'}",
          PARTS (PART (TEXT ("Whether the pain comes and goes"), TEXT ("there all the time")))) },
  { "end", "'pain':5,'end':'2026-11-22T10:30:05-03:30'",
    "Observation {'code':" PAIN_CODE
    ",'effectivePeriod':{'start':'2026-11-22T09:00:00+01:00','end':'2026-11-22T10:30:05-03:30'}"
    ",'valueInteger':5,'bodySite':{'text':'back'}}\n" },
  { "leg-pain", "'pain':0,'legPain':3",
    NO_PAIN
    "Observation {'code':" TEXT ("Leg pain at its worst, 0 to 10") ",'valueInteger':3,'bodySite':{'text':'leg'}}\n" },
  { "types-none", "'pain':5,'types':[]", DESCRIBED (PART (QUALITY, TEXT ("none"))) },
  { "types-coded", "'pain':5,'types':['tingling','aching','dull','burning','cramping','piercing','pulsating']",
    DESCRIBED (PART (QUALITY, SNOMED ("786837007", "Tingling", "tingling")) "," PART (QUALITY, SNOMED ("27635008", "Aching pain", "aching")) "," PART (
        QUALITY,
        SNOMED (
            "83644001",
            "Dull pain",
            "dull")) "," PART (QUALITY,
                               SNOMED (
                                   "36349006",
                                   "Burning pain",
                                   "burning")) "," PART (QUALITY,
                                                         SNOMED (
                                                             "279093005",
                                                             "Cramping pain",
                                                             "cramping")) "," PART (QUALITY,
                                                                                    SNOMED (
                                                                                        "55145008",
                                                                                        "Stabbing pain",
                                                                                        "stabbing")) "," PART (QUALITY,
                                                                                                               SNOMED (
                                                                                                                   "296"
                                                                                                                   "950"
                                                                                                                   "02",
                                                                                                                   "Thr"
                                                                                                                   "obb"
                                                                                                                   "ing"
                                                                                                                   " pa"
                                                                                                                   "in",
                                                                                                                   "thr"
                                                                                                                   "obb"
                                                                                                                   "in"
                                                                                                                   "g"))) },
  { "types-text", "'pain':5,'types':['sharp','shooting','squeezing','pressing','diffuse','acute','other']",
    DESCRIBED (PART (QUALITY, TEXT ("sharp")) "," PART (QUALITY, TEXT ("shooting")) "," PART (
        QUALITY,
        TEXT (
            "squeezin"
            "g")) "," PART (QUALITY,
                            TEXT (
                                "pressing")) "," PART (QUALITY,
                                                       TEXT (
                                                           "spread out")) "," PART (QUALITY,
                                                                                    TEXT (
                                                                                        "sudden and strong")) "," PART (QUALITY,
                                                                                                                        TEXT (
                                                                                                                            "another "
                                                                                                                            "kind"))) },
  { "course", "'pain':5,'course':'comes-and-goes'",
    DESCRIBED (PART (TEXT ("Whether the pain comes and goes"), TEXT ("comes and goes"))) },
  { "when", "'pain':5,'when':'after-sleep'", DESCRIBED (PART (TEXT ("When the pain comes"), TEXT ("after sleep"))) },
  { "position", "'pain':5,'position':['turning']",
    DESCRIBED (PART (TEXT ("Position in which it hurts"), TEXT ("turning"))) },
  { "easier-when", "'pain':5,'easierWhen':['lying','nothing']",
    DESCRIBED (PART (EASIER, TEXT ("lying")) "," PART (EASIER, TEXT ("nothing helps"))) },
  { "sites", "'pain':5,'sites':['lower-back-left','lower-back-centre','lower-back-right']",
    DESCRIBED (
        PART (SITE, SNOMED ("1017210004", "Structure of left lumbar region of back", "lower back left")) "," PART (
            SITE, SNOMED ("1141985005", "Structure of lumbar vertebral column region",
                          "lower back middle")) "," PART (SITE, SNOMED ("1017211000",
                                                                        "Structure of right lumbar region of back",
                                                                        "lower back right"))) },
  { "sacrum", "'pain':5,'sites':['sacrum']",
    DESCRIBED (
        PART (SITE, SNOMED ("1144746008", "Structure of sacral vertebral column region", "bottom of the spine"))) },
  { "radiates", "'pain':5,'radiates':['foot-left']",
    DESCRIBED (PART (TEXT ("Where else it hurts"), TEXT ("left foot"))) },
  { "radiates-none", "'pain':5,'radiates':[]", DESCRIBED (PART (TEXT ("Where else it hurts"), TEXT ("none"))) },
  { "triggers", "'pain':5,'triggers':['long-walk']", DESCRIBED (PART (WORSE, TEXT ("long walk"))) },
  { "note", "'pain':5,'note':'a \\\"b\\\"\\u0001c\\n<d> é 😀'",
    PAIN ("'valueInteger':5,'note':[{'text':'a \\\"b\\\" c\\n<d> é 😀'}]", "") },
  { "note-empty", "'pain':0,'note':''", NO_PAIN },
  { "note-blank", "'pain':0,'note':' \\u0003\\n'", NO_PAIN },
  { "walk", "'pain':0,'walkMin':1440,'onsetMin':0,'walkPosture':'leaning-forward','stopReason':'tired'",
    NO_PAIN "Observation {'code':" WALK_CODE ",'valueQuantity':" QUANTITY ("1440", "min")
        PARTS (MINUTES ("Minutes walked until the pain began", "0") "," PART (
            TEXT ("How the walk was done"), TEXT ("leaning forward")) "," PART (TEXT ("Why the walk ended"),
                                                                                TEXT ("tired"))) "}\n" },
  { "walk-0", "'pain':0,'walkMin':0",
    NO_PAIN "Observation {'code':" WALK_CODE ",'valueQuantity':" QUANTITY ("0", "min") "}\n" },
  { "walk-unknown", "'pain':0,'walkPosture':'upright'",
    NO_PAIN "Observation {'code':" WALK_CODE ",'dataAbsentReason':" REASON ("unknown", "Unknown")
        PARTS (PART (TEXT ("How the walk was done"), TEXT ("upright"))) "}\n" },
  { "distance", "'pain':0,'walkMetres':100000",
    NO_PAIN "Observation {'code':" DISTANCE_CODE ",'valueQuantity':" QUANTITY ("100000", "m") "}\n" },
  { "numb", "'pain':0,'numb':['perineum','groin-right']",
    NO_PAIN "Observation {'code':" TEXT ("Numbness") ",'valueBoolean':true" PARTS (
        PART (TEXT ("Where it is numb"), TEXT ("between the legs")) "," PART (TEXT ("Where it is numb"),
                                                                              TEXT ("right groin"))) "}\n" },
  { "numb-denied", "'pain':0,'numb':[]", NO_PAIN "Observation {'code':" TEXT ("Numbness") ",'valueBoolean':false}\n" },
  { "measures-none", "'pain':0,'measures':[]",
    NO_PAIN
    "Observation {'code':" TEXT ("What was tried against the pain") ",'valueCodeableConcept':" TEXT ("nothing") "}\n" },
  { "rest", "'pain':0,'measures':[{'kind':'rest','how':'lie','result':'gone','resultMin':20,'painAfter':0}]",
    RESULT ("'valueCodeableConcept':" TEXT ("gone"),
            TRIED ("lying down") "," MINUTES ("Minutes until this result", "20") "," AFTER ("0")) },
  { "rest-open", "'pain':0,'measures':[{'kind':'rest'}]", RESULT (NOT_YET, TRIED ("rest")) },
  { "cold", "'pain':0,'measures':[{'kind':'cold','appliedMin':15,'result':'worse'}]",
    RESULT ("'valueCodeableConcept':" TEXT ("worse"),
            TRIED ("cold for 15 min") "," MINUTES ("Minutes applied", "15")) },
  { "medicine",
    "'pain':0,'recordedAt':'2026-11-22T09:30+01:00','measures':[{'kind':'medicine','name':'Ibuprofen',"
    "'class':'analgesic','dose':'400 mg','at':'2026-11-22T09:10+01:00'}]",
    NO_PAIN DOSE (
        "completed",
        "'medicationCodeableConcept':" TEXT (
            "Ibuprofen") ",'effectiveDateTime':'2026-11-22T09:10:00+01:00','dateAsserted':'2026-11-22T09:30:00+01:00'"
                         ",'note':[{'text':'painkiller'}],'dosage':[{'text':'400 mg'}]") },
  { "medicine-no-name", "'pain':0,'measures':[{'kind':'medicine','name':' ','class':'other','dose':''}]",
    NO_PAIN DOSE ("completed",
                  "'medicationCodeableConcept':" TEXT ("other medicine") ",'note':[{'text':'other medicine'}]") },
  { "medicine-nothing", "'pain':0,'measures':[{'kind':'medicine'}]",
    NO_PAIN DOSE ("completed", "'medicationCodeableConcept':" TEXT ("a medicine without a name")) },
  { "medicine-now", "'pain':0,'measures':[{'kind':'medicine','name':'A','at':'2026-11-22T18:00+01:00'}]",
    NO_PAIN DOSE ("completed",
                  "'medicationCodeableConcept':" TEXT ("A") ",'effectiveDateTime':'2026-11-22T18:00:00+01:00'") },
  { "medicine-later", "'pain':0,'measures':[{'kind':'medicine','name':'A','at':'2026-11-22T18:00:01+01:00'}]",
    NO_PAIN DOSE ("intended",
                  "'medicationCodeableConcept':" TEXT ("A") ",'effectiveDateTime':'2026-11-22T18:00:01+01:00'") },
  { "medicine-result", "'pain':0,'measures':[{'kind':'medicine','name':'A','painAfter':4}]",
    NO_PAIN DOSE ("completed",
                  "'medicationCodeableConcept':" TEXT (
                      "A")) "Observation {" RESULT_CODE
                            ",'partOf':[{'reference':'urn:uuid:d5ebc2e1-ad06-5a14-ae23-ca30eba3ce02'}]," NOT_YET
                            ",'component':[" TRIED ("A") "," AFTER ("4") "]}\n" },
};

#define ENTRY_ID "22222222-0000-4000-8000-000000000001"
#define ENTRY_AT "2026-11-22T09:00+01:00"

static JsonArray *
get_resources (JsonNode *bundle)
{
  return json_object_get_array_member (json_node_get_object (bundle), "entry");
}

/* Without what every resource of the entry has. */
static void
append_resource (GString *text, JsonObject *element)
{
  static const char *const common[] = { "resourceType", "id", "category", "subject", "performer", "informationSource" };
  JsonObject *resource = json_object_get_object_member (element, "resource");
  g_autofree char *type = g_strdup (json_object_get_string_member (resource, "resourceType"));
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  if (g_strcmp0 (json_object_get_string_member_with_default (resource, "status", NULL), "final") == 0)
    json_object_remove_member (resource, "status");
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    json_object_remove_member (resource, common[i]);
  if (g_strcmp0 (json_object_get_string_member_with_default (resource, "effectiveDateTime", NULL),
                 "2026-11-22T09:00:00+01:00") == 0)
    json_object_remove_member (resource, "effectiveDateTime");
  node = json_node_init_object (json_node_alloc (), resource);
  json = json_to_string (node, FALSE);
  g_string_append_printf (text, "%s %s\n", type, json);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *entry = g_strdup_printf ("{'id':'" ENTRY_ID "','at':'" ENTRY_AT "',%s}", test->fields);
  g_autofree char *expected = g_strdelimit (g_strdup (test->expected), "'", '"');
  g_autofree char *diary = diary_of (g_strdelimit (entry, "'", '"'));
  g_autofree char *text = fhir_testing_write (diary, NULL, NULL);
  g_autoptr (JsonNode) bundle = parse_json (text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 1; i < json_array_get_length (get_resources (bundle)); i++)
    append_resource (found, json_array_get_object_element (get_resources (bundle), i));
  g_assert_cmpstr (found->str, ==, expected);
}

/* "SIGN=true,SIGN=false" of the one Observation of signs; "" where there is none. */
static char *
describe_signs (const char *fields)
{
  g_autofree char *entry = g_strdup_printf ("{'at':'" ENTRY_AT "','pain':0%s}", fields);
  g_autofree char *diary = diary_of (g_strdelimit (entry, "'", '"'));
  g_autofree char *text = fhir_testing_write (diary, NULL, NULL);
  g_autoptr (JsonNode) bundle = parse_json (text);
  JsonArray *resources = get_resources (bundle);
  g_autoptr (GString) found = g_string_new (NULL);
  JsonArray *components;

  if (json_array_get_length (resources) == 2)
    return g_strdup ("");
  g_assert_cmpuint (json_array_get_length (resources), ==, 3);
  components = json_object_get_array_member (
      json_object_get_object_member (json_array_get_object_element (resources, 2), "resource"), "component");
  for (guint i = 0; i < json_array_get_length (components); i++)
    {
      JsonObject *component = json_array_get_object_element (components, i);

      g_string_append_printf (found, "%s=%d\n",
                              json_object_get_string_member (json_object_get_object_member (component, "code"), "text"),
                              json_object_get_boolean_member (component, "valueBoolean"));
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

/* What is dated after the export, by the second or by the day. */
static void
test_future (void)
{
  static const struct
  {
    const char *at, *status;
  } moments[] = {
    { "2026-11-22T18:00+01:00", "final" },
    { "2026-11-22T18:00:01+01:00", "preliminary" },
    { "2026-11-22T17:00:00+00:00", "final" },
    { "2026-11-22T17:01-00:30", "preliminary" },
    { "2026-11-22", "final" },
    { "2026-11-23", "preliminary" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *entry = g_strdup_printf ("{\"at\":\"%s\",\"pain\":0}", moments[i].at);
      g_autofree char *diary = diary_of (entry);
      g_autofree char *text = fhir_testing_write (diary, NULL, NULL);
      g_autoptr (JsonNode) bundle = parse_json (text);
      JsonObject *element = json_array_get_object_element (get_resources (bundle), 1);

      g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (element, "resource"), "status"),
                       ==, moments[i].status);
    }
}

/* A sign that was denied, one that was skipped, and signs that were not asked are three things. */
static void
test_signs (void)
{
  g_autofree char *not_asked = describe_signs ("");
  g_autofree char *skipped_only = describe_signs (",'skipped':['fever']");
  g_autofree char *denied = describe_signs (",'signs':[]");
  g_autofree char *mixed = describe_signs (",'signs':['fever','foot-drop'],'skipped':['chills']");
  g_auto (GStrv) lines = g_strsplit (denied, "\n", -1);

  g_assert_cmpstr (not_asked, ==, "");
  g_assert_cmpstr (skipped_only, ==, "");
  g_assert_cmpuint (g_strv_length (lines), ==, BS_N_SIGNS + 1);
  for (guint sign = 0; sign < BS_N_SIGNS; sign++)
    {
      g_autofree char *no = g_strdup_printf ("%s=0", bs_vocabulary_get_label (&bs_signs, sign));

      g_assert_cmpstr (lines[sign], ==, no);
    }
  g_assert_nonnull (strstr (mixed, "\nfever=1\n"));
  g_assert_nonnull (strstr (mixed, "\nthe foot drops=1\n"));
  g_assert_nonnull (strstr (mixed, "\nurine leaks=0\n"));
  g_assert_null (strstr (mixed, "shivering"));
}

/* Somebody who skipped every sign. */
static void
test_all_skipped (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (BsEntry) entry = bs_entry_new ();
  BsFhirBundle bundle = { .patient = ENTRY_ID };

  entry->pain = 0;
  bs_term_list_set_none (&entry->signs);
  for (guint sign = 0; sign < BS_N_SIGNS; sign++)
    bs_term_list_add (&entry->skipped, sign);
  bs_fhir_append_entry (out, &bundle, entry);
  g_assert_nonnull (strstr (out->str, "\"dataAbsentReason\""));
  g_assert_null (strstr (out->str, "\"component\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fhir/entry/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/fhir/entry/future", test_future);
  g_test_add_func ("/fhir/entry/signs", test_signs);
  g_test_add_func ("/fhir/entry/all-skipped", test_all_skipped);
  return g_test_run ();
}
