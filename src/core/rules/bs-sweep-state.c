/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

#include <string.h>

/* Conditions on the state of the whole: the pattern of votes, the latest entry, a sign after a medicine; and what the
 * questions need to know (rules.md 2.2, 2.3, 2.6, 10 and 11). */

/* Votes */

static guint
get_vote (const BsHistoryMeasure *measure)
{
  gboolean unknown = measure->result_min == BS_ABSENT;

  if (measure->kind == BS_MEASURE_REST)
    switch (measure->result)
      {
      case BS_RESULT_GONE:
        return unknown || measure->result_min <= BS_SHORT_REST_MIN ? BS_VOTE_P : 0;
      case BS_RESULT_SAME:
        return unknown || measure->result_min >= BS_SHORT_REST_MIN ? BS_VOTE_S : 0;
      case BS_RESULT_WORSE:
        return BS_VOTE_S;
      default:
        return 0;
      }
  if (measure->kind == BS_MEASURE_MEDICINE)
    switch (measure->result)
      {
      case BS_RESULT_GONE:
        return BS_VOTE_P;
      case BS_RESULT_SAME:
        return unknown || measure->result_min >= BS_MEDICINE_MIN ? BS_VOTE_S : 0;
      case BS_RESULT_WORSE:
        return BS_VOTE_S;
      default:
        return 0;
      }
  return 0;
}

static void
add_vote_of_result (BsSweep *self, guint index, const BsHistoryEntry *entry, gint m)
{
  guint vote = get_vote (&bs_history_get_measures (self->history, entry)[m]);

  if (vote == 0 || !bs_history_entry_has_pain (entry))
    return;
  self->votes_changed = TRUE;
  bs_vote_window_add_vote (self->votes, bs_sweep_get_stand (self, entry), entry->date, vote, index, m);
}

static void
judge_pattern (BsSweep *self, BsConditionState *state, const BsVoteEntry *latest, BsClassification class_)
{
  gboolean active = class_ == state->condition->class_ && latest != NULL && latest->stand > self->last_visit;
  /* Of the same class it ends by a visit alone; the votes of another come before a visit of the same second. */
  BsEnding ending = class_ != state->condition->class_ && latest != NULL                  ? BS_ENDING_BETTER
                    : class_ == state->condition->class_ || self->last_visit == self->now ? BS_ENDING_VISIT
                                                                                          : BS_ENDING_WINDOW;

  if (active && (!state->active || state->last_entry != latest->entry))
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, latest->entry);

      state->last_entry = latest->entry;
      if (latest->measure >= 0)
        bs_sweep_note (self, state->rule, latest->entry, latest->measure, BS_FIELD_RESULT,
                       bs_history_get_measures (self->history, entry)[latest->measure].result);
      else
        bs_sweep_note (self, state->rule, latest->entry, -1, BS_FIELD_COURSE, entry->course);
    }
  bs_sweep_set_active (self, state, active, ending);
}

/* The latest entry */

static void
update_latest (BsSweep *self, guint index, const BsHistoryEntry *entry)
{
  gint64 stand = bs_sweep_get_stand (self, entry);

  if (stand < self->latest_stand)
    return;
  if (stand > self->latest_stand)
    {
      self->latest_stand = stand;
      self->latest_pain = self->latest_measure = FALSE;
      self->latest_entry = index;
    }
  if (bs_history_entry_has_pain (entry) && !self->latest_pain)
    self->latest_entry = index;
  self->latest_pain = self->latest_pain || bs_history_entry_has_pain (entry);
}

/* First aid counts from its beginning on; what has no time of its own on a bare date counts at once. */
static void
update_latest_measure (BsSweep *self, const BsHistoryEntry *entry)
{
  if (bs_sweep_get_stand (self, entry) == self->latest_stand)
    self->latest_measure = TRUE;
}

static void
judge_first_aid (BsSweep *self, BsConditionState *state)
{
  gint64 until = self->latest_stand + state->condition->hours * BS_HOUR_SECONDS;
  gboolean active = self->latest_stand != BS_NO_TIME && self->latest_pain && !self->latest_measure &&
                    self->last_pain_free < self->latest_stand && self->latest_stand > self->last_visit &&
                    self->now <= until;
  BsEnding ending = self->last_pain_free >= self->latest_stand ? BS_ENDING_PAIN_FREE
                    : self->last_visit == self->now            ? BS_ENDING_VISIT
                    : self->now > until                        ? BS_ENDING_LAPSE
                                                               : BS_ENDING_BETTER;

  if (active && (!state->active || state->last_entry != self->latest_entry))
    {
      state->last_entry = self->latest_entry;
      bs_sweep_note (self, state->rule, self->latest_entry, -1, BS_FIELD_PAIN,
                     bs_history_get (self->history, self->latest_entry)->pain);
    }
  bs_sweep_set_active (self, state, active, ending);
  if (active)
    self->next_lapse = MIN (self->next_lapse, until + 1);
}

/* A sign after a medicine (rules.md 2.6, 10, `g-metamizole`) */

