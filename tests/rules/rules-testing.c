/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules-testing.h"

#include <string.h>

#include "bs-condition.h"

/* Reading */

static void
append_list (GString *json, const char *name, const char *pieces)
{
  gsize length = pieces != NULL ? strlen (pieces) : 0;

  g_string_append_printf (json, ",'%s':[", name);
  if (length > 0)
    g_string_append_len (json, pieces, (gssize) length - (pieces[length - 1] == ','));
  g_string_append_c (json, ']');
}

BsDiary *
rules_testing_diary (const char *entries, const char *visits, const char *profile)
{
  g_autoptr (GString) json = g_string_new ("{'format':'backstory-diary','version':1");
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  BsDiary *diary;

  append_list (json, "entries", entries);
  append_list (json, "visits", visits);
  g_string_append_printf (json, ",'profile':{%s}}", profile != NULL ? profile : "");
  g_string_replace (json, ",]", "]", 0);
  g_string_replace (json, ",}", "}", 0);
  g_string_replace (json, "'", "\"", 0);
  diary = bs_diary_new_from_data (json->str, json->len, warnings, &error);
  if (diary == NULL)
    g_error ("%s: %s", error->message, json->str);
  g_assert_cmpuint (warnings->len, ==, 0);
  return diary;
}

BsInstant
rules_testing_instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsInstant instant;

  bs_instant_parse (text, FALSE, &instant, &error);
  g_assert_no_error (error);
  return instant;
}

BsRulebook *
rules_testing_load (const char *own_file)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  const char *own_files[] = { own_file, NULL };
  g_autoptr (GError) error = NULL;
  BsRulebook *rulebook = bs_rulebook_load_files (folder, own_files, &error);

  g_assert_no_error (error);
  return rulebook;
}

BsAssessment *
rules_testing_assess (BsRulebook *rulebook, BsHistory *history, BsInstant at)
{
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);

  return bs_assessor_assess (assessor, history, at);
}

static gboolean
find_active (const BsAssessment *assessment, const char *rule, BsFinding *found)
{
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);

  for (guint i = 0; i < active->len; i++)
    if (strcmp (g_array_index (active, BsFinding, i).rule->id, rule) == 0)
      {
        *found = g_array_index (active, BsFinding, i);
        return TRUE;
      }
  return FALSE;
}

gboolean
rules_testing_is_active (const BsAssessment *assessment, const char *rule)
{
  BsFinding finding;

  return find_active (assessment, rule, &finding);
}

BsFinding
rules_testing_get_active (const BsAssessment *assessment, const char *rule)
{
  BsFinding finding;

  if (!find_active (assessment, rule, &finding))
    g_error ("%s is not active", rule);
  return finding;
}

/* Writing */

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full): the words of a text in the alphabet's order. */
static char *
sort_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  GString *sorted = g_string_new (NULL);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (sorted, "%s%s", sorted->len > 0 ? "\n  " : "", words[i]);
  return g_string_free (sorted, FALSE);
}

static void
append_moment (GString *text, gint64 seconds, gint offset)
{
  g_autofree char *written = bs_instant_format (bs_instant_new (seconds, offset));
  gsize length = strcspn (written + 11, "Z+-") + 11;

  g_string_append_len (text, written + 5, (gssize) length - 5);
}

static void
append_findings (GString *text, const GArray *findings, gint offset)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const BsFinding *finding = &g_array_index (findings, BsFinding, i);

      g_string_append_printf (text, " %s@", finding->rule->id);
      append_moment (text, finding->raised, offset);
      if (finding->cleared != G_MAXINT64)
        {
          g_string_append_c (text, '/');
          append_moment (text, finding->cleared, offset);
          g_string_append_printf (text, "=%s", bs_ending_get_word (finding->ended_by));
        }
      else if (finding->known)
        {
          g_string_append (text, "(known)");
        }
    }
}

/* Without memory of its own: long histories are described many times. */
static void
append_number (GString *text, gint64 number)
{
  char digits[32];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  g_string_append (text, digits);
}

