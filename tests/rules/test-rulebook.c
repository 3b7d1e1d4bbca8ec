/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bs-condition.h"
#include "bs-rule.h"

/* The rules of rules.md 2.5, in its order, and what 2.2, 2.6 (5, 7, 8) and 3.4 say of each. */
typedef struct
{
  const char *id;
  BsLevel level;
  guint asks;
  gboolean any_pain; /* of all its conditions that read entries */
  guint clears;      /* of all its conditions together */
  guint n_conditions;
} Expected;

#define N BS_CLEAR_NEGATIVE
#define GROWN (BS_CLEAR_PAIN_FREE_LATER | BS_CLEAR_LOWER_RATING | BS_CLEAR_BETTER_RESULT)

static const Expected expected[] = {
  { "worse-after-medicine", BS_LEVEL_EMERGENCY, 0, FALSE, GROWN, 1 },
  { "worse-at-rest", BS_LEVEL_URGENT, 0, FALSE, GROWN, 2 },
  { "pain-over-3-days", BS_LEVEL_URGENT, 0, FALSE, 0, 1 },
  { "no-relief-from-medicine", BS_LEVEL_URGENT, 0, FALSE, BS_CLEAR_PAIN_FREE_LATER | BS_CLEAR_BETTER_MEDICINE, 2 },
  { "leg-or-foot-pain", BS_LEVEL_URGENT, BS_ASKED_RADIATES, FALSE, N, 1 },
  { "numbness-with-pain", BS_LEVEL_URGENT, BS_ASKED_NUMB, FALSE, N, 1 },
  { "unbearable-pain", BS_LEVEL_URGENT, 0, FALSE, BS_CLEAR_PAIN_FREE | BS_CLEAR_RATED_BELOW, 1 },
  { "no-relief-within-hour", BS_LEVEL_DOCTOR, 0, FALSE, BS_CLEAR_PAIN_FREE, 1 },
  { "secondary-pattern", BS_LEVEL_DOCTOR, 0, FALSE, 0, 1 },
  { "stiffness-for-days", BS_LEVEL_DOCTOR, BS_ASKED_SIGNS, TRUE, 0, 1 },
  { "frequent-walking-pain", BS_LEVEL_DOCTOR, 0, FALSE, 0, 1 },
  { "organ-symptoms", BS_LEVEL_DOCTOR, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "leg-nerve-symptoms", BS_LEVEL_DOCTOR, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "pain-after-injury", BS_LEVEL_DOCTOR, BS_ASKED_TRIGGERS, FALSE, 0, 1 },
  { "first-aid-now", BS_LEVEL_SELF_CARE, 0, FALSE, 0, 1 },
  { "ache-on-long-walk", BS_LEVEL_SELF_CARE, 0, FALSE, 0, 1 },
  { "cold-too-long", BS_LEVEL_SELF_CARE, 0, TRUE, 0, 1 },
  { "g-saddle-numbness", BS_LEVEL_EMERGENCY, BS_ASKED_NUMB, TRUE, N, 1 },
  { "g-bladder-bowel-sexual", BS_LEVEL_EMERGENCY, BS_ASKED_SIGNS, TRUE, N, 1 },
  { "g-both-legs", BS_LEVEL_EMERGENCY, BS_ASKED_SIGNS, TRUE, N, 1 },
  { "g-serious-accident", BS_LEVEL_EMERGENCY, BS_ASKED_TRIGGERS, FALSE, 0, 1 },
  { "g-fragility-fracture", BS_LEVEL_EMERGENCY, BS_ASKED_TRIGGERS, FALSE, 0, 1 },
  { "g-chest-pain", BS_LEVEL_EMERGENCY, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-sudden-severe-collapse", BS_LEVEL_EMERGENCY, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-sepsis-signs", BS_LEVEL_EMERGENCY, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-cancer-neuro", BS_LEVEL_EMERGENCY, BS_ASKED_NUMB | BS_ASKED_RADIATES | BS_ASKED_SIGNS, FALSE, 0, 1 },
  { "g-leg-weakness", BS_LEVEL_URGENT, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-fever", BS_LEVEL_URGENT, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-urinary", BS_LEVEL_URGENT, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-cancer-history", BS_LEVEL_URGENT, 0, FALSE, 0, 1 },
  { "g-weight-loss", BS_LEVEL_URGENT, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-night-or-rest-pain", BS_LEVEL_URGENT, 0, FALSE, N | BS_CLEAR_PAIN_FREE_LATER, 3 },
  { "g-upper-back", BS_LEVEL_URGENT, BS_ASKED_RADIATES, FALSE, N, 1 },
  { "g-cough-or-strain", BS_LEVEL_URGENT, BS_ASKED_TRIGGERS, FALSE, 0, 1 },
  { "g-deformity-or-lump", BS_LEVEL_URGENT, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-leg-circulation", BS_LEVEL_URGENT, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-metamizole", BS_LEVEL_URGENT, BS_ASKED_SIGNS, TRUE, N, 1 },
  { "g-pregnancy-urgent", BS_LEVEL_URGENT, 0, FALSE, 0, 1 },
  { "g-not-improving-weeks", BS_LEVEL_DOCTOR, 0, FALSE, 0, 1 },
  { "g-pulsating-abdomen", BS_LEVEL_DOCTOR, BS_ASKED_SIGNS, FALSE, N, 1 },
  { "g-pregnancy", BS_LEVEL_DOCTOR, 0, FALSE, 0, 1 },
  { "g-medicine-days", BS_LEVEL_DOCTOR, 0, TRUE, 0, 1 },
};

#define N_ARTICLE 17

static char *
dup_folder (void)
{
  return bs_rulebook_dup_installed_folder ();
}

static BsRulebook *
load_installed (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GError) error = NULL;
  BsRulebook *rulebook = bs_rulebook_load (folder, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rulebook);
  return rulebook;
}

static void
test_installed (void)
{
  g_autoptr (BsRulebook) rulebook = load_installed ();

  g_assert_cmpuint (bs_rulebook_get_n_sets (rulebook), ==, 2);
  g_assert_cmpstr (bs_rulebook_get_set (rulebook, 0)->id, ==, "article");
  g_assert_cmpstr (bs_rulebook_get_set (rulebook, 0)->label, ==, "Article");
  g_assert_cmpuint (bs_rulebook_get_set (rulebook, 0)->rules->len, ==, N_ARTICLE);
  g_assert_cmpstr (bs_rulebook_get_set (rulebook, 1)->id, ==, "guidance");
  g_assert_cmpstr (bs_rulebook_get_set (rulebook, 1)->label, ==, "Public guidance");
  g_assert_cmpuint (bs_rulebook_get_n_rules (rulebook), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (rulebook, i);
      guint clears = 0;

      g_test_message ("%s", expected[i].id);
      g_assert_cmpstr (rule->id, ==, expected[i].id);
      g_assert_cmpuint (rule->index, ==, i);
      g_assert_true (rule->set == bs_rulebook_get_set (rulebook, i < N_ARTICLE ? 0 : 1));
      g_assert_true (bs_rulebook_find (rulebook, expected[i].id) == rule);
      g_assert_cmpint (rule->level, ==, expected[i].level);
      g_assert_cmpuint (rule->asks, ==, expected[i].asks);
      g_assert_cmpuint (rule->conditions->len, ==, expected[i].n_conditions);
      for (guint k = 0; k < rule->conditions->len; k++)
        {
          const BsCondition *condition = g_ptr_array_index (rule->conditions, k);

          g_assert_cmpint (condition->any_pain, ==, expected[i].any_pain);
          clears |= condition->clears;
          /* Only the days of cold-too-long and the like are no event; only events are cleared. */
          if (!bs_condition_is_event (condition))
            g_assert_cmpuint (condition->clears, ==, 0);
        }
      g_assert_cmpuint (clears, ==, expected[i].clears);
      /* rules.md 1.1: cold-too-long is never hidden. */
      g_assert_cmpint (rule->hidden_by_alarm, ==, i == 14 || i == 15);
    }
  g_assert_null (bs_rulebook_find (rulebook, "g-nothing"));
}

static const BsCondition *
get_condition (const BsRulebook *rulebook, const char *id, guint index)
{
  return g_ptr_array_index (bs_rulebook_find (rulebook, id)->conditions, index);
}

/* Numbers of rules.md that nothing else would notice if they slipped. */
static void
test_numbers (void)
{
  g_autoptr (BsRulebook) rulebook = load_installed ();
  const BsCondition *condition = get_condition (rulebook, "pain-over-3-days", 0);

  g_assert_cmpint (condition->hours, ==, 72);
  g_assert_cmpint (condition->days, ==, 4);
  g_assert_cmpint (condition->max_silent, ==, 1);
  g_assert_cmpint (condition->current_days, ==, 2);
  condition = get_condition (rulebook, "no-relief-from-medicine", 0);
  g_assert_cmpint (condition->min_minutes, ==, 60);
  g_assert_true (condition->unknown_minutes);
  g_assert_cmpuint (condition->results, ==, BS_BIT (BS_RESULT_SAME) | BS_BIT (BS_RESULT_WORSE));
  condition = get_condition (rulebook, "no-relief-from-medicine", 1);
  g_assert_cmpint (condition->from_minutes, ==, 60);
  g_assert_cmpint (condition->to_minutes, ==, 360);
  condition = get_condition (rulebook, "unbearable-pain", 0);
  g_assert_cmpint (condition->clauses[0].min_pain, ==, 9);
  g_assert_cmpint (condition->below, ==, 9);
  condition = get_condition (rulebook, "no-relief-within-hour", 0);
  g_assert_cmpint (condition->from_minutes, ==, 60);
  g_assert_cmpint (condition->to_minutes, ==, 360);
  condition = get_condition (rulebook, "stiffness-for-days", 0);
  g_assert_cmpint (condition->days, ==, 3);
  g_assert_cmpint (condition->max_silent, ==, 1);
  g_assert_cmphex (condition->clauses[0].numb, ==, BS_BIT (BS_REGION_BACK));
  condition = get_condition (rulebook, "frequent-walking-pain", 0);
  g_assert_cmpint (condition->days, ==, 3);
  g_assert_cmpint (condition->window_days, ==, 7);
  g_assert_cmpint (get_condition (rulebook, "first-aid-now", 0)->hours, ==, 24);
  g_assert_cmpint (get_condition (rulebook, "cold-too-long", 0)->over_minutes, ==, 10);
  g_assert_true (get_condition (rulebook, "ache-on-long-walk", 0)->clauses[1].long_walk);
  g_assert_cmpint (get_condition (rulebook, "g-fragility-fracture", 0)->min_age, ==, 65);
  g_assert_cmpint (get_condition (rulebook, "g-sudden-severe-collapse", 0)->clauses[0].min_pain, ==, 7);
  condition = get_condition (rulebook, "g-night-or-rest-pain", 2);
  g_assert_cmpint (condition->min_minutes, ==, 30);
  g_assert_cmpint (condition->days, ==, 2);
  g_assert_cmpint (condition->window_days, ==, 7);
  condition = get_condition (rulebook, "g-metamizole", 0);
  g_assert_cmpint (condition->days, ==, 14);
  g_assert_cmpuint (g_strv_length (condition->names), ==, 19);
  condition = get_condition (rulebook, "g-not-improving-weeks", 0);
  g_assert_cmpint (condition->days, ==, 21);
  g_assert_cmpint (condition->max_gap, ==, 7);
  g_assert_cmpint (condition->current_days, ==, 7);
  condition = get_condition (rulebook, "g-medicine-days", 0);
  g_assert_cmpint (condition->over_days, ==, 14);
  g_assert_cmpint (condition->max_gap, ==, 2);
  g_assert_cmpint (condition->current_days, ==, 2);
}

/* Sets of rules.md 2.2 and 2.6, 10 that overlap: what belongs to one and not to the other. */
static void
test_regions (void)
{
  g_autoptr (BsRulebook) rulebook = load_installed ();
  guint64 below = get_condition (rulebook, "leg-or-foot-pain", 0)->clauses[0].radiates;
  guint64 numb = get_condition (rulebook, "numbness-with-pain", 0)->clauses[0].numb;
  guint64 saddle = get_condition (rulebook, "g-saddle-numbness", 0)->clauses[0].numb;
  const BsClause *neuro = &get_condition (rulebook, "g-cancer-neuro", 0)->clauses[0];

  g_assert_cmphex (below, ==,
                   bs_region_with_sides (BS_REGION_LOWER_LEG) | bs_region_with_sides (BS_REGION_FOOT) |
                       bs_region_with_sides (BS_REGION_LEG));
  g_assert_cmphex (numb & BS_BIT (BS_REGION_FOOT_LEFT), !=, 0);
  g_assert_cmphex (numb & (BS_BIT (BS_REGION_BACK) | BS_BIT (BS_REGION_CHEST) | BS_BIT (BS_REGION_ABDOMEN)), ==, 0);
  g_assert_cmphex (saddle & BS_BIT (BS_REGION_GENITALS), !=, 0);
  g_assert_cmphex (saddle & (BS_BIT (BS_REGION_THIGH) | BS_BIT (BS_REGION_FOOT)), ==, 0);
  g_assert_cmphex (neuro->numb, ==, numb | saddle);
  g_assert_cmphex (neuro->radiates, ==, below);
  g_assert_cmphex (neuro->signs, ==,
                   get_condition (rulebook, "leg-nerve-symptoms", 0)->clauses[0].signs |
                       get_condition (rulebook, "g-bladder-bowel-sexual", 0)->clauses[0].signs |
                       BS_BIT (BS_SIGN_FOOT_DROP) | BS_BIT (BS_SIGN_BOTH_LEGS));
  /* A set that clears is the set that raises (rules.md 2.6, 8). */
  for (guint i = 0; i < bs_rulebook_get_n_rules (rulebook); i++)
    {
      const BsCondition *condition = g_ptr_array_index (bs_rulebook_get_rule (rulebook, i)->conditions, 0);
      guint64 signs = 0, all_numb = 0, radiates = 0;

      for (guint k = 0; k < condition->n_clauses; k++)
        {
          signs |= condition->clauses[k].signs;
          all_numb |= condition->clauses[k].numb;
          radiates |= condition->clauses[k].radiates;
        }
      g_assert_cmphex (condition->negative_signs & ~signs, ==, 0);
      g_assert_cmphex (condition->negative_numb & ~all_numb, ==, 0);
      g_assert_cmphex (condition->negative_radiates & ~radiates, ==, 0);
    }
}

/* rules.md 5.2. Not in quotations: they are the source's words. */
static void
test_texts (void)
{
  static const char *const never[] = {
    "you have ",      "you probably", "looks like", "likely",       "risk of",      "%",           "nothing serious",
    "all clear",      "fine",         "no need",    "wait and see", "take another", "an mri",      "massage",
    "you may ",       "you can walk", "drive",      "healed",       "cured",        "check again", "detect",
    "monitor",        "hernia",       "osteochond", "stenosis",     "spondyl",      "radiculitis", "cauda equina",
    "sepsis",         "aneurysm",     "infection",  "tumour",       "tumor",        "fracture",    "slipped disc",
    "analgin",        "tempalgin",    "spasmalgon", "mg ",          "dose",         "corset",      "primary pain",
    "secondary pain",
  };
  g_autoptr (BsRulebook) rulebook = load_installed ();

  for (guint i = 0; i < bs_rulebook_get_n_rules (rulebook); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (rulebook, i);
      const char *texts[] = { rule->title,  rule->summary, rule->because,   rule->section,
                              rule->action, rule->note,    rule->assumption };

      g_test_message ("%s", rule->id);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_autofree char *lower = NULL;

          if (texts[k] == NULL)
            {
              g_assert_cmpuint (k, >=, 5);
              continue;
            }
          g_assert_cmpstr (texts[k], !=, "");
          lower = g_utf8_strdown (texts[k], -1);
          for (guint n = 0; n < G_N_ELEMENTS (never); n++)
            if (strstr (lower, never[n]) != NULL)
              g_error ("%s: “%s” says “%s”", rule->id, lower, never[n]);
        }
      g_assert_nonnull (rule->quote);
      g_assert_cmpstr (rule->source, !=, "");
      /* Headings end without a stop, sentences with one. */
      g_assert_false (g_str_has_suffix (rule->title, "."));
      g_assert_true (g_str_has_suffix (rule->summary, "."));
      if (rule->level == BS_LEVEL_EMERGENCY)
        g_assert_cmpstr (rule->action, ==, bs_level_get_action (BS_LEVEL_EMERGENCY));
      if (rule->level == BS_LEVEL_SELF_CARE)
        g_assert_true (g_str_has_prefix (rule->action, "The article suggests"));
      /* rules.md 4.3: said of one rule only. */
      if (rule->note != NULL && strstr (rule->note, "longer period") != NULL)
        g_assert_cmpstr (rule->id, ==, "pain-over-3-days");
    }
  g_assert_nonnull (strstr (bs_rulebook_find (rulebook, "pain-over-3-days")->note, "longer period"));
  g_assert_nonnull (strstr (bs_rulebook_find (rulebook, "organ-symptoms")->note, "gynecologist"));
  g_assert_nonnull (strstr (bs_rulebook_find (rulebook, "organ-symptoms")->note, "urologist-andrologist"));
  g_assert_nonnull (strstr (bs_rulebook_find (rulebook, "worse-at-rest")->action, "now, do not wait"));
  g_assert_cmpstr (bs_rulebook_find (rulebook, "g-metamizole")->action, ==,
                   "Stop the medicine and get medical help now.");
  g_assert_nonnull (strstr (bs_rulebook_get_set (rulebook, 1)->notice, "clinician"));
  g_assert_nonnull (strstr (bs_rulebook_get_set (rulebook, 0)->notice, "not medical advice"));
}

/* Each quotation stands, word by word, in the line of the article that its rule names; guidance is not quoted. */
static void
test_quotations (void)
{
  g_autoptr (BsRulebook) rulebook = load_installed ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "rules", "article-lines.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; i < bs_rulebook_get_n_rules (rulebook); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (rulebook, i);
      g_auto (GStrv) words = g_strsplit (rule->quote, " ", -1);
      g_autofree char *prefix = NULL;
      gboolean found = FALSE;

      g_test_message ("%s", rule->id);
      if (i >= N_ARTICLE)
        {
          g_assert_cmpstr (rule->quote, ==, "");
          g_assert_false (g_str_has_prefix (rule->source, "article"));
          continue;
        }
      g_assert_cmpuint (g_strv_length (words), <=, 25);
      g_assert_true (g_str_has_prefix (rule->source, "article L"));
      prefix = g_strconcat (rule->source + strlen ("article L"), "\t", NULL);
      for (guint k = 0; lines[k] != NULL; k++)
        if (g_str_has_prefix (lines[k], prefix))
          {
            found = TRUE;
            if (strstr (lines[k], rule->quote) == NULL)
              g_error ("%s: “%s” is not in “%s”", rule->id, rule->quote, lines[k]);
          }
      g_assert_true (found);
      g_assert_cmpstr (rule->quote, !=, "");
    }
}

