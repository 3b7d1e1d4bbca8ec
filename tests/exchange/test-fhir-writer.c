/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-fhir-writer.h"
#include "exchange-testing.h"
#include "fhir-testing.h"

/* The bundle, and what is not of an entry. */

#define FILE_OF(content) "{'format':'backstory-diary','version':1," content "}"
#define VISIT(fields) FILE_OF ("'entries':[],'visits':[{'id':'33333333-0000-4000-8000-000000000001'," fields "}]")
#define SUBJECT "'subject':{'reference':'urn:uuid:PATIENT'}"
#define FACT(text, value)                                                                                              \
  "Observation {'status':'final','category':[{'coding':[{'system':"                                                    \
  "'http://terminology.hl7.org/CodeSystem/"                                                                            \
  "observation-category','code':'survey','display':'Survey'}]}],'code':{'text':'" text "'}," SUBJECT                   \
  ",'performer':[{'reference':'urn:uuid:PATIENT'}]," value "}\n"
#define ENCOUNTER(status, class_, type, rest)                                                                          \
  "Patient {}\nEncounter {'status':'" status "','class':" class_ ",'type':[{'text':'" type "'}]," SUBJECT "," rest "}" \
  "\n"
#define NARRATIVE(html)                                                                                                \
  "'text':{'status':'additional','div':'<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">" html "</div>'}"

typedef struct
{
  const char *name, *diary;
  const char *expected; /* every resource: type, then its JSON without type and id */
} Case;

static const Case cases[] = {
  { "nothing", FILE_OF ("'entries':[]"), "Patient {}\n" },
  { "patient", FILE_OF ("'entries':[],'profile':{'name':'Ana \\\"A.\\\"','birthYear':1957,'sex':'female'}"),
    "Patient {'name':[{'text':'Ana \\\"A.\\\"'}],'gender':'female','birthDate':'1957'}\n" },
  { "male", FILE_OF ("'entries':[],'profile':{'sex':'male'}"), "Patient {'gender':'male'}\n" },
  { "other", FILE_OF ("'entries':[],'profile':{'sex':'other','name':' '}"), "Patient {'gender':'other'}\n" },
  { "age", FILE_OF ("'entries':[],'profile':{'age':69}"),
    "Patient {}\n" FACT (
        "Age, as the person gave it",
        "'valueQuantity':{'value':69,'unit':'years','system':'http://unitsofmeasure.org','code':'a'}") },
  { "facts",
    FILE_OF (
        "'entries':[],'profile':{'pregnant':false,'osteoporosis':true,'longTermSteroids':false,'cancerHistory':true,"
        "'diagnoses':'disc\\nsince 2019'}"),
    "Patient {}\n" FACT ("Pregnant", "'valueBoolean':false") FACT ("Weak bones", "'valueBoolean':true")
        FACT ("Steroids for a long time", "'valueBoolean':false") FACT ("Cancer, now or earlier", "'valueBoolean':true")
            FACT ("What doctors have found, in the person’s own words", "'valueString':'disc\\nsince 2019'") },
  { "medicines", FILE_OF ("'entries':[],'medicines':[{'name':'Ibuprofen'}]"), "Patient {}\n" },
  { "visit", VISIT ("'at':'2026-11-22T18:00+01:00','kind':'doctor','who':'Dr. Šimić'"),
    ENCOUNTER (
        "finished", "{'display':'doctor'}", "Seen by a doctor",
        "'participant':[{'individual':{'display':'Dr. Šimić'}}],'period':{'start':'2026-11-22T18:00:00+01:00'}") },
  { "appointment", VISIT ("'at':'2026-11-22T18:01+01:00','kind':'urgent','who':''"),
    ENCOUNTER ("planned", "{'display':'urgent care'}", "Urgent care",
               "'period':{'start':'2026-11-22T18:01:00+01:00'}") },
  { "ambulance", VISIT ("'at':'2026-01-01T00:00+00:00','kind':'ambulance','note':' ','knows':[]"),
    ENCOUNTER ("finished", "{'display':'ambulance'}", "Ambulance", "'period':{'start':'2026-01-01T00:00:00+00:00'}") },
  { "phone", VISIT ("'at':'2026-01-01T00:00-03:30','kind':'phone-advice'"),
    ENCOUNTER ("finished",
               "{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'VR','display':'virtual'}",
               "Advice by phone", "'period':{'start':'2026-01-01T00:00:00-03:30'}") },
  { "visit-note",
    VISIT ("'at':'2026-01-01T00:00+00:00','kind':'doctor','note':'a <b> & \\u0001c\\nd','knows':['g-numb','x'],"
           "'knowsUntil':'2026-02-01'"),
    "Patient {}\nEncounter {" NARRATIVE (
        "<p>Seen by a doctor</p><p>a &lt;b&gt; &amp;  c<br/>d</p><p>Rules that the doctor "
        "has judged: g-numb, x; until 2026-02-01</p>") ",'status':'finished','class':{'display':'doctor'},'type':[{'"
                                                       "text':'Seen by a doctor'}]," SUBJECT
                                                       ",'period':{'start':'2026-01-01T00:00:00+00:00'}}\n" },
};

