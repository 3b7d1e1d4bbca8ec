/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-private.h"

#include <string.h>

struct _BsAssessment
{
  gatomicrefcount ref_count;
  BsInstant at;
  BsHistory *history;
  BsRulebook *rulebook;
  BsFindings *findings;
  BsRuleState *rules;      /* as they are at `at` */
  BsClassification class_;
  BsLevel overall, headline;
  guint64 known_rules;     /* bit for each rule's index */
  guint64 hidden;          /* likewise: what the person does not want to see (rules.md 5.4, 2) */
  GArray *sets;            /* BsSetAssessment */
  GArray *prompts;
  GArray *not_evaluated;
  /* computed when first asked for */
  GArray *past;            /* BsFinding */
  guint64 *entry_rules;
  GByteArray *day_levels;  /* BsLevel of each day from `first_day` on */
  gint32 first_day;
};

const char *
bs_field_get_word (BsField field)
{
  static const char *const words[BS_N_FIELDS] = {
    [BS_FIELD_AT] = "at", [BS_FIELD_END] = "end", [BS_FIELD_PAIN] = "pain", [BS_FIELD_COURSE] = "course",
    [BS_FIELD_WHEN] = "when", [BS_FIELD_WALK_MIN] = "walkMin", [BS_FIELD_RADIATES] = "radiates",
    [BS_FIELD_NUMB] = "numb", [BS_FIELD_SIGNS] = "signs", [BS_FIELD_TRIGGERS] = "triggers",
    [BS_FIELD_RESULT] = "result", [BS_FIELD_APPLIED_MIN] = "appliedMin", [BS_FIELD_NAME] = "name",
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
      gint32 date = bs_instant_get_date (visit->at), until = date + BS_KNOWN_DAYS_DEFAULT;

      if (visit->at.seconds > self->at.seconds)
        break;
      if (bs_instant_is_set (visit->knows_until))
        until = MIN (bs_instant_get_date (visit->knows_until), date + BS_KNOWN_DAYS_MAX);
      if (!bs_visit_is_examination (visit) || visit->knows == NULL || today > until)
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

static gboolean
is_hidden (const BsAssessment *self, guint rule)
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
            .rule = rule, .raised = state->raised, .cleared = G_MAXINT64, .ended_by = BS_ENDING_NONE, .evidence = state->evidence,
          };

          if (!state->active || (rule->hidden_by_alarm && alarm) || is_hidden (self, rule->index))
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
    if (is_hidden (self, g_array_index (self->not_evaluated, BsNotEvaluated, i - 1).rule->index))
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

/* Calls `func` for every ended interval, those of the base first. */
static void
foreach_interval (const BsFindings *findings, void (*func) (const BsInterval *, gpointer), gpointer user_data)
{
  if (findings->base != NULL)
    foreach_interval (findings->base, func, user_data);
  for (guint i = 0; i < findings->intervals->len; i++)
    func (&g_array_index (findings->intervals, BsInterval, i), user_data);
}

static void
add_past (const BsInterval *interval, gpointer user_data)
{
  BsAssessment *self = user_data;
  BsFinding finding = {
    .rule = bs_rulebook_get_rule (self->rulebook, interval->rule), .raised = interval->raised, .cleared = interval->cleared,
    .ended_by = interval->ended_by, .evidence = interval->evidence,
  };

  if (finding.rule->level >= BS_LEVEL_DOCTOR && !is_hidden (self, interval->rule))
    g_array_append_val (self->past, finding);
}

const GArray *
bs_assessment_get_past (BsAssessment *self)
{
  if (self->past == NULL)
    {
      self->past = g_array_new (FALSE, FALSE, sizeof (BsFinding));
      foreach_interval (self->findings, add_past, self);
      g_array_sort (self->past, compare_findings);
      for (guint i = 0; i < self->past->len; i++)
        {
          BsFinding *finding = &g_array_index (self->past, BsFinding, i);
          finding->known = is_known (self, finding->rule);
        }
    }
  return self->past;
}

/* Evidence */

static gint64
evidence_time (const BsAssessment *self, const BsEvidence *evidence)
{
  const BsHistoryEntry *entry = bs_history_get (self->history, evidence->entry);
  gint64 stand = entry->key;

  if (bs_history_entry_is_bare (entry))
    stand = (gint64) entry->date * BS_DAY_SECONDS - self->at.offset * 60 + 12 * BS_HOUR_SECONDS;
  if (evidence->field == BS_FIELD_END)
    return entry->end;
  if (evidence->measure >= 0)
    {
      const BsHistoryMeasure *measure = &bs_history_get_measures (self->history, entry)[evidence->measure];

      stand = measure->at != BS_NO_TIME ? measure->at : stand;
      if (evidence->field == BS_FIELD_RESULT && measure->result_min > 0)
        stand += measure->result_min * 60;
    }
  return stand;
}

static gint
compare_evidence (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const BsEvidence *x = a, *y = b;
  gint64 time_x = evidence_time (user_data, x), time_y = evidence_time (user_data, y);

  if (time_x != time_y)
    return time_x < time_y ? -1 : 1;
  if (x->entry != y->entry)
    return x->entry < y->entry ? -1 : 1;
  if (x->field != y->field)
    return x->field < y->field ? -1 : 1;
  if (x->measure != y->measure)
    return x->measure < y->measure ? -1 : 1;
  return x->value < y->value ? -1 : x->value > y->value;
}

GArray *
bs_assessment_list_evidence (const BsAssessment *self, const BsFinding *finding)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (BsEvidence));
  guint kept = 0;

  for (guint32 i = finding->evidence; i != BS_NO_EVIDENCE;)
    {
      const BsEvidenceLink *link = bs_findings_get_link (self->findings, i);
      BsEvidence evidence = { .entry = link->entry, .measure = link->measure, .field = link->field, .value = link->value };

      g_array_append_val (list, evidence);
      i = link->previous;
    }
  g_array_sort_with_data (list, compare_evidence, (gpointer) self);
  /* What was noted twice (a dose that two ratings judged) is said once. */
  for (guint i = 0; i < list->len; i++)
    {
      BsEvidence evidence = g_array_index (list, BsEvidence, i);

      if (kept == 0 || compare_evidence (&g_array_index (list, BsEvidence, kept - 1), &evidence, (gpointer) self) != 0)
        g_array_index (list, BsEvidence, kept++) = evidence;
    }
  g_array_set_size (list, kept);
  return list;
}

