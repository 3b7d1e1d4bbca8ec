/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walk-testing.h"

#define NOW "2026-11-22T12:00+01:00"

static void
assert_valid (const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;

  bs_entry_validate (entry, "walk", NULL, &error);
  g_assert_no_error (error);
}

static BsEntry *
make (const BsWalk *walk)
{
  BsEntry *entry;

  g_assert_true (bs_walk_has_entry (walk));
  entry = bs_walk_make_entry (walk, moment (NOW));
  assert_valid (entry);
  g_assert_cmpstr (entry->id, ==, walk->entry_id);
  g_assert_cmpint (entry->when, ==, BS_WHEN_WALKING);
  return entry;
}

static void
assert_moment (BsInstant instant, const char *text)
{
  char buffer[32];

  g_assert_cmpstr (bs_instant_print (instant, buffer), ==, text);
}

/* ---- What is written ---- */

static void
test_nothing_yet (void)
{
  BsWalk walk = walk_at (BS_WALK_WALKING);

  g_assert_false (bs_walk_has_entry (&walk));
}

static void
test_hurts (void)
{
  BsWalk walk = walk_at (BS_WALK_HURTS);
  g_autoptr (BsEntry) entry = make (&walk);
  g_autoptr (BsEntry) rated = NULL;

  assert_moment (entry->at, "2026-11-22T10:14+01:00");
  /* Not rated counts as pain. */
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
  g_assert_cmpint (entry->onset_min, ==, 12);
  g_assert_cmpint (entry->walk_min, ==, 12);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_false (bs_instant_is_set (entry->end));
  g_assert_cmpint (entry->stop_reason, ==, BS_ABSENT);
  g_assert_cmpint (entry->walk_posture, ==, BS_ABSENT);
  g_assert_false (entry->signs.asked);
  g_assert_false (entry->numb.asked);
  g_assert_true (bs_walk_set_pain (&walk, 6, NULL));
  rated = make (&walk);
  g_assert_cmpint (rated->pain, ==, 6);
}

static void
test_rest (void)
{
  static const struct
  {
    BsResult result;
    gint seconds; /* after stopping */
    gint minutes;
    const char *end;
  } cases[] = {
    { BS_RESULT_GONE, 600, 10, "2026-11-22T10:49+01:00" },
    { BS_RESULT_LESS, 600, 10, NULL },
    { BS_RESULT_SAME, 59, 0, NULL },
    { BS_RESULT_WORSE, 119, 1, NULL },
    { BS_RESULT_WORSE, 120, 2, NULL },
    { BS_RESULT_GONE, 0, 0, "2026-11-22T10:39+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsWalk walk = walk_at (BS_WALK_STOPPED);
      BsMark now = later (25, cases[i].seconds);
      g_autoptr (BsEntry) entry = NULL;
      const BsMeasure *rest;

      g_assert_true (bs_walk_set_how (&walk, BS_REST_HOW_LIE, NULL));
      g_assert_true (bs_walk_answer (&walk, cases[i].result, &now, NULL));
      entry = make (&walk);
      g_assert_cmpint (entry->walk_min, ==, 25);
      g_assert_cmpint (entry->onset_min, ==, 12);
      g_assert_cmpint (entry->n_measures, ==, 1);
      rest = &entry->measures[0];
      g_assert_cmpint (rest->kind, ==, BS_MEASURE_REST);
      g_assert_cmpint (rest->how, ==, BS_REST_HOW_LIE);
      assert_moment (rest->at, "2026-11-22T10:39+01:00");
      g_assert_cmpint (rest->result, ==, cases[i].result);
      g_assert_cmpint (rest->result_min, ==, cases[i].minutes);
      if (cases[i].end != NULL)
        assert_moment (entry->end, cases[i].end);
      else
        g_assert_false (bs_instant_is_set (entry->end));
    }
}

/* The newest answer of a rest that goes on is the one that stands. */
static void
test_less_then_gone (void)
{
  BsWalk walk = walk_at (BS_WALK_STOPPED);
  BsMark first = later (30, 0), second = later (40, 0);
  g_autoptr (BsEntry) entry = NULL;

  g_assert_true (bs_walk_answer (&walk, BS_RESULT_LESS, &first, NULL));
  g_assert_true (bs_walk_answer (&walk, BS_RESULT_GONE, &second, NULL));
  entry = make (&walk);
  g_assert_cmpint (entry->n_measures, ==, 1);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_GONE);
  g_assert_cmpint (entry->measures[0].result_min, ==, 15);
}

