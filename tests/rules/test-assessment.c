/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules-testing.h"

#include <string.h>

/* What an assessment says beside its lists: levels of days, rules of an entry, evidence by time, the order of findings. */

static BsRulebook *rulebook;

/* (transfer full) */
static BsAssessment *
assess (const char *entries, const char *visits, const char *at)
{
  g_autoptr (BsDiary) diary = rules_testing_diary (entries, visits, NULL);
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);

  return rules_testing_assess (rulebook, history, rules_testing_instant (at));
}

static const char *
day_level (BsAssessment *assessment, const char *date)
{
  gint32 day;

  g_assert_true (bs_date_parse (date, &day, NULL));
  return bs_level_get_word (bs_assessment_get_day_level (assessment, day));
}

static void
test_day_levels (void)
{
  g_autoptr (BsAssessment) assessment = NULL;
  static const struct
  {
    const char *date, *level;
  } rows[] = {
    { "2025-03-08", "none" },      { "2025-03-09", "none" },   { "2025-03-10", "urgent" }, /* the leg, from 23:59:59 */
    { "2025-03-11", "emergency" },                             /* for a minute, worse after a medicine */
    { "2025-03-12", "urgent" },    { "2025-03-13", "urgent" }, /* the leg lapses with the last second of the day */
    { "2025-03-14", "doctor" },                                /* the hour rule and the pattern */
    { "2025-03-15", "doctor" },    { "2025-03-20", "doctor" }, /* today, still active */
    { "2025-03-21", "none" },      { "1990-01-01", "none" },   { "2199-12-31", "none" },
  };

  assessment = assess (
      E ("2025-03-10T23:59:59Z", "'pain':6,'radiates':['leg']," MEASURES (M ("other", "")))
          E ("2025-03-11T10:00Z", "'pain':6," MEASURES (M ("medicine", RESULT ("worse", 10) ",'name':'Ibuprofen'")
                                                            M ("cold", RESULT ("less", 11)))),
      NULL, "2025-03-20T12:00Z");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (day_level (assessment, rows[i].date), ==, rows[i].level);
}

/* A day is one of the offset of `at`; what ends at 00:00 does not touch the day that begins. */
static void
test_day_levels_of_an_offset (void)
{
  const char *entries = E ("2025-03-10T22:30Z", "'pain':6,'radiates':['leg']," MEASURES (M ("other", "")));
  const char *visit = V ("2025-03-10T23:00Z", "'kind':'doctor'");
  g_autoptr (BsAssessment) greenwich = assess (entries, visit, "2025-03-12T12:00Z");
  g_autoptr (BsAssessment) east = assess (entries, visit, "2025-03-12T12:00+01:00");
  g_autoptr (BsAssessment) further = assess (entries, visit, "2025-03-12T12:00+02:00");

  g_assert_cmpstr (day_level (greenwich, "2025-03-10"), ==, "urgent");
  g_assert_cmpstr (day_level (greenwich, "2025-03-11"), ==, "none");
  g_assert_cmpstr (day_level (east, "2025-03-10"), ==, "urgent");
  g_assert_cmpstr (day_level (east, "2025-03-11"), ==, "none");
  g_assert_cmpstr (day_level (further, "2025-03-10"), ==, "none");
  g_assert_cmpstr (day_level (further, "2025-03-11"), ==, "urgent");
}

static void
test_day_levels_of_nothing (void)
{
  g_autoptr (BsAssessment) assessment = assess (NULL, NULL, "2025-03-10T12:00Z");

  g_assert_cmpstr (day_level (assessment, "2025-03-10"), ==, "none");
  g_assert_cmpstr (day_level (assessment, "2025-03-09"), ==, "none");
}

/* What is known to the doctor counts all the same: the level of a day is the computed one. */
static void
test_day_levels_of_known (void)
{
  g_autoptr (BsAssessment) assessment =
      assess (E ("2025-03-10T12:00Z", "'pain':6,'radiates':['leg']," MEASURES (M ("other", ""))),
              V ("2025-03-09T12:00Z", "'kind':'doctor','knows':['leg-or-foot-pain']"), "2025-03-10T13:00Z");

  g_assert_cmpint (bs_assessment_get_headline (assessment), ==, BS_LEVEL_NONE);
  g_assert_cmpstr (day_level (assessment, "2025-03-10"), ==, "urgent");
}

