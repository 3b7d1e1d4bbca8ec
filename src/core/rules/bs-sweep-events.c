/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

/* The event kinds of conditions: each piece of evidence holds from the second it is known until it lapses, is
 * answered by a visit or cleared (rules.md 2.6, 6 to 8). Every clearing treats all evidence of one rating alike, so
 * the latest of each rating is all that has to be kept. */

#define LIVE_WORDS (BS_MAX_CONDITIONS / 64)

static gint
bucket_of (gint pain)
{
  return pain == BS_ABSENT ? BS_BUCKET_UNRATED : pain;
}

void
bs_sweep_init_events (BsSweep *self, BsConditionState *state)
{
  const BsCondition *condition = state->condition;

  state->until = BS_NO_TIME;
  for (guint i = 0; i < BS_N_BUCKETS; i++)
    state->timed[i] = state->dated[i] = BS_NO_TIME;
  if (condition->kind == BS_CONDITION_NO_RELIEF || condition->kind == BS_CONDITION_RELIEF_DEADLINE)
    state->pending = g_array_new (FALSE, FALSE, sizeof (BsPendingDose));
  if (condition->kind == BS_CONDITION_AFTER_MEDICINE)
    {
      state->doses = g_array_new (FALSE, FALSE, sizeof (BsNamedDose));
      state->name_matches = g_byte_array_new ();
    }
  if (condition->kind == BS_CONDITION_ENTRY)
    for (guint i = 0; i < condition->n_clauses; i++)
      {
        const BsClause *clause = &condition->clauses[i];

        if (clause->when == 0 && clause->min_pain == 0 && clause->min_walk == 0 && !clause->long_walk)
          state->needs_sets = TRUE;
      }
}

/* Live evidence */

static void
set_until (BsSweep *self, BsConditionState *state, gint64 until)
{
  guint index = (guint) (state - self->conditions);

  state->until = until;
  if (until == BS_NO_TIME)
    self->live[index / 64] &= ~BS_BIT (index % 64);
  else
    self->live[index / 64] |= BS_BIT (index % 64);
}

/* Clears the evidence of buckets [from, to) that stands before `limit`. TRUE if there was any. */
static gboolean
clear_before (BsConditionState *state, guint from, guint to, gint64 limit)
{
  gboolean cleared = FALSE;

  for (guint i = from; i < to; i++)
    {
      if (state->timed[i] != BS_NO_TIME && state->timed[i] < limit)
        {
          state->timed[i] = BS_NO_TIME;
          cleared = TRUE;
        }
      if (state->dated[i] != BS_NO_TIME && state->dated[i] < limit)
        {
          state->dated[i] = BS_NO_TIME;
          cleared = TRUE;
        }
    }
  return cleared;
}

/* After something was cleared: what is left, and whether the condition is still active. What had lapsed behind the back of
 * the latest is gone too. */
static void
recount (BsSweep *self, BsConditionState *state, BsEnding ending)
{
  gint64 latest = BS_NO_TIME;

  clear_before (state, 0, BS_N_BUCKETS, self->now - BS_LAPSE_SECONDS);
  for (guint i = 0; i < BS_N_BUCKETS; i++)
    latest = MAX (latest, MAX (state->timed[i], state->dated[i]));
  set_until (self, state, latest == BS_NO_TIME ? BS_NO_TIME : latest + BS_LAPSE_SECONDS);
  if (latest == BS_NO_TIME)
    bs_sweep_set_active (self, state, FALSE, ending);
  state->dirty = TRUE;
}

/* Adds evidence that stands at `stand` and is known now; FALSE if it is answered, cleared or lapsed already. */
gboolean
bs_sweep_add_evidence (BsSweep *self, BsConditionState *state, const BsHistoryEntry *entry, gint64 stand)
{
  const BsCondition *condition = state->condition;
  gint bucket = condition->clears & BS_CLEAR_LOWER_RATING ? bucket_of (entry->pain) : 0;
  gint64 *slot = stand > self->now ? &state->dated[bucket] : &state->timed[bucket];

  if (self->last_visit >= stand || self->now > stand + BS_LAPSE_SECONDS)
    return FALSE;
  if ((condition->clears & BS_CLEAR_PAIN_FREE) && self->last_pain_free >= stand)
    return FALSE;
  if ((condition->clears & BS_CLEAR_PAIN_FREE_LATER) && self->last_pain_free > stand)
    return FALSE;
  *slot = MAX (*slot, stand);
  if (state->until == BS_NO_TIME || stand + BS_LAPSE_SECONDS > state->until)
    set_until (self, state, stand + BS_LAPSE_SECONDS);
  self->next_lapse = MIN (self->next_lapse, state->until + 1);
  /* After a medicine: whether it is active hangs on the doses (bs-sweep-days.c). */
  if (condition->kind == BS_CONDITION_AFTER_MEDICINE)
    state->dirty = TRUE;
  else
    bs_sweep_set_active (self, state, TRUE, BS_ENDING_NONE);
  return TRUE;
}

