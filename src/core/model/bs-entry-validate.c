/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-check.h"
#include "bs-entry.h"

#define SCORE_MAX 10

/* Whether `later` may belong to something that began at `at`: of a bare date only an earlier date is refused. */
static gboolean
is_before (BsInstant later, BsInstant at)
{
  if (at.kind == BS_INSTANT_DATE)
    return bs_instant_get_date (later) < bs_instant_get_date (at);
  return later.seconds < at.seconds;
}

static gboolean
check_begun (const BsCheck *check, const char *field, BsInstant later, BsInstant at)
{
  char written[32], begun[32];

  if (!bs_instant_is_set (later) || !is_before (later, at))
    return TRUE;
  return bs_check_fail (check, field, BS_NO_INDEX, BS_DIARY_ERROR_INCONSISTENT, _ ("%s is before the entry, %s"),
                        bs_instant_print (later, written), bs_instant_print (at, begun));
}

static gboolean
check_times (const BsCheck *check, const BsEntry *entry)
{
  if (!bs_check_instant (check, "recordedAt", entry->recorded_at, TRUE, FALSE) ||
      !bs_check_instant (check, "updatedAt", entry->updated_at, TRUE, FALSE))
    return FALSE;
  if (!bs_instant_is_set (entry->at))
    return bs_check_fail (check, "at", BS_NO_INDEX, BS_DIARY_ERROR_MISSING, _ ("the time or the date is missing"));
  return bs_check_instant (check, "at", entry->at, TRUE, TRUE) &&
         bs_check_instant (check, "end", entry->end, TRUE, FALSE) && check_begun (check, "end", entry->end, entry->at);
}

static gboolean
check_pain (const BsCheck *check, const BsEntry *entry)
{
  if (!bs_check_number (check, "pain", entry->pain, 0, SCORE_MAX) ||
      !bs_check_number (check, "legPain", entry->leg_pain, 0, SCORE_MAX) ||
      !bs_check_terms (check, "types", &entry->types, &bs_types, bs_check_all_terms (&bs_types)))
    return FALSE;
  if (entry->pain == 0 && entry->types.n > 0)
    return bs_check_fail (check, "types", BS_NO_INDEX, BS_DIARY_ERROR_INCONSISTENT,
                          _ ("a kind of pain is given, but the pain is 0"));
  return bs_check_term (check, "course", entry->course, &bs_courses) &&
         bs_check_term (check, "when", entry->when, &bs_whens);
}

static gboolean
check_walk (const BsCheck *check, const BsEntry *entry)
{
  if (!bs_check_number (check, "walkMin", entry->walk_min, 0, BS_MINUTES_MAX) ||
      !bs_check_number (check, "onsetMin", entry->onset_min, 0, BS_MINUTES_MAX))
    return FALSE;
  if (entry->walk_min != BS_ABSENT && entry->onset_min > entry->walk_min)
    return bs_check_fail (check, "onsetMin", BS_NO_INDEX, BS_DIARY_ERROR_INCONSISTENT,
                          ngettext ("the pain began after %d minute, but the walk took %d",
                                    "the pain began after %d minutes, but the walk took %d", (gulong) entry->onset_min),
                          entry->onset_min, entry->walk_min);
  return bs_check_number (check, "walkMetres", entry->walk_metres, 0, BS_METRES_MAX) &&
         bs_check_term (check, "walkPosture", entry->walk_posture, &bs_walk_postures) &&
         bs_check_term (check, "stopReason", entry->stop_reason, &bs_stop_reasons);
}

static gboolean
check_signs (const BsCheck *check, const BsEntry *entry)
{
  const guint64 all = bs_check_all_terms (&bs_signs);

  if (!bs_check_terms (check, "signs", &entry->signs, &bs_signs, all) ||
      !bs_check_terms (check, "skipped", &entry->skipped, &bs_signs, all))
    return FALSE;
  for (gint i = 0; i < entry->skipped.n; i++)
    if (entry->signs.set & BS_BIT (entry->skipped.terms[i]))
      return bs_check_fail (check, "skipped", i, BS_DIARY_ERROR_INCONSISTENT,
                            _ ("“%s” is among the signs as well; it can be in one of the two"),
                            bs_signs.words[entry->skipped.terms[i]]);
  return TRUE;
}

static gboolean
check_lists (const BsCheck *check, const BsEntry *entry)
{
  return bs_check_terms (check, "position", &entry->position, &bs_positions, bs_check_all_terms (&bs_positions)) &&
         bs_check_terms (check, "easierWhen", &entry->easier_when, &bs_easiers, bs_check_all_terms (&bs_easiers)) &&
         bs_check_terms (check, "sites", &entry->sites, &bs_sites, bs_check_all_terms (&bs_sites)) &&
         bs_check_terms (check, "radiates", &entry->radiates, &bs_regions, BS_RADIATES_MASK) &&
         bs_check_terms (check, "numb", &entry->numb, &bs_regions, BS_NUMB_MASK) && check_signs (check, entry) &&
         bs_check_terms (check, "triggers", &entry->triggers, &bs_triggers, bs_check_all_terms (&bs_triggers));
}

static gboolean
check_measure (const BsCheck *check, const BsMeasure *measure, BsInstant entry_at)
{
  if (measure->kind == BS_ABSENT)
    return bs_check_fail (check, "kind", BS_NO_INDEX, BS_DIARY_ERROR_MISSING, _ ("the kind of measure is missing"));
  /* A result more than 24 h after its measure is refused by the range of resultMin. */
  return bs_check_term (check, "kind", measure->kind, &bs_measure_kinds) &&
         bs_check_term (check, "how", measure->how, &bs_rest_hows) &&
         bs_check_term (check, "class", measure->class_, &bs_medicine_classes) &&
         bs_check_text (check, "name", BS_NO_INDEX, measure->name, BS_NAME_MAX) &&
         bs_check_text (check, "dose", BS_NO_INDEX, measure->dose, BS_DOSE_MAX) &&
         bs_check_instant (check, "at", measure->at, TRUE, FALSE) && check_begun (check, "at", measure->at, entry_at) &&
         bs_check_number (check, "appliedMin", measure->applied_min, 0, BS_MINUTES_MAX) &&
         bs_check_term (check, "result", measure->result, &bs_results) &&
         bs_check_number (check, "resultMin", measure->result_min, 0, BS_MINUTES_MAX) &&
         bs_check_number (check, "painAfter", measure->pain_after, 0, SCORE_MAX);
}

static gboolean
check_measures (const BsCheck *check, const BsEntry *entry)
{
  BsCheck part = *check;

  if (entry->n_measures > BS_MEASURES_MAX)
    return bs_check_fail (check, "measures", BS_NO_INDEX, BS_DIARY_ERROR_RANGE,
                          _ ("there are %d, %d are the most that fit into one entry"), entry->n_measures,
                          BS_MEASURES_MAX);
  part.list = "measures";
  for (part.index = 0; part.index < entry->n_measures; part.index++)
    if (!check_measure (&part, &entry->measures[part.index], entry->at))
      return FALSE;
  return TRUE;
}

gboolean
bs_entry_validate (const BsEntry *self, const char *place, const char **field_out, GError **error)
{
  const BsCheck check = { .place = place, .field_out = field_out, .error = error };

  g_return_val_if_fail (self != NULL, FALSE);

  return bs_check_id (&check, self->id) && check_times (&check, self) && check_pain (&check, self) &&
         check_walk (&check, self) && check_lists (&check, self) && check_measures (&check, self) &&
         bs_check_text (&check, "note", BS_NO_INDEX, self->note, BS_NOTE_MAX);
}
