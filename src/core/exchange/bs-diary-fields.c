/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-fields.h"

#include <string.h>

#define FIELD(type, key, member, field_kind, ...)                                                                      \
  {                                                                                                                    \
    .name = key, .length = sizeof (key) - 1, .kind = field_kind, .offset = G_STRUCT_OFFSET (type, member), __VA_ARGS__ \
  }

#define PLAIN .min = 0 /* nothing more to say of it */
#define SCORE .min = 0, .max = 10
#define MINUTES .min = 0, .max = BS_MINUTES_MAX
#define DIAGNOSES_MAX 4000

#define ENTRY(key, member, kind, ...) FIELD (BsEntry, key, member, kind, __VA_ARGS__)
static const BsDiaryField entry_fields[] = {
  ENTRY ("id", id, BS_FIELD_ID, PLAIN),
  ENTRY ("recordedAt", recorded_at, BS_FIELD_INSTANT, PLAIN),
  ENTRY ("updatedAt", updated_at, BS_FIELD_INSTANT, PLAIN),
  ENTRY ("at", at, BS_FIELD_MOMENT, PLAIN),
  ENTRY ("end", end, BS_FIELD_INSTANT, PLAIN),
  ENTRY ("pain", pain, BS_FIELD_INT8, SCORE),
  ENTRY ("legPain", leg_pain, BS_FIELD_INT8, SCORE),
  ENTRY ("types", types, BS_FIELD_TERMS, .vocabulary = &bs_types),
  ENTRY ("course", course, BS_FIELD_TERM, .vocabulary = &bs_courses),
  ENTRY ("when", when, BS_FIELD_TERM, .vocabulary = &bs_whens),
  ENTRY ("walkMin", walk_min, BS_FIELD_INT16, MINUTES),
  ENTRY ("onsetMin", onset_min, BS_FIELD_INT16, MINUTES),
  ENTRY ("walkMetres", walk_metres, BS_FIELD_INT32, .min = 0, .max = BS_METRES_MAX),
  ENTRY ("walkPosture", walk_posture, BS_FIELD_TERM, .vocabulary = &bs_walk_postures),
  ENTRY ("stopReason", stop_reason, BS_FIELD_TERM, .vocabulary = &bs_stop_reasons),
  ENTRY ("position", position, BS_FIELD_TERMS, .vocabulary = &bs_positions),
  ENTRY ("easierWhen", easier_when, BS_FIELD_TERMS, .vocabulary = &bs_easiers),
  ENTRY ("sites", sites, BS_FIELD_TERMS, .vocabulary = &bs_sites),
  ENTRY ("radiates", radiates, BS_FIELD_TERMS, .vocabulary = &bs_regions, .mask = &BS_RADIATES_MASK),
  ENTRY ("numb", numb, BS_FIELD_TERMS, .vocabulary = &bs_regions, .mask = &BS_NUMB_MASK),
  ENTRY ("signs", signs, BS_FIELD_TERMS, .vocabulary = &bs_signs),
  ENTRY ("skipped", skipped, BS_FIELD_TERMS, .vocabulary = &bs_signs),
  ENTRY ("triggers", triggers, BS_FIELD_TERMS, .vocabulary = &bs_triggers),
  ENTRY ("measures", n_measures, BS_FIELD_MEASURES, .max = BS_MEASURES_MAX),
  ENTRY ("note", note, BS_FIELD_TEXT, .max = BS_NOTE_MAX),
};
const BsFieldTable bs_entry_fields = { "entries", G_N_ELEMENTS (entry_fields), entry_fields };

#define MEASURE(key, member, kind, ...) FIELD (BsMeasure, key, member, kind, __VA_ARGS__)
static const BsDiaryField measure_fields[] = {
  MEASURE ("kind", kind, BS_FIELD_TERM, .vocabulary = &bs_measure_kinds),
  MEASURE ("how", how, BS_FIELD_TERM, .vocabulary = &bs_rest_hows),
  MEASURE ("class", class_, BS_FIELD_TERM, .vocabulary = &bs_medicine_classes),
  MEASURE ("name", name, BS_FIELD_TEXT, .max = BS_NAME_MAX),
  MEASURE ("dose", dose, BS_FIELD_TEXT, .max = BS_DOSE_MAX),
  MEASURE ("at", at, BS_FIELD_INSTANT, PLAIN),
  MEASURE ("appliedMin", applied_min, BS_FIELD_INT16, MINUTES),
  MEASURE ("result", result, BS_FIELD_TERM, .vocabulary = &bs_results),
  MEASURE ("resultMin", result_min, BS_FIELD_INT16, MINUTES),
  MEASURE ("painAfter", pain_after, BS_FIELD_INT8, SCORE),
};
const BsFieldTable bs_measure_fields = { "measures", G_N_ELEMENTS (measure_fields), measure_fields };