/* How many doses stand at or before `limit`; they are in that order. */
static guint
count_doses_until (GArray *doses, gint64 limit)
{
  guint low = 0, high = doses->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (doses, BsNamedDose, middle).stand <= limit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
judge_after_medicine (BsSweep *self, BsConditionState *state)
{
  const BsCondition *condition = state->condition;
  gint64 sign = MAX (state->timed[0], state->dated[0]);
  gboolean was_active = state->active;
  const BsNamedDose *found = NULL;

  if (state->until != BS_NO_TIME)
    for (guint i = count_doses_until (state->doses, sign); i-- > 0;)
      {
        const BsNamedDose *dose = &g_array_index (state->doses, BsNamedDose, i);

        if (self->today - dose->date <= condition->days)
          {
            found = dose;
            break;
          }
      }
  /* Where the sign itself was cleared or lapsed, the ending was set then. */
  bs_sweep_set_active (self, state, found != NULL, BS_ENDING_WINDOW);
  if (found != NULL && !was_active)
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, state->last_entry);
      const BsHistoryEntry *dosed = bs_history_get (self->history, found->entry);

      bs_sweep_note (self, state->rule, found->entry, found->measure, BS_FIELD_NAME,
                     bs_history_get_measures (self->history, dosed)[found->measure].name);
      for (guint64 set = bs_history_entry_get_signs (entry) & condition->clauses[0].signs; set != 0; set &= set - 1)
        bs_sweep_note (self, state->rule, state->last_entry, -1, BS_FIELD_SIGNS, __builtin_ctzll (set));
    }
}

/* For `still-in-pain` (rules.md 2.6, 11): the latest observation of pain and whose it is, of equals the later entry's; of
 * entries of one instant the ids decide, so that no order of theirs does. */
static void
see_pain (BsSweep *self, guint index, const BsHistoryEntry *entry, gint64 instant)
{
  gint64 stand = bs_sweep_get_stand (self, entry);

  if (!bs_history_entry_has_pain (entry) || stand <= self->last_visit || instant < self->pain_seen)
    return;
  if (instant == self->pain_seen &&
      (stand < self->pain_entry_stand ||
       (stand == self->pain_entry_stand &&
        memcmp (entry->uuid, bs_history_get (self->history, self->pain_entry)->uuid, sizeof entry->uuid) < 0)))
    return;
  self->pain_seen = instant;
  self->pain_entry_stand = stand;
  self->pain_entry = index;
}

/* A bare date with what its measures without a time of their own say. */
static void
see_bare_pain (BsSweep *self, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  see_pain (self, index, entry, bs_sweep_get_stand (self, entry));
  for (guint m = 0; m < entry->n_measures; m++)
    if (measures[m].result != BS_ABSENT &&
        (measures[m].at == BS_NO_TIME || bs_sweep_get_result (self, entry, &measures[m]) <= self->now))
      see_pain (self, index, entry, bs_sweep_get_result (self, entry, &measures[m]));
}

static void
update_shared (BsSweep *self, const BsMoment *moment)
{
  if (moment->restart)
    {
      self->pain_seen = self->pain_entry_stand = BS_NO_TIME;
      for (guint i = 0; i < self->bare->len; i++)
        {
          guint32 index = g_array_index (self->bare, guint32, i);
          see_bare_pain (self, index, bs_history_get (self->history, index));
        }
    }
  for (guint i = 0; i < moment->known->len; i++)
    {
      guint32 index = g_array_index (moment->known, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);
      const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

      update_latest (self, index, entry);
      for (guint m = 0; m < entry->n_measures; m++)
        if (measures[m].at == BS_NO_TIME)
          update_latest_measure (self, entry);
      if (!bs_history_entry_has_pain (entry))
        continue;
      if (bs_history_entry_is_bare (entry))
        see_bare_pain (self, index, entry);
      else
        see_pain (self, index, entry, entry->key);
      self->votes_changed = TRUE;
      bs_vote_window_add_entry (self->votes, entry->date);
      if (entry->course == BS_COURSE_CONSTANT)
        bs_vote_window_add_vote (self->votes, bs_sweep_get_stand (self, entry), entry->date, BS_VOTE_S, index, -1);
      if (bs_history_entry_is_bare (entry))
        for (guint m = 0; m < entry->n_measures; m++)
          if (measures[m].at == BS_NO_TIME)
            add_vote_of_result (self, index, entry, (gint) m);
    }
  for (guint i = 0; i < moment->pieces->len; i++)
    {
      const BsPiece *piece = &g_array_index (moment->pieces, BsPiece, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, piece->entry);

      if (piece->kind == BS_PIECE_START)
        {
          update_latest_measure (self, entry);
        }
      else if (piece->kind == BS_PIECE_RESULT)
        {
          see_pain (self, piece->entry, entry, piece->stand);
          add_vote_of_result (self, piece->entry, entry, piece->measure);
        }
    }
}

void
bs_sweep_update_state (BsSweep *self, const BsMoment *moment)
{
  gboolean new_day = self->now == bs_sweep_midnight (self, self->today), judge_votes;
  const BsVoteEntry *latest = NULL;

  update_shared (self, moment);
  judge_votes = self->votes_changed || new_day || moment->visit;
  if (judge_votes)
    self->class_ = bs_vote_window_classify (self->votes, self->today, &latest);
  self->votes_changed = FALSE;

  for (guint i = 0; i < self->groups[BS_GROUP_STATE].n; i++)
    {
      BsConditionState *state = bs_sweep_get_in_group (self, BS_GROUP_STATE, i);

      switch (state->condition->kind)
        {
        case BS_CONDITION_PATTERN:
          if (judge_votes)
            judge_pattern (self, state, latest, self->class_);
          break;
        case BS_CONDITION_FIRST_AID_DUE:
          judge_first_aid (self, state);
          break;
        default:
          if (state->dirty || new_day)
            judge_after_medicine (self, state);
          state->dirty = FALSE;
          break;
        }
    }
}
