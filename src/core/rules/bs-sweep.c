/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

/* How long after the last entry a new day alone can still raise a rule: dates run ahead of today by less than two days. */
#define QUIET_DAYS 3

/* What entries say */

gint64
bs_sweep_get_first_aid (const BsSweep *self, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);
  gint64 first = G_MAXINT64;

  for (guint i = 0; i < entry->n_measures; i++)
    first = MIN (first, bs_sweep_get_start (self, entry, &measures[i]));
  return first;
}

guint64
bs_history_entry_get_signs (const BsHistoryEntry *entry)
{
  guint64 regions = entry->radiates | entry->numb;

  return regions != 0 && bs_regions_name_both_legs (regions) ? entry->signs | BS_BIT (BS_SIGN_BOTH_LEGS) : entry->signs;
}

/* Rules */

void
bs_sweep_note (BsSweep *self, guint rule, guint entry, gint measure, BsField field, gint64 value)
{
  BsRuleState *state = &self->rules[rule];
  BsEvidenceLink link = {
    .value = value,
    .entry = entry,
    .previous = state->evidence,
    .measure = (gint16) measure,
    .field = (guint8) field,
  };

  state->evidence = self->findings->n_base + self->findings->links->len;
  self->touched |= BS_BIT (rule);
  g_array_append_val (self->findings->links, link);
}

void
bs_sweep_set_active (BsSweep *self, BsConditionState *state, gboolean active, BsEnding ending)
{
  BsRuleState *rule = &self->rules[state->rule];

  if (!active && state->active)
    rule->ending = MIN (rule->ending, (guint8) ending);
  if (active != state->active)
    self->touched |= BS_BIT (state->rule);
  state->active = active;
}

/* After a second: opens and closes intervals. */
static void
update_rules (BsSweep *self)
{
  for (; self->touched != 0; self->touched &= self->touched - 1)
    {
      guint index = (guint) __builtin_ctzll (self->touched);
      BsRuleState *rule = &self->rules[index];
      gboolean active = FALSE;

      for (guint c = 0; c < rule->n_conditions; c++)
        active = active || self->conditions[rule->first_condition + c].active;
      if (active && !rule->active)
        {
          rule->raised = self->now;
        }
      else if (!active && rule->active)
        {
          BsInterval interval = {
            .raised = rule->raised,
            .cleared = self->now,
            .evidence = rule->evidence,
            .rule = (guint16) index,
            .ended_by = rule->ending,
          };
          g_array_append_val (self->findings->intervals, interval);
        }
      if (!active)
        rule->evidence = BS_NO_EVIDENCE;
      rule->active = active;
      rule->ending = BS_ENDING_NONE;
    }
}

static void
add_to_group (BsSweep *self, BsConditionGroup group, guint condition)
{
  BsConditionList *list = &self->groups[group];

  list->conditions[list->n++] = (guint8) condition;
}

static void
group_condition (BsSweep *self, guint index)
{
  switch (self->conditions[index].condition->kind)
    {
    case BS_CONDITION_ENTRY:
      add_to_group (self, BS_GROUP_ENTRY, index);
      break;
    case BS_CONDITION_MEASURE_RESULT:
      add_to_group (self, BS_GROUP_RESULT, index);
      break;
    case BS_CONDITION_NO_RELIEF:
      add_to_group (self, BS_GROUP_NO_RELIEF, index);
      break;
    case BS_CONDITION_RELIEF_DEADLINE:
      add_to_group (self, BS_GROUP_RESULT, index);
      add_to_group (self, BS_GROUP_DEADLINE, index);
      break;
    case BS_CONDITION_MEASURE_APPLIED:
      add_to_group (self, BS_GROUP_START, index);
      break;
    case BS_CONDITION_AFTER_MEDICINE:
      add_to_group (self, BS_GROUP_ENTRY, index);
      add_to_group (self, BS_GROUP_START, index);
      add_to_group (self, BS_GROUP_STATE, index);
      break;
    case BS_CONDITION_PATTERN:
    case BS_CONDITION_FIRST_AID_DUE:
      add_to_group (self, BS_GROUP_STATE, index);
      break;
    default:
      add_to_group (self, BS_GROUP_DAYS, index);
      break;
    }
}

/* The pass */