static JsonArray *
get_elements (JsonNode *bundle)
{
  return json_object_get_array_member (json_node_get_object (bundle), "entry");
}

static JsonObject *
get_resource (JsonNode *bundle, guint index)
{
  return json_object_get_object_member (json_array_get_object_element (get_elements (bundle), index), "resource");
}

static const char *
get_id (JsonNode *bundle, guint index)
{
  return json_object_get_string_member (get_resource (bundle, index), "id");
}

static char *
describe (JsonNode *bundle)
{
  g_autofree char *patient = g_strdup (get_id (bundle, 0));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (get_elements (bundle)); i++)
    {
      JsonObject *resource = get_resource (bundle, i);
      g_autofree char *type = g_strdup (json_object_get_string_member (resource, "resourceType"));
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *json = NULL;

      json_object_remove_member (resource, "resourceType");
      json_object_remove_member (resource, "id");
      node = json_node_init_object (json_node_alloc (), resource);
      json = json_to_string (node, FALSE);
      g_string_append_printf (text, "%s %s\n", type, json);
    }
  g_string_replace (text, patient, "PATIENT", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
quote (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *diary = quote (test->diary);
  g_autofree char *expected = quote (test->expected);
  g_autofree char *text = fhir_testing_write (diary, NULL, NULL);
  g_autoptr (JsonNode) bundle = parse_json (text);
  g_autofree char *found = describe (bundle);

  g_assert_cmpstr (found, ==, expected);
}

/* As it stands in the file. */
static void
test_looks (void)
{
  static const char expected[] =
      "{'resourceType':'Bundle','type':'collection','timestamp':'2026-11-22T18:00:00+01:00','entry':[\n"
      "{'fullUrl':'urn:uuid:9037e16d-b07d-5d61-85b0-cf23e5ca15ac','resource':{'resourceType':'Patient','id':"
      "'9037e16d-b07d-5d61-85b0-cf23e5ca15ac'}},\n"
      "{'fullUrl':'urn:uuid:22222222-0000-4000-8000-000000000001','resource':{'resourceType':'Observation','id':"
      "'22222222-0000-4000-8000-000000000001','meta':{'lastUpdated':'2026-11-20T08:00:07-14:00'},'status':'final',"
      "'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'survey',"
      "'display':'Survey'}]}],'code':{'coding':[{'system':'http://loinc.org','code':'72514-3','display':'Pain severity "
      "- "
      "0-10 verbal numeric rating [Score] - Reported'}],'text':'Back pain at its worst, 0 to "
      "10'},'subject':{'reference':"
      "'urn:uuid:9037e16d-b07d-5d61-85b0-cf23e5ca15ac'},'effectiveDateTime':'1900-01-01','performer':[{'reference':"
      "'urn:uuid:9037e16d-b07d-5d61-85b0-cf23e5ca15ac'}],'valueInteger':3,'bodySite':{'text':'back'}}}\n"
      "]}\n";
  g_autofree char *entry = quote ("{'id':'22222222-0000-4000-8000-000000000001','at':'1900-01-01','pain':3,"
                                  "'updatedAt':'2026-11-20T08:00:07-14:00'}");
  g_autofree char *diary = diary_of (entry);
  g_autofree char *written = fhir_testing_write (diary, NULL, NULL);
  g_autofree char *wanted = quote (expected);

  g_assert_cmpstr (written, ==, wanted);
}

/* Nothing that FHIR forbids: an empty text, list or object, a control character; and no id twice. */
static void
check_value (JsonNode *node)
{
  g_autoptr (GList) values = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    values = json_object_get_values (json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    values = json_array_get_elements (json_node_get_array (node));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_autofree char *text = g_strstrip (json_node_dup_string (node));

      g_assert_cmpstr (text, !=, "");
      for (const char *at = text; *at != '\0'; at++)
        g_assert_true ((guchar) *at >= 0x20 || strchr ("\t\n\r", *at) != NULL);
      return;
    }
  else
    return;
  g_assert_nonnull (values);
  for (GList *value = values; value != NULL; value = value->next)
    check_value (value->data);
}

static void
test_everything (void)
{
  g_autoptr (BsRulebook) rulebook = fhir_testing_load_rules ();
  g_autofree char *text = fhir_testing_write (full_diary, NULL, rulebook);
  g_autofree char *again = fhir_testing_write (full_diary, NULL, rulebook);
  g_autoptr (JsonNode) bundle = parse_json (text);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = json_array_get_length (get_elements (bundle));

  g_assert_cmpstr (text, ==, again);
  check_value (bundle);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *element = json_array_get_object_element (get_elements (bundle), i);
      g_autofree char *url = g_strconcat ("urn:uuid:", get_id (bundle, i), NULL);

      g_assert_true (bs_uuid_is_valid (get_id (bundle, i)));
      g_assert_cmpstr (json_object_get_string_member (element, "fullUrl"), ==, url);
      g_assert_true (g_hash_table_add (ids, (gpointer) get_id (bundle, i)));
    }
  g_assert_cmpuint (n, ==, 27);
}

