/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "bs-assessment.h"
#include "bs-diary-import.h"
#include "bs-diary-reader.h"
#include "bs-diary-writer.h"

/* Every diary of tests/data/examples.json: what must be found is found, and nothing else is; and the order of the
 * entries, exact copies, and the way into the diary change nothing (rules.md 2.6, 3). */

#define N_EXAMPLES 121
#define SHUFFLES 3

static JsonParser *parser;
static BsRulebook *rulebook;

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Both what is expected and what is found become one text, so that a difference is seen at once: "title: a b c". */
static void
append_names (GString *text, const char *title, GPtrArray *names)
{
  const char *before = NULL;

  g_ptr_array_sort (names, compare_names);
  g_string_append_printf (text, "%s:", title);
  for (guint i = 0; i < names->len; i++)
    {
      if (before == NULL || strcmp (before, names->pdata[i]) != 0)
        g_string_append_printf (text, " %s", (const char *) names->pdata[i]);
      before = names->pdata[i];
    }
  g_string_append_c (text, '\n');
}

static void
append_expected_names (GString *text, const char *title, JsonArray *array)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (names, (gpointer) json_array_get_string_element (array, i));
  append_names (text, title, names);
}

static char *
write_expected (JsonObject *example)
{
  JsonObject *expect = json_object_get_object_member (example, "expect");
  GString *text = g_string_new (NULL);
  static const char *const sets[] = { "article", "guidance" };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      JsonObject *set = json_object_get_object_member (expect, sets[i]);

      append_expected_names (text, sets[i], json_object_get_array_member (set, "active"));
      g_string_append_printf (text, "%s level: %s\n", sets[i], json_object_get_string_member (set, "level"));
    }
  g_string_append_printf (text, "overall: %s\nclassification: %s\n", json_object_get_string_member (expect, "overall"),
                          json_object_get_string_member (expect, "classification"));
  append_expected_names (text, "prompts", json_object_get_array_member (expect, "prompts"));
  if (json_object_has_member (expect, "history"))
    append_expected_names (text, "history", json_object_get_array_member (expect, "history"));
  return g_string_free (text, FALSE);
}

static gboolean
is_active (const BsSetAssessment *set, const BsRule *rule)
{
  for (guint i = 0; i < set->active->len; i++)
    if (g_array_index (set->active, BsFinding, i).rule == rule)
      return TRUE;
  return FALSE;
}

/* diary-format.md: the article rules of level doctor or higher that were met earlier and are not active now. */
static void
append_found_history (GString *text, BsAssessment *assessment)
{
  const BsSetAssessment *article = &g_array_index (bs_assessment_get_sets (assessment), BsSetAssessment, 0);
  const GArray *past = bs_assessment_get_past (assessment);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < past->len; i++)
    {
      const BsFinding *finding = &g_array_index (past, BsFinding, i);

      g_assert_cmpint (finding->rule->level, >=, BS_LEVEL_DOCTOR);
      g_assert_cmpint (finding->raised, <, finding->cleared);
      g_assert_cmpint (finding->cleared, <=, bs_assessment_get_at (assessment).seconds);
      if (finding->rule->set == article->set && !is_active (article, finding->rule))
        g_ptr_array_add (names, finding->rule->id);
    }
  append_names (text, "history", names);
}

static char *
write_found (BsAssessment *assessment, gboolean with_history)
{
  const GArray *sets = bs_assessment_get_sets (assessment);
  const GArray *prompts = bs_assessment_get_prompts (assessment);
  g_autoptr (GPtrArray) prompt_names = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (sets->len, ==, 2);
  for (guint i = 0; i < sets->len; i++)
    {
      const BsSetAssessment *set = &g_array_index (sets, BsSetAssessment, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint k = 0; k < set->active->len; k++)
        g_ptr_array_add (names, g_array_index (set->active, BsFinding, k).rule->id);
      append_names (text, set->set->id, names);
      g_string_append_printf (text, "%s level: %s\n", set->set->id, bs_level_get_word (set->level));
    }
  g_string_append_printf (text, "overall: %s\nclassification: %s\n",
                          bs_level_get_word (bs_assessment_get_overall (assessment)),
                          bs_classification_get_word (bs_assessment_get_classification (assessment)));
  for (guint i = 0; i < prompts->len; i++)
    {
      BsPromptKind kind = g_array_index (prompts, BsPrompt, i).kind;

      if (!bs_prompt_is_optional (kind))
        g_ptr_array_add (prompt_names, (gpointer) bs_prompt_get_word (kind));
    }
  append_names (text, "prompts", prompt_names);
  if (with_history)
    append_found_history (text, assessment);
  return g_string_free (text, FALSE);
}

/* `way`: how the diary came in. */
static void
check (JsonObject *example, BsHistory *history, const char *way)
{
  JsonObject *expect = json_object_get_object_member (example, "expect");
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  g_autoptr (BsAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = write_expected (example);
  g_autofree char *found = NULL;
  BsInstant at;

  bs_instant_parse (json_object_get_string_member (example, "at"), FALSE, &at, &error);
  g_assert_no_error (error);
  assessment = bs_assessor_assess (assessor, history, at);
  found = write_found (assessment, json_object_has_member (expect, "history"));
  if (strcmp (found, expected) == 0)
    return;
  g_test_message ("%s (%s), %s\nexpected\n%sfound\n%s", json_object_get_string_member (example, "id"),
                  json_object_get_string_member (example, "title"), way, expected, found);
  g_test_fail ();
}

static void
check_diary (JsonObject *example, const BsDiary *diary, const char *way)
{
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);

  check (example, history, way);
}

