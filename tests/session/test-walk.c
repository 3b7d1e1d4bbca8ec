/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walk-testing.h"

/* ---- What can happen when ---- */

typedef enum
{
  HURT,
  STOP,
  FINISH,
  FINISH_UNKNOWN,
  LEAVE,
  GONE,
  LESS,
  WORSE,
  GONE_UNKNOWN,
  SAME_UNKNOWN,
  END,
  POSTURE,
  PAIN,
  WHY,
  WHY_PAIN,
  HOW,
  N_STEPS,
} Step;

static gboolean
take (BsWalk *walk, Step step, GError **error)
{
  BsMark now = later (40, 0);

  switch (step)
    {
    case HURT:
      return bs_walk_hurt (walk, &now, error);
    case STOP:
      return bs_walk_stop (walk, &now, error);
    case FINISH:
      return bs_walk_finish (walk, &now, error);
    case FINISH_UNKNOWN:
      return bs_walk_finish (walk, NULL, error);
    case LEAVE:
      return bs_walk_leave (walk, error);
    case GONE:
      return bs_walk_answer (walk, BS_RESULT_GONE, &now, error);
    case LESS:
      return bs_walk_answer (walk, BS_RESULT_LESS, &now, error);
    case WORSE:
      return bs_walk_answer (walk, BS_RESULT_WORSE, &now, error);
    case GONE_UNKNOWN:
      return bs_walk_answer (walk, BS_RESULT_GONE, NULL, error);
    case SAME_UNKNOWN:
      return bs_walk_answer (walk, BS_RESULT_SAME, NULL, error);
    case END:
      return bs_walk_end (walk, error);
    case POSTURE:
      return bs_walk_set_posture (walk, BS_WALK_POSTURE_UPRIGHT, &now, error);
    case PAIN:
      return bs_walk_set_pain (walk, 5, error);
    case WHY:
      return bs_walk_set_why (walk, BS_WALK_WHY_TIRED, error);
    case WHY_PAIN:
      return bs_walk_set_why (walk, BS_WALK_WHY_PAIN, error);
    case HOW:
      return bs_walk_set_how (walk, BS_REST_HOW_SIT, error);
    case N_STEPS:
    default:
      g_assert_not_reached ();
    }
}

