/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep-days.h"

/* The day kinds of conditions: chains and windows of local dates. They are judged when something of them changed and at
 * the beginning of a day (rules.md 2.2, 2.6, 9 and 10). */

/* How far back a chain's entries are named as evidence when it (again) becomes active, beyond the days it needs. */
#define EVIDENCE_SLACK_DAYS 3

void
bs_sweep_init_days (BsSweep *self, BsConditionState *state)
{
  const BsCondition *condition = state->condition;

  switch (condition->kind)
    {
    case BS_CONDITION_PAIN_CHAIN:
      state->runs = bs_day_runs_new (condition->max_silent + 1, condition->max_silent,
                                     (gint64) condition->hours * BS_HOUR_SECONDS, condition->days - 1);
      break;
    case BS_CONDITION_COMPLAINT_DAYS:
      state->runs = bs_day_runs_new (condition->max_silent + 1, 0, 0, 0);
      break;
    case BS_CONDITION_PAIN_SPAN:
    case BS_CONDITION_MEDICINE_RUN:
      state->runs = bs_day_runs_new (condition->max_gap, 0, 0, 0);
      break;
    case BS_CONDITION_RATING_DAYS:
      state->runs = bs_day_runs_new (1, 0, 0, 0);
      break;
    case BS_CONDITION_DAYS_IN_WINDOW:
      state->window = g_array_new (FALSE, FALSE, sizeof (BsWindowDay));
      break;
    default:
      break;
    }
}

/* Days that a chain needs before its rule fires: what is named as evidence then. */
static gint
get_days_needed (const BsCondition *condition)
{
  return MAX (MAX (condition->days, condition->over_days), condition->hours / 24);
}

/* What has raised a chain: the entries of its last days, those in which its runs begin, and those that have just been
 * heard of (the end of a pain that began long ago). Where a pain-free day was taken up again the chain may be ten years
 * long; its last days show it. */
static void
note_chain (BsSweep *self, BsConditionState *state, const BsDayRun *run, const BsMoment *moment)
{
  const BsDayRun *first = bs_day_runs_get_chain_first (state->runs, run);
  gint64 oldest = bs_sweep_midnight (self, self->today - get_days_needed (state->condition) - EVIDENCE_SLACK_DAYS);
  guint begin = MAX (first->first_entry, bs_history_lower_bound (self->history, oldest));

  bs_sweep_note_day_entry (self, state, first->first_entry);
  if (run != first)
    bs_sweep_note_day_entry (self, state, run->first_entry);
  for (guint i = 0; i < moment->pieces->len; i++)
    bs_sweep_note_day_entry (self, state, g_array_index (moment->pieces, BsPiece, i).entry);
  for (guint i = begin; i < self->next_entry; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, i);

      if (entry->date >= first->first && (!bs_history_entry_is_bare (entry) || entry->date <= self->today))
        bs_sweep_note_day_entry (self, state, i);
    }
}

/* A day that breaks lies after the last run. */
static gboolean
is_broken (const BsConditionState *state)
{
  return state->runs != NULL && !bs_day_runs_is_empty (state->runs) &&
         bs_day_runs_get_current (state->runs, G_MININT32 / 2, state->condition->current_days) == NULL;
}

static void
judge_runs (BsSweep *self, BsConditionState *state, const BsMoment *moment, gboolean broken)
{
  const BsCondition *condition = state->condition;
  const BsDayRun *run = bs_day_runs_get_current (state->runs, self->today, condition->current_days);
  gboolean active = FALSE, was_active = state->active;
  BsEnding ending = BS_ENDING_WINDOW;

  if (run != NULL)
    switch (condition->kind)
      {
      case BS_CONDITION_PAIN_CHAIN:
        active = run->chain_long || (run->chain_bare && run->chain_dates);
        break;
      case BS_CONDITION_PAIN_SPAN:
        active = run->last - bs_day_runs_get_chain_first (state->runs, run)->first >= condition->days;
        break;
      case BS_CONDITION_MEDICINE_RUN:
        active = run->last - bs_day_runs_get_chain_first (state->runs, run)->first + 1 > condition->over_days;
        break;
      default:
        active = run->chain_days >= condition->days;
        break;
      }
  if (broken)
    ending = condition->kind == BS_CONDITION_COMPLAINT_DAYS ? BS_ENDING_NEGATIVE : BS_ENDING_PAIN_FREE;
  else if (self->last_visit == self->now)
    ending = BS_ENDING_VISIT;
  bs_sweep_set_active (self, state, active, ending);
  if (active && !was_active)
    note_chain (self, state, run, moment);
}

