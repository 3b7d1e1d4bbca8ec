/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-answers.h"
#include "bs-log-marks.h"

#include <string.h>

/* What was answered, and what stands in the entry then (diary-format.md, "Three-valued lists", "Skipped signs"). */

typedef struct
{
  const char *name;
  const char *before;  /* signs of the entry that is edited; NULL: none were asked */
  const char *skipped; /* and its skipped ones */
  const char *steps;
  const char *signs;  /* expected; NULL: absent */
  const char *denied; /* expected: neither in signs nor in skipped; "*": every sign that is not in one of the two */
  const char *numb;   /* expected; NULL: absent */
} Case;

#define BLADDER "stool-problem urination-problem bladder-leak bowel-leak reduced-bladder-bowel-feeling sexual-change"
#define LEGS "both-legs leg-weakness-both"
#define WEAK "leg-weakness foot-drop"
#define FEVER "fever chills"
#define NIGHT "worse-at-night worse-at-rest"
#define ALL_ASKED BLADDER " " LEGS " " WEAK " " FEVER " " NIGHT
#define CHEST "breathless fast-heartbeat faint-or-dizzy pale-sweaty confused-or-drowsy"

static const Case cases[] = {
  { "nothing answered", NULL, NULL, "", NULL, NULL, NULL },
  { "all skipped", NULL, NULL, "skip:0 skip:1 skip:2 skip:3 skip:4 skip:5", NULL, NULL, NULL },
  { "none of these", NULL, NULL, "none", "", ALL_ASKED, "" },
  { "none of the others leaves a yes", NULL, NULL, "yes:0 numb:foot-left yes:4 tick:fever none", "fever",
    "chills " BLADDER " " LEGS " " WEAK " " NIGHT, "foot-left" },
  { "none of the others leaves a bare yes", NULL, NULL, "yes:2 none", "both-legs", BLADDER " " WEAK " " FEVER " " NIGHT,
    "" },
  { "none of these after a no and a skip", NULL, NULL, "no:1 skip:2 none", "", ALL_ASKED, "" },
  { "numbness no is no answer about signs", NULL, NULL, "no:0", NULL, NULL, "" },
  { "numbness yes without a place is not written", NULL, NULL, "yes:0", NULL, NULL, NULL },
  { "numbness yes with a place", NULL, NULL, "yes:0 numb:foot-left", NULL, NULL, "foot-left" },
  { "numbness yes, then no", NULL, NULL, "yes:0 numb:foot-left no:0", NULL, NULL, "" },
  { "numbness yes, then skip", NULL, NULL, "yes:0 numb:foot-left skip:0", NULL, NULL, NULL },
  { "a stiff morning skips the safety questions", NULL, NULL, "tick:morning-stiffness", "morning-stiffness", "", NULL },
  { "a stiff morning and no fever", NULL, NULL, "tick:morning-stiffness no:4", "morning-stiffness", FEVER, NULL },
  { "one no skips the other questions", NULL, NULL, "no:1", "", BLADDER, NULL },
  { "a bare yes: urine or stool", NULL, NULL, "yes:1", "urination-problem", "", NULL },
  { "a bare yes: both legs", NULL, NULL, "yes:2", "both-legs", "", NULL },
  { "a bare yes: a leg is weak", NULL, NULL, "yes:3", "leg-weakness", "", NULL },
  { "a bare yes: fever", NULL, NULL, "yes:4", "fever", "", NULL },
  { "a bare yes: night or rest", NULL, NULL, "yes:5", "worse-at-night", "", NULL },
  { "every yes is bare", NULL, NULL, "yes:1 yes:2 yes:3 yes:4 yes:5",
    "urination-problem both-legs leg-weakness fever worse-at-night", "", NULL },
  { "a bare yes beside a no", NULL, NULL, "yes:1 no:4", "urination-problem", FEVER, NULL },
  { "a bare yes after a no", NULL, NULL, "no:2 yes:2", "both-legs", "", NULL },
  { "a bare yes, then no", NULL, NULL, "yes:2 no:2", "", LEGS, NULL },
  { "a bare yes, then skip", NULL, NULL, "yes:2 skip:2", NULL, NULL, NULL },
  { "a bare yes, then the other sign", NULL, NULL, "yes:2 tick:leg-weakness-both", "leg-weakness-both", "both-legs",
    NULL },
  { "a bare yes beside another sign", NULL, NULL, "yes:4 tick:morning-stiffness", "fever morning-stiffness", "", NULL },
  { "yes, and what: what was shown beside it is denied", NULL, NULL, "yes:1 tick:bladder-leak", "bladder-leak",
    "stool-problem urination-problem bowel-leak reduced-bladder-bowel-feeling sexual-change", NULL },
  { "yes, ticked and taken back is a bare yes", NULL, NULL, "yes:3 tick:foot-drop untick:foot-drop", "leg-weakness", "",
    NULL },
  { "yes, ticked, then no", NULL, NULL, "yes:3 tick:foot-drop no:3", "", WEAK, NULL },
  { "yes, ticked, then skip", NULL, NULL, "yes:3 tick:foot-drop skip:3", NULL, NULL, NULL },
  { "worse at rest, not at night", NULL, NULL, "yes:5 tick:worse-at-rest", "worse-at-rest", "worse-at-night", NULL },
  { "not worse at night or at rest", NULL, NULL, "no:5", "", NIGHT, NULL },
  { "a sign is in one of the two only", NULL, NULL, "no:4 yes:4 tick:fever", "fever", "chills", NULL },
  { "no others in a group", NULL, NULL, "rest:3", "", "chest-or-heart-pain " CHEST, NULL },
  { "no others beside a ticked one", NULL, NULL, "tick:chest-or-heart-pain rest:3", "chest-or-heart-pain", CHEST,
    NULL },
  { "ticked after no others", NULL, NULL, "rest:3 tick:chest-or-heart-pain", "chest-or-heart-pain", CHEST, NULL },
  { "taken back after no others is denied", NULL, NULL, "rest:3 tick:chest-or-heart-pain untick:chest-or-heart-pain",
    "", "chest-or-heart-pain " CHEST, NULL },
  { "no others taken back", NULL, NULL, "rest:3 unrest:3", NULL, NULL, NULL },
  { "everything answered skips nothing", NULL, NULL, "none rest:0 rest:1 rest:2 rest:3 rest:4 rest:5 rest:6", "", "*",
    "" },
  { "edit: nothing touched", "foot-drop fever", "chills cannot-walk", "", "foot-drop fever", "*", NULL },
  { "edit: asked, all denied", "", "", "", "", "*", NULL },
  { "edit: one question answered", "", "fever chills", "no:4", "", "*", NULL },
  { "edit: a question skipped that was denied", "", "", "skip:4", "", "*", NULL },
  { "edit: a yes taken back beside a sign", "fever both-legs", "chills", "untick:fever no:4", "both-legs", "*", NULL },
};