/* A folder of own files that goes with the test. */
typedef struct
{
  char *path;
} OwnFolder;

static void
own_folder_set_up (OwnFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("backstory-rules-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
own_folder_tear_down (OwnFolder *folder, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder->path, name, NULL);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder->path), ==, 0);
  g_free (folder->path);
}

/* Rules named PREFIX-0 … with `n_conditions` each. */
static void
write_own (const OwnFolder *folder, const char *name, const char *head, const char *prefix, guint n_rules,
           guint n_conditions)
{
  g_autofree char *path = g_build_filename (folder->path, name, NULL);
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"backstory-rules\", \"version\": 1, \"id\": \"own\",");
  g_autoptr (GError) error = NULL;

  g_string_append_printf (text, "%s \"rules\": [", head);
  for (guint i = 0; i < n_rules; i++)
    {
      g_string_append_printf (text,
                              "%s { \"id\": \"%s-%u\", \"level\": \"doctor\", \"title\": \"t\", \"summary\": \"s\","
                              " \"because\": [\"b\"], \"conditions\": [",
                              i == 0 ? "" : ",", prefix, i);
      for (guint k = 0; k < n_conditions; k++)
        g_string_append_printf (text,
                                "%s { \"kind\": \"rating-days\", \"minPain\": 7, \"days\": 2, \"currentDays\": 2 }",
                                k == 0 ? "" : ",");
      g_string_append (text, "] }");
    }
  g_string_append (text, "] }");
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
}