static BsDiary *
read_diary (JsonObject *example)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;
  BsDiary *diary;

  json_generator_set_root (generator, json_object_get_member (example, "diary"));
  data = json_generator_to_data (generator, &length);
  diary = bs_diary_new_from_data (data, length, NULL, &error);
  g_assert_no_error (error);
  return diary;
}

static void
swap (GPtrArray *array, guint a, guint b)
{
  gpointer element = array->pdata[a];

  array->pdata[a] = array->pdata[b];
  array->pdata[b] = element;
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    swap (array, i, array->len - 1 - i);
}

static void
shuffle (GPtrArray *array, GRand *random)
{
  for (guint i = array->len; i > 1; i--)
    swap (array, i - 1, (guint) g_rand_int_range (random, 0, (gint32) i));
}

/* The same content a second time, under another id. */
static void
duplicate (BsDiary *diary)
{
  guint n = diary->entries->len;

  for (guint i = 0; i < n; i++)
    {
      BsEntry *copy = bs_entry_copy (diary->entries->pdata[i]);
      g_autofree char *id = bs_uuid_new ();

      g_strlcpy (copy->id, id, sizeof copy->id);
      g_ptr_array_add (diary->entries, copy);
    }
}

static void
import (BsStore *store, const BsDiary *diary)
{
  g_autofree char *data = bs_diary_to_json (diary, BS_INSTANT_NONE);
  g_autoptr (GError) error = NULL;

  bs_diary_import_data (store, data, strlen (data), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Every other entry, the later of them first; the second time with the rest of the diary. */
static void
import_halves (BsStore *store, const BsDiary *diary)
{
  for (guint half = 0; half < 2; half++)
    {
      g_autoptr (BsDiary) part = bs_diary_new ();

      if (half == 1)
        {
          bs_profile_unref (part->profile);
          part->profile = bs_profile_ref (diary->profile);
          for (guint i = 0; i < diary->visits->len; i++)
            g_ptr_array_add (part->visits, bs_visit_ref (diary->visits->pdata[i]));
        }
      for (guint i = 0; i < diary->entries->len; i++)
        if (i % 2 != half)
          g_ptr_array_add (part->entries, bs_entry_ref (diary->entries->pdata[i]));
      import (store, part);
    }
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_example (gconstpointer data)
{
  JsonObject *example = json_node_get_object ((JsonNode *) data);
  g_autoptr (BsDiary) diary = read_diary (example);

  check_diary (example, diary, "as it stands in the file");
}

static void
test_order (gconstpointer data)
{
  JsonObject *example = json_node_get_object ((JsonNode *) data);
  g_autoptr (BsDiary) diary = read_diary (example);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (json_object_get_string_member (example, "id")));

  reverse (diary->entries);
  reverse (diary->visits);
  check_diary (example, diary, "reversed");
  for (guint i = 0; i < SHUFFLES; i++)
    {
      shuffle (diary->entries, random);
      shuffle (diary->visits, random);
      check_diary (example, diary, "shuffled");
    }
}

static void
test_duplicates (gconstpointer data)
{
  JsonObject *example = json_node_get_object ((JsonNode *) data);
  g_autoptr (BsDiary) diary = read_diary (example);

  duplicate (diary);
  check_diary (example, diary, "every entry twice");
}

static void
test_store (gconstpointer data)
{
  JsonObject *example = json_node_get_object ((JsonNode *) data);
  g_autoptr (BsDiary) diary = read_diary (example);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("backstory-examples-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (BsStore) store = bs_store_open (path, &error);
  g_autoptr (BsHistory) history = NULL;

  g_assert_no_error (error);
  import_halves (store, diary);
  /* A second time: nothing is added. */
  import_halves (store, diary);
  g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, diary->entries->len);
  history = bs_store_load_history (path, NULL, &error);
  g_assert_no_error (error);
  check (example, history, "in halves through the database");
  bs_store_close (store);
  remove_folder (folder);
}

static void
add_tests (JsonNode *node)
{
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } tests[] = {
    { "as-written", test_example },
    { "order", test_order },
    { "duplicates", test_duplicates },
    { "store", test_store },
  };
  const char *id = json_object_get_string_member (json_node_get_object (node), "id");

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/examples/%s/%s", id, tests[i].name);
      g_test_add_data_func (path, node, tests[i].func);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;
  JsonArray *examples;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "examples.json", NULL);
  parser = json_parser_new_immutable ();
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  rulebook = bs_rulebook_load (folder, NULL, &error);
  g_assert_no_error (error);

  examples = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (examples), ==, N_EXAMPLES);
  for (guint i = 0; i < json_array_get_length (examples); i++)
    add_tests (json_array_get_element (examples, i));
  status = g_test_run ();
  bs_rulebook_unref (rulebook);
  g_object_unref (parser);
  return status;
}