static void
test_without_pain (void)
{
  BsWalk walk = walk_at (BS_WALK_WALKING), unknown = walk_at (BS_WALK_WALKING);
  BsMark now = later (33, 29);
  g_autoptr (BsEntry) entry = NULL, other = NULL;

  g_assert_true (bs_walk_finish (&walk, &now, NULL));
  entry = make (&walk);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_cmpint (entry->walk_min, ==, 33);
  g_assert_cmpint (entry->onset_min, ==, BS_ABSENT);
  g_assert_cmpint (entry->stop_reason, ==, BS_STOP_REASON_FINISHED);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_false (bs_instant_is_set (entry->end));
  g_assert_true (bs_walk_finish (&unknown, NULL, NULL));
  other = make (&unknown);
  g_assert_cmpint (other->pain, ==, 0);
  g_assert_cmpint (other->walk_min, ==, BS_ABSENT);
}

/* What nobody knows is not made up. */
static void
test_unknown (void)
{
  BsWalk left = walk_at (BS_WALK_HURTS), onset = walk_at (BS_WALK_WALKING), passed = walk_at (BS_WALK_STOPPED);
  BsMark now = later (25, 0);
  g_autoptr (BsEntry) left_entry = NULL, onset_entry = NULL, passed_entry = NULL;

  g_assert_true (bs_walk_leave (&left, NULL));
  left_entry = make (&left);
  g_assert_cmpint (left_entry->onset_min, ==, 12);
  g_assert_cmpint (left_entry->walk_min, ==, 12); /* at least */
  g_assert_cmpint (left_entry->n_measures, ==, BS_ABSENT);
  g_assert_true (bs_walk_stop (&onset, &now, NULL));
  onset_entry = make (&onset);
  g_assert_cmpint (onset_entry->pain, ==, BS_ABSENT);
  g_assert_cmpint (onset_entry->onset_min, ==, BS_ABSENT);
  g_assert_cmpint (onset_entry->walk_min, ==, 25);
  g_assert_true (bs_walk_answer (&passed, BS_RESULT_GONE, NULL, NULL));
  passed_entry = make (&passed);
  g_assert_cmpint (passed_entry->measures[0].result, ==, BS_RESULT_GONE);
  g_assert_cmpint (passed_entry->measures[0].result_min, ==, BS_ABSENT);
  g_assert_false (bs_instant_is_set (passed_entry->end));
}

static void
test_why (void)
{
  static const BsStopReason reasons[BS_N_WALK_WHYS] = {
    [BS_WALK_WHY_PAIN] = BS_STOP_REASON_PAIN,         [BS_WALK_WHY_WEAK_LEGS] = BS_STOP_REASON_OTHER,
    [BS_WALK_WHY_NUMB_LEGS] = BS_STOP_REASON_OTHER,   [BS_WALK_WHY_TIRED] = BS_STOP_REASON_TIRED,
    [BS_WALK_WHY_FINISHED] = BS_STOP_REASON_FINISHED, [BS_WALK_WHY_OTHER] = BS_STOP_REASON_OTHER,
  };

  for (gint why = 0; why < BS_N_WALK_WHYS; why++)
    {
      BsWalk walk = walk_at (BS_WALK_STOPPED);
      g_autoptr (BsEntry) entry = NULL;

      g_assert_true (bs_walk_set_why (&walk, why, NULL));
      entry = make (&walk);
      g_assert_cmpint (entry->stop_reason, ==, reasons[why]);
      /* One press denies nothing: neither other regions nor other signs. */
      g_assert_false (entry->numb.asked);
      g_assert_cmpint (entry->signs.asked, ==, why == BS_WALK_WHY_WEAK_LEGS);
      if (why == BS_WALK_WHY_WEAK_LEGS)
        {
          g_assert_cmpuint (entry->signs.set, ==, BS_BIT (BS_SIGN_LEG_WEAKNESS));
          g_assert_cmpint (entry->skipped.n, ==, BS_N_SIGNS - 1);
        }
    }
}