static void
append_value (GString *text, const BsHistory *history, const BsEvidence *evidence)
{
  static const BsVocabulary *const vocabularies[BS_N_FIELDS] = {
    [BS_FIELD_COURSE] = &bs_courses, [BS_FIELD_WHEN] = &bs_whens,         [BS_FIELD_RADIATES] = &bs_regions,
    [BS_FIELD_NUMB] = &bs_regions,   [BS_FIELD_SIGNS] = &bs_signs,        [BS_FIELD_TRIGGERS] = &bs_triggers,
    [BS_FIELD_RESULT] = &bs_results, [BS_FIELD_KIND] = &bs_measure_kinds,
  };

  g_string_append (text, bs_field_get_word (evidence->field));
  if (evidence->field == BS_FIELD_END)
    return;
  g_string_append_c (text, '=');
  if (vocabularies[evidence->field] != NULL)
    g_string_append (text, bs_vocabulary_get_word (vocabularies[evidence->field], (guint) evidence->value));
  else if (evidence->field == BS_FIELD_NAME)
    g_string_append (text, bs_history_get_name (history, (guint32) evidence->value));
  else
    append_number (text, evidence->value);
}

/* (transfer full): the evidence of the rules that `like` names, in its order. */
static char *
write_evidence (BsAssessment *assessment, const char *like)
{
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  g_auto (GStrv) parts = g_strsplit (like, "; ", -1);
  GString *text = g_string_new (NULL);

  for (guint p = 0; parts[p] != NULL; p++)
    {
      g_autofree char *rule = g_strndup (parts[p], strcspn (parts[p], ":"));
      g_autoptr (GArray) list = NULL;
      BsFinding finding;

      g_string_append_printf (text, "%s%s:", p > 0 ? "; " : "", rule);
      if (!find_active (assessment, rule, &finding))
        continue;
      list = bs_assessment_list_evidence (assessment, &finding);
      for (guint i = 0; i < list->len; i++)
        {
          const BsEvidence *evidence = &g_array_index (list, BsEvidence, i);

          g_string_append_printf (text, "%s %u", i > 0 ? "," : "", evidence->entry);
          if (evidence->measure >= 0)
            g_string_append_printf (text, ".%d", evidence->measure);
          g_string_append_c (text, ' ');
          append_value (text, history, evidence);
        }
    }
  return g_string_free (text, FALSE);
}

static char *
write_assumptions (BsAssessment *assessment, const char *like)
{
  g_autofree char *rule = g_strndup (like, strcspn (like, ":"));
  GString *text = g_string_new (rule);
  g_auto (GStrv) sentences = NULL;
  BsFinding finding;
  guint n = 0;

  g_string_append_c (text, ':');
  if (!find_active (assessment, rule, &finding))
    return g_string_free (text, FALSE);
  sentences = bs_finding_list_assumptions (&finding, assessment);
  for (guint i = finding.rule->assumption != NULL ? 1 : 0; sentences[i] != NULL; i++)
    g_string_append_printf (text, "%s %s", n++ > 0 ? " |" : "", sentences[i]);
  return g_string_free (text, FALSE);
}

static char *
write_prompts (BsAssessment *assessment)
{
  const GArray *prompts = bs_assessment_get_prompts (assessment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < prompts->len; i++)
    {
      const BsPrompt *prompt = &g_array_index (prompts, BsPrompt, i);

      g_string_append_printf (text, " %s", bs_prompt_get_word (prompt->kind));
      if (prompt->entry != G_MAXUINT)
        g_string_append_printf (text, "#%u", prompt->entry);
      if (prompt->measure >= 0)
        g_string_append_printf (text, ".%d", prompt->measure);
    }
  return g_string_free (text, FALSE);
}