BsSweep *
bs_sweep_new (BsRulebook *rulebook, BsRuleSettings settings, gint offset)
{
  BsSweep *self = g_new0 (BsSweep, 1);
  guint n_rules = bs_rulebook_get_n_rules (rulebook), n = 0;

  self->rulebook = bs_rulebook_ref (rulebook);
  self->settings = settings;
  self->offset = offset;
  self->now = G_MININT64;
  self->next_midnight = self->last_visit = self->last_pain_free = BS_NO_TIME;
  self->latest_stand = self->pain_seen = self->pain_entry_stand = self->last_event = BS_NO_TIME;
  self->next_lapse = G_MAXINT64;
  self->queue = g_array_new (FALSE, FALSE, sizeof (BsPiece));
  self->bare = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->votes = bs_vote_window_new ();
  self->findings = bs_findings_new (NULL);

  for (guint i = 0; i < n_rules; i++)
    self->n_conditions += bs_rulebook_get_rule (rulebook, i)->conditions->len;
  g_assert (self->n_conditions <= BS_MAX_CONDITIONS);
  self->conditions = g_new0 (BsConditionState, self->n_conditions);
  self->rules = g_new0 (BsRuleState, n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (rulebook, i);

      self->rules[i].evidence = BS_NO_EVIDENCE;
      self->rules[i].ending = BS_ENDING_NONE;
      self->rules[i].first_condition = (guint16) n;
      self->rules[i].n_conditions = (guint16) rule->conditions->len;
      for (guint c = 0; c < rule->conditions->len; c++)
        {
          BsConditionState *state = &self->conditions[n++];

          state->condition = rule->conditions->pdata[c];
          state->rule = i;
          group_condition (self, n - 1);
          bs_sweep_init_events (self, state);
          bs_sweep_init_days (self, state);
        }
    }
  return self;
}

GArray *
bs_sweep_copy_array (GArray *array)
{
  GArray *copy;

  if (array == NULL)
    return NULL;
  copy = g_array_sized_new (FALSE, FALSE, g_array_get_element_size (array), array->len + 8);

  if (array->len > 0)
    g_array_append_vals (copy, array->data, array->len);
  return copy;
}

BsSweep *
bs_sweep_copy (const BsSweep *self)
{
  BsSweep *copy = g_memdup2 (self, sizeof *self);

  copy->rulebook = bs_rulebook_ref (self->rulebook);
  copy->queue = bs_sweep_copy_array (self->queue);
  copy->bare = bs_sweep_copy_array (self->bare);
  copy->votes = bs_vote_window_copy (self->votes);
  copy->findings = bs_findings_new (self->findings);
  copy->conditions = g_memdup2 (self->conditions, self->n_conditions * sizeof *self->conditions);
  copy->rules = g_memdup2 (self->rules, bs_rulebook_get_n_rules (self->rulebook) * sizeof *self->rules);
  for (guint i = 0; i < copy->n_conditions; i++)
    {
      BsConditionState *state = &copy->conditions[i];

      state->pending = bs_sweep_copy_array (state->pending);
      state->window = bs_sweep_copy_array (state->window);
      state->doses = bs_sweep_copy_array (state->doses);
      if (state->runs != NULL)
        state->runs = bs_day_runs_copy (state->runs);
      if (state->name_matches != NULL)
        state->name_matches =
            g_byte_array_append (g_byte_array_new (), state->name_matches->data, state->name_matches->len);
    }
  return copy;
}

void
bs_sweep_free (BsSweep *self)
{
  for (guint i = 0; i < self->n_conditions; i++)
    {
      BsConditionState *state = &self->conditions[i];

      g_clear_pointer (&state->pending, g_array_unref);
      g_clear_pointer (&state->window, g_array_unref);
      g_clear_pointer (&state->doses, g_array_unref);
      g_clear_pointer (&state->runs, bs_day_runs_free);
      g_clear_pointer (&state->name_matches, g_byte_array_unref);
    }
  g_free (self->conditions);
  g_free (self->rules);
  g_array_unref (self->queue);
  g_array_unref (self->bare);
  bs_vote_window_free (self->votes);
  bs_findings_unref (self->findings);
  bs_rulebook_unref (self->rulebook);
  g_free (self);
}

/* The next second in which anything happens, at most `until`; FALSE if there is none. */
static gboolean
find_next (const BsSweep *self, gint64 until, gint64 *next)
{
  gint64 time = G_MAXINT64;

  if (self->next_entry < bs_history_get_n_entries (self->history))
    time = bs_history_get (self->history, self->next_entry)->key;
  if (self->queue->len > 0)
    time = MIN (time, g_array_index (self->queue, BsPiece, 0).due);
  if (self->next_visit < bs_history_get_n_visits (self->history))
    time = MIN (time, bs_history_get_visit (self->history, self->next_visit)->at.seconds);
  if (self->next_midnight != BS_NO_TIME)
    time = MIN (time, self->next_midnight);
  time = MIN (time, self->next_lapse);
  *next = MAX (time, self->now);
  return time <= until && time != G_MAXINT64;
}

