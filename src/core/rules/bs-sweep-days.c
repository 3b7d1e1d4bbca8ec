/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

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

/* "After the last visit" by the entry's `at`; of the pain days a bare date counts unless the visit's date is after it. */
static gboolean
is_after_visit (const BsSweep *self, const BsHistoryEntry *entry)
{
  return bs_sweep_get_stand (self, entry) > self->last_visit;
}

static gboolean
is_bare_after_visit (const BsSweep *self, const BsHistoryEntry *entry)
{
  return self->last_visit == BS_NO_TIME || entry->date >= bs_local_date (self->last_visit, self->offset);
}

/* Pain days */

static void
widen (gint32 date, gint32 *first, gint32 *last)
{
  *first = MIN (*first, date);
  *last = MAX (*last, date);
}

/* The dates that an entry covers by what is known of it now and lies after the last visit (rules.md 2.6, 9). FALSE: none. */
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

/* Complaint days */

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
      if (!is_after_visit (self, entry))
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

  if (!is_after_visit (self, entry))
    return;
  for (; signs != 0; signs &= signs - 1)
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_SIGNS, __builtin_ctzll (signs));
  for (; numb != 0; numb &= numb - 1)
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_NUMB, __builtin_ctzll (numb));
}

/* Medicine days */

static void
add_dose (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, const BsHistoryMeasure *measure)
{
  gint32 date = measure->at != BS_NO_TIME ? bs_local_date (measure->at, measure->offset) : entry->date;

  if (measure->kind != BS_MEASURE_MEDICINE || !is_after_visit (self, entry))
    return;
  bs_day_runs_add (state->runs, date, date, BS_NO_TIME, index);
  state->dirty = TRUE;
}

static void
note_doses (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint m = 0; m < entry->n_measures; m++)
    if (measures[m].kind == BS_MEASURE_MEDICINE && is_after_visit (self, entry) &&
        bs_sweep_get_start (self, entry, &measures[m]) <= MAX (self->now, bs_sweep_get_stand (self, entry)))
      bs_sweep_note (self, state->rule, index, (gint) m, BS_FIELD_NAME, measures[m].name);
}

/* Ratings on days in a row (a doctor's own rules, rules.md 3.5) */

static void
add_rating (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  if (entry->pain < state->condition->min_pain || !is_after_visit (self, entry))
    return;
  bs_day_runs_add (state->runs, entry->date, entry->date, BS_NO_TIME, index);
  state->dirty = TRUE;
}

static void
note_rating (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  if (entry->pain >= state->condition->min_pain && is_after_visit (self, entry))
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
}

/* Days in a window */

static void
add_window_day (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, gint measure)
{
  BsWindowDay day = { .stand = bs_sweep_get_stand (self, entry), .date = entry->date, .entry = index, .measure = (gint16) measure };
  guint place = state->window->len;

  if (day.stand <= self->last_visit)
    return;
  while (place > 0 && g_array_index (state->window, BsWindowDay, place - 1).date > day.date)
    place--;
  if (place > 0 && g_array_index (state->window, BsWindowDay, place - 1).date == day.date)
    {
      BsWindowDay *old = &g_array_index (state->window, BsWindowDay, place - 1);

      if (day.stand > old->stand)
        *old = day;
    }
  else
    {
      g_array_insert_val (state->window, place, day);
    }
  state->dirty = TRUE;
  if (state->active)
    bs_sweep_note (self, state->rule, index, measure, measure >= 0 ? BS_FIELD_RESULT : BS_FIELD_WHEN,
                   measure >= 0 ? bs_history_get_measures (self->history, entry)[measure].result : entry->when);
}

static gboolean
is_unhelped (const BsCondition *condition, const BsHistoryMeasure *measure)
{
  return measure->kind == condition->measure && measure->result != BS_ABSENT &&
         (condition->results & BS_BIT (measure->result)) &&
         (measure->result_min == BS_ABSENT ? condition->unknown_minutes : measure->result_min >= condition->min_minutes);
}

/* All of the window that has raised it, several of one day too. */
static void
note_window (BsSweep *self, BsConditionState *state, gint32 oldest)
{
  const BsCondition *condition = state->condition;
  gint64 earliest = bs_sweep_midnight (self, oldest) - BS_DAY_SECONDS;

  for (guint i = bs_history_lower_bound (self->history, earliest - BS_DAY_SECONDS); i < self->next_entry; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

      if (entry->date < oldest || entry->date > self->today || !is_after_visit (self, entry))
        continue;
      if (condition->n_clauses > 0)
        {
          if (bs_condition_matches (self, condition, entry, bs_history_entry_get_signs (entry)))
            bs_sweep_note (self, state->rule, i, -1, BS_FIELD_WHEN, entry->when);
          continue;
        }
      for (guint m = 0; m < entry->n_measures && bs_history_entry_has_pain (entry); m++)
        if (is_unhelped (condition, &measures[m]) &&
            ((bs_history_entry_is_bare (entry) && measures[m].at == BS_NO_TIME) ||
             bs_sweep_get_result (self, entry, &measures[m]) <= self->now))
          bs_sweep_note (self, state->rule, i, (gint) m, BS_FIELD_RESULT, measures[m].result);
    }
}

