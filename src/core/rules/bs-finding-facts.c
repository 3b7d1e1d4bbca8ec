/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-finding-facts.h"

#include "bs-condition.h"
#include "bs-finding.h"

static gboolean
counts_spans (const BsRule *rule)
{
  for (guint i = 0; i < rule->conditions->len; i++)
    {
      const BsCondition *condition = g_ptr_array_index (rule->conditions, i);

      if (condition->kind == BS_CONDITION_PAIN_CHAIN || condition->kind == BS_CONDITION_PAIN_SPAN)
        return TRUE;
    }
  return FALSE;
}

static gint64
find_visit_before (const BsHistory *history, gint64 seconds)
{
  for (guint i = bs_history_get_n_visits (history); i-- > 0;)
    {
      const BsVisit *visit = bs_history_get_visit (history, i);

      if (bs_visit_is_examination (visit) && visit->at.seconds <= seconds)
        return visit->at.seconds;
    }
  return BS_NO_TIME;
}

void
bs_finding_facts_init (BsFindingFacts *self, const BsFinding *finding, const BsAssessment *assessment)
{
  BsInstant at = bs_assessment_get_at (assessment);
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);

  *self = (BsFindingFacts){
    .history = history,
    .evidence = bs_assessment_list_evidence (assessment, finding),
    .today = bs_instant_get_date (at),
    .offset = at.offset,
    .spans = counts_spans (finding->rule),
    .visit = find_visit_before (history, finding->raised),
    .limit = MIN (at.seconds, finding->cleared),
  };
}

void
bs_finding_facts_clear (BsFindingFacts *self)
{
  g_clear_pointer (&self->evidence, g_array_unref);
}

const BsEvidence *
bs_finding_facts_get_evidence (const BsFindingFacts *self, guint index)
{
  return &g_array_index (self->evidence, BsEvidence, index);
}

/* The first and the last moment of evidence. Where a rule counts how long pain lasted, all observations of the entry
 * count: those later than the last visit and known while the rule was met (rules.md 2.1; 2.6, 9). */
static void
get_span (const BsFindingFacts *self, guint index, BsInstant *first, BsInstant *last)
{
  const BsEvidence *evidence = bs_finding_facts_get_evidence (self, index);
  const BsHistoryEntry *entry = bs_history_get (self->history, evidence->entry);
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);
  BsInstant moment = bs_evidence_get_moment (self->history, evidence);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (BsInstant));

  *first = *last = moment;
  if (!self->spans)
    return;
  if (entry->end != BS_NO_TIME)
    {
      BsInstant end = bs_instant_new (entry->end, entry->end_offset);
      g_array_append_val (others, end);
    }
  for (guint i = 0; i < entry->n_measures && moment.kind == BS_INSTANT_TIME; i++)
    if (measures[i].result != BS_ABSENT && measures[i].result_min != BS_ABSENT)
      {
        BsInstant result = bs_history_measure_get_result_moment (entry, &measures[i]);
        g_array_append_val (others, result);
      }
  for (guint i = 0; i < others->len; i++)
    {
      BsInstant other = g_array_index (others, BsInstant, i);

      if (other.seconds <= self->visit || other.seconds > self->limit)
        continue;
      if (other.seconds > bs_instant_get_stand (*last, self->offset))
        *last = other;
      if (first->kind == BS_INSTANT_TIME && (first->seconds <= self->visit || other.seconds < first->seconds))
        *first = other;
    }
}

BsInstant
bs_finding_facts_get_first (const BsFindingFacts *self)
{
  BsInstant earliest = BS_INSTANT_NONE;

  for (guint i = 0; i < self->evidence->len; i++)
    {
      BsInstant first, last;

      get_span (self, i, &first, &last);
      if (i == 0 || bs_instant_get_stand (first, self->offset) < bs_instant_get_stand (earliest, self->offset))
        earliest = first;
    }
  return earliest;
}

BsInstant
bs_finding_facts_get_last (const BsFindingFacts *self)
{
  BsInstant latest = BS_INSTANT_NONE;

  for (guint i = 0; i < self->evidence->len; i++)
    {
      BsInstant first, last;

      get_span (self, i, &first, &last);
      if (i == 0 || bs_instant_get_stand (last, self->offset) >= bs_instant_get_stand (latest, self->offset))
        latest = last;
    }
  return latest;
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

GArray *
bs_finding_facts_list_dates (const BsFindingFacts *self)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint n = 0;

  for (guint i = 0; i < self->evidence->len; i++)
    {
      gint32 date =
          bs_instant_get_date (bs_evidence_get_moment (self->history, bs_finding_facts_get_evidence (self, i)));
      g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    if (n == 0 || g_array_index (dates, gint32, i) != g_array_index (dates, gint32, n - 1))
      g_array_index (dates, gint32, n++) = g_array_index (dates, gint32, i);
  g_array_set_size (dates, n);
  return dates;
}
