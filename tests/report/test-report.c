/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-testing.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What a report says, as text. */

#define E(at, rest) "{ \"at\": \"2026-11-" at "+01:00\", " rest " }"
#define WALK(at, pain, onset, walk)                                                                                    \
  E (at, "\"pain\": " pain ", \"onsetMin\": " onset ", \"walkMin\": " walk ", \"walkPosture\": \"upright\"")

typedef struct
{
  const char *name, *entries;
  const char *has[7], *has_not[4];
} Case;

static const Case cases[] = {
  { "empty",
    "",
    { "Nothing was recorded in this period. This does not mean that there was no pain.",
      "Recorded on 0 of 20 days (0\u00a0%), 0 entries",
      "No rule matches what you recorded. This does not mean nothing is wrong.", "Could not be judged" },
    { "# Walking", "# Entries", "Days with pain" } },
  { "one value is no median",
    WALK ("20T10:00", "4", "12", "20"),
    { "Days with pain: 1 of 1 recorded", "Worst pain of the day: 4 of 10; too few for a median",
      "Minutes walked until pain: 12 in 1 walk; too few for a median", "Upright | 1 | 0 | (12) | 12",
      "12 of 20 upright", "Diary began 20 Nov. Recorded on 1 of 3 days (33\u00a0%), 1 entry" },
    { "“Before” is", "Leaning forward | 1" } },
  { "five are",
    WALK ("20T10:00", "4", "12", "20") "," WALK ("19T10:00", "5", "8", "20") "," WALK (
        "18T10:00", "6", "9", "20") "," WALK ("17T10:00", "7", "30", "30") "," WALK ("16T10:00", "1", "8", "20"),
    { "Worst pain of the day: 5 median, of 10; only days with pain; mean 4.6, highest 7 on 17 Nov",
      "Minutes walked until pain: 9 upright", "Upright | 5 | 0 | 9 | 8–30", "9 median upright" },
    { "too few" } },
  { "pain that was not rated is pain",
    E ("20T10:00", "\"sites\": []"),
    { "Days with pain: 1 of 1 recorded; on 1 day not rated", "Worst pain of the day: –", "10:00 | ?" },
    { "pain-free" } },
  { "a walk without pain",
    E ("20T10:00", "\"pain\": 0, \"walkMin\": 25, \"walkPosture\": \"leaning-forward\""),
    { "Leaning forward | 1 | 1 | – | –", "no pain in 25 leaning", "1 pain-free day",
      "Minutes walked until pain: –; 1 walk, 1 without pain\n", "Days with pain: 0 of 1 recorded" },
    { "| No pain" } },
  { "a walk with pain, it is not said from when on",
    E ("20T10:00", "\"pain\": 6, \"walkMin\": 25"),
    { "Minutes walked until pain: –; 1 walk; minutes until pain not recorded\n" },
    { "without pain;" } },
  { "one walk without pain, one with",
    E ("20T10:00", "\"pain\": 6, \"walkMin\": 25") "," E ("20T12:00", "\"pain\": 0, \"walkMin\": 25"),
    { "Minutes walked until pain: –; 2 walks, 1 without pain; minutes until pain not recorded\n" },
    { NULL } },
  { "what was not asked is not no",
    E ("20T10:00", "\"pain\": 3"),
    { "[Not asked] ", "Not asked is not “no”.", "Numb  never asked" },
    { "Numb  never said" } },
  { "what was asked",
    E ("20T10:00", "\"pain\": 3, \"numb\": []"),
    { "Numb  never said (asked\u00a01×)" },
    { "never asked" } },
  { "places",
    E ("20T10:00", "\"pain\": 3, \"sites\": [ \"lower-back-centre\", \"lower-back-left\", \"sacrum\" ], \"radiates\": "
                   "[ \"buttock-left\", \"foot-right\", \"leg\" ], \"numb\": [ \"foot-left\" ]"),
    { "Lower back middle, L, sacrum → buttock\u00a0L, whole leg, foot\u00a0R; numb: foot\u00a0L",
      "Lower back: L\u00a01, mid\u00a01×", "Foot: R\u00a01×; L\u00a0numb", "Numb  foot\u00a0L 1× (asked\u00a01×)",
      "[Urgent] Numb: left foot. 20 Nov (pain\u00a03)" },
    { NULL } },
  { "relief",
    E ("20T10:00",
       "\"pain\": 3, \"measures\": [ { \"kind\": \"rest\", \"how\": \"sit\", \"result\": \"gone\", \"resultMin\": "
       "8 }, { \"kind\": \"medicine\", \"name\": \"Ibuprofen\", \"dose\": \"400 mg\" } ]"),
    { "Gone after sitting: 1 of 1 time; after 8 min", "Rest, sitting down | 1 | 1 | 0 | 0 | 0 | 0 | (8)",
      "Medicine | 1 | 0 | 0 | 0 | 0 | 1 | –", "Sitting down: gone\u00a08; Ibuprofen 400 mg: not known",
      "Ibuprofen: 1 day, 1 dose" },
    { NULL } },
  { "future and what is outside",
    E ("20T10:00", "\"pain\": 3") "," E ("22T23:00", "\"pain\": 9") "," E ("01T10:00", "\"pain\": 8"),
    { "Recorded on 1 of 20 days (5\u00a0%), 1 entry" },
    { "| 9 |", "| 8 |" } },
  { "on the day",
    E ("20T10:00", "\"pain\": 3, \"recordedAt\": \"2026-11-20T23:59+01:00\"") "," E (
        "19T10:00", "\"pain\": 3, \"recordedAt\": \"2026-11-20T00:01+01:00\""),
    { "1 of 2 entries written on the day itself", "10:00*" },
    { NULL } },
  { "days that were counted without an entry stand with the finding",
    E ("21T11:05", "\"pain\": 6") "," E ("19T17:10", "\"pain\": 4") "," E ("18T10:30", "\"pain\": 5"),
    { "[Urgent] Pain 18–21 Nov: 72 h 35 min. No entry on 20 Nov: counted as continuing", "20 Nov: nothing recorded",
      "• Rules at an entry: rules that one entry can meet." },
    { "▣ Urgent: pain-over-3-days" } },
  { "a rule that one entry meets stands at it",
    E ("20T10:00", "\"pain\": 3, \"radiates\": [ \"foot-left\" ], \"signs\": [ \"both-legs\", \"gait-change\" ]"),
    { "  ■ Emergency: g-both-legs   ▣ Urgent: leg-or-foot-pain   □ Doctor: leg-nerve-symptoms" },
    { NULL } },
  { "a bare date", "{ \"at\": \"2026-11-20\", \"pain\": 3 }", { "Fri 20 Nov | – | 3" }, { NULL } },
  { "control characters", E ("20T10:00", "\"pain\": 3, \"note\": \"a\\n\\tb\\u2029c\""), { "“a  b c”" }, { NULL } },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = test_diary (cases[i].entries);
      g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, "2026-11-03", "2026-11-22", TRUE, TRUE);
      g_autofree char *text = bs_report_to_text (report);

      g_test_message ("%s\n%s", cases[i].name, text);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].has) && cases[i].has[k]; k++)
        if (strstr (text, cases[i].has[k]) == NULL)
          g_error ("%s: “%s” is missing in\n%s", cases[i].name, cases[i].has[k], text);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].has_not) && cases[i].has_not[k]; k++)
        if (strstr (text, cases[i].has_not[k]) != NULL)
          g_error ("%s: “%s” should not be in\n%s", cases[i].name, cases[i].has_not[k], text);
    }
}

