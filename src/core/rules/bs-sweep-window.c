/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep-days.h"

/* Days in a window of local dates. */

void
bs_sweep_add_window_day (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, gint measure)
{
  BsWindowDay day = {
    .stand = bs_sweep_get_stand (self, entry), .date = entry->date, .entry = index, .measure = (gint16) measure
  };
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

gboolean
bs_condition_is_unhelped (const BsCondition *condition, const BsHistoryMeasure *measure)
{
  return measure->kind == condition->measure && measure->result != BS_ABSENT &&
         (condition->results & BS_BIT (measure->result)) &&
         (measure->result_min == BS_ABSENT ? condition->unknown_minutes
                                           : measure->result_min >= condition->min_minutes);
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

      if (entry->date < oldest || entry->date > self->today || !bs_sweep_is_after_visit (self, entry))
        continue;
      if (condition->n_clauses > 0)
        {
          if (bs_condition_matches (self, condition, entry, bs_history_entry_get_signs (entry)))
            bs_sweep_note (self, state->rule, i, -1, BS_FIELD_WHEN, entry->when);
          continue;
        }
      for (guint m = 0; m < entry->n_measures && bs_history_entry_has_pain (entry); m++)
        if (bs_condition_is_unhelped (condition, &measures[m]) &&
            ((bs_history_entry_is_bare (entry) && measures[m].at == BS_NO_TIME) ||
             bs_sweep_get_result (self, entry, &measures[m]) <= self->now))
          bs_sweep_note (self, state->rule, i, (gint) m, BS_FIELD_RESULT, measures[m].result);
    }
}

void
bs_sweep_judge_window (BsSweep *self, BsConditionState *state)
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
