/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "bs-assessment.h"
#include "bs-diary-reader.h"

/* data/sample-diary.json, which everybody sees who tries the program: it is a diary like any other, of three months, and
 * the rules find something of every level in it. */

#define LEAST_DAYS 85
#define LEAST_ENTRIES 120
#define MOST_ENTRIES 160

static BsDiary *diary;
static BsHistory *history;
static BsRulebook *rulebook;
static BsInstant exported_at;

static void
load (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BACKSTORY_DATA_DIR"), "sample-diary.json", NULL);
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *top;

  diary = bs_diary_new_from_file (path, warnings, &error);
  g_assert_no_error (error);
  g_assert_nonnull (diary);
  g_assert_cmpuint (warnings->len, ==, 0);
  history = bs_history_new_from_diary (diary);

  rulebook = bs_rulebook_load (folder, NULL, &error);
  g_assert_no_error (error);

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  top = json_node_get_object (json_parser_get_root (parser));
  g_assert_true (bs_instant_parse (json_object_get_string_member (top, "exportedAt"), FALSE, &exported_at, &error));
  g_assert_no_error (error);
}

/* (transfer full): `at` as text, or NULL for the moment at which the diary is to be looked at. */
static BsAssessment *
assess (const char *at)
{
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  BsInstant instant = exported_at;

  g_assert_true (at == NULL || bs_instant_parse (at, FALSE, &instant, NULL));
  return bs_assessor_assess (assessor, history, instant);
}