static void
append_fields (GString *text, guint fields)
{
  static const char *const words[] = { "numb", "radiates", "signs", "triggers" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (fields & (1u << i))
      g_string_append_printf (text, "%c%s", n++ == 0 ? ':' : ',', words[i]);
}

static char *
write_not_evaluated (BsAssessment *assessment, gboolean with_fields)
{
  const GArray *rows = bs_assessment_get_not_evaluated (assessment);
  GString *text = g_string_new (" ");

  for (guint i = 0; i < rows->len; i++)
    {
      const BsNotEvaluated *row = &g_array_index (rows, BsNotEvaluated, i);

      g_string_append (text, row->rule->id);
      if (with_fields)
        append_fields (text, row->fields);
      g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static char *
write_level (BsAssessment *assessment)
{
  BsLevel overall = bs_assessment_get_overall (assessment), headline = bs_assessment_get_headline (assessment);

  return overall == headline ? g_strdup (bs_level_get_word (overall))
                             : g_strdup_printf ("%s %s", bs_level_get_word (overall), bs_level_get_word (headline));
}

static void
describe_evidence (GString *text, const BsAssessment *assessment, const BsFinding *finding)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  g_autoptr (GArray) list = bs_assessment_list_evidence (assessment, finding);

  for (guint i = 0; i < list->len; i++)
    {
      const BsEvidence *evidence = &g_array_index (list, BsEvidence, i);
      char id[BS_UUID_LENGTH + 1];

      g_string_append (text, "    ");
      g_string_append (text, bs_history_entry_get_id (bs_history_get (history, evidence->entry), id));
      g_string_append_c (text, '.');
      append_number (text, evidence->measure);
      g_string_append_c (text, ' ');
      append_value (text, history, evidence);
      g_string_append_c (text, '\n');
    }
}

static void
describe_findings (GString *text, const BsAssessment *assessment, const GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const BsFinding *finding = &g_array_index (findings, BsFinding, i);

      g_string_append (text, "  ");
      g_string_append (text, finding->rule->id);
      g_string_append_c (text, ' ');
      append_number (text, finding->raised);
      g_string_append_c (text, ' ');
      append_number (text, finding->cleared);
      g_string_append_c (text, ' ');
      g_string_append (text, bs_ending_get_word (finding->ended_by));
      g_string_append (text, finding->known ? " known\n" : "\n");
      describe_evidence (text, assessment, finding);
    }
}

char *
rules_testing_describe (BsAssessment *assessment)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  const GArray *sets = bs_assessment_get_sets (assessment), *prompts = bs_assessment_get_prompts (assessment);
  g_autofree char *not_evaluated = write_not_evaluated (assessment, TRUE);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %s\n", bs_level_get_word (bs_assessment_get_overall (assessment)),
                          bs_level_get_word (bs_assessment_get_headline (assessment)),
                          bs_classification_get_word (bs_assessment_get_classification (assessment)));
  for (guint i = 0; i < sets->len; i++)
    {
      const BsSetAssessment *set = &g_array_index (sets, BsSetAssessment, i);

      g_string_append_printf (text, "%s %s\n", set->set->id, bs_level_get_word (set->level));
      describe_findings (text, assessment, set->active);
    }
  g_string_append (text, "past\n");
  describe_findings (text, assessment, bs_assessment_get_past (assessment));
  g_string_append (text, "prompts\n");
  for (guint i = 0; i < prompts->len; i++)
    {
      const BsPrompt *prompt = &g_array_index (prompts, BsPrompt, i);
      char id[BS_UUID_LENGTH + 1] = "";

      if (prompt->entry != G_MAXUINT)
        bs_history_entry_get_id (bs_history_get (history, prompt->entry), id);
      g_string_append_printf (text, "  %s %s %d\n", bs_prompt_get_word (prompt->kind), id, prompt->measure);
    }
  g_string_append_printf (text, "not evaluated%s\n", not_evaluated);
  return g_string_free (text, FALSE);
}

/* Cases */

typedef struct
{
  const RulesCase *case_;
  BsRulebook *rulebook;
} CaseTest;

static void
compare (const char *what, const char *expected, const char *found, gboolean words)
{
  g_autofree char *wanted = words ? sort_words (expected) : g_strdup (expected);
  g_autofree char *had = words ? sort_words (found) : g_strdup (found);

  if (strcmp (wanted, had) == 0)
    return;
  g_test_message ("%s: expected\n  %s\nfound\n  %s", what, wanted, had);
  g_test_fail ();
}

static BsAssessment *
assess (const CaseTest *test, BsHistory *history, BsInstant at)
{
  BsRuleSettings settings = BS_RULE_SETTINGS_DEFAULT;
  g_autoptr (BsAssessor) assessor = NULL;

  if (test->case_->long_walk_min > 0)
    settings.long_walk_min = test->case_->long_walk_min;
  assessor = bs_assessor_new (test->rulebook, settings);
  return bs_assessor_assess (assessor, history, at);
}

/* Active at this second, hidden or not. */
static gboolean
holds_at (const CaseTest *test, BsHistory *history, const BsFinding *finding, gint64 seconds, gint offset)
{
  g_autoptr (BsAssessment) assessment = assess (test, history, bs_instant_new (seconds, offset));
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);

  for (guint i = 0; i < active->len; i++)
    if (g_array_index (active, BsFinding, i).rule == finding->rule)
      return TRUE;
  return FALSE;
}

