/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-finding.h"

#include <string.h>

static const char *const placeholder_names[BS_N_PLACEHOLDERS] = {
  [BS_PLACEHOLDER_MOMENT] = "moment",     [BS_PLACEHOLDER_DATES] = "dates",
  [BS_PLACEHOLDER_FROM] = "from",         [BS_PLACEHOLDER_TO] = "to",
  [BS_PLACEHOLDER_BEGUN] = "begun",       [BS_PLACEHOLDER_HOURS] = "hours",
  [BS_PLACEHOLDER_DAYS] = "days",         [BS_PLACEHOLDER_REGIONS] = "regions",
  [BS_PLACEHOLDER_SIGNS] = "signs",       [BS_PLACEHOLDER_TRIGGERS] = "triggers",
  [BS_PLACEHOLDER_PAIN] = "pain",         [BS_PLACEHOLDER_MINUTES] = "minutes",
  [BS_PLACEHOLDER_MEDICINE] = "medicine", [BS_PLACEHOLDER_RESULTS] = "results",
};

gint
bs_placeholder_find (const char *name, gsize length)
{
  for (gint i = 0; i < BS_N_PLACEHOLDERS; i++)
    if (strlen (placeholder_names[i]) == length && memcmp (placeholder_names[i], name, length) == 0)
      return i;
  return -1;
}

BsInstant
bs_history_entry_get_moment (const BsHistoryEntry *entry)
{
  return entry->flags & BS_HISTORY_BARE_DATE ? bs_instant_new_date (entry->date)
                                             : bs_instant_new (entry->key, entry->offset);
}

BsInstant
bs_history_measure_get_start (const BsHistoryEntry *entry, const BsHistoryMeasure *measure)
{
  return measure->at != BS_NO_TIME ? bs_instant_new (measure->at, measure->offset)
                                   : bs_history_entry_get_moment (entry);
}

BsInstant
bs_history_measure_get_result_moment (const BsHistoryEntry *entry, const BsHistoryMeasure *measure)
{
  BsInstant start = bs_history_measure_get_start (entry, measure);
  gint offset = entry->flags & BS_HISTORY_BARE_DATE ? start.offset : entry->offset;

  if (start.kind != BS_INSTANT_TIME || measure->result_min == BS_ABSENT)
    return start;
  /* A result's date is the one in its entry's offset (rules.md 2.6, 9). */
  return bs_instant_new (start.seconds + measure->result_min * 60, offset);
}

const BsHistoryMeasure *
bs_evidence_get_measure (const BsHistory *history, const BsEvidence *evidence)
{
  const BsHistoryEntry *entry = bs_history_get (history, evidence->entry);

  if (evidence->measure < 0 || evidence->measure >= entry->n_measures)
    return NULL;
  return &bs_history_get_measures (history, entry)[evidence->measure];
}

BsInstant
bs_evidence_get_moment (const BsHistory *history, const BsEvidence *evidence)
{
  const BsHistoryEntry *entry = bs_history_get (history, evidence->entry);
  const BsHistoryMeasure *measure = bs_evidence_get_measure (history, evidence);

  if (evidence->field == BS_FIELD_END && entry->end != BS_NO_TIME)
    return bs_instant_new (entry->end, entry->end_offset);
  if (measure == NULL)
    return bs_history_entry_get_moment (entry);
  if (evidence->field == BS_FIELD_RESULT)
    return bs_history_measure_get_result_moment (entry, measure);
  return bs_history_measure_get_start (entry, measure);
}