/* ---- Clocks ---- */

static void
test_clocks (void)
{
  static const struct
  {
    const char *what;
    const char *start, *hurts, *stopped, *answered, *now; /* by the wall */
    const char *anew;                                     /* which of them is after a restart of the computer */
    const char *at, *rest, *end;
    gint onset, walk, result;
  } cases[] = {
    /* By the computer's own count: 12 min, 25 min, 35 min. */
    { "plain", "2026-11-22T10:00+01:00", "2026-11-22T10:12+01:00", "2026-11-22T10:25+01:00", "2026-11-22T10:35+01:00",
      "2026-11-22T10:35+01:00", "", "2026-11-22T10:00+01:00", "2026-11-22T10:25+01:00", "2026-11-22T10:35+01:00", 12,
      25, 10 },
    { "midnight", "2026-11-22T23:50+01:00", "2026-11-23T00:02+01:00", "2026-11-23T00:15+01:00",
      "2026-11-23T00:25+01:00", "2026-11-23T00:25+01:00", "", "2026-11-22T23:50+01:00", "2026-11-23T00:15+01:00",
      "2026-11-23T00:25+01:00", 12, 25, 10 },
    { "summer time ends", "2026-10-25T02:50+02:00", "2026-10-25T02:02+01:00", "2026-10-25T02:15+01:00",
      "2026-10-25T02:25+01:00", "2026-10-25T02:25+01:00", "", "2026-10-25T02:50+02:00", "2026-10-25T02:15+01:00",
      "2026-10-25T02:25+01:00", 12, 25, 10 },
    { "summer time begins", "2026-03-29T01:50+01:00", "2026-03-29T03:02+02:00", "2026-03-29T03:15+02:00",
      "2026-03-29T03:25+02:00", "2026-03-29T03:25+02:00", "", "2026-03-29T01:50+01:00", "2026-03-29T03:15+02:00",
      "2026-03-29T03:25+02:00", 12, 25, 10 },
    { "the clock was set back 3 h", "2026-11-22T13:00+01:00", "2026-11-22T10:12+01:00", "2026-11-22T10:25+01:00",
      "2026-11-22T10:35+01:00", "2026-11-22T10:35+01:00", "", "2026-11-22T10:00+01:00", "2026-11-22T10:25+01:00",
      "2026-11-22T10:35+01:00", 12, 25, 10 },
    { "set on by a day", "2026-11-21T10:00+01:00", "2026-11-22T10:12+01:00", "2026-11-22T10:25+01:00",
      "2026-11-22T10:35+01:00", "2026-11-22T10:35+01:00", "", "2026-11-21T10:00+01:00", "2026-11-21T10:25+01:00",
      "2026-11-21T10:35+01:00", 12, 25, 10 },
    { "set back after the answer", "2026-11-22T10:00+01:00", "2026-11-22T10:12+01:00", "2026-11-22T10:25+01:00",
      "2026-11-22T10:35+01:00", "2026-11-22T09:35+01:00", "", "2026-11-22T09:00+01:00", "2026-11-22T09:25+01:00",
      "2026-11-22T09:35+01:00", 12, 25, 10 },
    { "a restart", "2026-11-22T10:00+01:00", "2026-11-22T10:12+01:00", "2026-11-22T10:30+01:00",
      "2026-11-22T10:40+01:00", "2026-11-22T10:40+01:00", "s", "2026-11-22T10:00+01:00", "2026-11-22T10:30+01:00",
      "2026-11-22T10:40+01:00", 12, 30, 10 },
    { "a restart and a clock set back", "2026-11-22T10:00+01:00", "2026-11-22T10:12+01:00", "2026-11-22T10:02+01:00",
      "2026-11-22T10:12+01:00", "2026-11-22T10:12+01:00", "s", "2026-11-22T09:50+01:00", "2026-11-22T10:02+01:00",
      "2026-11-22T10:12+01:00", 12, 12, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *boot = *cases[i].anew ? BOOT_B : BOOT_A;
      BsMark start = mark (cases[i].start, 0, BOOT_A), hurts = mark (cases[i].hurts, 12 * MINUTE, BOOT_A);
      BsMark stopped = mark (cases[i].stopped, 25 * MINUTE, boot),
             answered = mark (cases[i].answered, 35 * MINUTE, boot);
      g_autoptr (BsEntry) entry = NULL;
      BsWalk walk;

      g_test_message ("%s", cases[i].what);
      bs_walk_begin (&walk, &start);
      g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
      g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
      g_assert_true (bs_walk_answer (&walk, BS_RESULT_GONE, &answered, NULL));
      entry = bs_walk_make_entry (&walk, moment (cases[i].now));
      assert_valid (entry);
      assert_moment (entry->at, cases[i].at);
      assert_moment (entry->measures[0].at, cases[i].rest);
      assert_moment (entry->end, cases[i].end);
      g_assert_cmpint (entry->onset_min, ==, cases[i].onset);
      g_assert_cmpint (entry->walk_min, ==, cases[i].walk);
      g_assert_cmpint (entry->measures[0].result_min, ==, cases[i].result);
    }
}

static void
test_limits (void)
{
  static const struct
  {
    gint seconds, minutes;
  } cases[] = {
    { 29, 0 },
    { 30, 1 },
    { 89, 1 },
    { 90, 2 },
    { 1440 * 60 - 31, 1439 },
    { 1440 * 60, 1440 },
    { 1441 * 60, 1440 },
    { 3 * 1440 * 60, 1440 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsWalk walk = walk_at (BS_WALK_WALKING);
      BsMark hurts = later (0, cases[i].seconds);
      g_autoptr (BsEntry) entry = NULL;

      g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
      entry = bs_walk_make_entry (&walk, moment ("2026-11-29T10:00+01:00"));
      assert_valid (entry);
      g_assert_cmpint (entry->onset_min, ==, cases[i].minutes);
      g_assert_cmpint (entry->walk_min, ==, cases[i].minutes);
    }
}

/* ---- Any clock at all ---- */

static void
jump (BsMark *mark)
{
  gint64 step = g_test_rand_int_range (0, 4) == 0 ? g_test_rand_int_range (0, 200000) : g_test_rand_int_range (0, 2000);

  mark->boot_us += step * SECOND + g_test_rand_int_range (0, 1000000);
  mark->wall.seconds += step;
  switch (g_test_rand_int_range (0, 8))
    {
    case 0: /* the clock is set, a little or by years */
      mark->wall.seconds += g_test_rand_int_range (-7200, 7200);
      break;
    case 1:
      mark->wall.seconds = g_test_rand_int_range (0, G_MAXINT32);
      break;
    case 2: /* another zone, summer time */
      mark->wall.offset = (gint16) (g_test_rand_int_range (-14, 15) * 60);
      break;
    case 3: /* the computer is started anew */
      g_strlcpy (mark->boot_id, g_str_equal (mark->boot_id, BOOT_A) ? BOOT_B : BOOT_A, sizeof mark->boot_id);
      mark->boot_us = g_test_rand_int_range (0, 100000) * SECOND;
      break;
    case 4:
      mark->boot_id[0] = '\0';
      break;
    default:
      break;
    }
}

static void
random_step (BsWalk *walk, const BsMark *now)
{
  switch (g_test_rand_int_range (0, 11))
    {
    case 0:
      bs_walk_hurt (walk, now, NULL);
      break;
    case 1:
      bs_walk_stop (walk, now, NULL);
      break;
    case 2:
      if (g_test_rand_int_range (0, 4) == 0)
        bs_walk_finish (walk, g_test_rand_bit () ? now : NULL, NULL);
      break;
    case 3:
      if (g_test_rand_int_range (0, 4) == 0)
        bs_walk_leave (walk, NULL);
      break;
    case 4:
    case 5:
      bs_walk_answer (walk, (BsResult) g_test_rand_int_range (0, BS_N_RESULTS),
                      g_test_rand_int_range (0, 5) ? now : NULL, NULL);
      break;
    case 6:
      bs_walk_set_posture (walk, (BsWalkPosture) g_test_rand_int_range (0, BS_N_WALK_POSTURES), now, NULL);
      break;
    case 7:
      bs_walk_set_pain (walk, g_test_rand_int_range (-1, 11), NULL);
      break;
    case 8:
      bs_walk_set_why (walk, g_test_rand_int_range (-1, BS_N_WALK_WHYS), NULL);
      break;
    case 9:
      bs_walk_set_how (walk, g_test_rand_int_range (-1, BS_N_REST_HOWS), NULL);
      break;
    default:
      bs_walk_end (walk, NULL);
      break;
    }
}

static void
assert_not_after (BsInstant moment_, BsInstant now)
{
  if (bs_instant_is_set (moment_))
    g_assert_cmpint (moment_.seconds, <=, now.seconds);
}

/* Whatever happens to the clocks: the entry is valid, nothing of it lies ahead, and the walk can be kept as text. */
static void
test_any_clock (void)
{
  for (gint round = 0; round < (g_test_slow () ? 20000 : 300); round++)
    {
      BsMark now = mark ("2026-10-25T01:30+02:00", HOUR, BOOT_A);
      BsWalk walk;

      jump (&now);
      bs_walk_begin (&walk, &now);
      for (gint step = 0; step < 12; step++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *text = NULL;
          g_autoptr (BsEntry) entry = NULL;
          BsWalk back;

          jump (&now);
          random_step (&walk, &now);
          text = bs_walk_format (&walk);
          bs_walk_parse (text, &back, &error);
          g_assert_no_error (error);
          assert_walks_equal (&walk, &back);
          g_assert_cmpint (bs_walk_get_clock (&walk, &now), >=, 0);
          if (!bs_walk_has_entry (&walk))
            continue;
          entry = bs_walk_make_entry (&walk, now.wall);
          assert_valid (entry);
          assert_not_after (entry->at, now.wall);
          assert_not_after (entry->end, now.wall);
          for (gint i = 0; i < entry->n_measures; i++)
            {
              assert_not_after (entry->measures[i].at, now.wall);
              /* A result stands at its minute: one in the future would not count yet. */
              if (entry->measures[i].result_min != BS_ABSENT)
                g_assert_cmpint (entry->measures[i].at.seconds + entry->measures[i].result_min * 60, <=,
                                 now.wall.seconds);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/walk/entry/nothing-yet", test_nothing_yet);
  g_test_add_func ("/walk/entry/hurts", test_hurts);
  g_test_add_func ("/walk/entry/rest", test_rest);
  g_test_add_func ("/walk/entry/less-then-gone", test_less_then_gone);
  g_test_add_func ("/walk/entry/without-pain", test_without_pain);
  g_test_add_func ("/walk/entry/unknown", test_unknown);
  g_test_add_func ("/walk/entry/why", test_why);
  g_test_add_func ("/walk/entry/clocks", test_clocks);
  g_test_add_func ("/walk/entry/limits", test_limits);
  g_test_add_func ("/walk/entry/any-clock", test_any_clock);
  return g_test_run ();
}
