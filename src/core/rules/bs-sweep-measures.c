/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

#include <string.h>

/* Evidence from measures: their results, how long they were applied, the hour after first aid, doses that wait for a
 * rating (rules.md 2.2, `no-relief-from-medicine`, `no-relief-within-hour`, `cold-too-long`). */

static gboolean
result_counts (const BsCondition *condition, const BsHistoryMeasure *measure)
{
  return measure->kind == condition->measure && measure->result != BS_ABSENT &&
         (condition->results & BS_BIT (measure->result)) &&
         (measure->result_min == BS_ABSENT ? condition->unknown_minutes
                                           : measure->result_min >= condition->min_minutes);
}

/* A result is known: rules.md 2.2, `no-relief-within-hour`, its first two cases, and the rules on results. */
void
bs_sweep_raise_by_result (BsSweep *self, guint index, const BsHistoryEntry *entry, guint m,
                          const BsHistoryMeasure *measure)
{
  gint64 stand = bs_sweep_get_result (self, entry, measure);

  for (guint i = 0; i < self->groups[BS_GROUP_RESULT].n; i++)
    {
      BsConditionState *state = bs_sweep_get_in_group (self, BS_GROUP_RESULT, i);
      const BsCondition *condition = state->condition;
      gboolean counts;

      if (!condition->any_pain && !bs_history_entry_has_pain (entry))
        continue;
      if (condition->kind == BS_CONDITION_MEASURE_RESULT)
        counts = result_counts (condition, measure);
      else
        counts = measure->result == BS_RESULT_WORSE ||
                 (measure->result != BS_RESULT_GONE &&
                  stand >= bs_sweep_get_first_aid (self, entry) + condition->from_minutes * 60);
      if (counts && bs_sweep_add_evidence (self, state, entry, stand))
        bs_sweep_note (self, state->rule, index, (gint) m, BS_FIELD_RESULT, measure->result);
    }
}

/* "Gone" later than the hour: evidence where the hour ends, known ahead (rules.md 2.6, 1). */
static void
raise_by_late_relief (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, guint m,
                      const BsHistoryMeasure *measure)
{
  gint64 hour = bs_sweep_get_first_aid (self, entry) + state->condition->from_minutes * 60;

  if (measure->result == BS_RESULT_GONE && bs_sweep_get_result (self, entry, measure) > hour &&
      bs_sweep_add_evidence (self, state, entry, hour))
    bs_sweep_note (self, state->rule, index, (gint) m, BS_FIELD_RESULT, measure->result);
}

/* The hour is over: results without minutes that no pain-free moment answers, and an end that comes later and is known
 * ahead (rules.md 2.6, 1). */
void
bs_sweep_raise_by_deadline (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);
  gint64 hour = bs_sweep_get_first_aid (self, entry) + state->condition->from_minutes * 60;

  for (guint m = 0; m < entry->n_measures; m++)
    {
      const BsHistoryMeasure *measure = &measures[m];
      gint64 start = bs_sweep_get_start (self, entry, measure);
      gboolean same_or_worse = measure->result == BS_RESULT_SAME || measure->result == BS_RESULT_WORSE;

      if (same_or_worse && measure->result_min == BS_ABSENT && start <= hour && self->last_pain_free <= start &&
          bs_sweep_add_evidence (self, state, entry, hour))
        bs_sweep_note (self, state->rule, index, (gint) m, BS_FIELD_RESULT, measure->result);
      raise_by_late_relief (self, state, index, entry, m, measure);
    }
  if (!bs_history_entry_is_bare (entry) && entry->end != BS_NO_TIME && entry->end > hour &&
      bs_sweep_add_evidence (self, state, entry, hour))
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_END, 0);
}

/* Keeps those that wait in the order of their start; nearly always the new one is the last. */
static void
add_pending (GArray *pending, BsPendingDose dose)
{
  guint place = pending->len;

  while (place > 0 && g_array_index (pending, BsPendingDose, place - 1).start > dose.start)
    place--;
  g_array_insert_val (pending, place, dose);
}

static void
drop_first (GArray *pending, guint n)
{
  if (n > 0)
    g_array_remove_range (pending, 0, n);
}

/* A later entry with pain, one hour to six hours after first aid, no pain-free moment from its beginning to here. */
void
bs_sweep_raise_by_later_entry (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  gint64 youngest = self->now - state->condition->from_minutes * 60;
  gint64 oldest = self->now - state->condition->to_minutes * 60;
  const BsPendingDose *aid;
  guint n_over = 0;

  while (n_over < state->pending->len)
    {
      gint64 start = g_array_index (state->pending, BsPendingDose, n_over).start;
      if (start >= oldest && start > self->last_pain_free)
        break;
      n_over++;
    }
  drop_first (state->pending, n_over);
  if (state->pending->len == 0)
    return;
  aid = &g_array_index (state->pending, BsPendingDose, 0);
  if (aid->start <= youngest && bs_sweep_add_evidence (self, state, entry, self->now))
    {
      bs_sweep_note (self, state->rule, aid->entry, 0, BS_FIELD_KIND,
                     bs_history_get_measures (self->history, bs_history_get (self->history, aid->entry))[0].kind);
      bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
    }
}

