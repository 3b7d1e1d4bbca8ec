/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-reminder.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "rules-testing.h"

/* Which reminders stand, in a table: a zone, a moment, a diary, what is asked and what runs. */

#define ID "1b4e28ba-2fa1-4d2b-883f-0016d3cca427"
#define OTHER_ID "2b4e28ba-2fa1-4d2b-883f-0016d3cca427"

typedef struct
{
  const char *name, *zone;
  const char *now;
  const char *wanted;   /* "20:00 relief questions": reminders that are on */
  const char *entries;  /* of E (), nullable */
  const char *asked;    /* questions: "relief still safety", all about ID */
  const char *clocks;   /* "cold@INSTANT hour@… walk@…": due then, of ID */
  const char *standing; /* kinds in order; "still?" stands but may not be shown now */
  const char *next;     /* nullable: not compared */
  const char *visits;   /* nullable */
  gboolean without_rules;
} Case;

#define BERLIN "Europe/Berlin"
#define YESTERDAY E ("2026-11-21T18:00+01:00", "'pain':0")
#define CALF E ("2026-11-22T08:00+01:00", "'pain':6,'radiates':['lower-leg-left'],'numb':[],'signs':[],'triggers':[]")

#define FIELDS(title, where, at, on, diary, questions, running, stand, later)                                          \
  .name = title, .zone = where, .now = at, .wanted = on, .entries = diary, .asked = questions, .clocks = running,      \
  .standing = stand, .next = later
#define CASE(title, where, at, on, diary, questions, running, stand, later)                                            \
  {                                                                                                                    \
    FIELDS (title, where, at, on, diary, questions, running, stand, later)                                             \
  }
#define CASE_VISIT(title, where, at, on, diary, questions, running, stand, later, seen_by)                             \
  {                                                                                                                    \
    FIELDS (title, where, at, on, diary, questions, running, stand, later), .visits = seen_by                          \
  }
#define CASE_NOT_JUDGED(title, where, at, on, diary, questions, running, stand, later)                                 \
  {                                                                                                                    \
    FIELDS (title, where, at, on, diary, questions, running, stand, later), .without_rules = TRUE                      \
  }

