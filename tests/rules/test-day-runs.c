/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-day-runs.h"
#include "bs-history.h"

/* Runs of days and their chains, against the plain definition over a row of days (rules.md 2.6, 9 and 10). */

#define N_DAYS 60
#define FIRST_DAY 20100
#define N_ROUNDS 3000
#define DAY ((gint64) 86400)

typedef struct
{
  gboolean in[N_DAYS], broken[N_DAYS], bare[N_DAYS];
  gint64 earliest[N_DAYS], latest[N_DAYS]; /* of the observations noted with a run that holds the day */
} Plain;

/* An observation of an entry that covers several days belongs to all of its run; so it is noted on each of its days. */
static void
plain_add (Plain *self, gint first, gint last, gint64 instant)
{
  for (gint day = first; day <= last; day++)
    {
      self->in[day] = TRUE;
      if (instant == BS_NO_TIME)
        {
          self->bare[day] = TRUE;
          continue;
        }
      self->earliest[day] = self->earliest[day] == BS_NO_TIME ? instant : MIN (self->earliest[day], instant);
      self->latest[day] = MAX (self->latest[day], instant);
    }
}

static gboolean
plain_breaks (const Plain *self, gint from, gint to)
{
  for (gint day = from + 1; day < to; day++)
    if (self->broken[day] && !self->in[day])
      return TRUE;
  return FALSE;
}

static gint
plain_last (const Plain *self)
{
  for (gint day = N_DAYS; day-- > 0;)
    if (self->in[day])
      return day;
  return -1;
}

/* The day of the chain before this one, or -1. */
static gint
plain_previous (const Plain *self, gint day, gint max_step)
{
  for (gint before = day - 1; before >= MAX (0, day - max_step); before--)
    if (self->in[before])
      return plain_breaks (self, before, day) ? -1 : before;
  return -1;
}

typedef struct
{
  gint first, days;
  gboolean bare, long_, dates;
} Chain;

static gint
plain_silent (const Plain *self, gint from, gint to)
{
  gint n = 0;

  for (gint day = from + 1; day < to; day++)
    n += !self->in[day];
  return n;
}

static Chain
plain_chain (const Plain *self, gint last, gint max_step, gint max_silent, gint64 pair_seconds, gint pair_days)
{
  Chain chain = { .first = last };
  gint members[N_DAYS], n = 0;

  for (gint day = last; day >= 0; day = plain_previous (self, day, max_step))
    {
      members[n++] = day;
      chain.first = day;
      chain.bare = chain.bare || self->bare[day];
    }
  chain.days = n;
  for (gint a = 0; a < n; a++)
    for (gint b = a; b < n; b++)
      {
        gint early = members[b], late = members[a];

        if (plain_silent (self, early, late) > max_silent)
          continue;
        chain.dates = chain.dates || late - early >= pair_days;
        if (self->earliest[early] != BS_NO_TIME && self->earliest[late] != BS_NO_TIME)
          chain.long_ = chain.long_ || MAX (self->latest[late], self->latest[early]) -
                                               MIN (self->earliest[early], self->earliest[late]) >
                                           pair_seconds;
      }
  return chain;
}