/* What a visit says the doctor knows, and until when: as it counts, not as it was written (rules.md 3.3). */
static void
test_known (void)
{
  static const struct
  {
    const char *visits, *wanted[3];
  } visits[] = {
    { "{ \"at\": \"2026-11-10T10:00Z\", \"kind\": \"doctor\", \"who\": \"Dr. Moss\", \"knows\": "
      "[ \"leg-or-foot-pain\" ] }",
      { "Met now, known to the doctor (entered by the patient, until 10 Dec)", "Known to the doctor until 10 Dec,",
        "Visit: doctor, Dr. Moss  known to the doctor until 10 Dec: leg-or-foot-pain" } },
    { "{ \"at\": \"2026-11-10T10:00Z\", \"kind\": \"urgent\", \"knows\": [ \"leg-or-foot-pain\" ], "
      "\"knowsUntil\": \"2026-12-24\" }",
      { "(entered by the patient, until 24 Dec)", "Known to the doctor until 24 Dec,",
        "Visit: urgent care  known to the doctor until 24 Dec: leg-or-foot-pain" } },
    { "{ \"at\": \"2026-11-10T10:00Z\", \"kind\": \"doctor\", \"knows\": [ \"leg-or-foot-pain\" ], "
      "\"knowsUntil\": \"2028-01-01\" }",
      { "(entered by the patient, until 10 Feb 2027)", "Known to the doctor until 10 Feb 2027,",
        "Visit: doctor  known to the doctor until 10 Feb 2027: leg-or-foot-pain" } },
    { "{ \"at\": \"2026-11-10T10:00Z\", \"kind\": \"doctor\" }", { "Visit: doctor\n", "Met now, 22 Nov 19:00" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{ \"format\": \"backstory-diary\", \"version\": 1, \"profile\": {}, \"medicines\": [], \"visits\": [ %s ], "
          "\"entries\": [ { \"at\": \"2026-11-09T10:00Z\", \"pain\": 0 }, "
          "{ \"at\": \"2026-11-21T10:00Z\", \"pain\": 3, \"radiates\": [ \"foot-left\" ] } ] }",
          visits[i].visits);
      g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, "2026-11-03", "2026-11-22", TRUE, TRUE);
      g_autofree char *text = bs_report_to_text (report);

      for (guint k = 0; k < G_N_ELEMENTS (visits[i].wanted) && visits[i].wanted[k]; k++)
        if (strstr (text, visits[i].wanted[k]) == NULL)
          g_error ("%u: “%s” is missing in\n%s", i, visits[i].wanted[k], text);
    }
}

/* rules.md 5.3, last line: disclaimers, ids and versions of rules, time zone, version of the program, assumptions; what
 * was recorded comes before the rule. */
static void
test_closing (void)
{
  static const char *const wanted[] = {
    "This diary applies rules from one general article (and, separately, public guidance).",
    ("Backstory " BS_VERSION ". Sets of rules and their versions: article "),
    "As of 22 Nov 19:00 (UTC+1).",
    "(UTC+2, UTC+1); hours are counted by instant.",
    "Long walk: 30 min.",
    "# Assumptions",
    "Silent days:",
    "article L417, leg-or-foot-pain | Met since 20 Nov 17:20.",
    " Assumed: The lower leg or the foot is enough.",
    "# What these rules are",
    "“should not be used for self-diagnosis of health problems or for therapeutic purposes”",
    "Facts that rules use, as given: age 62 this year; female;",
  };
  g_autoptr (BsReport) report = test_report_new_sample ();
  g_autofree char *text = bs_report_to_text (report);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (text, wanted[i]) == NULL)
      g_error ("“%s” is missing in\n%s", wanted[i], text);
  g_assert_true (strstr (text, "Pain in: left lower leg") < strstr (text, "leg-or-foot-pain"));
  g_assert_true (strstr (text, "# Records that meet a rule") < strstr (text, "# What these rules are"));
}