static const Case cases[] = {
  /* Daily */
  CASE ("daily/a-second-before", BERLIN, "2026-11-22T19:59:59+01:00", "20:00", YESTERDAY, "", "", "",
        "2026-11-22T20:00+01:00"),
  CASE ("daily/at-its-minute", BERLIN, "2026-11-22T20:00+01:00", "20:00", YESTERDAY, "", "", "daily",
        "2026-11-23T00:00+01:00"),
  CASE ("daily/of-an-empty-diary", BERLIN, "2026-11-22T20:00+01:00", "20:00", NULL, "", "", "daily", NULL),
  CASE ("daily/late-in-the-day", BERLIN, "2026-11-22T23:59:59+01:00", "20:00", YESTERDAY, "", "", "daily",
        "2026-11-23T00:00+01:00"),
  CASE ("daily/the-day-is-over", BERLIN, "2026-11-23T00:00+01:00", "20:00", YESTERDAY, "", "", "",
        "2026-11-23T20:00+01:00"),
  CASE ("daily/at-midnight", BERLIN, "2026-11-22T00:00+01:00", "00:00", YESTERDAY, "", "", "daily",
        "2026-11-23T00:00+01:00"),
  CASE ("daily/in-the-last-minute", BERLIN, "2026-11-22T23:59+01:00", "23:59", YESTERDAY, "", "", "daily", NULL),
  CASE ("daily/off", BERLIN, "2026-11-22T20:00+01:00", "", YESTERDAY, "", "", "", NULL),
  CASE ("daily/recorded", BERLIN, "2026-11-22T20:00+01:00", "20:00", E ("2026-11-22T00:00+01:00", "'pain':3"), "", "",
        "", "2026-11-23T00:00+01:00"),
  CASE ("daily/recorded-without-a-time", BERLIN, "2026-11-22T20:00+01:00", "20:00", E ("2026-11-22", "'pain':3"), "",
        "", "", NULL),
  CASE ("daily/recorded-for-later-today", BERLIN, "2026-11-22T20:00+01:00", "20:00",
        E ("2026-11-22T23:00+01:00", "'pain':3"), "", "", "", NULL),
  CASE ("daily/recorded-for-tomorrow", BERLIN, "2026-11-22T20:00+01:00", "20:00", E ("2026-11-23", "'pain':3"), "", "",
        "daily", NULL),
  CASE ("daily/recorded-where-the-day-began-earlier", BERLIN, "2026-11-22T20:00+01:00", "20:00",
        E ("2026-11-22T00:30+14:00", "'pain':3"), "", "", "", NULL),
  CASE ("daily/recorded-where-the-day-ends-later", BERLIN, "2026-11-22T20:00+01:00", "20:00",
        E ("2026-11-21T23:59-11:00", "'pain':3"), "", "", "daily", NULL),
  CASE_NOT_JUDGED ("daily/without-rules", BERLIN, "2026-11-22T20:00+01:00", "20:00", YESTERDAY, "", "", "daily", NULL),
  /* The clock is put forward at 02:00 and back at 03:00. */
  CASE ("daily/skipped-hour-before", BERLIN, "2026-03-29T03:29:59+02:00", "02:30", NULL, "", "", "",
        "2026-03-29T03:30+02:00"),
  CASE ("daily/skipped-hour", BERLIN, "2026-03-29T03:30+02:00", "02:30", NULL, "", "", "daily", NULL),
  CASE ("daily/evening-of-the-spring-change", BERLIN, "2026-03-29T01:00+01:00", "20:00", NULL, "", "", "",
        "2026-03-29T20:00+02:00"),
  CASE ("daily/hour-that-comes-twice-before", BERLIN, "2026-10-25T02:29:59+02:00", "02:30", NULL, "", "", "",
        "2026-10-25T02:30+02:00"),
  CASE ("daily/hour-that-comes-twice", BERLIN, "2026-10-25T02:30+02:00", "02:30", NULL, "", "", "daily", NULL),
  CASE ("daily/hour-that-comes-twice-again", BERLIN, "2026-10-25T02:10+01:00", "02:30", NULL, "", "", "daily",
        "2026-10-26T00:00+01:00"),
  CASE ("daily/another-zone", "America/New_York", "2026-11-22T19:59:59-05:00", "20:00", YESTERDAY, "", "", "",
        "2026-11-22T20:00-05:00"),

  /* An hour after a measure */
  CASE ("relief/at-any-hour", BERLIN, "2026-11-22T03:00+01:00", "relief", NULL, "relief", "", "relief", NULL),
  CASE ("relief/off", BERLIN, "2026-11-22T03:00+01:00", "questions 03:00", NULL, "relief", "", "daily", NULL),
  CASE ("relief/the-hour-to-come", BERLIN, "2026-11-22T10:20+01:00", "relief",
        E ("2026-11-22T10:00+01:00", "'pain':5," MEASURES (M ("cold", ""))), "", "", "", "2026-11-22T11:00+01:00"),
  CASE ("relief/the-hour-is-now", BERLIN, "2026-11-22T11:00+01:00", "relief",
        E ("2026-11-22T10:00+01:00", "'pain':5," MEASURES (M ("cold", ""))), "", "", "", "2026-11-23T00:00+01:00"),
  CASE ("relief/from-its-own-time", BERLIN, "2026-11-22T10:20+01:00", "relief",
        E ("2026-11-22T09:00+01:00", "'pain':5," MEASURES (M ("cold", AT ("2026-11-22T10:10+01:00")))), "", "", "",
        "2026-11-22T11:10+01:00"),
  CASE ("relief/first-aid-asks-itself", BERLIN, "2026-11-22T11:00+01:00", "relief", NULL, "relief",
        "hour@2026-11-22T11:00+01:00", "hour", NULL),

  /* What can wait for the day */
  CASE ("still/too-early", BERLIN, "2026-11-22T07:59:59+01:00", "questions", NULL, "still", "", "still?",
        "2026-11-22T08:00+01:00"),
  CASE ("still/morning", BERLIN, "2026-11-22T08:00+01:00", "questions", NULL, "still", "", "still",
        "2026-11-22T09:00+01:00"),
  CASE ("still/evening", BERLIN, "2026-11-22T20:59:59+01:00", "questions", NULL, "still", "", "still", NULL),
  CASE ("still/too-late", BERLIN, "2026-11-22T21:00+01:00", "questions", NULL, "still", "", "still?", NULL),
  CASE ("still/off", BERLIN, "2026-11-22T12:00+01:00", "relief 12:00", NULL, "still safety", "", "daily", NULL),
  CASE ("safety/day", BERLIN, "2026-11-22T12:00+01:00", "questions", NULL, "safety", "", "safety", NULL),
  CASE ("safety/night", BERLIN, "2026-11-22T02:00+01:00", "questions", NULL, "safety", "", "safety?", NULL),
  CASE ("order", BERLIN, "2026-11-22T20:00+01:00", "20:00 relief questions", NULL, "safety still relief",
        "walk@2026-11-22T19:00+01:00 cold@2026-11-22T20:00+01:00", "cold relief walk still safety daily", NULL),

  /* Clocks */
  CASE ("cold/a-second-before", BERLIN, "2026-11-22T10:09:59+01:00", "", NULL, "", "cold@2026-11-22T10:10+01:00", "",
        "2026-11-22T10:10+01:00"),
  CASE ("cold/over", BERLIN, "2026-11-22T10:10+01:00", "", NULL, "", "cold@2026-11-22T10:10+01:00", "cold",
        "2026-11-23T00:00+01:00"),
  CASE ("hour/a-second-before", BERLIN, "2026-11-22T10:59:59+01:00", "", NULL, "", "hour@2026-11-22T11:00+01:00", "",
        "2026-11-22T11:00+01:00"),
  CASE ("hour/over", BERLIN, "2026-11-22T11:00+01:00", "", NULL, "", "hour@2026-11-22T11:00+01:00", "hour", NULL),
  CASE ("walk/a-second-before", BERLIN, "2026-11-22T12:59:59+01:00", "questions", NULL, "",
        "walk@2026-11-22T13:00+01:00", "", "2026-11-22T13:00+01:00"),
  CASE ("walk/over", BERLIN, "2026-11-22T13:00+01:00", "questions", NULL, "", "walk@2026-11-22T13:00+01:00", "walk",
        NULL),
  CASE ("walk/off", BERLIN, "2026-11-22T13:00+01:00", "relief", NULL, "", "walk@2026-11-22T13:00+01:00", "", NULL),

  /* What was found */
  CASE ("alarm/urgent", BERLIN, "2026-11-22T09:00+01:00", "", CALF, "", "", "alarm", NULL),
  CASE ("alarm/emergency", BERLIN, "2026-11-22T09:00+01:00", "",
        E ("2026-11-22T08:00+01:00", "'pain':7,'signs':['urination-problem']"), "", "", "alarm", NULL),
  CASE ("alarm/not-below-urgent", BERLIN, "2026-11-22T11:00+01:00", "",
        E ("2026-11-22T08:00+01:00", "'pain':5," MEASURES (M ("rest", RESULT ("less", 70)))), "", "", "", NULL),
  CASE_VISIT ("alarm/answered-by-a-visit", BERLIN, "2026-11-22T09:00+01:00", "", CALF, "", "", "", NULL,
              V ("2026-11-22T08:30+01:00", "'kind':'doctor'")),
  CASE_VISIT ("alarm/known-to-the-doctor", BERLIN, "2026-11-22T09:00+01:00", "", CALF, "", "", "", NULL,
              V ("2026-11-20T08:30+01:00", "'kind':'doctor','knows':['leg-or-foot-pain']")),
  CASE_NOT_JUDGED ("alarm/not-judged", BERLIN, "2026-11-22T09:00+01:00", "", CALF, "", "", "", NULL),
  CASE ("alarm/nothing-recorded", BERLIN, "2026-11-22T09:00+01:00", "", NULL, "", "", "", NULL),
};