void
bs_sweep_lapse_events (BsSweep *self)
{
  gint64 next = G_MAXINT64;

  for (guint word = 0; word < LIVE_WORDS; word++)
    for (guint64 left = self->live[word]; left != 0; left &= left - 1)
      {
        BsConditionState *state = &self->conditions[word * 64 + (guint) __builtin_ctzll (left)];

        if (self->now > state->until)
          {
            clear_before (state, 0, BS_N_BUCKETS, G_MAXINT64);
            recount (self, state, BS_ENDING_LAPSE);
          }
        else
          {
            next = MIN (next, state->until + 1);
          }
      }
  self->next_lapse = next;
}

/* Clearing */

static gboolean
is_negative (const BsCondition *condition, const BsHistoryEntry *entry)
{
  if (condition->negative_signs != 0)
    return (entry->flags & BS_HISTORY_SIGNS_ASKED) && !(entry->skipped & condition->negative_signs) &&
           !(bs_history_entry_get_signs (entry) & condition->negative_signs);
  if (condition->negative_numb != 0)
    return (entry->flags & BS_HISTORY_NUMB_ASKED) && !(entry->numb & condition->negative_numb);
  return (entry->flags & BS_HISTORY_RADIATES_ASKED) && !(entry->radiates & condition->negative_radiates);
}

static void
clear_by_negative (BsSweep *self, BsConditionState *state, const BsHistoryEntry *entry)
{
  if ((state->condition->clears & BS_CLEAR_NEGATIVE) && is_negative (state->condition, entry) &&
      clear_before (state, 0, BS_N_BUCKETS, bs_sweep_get_stand (self, entry)))
    recount (self, state, BS_ENDING_NEGATIVE);
}

static void
clear_by_rating (BsSweep *self, BsConditionState *state, const BsHistoryEntry *entry)
{
  const BsCondition *condition = state->condition;
  gint64 stand = bs_sweep_get_stand (self, entry);

  if (entry->pain == BS_ABSENT)
    return;
  if ((condition->clears & BS_CLEAR_LOWER_RATING) &&
      clear_before (state, (guint) entry->pain + 1, BS_BUCKET_UNRATED, stand))
    recount (self, state, BS_ENDING_BETTER);
  if ((condition->clears & BS_CLEAR_RATED_BELOW) && entry->pain < condition->below &&
      !(bs_history_entry_get_signs (entry) & condition->below_signs) && clear_before (state, 0, BS_N_BUCKETS, stand))
    recount (self, state, BS_ENDING_BETTER);
}

void
bs_sweep_clear_events (BsSweep *self, const BsMoment *moment)
{
  gint64 better = BS_NO_TIME, better_medicine = BS_NO_TIME;

  for (guint i = 0; i < moment->pieces->len; i++)
    {
      const BsPiece *piece = &g_array_index (moment->pieces, BsPiece, i);

      if (piece->kind == BS_PIECE_RESULT)
        {
          const BsHistoryEntry *entry = bs_history_get (self->history, piece->entry);
          const BsHistoryMeasure *measure = &bs_history_get_measures (self->history, entry)[piece->measure];

          if (measure->result == BS_RESULT_GONE || measure->result == BS_RESULT_LESS)
            {
              better = MAX (better, piece->stand);
              if (measure->kind == BS_MEASURE_MEDICINE)
                better_medicine = MAX (better_medicine, piece->stand);
            }
        }
    }

  for (guint word = 0; word < LIVE_WORDS; word++)
    for (guint64 left = self->live[word]; left != 0; left &= left - 1)
      {
        BsConditionState *state = &self->conditions[word * 64 + (guint) __builtin_ctzll (left)];
        guint clears = state->condition->clears;

        /* In the order of BsEnding: what clears first is what is named. */
        for (guint i = 0; i < moment->standing->len; i++)
          clear_by_negative (self, state, bs_history_get (self->history, g_array_index (moment->standing, guint32, i)));
        if ((clears & BS_CLEAR_PAIN_FREE_LATER) && clear_before (state, 0, BS_N_BUCKETS, self->last_pain_free))
          recount (self, state, BS_ENDING_PAIN_FREE);
        if ((clears & BS_CLEAR_PAIN_FREE) && self->last_pain_free != BS_NO_TIME &&
            clear_before (state, 0, BS_N_BUCKETS, self->last_pain_free + 1))
          recount (self, state, BS_ENDING_PAIN_FREE);
        for (guint i = 0; i < moment->standing->len; i++)
          clear_by_rating (self, state, bs_history_get (self->history, g_array_index (moment->standing, guint32, i)));
        if ((clears & BS_CLEAR_BETTER_RESULT) && clear_before (state, 0, BS_N_BUCKETS, better))
          recount (self, state, BS_ENDING_BETTER);
        if ((clears & BS_CLEAR_BETTER_MEDICINE) && clear_before (state, 0, BS_N_BUCKETS, better_medicine))
          recount (self, state, BS_ENDING_BETTER);
        if (moment->visit && clear_before (state, 0, BS_N_BUCKETS, self->now + 1))
          recount (self, state, BS_ENDING_VISIT);
      }
}