static guint64
parse_signs (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  guint64 set = 0;

  for (guint i = 0; list[i] != NULL; i++)
    {
      gint sign = *list[i] != '\0' ? bs_vocabulary_find (&bs_signs, list[i]) : -1;

      g_assert_true (*list[i] == '\0' || sign >= 0);
      if (sign >= 0)
        set |= BS_BIT (sign);
    }
  return set;
}

static void
put_signs (BsTermList *list, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  bs_term_list_set_none (list);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      bs_term_list_add (list, bs_vocabulary_find (&bs_signs, parts[i]));
}

static void
take_step (BsLogAnswers *answers, BsEntry *entry, const char *step)
{
  g_auto (GStrv) parts = g_strsplit (step, ":", 2);
  const char *argument = parts[1] != NULL ? parts[1] : "";
  guint number = (guint) g_ascii_strtoull (argument, NULL, 10);

  if (g_str_equal (parts[0], "yes"))
    bs_log_answers_set (answers, number, BS_ANSWER_YES);
  else if (g_str_equal (parts[0], "no"))
    bs_log_answers_set (answers, number, BS_ANSWER_NO);
  else if (g_str_equal (parts[0], "skip"))
    bs_log_answers_set (answers, number, BS_ANSWER_SKIP);
  else if (g_str_equal (parts[0], "none"))
    bs_log_answers_set_none (answers);
  else if (g_str_equal (parts[0], "tick"))
    bs_log_answers_set_sign (answers, bs_vocabulary_find (&bs_signs, argument), TRUE);
  else if (g_str_equal (parts[0], "untick"))
    bs_log_answers_set_sign (answers, bs_vocabulary_find (&bs_signs, argument), FALSE);
  else if (g_str_equal (parts[0], "rest"))
    bs_log_answers_deny_rest (answers, bs_sign_group_get_set (number), TRUE);
  else if (g_str_equal (parts[0], "unrest"))
    bs_log_answers_deny_rest (answers, bs_sign_group_get_set (number), FALSE);
  else if (g_str_equal (parts[0], "numb"))
    bs_term_list_add (&entry->numb, bs_vocabulary_find (&bs_regions, argument));
  else
    g_assert_not_reached ();
  bs_log_answers_apply (answers, entry);
}

