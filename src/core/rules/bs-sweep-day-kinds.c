/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep-days.h"

/* What an entry says to each of the day kinds of conditions, and which of it is evidence. */

gboolean
bs_sweep_is_after_visit (const BsSweep *self, const BsHistoryEntry *entry)
{
  return bs_sweep_get_stand (self, entry) > self->last_visit;
}

static gboolean
is_bare_after_visit (const BsSweep *self, const BsHistoryEntry *entry)
{
  return self->last_visit == BS_NO_TIME || entry->date >= bs_local_date (self->last_visit, self->offset);
}

static void
widen (gint32 date, gint32 *first, gint32 *last)
{
  *first = MIN (*first, date);
  *last = MAX (*last, date);
}

/* The dates that an entry covers by what is known of it now and lies after the last visit (rules.md 2.6, 9). FALSE:
 * none. */
static gboolean
get_coverage (const BsSweep *self, const BsHistoryEntry *entry, gint32 *first, gint32 *last)
{
  gboolean bare = bs_history_entry_is_bare (entry);

  *first = G_MAXINT32;
  *last = G_MININT32;
  if (bare ? is_bare_after_visit (self, entry) : entry->key > self->last_visit)
    widen (entry->date, first, last);
  if (entry->end != BS_NO_TIME && entry->end <= self->now && entry->end > self->last_visit)
    widen (bs_local_date (entry->end, entry->end_offset), first, last);
  if (!bare && entry->n_measures > 0)
    {
      const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

      for (guint i = 0; i < entry->n_measures; i++)
        {
          gint64 stand = bs_sweep_get_result (self, entry, &measures[i]);

          if (measures[i].result != BS_ABSENT && measures[i].result_min != BS_ABSENT && stand <= self->now &&
              stand > self->last_visit)
            widen (bs_local_date (stand, entry->offset), first, last);
        }
    }
  return *first <= *last;
}

/* An observation at `instant` (BS_NO_TIME: the bare date itself) has become known. */
static void
add_pain (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, gint64 instant)
{
  gint32 first, last;

  if (instant != BS_NO_TIME && instant <= self->last_visit)
    return;
  if (!get_coverage (self, entry, &first, &last))
    return;
  bs_day_runs_add (state->runs, first, last, instant, index);
  state->dirty = TRUE;
}

static void
note_pain (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  gint32 first, last;

  if (bs_history_entry_has_pain (entry) && get_coverage (self, entry, &first, &last))
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
}

static gboolean
is_complaint (const BsClause *clause, const BsHistoryEntry *entry, guint64 signs)
{
  return (clause->signs & signs) || (clause->numb & entry->numb);
}

static void
add_complaint (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsClause *clause = &state->condition->clauses[0];
  guint64 signs = bs_history_entry_get_signs (entry);

  if (is_complaint (clause, entry, signs))
    {
      if (!bs_sweep_is_after_visit (self, entry))
        return;
      bs_day_runs_add (state->runs, entry->date, entry->date, BS_NO_TIME, index);
      state->dirty = TRUE;
    }
  else if ((entry->flags & BS_HISTORY_SIGNS_ASKED) && !(entry->skipped & clause->signs))
    {
      bs_day_runs_add_break (state->runs, entry->date);
      state->dirty = TRUE;
    }
}

static void
note_complaint (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsClause *clause = &state->condition->clauses[0];
  guint64 signs = bs_history_entry_get_signs (entry) & clause->signs, numb = entry->numb & clause->numb;

  if (!bs_sweep_is_after_visit (self, entry))
    return;
  for (; signs != 0; signs &= signs - 1)
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_SIGNS, __builtin_ctzll (signs));
  for (; numb != 0; numb &= numb - 1)
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_NUMB, __builtin_ctzll (numb));
}

static void
add_dose (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry,
          const BsHistoryMeasure *measure)
{
  gint32 date = measure->at != BS_NO_TIME ? bs_local_date (measure->at, measure->offset) : entry->date;

  if (measure->kind != BS_MEASURE_MEDICINE || !bs_sweep_is_after_visit (self, entry))
    return;
  bs_day_runs_add (state->runs, date, date, BS_NO_TIME, index);
  state->dirty = TRUE;
}

static void
note_doses (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint m = 0; m < entry->n_measures; m++)
    if (measures[m].kind == BS_MEASURE_MEDICINE && bs_sweep_is_after_visit (self, entry) &&
        bs_sweep_get_start (self, entry, &measures[m]) <= MAX (self->now, bs_sweep_get_stand (self, entry)))
      bs_sweep_note (self, state->rule, index, (gint) m, BS_FIELD_NAME, measures[m].name);
}

