/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-entry-row.h"

enum
{
  ID,
  AT,
  END = AT + 2,
  PAIN = END + 2,
  LEG_PAIN,
  COURSE,
  WHEN,
  WALK_POSTURE,
  WALK_MIN,
  ONSET_MIN,
  RADIATES,
  NUMB,
  SIGNS,
  SKIPPED,
  TRIGGERS,
  N_MEASURES,
  STOP_REASON,
  WALK_METRES,
  TYPES,
  POSITION,
  EASIER_WHEN,
  SITES,
  RECORDED_AT,
  UPDATED_AT = RECORDED_AT + 2,
  NOTE = UPDATED_AT + 2,
  N_COLUMNS,
};
G_STATIC_ASSERT (N_COLUMNS == BS_N_ENTRY_COLUMNS);

enum
{
  MEASURE_POSITION,
  MEASURE_KIND,
  MEASURE_HOW,
  MEASURE_CLASS,
  MEASURE_RESULT,
  MEASURE_AT,
  MEASURE_APPLIED_MIN = MEASURE_AT + 2,
  MEASURE_RESULT_MIN,
  MEASURE_PAIN_AFTER,
  MEASURE_NAME,
  MEASURE_DOSE,
  N_MEASURE_COLUMNS,
};
G_STATIC_ASSERT (N_MEASURE_COLUMNS == BS_N_MEASURE_COLUMNS);

/* The list fields, one row each, so that no field is bound but not read. */
static const struct
{
  int column;
  const BsVocabulary *vocabulary;
  gsize offset;
} list_columns[] = {
  { RADIATES, &bs_regions, G_STRUCT_OFFSET (BsEntry, radiates) },
  { NUMB, &bs_regions, G_STRUCT_OFFSET (BsEntry, numb) },
  { SIGNS, &bs_signs, G_STRUCT_OFFSET (BsEntry, signs) },
  { SKIPPED, &bs_signs, G_STRUCT_OFFSET (BsEntry, skipped) },
  { TRIGGERS, &bs_triggers, G_STRUCT_OFFSET (BsEntry, triggers) },
  { TYPES, &bs_types, G_STRUCT_OFFSET (BsEntry, types) },
  { POSITION, &bs_positions, G_STRUCT_OFFSET (BsEntry, position) },
  { EASIER_WHEN, &bs_easiers, G_STRUCT_OFFSET (BsEntry, easier_when) },
  { SITES, &bs_sites, G_STRUCT_OFFSET (BsEntry, sites) },
};
G_STATIC_ASSERT (G_N_ELEMENTS (list_columns) == G_N_ELEMENTS (((BsEntryRow *) NULL)->lists));

void
bs_entry_row_bind (BsStatement *statement, const BsEntry *entry, BsEntryRow *row)
{
  bs_statement_bind_id (statement, ID + 1, entry->id);
  bs_statement_bind_instant (statement, AT + 1, entry->at);
  bs_statement_bind_instant (statement, END + 1, entry->end);
  bs_statement_bind_optional (statement, PAIN + 1, entry->pain);
  bs_statement_bind_optional (statement, LEG_PAIN + 1, entry->leg_pain);
  bs_statement_bind_term (statement, COURSE + 1, &bs_courses, entry->course);
  bs_statement_bind_term (statement, WHEN + 1, &bs_whens, entry->when);
  bs_statement_bind_term (statement, WALK_POSTURE + 1, &bs_walk_postures, entry->walk_posture);
  bs_statement_bind_term (statement, STOP_REASON + 1, &bs_stop_reasons, entry->stop_reason);
  bs_statement_bind_optional (statement, WALK_MIN + 1, entry->walk_min);
  bs_statement_bind_optional (statement, ONSET_MIN + 1, entry->onset_min);
  bs_statement_bind_optional (statement, WALK_METRES + 1, entry->walk_metres);
  bs_statement_bind_optional (statement, N_MEASURES + 1, entry->n_measures);
  for (guint i = 0; i < G_N_ELEMENTS (list_columns); i++)
    bs_statement_bind_text (
        statement, list_columns[i].column + 1,
        bs_list_to_text (G_STRUCT_MEMBER_P (entry, list_columns[i].offset), list_columns[i].vocabulary, row->lists[i]));
  bs_statement_bind_instant (statement, RECORDED_AT + 1, entry->recorded_at);
  bs_statement_bind_instant (statement, UPDATED_AT + 1, entry->updated_at);
  bs_statement_bind_text (statement, NOTE + 1, entry->note);
}