/* (transfer full): "rule rule", in the rulebook's order. */
static char *
dup_entry_rules (BsAssessment *assessment, guint entry)
{
  guint64 rules = bs_assessment_get_entry_rules (assessment, entry);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bs_rulebook_get_n_rules (rulebook); i++)
    if (rules & BS_BIT (i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", bs_rulebook_get_rule (rulebook, i)->id);
  return g_string_free (text, FALSE);
}

static void
test_entry_rules (void)
{
  g_autoptr (BsAssessment) assessment =
      assess (E ("2025-03-01T10:00Z", "'pain':6,'radiates':['foot'],'signs':['fever']," MEASURES (M ("other", "")))
                  E ("2025-03-02T10:00Z", "'pain':0,'radiates':[],'signs':[]")
                      E ("2025-03-10T10:00Z", "'pain':9," MEASURES (M ("medicine", "")))
                          E ("2025-03-10T12:00Z", "'pain':9," MEASURES (M ("other", ""))),
              NULL, "2025-03-10T13:00Z");
  static const char *const expected[] = {
    "leg-or-foot-pain organ-symptoms g-fever", /* past findings too */
    "",
    "no-relief-from-medicine unbearable-pain no-relief-within-hour",
    "no-relief-from-medicine unbearable-pain no-relief-within-hour",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rules = dup_entry_rules (assessment, i);
      g_assert_cmpstr (rules, ==, expected[i]);
    }
}

static gint64
moment_of (const BsAssessment *assessment, const BsEvidence *evidence)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  const BsHistoryEntry *entry = bs_history_get (history, evidence->entry);
  gint64 moment =
      entry->flags & BS_HISTORY_BARE_DATE ? (gint64) entry->date * BS_DAY_SECONDS + BS_DAY_SECONDS / 2 : entry->key;

  if (evidence->field == BS_FIELD_END)
    return entry->end;
  if (evidence->measure >= 0)
    {
      const BsHistoryMeasure *measure = &bs_history_get_measures (history, entry)[evidence->measure];

      if (measure->at != BS_NO_TIME)
        moment = measure->at;
      if (evidence->field == BS_FIELD_RESULT && measure->result_min > 0)
        moment += measure->result_min * 60;
    }
  return moment;
}

/* By time: of results where they stand, of bare dates at noon; nothing twice. */
static void
test_evidence_by_time (void)
{
  g_autoptr (BsAssessment) assessment = assess (
      E ("2025-03-10T10:00Z", "'pain':6," MEASURES (M ("rest", RESULT ("less", 300)) M ("heat", RESULT ("worse", 20))
                                                        M ("medicine", AT ("2025-03-10T11:00Z") RESULT ("same", 60))))
          E ("2025-03-10", "'pain':6," MEASURES (M ("cold", RESULT ("less", 90)))) E ("2025-03-10T11:30Z", "'pain':4"),
      NULL, "2025-03-10T20:00Z");
  BsFinding finding = rules_testing_get_active (assessment, "no-relief-within-hour");
  g_autoptr (GArray) list = bs_assessment_list_evidence (assessment, &finding);

  g_assert_cmpuint (list->len, ==, 6);
  for (guint i = 0; i < list->len; i++)
    {
      const BsEvidence *evidence = &g_array_index (list, BsEvidence, i);

      if (i > 0)
        g_assert_cmpint (moment_of (assessment, evidence - 1), <=, moment_of (assessment, evidence));
      for (guint k = 0; k < i; k++)
        {
          const BsEvidence *other = &g_array_index (list, BsEvidence, k);
          g_assert_false (other->entry == evidence->entry && other->measure == evidence->measure &&
                          other->field == evidence->field && other->value == evidence->value);
        }
    }
  g_assert_cmpint (g_array_index (list, BsEvidence, 0).field, ==, BS_FIELD_KIND);
  g_assert_cmpint (g_array_index (list, BsEvidence, 1).value, ==, BS_RESULT_WORSE);
}

/* Each finding of the past has the evidence of its own interval. */
static void
test_evidence_of_the_past (void)
{
  g_autoptr (BsAssessment) assessment =
      assess (E ("2025-03-01T10:00Z", "'pain':6,'radiates':['foot']," MEASURES (M ("other", "")))
                  E ("2025-03-02T10:00Z", "'pain':0,'radiates':[]")
                      E ("2025-03-03T10:00Z", "'pain':6,'radiates':['leg-left','foot']," MEASURES (M ("other", ""))),
              NULL, "2025-03-10T13:00Z");
  const GArray *past = bs_assessment_get_past (assessment);
  g_autoptr (GArray) first = NULL, second = NULL;

  g_assert_cmpuint (past->len, ==, 2);
  first = bs_assessment_list_evidence (assessment, &g_array_index ((GArray *) past, BsFinding, 0));
  second = bs_assessment_list_evidence (assessment, &g_array_index ((GArray *) past, BsFinding, 1));
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (g_array_index (first, BsEvidence, 0).entry, ==, 0);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpuint (g_array_index (second, BsEvidence, 0).entry, ==, 2);
  g_assert_cmpint (g_array_index (second, BsEvidence, 0).value, ==, BS_REGION_LEG_LEFT);
  g_assert_cmpint (g_array_index (second, BsEvidence, 1).value, ==, BS_REGION_FOOT);
}