/* Two persons who gave no name are two patients, and one stays the same with another name. */
static void
test_patient_id (void)
{
  static const char *const diaries[] = {
    FILE_OF ("'entries':[{'id':'22222222-0000-4000-8000-000000000001','at':'2026-01-01','pain':1}]"),
    FILE_OF ("'profile':{'name':'A'},'entries':[{'id':'22222222-0000-4000-8000-000000000001','at':'2026-01-01'},"
             "{'id':'22222222-0000-4000-8000-000000000002','at':'2026-01-02'}]"),
    FILE_OF ("'entries':[{'id':'22222222-0000-4000-8000-000000000002','at':'2026-01-01','pain':1}]"),
    VISIT ("'at':'2026-01-01T00:00+00:00','kind':'doctor'"),
  };
  char *ids[G_N_ELEMENTS (diaries)];

  for (guint i = 0; i < G_N_ELEMENTS (diaries); i++)
    {
      g_autofree char *diary = quote (diaries[i]);
      g_autofree char *text = fhir_testing_write (diary, NULL, NULL);
      g_autoptr (JsonNode) bundle = parse_json (text);

      ids[i] = g_strdup (get_id (bundle, 0));
    }
  g_assert_cmpstr (ids[0], ==, ids[1]);
  g_assert_cmpstr (ids[0], !=, ids[2]);
  g_assert_cmpstr (ids[0], !=, ids[3]);
  g_assert_cmpstr (ids[2], !=, ids[3]);
  for (guint i = 0; i < G_N_ELEMENTS (diaries); i++)
    g_free (ids[i]);
}

/* How many entries, visits and documents there are: "2 1 0". */
static char *
count (const char *diary, BsEntryQuery query, BsRulebook *rulebook)
{
  g_autofree char *text = fhir_testing_write (diary, &query, rulebook);
  g_autoptr (JsonNode) bundle = parse_json (text);
  guint n_entries = 0, n_visits = 0, n_documents = 0;

  for (guint i = 0; i < json_array_get_length (get_elements (bundle)); i++)
    {
      const char *type = json_object_get_string_member (get_resource (bundle, i), "resourceType");

      n_entries += strcmp (type, "Observation") == 0;
      n_visits += strcmp (type, "Encounter") == 0;
      n_documents += strcmp (type, "DocumentReference") == 0;
    }
  return g_strdup_printf ("%u %u %u", n_entries, n_visits, n_documents);
}