gboolean
bs_entry_row_read (BsStatement *statement, int first, BsEntry *entry, GError **error)
{
  gboolean good = bs_statement_get_id (statement, first + ID, entry->id);

  entry->at = bs_statement_get_instant (statement, first + AT);
  entry->end = bs_statement_get_instant (statement, first + END);
  entry->pain = bs_statement_get_optional (statement, first + PAIN);
  entry->leg_pain = bs_statement_get_optional (statement, first + LEG_PAIN);
  good &= bs_statement_get_term (statement, first + COURSE, &bs_courses, &entry->course);
  good &= bs_statement_get_term (statement, first + WHEN, &bs_whens, &entry->when);
  good &= bs_statement_get_term (statement, first + WALK_POSTURE, &bs_walk_postures, &entry->walk_posture);
  good &= bs_statement_get_term (statement, first + STOP_REASON, &bs_stop_reasons, &entry->stop_reason);
  entry->walk_min = bs_statement_get_optional (statement, first + WALK_MIN);
  entry->onset_min = bs_statement_get_optional (statement, first + ONSET_MIN);
  entry->walk_metres = bs_statement_get_optional (statement, first + WALK_METRES);
  for (guint i = 0; i < G_N_ELEMENTS (list_columns); i++)
    good &= bs_statement_get_list (statement, first + list_columns[i].column, list_columns[i].vocabulary,
                                   G_STRUCT_MEMBER_P (entry, list_columns[i].offset));
  entry->recorded_at = bs_statement_get_instant (statement, first + RECORDED_AT);
  entry->updated_at = bs_statement_get_instant (statement, first + UPDATED_AT);
  g_autofree char *note = bs_statement_dup_text (statement, first + NOTE);
  bs_entry_set_note (entry, note);

  int n_measures = bs_statement_get_optional (statement, first + N_MEASURES);
  good &= n_measures >= BS_ABSENT && n_measures <= BS_MEASURES_MAX;
  if (!good)
    return bs_database_fail_damaged (statement->database, error);
  entry->n_measures = n_measures;
  return TRUE;
}

void
bs_measure_row_bind (BsStatement *statement, guint position, const BsMeasure *measure)
{
  bs_statement_bind_integer (statement, MEASURE_POSITION + 1, position);
  bs_statement_bind_term (statement, MEASURE_KIND + 1, &bs_measure_kinds, measure->kind);
  bs_statement_bind_term (statement, MEASURE_HOW + 1, &bs_rest_hows, measure->how);
  bs_statement_bind_term (statement, MEASURE_CLASS + 1, &bs_medicine_classes, measure->class_);
  bs_statement_bind_term (statement, MEASURE_RESULT + 1, &bs_results, measure->result);
  bs_statement_bind_instant (statement, MEASURE_AT + 1, measure->at);
  bs_statement_bind_optional (statement, MEASURE_APPLIED_MIN + 1, measure->applied_min);
  bs_statement_bind_optional (statement, MEASURE_RESULT_MIN + 1, measure->result_min);
  bs_statement_bind_optional (statement, MEASURE_PAIN_AFTER + 1, measure->pain_after);
  bs_statement_bind_text (statement, MEASURE_NAME + 1, measure->name);
  bs_statement_bind_text (statement, MEASURE_DOSE + 1, measure->dose);
}

gboolean
bs_measure_row_read (BsStatement *statement, int first, BsMeasure *measure, GError **error)
{
  gboolean good = bs_statement_get_term (statement, first + MEASURE_KIND, &bs_measure_kinds, &measure->kind) &&
                  measure->kind != BS_ABSENT;
  good &= bs_statement_get_term (statement, first + MEASURE_HOW, &bs_rest_hows, &measure->how);
  good &= bs_statement_get_term (statement, first + MEASURE_CLASS, &bs_medicine_classes, &measure->class_);
  good &= bs_statement_get_term (statement, first + MEASURE_RESULT, &bs_results, &measure->result);
  if (!good)
    return bs_database_fail_damaged (statement->database, error);
  measure->at = bs_statement_get_instant (statement, first + MEASURE_AT);
  measure->applied_min = bs_statement_get_optional (statement, first + MEASURE_APPLIED_MIN);
  measure->result_min = bs_statement_get_optional (statement, first + MEASURE_RESULT_MIN);
  measure->pain_after = bs_statement_get_optional (statement, first + MEASURE_PAIN_AFTER);
  measure->name = bs_statement_dup_text (statement, first + MEASURE_NAME);
  measure->dose = bs_statement_dup_text (statement, first + MEASURE_DOSE);
  return TRUE;
}
