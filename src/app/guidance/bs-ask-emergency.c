/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-ask-emergency.h"

gboolean
bs_ask_is_emergency (BsJournal *journal, const BsEntry *entry)
{
  BsRulebook *rulebook = bs_journal_get_rulebook (journal);
  BsHistory *diary = bs_journal_get_history (journal);
  BsHistoryBuilder *builder;
  g_autoptr (BsAssessor) assessor = NULL;
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsAssessment) assessment = NULL;

  if (rulebook == NULL || diary == NULL)
    return FALSE;
  builder = bs_history_builder_new (1);
  bs_history_builder_set_profile (builder, bs_history_get_profile (diary));
  bs_history_builder_add_entry (builder, entry);
  history = bs_history_builder_finish (builder);
  assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  assessment = bs_assessor_assess (assessor, history, entry->at);
  return bs_assessment_get_overall (assessment) == BS_LEVEL_EMERGENCY;
}