static void
check (const BsDayRuns *runs, const Plain *plain, gint max_step, gint max_silent, gint64 pair_seconds, gint pair_days,
       GRand *random)
{
  gint today = g_rand_int_range (random, 0, N_DAYS), current_days = g_rand_int_range (random, 0, 8);
  gint last = plain_last (plain);
  const BsDayRun *run = bs_day_runs_get_current (runs, FIRST_DAY + today, current_days);
  gboolean current = last >= 0 && today - last <= current_days;
  Chain chain;

  for (gint day = MAX (last, 0); current && day < N_DAYS; day++)
    current = !plain->broken[day] || plain->in[day];
  g_assert_cmpint (bs_day_runs_is_empty (runs), ==, last < 0);
  g_assert_cmpint (run != NULL, ==, current);
  if (run == NULL)
    return;
  chain = plain_chain (plain, last, max_step, max_silent, pair_seconds, pair_days);
  g_assert_cmpint (run->last, ==, FIRST_DAY + last);
  g_assert_cmpint (bs_day_runs_get_chain_first (runs, run)->first, ==, FIRST_DAY + chain.first);
  g_assert_cmpint (run->chain_days, ==, chain.days);
  g_assert_cmpint (run->chain_bare, ==, chain.bare);
  g_assert_cmpint (run->chain_dates, ==, chain.dates);
  g_assert_cmpint (run->chain_long, ==, chain.long_);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20250310);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gint max_step = g_rand_int_range (random, 1, 9), max_silent = g_rand_int_range (random, 0, 2);
      gint64 pair_seconds = g_rand_int_range (random, 0, 5) * DAY;
      gint pair_days = g_rand_int_range (random, 1, 6);
      BsDayRuns *runs = bs_day_runs_new (max_step, max_silent, pair_seconds, pair_days);
      Plain plain = { 0 };
      gint usual = 0;

      for (guint day = 0; day < N_DAYS; day++)
        plain.earliest[day] = plain.latest[day] = BS_NO_TIME;
      for (guint step = 0; step < 40; step++)
        {
          gint kind = g_rand_int_range (random, 0, 40);

          if (kind < 6)
            {
              gint day = g_rand_int_range (random, 0, N_DAYS);

              bs_day_runs_add_break (runs, FIRST_DAY + day);
              plain.broken[day] = TRUE;
            }
          else if (kind == 6)
            {
              bs_day_runs_reset (runs);
              for (guint day = 0; day < N_DAYS; day++)
                {
                  plain.in[day] = plain.bare[day] = FALSE;
                  plain.earliest[day] = plain.latest[day] = BS_NO_TIME;
                }
            }
          else if (kind == 7)
            {
              BsDayRuns *copy = bs_day_runs_copy (runs);

              bs_day_runs_free (runs);
              runs = copy;
            }
          else
            {
              /* Mostly a day or two on, now and then anywhere. An observation lies on one of its days. */
              gint step_days = g_rand_int_range (random, 0, 3),
                   more_days = kind % 5 == 0 ? g_rand_int_range (random, 0, 4) : 0;
              gint first = kind < 14 ? g_rand_int_range (random, 0, N_DAYS) : MIN (usual + step_days, N_DAYS - 1);
              gint last = MIN (first + more_days, N_DAYS - 1);
              gint64 instant = kind % 7 == 0 ? BS_NO_TIME
                                             : (FIRST_DAY + g_rand_int_range (random, first, last + 1)) * DAY +
                                                   g_rand_int_range (random, 0, 2) * DAY / 2;

              usual = MAX (usual, first);
              bs_day_runs_add (runs, FIRST_DAY + first, FIRST_DAY + last, instant, step);
              plain_add (&plain, first, last, instant);
            }
          check (runs, &plain, max_step, max_silent, pair_seconds, pair_days, random);
        }
      bs_day_runs_free (runs);
    }
}

static void
test_first_entry (void)
{
  BsDayRuns *runs = bs_day_runs_new (2, 1, 3 * DAY, 3);
  const BsDayRun *run;

  bs_day_runs_add (runs, 10, 10, 10 * DAY, 7);
  bs_day_runs_add (runs, 12, 12, 12 * DAY, 9);
  bs_day_runs_add (runs, 11, 11, 11 * DAY, 8);
  run = bs_day_runs_get_current (runs, 12, 0);
  g_assert_nonnull (run);
  g_assert_cmpuint (run->first_entry, ==, 7);
  g_assert_cmpint (run->first, ==, 10);
  g_assert_cmpint (run->chain_days, ==, 3);
  bs_day_runs_free (runs);
}

/* A copy does not follow what it was made of. */
static void
test_copy (void)
{
  BsDayRuns *runs = bs_day_runs_new (2, 1, 3 * DAY, 3), *copy;

  bs_day_runs_add (runs, 10, 10, 10 * DAY, 0);
  copy = bs_day_runs_copy (runs);
  bs_day_runs_add (runs, 11, 11, 11 * DAY, 1);
  bs_day_runs_add_break (runs, 12);
  g_assert_cmpint (bs_day_runs_get_current (copy, 12, 2)->last, ==, 10);
  g_assert_null (bs_day_runs_get_current (runs, 12, 2));
  bs_day_runs_free (runs);
  bs_day_runs_free (copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-runs/random", test_random);
  g_test_add_func ("/day-runs/first-entry", test_first_entry);
  g_test_add_func ("/day-runs/copy", test_copy);
  return g_test_run ();
}