/* rules.md 3.2: `raised` is the first second in which the rule holds, `cleared` the first in which it does not, and the
 * diary looked at in these seconds says so. What is hidden meanwhile cannot be seen so. */
static void
check_interval (const CaseTest *test, BsHistory *history, const BsFinding *finding, gint offset)
{
  if (finding->rule->hidden_by_alarm)
    return;
  if (!holds_at (test, history, finding, finding->raised, offset) ||
      holds_at (test, history, finding, finding->raised - 1, offset) ||
      (finding->cleared != G_MAXINT64 && (!holds_at (test, history, finding, finding->cleared - 1, offset) ||
                                          holds_at (test, history, finding, finding->cleared, offset))))
    {
      g_test_message ("%s does not hold just from its raised to its cleared second", finding->rule->id);
      g_test_fail ();
    }
}

static void
check_intervals (const CaseTest *test, BsHistory *history, const GArray *findings, gint offset)
{
  for (guint i = 0; i < findings->len; i++)
    check_interval (test, history, &g_array_index (findings, BsFinding, i), offset);
}

static void
check_not_evaluated (const RulesCase *case_, BsAssessment *assessment)
{
  g_autofree char *with_fields = write_not_evaluated (assessment, TRUE);
  g_autofree char *ids = write_not_evaluated (assessment, FALSE);
  g_auto (GStrv) asked = g_strsplit (case_->asked != NULL ? case_->asked : "", " ", -1);
  g_auto (GStrv) named = g_strsplit (case_->not_evaluated != NULL ? case_->not_evaluated : "", " ", -1);

  for (guint i = 0; named[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", named[i]);

      if (named[i][0] != '\0' && strstr (with_fields, word) == NULL)
        compare ("not evaluated", named[i], with_fields, FALSE);
    }
  for (guint i = 0; asked[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", asked[i]);

      if (asked[i][0] != '\0' && strstr (ids, word) != NULL)
        compare ("not evaluated, without", asked[i], ids, FALSE);
    }
}

static void
check_case (const CaseTest *test, BsHistory *history)
{
  const RulesCase *case_ = test->case_;
  BsInstant at = rules_testing_instant (case_->at);
  g_autoptr (BsAssessment) assessment = assess (test, history, at);
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  const GArray *past = bs_assessment_get_past (assessment);
  g_autoptr (GString) active_text = g_string_new (NULL), past_text = g_string_new (NULL);
  g_autofree char *prompts = write_prompts (assessment);
  g_autofree char *level = write_level (assessment);

  append_findings (active_text, active, at.offset);
  append_findings (past_text, past, at.offset);
  compare ("active", case_->active, active_text->str, TRUE);
  compare ("past", case_->past != NULL ? case_->past : "", past_text->str, TRUE);
  if (case_->prompts != NULL)
    compare ("prompts", case_->prompts, prompts, TRUE);
  if (case_->class_ != NULL)
    compare ("class", case_->class_, bs_classification_get_word (bs_assessment_get_classification (assessment)), FALSE);
  if (case_->level != NULL)
    compare ("level", case_->level, level, FALSE);
  check_not_evaluated (case_, assessment);
  if (case_->evidence != NULL)
    {
      g_autofree char *found = write_evidence (assessment, case_->evidence);
      compare ("evidence", case_->evidence, found, FALSE);
    }
  if (case_->assumptions != NULL)
    {
      g_autofree char *found = write_assumptions (assessment, case_->assumptions);
      compare ("assumptions", case_->assumptions, found, FALSE);
    }
  check_intervals (test, history, active, at.offset);
  check_intervals (test, history, past, at.offset);
}

static void
test_case (gconstpointer data)
{
  const CaseTest *test = data;
  const RulesCase *case_ = test->case_;
  g_autoptr (BsDiary) diary = rules_testing_diary (case_->entries, case_->visits, case_->profile);
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);

  check_case (test, history);
}

void
rules_cases_add (const char *family, const RulesCase *cases, guint n, BsRulebook *rulebook)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cases/%s/%s", family, cases[i].name);
      CaseTest *test = g_new0 (CaseTest, 1);

      test->case_ = &cases[i];
      test->rulebook = rulebook;
      g_test_add_data_func_full (path, test, test_case, g_free);
    }
}