/* Name, year of birth, notes: only where wanted. */
static void
test_options (void)
{
  static const char json[] =
      "{ \"format\": \"backstory-diary\", \"version\": 1, \"profile\": { \"name\": \"Ann Example\", "
      "\"birthYear\": 1950 }, \"medicines\": [], \"visits\": [], \"entries\": [ "
      "{ \"at\": \"2026-11-20T10:00Z\", \"pain\": 2, \"note\": \"in the garden\" } ] }";

  for (guint i = 0; i < 4; i++)
    {
      gboolean name = i & 1, notes = (i & 2) != 0;
      g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, "2026-11-03", "2026-11-22", name, notes);
      g_autofree char *text = bs_report_to_text (report);

      g_assert_cmpint (strstr (text, "Ann Example") != NULL, ==, name);
      g_assert_cmpint (strstr (text, "1950") != NULL, ==, name);
      g_assert_cmpint (strstr (text, "age 76") != NULL, ==, name);
      g_assert_cmpint (strstr (text, "age 65 or over") != NULL, ==, !name);
      g_assert_cmpint (strstr (text, "in the garden") != NULL, ==, notes);
    }
}

/* What was before is a column where a row has it, a change where both periods have enough walks. */
static void
test_walks_before (void)
{
  static const struct
  {
    guint n_now, n_before;
    gboolean before, change;
  } cases_before[] = { { 5, 0, FALSE, FALSE }, { 5, 4, FALSE, FALSE }, { 4, 5, TRUE, FALSE }, { 5, 5, TRUE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases_before); i++)
    {
      guint n = cases_before[i].n_now + cases_before[i].n_before;
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (BsReport) report = NULL;
      g_autofree char *text = NULL;

      g_string_append (json, "{ \"format\": \"backstory-diary\", \"version\": 1, \"profile\": {}, \"medicines\": [], "
                             "\"visits\": [], \"entries\": [ { \"at\": \"2026-10-14T10:00Z\", \"pain\": 0 }, "
                             "{ \"at\": \"2026-11-20T10:00Z\", \"pain\": 0 }");
      for (guint k = 0; k < n; k++)
        g_string_append_printf (json, ", { \"at\": \"2026-%s-1%uT10:00Z\", \"pain\": 4, \"onsetMin\": %u }",
                                k < cases_before[i].n_now ? "11" : "10", 5 + k % 5, k < cases_before[i].n_now ? 12 : 9);
      g_string_append (json, " ] }");
      report = test_report_new (json->str, TEST_NOW, "2026-11-03", "2026-11-22", TRUE, FALSE);
      text = bs_report_to_text (report);
      g_test_message ("%u walks, %u before", cases_before[i].n_now, cases_before[i].n_before);
      g_assert_cmpint (strstr (text, ", and the median before") != NULL, ==, cases_before[i].before);
      g_assert_cmpint (strstr (text, " | range | before") != NULL, ==, cases_before[i].before);
      g_assert_cmpint (strstr (text, " | before | change\n") != NULL, ==, cases_before[i].change);
      g_assert_cmpint (strstr (text, "| 9\n") != NULL, ==, cases_before[i].before && !cases_before[i].change);
      g_assert_cmpint (strstr (text, "| 9 | 3 min longer\n") != NULL, ==, cases_before[i].change);
    }
}

