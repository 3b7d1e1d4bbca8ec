/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local dates on which something was so (pain, a complaint, a dose), as runs of neighbouring days, and the chains that
 * they form: rules.md 2.6, 9 and 10. Dates may come in any order; the usual one, at the end, costs no walk. */

typedef struct
{
  gint32 first, last;      /* dates, days since 1970 */
  gint64 earliest, latest; /* UTC seconds of the first and last observation in it; BS_NO_TIME: only bare dates */
  guint first_entry;       /* lowest index of an entry in it */
  gboolean bare;           /* holds a bare date */
  /* of the chain up to and with this run */
  guint chain_first; /* index of its first run */
  gint chain_days;   /* dates in it */
  gboolean chain_bare;
  gboolean chain_long;  /* two observations lie further apart than `pair_seconds` */
  gboolean chain_dates; /* two dates lie `pair_days` or more apart */
} BsDayRun;

typedef struct
{
  GArray *runs;    /* BsDayRun, by date */
  GArray *breaks;  /* gint32, sorted: dates that break a chain unless they lie in a run */
  gint max_step;   /* neighbours of a chain differ by at most this many days */
  gint max_silent; /* 0 or 1: days without, between the two of a pair */
  gint64 pair_seconds;
  gint pair_days;
} BsDayRuns;

BsDayRuns *bs_day_runs_new (gint max_step, gint max_silent, gint64 pair_seconds, gint pair_days);
BsDayRuns *bs_day_runs_copy (const BsDayRuns *self);
void bs_day_runs_free (BsDayRuns *self);

/* Adds the dates from `first` to `last`, with an observation at `instant` (BS_NO_TIME: none, a bare date). */
void bs_day_runs_add (BsDayRuns *self, gint32 first, gint32 last, gint64 instant, guint entry);
void bs_day_runs_add_break (BsDayRuns *self, gint32 date);
/* Forgets all dates, as a visit does; breaks stay. */
void bs_day_runs_reset (BsDayRuns *self);
/* (nullable): the last run, if it is at most `current_days` before `today` and no break lies after it. Its chain is the
 * current one. */
const BsDayRun *bs_day_runs_get_current (const BsDayRuns *self, gint32 today, gint current_days);
/* The first run of that chain. */
const BsDayRun *bs_day_runs_get_chain_first (const BsDayRuns *self, const BsDayRun *run);
gboolean bs_day_runs_is_empty (const BsDayRuns *self);

G_END_DECLS