/* The stage that a step leads to, or -1: refused. */
static gint
find_next_stage (BsWalkStage stage, Step step)
{
  static const struct
  {
    BsWalkStage from;
    Step step;
    BsWalkStage to;
  } allowed[] = {
    { BS_WALK_WALKING, HURT, BS_WALK_HURTS },         { BS_WALK_WALKING, STOP, BS_WALK_STOPPED },
    { BS_WALK_WALKING, FINISH, BS_WALK_ENDED },       { BS_WALK_WALKING, FINISH_UNKNOWN, BS_WALK_ENDED },
    { BS_WALK_WALKING, LEAVE, BS_WALK_ENDED },        { BS_WALK_WALKING, POSTURE, BS_WALK_WALKING },
    { BS_WALK_HURTS, STOP, BS_WALK_STOPPED },         { BS_WALK_HURTS, LEAVE, BS_WALK_ENDED },
    { BS_WALK_HURTS, PAIN, BS_WALK_HURTS },           { BS_WALK_STOPPED, GONE, BS_WALK_ENDED },
    { BS_WALK_STOPPED, LESS, BS_WALK_STOPPED },       { BS_WALK_STOPPED, WORSE, BS_WALK_ENDED },
    { BS_WALK_STOPPED, GONE_UNKNOWN, BS_WALK_ENDED }, { BS_WALK_STOPPED, END, BS_WALK_ENDED },
    { BS_WALK_STOPPED, PAIN, BS_WALK_STOPPED },       { BS_WALK_STOPPED, WHY, BS_WALK_STOPPED },
    { BS_WALK_STOPPED, WHY_PAIN, BS_WALK_STOPPED },   { BS_WALK_STOPPED, HOW, BS_WALK_STOPPED },
    { BS_WALK_ENDED, PAIN, BS_WALK_ENDED },           { BS_WALK_ENDED, WHY, BS_WALK_ENDED },
    { BS_WALK_ENDED, WHY_PAIN, BS_WALK_ENDED },       { BS_WALK_ENDED, HOW, BS_WALK_ENDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (allowed[i].from == stage && allowed[i].step == step)
      return (gint) allowed[i].to;
  return -1;
}

static void
test_steps (void)
{
  for (gint stage = 0; stage < BS_N_WALK_STAGES; stage++)
    for (gint step = 0; step < N_STEPS; step++)
      {
        g_autoptr (GError) error = NULL;
        BsWalk before = walk_at ((BsWalkStage) stage), walk = before;
        gint to = find_next_stage ((BsWalkStage) stage, (Step) step);
        gboolean taken = take (&walk, (Step) step, &error);

        g_test_message ("stage %d, step %d", stage, step);
        g_assert_cmpint (taken, ==, to >= 0);
        if (taken)
          {
            g_assert_no_error (error);
            g_assert_cmpint (walk.stage, ==, to);
          }
        else
          {
            g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INCONSISTENT);
            assert_walks_equal (&before, &walk);
          }
      }
}

static void
test_values (void)
{
  static const struct
  {
    gint pain;
    gboolean allowed;
  } pains[] = { { BS_ABSENT, TRUE }, { -2, FALSE }, { 0, FALSE }, { 1, TRUE }, { 10, TRUE }, { 11, FALSE } };
  BsWalk walk = walk_at (BS_WALK_HURTS), painless = walk_at (BS_WALK_WALKING);
  BsMark now = later (30, 0);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pains); i++)
    {
      g_autoptr (GError) fault = NULL;

      g_assert_cmpint (bs_walk_set_pain (&walk, pains[i].pain, &fault), ==, pains[i].allowed);
      if (pains[i].allowed)
        g_assert_cmpint (walk.pain, ==, pains[i].pain);
      else
        g_assert_error (fault, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
    }
  walk = walk_at (BS_WALK_STOPPED);
  g_assert_false (bs_walk_set_why (&walk, BS_N_WALK_WHYS, NULL));
  g_assert_true (bs_walk_set_why (&walk, BS_ABSENT, NULL));
  g_assert_false (bs_walk_set_how (&walk, BS_N_REST_HOWS, NULL));
  g_assert_true (bs_walk_set_how (&walk, BS_ABSENT, NULL));
  g_assert_false (bs_walk_answer (&walk, BS_N_RESULTS, &now, NULL));
  /* Without pain there is none to stop for, to rate or to rest from. */
  g_assert_true (bs_walk_finish (&painless, &now, &error));
  g_assert_false (bs_walk_set_why (&painless, BS_WALK_WHY_PAIN, NULL));
  g_assert_true (bs_walk_set_why (&painless, BS_WALK_WHY_TIRED, NULL));
  g_assert_false (bs_walk_set_pain (&painless, 3, NULL));
  g_assert_false (bs_walk_set_how (&painless, BS_REST_HOW_SIT, NULL));
}

/* ---- Posture ---- */

