/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-private.h"

/* What a finding rests on, in the order of time. */

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
      BsEvidence evidence = {
        .entry = link->entry, .measure = link->measure, .field = link->field, .value = link->value
      };

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
