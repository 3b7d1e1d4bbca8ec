/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-private.h"

#include <string.h>

#include "bs-known-rules.h"

const char *
bs_field_get_word (BsField field)
{
  static const char *const words[BS_N_FIELDS] = {
    [BS_FIELD_AT] = "at",
    [BS_FIELD_END] = "end",
    [BS_FIELD_PAIN] = "pain",
    [BS_FIELD_COURSE] = "course",
    [BS_FIELD_WHEN] = "when",
    [BS_FIELD_WALK_MIN] = "walkMin",
    [BS_FIELD_RADIATES] = "radiates",
    [BS_FIELD_NUMB] = "numb",
    [BS_FIELD_SIGNS] = "signs",
    [BS_FIELD_TRIGGERS] = "triggers",
    [BS_FIELD_RESULT] = "result",
    [BS_FIELD_APPLIED_MIN] = "appliedMin",
    [BS_FIELD_NAME] = "name",
    [BS_FIELD_KIND] = "kind",
  };

  return words[field];
}

gboolean
bs_prompt_is_optional (BsPromptKind kind)
{
  return kind == BS_PROMPT_HOME_TEST || kind == BS_PROMPT_YEARLY_VISIT;
}

static gint
compare_findings (gconstpointer a, gconstpointer b)
{
  const BsFinding *x = a, *y = b;

  if (x->rule->level != y->rule->level)
    return x->rule->level > y->rule->level ? -1 : 1;
  if (x->raised != y->raised)
    return x->raised < y->raised ? -1 : 1;
  return strcmp (x->rule->id, y->rule->id);
}

/* rules.md 3.3: an examination up to `at` names the rule, and today is not after its `knowsUntil`. Found once for all
 * findings: there may be as many of them as there are visits. */
static guint64
find_known_rules (const BsAssessment *self)
{
  gint32 today = bs_instant_get_date (self->at);
  guint64 known = 0;

  for (guint i = 0; i < bs_history_get_n_visits (self->history); i++)
    {
      const BsVisit *visit = bs_history_get_visit (self->history, i);

      if (visit->at.seconds > self->at.seconds)
        break;
      if (!bs_visit_is_examination (visit) || visit->knows == NULL || today > bs_visit_get_known_until (visit))
        continue;
      for (guint k = 0; visit->knows[k] != NULL; k++)
        {
          const BsRule *rule = bs_rulebook_find (self->rulebook, visit->knows[k]);

          if (rule != NULL && rule->level != BS_LEVEL_EMERGENCY)
            known |= BS_BIT (rule->index);
        }
    }
  return known;
}

gboolean
bs_assessment_is_hidden (const BsAssessment *self, guint rule)
{
  return (self->hidden & BS_BIT (rule)) != 0;
}

static gboolean
is_known (const BsAssessment *self, const BsRule *rule)
{
  return (self->known_rules & BS_BIT (rule->index)) != 0;
}

static void
collect_sets (BsAssessment *self)
{
  for (guint s = 0; s < bs_rulebook_get_n_sets (self->rulebook); s++)
    {
      BsSetAssessment set = { .set = bs_rulebook_get_set (self->rulebook, s) };
      gboolean alarm = FALSE;

      set.active = g_array_new (FALSE, FALSE, sizeof (BsFinding));
      for (guint i = 0; i < set.set->rules->len; i++)
        {
          const BsRule *rule = set.set->rules->pdata[i];

          alarm = alarm || (self->rules[rule->index].active && rule->level >= BS_LEVEL_URGENT);
        }
      for (guint i = 0; i < set.set->rules->len; i++)
        {
          const BsRule *rule = set.set->rules->pdata[i];
          const BsRuleState *state = &self->rules[rule->index];
          BsFinding finding = {
            .rule = rule,
            .raised = state->raised,
            .cleared = G_MAXINT64,
            .ended_by = BS_ENDING_NONE,
            .evidence = state->evidence,
          };

          if (!state->active || (rule->hidden_by_alarm && alarm) || bs_assessment_is_hidden (self, rule->index))
            continue;
          finding.known = is_known (self, rule);
          g_array_append_val (set.active, finding);
          set.level = MAX (set.level, rule->level);
          if (!finding.known)
            self->headline = MAX (self->headline, rule->level);
        }
      g_array_sort (set.active, compare_findings);
      self->overall = MAX (self->overall, set.level);
      g_array_append_val (self->sets, set);
    }
}

static void
clear_set (gpointer data)
{
  g_array_unref (((BsSetAssessment *) data)->active);
}