static BsRulebook *
load_with (const OwnFolder *folder, GError **error)
{
  g_autofree char *installed = dup_folder ();

  return bs_rulebook_load (installed, folder->path, error);
}

static void
test_own_none (OwnFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) empty = load_with (folder, &error);
  g_autofree char *installed = dup_folder ();
  g_autofree char *nowhere = g_build_filename (folder->path, "none", NULL);
  g_autoptr (BsRulebook) without = bs_rulebook_load (installed, nowhere, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bs_rulebook_get_n_sets (empty), ==, 2);
  g_assert_cmpuint (bs_rulebook_get_n_sets (without), ==, 2);
}

static void
test_own_merged (OwnFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) rulebook = NULL;
  const BsRuleSet *own;

  write_own (folder, "b.json", " \"label\": \"B\", \"notice\": \"About B.\",", "second", 2, 1);
  write_own (folder, "a.json", " \"label\": \"A\", \"notice\": \"About A.\",", "first", 1, 1);
  write_own (folder, "c.json~", "", "third", 1, 1);
  write_own (folder, ".d.json", "", "fourth", 1, 1);
  rulebook = load_with (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_rulebook_get_n_sets (rulebook), ==, 3);
  own = bs_rulebook_get_set (rulebook, 2);
  g_assert_cmpstr (own->id, ==, "own");
  g_assert_cmpstr (own->label, ==, "Your own rules");
  g_assert_cmpstr (own->notice, ==, "About A. About B.");
  g_assert_cmpuint (own->rules->len, ==, 3);
  g_assert_cmpuint (bs_rulebook_get_n_rules (rulebook), ==, G_N_ELEMENTS (expected) + 3);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const ids[] = { "first-0", "second-0", "second-1" };
      const BsRule *rule = g_ptr_array_index (own->rules, i);

      g_assert_cmpstr (rule->id, ==, ids[i]);
      g_assert_true (rule->set == own);
      g_assert_cmpuint (rule->index, ==, G_N_ELEMENTS (expected) + i);
      g_assert_true (bs_rulebook_get_rule (rulebook, rule->index) == rule);
    }
}