static void
test_posture (void)
{
  static const struct
  {
    const char *what;
    gint first_at, second_at, third_at; /* minutes; 0: not said */
    gint posture;
  } cases[] = {
    /* Upright, leaning forward, upright; pain after 12 min. */
    { "never said", 0, 0, 0, BS_ABSENT },
    { "said late, holds from the start", 11, 0, 0, BS_WALK_POSTURE_UPRIGHT },
    { "the longer one", 1, 4, 0, BS_WALK_POSTURE_LEANING_FORWARD },
    { "the longer one came first", 1, 7, 0, BS_WALK_POSTURE_UPRIGHT },
    { "equally long: the later", 1, 6, 0, BS_WALK_POSTURE_LEANING_FORWARD },
    { "in two parts", 1, 3, 8, BS_WALK_POSTURE_UPRIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsWalk walk = walk_at (BS_WALK_WALKING);
      const gint at[] = { cases[i].first_at, cases[i].second_at, cases[i].third_at };
      const BsWalkPosture said[] = { BS_WALK_POSTURE_UPRIGHT, BS_WALK_POSTURE_LEANING_FORWARD,
                                     BS_WALK_POSTURE_UPRIGHT };
      BsMark hurts = later (12, 0), stopped = later (600, 0);

      for (gint k = 0; k < 3 && at[k] > 0; k++)
        {
          BsMark now = later (at[k], 0);

          g_assert_true (bs_walk_set_posture (&walk, said[k], &now, NULL));
        }
      g_test_message ("%s", cases[i].what);
      g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
      g_assert_cmpint (bs_walk_get_posture (&walk), ==, cases[i].posture);
      /* What came after the pain changes nothing. */
      g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
      g_assert_cmpint (bs_walk_get_posture (&walk), ==, cases[i].posture);
    }
}

/* ---- The clock ---- */

static void
test_clock (void)
{
  BsMark now = later (40, 30);
  BsWalk walk = walk_at (BS_WALK_WALKING);

  g_assert_cmpint (bs_walk_get_clock (&walk, &now), ==, 40 * MINUTE + 30 * SECOND);
  walk = walk_at (BS_WALK_HURTS);
  g_assert_cmpint (bs_walk_get_clock (&walk, &now), ==, 40 * MINUTE + 30 * SECOND);
  walk = walk_at (BS_WALK_STOPPED);
  g_assert_cmpint (bs_walk_get_clock (&walk, &now), ==, 15 * MINUTE + 30 * SECOND);
  walk = walk_at (BS_WALK_ENDED);
  g_assert_cmpint (bs_walk_get_clock (&walk, &now), ==, 25 * MINUTE);
  walk = walk_at (BS_WALK_WALKING);
  g_assert_true (bs_walk_leave (&walk, NULL));
  g_assert_cmpint (bs_walk_get_clock (&walk, &now), ==, 0);
}

static void
test_format_clock (void)
{
  static const struct
  {
    gint64 elapsed;
    const char *text;
  } cases[] = {
    { -1, "0:00" },        { 0, "0:00" },          { SECOND - 1, "0:00" },
    { SECOND, "0:01" },    { MINUTE - 1, "0:59" }, { 12 * MINUTE + 47 * SECOND, "12:47" },
    { HOUR - 1, "59:59" }, { HOUR, "1:00:00" },    { 26 * HOUR + 3 * MINUTE + 4 * SECOND, "26:03:04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = bs_walk_format_clock (cases[i].elapsed);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_forgotten (void)
{
  static const struct
  {
    const char *start, *now;
    gint64 elapsed;
    gboolean forgotten;
  } cases[] = {
    { "2026-11-22T10:00+01:00", "2026-11-22T16:00+01:00", 6 * HOUR, FALSE },
    { "2026-11-22T10:00+01:00", "2026-11-22T16:00:01+01:00", 6 * HOUR + SECOND, TRUE },
    { "2026-11-22T23:30+01:00", "2026-11-23T00:30+01:00", HOUR, FALSE },
    { "2026-11-22T23:30+01:00", "2026-11-23T00:30:01+01:00", HOUR + SECOND, TRUE },
    { "2026-11-22T18:04+01:00", "2026-11-23T08:04+01:00", 14 * HOUR, TRUE },
    /* The clock was changed: an hour is an hour. */
    { "2026-11-22T10:00+01:00", "2026-11-24T11:00+01:00", HOUR, FALSE },
    { "2026-11-22T10:00+01:00", "2026-11-22T10:30+01:00", 7 * HOUR, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsMark start = mark (cases[i].start, HOUR, BOOT_A), now = mark (cases[i].now, HOUR + cases[i].elapsed, BOOT_A);
      BsWalk walk;

      bs_walk_begin (&walk, &start);
      g_test_message ("%s to %s", cases[i].start, cases[i].now);
      g_assert_cmpint (bs_walk_is_forgotten (&walk, &now), ==, cases[i].forgotten);
      g_assert_true (bs_walk_stop (&walk, &start, NULL));
      g_assert_cmpint (bs_walk_is_forgotten (&walk, &now), ==, cases[i].forgotten);
      g_assert_true (bs_walk_end (&walk, NULL));
      g_assert_false (bs_walk_is_forgotten (&walk, &now));
    }
}

/* What is said afterwards counts from the start of what it is about, in the time of that start. */
static void
test_mark_after (void)
{
  BsWalk walk = walk_at (BS_WALK_WALKING);
  BsMark after = bs_walk_get_mark_after (&walk, 30);

  g_assert_cmpint (bs_mark_get_minutes (&walk.start, &after), ==, 30);
  g_assert_cmpint (after.wall.seconds - walk.start.wall.seconds, ==, 30 * 60);
  walk = walk_at (BS_WALK_STOPPED);
  after = bs_walk_get_mark_after (&walk, 10);
  g_assert_cmpint (bs_mark_get_minutes (&walk.stopped, &after), ==, 10);
}

/* ---- As text ---- */

static void
test_text (void)
{
  for (gint stage = 0; stage < BS_N_WALK_STAGES; stage++)
    {
      g_autoptr (GError) error = NULL;
      BsWalk walk = walk_at ((BsWalkStage) stage), back;
      g_autofree char *text = NULL, *again = NULL;

      if (stage > BS_WALK_WALKING)
        {
          walk.posture = BS_WALK_POSTURE_LEANING_FORWARD;
          walk.posture_since = later (3, 7);
          walk.posture_held[BS_WALK_POSTURE_UPRIGHT] = 17;
          walk.posture_held[BS_WALK_POSTURE_LEANING_FORWARD] = 3 * MINUTE;
          walk.pain = 7;
          walk.deleted = TRUE;
        }
      if (stage > BS_WALK_HURTS)
        {
          walk.why = BS_WALK_WHY_NUMB_LEGS;
          walk.how = BS_REST_HOW_LIE;
        }
      text = bs_walk_format (&walk);
      g_assert_null (strchr (text, '\n'));
      g_assert_true (bs_walk_parse (text, &back, &error));
      g_assert_no_error (error);
      again = bs_walk_format (&back);
      g_assert_cmpstr (text, ==, again);
      g_assert_cmpmem (&walk.start, sizeof walk.start, &back.start, sizeof back.start);
      g_assert_cmpint (walk.stage, ==, back.stage);
      g_assert_cmpint (walk.pain, ==, back.pain);
      g_assert_cmpint (walk.why, ==, back.why);
      g_assert_cmpint (walk.deleted, ==, back.deleted);
    }
}

#define ID "0c1f6a52-7d0e-4b7c-9a43-5f1f0b2a7c11"
#define START "\"start\":\"2026-11-22T10:14+01:00 6000 " BOOT_A "\""
#define MARK "\"2026-11-22T10:20+01:00 7000 " BOOT_A "\""
#define HEAD "{\"format\":\"backstory-walk\",\"version\":1,\"entry\":\"" ID "\","
#define WALKING HEAD "\"stage\":\"walking\"," START
#define HURTING HEAD "\"stage\":\"hurts\",\"painful\":true,\"hurts\":" MARK "," START
#define RESTING HEAD "\"stage\":\"stopped\",\"painful\":true,\"stopped\":" MARK "," START

static void
test_text_faults (void)
{
  static const struct
  {
    const char *text;
    gint code; /* BsDiaryError, -1: none */
    const char *place;
  } cases[] = {
    { WALKING "}", -1, NULL },
    { HURTING "}", -1, NULL },
    { RESTING "}", -1, NULL },
    { "", BS_DIARY_ERROR_FORMAT, "walk" },
    { "{", BS_DIARY_ERROR_NOT_JSON, "walk" },
    { "[]", BS_DIARY_ERROR_FORMAT, "walk" },
    { "{}", BS_DIARY_ERROR_FORMAT, "walk.format" },
    { "{\"format\":1}", BS_DIARY_ERROR_FORMAT, "walk.format" },
    { "{\"format\":\"backstory-diary\",\"version\":1}", BS_DIARY_ERROR_FORMAT, "walk.format" },
    { "{\"format\":\"backstory-walk\"}", BS_DIARY_ERROR_FORMAT, "walk.version" },
    { "{\"format\":\"backstory-walk\",\"version\":0}", BS_DIARY_ERROR_FORMAT, "walk.version" },
    { "{\"format\":\"backstory-walk\",\"version\":2,\"more\":1}", BS_DIARY_ERROR_VERSION, "walk.version" },
    { "{\"format\":\"backstory-walk\",\"version\":1}", BS_DIARY_ERROR_MISSING, "walk.entry" },
    { "{\"format\":\"backstory-walk\",\"version\":1,\"entry\":7}", BS_DIARY_ERROR_TYPE, "walk.entry" },
    { "{\"format\":\"backstory-walk\",\"version\":1,\"entry\":\"x\"}", BS_DIARY_ERROR_RANGE, "walk.entry" },
    { HEAD START "}", BS_DIARY_ERROR_MISSING, "walk.stage" },
    { HEAD "\"stage\":\"walking\"}", BS_DIARY_ERROR_MISSING, "walk.start" },
    { HEAD "\"stage\":\"running\"," START "}", BS_DIARY_ERROR_UNKNOWN_VALUE, "walk.stage" },
    { HEAD "\"stage\":1," START "}", BS_DIARY_ERROR_TYPE, "walk.stage" },
    { HEAD "\"stage\":null," START "}", BS_DIARY_ERROR_TYPE, "walk.stage" },
    { HEAD "\"stage\":\"walking\",\"start\":\"now\"}", BS_DIARY_ERROR_INSTANT, "now" },
    { HEAD "\"stage\":\"walking\",\"start\":\"2026-11-22T10:14+01:00 9223372036854775807 -\"}", BS_DIARY_ERROR_RANGE,
      "walk.start" },
    { WALKING ",\"speed\":3}", BS_DIARY_ERROR_UNKNOWN_VALUE, "walk.speed" },
    { WALKING ",\"painful\":1}", BS_DIARY_ERROR_TYPE, "walk.painful" },
    { WALKING ",\"painful\":true}", BS_DIARY_ERROR_INCONSISTENT, "walk.painful" },
    { WALKING ",\"hurts\":" MARK "}", BS_DIARY_ERROR_INCONSISTENT, "walk.hurts" },
    { WALKING ",\"stopped\":" MARK "}", BS_DIARY_ERROR_INCONSISTENT, "walk.stopped" },
    { WALKING ",\"pain\":5}", BS_DIARY_ERROR_INCONSISTENT, "walk.pain" },
    { WALKING ",\"why\":\"tired\"}", BS_DIARY_ERROR_INCONSISTENT, "walk.why" },
    { WALKING ",\"posture\":\"upright\"}", BS_DIARY_ERROR_INCONSISTENT, "walk.posture" },
    { WALKING ",\"heldUpright\":-1}", BS_DIARY_ERROR_RANGE, "walk.heldUpright" },
    { WALKING ",\"heldUpright\":9223372036854775807}", BS_DIARY_ERROR_RANGE, "walk.heldUpright" },
    { HURTING ",\"pain\":0}", BS_DIARY_ERROR_RANGE, "walk.pain" },
    { HURTING ",\"pain\":11}", BS_DIARY_ERROR_RANGE, "walk.pain" },
    { HURTING ",\"pain\":5.5}", BS_DIARY_ERROR_TYPE, "walk.pain" },
    { HURTING ",\"pain\":10}", -1, NULL },
    { HURTING ",\"stopped\":" MARK "}", BS_DIARY_ERROR_INCONSISTENT, "walk.stopped" },
    { HURTING ",\"how\":\"sit\"}", BS_DIARY_ERROR_INCONSISTENT, "walk.how" },
    { HEAD "\"stage\":\"hurts\",\"painful\":true," START "}", BS_DIARY_ERROR_INCONSISTENT, "walk.hurts" },
    { HEAD "\"stage\":\"stopped\",\"painful\":true," START "}", BS_DIARY_ERROR_INCONSISTENT, "walk.stopped" },
    { HEAD "\"stage\":\"stopped\",\"stopped\":" MARK "," START "}", BS_DIARY_ERROR_INCONSISTENT, "walk.painful" },
    { RESTING ",\"answered\":" MARK "}", BS_DIARY_ERROR_INCONSISTENT, "walk.result" },
    { RESTING ",\"answered\":" MARK ",\"result\":\"gone\"}", BS_DIARY_ERROR_INCONSISTENT, "walk.result" },
    { RESTING ",\"answered\":" MARK ",\"result\":\"less\"}", -1, NULL },
    { HEAD "\"stage\":\"ended\",\"why\":\"pain\",\"stopped\":" MARK "," START "}", BS_DIARY_ERROR_INCONSISTENT,
      "walk.why" },
    { HEAD "\"stage\":\"ended\",\"why\":\"tired\",\"stopped\":" MARK "," START "}", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      BsWalk walk = { .stage = 77 };

      g_test_message ("%s", cases[i].text);
      if (cases[i].code < 0)
        {
          g_assert_true (bs_walk_parse (cases[i].text, &walk, &error));
          g_assert_no_error (error);
          continue;
        }
      g_assert_false (bs_walk_parse (cases[i].text, &walk, &error));
      g_assert_error (error, BS_DIARY_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].place));
      g_assert_cmpint (walk.stage, ==, 77);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/walk/steps", test_steps);
  g_test_add_func ("/walk/values", test_values);
  g_test_add_func ("/walk/posture", test_posture);
  g_test_add_func ("/walk/clock", test_clock);
  g_test_add_func ("/walk/clock/text", test_format_clock);
  g_test_add_func ("/walk/forgotten", test_forgotten);
  g_test_add_func ("/walk/afterwards", test_mark_after);
  g_test_add_func ("/walk/text", test_text);
  g_test_add_func ("/walk/text/faults", test_text_faults);
  return g_test_run ();
}