/* A visit answers what stands at or before it; of today's bare dates that may be less than all. */
static void
restart_days (BsSweep *self, BsConditionState *state)
{
  if (state->runs != NULL)
    bs_day_runs_reset (state->runs);
  else
    g_array_set_size (state->window, 0);
  state->dirty = TRUE;
  for (guint i = 0; i < self->bare->len; i++)
    {
      guint32 index = g_array_index (self->bare, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);
      const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

      bs_sweep_add_day_entry (self, state, index, entry);
      bs_sweep_add_day_measures (self, state, index, entry);
      for (guint m = 0; m < entry->n_measures; m++)
        {
          BsPiece piece = { .entry = index, .measure = (gint16) m };

          if (measures[m].at == BS_NO_TIME)
            continue;
          piece.kind = BS_PIECE_START;
          piece.stand = measures[m].at;
          if (piece.stand <= self->now)
            bs_sweep_add_day_piece (self, state, &piece, entry);
          piece.kind = BS_PIECE_RESULT;
          piece.stand = bs_sweep_get_result (self, entry, &measures[m]);
          if (measures[m].result != BS_ABSENT && piece.stand <= self->now)
            bs_sweep_add_day_piece (self, state, &piece, entry);
        }
    }
}

static void
update_day_condition (BsSweep *self, BsConditionState *state, const BsMoment *moment, gboolean new_day)
{
  gboolean was_active = state->active, broken = FALSE;

  if (moment->restart)
    {
      /* A pain-free day of the same second comes before the visit (BsEnding). */
      for (guint i = 0; i < moment->known->len && state->runs != NULL; i++)
        {
          guint32 index = g_array_index (moment->known, guint32, i);
          bs_sweep_add_day_entry (self, state, index, bs_history_get (self->history, index));
        }
      broken = is_broken (state);
      restart_days (self, state);
    }
  for (guint i = 0; i < moment->known->len; i++)
    {
      guint32 index = g_array_index (moment->known, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);

      bs_sweep_add_day_entry (self, state, index, entry);
      if (entry->n_measures > 0)
        bs_sweep_add_day_measures (self, state, index, entry);
    }
  for (guint i = 0; i < moment->pieces->len; i++)
    {
      const BsPiece *piece = &g_array_index (moment->pieces, BsPiece, i);

      bs_sweep_add_day_piece (self, state, piece, bs_history_get (self->history, piece->entry));
    }
  if (!state->dirty && !new_day)
    return;
  state->dirty = FALSE;
  if (state->window != NULL)
    {
      bs_sweep_judge_window (self, state);
      return;
    }
  judge_runs (self, state, moment, broken || is_broken (state));
  if (was_active && state->active)
    for (guint i = 0; i < moment->known->len; i++)
      bs_sweep_note_day_entry (self, state, g_array_index (moment->known, guint32, i));
}

void
bs_sweep_update_days (BsSweep *self, const BsMoment *moment)
{
  gboolean new_day = self->now == bs_sweep_midnight (self, self->today);

  if (moment->known->len > 0 || moment->pieces->len > 0 || moment->visit || new_day)
    for (guint i = 0; i < self->groups[BS_GROUP_DAYS].n; i++)
      update_day_condition (self, bs_sweep_get_in_group (self, BS_GROUP_DAYS, i), moment, new_day);
}

gboolean
bs_sweep_needs_midnight (const BsSweep *self)
{
  if (self->class_ != BS_CLASS_NO_DATA)
    return TRUE;
  for (guint c = 0; c < self->n_conditions; c++)
    if (self->conditions[c].active && !bs_condition_is_event (self->conditions[c].condition))
      return TRUE;
  return FALSE;
}