static void
test_own_label (OwnFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) rulebook = NULL;

  write_own (folder, "a.json", " \"label\": \"Dr. Example\",", "mine", 1, 1);
  rulebook = load_with (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bs_rulebook_get_set (rulebook, 2)->label, ==, "Dr. Example");
}

static void
assert_own_refused (const OwnFolder *folder, BsRuleError code, const char *file, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) rulebook = load_with (folder, &error);
  g_autofree char *path = g_build_filename (folder->path, file, NULL);
  g_autofree char *whole = g_strconcat (path, ": ", message, NULL);

  g_assert_null (rulebook);
  g_assert_error (error, BS_RULE_ERROR, (gint) code);
  if (!g_str_has_prefix (error->message, whole))
    g_error ("“%s” should begin with “%s”", error->message, whole);
}

static void
test_own_id_of_article (OwnFolder *folder, gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->path, "a.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path,
                       "{ \"format\": \"backstory-rules\", \"version\": 1, \"id\": \"own\", \"rules\": ["
                       " { \"id\": \"unbearable-pain\", \"level\": \"self-care\", \"title\": \"t\", \"summary\": \"s\","
                       " \"because\": [\"b\"], \"action\": \"a\","
                       " \"conditions\": [ { \"kind\": \"pattern\", \"class\": \"secondary\" } ] } ] }",
                       -1, &error);
  g_assert_no_error (error);
  assert_own_refused (folder, BS_RULE_ERROR_DUPLICATE, "a.json", "rule unbearable-pain: id: ");
}

