/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-private.h"

/* Questions (rules.md 2.6, 11) and what could not be judged (3.4): both look at the last days only. */

#define WIDEST_OFFSET_SECONDS (28 * BS_HOUR_SECONDS) /* two offsets differ by at most this */
#define WIDEST_STAND_SECONDS                                                                                           \
  (WIDEST_OFFSET_SECONDS + 12 * BS_HOUR_SECONDS) /* a bare date stands this long after its key */

static gint
find_open_measure (const BsSweep *sweep, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (sweep->history, entry);

  for (guint m = 0; m < entry->n_measures; m++)
    if (measures[m].result == BS_ABSENT)
      return (gint) m;
  return -1;
}

static void
add_prompt (const BsSweep *sweep, GArray *prompts, BsPromptKind kind, guint index)
{
  BsPrompt prompt = { .kind = kind, .entry = index, .measure = -1 };

  if (index != G_MAXUINT)
    prompt.measure = find_open_measure (sweep, bs_history_get (sweep->history, index));
  g_array_append_val (prompts, prompt);
}

static gboolean
is_known (const BsSweep *sweep, const BsHistoryEntry *entry)
{
  return bs_history_entry_is_bare (entry) ? entry->date <= sweep->today : entry->key <= sweep->now;
}

static gboolean
is_relief_check_due (const BsSweep *sweep, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (sweep->history, entry);
  gint64 first_aid, hour;
  gboolean begun = FALSE;

  if (bs_history_entry_is_bare (entry) || entry->n_measures == 0 || !bs_history_entry_has_pain (entry) ||
      entry->key > sweep->now || entry->key <= sweep->last_visit || sweep->last_pain_free >= entry->key)
    return FALSE;
  first_aid = bs_sweep_get_first_aid (sweep, entry);
  hour = first_aid + BS_FIRST_AID_SECONDS;
  for (guint m = 0; m < entry->n_measures; m++)
    {
      begun = begun || bs_sweep_get_start (sweep, entry, &measures[m]) <= sweep->now;
      if (measures[m].result != BS_ABSENT &&
          (measures[m].result == BS_RESULT_WORSE || measures[m].result_min == BS_ABSENT ||
           bs_sweep_get_result (sweep, entry, &measures[m]) >= hour))
        return FALSE;
    }
  if (!begun)
    return FALSE;
  for (guint i = bs_history_lower_bound (sweep->history, hour); i < bs_history_get_n_entries (sweep->history); i++)
    {
      const BsHistoryEntry *later = bs_history_get (sweep->history, i);

      if (later->key > MIN (first_aid + BS_LATER_ENTRY_SECONDS, sweep->now))
        break;
      if (!bs_history_entry_is_bare (later))
        return FALSE;
    }
  return TRUE;
}

/* rules.md 1.2, K06: the last two long walks with pain were not followed by a rest with a known result. */
static guint
find_home_test (const BsSweep *sweep)
{
  guint last = G_MAXUINT, n = 0;
  guint begin = bs_history_lower_bound (sweep->history, bs_sweep_midnight (sweep, sweep->today - BS_CLASS_WINDOW_DAYS) -
                                                            WIDEST_OFFSET_SECONDS);
  gint64 stand = BS_NO_TIME;
  guint before_last = G_MAXUINT;
  gint64 before_stand = BS_NO_TIME;

  for (guint i = begin; i < bs_history_get_n_entries (sweep->history); i++)
    {
      const BsHistoryEntry *entry = bs_history_get (sweep->history, i);
      gint64 here = bs_sweep_get_stand (sweep, entry);

      if (!is_known (sweep, entry) || !bs_history_entry_has_pain (entry) ||
          entry->walk_min < sweep->settings.long_walk_min ||
          (entry->when != BS_WHEN_WALKING && entry->when != BS_WHEN_AFTER_WALKING) || entry->date > sweep->today ||
          entry->date <= sweep->today - BS_CLASS_WINDOW_DAYS)
        continue;
      n++;
      if (here >= stand)
        {
          before_last = last;
          before_stand = stand;
          last = i;
          stand = here;
        }
      else if (here >= before_stand)
        {
          before_last = i;
          before_stand = here;
        }
    }
  if (n < 2)
    return G_MAXUINT;
  for (guint pass = 0; pass < 2; pass++)
    {
      const BsHistoryEntry *entry = bs_history_get (sweep->history, pass == 0 ? last : before_last);
      const BsHistoryMeasure *measures = bs_history_get_measures (sweep->history, entry);

      for (guint m = 0; m < entry->n_measures; m++)
        if (measures[m].kind == BS_MEASURE_REST && measures[m].result != BS_ABSENT)
          return G_MAXUINT;
    }
  return last;
}

static gint
compare_prompts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const BsPrompt *x = a, *y = b;
  const BsSweep *sweep = user_data;
  gint64 stand_x, stand_y;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  stand_x = bs_sweep_get_stand (sweep, bs_history_get (sweep->history, x->entry));
  stand_y = bs_sweep_get_stand (sweep, bs_history_get (sweep->history, y->entry));
  if (stand_x != stand_y)
    return stand_x < stand_y ? -1 : 1;
  return x->entry < y->entry ? -1 : x->entry > y->entry;
}

