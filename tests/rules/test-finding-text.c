/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-assessment.h"
#include "bs-diary-reader.h"
#include "bs-finding.h"

/* What a finding says, from the diary to the sentence. All diaries are of March 2025, assessed on the 20th at noon. */
typedef struct
{
  const char *name;
  const char *rule;
  const char *profile;     /* with ' for "; NULL: none */
  const char *entries;     /* with ' for " */
  const char *because;     /* the sentences that change, the beginning of the text */
  const char *assumptions; /* without the rule's own, joined by " | " */
} Row;

#define MEDICINE(name) "'measures': [ { 'kind': 'medicine', 'name': '" name "', "
#define SAME_AFTER(minutes) "'result': 'same', 'resultMin': " minutes " } ]"

static const Row rows[] = {
  { "regions", "leg-or-foot-pain", NULL,
    "{ 'at': '2025-03-19T18:40Z', 'pain': 5, 'radiates': ['lower-leg-left', 'buttock'] },"
    "{ 'at': '2025-03-20T07:00Z', 'radiates': ['foot-left'] }",
    "You recorded back pain together with pain in: left lower leg, left foot. Last recorded: Thursday 20 March, 07:00. "
    "The article lists this under “When is urgent medical help needed?”.",
    "" },
  { "bare-date", "leg-or-foot-pain", NULL, "{ 'at': '2025-03-19', 'pain': 5, 'radiates': ['foot'] }",
    "You recorded back pain together with pain in: foot. Last recorded: Wednesday 19 March. The article",
    "The time of the entry of Wednesday 19 March is not known; it was counted as noon." },
  { "rating", "unbearable-pain", NULL, "{ 'at': '2025-03-20T07:00Z', 'pain': 10 }",
    "You rated the pain 10 of 10. Last recorded: Thursday 20 March, 07:00. The article says", "" },
  { "rating-and-sign", "unbearable-pain", NULL, "{ 'at': '2025-03-20T07:00Z', 'pain': 9, 'signs': ['cannot-walk'] }",
    "You rated the pain 9 of 10. You recorded: cannot walk. Last recorded: Thursday 20 March, 07:00. The", "" },
  { "unrated-sign", "unbearable-pain", NULL, "{ 'at': '2025-03-20T07:00Z', 'signs': ['cannot-walk'] }",
    "You recorded: cannot walk. Last recorded: Thursday 20 March, 07:00. The article says", "" },
  { "grew-after-medicine", "worse-after-medicine", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, " MEDICINE ("Ibuprofen") "'result': 'worse', 'resultMin': 20 } ] }",
    "On Thursday 20 March, 07:20 you recorded that the pain had grown after Ibuprofen. The article says", "" },
  { "grew-some-time-after", "worse-after-medicine", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, 'measures': [ { 'kind': 'medicine', 'result': 'worse' } ] }",
    "On Thursday 20 March, 07:00 you recorded that the pain had grown after the medicine. The article says",
    "The time of the result was not recorded; it was counted from the beginning of what was tried." },
  { "own-time-of-a-dose", "no-relief-from-medicine", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, " MEDICINE ("Ibuprofen") "'at': '2025-03-20T08:00Z', " SAME_AFTER (
        "90") " }",
    "You took Ibuprofen, and the pain afterwards was the same or worse. That was 1 h 30 min later. "
    "Last recorded: Thursday 20 March, 09:30. The article",
    "" },
  { "minutes-not-known", "no-relief-from-medicine", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, 'measures': [ { 'kind': 'medicine', 'result': 'same' } ] }",
    "You took the medicine, and the pain afterwards was the same or worse. Last recorded: Thursday 20 March, 07:00.",
    "The time of the result was not recorded; it was counted as late enough for this rule." },
  { "inferred", "no-relief-from-medicine", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, 'measures': [ { 'kind': 'medicine', 'name': 'Ibuprofen' } ] },"
    "{ 'at': '2025-03-20T09:05Z', 'pain': 6 }",
    "You took Ibuprofen, and the pain afterwards was the same or worse. That was 2 h 5 min later. "
    "Last recorded: Thursday 20 March, 09:05. The article",
    "The relief was not recorded; it was taken from the later rating." },
  { "hour-from-the-first-measure", "no-relief-within-hour", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, 'measures': [ { 'kind': 'medicine', 'at': '2025-03-20T07:30Z',"
    " 'result': 'less', 'resultMin': 40 }, { 'kind': 'rest', 'how': 'lie', 'at': '2025-03-20T07:05Z' } ] }",
    "First aid began: Thursday 20 March, 07:05. The pain was not gone within the hour, or it grew. "
    "Recorded afterwards: less. Last recorded: Thursday 20 March, 08:10. The article",
    "" },
  { "hour-by-a-later-entry", "no-relief-within-hour", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 5, 'measures': [ { 'kind': 'cold', 'appliedMin': 10 } ] },"
    "{ 'at': '2025-03-20T08:30Z' }",
    "First aid began: Thursday 20 March, 07:00. The pain was not gone within the hour, or it grew. "
    "Last recorded: Thursday 20 March, 08:30. The article",
    "The relief was not recorded; it was taken from the later entry." },
  { "chain", "pain-over-3-days", NULL,
    "{ 'at': '2025-03-17T07:00Z', 'pain': 5 }, { 'at': '2025-03-18T07:00Z', 'pain': 5 },"
    "{ 'at': '2025-03-20T07:01Z', 'pain': 5 }",
    "You recorded pain from Monday 17 March, 07:00 to Thursday 20 March, 07:01. That is 72 h 1 min. The article lists",
    "No entry on Wednesday 19 March: counted as continuing." },
  { "chain-of-one-entry", "pain-over-3-days", NULL,
    "{ 'at': '2025-03-16T07:00Z', 'end': '2025-03-20T11:00Z', 'pain': 5 }",
    "You recorded pain from Sunday 16 March, 07:00 to Thursday 20 March, 11:00. That is 100 hours. The", "" },
  { "chain-of-dates", "pain-over-3-days", NULL,
    "{ 'at': '2025-03-17', 'pain': 5 }, { 'at': '2025-03-18', 'pain': 5 }, { 'at': '2025-03-20', 'pain': 5 }",
    "You recorded pain from Monday 17 March to Thursday 20 March. The article lists",
    "No entry on Wednesday 19 March: counted as continuing. | "
    "The time of the entry of Monday 17 March is not known; it was counted by its date. | "
    "The time of the entry of Tuesday 18 March is not known; it was counted by its date. | "
    "The time of the entry of Thursday 20 March is not known; it was counted by its date." },
  { "walks", "frequent-walking-pain", NULL,
    "{ 'at': '2025-03-16T07:00Z', 'pain': 2, 'when': 'walking' },"
    "{ 'at': '2025-03-18T07:00Z', 'pain': 2, 'when': 'walking' },"
    "{ 'at': '2025-03-18T09:00Z', 'pain': 2, 'when': 'walking' },"
    "{ 'at': '2025-03-20', 'pain': 2, 'when': 'after-walking' }",
    "You recorded pain when walking, or after it, on 16 Mar, 18 Mar, 20 Mar. The article says", "" },
  { "long-walk", "ache-on-long-walk", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 2, 'when': 'walking', 'walkMin': 75 }",
    "You recorded pain on a walk of 1 h 15 min, or after it. Last recorded: Thursday 20 March, 07:00. The", "" },
  { "cold", "cold-too-long", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 0, 'measures': [ { 'kind': 'cold', 'appliedMin': 11 } ] }",
    "You recorded cold for 11 min. Last recorded: Thursday 20 March, 07:00. The article's limit is 10 minutes.", "" },
  { "both-legs-by-side", "g-both-legs", NULL,
    "{ 'at': '2025-03-20T07:00Z', 'pain': 0, 'numb': ['foot-left'], 'radiates': ['thigh-right'] }",
    "You marked on the left and on the right: right thigh, left foot. Last recorded: Thursday 20 March, 07:00.", "" },
  { "triggers", "g-fragility-fracture", "{ 'osteoporosis': true }",
    "{ 'at': '2025-03-20T07:00Z', 'pain': 2, 'triggers': ['lifting', 'fall-or-blow'] }",
    "You recorded back pain after: fall or blow. Last recorded: Thursday 20 March, 07:00. Your profile says", "" },
  { "medicine-by-name", "g-metamizole", NULL,
    "{ 'at': '2025-03-10T07:00Z', 'pain': 2, 'measures': [ { 'kind': 'medicine', 'name': 'Analgin 500' } ] },"
    "{ 'at': '2025-03-20T07:00Z', 'pain': 0, 'signs': ['fever', 'sore-throat'] }",
    "You recorded: fever, sore throat. The medicine you recorded: Analgin 500. "
    "Last recorded: Thursday 20 March, 07:00. Public",
    "" },
};

