/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-testing.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bs-diary-writer.h"

const char full_diary[] =
    "{ \"format\": \"backstory-diary\", \"version\": 1, \"exportedAt\": \"2026-11-22T09:00+01:00\","
    "  \"application\": \"by hand\","
    "  \"profile\": { \"name\": \"Ana \\\"A.\\\" \\\\ Łuć\", \"birthYear\": 1957, \"age\": 69, \"sex\": \"female\","
    "    \"pregnant\": false, \"osteoporosis\": true, \"longTermSteroids\": false, \"cancerHistory\": true,"
    "    \"diagnoses\": \"disc L4/L5\\nsince 2019\\ttold so\" },"
    "  \"medicines\": ["
    "    { \"id\": \"11111111-0000-4000-8000-000000000001\", \"updatedAt\": \"2026-01-01T00:00+00:00\","
    " \"name\": \"Ibuprofen\","
    "      \"class\": \"analgesic\", \"dose\": \"400 mg\", \"maxPerDay\": 3 },"
    "    { \"id\": \"11111111-0000-4000-8000-000000000002\", \"name\": \"Naproxen\" } ],"
    "  \"entries\": ["
    "    { \"id\": \"22222222-0000-4000-8000-000000000001\", \"at\": \"1900-01-01\" },"
    "    { \"id\": \"22222222-0000-4000-8000-000000000002\", \"recordedAt\": \"2026-11-20T20:00+14:00\","
    "      \"updatedAt\": \"2026-11-20T20:00:07-14:00\", \"at\": \"2026-11-20T08:00-03:30\", \"pain\": 0, \"types\": "
    "[],"
    "      \"position\": [], \"easierWhen\": [], \"sites\": [], \"radiates\": [], \"numb\": [], \"signs\": [],"
    "      \"skipped\": [], \"triggers\": [], \"measures\": [], \"note\": \"\" },"
    "    { \"id\": \"22222222-0000-4000-8000-000000000003\", \"recordedAt\": \"2026-11-21T20:00+01:00\","
    "      \"updatedAt\": \"2026-11-21T20:00+01:00\", \"at\": \"2026-11-21T08:00:59+01:00\","
    "      \"end\": \"2026-11-21T09:00+00:00\", \"pain\": 10, \"legPain\": 0, \"types\": [\"other\", \"sharp\","
    " \"aching\"],"
    "      \"course\": \"comes-and-goes\", \"when\": \"walking\", \"walkMin\": 1440, \"onsetMin\": 0,"
    " \"walkMetres\": 100000,"
    "      \"walkPosture\": \"leaning-forward\", \"stopReason\": \"pain\", \"position\": [\"turning\", \"walking\"],"
    "      \"easierWhen\": [\"nothing\", \"lying\"], \"sites\": [\"sacrum\", \"lower-back-left\"],"
    "      \"radiates\": [\"side-right\", \"foot-left\", \"limbs\"], \"numb\": [\"perineum\", \"back\", "
    "\"groin-right\"],"
    "      \"signs\": [\"regular-tightenings\", \"fever\", \"morning-stiffness\"], \"skipped\": [\"chills\","
    " \"gait-change\"],"
    "      \"triggers\": [\"pregnancy\", \"long-walk\"],"
    "      \"measures\": [ { \"kind\": \"other\" },"
    "        { \"kind\": \"medicine\", \"class\": \"antispasmodic\", \"name\": \"\", \"dose\": \"2 × 10 mg\","
    "          \"at\": \"2026-11-21T08:01+01:00\", \"result\": \"same\", \"resultMin\": 1440, \"painAfter\": 10 },"
    "        { \"kind\": \"cold\", \"appliedMin\": 0, \"result\": \"worse\", \"resultMin\": 0, \"painAfter\": 0 },"
    "        { \"kind\": \"rest\", \"how\": \"shoes-off\" } ],"
    "      \"note\": \"\\\"quoted\\\" \\\\ / \\b\\f\\n\\r\\t \\u0001\\u001f\\u007f é € 😀 \\u2028 </script>\" } ],"
    "  \"visits\": ["
    "    { \"id\": \"33333333-0000-4000-8000-000000000001\", \"updatedAt\": \"2026-11-22T08:00+01:00\","
    "      \"at\": \"2026-11-22T08:00+01:00\", \"kind\": \"doctor\", \"who\": \"Dr. Šimić\", \"note\": \"MRI\","
    "      \"knows\": [\"pain-over-3-days\", \"g-cancer-history\", \"\"], \"knowsUntil\": \"2027-02-28\" },"
    "    { \"id\": \"33333333-0000-4000-8000-000000000002\", \"at\": \"2026-11-22T09:00+01:00\","
    " \"kind\": \"phone-advice\","
    "      \"knows\": [] },"
    "    { \"id\": \"33333333-0000-4000-8000-000000000003\", \"at\": \"2199-12-31T23:59+00:00\","
    " \"kind\": \"ambulance\" } ] }";

char *
diary_of (const char *entries)
{
  return g_strdup_printf ("{\"format\":\"backstory-diary\",\"version\":1,\"entries\":[%s]}", entries);
}

JsonNode *
parse_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

void
foreach_example (ExampleFunc func, gpointer user_data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *examples;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  examples = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (examples), >, 100);
  for (guint i = 0; i < json_array_get_length (examples); i++)
    {
      JsonObject *example = json_array_get_object_element (examples, i);
      g_autofree char *diary = json_to_string (json_object_get_member (example, "diary"), FALSE);

      func (json_object_get_string_member (example, "id"), diary, strlen (diary), user_data);
    }
}

void
assert_same_diary (const char *exported, const char *original)
{
  g_autoptr (JsonNode) a = parse_json (exported);
  g_autoptr (JsonNode) b = parse_json (original);
  JsonNode *both[] = { a, b };

  for (guint i = 0; i < 2; i++)
    {
      json_object_remove_member (json_node_get_object (both[i]), "application");
      json_object_remove_member (json_node_get_object (both[i]), "exportedAt");
    }
  if (!json_node_equal (a, b))
    {
      g_autofree char *a_text = json_to_string (a, FALSE);
      g_autofree char *b_text = json_to_string (b, FALSE);

      g_assert_cmpstr (a_text, ==, b_text);
      g_assert_not_reached ();
    }
}

BsStore *
open_store (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("backstory-exchange-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  BsStore *store;

  g_assert_no_error (error);
  store = bs_store_open (path, &error);
  g_assert_no_error (error);
  return store;
}

void
close_store (BsStore *store)
{
  g_autofree char *folder = g_path_get_dirname (bs_store_get_path (store));
  g_autoptr (GDir) dir = NULL;
  const char *name;

  bs_store_close (store);
  g_object_unref (store);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

char *
export_diary (BsStore *store, const BsEntryQuery *query)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_diary_write_store (store, query, BS_INSTANT_NONE, out, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}