void
bs_prompts_collect (const BsSweep *sweep, GArray *prompts)
{
  guint n = bs_history_get_n_entries (sweep->history), home_test;
  gint64 open = sweep->now - sweep->pain_seen;

  for (guint i = bs_history_lower_bound (sweep->history, sweep->now - WIDEST_OFFSET_SECONDS); i < n; i++)
    if (!is_known (sweep, bs_history_get (sweep->history, i)))
      add_prompt (sweep, prompts, BS_PROMPT_FUTURE_ENTRY, i);
  for (guint i = bs_history_lower_bound (sweep->history, sweep->now - BS_LAPSE_SECONDS); i < n; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (sweep->history, i);

      if (entry->key > sweep->now)
        break;
      if (is_relief_check_due (sweep, entry))
        add_prompt (sweep, prompts, BS_PROMPT_RELIEF_CHECK, i);
    }
  if (sweep->pain_seen != BS_NO_TIME && sweep->last_pain_free < sweep->pain_seen &&
      open > BS_STILL_IN_PAIN_FROM_SECONDS && open <= BS_STILL_IN_PAIN_TO_SECONDS)
    add_prompt (sweep, prompts, BS_PROMPT_STILL_IN_PAIN, sweep->pain_entry);
  home_test = find_home_test (sweep);
  if (home_test != G_MAXUINT)
    add_prompt (sweep, prompts, BS_PROMPT_HOME_TEST, home_test);
  g_array_sort_with_data (prompts, compare_prompts, (gpointer) sweep);
  if (sweep->last_visit != BS_NO_TIME && sweep->now - sweep->last_visit > BS_YEARLY_SECONDS)
    add_prompt (sweep, prompts, BS_PROMPT_YEARLY_VISIT, G_MAXUINT);
}

/* Not evaluated */

/* The signs of which a rule must have been able to hear: the set of its explicit negative, else of its clauses. */
static guint64
get_asked_signs (const BsRule *rule)
{
  guint64 signs = 0, negative = 0;

  for (guint c = 0; c < rule->conditions->len; c++)
    {
      const BsCondition *condition = rule->conditions->pdata[c];

      negative |= condition->negative_signs;
      for (guint i = 0; i < condition->n_clauses; i++)
        signs |= condition->clauses[i].signs;
    }
  return negative != 0 ? negative : signs;
}

/* The profile fact, and the dose, without which it cannot fire. */
static gboolean
has_needed_facts (const BsSweep *sweep, const BsRule *rule)
{
  const BsProfile *profile = bs_history_get_profile (sweep->history);

  for (guint i = 0; i < sweep->n_conditions; i++)
    {
      const BsConditionState *state = &sweep->conditions[i];
      const BsCondition *condition = state->condition;

      if (state->rule != rule->index)
        continue;
      if (!bs_profile_holds (profile, condition, sweep->today))
        return FALSE;
      if (condition->kind == BS_CONDITION_AFTER_MEDICINE)
        {
          gboolean dose = FALSE;

          for (guint d = 0; d < state->doses->len; d++)
            dose = dose || sweep->today - g_array_index (state->doses, BsNamedDose, d).date <= condition->days;
          if (!dose)
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
was_asked (const BsSweep *sweep, const BsRule *rule)
{
  guint64 signs = get_asked_signs (rule);
  gint64 oldest = sweep->now - BS_LAPSE_SECONDS;
  guint n = bs_history_get_n_entries (sweep->history);

  for (guint i = bs_history_lower_bound (sweep->history, oldest - WIDEST_STAND_SECONDS); i < n; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (sweep->history, i);

      if (!is_known (sweep, entry) || bs_sweep_get_stand (sweep, entry) < oldest)
        continue;
      if (((rule->asks & BS_ASKED_NUMB) && (entry->flags & BS_HISTORY_NUMB_ASKED)) ||
          ((rule->asks & BS_ASKED_RADIATES) && (entry->flags & BS_HISTORY_RADIATES_ASKED)) ||
          ((rule->asks & BS_ASKED_TRIGGERS) && (entry->flags & BS_HISTORY_TRIGGERS_ASKED)) ||
          ((rule->asks & BS_ASKED_SIGNS) && (entry->flags & BS_HISTORY_SIGNS_ASKED) && !(entry->skipped & signs)))
        return TRUE;
    }
  return FALSE;
}

void
bs_not_evaluated_collect (const BsSweep *sweep, GArray *not_evaluated)
{
  for (guint i = 0; i < bs_rulebook_get_n_rules (sweep->rulebook); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (sweep->rulebook, i);
      BsNotEvaluated row = { .rule = rule, .fields = rule->asks, .signs = get_asked_signs (rule) };

      if (rule->asks != 0 && !sweep->rules[i].active && has_needed_facts (sweep, rule) && !was_asked (sweep, rule))
        g_array_append_val (not_evaluated, row);
    }
}