static const char *const kind_words[] = { "alarm", "cold", "hour", "relief", "walk", "still", "safety", "daily" };

static BsReminderKind
kind_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (strcmp (kind_words[i], word) == 0)
      return (BsReminderKind) i;
  g_assert_not_reached ();
}

static BsReminderSettings
read_settings (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  BsReminderSettings settings = { 0 };

  for (guint i = 0; words[i]; i++)
    {
      gint hour, minute;

      settings.relief |= strcmp (words[i], "relief") == 0;
      settings.questions |= strcmp (words[i], "questions") == 0;
      if (sscanf (words[i], "%d:%d", &hour, &minute) == 2)
        {
          settings.daily = TRUE;
          settings.daily_minute = hour * 60 + minute;
        }
    }
  return settings;
}

static BsHistory *
new_history (const Case *test)
{
  g_autoptr (BsDiary) diary = rules_testing_diary (test->entries, test->visits, NULL);

  return bs_history_new_from_diary (diary);
}

static char *
describe (GPtrArray *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const BsReminder *reminder = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%s%s%s", i == 0 ? "" : " ", kind_words[reminder->kind], reminder->due ? "" : "?");
    }
  return g_string_free (text, FALSE);
}

static void
assert_has_words (const BsReminder *reminder)
{
  for (guint wording = 0; wording < BS_REMINDER_N_WORDINGS; wording++)
    {
      g_assert_cmpstr (reminder->text[wording].title, !=, NULL);
      g_assert_cmpstr (reminder->text[wording].title, !=, "");
      g_assert_cmpstr (reminder->text[wording].body, !=, NULL);
    }
  g_assert_nonnull (reminder->keys[0]);
}

