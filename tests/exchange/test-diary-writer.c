/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-reader.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"

#define AT "\"at\":\"2026-11-22T09:00+01:00\""
#define APPLICATION "Backstory " BS_VERSION

static BsDiary *
read_diary (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsDiary *diary = bs_diary_new_from_data (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return diary;
}

static void
test_looks (void)
{
  static const char text[] =
      "{\"format\":\"backstory-diary\",\"version\":1,\"profile\":{\"sex\":\"other\",\"name\":\"A\"},"
      "\"visits\":[{\"id\":\"33333333-0000-4000-8000-000000000001\",\"kind\":\"urgent\"," AT "}],"
      "\"medicines\":[{\"id\":\"11111111-0000-4000-8000-000000000001\",\"name\":\"B\"}],"
      "\"entries\":[{\"id\":\"22222222-0000-4000-8000-000000000001\",\"signs\":[],\"types\":[\"dull\",\"sharp\"],"
      "\"pain\":3,"
      "\"measures\":[{\"result\":\"gone\",\"kind\":\"rest\"},{\"kind\":\"other\"}]," AT "},"
      "{\"id\":\"22222222-0000-4000-8000-000000000002\",\"measures\":[],\"at\":\"2026-11-22\"}]}";
  static const char expected[] = "{\n"
                                 "  \"format\": \"backstory-diary\",\n"
                                 "  \"version\": 1,\n"
                                 "  \"exportedAt\": \"2026-11-22T09:30+01:00\",\n"
                                 "  \"application\": \"" APPLICATION "\",\n"
                                 "  \"profile\": {\n"
                                 "    \"name\": \"A\",\n"
                                 "    \"sex\": \"other\"\n"
                                 "  },\n"
                                 "  \"medicines\": [\n"
                                 "    {\n"
                                 "      \"id\": \"11111111-0000-4000-8000-000000000001\",\n"
                                 "      \"name\": \"B\"\n"
                                 "    }\n"
                                 "  ],\n"
                                 "  \"entries\": [\n"
                                 "    {\n"
                                 "      \"id\": \"22222222-0000-4000-8000-000000000001\",\n"
                                 "      \"at\": \"2026-11-22T09:00+01:00\",\n"
                                 "      \"pain\": 3,\n"
                                 "      \"types\": [\"dull\", \"sharp\"],\n"
                                 "      \"signs\": [],\n"
                                 "      \"measures\": [\n"
                                 "        {\n"
                                 "          \"kind\": \"rest\",\n"
                                 "          \"result\": \"gone\"\n"
                                 "        },\n"
                                 "        {\n"
                                 "          \"kind\": \"other\"\n"
                                 "        }\n"
                                 "      ]\n"
                                 "    },\n"
                                 "    {\n"
                                 "      \"id\": \"22222222-0000-4000-8000-000000000002\",\n"
                                 "      \"at\": \"2026-11-22\",\n"
                                 "      \"measures\": []\n"
                                 "    }\n"
                                 "  ],\n"
                                 "  \"visits\": [\n"
                                 "    {\n"
                                 "      \"id\": \"33333333-0000-4000-8000-000000000001\",\n"
                                 "      \"at\": \"2026-11-22T09:00+01:00\",\n"
                                 "      \"kind\": \"urgent\"\n"
                                 "    }\n"
                                 "  ]\n"
                                 "}\n";
  g_autoptr (BsDiary) diary = read_diary (text);
  BsInstant exported_at;
  g_autofree char *written = NULL;

  g_assert_true (bs_instant_parse ("2026-11-22T09:30+01:00", FALSE, &exported_at, NULL));
  written = bs_diary_to_json (diary, exported_at);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_nothing (void)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autofree char *written = bs_diary_to_json (diary, BS_INSTANT_NONE);

  g_assert_cmpstr (written, ==,
                   "{\n  \"format\": \"backstory-diary\",\n  \"version\": 1,\n  \"application\": \"" APPLICATION "\",\n"
                   "  \"entries\": []\n}\n");
}

static void
test_values (void)
{
  g_autoptr (BsDiary) diary = read_diary (full_diary);
  g_autoptr (BsEntry) nothing = bs_entry_new ();
  g_autofree char *none = bs_entry_to_json (nothing, 4);
  g_autofree char *entry = bs_entry_to_json (diary->entries->pdata[0], 2);
  g_autofree char *visit = bs_visit_to_json (diary->visits->pdata[1], 0);

  g_assert_cmpstr (none, ==, "    {}");
  g_assert_cmpstr (entry, ==,
                   "  {\n    \"id\": \"22222222-0000-4000-8000-000000000001\",\n    \"at\": \"1900-01-01\"\n  }");
  g_assert_cmpstr (visit, ==,
                   "{\n  \"id\": \"33333333-0000-4000-8000-000000000002\",\n  \"at\": \"2026-11-22T09:00+01:00\",\n"
                   "  \"kind\": \"phone-advice\",\n  \"knows\": []\n}");
}

static void
test_escapes (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *written = NULL;
  g_autoptr (JsonNode) node = NULL;

  for (gunichar c = 1; c < 0x80; c++)
    g_string_append_unichar (note, c);
  g_string_append (note, "é€😀\xe2\x80\xa8\xef\xbf\xbf");
  entry->at = bs_instant_new (0, 0);
  bs_entry_set_note (entry, note->str);
  written = bs_entry_to_json (entry, 0);
  for (const char *c = written; *c != '\0'; c++)
    g_assert_true ((guchar) *c >= 0x20 || *c == '\n');
  node = parse_json (written);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "note"), ==, note->str);
}

/* Read, written, read again: equal to the last field. */
static void
test_there_and_back (void)
{
  g_autoptr (BsDiary) first = read_diary (full_diary);
  g_autofree char *written = bs_diary_to_json (first, BS_INSTANT_NONE);
  g_autoptr (BsDiary) second = read_diary (written);
  g_autofree char *again = bs_diary_to_json (second, BS_INSTANT_NONE);

  assert_same_diary (written, full_diary);
  g_assert_cmpstr (again, ==, written);
  g_assert_true (bs_profile_equal (first->profile, second->profile));
  for (guint i = 0; i < first->entries->len; i++)
    {
      g_autofree char *alone = bs_entry_to_json (first->entries->pdata[i], i);
      g_autoptr (BsEntry) entry = bs_entry_new_from_json (alone, NULL);

      g_assert_true (bs_entry_equal (first->entries->pdata[i], second->entries->pdata[i], TRUE));
      g_assert_true (bs_entry_equal (first->entries->pdata[i], entry, TRUE));
    }
  for (guint i = 0; i < first->visits->len; i++)
    g_assert_true (bs_visit_equal (first->visits->pdata[i], second->visits->pdata[i], TRUE));
  for (guint i = 0; i < first->medicines->len; i++)
    g_assert_true (bs_medicine_equal (first->medicines->pdata[i], second->medicines->pdata[i], TRUE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/writer/looks", test_looks);
  g_test_add_func ("/exchange/writer/nothing", test_nothing);
  g_test_add_func ("/exchange/writer/values", test_values);
  g_test_add_func ("/exchange/writer/escapes", test_escapes);
  g_test_add_func ("/exchange/writer/there-and-back", test_there_and_back);
  return g_test_run ();
}