static void
add_rating (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  if (entry->pain < state->condition->min_pain || !bs_sweep_is_after_visit (self, entry))
    return;
  bs_day_runs_add (state->runs, entry->date, entry->date, BS_NO_TIME, index);
  state->dirty = TRUE;
}

static void
note_rating (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  if (entry->pain >= state->condition->min_pain && bs_sweep_is_after_visit (self, entry))
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
}

void
bs_sweep_note_day_entry (BsSweep *self, BsConditionState *state, guint index)
{
  const BsHistoryEntry *entry = bs_history_get (self->history, index);

  switch (state->condition->kind)
    {
    case BS_CONDITION_PAIN_CHAIN:
    case BS_CONDITION_PAIN_SPAN:
      note_pain (self, state, index, entry);
      break;
    case BS_CONDITION_COMPLAINT_DAYS:
      note_complaint (self, state, index, entry);
      break;
    case BS_CONDITION_MEDICINE_RUN:
      note_doses (self, state, index, entry);
      break;
    default:
      note_rating (self, state, index, entry);
      break;
    }
}

void
bs_sweep_add_day_entry (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  gboolean bare = bs_history_entry_is_bare (entry), pain = bs_history_entry_has_pain (entry);

  switch (state->condition->kind)
    {
    case BS_CONDITION_PAIN_CHAIN:
    case BS_CONDITION_PAIN_SPAN:
      if (pain)
        {
          if (!bare || is_bare_after_visit (self, entry))
            add_pain (self, state, index, entry, bare ? BS_NO_TIME : entry->key);
        }
      else if (state->condition->kind == BS_CONDITION_PAIN_CHAIN)
        {
          bs_day_runs_add_break (state->runs, entry->date);
          state->dirty = TRUE;
        }
      break;
    case BS_CONDITION_COMPLAINT_DAYS:
      add_complaint (self, state, index, entry);
      break;
    case BS_CONDITION_RATING_DAYS:
      add_rating (self, state, index, entry);
      break;
    case BS_CONDITION_DAYS_IN_WINDOW:
      if (state->condition->n_clauses > 0 &&
          bs_condition_matches (self, state->condition, entry, bs_history_entry_get_signs (entry)))
        bs_sweep_add_window_day (self, state, index, entry, -1);
      break;
    default:
      break;
    }
}

void
bs_sweep_add_day_piece (BsSweep *self, BsConditionState *state, const BsPiece *piece, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measure = piece->kind == BS_PIECE_RESULT || piece->kind == BS_PIECE_START
                                        ? &bs_history_get_measures (self->history, entry)[piece->measure]
                                        : NULL;

  switch (state->condition->kind)
    {
    case BS_CONDITION_PAIN_CHAIN:
    case BS_CONDITION_PAIN_SPAN:
      if (!bs_history_entry_has_pain (entry))
        return;
      if (piece->kind == BS_PIECE_END ||
          (piece->kind == BS_PIECE_RESULT && measure->result_min != BS_ABSENT && !bs_history_entry_is_bare (entry)))
        add_pain (self, state, piece->entry, entry, piece->stand);
      return;
    case BS_CONDITION_MEDICINE_RUN:
      if (piece->kind == BS_PIECE_START)
        add_dose (self, state, piece->entry, entry, measure);
      return;
    case BS_CONDITION_DAYS_IN_WINDOW:
      if (piece->kind == BS_PIECE_RESULT && state->condition->n_clauses == 0 && bs_history_entry_has_pain (entry) &&
          (measure->at != BS_NO_TIME || !bs_history_entry_is_bare (entry)) &&
          bs_condition_is_unhelped (state->condition, measure))
        bs_sweep_add_window_day (self, state, piece->entry, entry, piece->measure);
      return;
    default:
      return;
    }
}

void
bs_sweep_add_day_measures (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint m = 0; m < entry->n_measures; m++)
    {
      if (measures[m].at != BS_NO_TIME)
        continue;
      if (state->condition->kind == BS_CONDITION_MEDICINE_RUN)
        add_dose (self, state, index, entry, &measures[m]);
      else if (state->condition->kind == BS_CONDITION_DAYS_IN_WINDOW && state->condition->n_clauses == 0 &&
               bs_history_entry_is_bare (entry) && bs_history_entry_has_pain (entry) &&
               bs_condition_is_unhelped (state->condition, &measures[m]))
        bs_sweep_add_window_day (self, state, index, entry, (gint) m);
    }
}