/* By level, the highest first, then by when they were raised, then by id; each set by itself, and all together. */
static void
test_order (void)
{
  g_autoptr (BsAssessment) assessment =
      assess (E ("2025-03-10T09:00Z", "'pain':5,'triggers':['fall-or-blow']," MEASURES (M ("other", "")))
                  E ("2025-03-10T09:30Z",
                     "'pain':5,'signs':['fever'],'radiates':['foot']," MEASURES (M ("cold", ",'appliedMin':20")))
                      E ("2025-03-10T09:45Z", "'pain':5,'numb':['groin','foot']," MEASURES (M ("other", ""))),
              NULL, "2025-03-10T09:50Z");
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  const GArray *sets = bs_assessment_get_sets (assessment);
  static const char *const expected[] = { "g-saddle-numbness",  "g-fever",           "leg-or-foot-pain",
                                          "numbness-with-pain", "pain-after-injury", "organ-symptoms",
                                          "cold-too-long" };
  static const char *const levels[] = { "urgent", "emergency" };

  g_assert_cmpuint (active->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < active->len; i++)
    {
      g_assert_cmpstr (g_array_index (active, BsFinding, i).rule->id, ==, expected[i]);
      g_assert_cmpint (g_array_index (active, BsFinding, i).ended_by, ==, BS_ENDING_NONE);
      g_assert_cmpint (g_array_index (active, BsFinding, i).cleared, ==, G_MAXINT64);
    }
  g_assert_cmpuint (sets->len, ==, 2);
  for (guint s = 0; s < sets->len; s++)
    g_assert_cmpstr (bs_level_get_word (g_array_index ((GArray *) sets, BsSetAssessment, s).level), ==, levels[s]);
}

/* An assessor that has looked ahead looks back as a new one does, and in another zone. */
static void
test_one_assessor_at_any_time (void)
{
  static const char *const times[] = { "2025-03-20T12:00Z", "2025-03-10T10:30Z",         "2025-03-13T10:10:01Z",
                                       "2025-03-09T00:00Z", "2025-03-13T10:10:01+14:00", "2025-03-10T10:30Z" };
  g_autoptr (BsDiary) diary = rules_testing_diary (
      E ("2025-03-10T10:00Z", "'pain':6," MEASURES (M ("medicine", RESULT ("worse", 10)))) E ("2025-03-11", "'pain':3"),
      NULL, NULL);
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      BsInstant at = rules_testing_instant (times[i]);
      g_autoptr (BsAssessment) found = bs_assessor_assess (assessor, history, at),
                               expected = rules_testing_assess (rulebook, history, at);
      g_autofree char *found_text = rules_testing_describe (found), *expected_text = rules_testing_describe (expected);

      g_assert_cmpstr (found_text, ==, expected_text);
      g_assert_true (bs_instant_equal (bs_assessment_get_at (found), at));
      g_assert_true (bs_assessment_get_rulebook (found) == rulebook);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rulebook = rules_testing_load (NULL);
  g_test_add_func ("/assessment/day-levels", test_day_levels);
  g_test_add_func ("/assessment/day-levels-of-an-offset", test_day_levels_of_an_offset);
  g_test_add_func ("/assessment/day-levels-of-nothing", test_day_levels_of_nothing);
  g_test_add_func ("/assessment/day-levels-of-known", test_day_levels_of_known);
  g_test_add_func ("/assessment/entry-rules", test_entry_rules);
  g_test_add_func ("/assessment/evidence-by-time", test_evidence_by_time);
  g_test_add_func ("/assessment/evidence-of-the-past", test_evidence_of_the_past);
  g_test_add_func ("/assessment/order", test_order);
  g_test_add_func ("/assessment/one-assessor-at-any-time", test_one_assessor_at_any_time);
  status = g_test_run ();
  bs_rulebook_unref (rulebook);
  return status;
}