/* What must not be read by whoever stands beside. */
static void
assert_hides (const BsReminder *reminder)
{
  static const char *const telling[] = { "pain",   "ibuprofen", "numb",   "bladder", "urgent", "emergency",
                                         "doctor", "medicine",  "walk",   "cold",    "back ",  "leg",
                                         "hurt",   "first aid", "health", "medical" };
  const BsReminderText *text = &reminder->text[BS_REMINDER_HIDDEN];
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *folded = NULL;

  g_string_append_printf (all, "%s\n%s\n", text->title, text->body);
  for (guint i = 0; i < text->n_buttons; i++)
    g_string_append_printf (all, "%s\n", text->buttons[i].label);
  folded = g_utf8_strdown (all->str, -1);
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    if (strstr (folded, telling[i]))
      g_error ("%s: “%s” tells “%s”", reminder->id, all->str, telling[i]);
}

static gint64
get_seconds (const char *text)
{
  return rules_testing_instant (text).seconds;
}

static void
run_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (GStrv) asked = g_strsplit (test->asked, " ", 0);
  g_auto (GStrv) running = g_strsplit (test->clocks, " ", 0);
  g_autoptr (BsRulebook) rulebook = test->without_rules ? NULL : rules_testing_load (NULL);
  g_autoptr (BsHistory) history = new_history (test);
  g_autoptr (BsAssessment) assessment = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *described = NULL;
  BsReminderQuestion questions[4];
  BsReminderClock clocks[4];
  BsReminderInput input = { .now = rules_testing_instant (test->now),
                            .history = history,
                            .questions = questions,
                            .clocks = clocks,
                            .settings = read_settings (test->wanted) };
  gint64 next;

  g_setenv ("TZ", test->zone, TRUE);
  assessment = rulebook ? rules_testing_assess (rulebook, history, input.now) : NULL;
  input.assessment = assessment;
  for (; asked[input.n_questions] && *asked[input.n_questions]; input.n_questions++)
    questions[input.n_questions] = (BsReminderQuestion){ .kind = kind_from_word (asked[input.n_questions]),
                                                         .key = asked[input.n_questions],
                                                         .entry_id = ID,
                                                         .since = rules_testing_instant (test->now),
                                                         .title = "Ibuprofen: how is the pain?",
                                                         .detail = "400 mg" };
  for (; running[input.n_clocks] && *running[input.n_clocks]; input.n_clocks++)
    {
      char *at = strchr (running[input.n_clocks], '@');

      *at = '\0';
      clocks[input.n_clocks] = (BsReminderClock){ .kind = kind_from_word (running[input.n_clocks]),
                                                  .name = ID,
                                                  .entry_id = ID,
                                                  .since = rules_testing_instant (test->now),
                                                  .due = get_seconds (at + 1) };
    }
  list = bs_reminder_list (&input, &next);
  described = describe (list);
  g_assert_cmpstr (described, ==, test->standing);
  g_assert_cmpint (next, >, input.now.seconds);
  if (test->next)
    {
      if (next != get_seconds (test->next))
        {
          char found[32];
          g_error ("next is %s, not %s", bs_instant_print (bs_instant_new (next, input.now.offset), found), test->next);
        }
    }
  for (guint i = 0; i < list->len; i++)
    {
      assert_has_words (g_ptr_array_index (list, i));
      assert_hides (g_ptr_array_index (list, i));
    }
  g_setenv ("TZ", "UTC", TRUE);
}

/* ---- Words ---- */

static GPtrArray *
list_all (BsHistory *history, const BsAssessment *assessment)
{
  static const BsReminderKind kinds[] = { BS_REMINDER_RELIEF, BS_REMINDER_STILL, BS_REMINDER_SAFETY };
  BsReminderQuestion questions[G_N_ELEMENTS (kinds)];
  BsInstant now = rules_testing_instant ("2026-11-22T20:00Z");
  BsReminderClock clocks[] = { { BS_REMINDER_COLD, OTHER_ID, OTHER_ID, now, now.seconds },
                               { BS_REMINDER_HOUR, OTHER_ID, OTHER_ID, now, now.seconds },
                               { BS_REMINDER_WALK, ID, NULL, now, now.seconds } };
  BsReminderInput input = { .now = now,
                            .history = history,
                            .assessment = assessment,
                            .questions = questions,
                            .n_questions = G_N_ELEMENTS (kinds),
                            .clocks = clocks,
                            .n_clocks = G_N_ELEMENTS (clocks),
                            .settings = { TRUE, TRUE, TRUE, 1200 } };
  gint64 next;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    questions[i] = (BsReminderQuestion){ .kind = kinds[i],
                                         .key = kind_words[kinds[i]],
                                         .entry_id = ID,
                                         .since = rules_testing_instant ("2026-11-22T18:40Z"),
                                         .title = "What Today asks",
                                         .detail = "What was recorded" };
  return bs_reminder_list (&input, &next);
}