static void
test_own_id_of_other_file (OwnFolder *folder, gconstpointer data)
{
  write_own (folder, "a.json", "", "same", 1, 1);
  write_own (folder, "b.json", "", "same", 2, 1);
  assert_own_refused (folder, BS_RULE_ERROR_DUPLICATE, "b.json", "rule same-0: id: ");
}

static void
test_own_number (OwnFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) full = NULL;

  write_own (folder, "a.json", "", "mine", 64 - G_N_ELEMENTS (expected), 1);
  full = load_with (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_rulebook_get_n_rules (full), ==, 64);
  write_own (folder, "b.json", "", "more", 1, 1);
  assert_own_refused (folder, BS_RULE_ERROR_RANGE, "b.json", "rule more-0: ");
}

static void
test_own_faulty (OwnFolder *folder, gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->path, "a.json", NULL);

  /* Neither waits for a writer nor reads on for ever. */
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_own_refused (folder, BS_RULE_ERROR_FILE, "a.json", "this is not a file");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_own_refused (folder, BS_RULE_ERROR_FILE, "a.json", "this is not a file");
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  assert_own_refused (folder, BS_RULE_ERROR_NOT_JSON, "a.json", "line 1");
}

/* Without both installed sets there is nothing to run with. */
static void
test_installed_missing (OwnFolder *folder, gconstpointer data)
{
  g_autofree char *installed = dup_folder ();
  g_autofree char *article = g_build_filename (installed, "article.json", NULL);
  g_autofree char *copy = g_build_filename (folder->path, "article.json", NULL);
  g_autofree char *swapped = g_build_filename (folder->path, "guidance.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_null (bs_rulebook_load (folder->path, NULL, &error));
  g_assert_error (error, BS_RULE_ERROR, BS_RULE_ERROR_FILE);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (article, &text, &length, NULL));
  g_assert_true (g_file_set_contents (copy, text, (gssize) length, NULL));
  g_assert_null (bs_rulebook_load (folder->path, NULL, &error));
  g_assert_error (error, BS_RULE_ERROR, BS_RULE_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "guidance.json"));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (swapped, text, (gssize) length, NULL));
  g_assert_null (bs_rulebook_load (folder->path, NULL, &error));
  g_assert_error (error, BS_RULE_ERROR, BS_RULE_ERROR_FORMAT);
}

#define ADD_OWN(path, function) g_test_add (path, OwnFolder, NULL, own_folder_set_up, function, own_folder_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/installed/rules", test_installed);
  g_test_add_func ("/rules/installed/numbers", test_numbers);
  g_test_add_func ("/rules/installed/regions", test_regions);
  g_test_add_func ("/rules/installed/texts", test_texts);
  g_test_add_func ("/rules/installed/quotations", test_quotations);
  ADD_OWN ("/rules/installed/missing", test_installed_missing);
  ADD_OWN ("/rules/own/none", test_own_none);
  ADD_OWN ("/rules/own/merged", test_own_merged);
  ADD_OWN ("/rules/own/label", test_own_label);
  ADD_OWN ("/rules/own/id-of-article", test_own_id_of_article);
  ADD_OWN ("/rules/own/id-of-other-file", test_own_id_of_other_file);
  ADD_OWN ("/rules/own/number", test_own_number);
  ADD_OWN ("/rules/own/faulty", test_own_faulty);
  return g_test_run ();
}