/* Every example of the rules: what is met now stands on page 1, what was not asked too, and no word that reassures. */
static void
test_examples (void)
{
  static const char *const never[] = { "improved",        "cleared",   "all clear", "healed",
                                       "nothing serious", "you have ", "risk" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *examples;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  examples = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (examples), >, 50);
  for (guint i = 0; i < json_array_get_length (examples); i++)
    {
      JsonObject *example = json_array_get_object_element (examples, i);
      g_autofree char *json = json_to_string (json_object_get_member (example, "diary"), FALSE);
      const char *at = json_object_get_string_member (example, "at");
      g_autofree char *today = g_strndup (at, 10);
      g_autoptr (BsReport) report = test_report_new (json, at, "2026-01-01", today, TRUE, FALSE);
      g_autofree char *text = bs_report_to_text (report);
      const char *closing = strstr (text, "# What these rules are");

      g_assert_nonnull (closing);
      g_assert_nonnull (strstr (closing, bs_safety_get_disclaimer ()));
      for (guint k = 0; k < G_N_ELEMENTS (never); k++)
        {
          const char *found = strstr (text, never[k]);

          if (found != NULL && found < strstr (text, "# Findings in full"))
            g_error ("%s: “%s”", json_object_get_string_member (example, "id"), never[k]);
        }
    }
}

/* One full stop, whatever the last word brings. */
static void
test_sentence (void)
{
  static const char *const sentences[][2] = { { "12 Okt", "12 Okt." },
                                              { "12 Okt.", "12 Okt." },
                                              { "12 Okt..", "12 Okt." } };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (BsReportText) text = bs_report_text_new_plain (sentences[i][0]);

      bs_report_text_end_sentence (text);
      g_assert_cmpstr (bs_report_text_get (text), ==, sentences[i][1]);
      g_assert_cmpuint (g_array_index (text->runs, BsReportRun, text->runs->len - 1).end, ==, strlen (sentences[i][1]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/cases", test_cases);
  g_test_add_func ("/report/known", test_known);
  g_test_add_func ("/report/closing", test_closing);
  g_test_add_func ("/report/options", test_options);
  g_test_add_func ("/report/walks-before", test_walks_before);
  g_test_add_func ("/report/examples", test_examples);
  g_test_add_func ("/report/sentence", test_sentence);
  return g_test_run ();
}