#define VISIT(key, member, kind, ...) FIELD (BsVisit, key, member, kind, __VA_ARGS__)
static const BsDiaryField visit_fields[] = {
  VISIT ("id", id, BS_FIELD_ID, PLAIN),
  VISIT ("updatedAt", updated_at, BS_FIELD_INSTANT, PLAIN),
  VISIT ("at", at, BS_FIELD_INSTANT, PLAIN),
  VISIT ("kind", kind, BS_FIELD_TERM, .vocabulary = &bs_visit_kinds),
  VISIT ("who", who, BS_FIELD_TEXT, .max = BS_NAME_MAX),
  VISIT ("note", note, BS_FIELD_TEXT, .max = BS_NOTE_MAX),
  VISIT ("knows", knows, BS_FIELD_WORDS, PLAIN),
  VISIT ("knowsUntil", knows_until, BS_FIELD_DATE, PLAIN),
};
const BsFieldTable bs_visit_fields = { "visits", G_N_ELEMENTS (visit_fields), visit_fields };

#define MEDICINE(key, member, kind, ...) FIELD (BsMedicine, key, member, kind, __VA_ARGS__)
static const BsDiaryField medicine_fields[] = {
  MEDICINE ("id", id, BS_FIELD_ID, PLAIN),
  MEDICINE ("updatedAt", updated_at, BS_FIELD_INSTANT, PLAIN),
  MEDICINE ("name", name, BS_FIELD_TEXT, .max = BS_NAME_MAX),
  MEDICINE ("class", class_, BS_FIELD_TERM, .vocabulary = &bs_medicine_classes),
  MEDICINE ("dose", dose, BS_FIELD_TEXT, .max = BS_DOSE_MAX),
  MEDICINE ("maxPerDay", max_per_day, BS_FIELD_INT8, .min = 1, .max = 99),
};
const BsFieldTable bs_medicine_fields = { "medicines", G_N_ELEMENTS (medicine_fields), medicine_fields };

#define PROFILE(key, member, kind, ...) FIELD (BsProfile, key, member, kind, __VA_ARGS__)
static const BsDiaryField profile_fields[] = {
  PROFILE ("name", name, BS_FIELD_TEXT, .max = BS_NAME_MAX),
  PROFILE ("birthYear", birth_year, BS_FIELD_INT16, .min = 1900, .max = 2100),
  PROFILE ("age", age, BS_FIELD_INT16, .min = 0, .max = 130),
  PROFILE ("sex", sex, BS_FIELD_TERM, .vocabulary = &bs_sexes),
  PROFILE ("pregnant", pregnant, BS_FIELD_TRUTH, PLAIN),
  PROFILE ("osteoporosis", osteoporosis, BS_FIELD_TRUTH, PLAIN),
  PROFILE ("longTermSteroids", long_term_steroids, BS_FIELD_TRUTH, PLAIN),
  PROFILE ("cancerHistory", cancer_history, BS_FIELD_TRUTH, PLAIN),
  PROFILE ("diagnoses", diagnoses, BS_FIELD_TEXT, .max = DIAGNOSES_MAX),
};
const BsFieldTable bs_profile_fields = { "profile", G_N_ELEMENTS (profile_fields), profile_fields };

const BsDiaryField *
bs_field_table_find (const BsFieldTable *self, const char *name, gsize length, guint *hint)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      const BsDiaryField *field = &self->fields[(*hint + i) % self->n_fields];

      if (field->length == length && memcmp (field->name, name, length) == 0)
        {
          *hint = (guint) (field - self->fields) + 1;
          return field;
        }
    }
  return NULL;
}