/* Raising: fields of an entry */

static gboolean
clause_holds (const BsSweep *self, const BsClause *clause, const BsHistoryEntry *entry, guint64 signs)
{
  return (clause->signs & signs) || (clause->numb & entry->numb) || (clause->radiates & entry->radiates) ||
         (clause->triggers & entry->triggers) ||
         (clause->when != 0 && entry->when != BS_ABSENT && (clause->when & BS_BIT (entry->when))) ||
         (clause->min_pain > 0 && entry->pain >= clause->min_pain) ||
         (clause->min_walk > 0 && entry->walk_min >= clause->min_walk) ||
         (clause->long_walk && entry->walk_min >= self->settings.long_walk_min);
}

gboolean
bs_profile_holds (const BsProfile *profile, const BsCondition *condition, gint32 date)
{
  if (condition->profile == 0 && condition->min_age == 0)
    return TRUE;
  if (((condition->profile & BS_PROFILE_PREGNANT) && profile->pregnant == TRUE) ||
      ((condition->profile & BS_PROFILE_OSTEOPOROSIS) && profile->osteoporosis == TRUE) ||
      ((condition->profile & BS_PROFILE_LONG_TERM_STEROIDS) && profile->long_term_steroids == TRUE) ||
      ((condition->profile & BS_PROFILE_CANCER_HISTORY) && profile->cancer_history == TRUE))
    return TRUE;
  return condition->min_age > 0 && bs_profile_get_age (profile, date) >= condition->min_age;
}

gboolean
bs_condition_matches (const BsSweep *self, const BsCondition *condition, const BsHistoryEntry *entry, guint64 signs)
{
  if (!condition->any_pain && !bs_history_entry_has_pain (entry))
    return FALSE;
  for (guint i = 0; i < condition->n_clauses; i++)
    if (!clause_holds (self, &condition->clauses[i], entry, signs))
      return FALSE;
  return bs_profile_holds (bs_history_get_profile (self->history), condition, entry->date);
}

static void
note_set (BsSweep *self, guint rule, guint index, BsField field, guint64 set)
{
  for (; set != 0; set &= set - 1)
    bs_sweep_note (self, rule, index, -1, field, __builtin_ctzll (set));
}

/* What of the entry made the clauses hold; the pain itself where there is nothing else (profile rules). */
static void
note_clauses (BsSweep *self, const BsConditionState *state, guint index, const BsHistoryEntry *entry, guint64 signs)
{
  const BsCondition *condition = state->condition;

  if (condition->n_clauses == 0)
    bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
  for (guint i = 0; i < condition->n_clauses; i++)
    {
      const BsClause *clause = &condition->clauses[i];

      note_set (self, state->rule, index, BS_FIELD_RADIATES, clause->radiates & entry->radiates);
      note_set (self, state->rule, index, BS_FIELD_NUMB, clause->numb & entry->numb);
      note_set (self, state->rule, index, BS_FIELD_SIGNS, clause->signs & entry->signs);
      note_set (self, state->rule, index, BS_FIELD_TRIGGERS, clause->triggers & entry->triggers);
      /* Both legs by side (rules.md 3.1): the regions say it, not a sign. */
      if (clause->signs & signs & ~entry->signs)
        {
          note_set (self, state->rule, index, BS_FIELD_RADIATES, entry->radiates & ~clause->radiates);
          note_set (self, state->rule, index, BS_FIELD_NUMB, entry->numb & ~clause->numb);
        }
      if (clause->min_pain > 0 && entry->pain >= clause->min_pain)
        bs_sweep_note (self, state->rule, index, -1, BS_FIELD_PAIN, entry->pain);
      if ((clause->min_walk > 0 && entry->walk_min >= clause->min_walk) ||
          (clause->long_walk && entry->walk_min >= self->settings.long_walk_min))
        bs_sweep_note (self, state->rule, index, -1, BS_FIELD_WALK_MIN, entry->walk_min);
      else if (clause->when != 0)
        bs_sweep_note (self, state->rule, index, -1, BS_FIELD_WHEN, entry->when);
    }
}