static void
mark_entries (BsAssessment *self, guint32 head, guint rule)
{
  if (is_hidden (self, rule))
    return;
  while (head != BS_NO_EVIDENCE)
    {
      const BsEvidenceLink *link = bs_findings_get_link (self->findings, head);

      self->entry_rules[link->entry] |= BS_BIT (rule);
      head = link->previous;
    }
}

static void
mark_interval (const BsInterval *interval, gpointer user_data)
{
  mark_entries (user_data, interval->evidence, interval->rule);
}

guint64
bs_assessment_get_entry_rules (BsAssessment *self, guint entry)
{
  if (self->entry_rules == NULL)
    {
      self->entry_rules = g_new0 (guint64, bs_history_get_n_entries (self->history) + 1);
      foreach_interval (self->findings, mark_interval, self);
      for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
        if (self->rules[i].active)
          mark_entries (self, self->rules[i].evidence, i);
    }
  return self->entry_rules[entry];
}

/* Levels of days */

static void
raise_days (BsAssessment *self, gint64 raised, gint64 cleared, const BsRule *rule)
{
  gint32 first = MAX (bs_local_date (raised, self->at.offset), self->first_day);
  gint32 last = MIN (bs_local_date (cleared - 1, self->at.offset), bs_instant_get_date (self->at));

  if (is_hidden (self, rule->index))
    return;
  for (gint32 day = first; day <= last; day++)
    {
      guint8 *known = &self->day_levels->data[day - self->first_day];
      *known = MAX (*known, (guint8) rule->level);
    }
}

static void
raise_days_of_interval (const BsInterval *interval, gpointer user_data)
{
  BsAssessment *self = user_data;

  raise_days (self, interval->raised, interval->cleared, bs_rulebook_get_rule (self->rulebook, interval->rule));
}

static void
find_first_day (const BsInterval *interval, gpointer user_data)
{
  BsAssessment *self = user_data;

  self->first_day = MIN (self->first_day, bs_local_date (interval->raised, self->at.offset));
}

BsLevel
bs_assessment_get_day_level (BsAssessment *self, gint32 date)
{
  gint32 today = bs_instant_get_date (self->at);

  if (self->day_levels == NULL)
    {
      self->first_day = today;
      foreach_interval (self->findings, find_first_day, self);
      for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
        if (self->rules[i].active)
          self->first_day = MIN (self->first_day, bs_local_date (self->rules[i].raised, self->at.offset));
      self->day_levels = g_byte_array_new ();
      g_byte_array_set_size (self->day_levels, (guint) (today - self->first_day + 1));
      memset (self->day_levels->data, BS_LEVEL_NONE, self->day_levels->len);
      foreach_interval (self->findings, raise_days_of_interval, self);
      for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
        if (self->rules[i].active)
          raise_days (self, self->rules[i].raised, self->at.seconds + 1, bs_rulebook_get_rule (self->rulebook, i));
    }
  if (date < self->first_day || date > today)
    return BS_LEVEL_NONE;
  return self->day_levels->data[date - self->first_day];
}