/* rules.md 2.2, `no-relief-from-medicine`, "Inferred": the first rating from an hour to six hours after a dose. */
void
bs_sweep_judge_pending_doses (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry)
{
  gint64 youngest = self->now - state->condition->from_minutes * 60;
  gint64 oldest = self->now - state->condition->to_minutes * 60;
  guint n_over = 0;

  for (; n_over < state->pending->len; n_over++)
    {
      const BsPendingDose *dose = &g_array_index (state->pending, BsPendingDose, n_over);

      if (dose->start > youngest)
        break;
      if (dose->start >= oldest && entry->pain > 0 && entry->pain >= dose->pain &&
          bs_sweep_add_evidence (self, state, entry, self->now))
        {
          bs_sweep_note (self, state->rule, dose->entry, dose->measure, BS_FIELD_KIND, state->condition->measure);
          bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
        }
    }
  drop_first (state->pending, n_over);
}

/* What an entry has that is not a bare date: doses that nobody has judged, and when its first aid began. */
void
bs_sweep_add_pending_of_entry (BsSweep *self, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint i = 0; i < self->groups[BS_GROUP_NO_RELIEF].n; i++)
    {
      BsConditionState *state = bs_sweep_get_in_group (self, BS_GROUP_NO_RELIEF, i);

      for (guint m = 0; m < entry->n_measures; m++)
        if (measures[m].kind == state->condition->measure && measures[m].result == BS_ABSENT && entry->pain > 0)
          add_pending (state->pending, (BsPendingDose){
                                           .start = bs_sweep_get_start (self, entry, &measures[m]),
                                           .entry = index,
                                           .measure = (gint16) m,
                                           .pain = entry->pain,
                                       });
    }
  if (bs_history_entry_has_pain (entry))
    for (guint i = 0; i < self->groups[BS_GROUP_DEADLINE].n; i++)
      add_pending (bs_sweep_get_in_group (self, BS_GROUP_DEADLINE, i)->pending,
                   (BsPendingDose){ .start = bs_sweep_get_first_aid (self, entry), .entry = index, .measure = 0 });
}

/* Doses that a pain-free moment has answered, up to now. */
void
bs_sweep_drop_answered_doses (BsSweep *self, BsConditionState *state)
{
  guint n_over = 0;

  while (n_over < state->pending->len &&
         g_array_index (state->pending, BsPendingDose, n_over).start <= self->last_pain_free)
    n_over++;
  drop_first (state->pending, n_over);
}

static gboolean
name_matches (const BsSweep *self, BsConditionState *state, guint32 name)
{
  guint8 *known;

  if (name == 0)
    return FALSE;
  while (state->name_matches->len <= name)
    g_byte_array_append (state->name_matches, (const guint8[]){ 0 }, 1);
  known = &state->name_matches->data[name];
  if (*known == 0)
    {
      g_autofree char *lower = g_utf8_strdown (bs_history_get_name (self->history, name), -1);

      *known = 1;
      for (guint i = 0; state->condition->names[i] != NULL; i++)
        if (strstr (lower, state->condition->names[i]) != NULL)
          *known = 2;
    }
  return *known == 2;
}

/* A dose by name, in the order in which the entries stand. */
static void
add_named_dose (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, guint m)
{
  const BsHistoryMeasure *measure = &bs_history_get_measures (self->history, entry)[m];
  BsNamedDose dose = {
    .stand = bs_sweep_get_stand (self, entry),
    .date = measure->at != BS_NO_TIME ? bs_local_date (measure->at, measure->offset) : entry->date,
    .entry = index,
    .measure = (gint16) m,
  };
  guint place = state->doses->len, n_left = 0;

  if (measure->kind != BS_MEASURE_MEDICINE || !name_matches (self, state, measure->name))
    return;
  while (place > 0 && g_array_index (state->doses, BsNamedDose, place - 1).stand > dose.stand)
    place--;
  g_array_insert_val (state->doses, place, dose);
  state->dirty = TRUE;
  while (n_left < state->doses->len &&
         self->today - g_array_index (state->doses, BsNamedDose, n_left).date > state->condition->days)
    n_left++;
  drop_first (state->doses, n_left);
}

static void
raise_by_applied (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry, guint m)
{
  const BsHistoryMeasure *measure = &bs_history_get_measures (self->history, entry)[m];

  if (measure->kind == state->condition->measure && measure->applied_min > state->condition->over_minutes &&
      (state->condition->any_pain || bs_history_entry_has_pain (entry)) &&
      bs_sweep_add_evidence (self, state, entry, bs_sweep_get_stand (self, entry)))
    bs_sweep_note (self, state->rule, index, (gint) m, BS_FIELD_APPLIED_MIN, measure->applied_min);
}

/* A measure has begun; one ahead of now is not there yet (rules.md 2.6, 1). */
void
bs_sweep_raise_by_start (BsSweep *self, guint index, const BsHistoryEntry *entry, guint m)
{
  for (guint i = 0; i < self->groups[BS_GROUP_START].n; i++)
    {
      BsConditionState *state = bs_sweep_get_in_group (self, BS_GROUP_START, i);

      if (state->condition->kind == BS_CONDITION_MEASURE_APPLIED)
        raise_by_applied (self, state, index, entry, m);
      else
        add_named_dose (self, state, index, entry, m);
    }
}

/* What a bare date's measures without a time of their own say counts from its 00:00 (rules.md 2.6, 2). */
void
bs_sweep_raise_by_bare_result (BsSweep *self, guint index, const BsHistoryEntry *entry, guint m,
                               const BsHistoryMeasure *measure)
{
  bs_sweep_raise_by_result (self, index, entry, m, measure);
  if (bs_history_entry_has_pain (entry))
    for (guint i = 0; i < self->groups[BS_GROUP_DEADLINE].n; i++)
      raise_by_late_relief (self, bs_sweep_get_in_group (self, BS_GROUP_DEADLINE, i), index, entry, m, measure);
}