static void
raise_by_entry (BsSweep *self, guint index, const BsHistoryEntry *entry)
{
  guint64 signs = bs_history_entry_get_signs (entry);
  gboolean has_sets = (signs | entry->numb | entry->radiates | entry->triggers) != 0;
  gint64 stand = bs_sweep_get_stand (self, entry);

  for (guint i = 0; i < self->groups[BS_GROUP_ENTRY].n; i++)
    {
      BsConditionState *state = bs_sweep_get_in_group (self, BS_GROUP_ENTRY, i);
      BsConditionKind kind = state->condition->kind;

      if ((state->needs_sets && !has_sets) || !bs_condition_matches (self, state->condition, entry, signs))
        continue;
      if (!bs_sweep_add_evidence (self, state, entry, stand))
        continue;
      if (kind == BS_CONDITION_AFTER_MEDICINE)
        state->last_entry = index;
      if (kind == BS_CONDITION_ENTRY || state->active)
        note_clauses (self, state, index, entry, signs);
    }
}

/* Of the entries of this second the highest rating counts (rules.md 2.6, 3); bare dates take no part. */
static guint32
find_highest (const BsSweep *self, const BsMoment *moment, gboolean rated_only)
{
  guint32 found = G_MAXUINT32;
  gint highest = -2;

  for (guint i = 0; i < moment->known->len; i++)
    {
      guint32 index = g_array_index (moment->known, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);

      if (bs_history_entry_is_bare (entry) || (rated_only && entry->pain == BS_ABSENT))
        continue;
      if ((rated_only || bs_history_entry_has_pain (entry)) && entry->pain > highest)
        {
          found = index;
          highest = entry->pain;
        }
    }
  return found;
}

static void
raise_by_piece (BsSweep *self, const BsPiece *piece)
{
  const BsHistoryEntry *entry = bs_history_get (self->history, piece->entry);
  const BsHistoryMeasure *measure;

  if (piece->kind == BS_PIECE_END)
    return;
  if (piece->kind == BS_PIECE_DEADLINE)
    {
      bs_sweep_raise_by_deadline (self, &self->conditions[piece->measure], piece->entry, entry);
      return;
    }
  measure = &bs_history_get_measures (self->history, entry)[piece->measure];
  if (piece->kind == BS_PIECE_START)
    bs_sweep_raise_by_start (self, piece->entry, entry, (guint) piece->measure);
  else if (!bs_history_entry_is_bare (entry) || measure->at != BS_NO_TIME)
    bs_sweep_raise_by_result (self, piece->entry, entry, (guint) piece->measure, measure);
}

void
bs_sweep_raise_events (BsSweep *self, const BsMoment *moment)
{
  guint32 rated = find_highest (self, moment, TRUE), painful = find_highest (self, moment, FALSE);

  for (guint i = 0; i < moment->known->len; i++)
    {
      guint32 index = g_array_index (moment->known, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);
      const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

      raise_by_entry (self, index, entry);
      for (guint m = 0; m < entry->n_measures; m++)
        if (measures[m].at == BS_NO_TIME)
          {
            bs_sweep_raise_by_start (self, index, entry, m);
            if (bs_history_entry_is_bare (entry) && measures[m].result != BS_ABSENT)
              bs_sweep_raise_by_bare_result (self, index, entry, m, &measures[m]);
          }
    }
  for (guint i = 0; i < moment->pieces->len; i++)
    raise_by_piece (self, &g_array_index (moment->pieces, BsPiece, i));

  if (painful != G_MAXUINT32)
    for (guint i = 0; i < self->groups[BS_GROUP_DEADLINE].n; i++)
      bs_sweep_raise_by_later_entry (self, bs_sweep_get_in_group (self, BS_GROUP_DEADLINE, i), painful,
                                     bs_history_get (self->history, painful));
  if (rated != G_MAXUINT32)
    for (guint i = 0; i < self->groups[BS_GROUP_NO_RELIEF].n; i++)
      bs_sweep_judge_pending_doses (self, bs_sweep_get_in_group (self, BS_GROUP_NO_RELIEF, i), rated,
                                    bs_history_get (self->history, rated));
  for (guint i = 0; i < moment->known->len; i++)
    {
      guint32 index = g_array_index (moment->known, guint32, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, index);

      if (entry->n_measures > 0 && !bs_history_entry_is_bare (entry))
        bs_sweep_add_pending_of_entry (self, index, entry);
    }
  for (guint i = 0; i < self->groups[BS_GROUP_NO_RELIEF].n; i++)
    bs_sweep_drop_answered_doses (self, bs_sweep_get_in_group (self, BS_GROUP_NO_RELIEF, i));
}