static char *
dup_active (const BsAssessment *assessment)
{
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", finding->rule->id, finding->known ? "(known)" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_extent (void)
{
  gint32 first = G_MAXINT32, last = G_MININT32;
  char text[16];

  g_assert_cmpuint (diary->entries->len, >=, LEAST_ENTRIES);
  g_assert_cmpuint (diary->entries->len, <=, MOST_ENTRIES);
  for (guint i = 0; i < diary->entries->len; i++)
    {
      const BsEntry *entry = diary->entries->pdata[i];
      gint32 date = bs_instant_get_date (entry->at);

      g_test_message ("%s", entry->id);
      first = MIN (first, date);
      last = MAX (last, date);
      g_assert_true (bs_instant_is_set (entry->recorded_at));
      g_assert_cmpint (entry->updated_at.seconds, >=, entry->recorded_at.seconds);
      g_assert_cmpint (entry->updated_at.seconds, <=, exported_at.seconds);
      if (entry->at.kind == BS_INSTANT_TIME)
        g_assert_cmpint (entry->recorded_at.seconds, >=, entry->at.seconds);
    }
  g_assert_cmpint (last - first + 1, >=, LEAST_DAYS);
  /* It is looked at in the evening of its last day. */
  g_assert_cmpstr (bs_date_print (bs_instant_get_date (exported_at), text), ==, "2026-11-22");
  g_assert_cmpint (last, ==, bs_instant_get_date (exported_at));
}

/* Whoever looks at the sample shall meet what a real diary holds. */
static void
test_variety (void)
{
  guint n_pain_free = 0, n_unrated = 0, n_dates_only = 0, n_elsewhere = 0, n_not_asked = 0, n_none = 0, n_skipped = 0;
  guint n_silent = 0, n_leaning = 0, n_later = 0;
  guint n_measures[BS_N_MEASURE_KINDS] = { 0 }, n_visits[BS_N_VISIT_KINDS] = { 0 };

  for (guint i = 0; i < diary->entries->len; i++)
    {
      const BsEntry *entry = diary->entries->pdata[i];
      const BsEntry *before = i > 0 ? diary->entries->pdata[i - 1] : entry;
      gboolean is_summer = bs_instant_get_date (entry->at) < bs_date_from_ymd (2026, 10, 25);

      n_silent += bs_instant_get_date (entry->at) - bs_instant_get_date (before->at) > 1;
      n_pain_free += entry->pain == 0;
      n_unrated += entry->pain == BS_ABSENT;
      n_dates_only += entry->at.kind == BS_INSTANT_DATE;
      n_elsewhere += entry->at.kind == BS_INSTANT_TIME && is_summer && entry->at.offset != 120;
      n_leaning += entry->walk_posture == BS_WALK_POSTURE_LEANING_FORWARD;
      n_later += entry->updated_at.seconds > entry->recorded_at.seconds;
      n_not_asked += !entry->numb.asked;
      n_none += entry->numb.asked && entry->numb.n == 0;
      n_skipped += entry->skipped.n > 0;
      for (gint j = 0; j < entry->n_measures; j++)
        n_measures[entry->measures[j].kind]++;
    }
  for (guint i = 0; i < diary->visits->len; i++)
    n_visits[((const BsVisit *) diary->visits->pdata[i])->kind]++;

  g_assert_cmpuint (n_silent, >=, 5);
  g_assert_cmpuint (n_pain_free, >=, 20);
  g_assert_cmpuint (n_unrated, >=, 1);
  g_assert_cmpuint (n_dates_only, ==, 1);
  g_assert_cmpuint (n_elsewhere, >=, 3);
  g_assert_cmpuint (n_leaning, >=, 5);
  g_assert_cmpuint (n_later, >=, 5);
  g_assert_cmpuint (n_not_asked, >=, 20);
  g_assert_cmpuint (n_none, >=, 10);
  g_assert_cmpuint (n_skipped, >=, 10);
  g_assert_cmpuint (n_measures[BS_MEASURE_REST], >=, 20);
  g_assert_cmpuint (n_measures[BS_MEASURE_MEDICINE], >=, 10);
  g_assert_cmpuint (n_measures[BS_MEASURE_HEAT], >=, 3);
  g_assert_cmpuint (n_measures[BS_MEASURE_COLD], >=, 1);
  g_assert_cmpuint (n_visits[BS_VISIT_DOCTOR], ==, 1);
  g_assert_cmpuint (n_visits[BS_VISIT_URGENT], ==, 1);
  g_assert_cmpuint (n_visits[BS_VISIT_PHONE_ADVICE], ==, 1);
  g_assert_cmpuint (diary->medicines->len, >=, 2);
}

static void
test_moments (void)
{
  static const struct
  {
    const char *at;
    BsLevel headline;
    const char *active;
  } moments[] = {
    { "2026-08-25T18:00+02:00", BS_LEVEL_NONE, "" },
    { "2026-08-25T20:00+02:00", BS_LEVEL_SELF_CARE, "ache-on-long-walk" },
    { "2026-08-30T20:00+02:00", BS_LEVEL_DOCTOR, "frequent-walking-pain ache-on-long-walk" },
    { "2026-09-08T20:00+02:00", BS_LEVEL_NONE, "" },
    { "2026-09-12T20:00+01:00", BS_LEVEL_SELF_CARE, "ache-on-long-walk cold-too-long" },
    { "2026-09-25T20:00+02:00", BS_LEVEL_DOCTOR, "g-not-improving-weeks no-relief-within-hour" },
    { "2026-09-26T06:00+02:00", BS_LEVEL_URGENT,
      "g-night-or-rest-pain no-relief-from-medicine g-not-improving-weeks no-relief-within-hour secondary-pattern" },
    /* The telephone answers nothing, the doctor does. */
    { "2026-09-29T12:00+02:00", BS_LEVEL_URGENT,
      "leg-or-foot-pain pain-over-3-days g-not-improving-weeks stiffness-for-days" },
    { "2026-10-01T10:29+02:00", BS_LEVEL_URGENT, "pain-over-3-days g-not-improving-weeks frequent-walking-pain" },
    { "2026-10-01T10:30+02:00", BS_LEVEL_NONE, "" },
    { "2026-10-13T20:00+02:00", BS_LEVEL_NONE, "frequent-walking-pain(known)" },
    { "2026-10-17T12:00+02:00", BS_LEVEL_EMERGENCY, "g-both-legs numbness-with-pain leg-nerve-symptoms" },
    { "2026-10-17T20:00+02:00", BS_LEVEL_NONE, "" },
    { "2026-10-28T12:00+01:00", BS_LEVEL_DOCTOR, "pain-after-injury" },
    { "2026-11-09T20:00+01:00", BS_LEVEL_NONE, "" },
    { "2026-11-22T20:00+01:00", BS_LEVEL_URGENT, "pain-over-3-days leg-or-foot-pain frequent-walking-pain(known)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (BsAssessment) assessment = assess (moments[i].at);
      g_autofree char *active = dup_active (assessment);

      g_test_message ("%s", moments[i].at);
      g_assert_cmpstr (active, ==, moments[i].active);
      g_assert_cmpint (bs_assessment_get_headline (assessment), ==, moments[i].headline);
    }
}

/* Now and earlier, there is a finding of each level; self-care ones are not kept as earlier ones (rules.md 2.1). */
static void
test_levels (void)
{
  g_autoptr (BsAssessment) assessment = assess (NULL);
  const GArray *past = bs_assessment_get_past (assessment);
  guint n[BS_LEVEL_EMERGENCY + 1] = { 0 };
  guint n_days[BS_LEVEL_EMERGENCY + 1] = { 0 };
  gint32 today = bs_instant_get_date (exported_at);

  for (guint i = 0; i < past->len; i++)
    {
      const BsFinding *finding = &g_array_index (past, BsFinding, i);

      n[finding->rule->level]++;
      if (finding->rule->level != BS_LEVEL_EMERGENCY)
        continue;
      g_assert_cmpstr (finding->rule->id, ==, "g-both-legs");
      g_assert_cmpint (finding->ended_by, ==, BS_ENDING_VISIT);
      g_assert_cmpint (bs_instant_get_date (bs_instant_new (finding->cleared, 120)), ==,
                       bs_instant_get_date (bs_instant_new (finding->raised, 120)));
    }
  g_assert_cmpuint (n[BS_LEVEL_DOCTOR], >=, 3);
  g_assert_cmpuint (n[BS_LEVEL_URGENT], >=, 3);
  g_assert_cmpuint (n[BS_LEVEL_EMERGENCY], ==, 1);

  for (gint32 date = today - LEAST_DAYS; date <= today; date++)
    n_days[bs_assessment_get_day_level (assessment, date)]++;
  for (guint level = BS_LEVEL_NONE; level <= BS_LEVEL_EMERGENCY; level++)
    {
      g_test_message ("level %u: %u days", level, n_days[level]);
      g_assert_cmpuint (n_days[level], >=, 1);
    }
  g_assert_cmpint (bs_assessment_get_day_level (assessment, today), ==, bs_assessment_get_overall (assessment));
}

static void
test_what_is_shown (void)
{
  g_autoptr (BsAssessment) assessment = assess (NULL);
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  const GArray *prompts = bs_assessment_get_prompts (assessment);
  guint n_due = 0;

  g_assert_cmpint (bs_assessment_get_overall (assessment), ==, BS_LEVEL_URGENT);
  g_assert_cmpint (bs_assessment_get_headline (assessment), ==, BS_LEVEL_URGENT);
  g_assert_cmpuint (active->len, >=, 2);
  g_assert_cmpuint (active->len, <=, 3);
  for (guint i = 0; i < prompts->len; i++)
    n_due += !bs_prompt_is_optional (g_array_index (prompts, BsPrompt, i).kind);
  g_assert_cmpuint (n_due, >=, 1);
  g_assert_cmpuint (bs_assessment_get_not_evaluated (assessment)->len, >=, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load ();
  g_test_add_func ("/rules/sample/extent", test_extent);
  g_test_add_func ("/rules/sample/variety", test_variety);
  g_test_add_func ("/rules/sample/moments", test_moments);
  g_test_add_func ("/rules/sample/levels", test_levels);
  g_test_add_func ("/rules/sample/what-is-shown", test_what_is_shown);
  status = g_test_run ();

  bs_rulebook_unref (rulebook);
  bs_history_unref (history);
  bs_diary_free (diary);
  return status;
}