static void
drop_hidden_not_evaluated (BsAssessment *self)
{
  for (guint i = self->not_evaluated->len; i > 0; i--)
    if (bs_assessment_is_hidden (self, g_array_index (self->not_evaluated, BsNotEvaluated, i - 1).rule->index))
      g_array_remove_index (self->not_evaluated, i - 1);
}

BsAssessment *
bs_assessment_new (BsSweep *sweep, BsHistory *history, BsInstant at, guint64 hidden)
{
  BsAssessment *self = g_new0 (BsAssessment, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->at = at;
  self->history = bs_history_ref (history);
  self->rulebook = bs_rulebook_ref (sweep->rulebook);
  self->findings = bs_findings_ref (sweep->findings);
  self->rules = g_steal_pointer (&sweep->rules);
  self->class_ = sweep->class_;
  self->sets = g_array_new (FALSE, FALSE, sizeof (BsSetAssessment));
  g_array_set_clear_func (self->sets, clear_set);
  self->known_rules = find_known_rules (self);
  self->hidden = hidden;
  self->prompts = g_array_new (FALSE, FALSE, sizeof (BsPrompt));
  self->not_evaluated = g_array_new (FALSE, FALSE, sizeof (BsNotEvaluated));
  collect_sets (self);
  sweep->history = history;
  sweep->rules = self->rules;
  bs_prompts_collect (sweep, self->prompts);
  bs_not_evaluated_collect (sweep, self->not_evaluated);
  drop_hidden_not_evaluated (self);
  sweep->rules = NULL;
  bs_sweep_free (sweep);
  return self;
}

BsAssessment *
bs_assessment_ref (BsAssessment *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_assessment_unref (BsAssessment *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  bs_history_unref (self->history);
  bs_rulebook_unref (self->rulebook);
  bs_findings_unref (self->findings);
  g_free (self->rules);
  g_array_unref (self->sets);
  g_array_unref (self->prompts);
  g_array_unref (self->not_evaluated);
  g_clear_pointer (&self->past, g_array_unref);
  g_free (self->entry_rules);
  g_clear_pointer (&self->day_levels, g_byte_array_unref);
  g_free (self);
}

BsInstant
bs_assessment_get_at (const BsAssessment *self)
{
  return self->at;
}

BsHistory *
bs_assessment_get_history_snapshot (const BsAssessment *self)
{
  return self->history;
}

BsRulebook *
bs_assessment_get_rulebook (const BsAssessment *self)
{
  return self->rulebook;
}

BsLevel
bs_assessment_get_overall (const BsAssessment *self)
{
  return self->overall;
}

BsLevel
bs_assessment_get_headline (const BsAssessment *self)
{
  return self->headline;
}

BsClassification
bs_assessment_get_classification (const BsAssessment *self)
{
  return self->class_;
}

const GArray *
bs_assessment_get_sets (const BsAssessment *self)
{
  return self->sets;
}

const GArray *
bs_assessment_get_prompts (const BsAssessment *self)
{
  return self->prompts;
}

const GArray *
bs_assessment_get_not_evaluated (const BsAssessment *self)
{
  return self->not_evaluated;
}

GArray *
bs_assessment_list_active (const BsAssessment *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (BsFinding));

  for (guint s = 0; s < self->sets->len; s++)
    {
      const GArray *active = g_array_index (self->sets, BsSetAssessment, s).active;

      if (active->len > 0)
        g_array_append_vals (all, active->data, active->len);
    }
  g_array_sort (all, compare_findings);
  return all;
}

/* What ended, while it is collected. */
typedef struct
{
  const BsAssessment *assessment;
  GArray *findings;
} Past;

static void
add_past (const BsInterval *interval, gpointer user_data)
{
  Past *past = user_data;
  const BsAssessment *self = past->assessment;
  BsFinding finding = {
    .rule = bs_rulebook_get_rule (self->rulebook, interval->rule),
    .raised = interval->raised,
    .cleared = interval->cleared,
    .ended_by = interval->ended_by,
    .evidence = interval->evidence,
  };

  finding.known = is_known (self, finding.rule);
  if (finding.rule->level >= BS_LEVEL_DOCTOR && !bs_assessment_is_hidden (self, interval->rule))
    g_array_append_val (past->findings, finding);
}

const GArray *
bs_assessment_get_past (BsAssessment *self)
{
  /* The window may ask while an export does. */
  if (g_once_init_enter (&self->past))
    {
      Past past = { self, g_array_new (FALSE, FALSE, sizeof (BsFinding)) };

      bs_findings_foreach_interval (self->findings, add_past, &past);
      g_array_sort (past.findings, compare_findings);
      g_once_init_leave (&self->past, past.findings);
    }
  return self->past;
}