/* Gathers all pieces of this second; what an entry says may itself be due now. */
static void
gather (BsSweep *self, BsMoment *moment)
{
  g_array_set_size (moment->known, 0);
  g_array_set_size (moment->standing, 0);
  g_array_set_size (moment->pieces, 0);
  moment->visit = moment->restart = FALSE;
  while (self->next_entry < bs_history_get_n_entries (self->history))
    {
      guint32 index = self->next_entry;
      const BsHistoryEntry *entry = bs_history_get (self->history, index);

      if (entry->key > self->now)
        break;
      self->next_entry++;
      if (bs_history_entry_is_bare (entry))
        {
          gint64 midnight = bs_sweep_midnight (self, entry->date);
          bs_sweep_push (self, midnight, midnight, BS_PIECE_ENTRY, index, -1);
          continue;
        }
      g_array_append_val (moment->known, index);
      g_array_append_val (moment->standing, index);
      bs_sweep_push_pieces (self, index, entry);
    }
  while (self->queue->len > 0 && g_array_index (self->queue, BsPiece, 0).due <= self->now)
    {
      BsPiece piece = bs_sweep_pop (self);

      if (piece.kind == BS_PIECE_ENTRY)
        {
          g_array_append_val (moment->known, piece.entry);
          g_array_append_val (self->bare, piece.entry);
          bs_sweep_push_pieces (self, piece.entry, bs_history_get (self->history, piece.entry));
        }
      else if (piece.kind == BS_PIECE_NOON)
        {
          g_array_append_val (moment->standing, piece.entry);
        }
      else
        {
          g_array_append_val (moment->pieces, piece);
        }
    }
  for (; self->next_visit < bs_history_get_n_visits (self->history); self->next_visit++)
    {
      const BsVisit *visit = bs_history_get_visit (self->history, self->next_visit);

      if (visit->at.seconds > self->now)
        break;
      moment->visit = moment->visit || bs_visit_is_examination (visit);
    }
}

/* A new day: bare dates before today can stand after no visit any more. */
static void
begin_day (BsSweep *self, gint32 today)
{
  guint kept = 0;

  self->today = today;
  self->restarted = FALSE;
  for (guint i = 0; i < self->bare->len; i++)
    {
      guint32 index = g_array_index (self->bare, guint32, i);
      if (bs_history_get (self->history, index)->date >= today)
        g_array_index (self->bare, guint32, kept++) = index;
    }
  g_array_set_size (self->bare, kept);
}

/* Whether this second starts the counting of days anew. Visits one after the other with nothing between them do so once:
 * a day may have 86,400 of them, and as many bare dates that each would count again. */
static void
decide_restart (BsSweep *self, BsMoment *moment)
{
  gboolean alone = moment->known->len == 0 && moment->pieces->len == 0 && moment->standing->len == 0;

  moment->restart = moment->visit && !(alone && self->restarted);
  self->restarted = moment->visit && alone;
}

static gint64
latest_pain_free (const BsSweep *self, const BsMoment *moment)
{
  gint64 latest = BS_NO_TIME;

  for (guint i = 0; i < moment->standing->len; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, g_array_index (moment->standing, guint32, i));
      if (entry->pain == 0)
        latest = MAX (latest, bs_sweep_get_stand (self, entry));
    }
  for (guint i = 0; i < moment->pieces->len; i++)
    {
      const BsPiece *piece = &g_array_index (moment->pieces, BsPiece, i);
      const BsHistoryEntry *entry = bs_history_get (self->history, piece->entry);

      if (piece->kind == BS_PIECE_END ||
          (piece->kind == BS_PIECE_RESULT &&
           bs_history_get_measures (self->history, entry)[piece->measure].result == BS_RESULT_GONE))
        latest = MAX (latest, piece->stand);
    }
  return latest;
}

void
bs_sweep_run (BsSweep *self, const BsHistory *history, gint64 until)
{
  BsMoment moment = {
    .known = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .standing = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .pieces = g_array_new (FALSE, FALSE, sizeof (BsPiece)),
  };
  gint64 next;

  self->history = history;
  while (find_next (self, until, &next))
    {
      gint32 today = bs_local_date (next, self->offset);

      self->now = next;
      if (today != self->today)
        begin_day (self, today);
      gather (self, &moment);
      if (moment.known->len > 0 || moment.pieces->len > 0 || moment.standing->len > 0 || moment.visit)
        {
          self->last_event = next;
          if (moment.visit)
            self->last_visit = next;
          decide_restart (self, &moment);
          self->last_pain_free = MAX (self->last_pain_free, latest_pain_free (self, &moment));
          bs_sweep_clear_events (self, &moment);
          bs_sweep_raise_events (self, &moment);
        }
      moment.lapse = next >= self->next_lapse;
      if (moment.lapse)
        bs_sweep_lapse_events (self);
      bs_sweep_update_days (self, &moment);
      bs_sweep_update_state (self, &moment);
      update_rules (self);

      if ((self->last_event == BS_NO_TIME || next - self->last_event > QUIET_DAYS * BS_DAY_SECONDS) &&
          !bs_sweep_needs_midnight (self))
        self->next_midnight = BS_NO_TIME;
      else
        self->next_midnight = bs_sweep_midnight (self, today + 1);
    }
  self->now = MAX (self->now, until);
  if (bs_local_date (self->now, self->offset) != self->today)
    begin_day (self, bs_local_date (self->now, self->offset));
  self->history = NULL;
  g_array_unref (moment.known);
  g_array_unref (moment.standing);
  g_array_unref (moment.pieces);
}