static BsAssessment *
assess (const char *profile, const char *entries, const char *at)
{
  g_autofree char *text = g_strdup_printf ("{ 'format': 'backstory-diary', 'version': 1, %s%s%s 'entries': [ %s ] }",
                                           profile != NULL ? "'profile': " : "", profile != NULL ? profile : "",
                                           profile != NULL ? "," : "", entries);
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsRulebook) rulebook = NULL;
  g_autoptr (BsAssessor) assessor = NULL;
  BsInstant instant;

  g_strdelimit (text, "'", '"');
  diary = bs_diary_new_from_data (text, strlen (text), NULL, &error);
  g_assert_no_error (error);
  history = bs_history_new_from_diary (diary);
  rulebook = bs_rulebook_load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (bs_instant_parse (at, FALSE, &instant, &error));
  assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  return bs_assessor_assess (assessor, history, instant);
}

/* The first active finding of a rule, or its newest past one; hidden ones are found by id in the past only. */
static const BsFinding *
find (BsAssessment *assessment, GArray *active, const char *rule)
{
  const GArray *past;

  for (guint i = 0; i < active->len; i++)
    if (g_str_equal (g_array_index (active, BsFinding, i).rule->id, rule))
      return &g_array_index (active, BsFinding, i);
  past = bs_assessment_get_past (assessment);
  for (guint i = past->len; i-- > 0;)
    if (g_str_equal (g_array_index (past, BsFinding, i).rule->id, rule))
      return &g_array_index (past, BsFinding, i);
  g_error ("no finding of %s", rule);
}

