/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-filter.h"

gboolean
bs_diary_filter_is_on (const BsDiaryFilter *self)
{
  return self->kinds != 0 || self->level != BS_LEVEL_NONE;
}

/* As the strip of days has it. */
static gboolean
is_walk (const BsHistoryEntry *entry)
{
  return entry->when == BS_WHEN_WALKING || entry->when == BS_WHEN_AFTER_WALKING || entry->walk_min > 0;
}

gboolean
bs_diary_has_medicine (BsHistory *history, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

  for (guint i = 0; i < entry->n_measures; i++)
    if (measures[i].kind == BS_MEASURE_MEDICINE)
      return TRUE;
  return FALSE;
}

const BsRule *
bs_diary_find_rule (BsAssessment *assessment, guint entry, BsLevel least)
{
  BsRulebook *rulebook = bs_assessment_get_rulebook (assessment);
  guint64 rules = bs_assessment_get_entry_rules (assessment, entry);
  const BsRule *highest = NULL;

  for (guint i = 0; rules != 0 && i < bs_rulebook_get_n_rules (rulebook); i++, rules >>= 1)
    {
      const BsRule *rule = bs_rulebook_get_rule (rulebook, i);

      if ((rules & 1) != 0 && rule->level >= least && (highest == NULL || rule->level > highest->level))
        highest = rule;
    }
  return highest;
}

guint64
bs_diary_filter_get_rules (const BsDiaryFilter *self, BsAssessment *assessment)
{
  BsRulebook *rulebook = assessment != NULL ? bs_assessment_get_rulebook (assessment) : NULL;
  guint64 rules = 0;

  for (guint i = 0; rulebook != NULL && i < bs_rulebook_get_n_rules (rulebook); i++)
    if (bs_rulebook_get_rule (rulebook, i)->level >= self->level)
      rules |= BS_BIT (i);
  return rules;
}

gboolean
bs_diary_filter_has (const BsDiaryFilter *self, BsHistory *history, BsAssessment *assessment, guint64 rules,
                     guint index)
{
  const BsHistoryEntry *entry = bs_history_get (history, index);

  if ((self->kinds & BS_DIARY_WALKS) != 0 && !is_walk (entry))
    return FALSE;
  if ((self->kinds & BS_DIARY_MEDICINE) != 0 && !bs_diary_has_medicine (history, entry))
    return FALSE;
  if ((self->kinds & BS_DIARY_NUMBNESS) != 0 && entry->numb == 0)
    return FALSE;
  return self->level == BS_LEVEL_NONE ||
         (rules != 0 && (bs_assessment_get_entry_rules (assessment, index) & rules) != 0);
}