static void
judge_window (BsSweep *self, BsConditionState *state)
{
  gint32 oldest = self->today - (state->condition->window_days - 1);
  guint n_left = 0;
  gint n = 0;
  gboolean was_active = state->active;

  while (n_left < state->window->len && g_array_index (state->window, BsWindowDay, n_left).date < oldest)
    n_left++;
  if (n_left > 0)
    g_array_remove_range (state->window, 0, n_left);
  for (guint i = 0; i < state->window->len && g_array_index (state->window, BsWindowDay, i).date <= self->today; i++)
    n++;
  bs_sweep_set_active (self, state, n >= state->condition->days,
                       self->last_visit == self->now ? BS_ENDING_VISIT : BS_ENDING_WINDOW);
  if (state->active && !was_active)
    note_window (self, state, oldest);
}

/* Chains */

static void
note_day_entry (BsSweep *self, BsConditionState *state, guint index)
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

  note_day_entry (self, state, first->first_entry);
  if (run != first)
    note_day_entry (self, state, run->first_entry);
  for (guint i = 0; i < moment->pieces->len; i++)
    note_day_entry (self, state, g_array_index (moment->pieces, BsPiece, i).entry);
  for (guint i = begin; i < self->next_entry; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, i);

      if (entry->date >= first->first && (!bs_history_entry_is_bare (entry) || entry->date <= self->today))
        note_day_entry (self, state, i);
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

/* What becomes known */

static void
add_day_entry (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
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
      if (state->condition->n_clauses > 0 && bs_condition_matches (self, state->condition, entry, bs_history_entry_get_signs (entry)))
        add_window_day (self, state, index, entry, -1);
      break;
    default:
      break;
    }
}

static void
add_day_piece (BsSweep *self, BsConditionState *state, const BsPiece *piece, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measure =
    piece->kind == BS_PIECE_RESULT || piece->kind == BS_PIECE_START ? &bs_history_get_measures (self->history, entry)[piece->measure] : NULL;

  switch (state->condition->kind)
    {
    case BS_CONDITION_PAIN_CHAIN:
    case BS_CONDITION_PAIN_SPAN:
      if (!bs_history_entry_has_pain (entry))
        return;
      if (piece->kind == BS_PIECE_END
          || (piece->kind == BS_PIECE_RESULT && measure->result_min != BS_ABSENT && !bs_history_entry_is_bare (entry)))
        add_pain (self, state, piece->entry, entry, piece->stand);
      return;
    case BS_CONDITION_MEDICINE_RUN:
      if (piece->kind == BS_PIECE_START)
        add_dose (self, state, piece->entry, entry, measure);
      return;
    case BS_CONDITION_DAYS_IN_WINDOW:
      if (piece->kind == BS_PIECE_RESULT && state->condition->n_clauses == 0 && bs_history_entry_has_pain (entry) &&
          (measure->at != BS_NO_TIME || !bs_history_entry_is_bare (entry)) && is_unhelped (state->condition, measure))
        add_window_day (self, state, piece->entry, entry, piece->measure);
      return;
    default:
      return;
    }
}

/* Measures without a time of their own begin with the entry; of a bare date their results count from 00:00 too (rules.md
 * 2.6, 2). */
static void
add_measures (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint m = 0; m < entry->n_measures; m++)
    {
      if (measures[m].at != BS_NO_TIME)
        continue;
      if (state->condition->kind == BS_CONDITION_MEDICINE_RUN)
        add_dose (self, state, index, entry, &measures[m]);
      else if (state->condition->kind == BS_CONDITION_DAYS_IN_WINDOW && state->condition->n_clauses == 0 &&
               bs_history_entry_is_bare (entry) && bs_history_entry_has_pain (entry) && is_unhelped (state->condition, &measures[m]))
        add_window_day (self, state, index, entry, (gint) m);
    }
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

      add_day_entry (self, state, index, entry);
      add_measures (self, state, index, entry);
      for (guint m = 0; m < entry->n_measures; m++)
        {
          BsPiece piece = { .entry = index, .measure = (gint16) m };

          if (measures[m].at == BS_NO_TIME)
            continue;
          piece.kind = BS_PIECE_START;
          piece.stand = measures[m].at;
          if (piece.stand <= self->now)
            add_day_piece (self, state, &piece, entry);
          piece.kind = BS_PIECE_RESULT;
          piece.stand = bs_sweep_get_result (self, entry, &measures[m]);
          if (measures[m].result != BS_ABSENT && piece.stand <= self->now)
            add_day_piece (self, state, &piece, entry);
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
          add_day_entry (self, state, index, bs_history_get (self->history, index));
        }
      broken = is_broken (state);
      restart_days (self, state);
    }
  for (guint i = 0; i < moment->known->len; i++)
    {
      guint32 index = g_array_index (moment->known, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);

      add_day_entry (self, state, index, entry);
      if (entry->n_measures > 0)
        add_measures (self, state, index, entry);
    }
  for (guint i = 0; i < moment->pieces->len; i++)
    {
      const BsPiece *piece = &g_array_index (moment->pieces, BsPiece, i);

      add_day_piece (self, state, piece, bs_history_get (self->history, piece->entry));
    }
  if (!state->dirty && !new_day)
    return;
  state->dirty = FALSE;
  if (state->window != NULL)
    {
      judge_window (self, state);
      return;
    }
  judge_runs (self, state, moment, broken || is_broken (state));
  if (was_active && state->active)
    for (guint i = 0; i < moment->known->len; i++)
      note_day_entry (self, state, g_array_index (moment->known, guint32, i));
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
