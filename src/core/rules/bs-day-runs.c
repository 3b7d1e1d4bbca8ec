/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-day-runs.h"

#include "bs-history.h"

BsDayRuns *
bs_day_runs_new (gint max_step, gint max_silent, gint64 pair_seconds, gint pair_days)
{
  BsDayRuns *self = g_new0 (BsDayRuns, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (BsDayRun));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->max_step = max_step;
  self->max_silent = max_silent;
  self->pair_seconds = pair_seconds;
  self->pair_days = pair_days;
  return self;
}

BsDayRuns *
bs_day_runs_copy (const BsDayRuns *self)
{
  BsDayRuns *copy = bs_day_runs_new (self->max_step, self->max_silent, self->pair_seconds, self->pair_days);

  if (self->runs->len > 0)
    g_array_append_vals (copy->runs, self->runs->data, self->runs->len);
  if (self->breaks->len > 0)
    g_array_append_vals (copy->breaks, self->breaks->data, self->breaks->len);
  return copy;
}

void
bs_day_runs_free (BsDayRuns *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->breaks);
  g_free (self);
}

static inline BsDayRun *
get_run (const BsDayRuns *self, guint index)
{
  return &g_array_index (self->runs, BsDayRun, index);
}

/* Index of the first break after `date`. */
static guint
break_after (const BsDayRuns *self, gint32 date)
{
  guint low = 0, high = self->breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->breaks, gint32, middle) <= date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
has_break_between (const BsDayRuns *self, gint32 from, gint32 to)
{
  guint index = break_after (self, from);

  return index < self->breaks->len && g_array_index (self->breaks, gint32, index) < to;
}

static inline gboolean
is_further_apart (gint64 earliest, gint64 latest, gint64 seconds)
{
  return earliest != BS_NO_TIME && latest - earliest > seconds;
}

static inline gint64
earlier (gint64 a, gint64 b)
{
  return a == BS_NO_TIME ? b : b == BS_NO_TIME ? a : MIN (a, b);
}

/* What the runs from `index` on know of their chain, in order, as each builds on the one before. */
static void
update_chains (BsDayRuns *self, guint index)
{
  for (; index < self->runs->len; index++)
    {
      BsDayRun *run = get_run (self, index);
      const BsDayRun *previous = index > 0 ? get_run (self, index - 1) : NULL;
      gint step = index > 0 ? run->first - previous->last : G_MAXINT;
      gboolean linked = index > 0 && step <= self->max_step && !has_break_between (self, previous->last, run->first);

      run->chain_first = linked ? previous->chain_first : index;
      run->chain_days = run->last - run->first + 1 + (linked ? previous->chain_days : 0);
      run->chain_bare = run->bare || (linked && previous->chain_bare);
      run->chain_long =
          is_further_apart (run->earliest, run->latest, self->pair_seconds) || (linked && previous->chain_long);
      run->chain_dates = run->last - run->first >= self->pair_days || (linked && previous->chain_dates);
      if (linked && step - 1 <= self->max_silent)
        {
          run->chain_long |= is_further_apart (earlier (previous->earliest, run->earliest),
                                               MAX (previous->latest, run->latest), self->pair_seconds);
          run->chain_dates |= run->last - previous->first >= self->pair_days;
        }
    }
}

/* Index of the first run that ends on or after `date`. */
static guint
run_ending_from (const BsDayRuns *self, gint32 date)
{
  guint low = 0, high = self->runs->len;

  /* Nearly always it is the last one or none. */
  if (high == 0 || get_run (self, high - 1)->last < date)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_run (self, middle)->last < date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
bs_day_runs_add (BsDayRuns *self, gint32 first, gint32 last, gint64 instant, guint entry)
{
  /* All runs that touch the new dates become one with them. */
  guint begin = run_ending_from (self, first - 1), end = begin;
  BsDayRun run = {
    .first = first,
    .last = last,
    .earliest = instant,
    .latest = instant,
    .first_entry = entry,
    .bare = instant == BS_NO_TIME,
  };

  while (end < self->runs->len && get_run (self, end)->first <= last + 1)
    {
      const BsDayRun *old = get_run (self, end++);

      run.first = MIN (run.first, old->first);
      run.last = MAX (run.last, old->last);
      run.earliest = earlier (run.earliest, old->earliest);
      run.latest = MAX (run.latest, old->latest);
      run.first_entry = MIN (run.first_entry, old->first_entry);
      run.bare = run.bare || old->bare;
    }
  if (end == begin)
    {
      g_array_insert_val (self->runs, begin, run);
    }
  else
    {
      *get_run (self, begin) = run;
      if (end - begin > 1)
        g_array_remove_range (self->runs, begin + 1, end - begin - 1);
    }
  update_chains (self, begin);
}

void
bs_day_runs_add_break (BsDayRuns *self, gint32 date)
{
  guint index = break_after (self, date);

  if (index > 0 && g_array_index (self->breaks, gint32, index - 1) == date)
    return;
  g_array_insert_val (self->breaks, index, date);
  update_chains (self, run_ending_from (self, date));
}

void
bs_day_runs_reset (BsDayRuns *self)
{
  g_array_set_size (self->runs, 0);
}

const BsDayRun *
bs_day_runs_get_current (const BsDayRuns *self, gint32 today, gint current_days)
{
  const BsDayRun *run = self->runs->len > 0 ? get_run (self, self->runs->len - 1) : NULL;

  if (run == NULL || today - run->last > current_days || break_after (self, run->last) < self->breaks->len)
    return NULL;
  return run;
}

const BsDayRun *
bs_day_runs_get_chain_first (const BsDayRuns *self, const BsDayRun *run)
{
  return get_run (self, run->chain_first);
}

gboolean
bs_day_runs_is_empty (const BsDayRuns *self)
{
  return self->runs->len == 0;
}