static void
test_query (void)
{
  g_autofree char *diary = quote (
      FILE_OF ("'entries':[{'at':'2026-11-20','pain':1},{'at':'2026-11-21T23:59-10:00','pain':1,'note':'garden'},"
               "{'at':'2026-11-22','pain':1}],'visits':[{'at':'2026-11-20T10:00+01:00','kind':'doctor'},"
               "{'at':'2026-11-22T10:00+01:00','kind':'doctor'}]"));
  g_autoptr (BsRulebook) rulebook = fhir_testing_load_rules ();
  gint32 middle = bs_date_from_ymd (2026, 11, 21);
  const struct
  {
    BsEntryQuery query;
    const char *expected;
  } queries[] = {
    { BS_ENTRY_QUERY_ALL, "3 2 1" },
    { { .from = middle, .to = BS_DATE_ANY }, "2 1 1" },
    { { .from = BS_DATE_ANY, .to = middle }, "2 1 1" },
    { { .from = middle, .to = middle }, "1 0 1" },
    { { .from = middle - 1, .to = middle + 1 }, "3 2 1" },
    { { .from = middle + 2, .to = BS_DATE_ANY }, "0 0 1" },
    { { .from = BS_DATE_ANY, .to = BS_DATE_ANY, .search = "garden" }, "1 0 0" },
    { { .from = BS_DATE_ANY, .to = BS_DATE_ANY, .search = "" }, "3 2 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *counts = count (diary, queries[i].query, rulebook);

      g_assert_cmpstr (counts, ==, queries[i].expected);
    }
}

/* rules.md 5.3: the disclaimer, rules with ids and versions, the time zone. No diagnosis. */
static void
test_assessment (void)
{
  static const char *const wanted[] = {
    "[pain-over-3-days]",
    "“pain syndrome worried for longer than 3 days” (article L415)",
    "is not medical advice",
    "does not diagnose",
    "A rule can be wrong",
    ". Sets of rules and their versions: article ",
    ", guidance ",
    "As of 2026-11-22T18:00+01:00.",
    "These rules were not written for you",
  };
  g_autofree char *diary =
      quote (FILE_OF ("'profile':{'osteoporosis':true},'entries':[{'at':'2026-11-18T08:00+01:00','pain':4},"
                      "{'at':'2026-11-19T08:00+01:00','pain':4},{'at':'2026-11-20T08:00+01:00','pain':4},"
                      "{'at':'2026-11-21T08:00+01:00','pain':4},{'at':'2026-11-22T08:00+01:00','pain':4}]"));
  g_autoptr (BsRulebook) rulebook = fhir_testing_load_rules ();
  g_autofree char *text = fhir_testing_write (diary, NULL, rulebook);
  g_autoptr (JsonNode) bundle = parse_json (text);
  JsonObject *document = get_resource (bundle, json_array_get_length (get_elements (bundle)) - 1);
  JsonObject *content = json_array_get_object_element (json_object_get_array_member (document, "content"), 0);
  JsonObject *attachment = json_object_get_object_member (content, "attachment");
  g_autofree char *words = NULL;
  gsize length;

  g_assert_cmpstr (json_object_get_string_member (document, "resourceType"), ==, "DocumentReference");
  g_assert_cmpstr (json_object_get_string_member (document, "status"), ==, "current");
  g_assert_cmpstr (json_object_get_string_member (document, "date"), ==, "2026-11-22T18:00:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (document, "description"), ==, bs_safety_get_disclaimer ());
  g_assert_false (json_object_has_member (json_object_get_object_member (document, "type"), "coding"));
  g_assert_cmpstr (json_object_get_string_member (attachment, "contentType"), ==, "text/plain; charset=utf-8");
  words = (char *) g_base64_decode (json_object_get_string_member (attachment, "data"), &length);
  words = g_realloc (words, length + 1);
  words[length] = '\0';
  g_assert_nonnull (strstr (words, "\nBackstory " BS_VERSION "."));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (words, wanted[i]) == NULL)
      g_assert_cmpstr (words, ==, wanted[i]);
}

/* A stream that takes nothing. */
static void
test_full (void)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new (g_malloc (16), 16, NULL, g_free);
  BsStore *store = fhir_testing_open (full_diary);
  g_autoptr (GError) error = NULL;

  g_assert_false (bs_fhir_write_store (store, NULL, bs_instant_new (1700000000, 60), NULL, out, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  bs_store_close (store);
  g_assert_false (bs_fhir_write_store (store, NULL, bs_instant_new (1700000000, 60), NULL, out, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  close_store (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fhir/writer/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/fhir/writer/looks", test_looks);
  g_test_add_func ("/fhir/writer/everything", test_everything);
  g_test_add_func ("/fhir/writer/patient-id", test_patient_id);
  g_test_add_func ("/fhir/writer/query", test_query);
  g_test_add_func ("/fhir/writer/assessment", test_assessment);
  g_test_add_func ("/fhir/writer/full", test_full);
  return g_test_run ();
}