static char *
join_assumptions (const BsFinding *finding, BsAssessment *assessment)
{
  g_auto (GStrv) texts = bs_finding_list_assumptions (finding, assessment);
  guint first = 0;

  if (finding->rule->assumption != NULL)
    {
      g_assert_cmpstr (texts[0], ==, finding->rule->assumption);
      first = 1;
    }
  return g_strjoinv (" | ", texts + first);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsAssessment) assessment = assess (rows[i].profile, rows[i].entries, "2025-03-20T12:00Z");
      g_autoptr (GArray) active = bs_assessment_list_active (assessment);
      const BsFinding *finding = find (assessment, active, rows[i].rule);
      g_autofree char *because = bs_finding_format_because (finding, assessment);
      g_autofree char *assumptions = join_assumptions (finding, assessment);

      g_test_message ("%s", rows[i].name);
      if (!g_str_has_prefix (because, rows[i].because))
        g_error ("“%s” should begin with “%s”", because, rows[i].because);
      g_assert_null (strpbrk (because, "{}\n"));
      g_assert_cmpstr (assumptions, ==, rows[i].assumptions);
    }
}

/* A visit answers what was before: the pain is told from the first observation after it, here the end of an entry. */
static void
test_after_visit (void)
{
  g_autoptr (BsAssessment) assessment = assess (
      NULL,
      "{ 'at': '2025-03-15T07:00Z', 'end': '2025-03-15T20:00Z', 'pain': 5 }, { 'at': '2025-03-16T09:00Z', 'pain': 5 },"
      "{ 'at': '2025-03-18T21:00Z', 'pain': 5 } ], 'visits': [ { 'at': '2025-03-15T08:00Z', 'kind': 'doctor' }",
      "2025-03-20T12:00Z");
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  const BsFinding *finding = find (assessment, active, "pain-over-3-days");
  g_autofree char *because = bs_finding_format_because (finding, assessment);

  g_assert_cmpint (finding->ended_by, ==, BS_ENDING_NONE);
  if (!g_str_has_prefix (because, "You recorded pain from Saturday 15 March, 20:00 to Tuesday 18 March, 21:00. That is "
                                  "73 hours. "))
    g_error ("“%s”", because);
}

/* Years of pain are not listed day by day. */
static void
test_many_days (void)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autoptr (BsAssessment) assessment = NULL;
  g_autoptr (GArray) active = NULL;
  const BsFinding *finding;
  g_auto (GStrv) assumptions = NULL;
  guint n_days = 0;

  for (guint day = 1; day <= 30; day++)
    if (day % 3 != 0)
      g_string_append_printf (entries, "%s{ 'at': '2025-03-%02uT07:00Z', 'pain': 5 }", entries->len > 0 ? "," : "",
                              day);
  assessment = assess (NULL, entries->str, "2025-03-30T12:00Z");
  active = bs_assessment_list_active (assessment);
  finding = find (assessment, active, "pain-over-3-days");
  assumptions = bs_finding_list_assumptions (finding, assessment);
  for (guint i = 0; assumptions[i] != NULL; i++)
    n_days += g_str_has_prefix (assumptions[i], "No entry on ");
  g_assert_cmpuint (n_days, ==, 8);
  g_assert_cmpstr (assumptions[1], ==, "No entry on 2 more days: counted as continuing.");
  g_assert_cmpstr (assumptions[2], ==, "No entry on Sunday 9 March: counted as continuing.");
  g_assert_cmpstr (assumptions[8], ==, "No entry on Thursday 27 March: counted as continuing.");
  g_assert_null (assumptions[9]);
}

static void
test_placeholders (void)
{
  g_assert_cmpint (bs_placeholder_find ("moment", 6), ==, BS_PLACEHOLDER_MOMENT);
  g_assert_cmpint (bs_placeholder_find ("to}", 2), ==, BS_PLACEHOLDER_TO);
  g_assert_cmpint (bs_placeholder_find ("results", 7), ==, BS_PLACEHOLDER_RESULTS);
  g_assert_cmpint (bs_placeholder_find ("momen", 5), ==, -1);
  g_assert_cmpint (bs_placeholder_find ("Moment", 6), ==, -1);
  g_assert_cmpint (bs_placeholder_find ("", 0), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/finding-text/rows", test_rows);
  g_test_add_func ("/rules/finding-text/after-visit", test_after_visit);
  g_test_add_func ("/rules/finding-text/many-days", test_many_days);
  g_test_add_func ("/rules/finding-text/placeholders", test_placeholders);
  return g_test_run ();
}