static void
check_entry (const Case *row, const BsEntry *entry)
{
  guint64 expected;

  g_assert_cmpint (entry->numb.asked, ==, row->numb != NULL);
  g_assert_cmpint (entry->numb.n, ==, row->numb != NULL && *row->numb != '\0' ? 1 : 0);
  if (row->signs == NULL)
    {
      g_assert_false (entry->signs.asked);
      g_assert_false (entry->skipped.asked);
      return;
    }

  expected = parse_signs (row->signs);
  g_assert_true (entry->signs.asked);
  g_assert_cmphex (entry->signs.set, ==, expected);
  g_assert_cmphex (entry->signs.set & entry->skipped.set, ==, 0);
  if (g_strcmp0 (row->denied, "*") != 0)
    g_assert_cmphex (entry->skipped.set, ==, BS_ALL_SIGNS & ~expected & ~parse_signs (row->denied));
}

static void
test_answers (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (BsEntry) entry = bs_entry_new ();
  g_auto (GStrv) steps = g_strsplit (row->steps, " ", -1);
  g_autoptr (GError) error = NULL;
  BsLogAnswers answers;
  gboolean valid;

  entry->at = bs_instant_new (0, 0);
  if (row->before != NULL)
    {
      put_signs (&entry->signs, row->before);
      if (*row->skipped != '\0')
        put_signs (&entry->skipped, row->skipped);
    }
  bs_log_answers_load (&answers, entry);
  bs_log_answers_apply (&answers, entry);
  for (guint i = 0; steps[i] != NULL; i++)
    if (*steps[i] != '\0')
      take_step (&answers, entry, steps[i]);

  check_entry (row, entry);
  valid = bs_entry_validate (entry, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (valid);
}

/* The exact skipped ones where an edit touches some of many. */
static void
test_edit_skipped (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  BsLogAnswers answers;

  put_signs (&entry->signs, "morning-stiffness");
  put_signs (&entry->skipped, "foot-drop fever chills");
  bs_log_answers_load (&answers, entry);
  g_assert_cmpint (answers.answers[BS_QUESTION_BLADDER_BOWEL], ==, BS_ANSWER_NO);
  g_assert_cmpint (answers.answers[BS_QUESTION_LEG_WEAKNESS], ==, BS_ANSWER_OPEN);
  g_assert_cmpint (answers.answers[BS_QUESTION_FEVER], ==, BS_ANSWER_OPEN);

  bs_log_answers_set (&answers, BS_QUESTION_FEVER, BS_ANSWER_NO);
  bs_log_answers_apply (&answers, entry);
  g_assert_cmphex (entry->skipped.set, ==, BS_BIT (BS_SIGN_FOOT_DROP));

  bs_log_answers_set (&answers, BS_QUESTION_BLADDER_BOWEL, BS_ANSWER_SKIP);
  bs_log_answers_apply (&answers, entry);
  g_assert_cmphex (entry->skipped.set, ==,
                   BS_BIT (BS_SIGN_FOOT_DROP) | bs_question_get_signs (BS_QUESTION_BLADDER_BOWEL));
}

/* What is loaded is what is written, to the order of the lists. */
static void
test_untouched (void)
{
  static const struct
  {
    const char *signs, *skipped;
  } rows[] = {
    { NULL, NULL },
    { "", NULL },
    { "", "" },
    { "foot-drop", NULL },
    { "foot-drop", "" },
    { NULL, "chills" },
    { "fever morning-stiffness chills", "foot-drop dry-skin bladder-leak" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new ();
      g_autoptr (BsEntry) before = NULL;
      BsLogAnswers answers;

      if (rows[i].signs != NULL)
        put_signs (&entry->signs, rows[i].signs);
      if (rows[i].skipped != NULL)
        put_signs (&entry->skipped, rows[i].skipped);
      before = bs_entry_copy (entry);
      bs_log_answers_load (&answers, entry);
      bs_log_answers_apply (&answers, entry);
      g_test_message ("row %u", i);
      g_assert_true (bs_entry_equal (entry, before, TRUE));
    }
}

/* Every sign is asked in one place, and only in one. */
static void
test_each_sign_once (void)
{
  guint64 seen = 0;

  for (guint i = 0; i < BS_N_QUESTIONS; i++)
    {
      g_assert_cmphex (seen & bs_question_get_signs (i), ==, 0);
      seen |= bs_question_get_signs (i);
    }
  for (guint i = 0; i < bs_sign_group_count (); i++)
    {
      g_assert_cmphex (seen & bs_sign_group_get_set (i), ==, 0);
      seen |= bs_sign_group_get_set (i);
    }
  g_assert_cmphex (seen, ==, BS_ALL_SIGNS);
}

/* Every Yes can be written as it stands, but for numbness, which needs a place. */
static void
test_plain_signs (void)
{
  g_assert_cmpint (bs_question_get_plain_sign (BS_QUESTION_NUMBNESS), ==, BS_ABSENT);
  for (guint i = BS_QUESTION_BLADDER_BOWEL; i < BS_N_QUESTIONS; i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new ();
      BsLogAnswers answers = { 0 };

      g_assert_cmphex (bs_question_get_signs (i) & BS_BIT (bs_question_get_plain_sign (i)), !=, 0);
      g_assert_false (bs_log_answers_is_bare_yes (&answers, i));
      bs_log_answers_set (&answers, i, BS_ANSWER_YES);
      g_assert_true (bs_log_answers_is_bare_yes (&answers, i));
      g_assert_false (bs_log_answers_needs_detail (&answers, i, entry));
      bs_log_answers_apply (&answers, entry);
      g_assert_cmphex (entry->signs.set, ==, BS_BIT (bs_question_get_plain_sign (i)));

      /* And it is a Yes when the entry is opened again. */
      bs_log_answers_load (&answers, entry);
      g_assert_cmpint (answers.answers[i], ==, BS_ANSWER_YES);
      bs_log_answers_set_sign (&answers, bs_question_get_plain_sign (i), FALSE);
      bs_log_answers_apply (&answers, entry);
      g_assert_cmphex (entry->signs.set, ==, BS_BIT (bs_question_get_plain_sign (i)));
    }
}

/* What a draft says that is older than a question. */
static void
test_settle (void)
{
  BsLogAnswers answers = { .affirmed = BS_BIT (BS_SIGN_WORSE_AT_REST),
                           .denied = bs_question_get_signs (BS_QUESTION_FEVER) };

  answers.answers[BS_QUESTION_BOTH_LEGS] = BS_ANSWER_YES;
  bs_log_answers_settle (&answers);
  g_assert_cmpint (answers.answers[BS_QUESTION_NIGHT_OR_REST], ==, BS_ANSWER_YES);
  g_assert_cmpint (answers.answers[BS_QUESTION_FEVER], ==, BS_ANSWER_NO);
  g_assert_cmpint (answers.answers[BS_QUESTION_BOTH_LEGS], ==, BS_ANSWER_YES);
  g_assert_cmpint (answers.answers[BS_QUESTION_LEG_WEAKNESS], ==, BS_ANSWER_OPEN);
}

/* Every word of sites, radiates and numb can be marked, and by one spot. */
static void
test_each_region_once (void)
{
  guint64 sites = 0, radiates = 0, numb = 0;

  for (guint i = 0; i < bs_spot_count (); i++)
    {
      const BsSpot *spot = bs_spot_get (i);

      if (spot->site != BS_ABSENT)
        sites |= BS_BIT (spot->site);
      if (spot->radiates != BS_ABSENT)
        {
          g_assert_cmphex (radiates & BS_BIT (spot->radiates), ==, 0);
          radiates |= BS_BIT (spot->radiates);
        }
      if (spot->numb != BS_ABSENT)
        {
          g_assert_cmphex (numb & BS_BIT (spot->numb), ==, 0);
          numb |= BS_BIT (spot->numb);
        }
    }
  g_assert_cmphex (sites, ==, BS_BIT (BS_N_SITES) - 1);
  g_assert_cmphex (radiates, ==, BS_RADIATES_MASK);
  g_assert_cmphex (numb, ==, BS_NUMB_MASK);
}

static void
test_spots (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  const BsSpot *calf = bs_spot_find ("lower-leg-left");
  const BsSpot *back = bs_spot_find ("lower-back-centre");

  bs_spot_toggle (calf, entry, BS_MARK_PAIN);
  g_assert_cmphex (entry->radiates.set, ==, BS_BIT (BS_REGION_LOWER_LEG_LEFT));
  bs_spot_toggle (calf, entry, BS_MARK_PAIN);
  g_assert_false (entry->radiates.asked); /* nothing marked is not "none" */

  /* Marked by a wider word: a press takes that away. */
  bs_term_list_add (&entry->radiates, BS_REGION_LEG_LEFT);
  g_assert_true (bs_spot_is_covered (calf, entry, BS_MARK_PAIN));
  g_assert_false (bs_spot_is_covered (bs_spot_find ("lower-leg-right"), entry, BS_MARK_PAIN));
  g_assert_false (bs_spot_is_marked (calf, entry, BS_MARK_PAIN));
  bs_spot_toggle (calf, entry, BS_MARK_PAIN);
  g_assert_cmphex (entry->radiates.set, ==, 0);

  /* Numbness of the back is one word for all of it. */
  bs_spot_toggle (back, entry, BS_MARK_NUMB);
  g_assert_cmphex (entry->numb.set, ==, BS_BIT (BS_REGION_BACK));
  g_assert_true (bs_spot_is_covered (bs_spot_find ("upper-back"), entry, BS_MARK_NUMB));
  bs_spot_toggle (bs_spot_find ("upper-back"), entry, BS_MARK_NUMB);
  g_assert_cmphex (entry->numb.set, ==, 0);

  g_assert_false (bs_spot_can_mark_on_figure (bs_spot_find ("perineum"), BS_MARK_PAIN));
  g_assert_true (bs_spot_can_mark_on_figure (bs_spot_find ("perineum"), BS_MARK_NUMB));
  g_assert_false (bs_spot_can_mark_on_figure (bs_spot_find ("side-left"), BS_MARK_NUMB));
  g_assert_null (bs_spot_find ("elbow"));
}

/* A press on the figure, from each state, with each mark first. */
static void
test_cycle (void)
{
  static const struct
  {
    const char *id;
    BsRegionMark first;
    const char *states; /* -: nothing, p, n, b: both; from the first on, each after a press; "!": refused */
  } cycles[] = {
    { "lower-leg-left", BS_MARK_PAIN, "-pnb-" },  { "lower-leg-left", BS_MARK_NUMB, "-npb-" },
    { "lower-leg-left", BS_MARK_PAIN, "nb" },     { "lower-leg-left", BS_MARK_NUMB, "pb" },
    { "lower-back-left", BS_MARK_PAIN, "-pnb-" }, { "sacrum", BS_MARK_NUMB, "-npb-" },
    { "perineum", BS_MARK_NUMB, "-n-" },          { "perineum", BS_MARK_PAIN, "-!" },
    { "perineum", BS_MARK_PAIN, "n-" },           { "side-left", BS_MARK_PAIN, "-p-" },
    { "side-left", BS_MARK_NUMB, "-!" },          { "side-left", BS_MARK_NUMB, "p-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new ();
      const BsSpot *spot = bs_spot_find (cycles[i].id);
      const char *states = cycles[i].states;

      g_test_message ("%s %s", cycles[i].id, states);
      if (states[0] == 'p' || states[0] == 'b')
        bs_spot_toggle (spot, entry, BS_MARK_PAIN);
      if (states[0] == 'n' || states[0] == 'b')
        bs_spot_toggle (spot, entry, BS_MARK_NUMB);
      for (guint j = 1; states[j] != '\0'; j++)
        {
          gboolean done = bs_spot_cycle (spot, entry, cycles[i].first);
          gboolean pain = bs_spot_is_covered (spot, entry, BS_MARK_PAIN);
          gboolean numb = bs_spot_is_covered (spot, entry, BS_MARK_NUMB);

          g_assert_cmpint (done, ==, states[j] != '!');
          g_assert_cmpint (pain && numb ? 'b' : pain ? 'p' : numb ? 'n' : '-', ==, states[j] == '!' ? '-' : states[j]);
        }
    }
}

/* One sign alone: the others of its question stay as they are, and the question says what they say together. */
static void
test_one (void)
{
  BsLogAnswers answers = { 0 };

  bs_log_answers_set_one (&answers, BS_SIGN_LEG_WEAKNESS, BS_ANSWER_NO);
  g_assert_cmpint (bs_log_answers_get_one (&answers, BS_SIGN_LEG_WEAKNESS), ==, BS_ANSWER_NO);
  g_assert_cmpint (bs_log_answers_get_one (&answers, BS_SIGN_FOOT_DROP), ==, BS_ANSWER_OPEN);
  g_assert_cmpint (answers.answers[BS_QUESTION_LEG_WEAKNESS], ==, BS_ANSWER_OPEN);
  bs_log_answers_set_one (&answers, BS_SIGN_FOOT_DROP, BS_ANSWER_NO);
  g_assert_cmpint (answers.answers[BS_QUESTION_LEG_WEAKNESS], ==, BS_ANSWER_NO);
  bs_log_answers_set_one (&answers, BS_SIGN_FOOT_DROP, BS_ANSWER_YES);
  g_assert_cmpint (answers.answers[BS_QUESTION_LEG_WEAKNESS], ==, BS_ANSWER_YES);
  g_assert_cmpint (bs_log_answers_get_one (&answers, BS_SIGN_LEG_WEAKNESS), ==, BS_ANSWER_NO);
  bs_log_answers_set_one (&answers, BS_SIGN_FOOT_DROP, BS_ANSWER_SKIP);
  g_assert_cmpint (answers.answers[BS_QUESTION_LEG_WEAKNESS], ==, BS_ANSWER_OPEN);
  g_assert_true (answers.affirmed == 0 && answers.denied == BS_BIT (BS_SIGN_LEG_WEAKNESS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/answers/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_answers);
    }
  g_test_add_func ("/log/answers/edit-skipped", test_edit_skipped);
  g_test_add_func ("/log/answers/untouched", test_untouched);
  g_test_add_func ("/log/each-sign-once", test_each_sign_once);
  g_test_add_func ("/log/plain-signs", test_plain_signs);
  g_test_add_func ("/log/answers/one", test_one);
  g_test_add_func ("/log/answers/settle", test_settle);
  g_test_add_func ("/log/each-region-once", test_each_region_once);
  g_test_add_func ("/log/spots", test_spots);
  g_test_add_func ("/log/cycle", test_cycle);
  return g_test_run ();
}