/* Of each kind: title, body and buttons in both wordings, as a person reads them. */
static void
test_words (void)
{
  static const char expected[] =
      "alarm-hidden: Open Backstory now | Something that you recorded needs your attention now. It cannot wait. | "
      "Open=open\n"
      "alarm: Get medical help today. Do not wait for an ordinary appointment. | Pain in the back and in the lower leg "
      "or foot | Open=open\n"
      "cold-hidden: Your clock has rung | Backstory goes on with the next step. |\n"
      "cold: Take the cold off now | Its minutes are over. Backstory goes on with the next step. |\n"
      "hour-hidden: Backstory has a question for you | The hour is over: how is it now? | Worse=worse Same=same "
      "Less=less Gone=gone\n"
      "hour: The hour is over. How is the pain? | First aid: Today, 20:00 | Worse=worse Same=same Less=less Gone=gone\n"
      "relief-hidden: Backstory has a question for you | Today, 18:40: how is it now? | Worse=worse Same=same "
      "Less=less Gone=gone\n"
      "relief: What Today asks | What was recorded | Worse=worse Same=same Less=less Gone=gone\n"
      "walk-hidden: Backstory has a question for you | Today, 20:00: a clock is still running. Is it over? | Open=open "
      "Later=later\n"
      "walk: Is your walk over? | Today, 20:00: its clock is still running. | Open=open Later=later\n"
      "still-hidden: Backstory has a question for you | Today, 18:40: is it still there? | Yes=yes No=no\n"
      "still: What Today asks | What was recorded | Yes=yes No=no\n"
      "safety-hidden: Backstory has a question for you | It was not asked for 3 days, and takes a few seconds. | "
      "Answer=open Later=later\n"
      "safety: What Today asks | What was recorded | Answer=open Later=later\n"
      "daily-hidden: A moment for your diary? | Nothing is written for today. | Write now=open Later=later\n"
      "daily: How was your back today? | Nothing is recorded for today. A day without pain is worth recording, too. | "
      "Log pain=log No pain today=no-pain Later=later\n";
  g_autoptr (BsRulebook) rulebook = rules_testing_load (NULL);
  g_autoptr (BsDiary) diary = rules_testing_diary (
      E ("2026-11-21T08:00Z", "'pain':6,'radiates':['lower-leg-left'],'numb':[],'signs':[],'triggers':[]"), NULL, NULL);
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  g_autoptr (BsAssessment) assessment =
      rules_testing_assess (rulebook, history, rules_testing_instant ("2026-11-22T20:00Z"));
  g_autoptr (GPtrArray) list = list_all (history, assessment);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const BsReminder *reminder = g_ptr_array_index (list, i);

      assert_hides (reminder);
      for (guint wording = 0; wording < BS_REMINDER_N_WORDINGS; wording++)
        {
          const BsReminderText *words = &reminder->text[wording];

          g_string_append_printf (text, "%s%s: %s | %s |", kind_words[reminder->kind],
                                  wording == BS_REMINDER_HIDDEN ? "-hidden" : "", words->title, words->body);
          for (guint b = 0; b < words->n_buttons; b++)
            g_string_append_printf (text, " %s=%s", words->buttons[b].label,
                                    bs_reminder_answer_get_word (words->buttons[b].answer));
          g_string_append_c (text, '\n');
        }
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_answer_words (void)
{
  for (guint i = 0; i <= BS_REMINDER_ANSWER_LOG; i++)
    g_assert_cmpint (bs_reminder_answer_from_word (bs_reminder_answer_get_word ((BsReminderAnswer) i)), ==, i);
  g_assert_cmpint (bs_reminder_answer_from_word ("wors"), ==, -1);
  g_assert_cmpint (bs_reminder_answer_from_word (""), ==, -1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reminders/list/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], run_case);
    }
  g_test_add_func ("/reminders/words", test_words);
  g_test_add_func ("/reminders/answer-words", test_answer_words);
  return g_test_run ();
}
