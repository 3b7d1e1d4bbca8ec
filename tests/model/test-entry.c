/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib.h>

#include "bs-entry.h"
#include "bs-error.h"
#include "test-values.h"

#define UUID "01234567-89ab-cdef-0123-456789abcdef"

static BsEntry *
new_entry (void)
{
  BsEntry *entry = bs_entry_new ();

  entry->at = instant ("2026-11-22T09:00+01:00");
  return entry;
}

/* An entry with something in every field. */
static BsEntry *
new_full_entry (void)
{
  BsEntry *entry = new_entry ();
  BsMeasure *measure;

  strcpy (entry->id, UUID);
  entry->recorded_at = instant ("2026-11-22T10:00+01:00");
  entry->updated_at = instant ("2026-11-22T11:00+01:00");
  entry->end = instant ("2026-11-22T09:40+01:00");
  entry->pain = 6;
  entry->leg_pain = 3;
  entry->course = BS_COURSE_COMES_AND_GOES;
  entry->when = BS_WHEN_WALKING;
  entry->walk_posture = BS_WALK_POSTURE_UPRIGHT;
  entry->stop_reason = BS_STOP_REASON_PAIN;
  entry->walk_min = 25;
  entry->onset_min = 12;
  entry->walk_metres = 1500;
  bs_term_list_add (&entry->types, BS_TYPE_ACHING);
  bs_term_list_add (&entry->position, BS_POSITION_WALKING);
  bs_term_list_add (&entry->easier_when, BS_EASIER_SITTING);
  bs_term_list_add (&entry->sites, BS_SITE_SACRUM);
  bs_term_list_add (&entry->radiates, BS_REGION_LIMBS);
  bs_term_list_add (&entry->numb, BS_REGION_PERINEUM);
  bs_term_list_add (&entry->signs, BS_SIGN_FEVER);
  bs_term_list_add (&entry->skipped, BS_SIGN_CHILLS);
  bs_term_list_add (&entry->triggers, BS_TRIGGER_LONG_WALK);
  measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  measure->at = instant ("2026-11-22T09:30+01:00");
  measure->name = g_strdup ("Ibuprofen");
  measure->dose = g_strdup ("400 mg");
  measure->applied_min = 1;
  measure->result_min = 50;
  measure->how = BS_REST_HOW_SIT;
  measure->class_ = BS_MEDICINE_CLASS_ANALGESIC;
  measure->result = BS_RESULT_LESS;
  measure->pain_after = 2;
  bs_entry_set_note (entry, "On the way home.");
  return entry;
}

static void
test_new_is_absent (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  BsMeasure measure;

  g_assert_cmpstr (entry->id, ==, "");
  g_assert_false (bs_instant_is_set (entry->at));
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
  g_assert_cmpint (entry->leg_pain, ==, BS_ABSENT);
  g_assert_cmpint (entry->course, ==, BS_ABSENT);
  g_assert_cmpint (entry->when, ==, BS_ABSENT);
  g_assert_cmpint (entry->walk_posture, ==, BS_ABSENT);
  g_assert_cmpint (entry->stop_reason, ==, BS_ABSENT);
  g_assert_cmpint (entry->walk_min, ==, BS_ABSENT);
  g_assert_cmpint (entry->onset_min, ==, BS_ABSENT);
  g_assert_cmpint (entry->walk_metres, ==, BS_ABSENT);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_cmpint (entry->signs.asked, ==, 0);
  g_assert_null (entry->note);
  /* Not rated counts as pain; only 0 is none. */
  g_assert_true (bs_entry_has_pain (entry));
  entry->pain = 0;
  g_assert_false (bs_entry_has_pain (entry));

  bs_measure_init (&measure, BS_MEASURE_HEAT);
  g_assert_cmpint (measure.kind, ==, BS_MEASURE_HEAT);
  g_assert_cmpint (measure.how, ==, BS_ABSENT);
  g_assert_cmpint (measure.class_, ==, BS_ABSENT);
  g_assert_cmpint (measure.result, ==, BS_ABSENT);
  g_assert_cmpint (measure.pain_after, ==, BS_ABSENT);
  g_assert_cmpint (measure.applied_min, ==, BS_ABSENT);
  g_assert_cmpint (measure.result_min, ==, BS_ABSENT);
  g_assert_false (bs_instant_is_set (measure.at));
  bs_measure_clear (&measure);
}

static void
test_copy (void)
{
  BsEntry *entry = new_full_entry ();
  g_autoptr (BsEntry) copy = bs_entry_copy (entry);
  g_autoptr (BsEntry) again = new_full_entry ();

  bs_entry_ref (copy);
  bs_entry_unref (copy);
  g_assert_true (bs_entry_equal (entry, copy, TRUE));
  g_assert_true (copy->note != entry->note);
  g_assert_true (copy->measures != entry->measures);
  g_assert_true (copy->measures[0].name != entry->measures[0].name);
  /* The copy lives on by itself. */
  bs_entry_unref (entry);
  g_assert_true (bs_entry_equal (copy, again, TRUE));
}

static void
test_boxed (void)
{
  BsEntry *entry = new_full_entry ();
  BsEntry *same = g_boxed_copy (BS_TYPE_ENTRY, entry);

  g_assert_true (same == entry);
  bs_entry_unref (entry);
  g_assert_cmpint (same->pain, ==, 6);
  g_boxed_free (BS_TYPE_ENTRY, same);
}

static void
change_end (BsEntry *e)
{
  e->end.offset = 0;
}
static void
change_at (BsEntry *e)
{
  e->at.seconds++;
}
static void
change_pain (BsEntry *e)
{
  e->pain = BS_ABSENT;
}
static void
change_leg_pain (BsEntry *e)
{
  e->leg_pain = 4;
}
static void
change_course (BsEntry *e)
{
  e->course = BS_COURSE_CONSTANT;
}
static void
change_when (BsEntry *e)
{
  e->when = BS_ABSENT;
}
static void
change_posture (BsEntry *e)
{
  e->walk_posture = BS_WALK_POSTURE_LEANING_FORWARD;
}
static void
change_stop (BsEntry *e)
{
  e->stop_reason = BS_STOP_REASON_TIRED;
}
static void
change_walk (BsEntry *e)
{
  e->walk_min = 26;
}
static void
change_onset (BsEntry *e)
{
  e->onset_min = 0;
}
static void
change_metres (BsEntry *e)
{
  e->walk_metres = 1501;
}
static void
change_types (BsEntry *e)
{
  bs_term_list_add (&e->types, BS_TYPE_DULL);
}
static void
change_position (BsEntry *e)
{
  bs_term_list_set_none (&e->position);
}
static void
change_easier (BsEntry *e)
{
  bs_term_list_clear (&e->easier_when);
}
static void
change_sites (BsEntry *e)
{
  bs_term_list_add (&e->sites, BS_SITE_LOWER_BACK_LEFT);
}
static void
change_radiates (BsEntry *e)
{
  bs_term_list_set_none (&e->radiates);
}
static void
change_numb (BsEntry *e)
{
  bs_term_list_set_none (&e->numb);
}
static void
change_signs (BsEntry *e)
{
  bs_term_list_set_none (&e->signs);
}
static void
change_skipped (BsEntry *e)
{
  bs_term_list_clear (&e->skipped);
}
static void
change_triggers (BsEntry *e)
{
  bs_term_list_clear (&e->triggers);
}
static void
change_note (BsEntry *e)
{
  bs_entry_set_note (e, "");
}
static void
drop_note (BsEntry *e)
{
  bs_entry_set_note (e, NULL);
}
static void
add_measure (BsEntry *e)
{
  bs_entry_add_measure (e, BS_MEASURE_REST);
}
static void
drop_measure (BsEntry *e)
{
  bs_entry_remove_measure (e, 0);
}
static void
change_measure_at (BsEntry *e)
{
  e->measures[0].at = BS_INSTANT_NONE;
}
static void
change_measure_kind (BsEntry *e)
{
  e->measures[0].kind = BS_MEASURE_OTHER;
}
static void
change_measure_how (BsEntry *e)
{
  e->measures[0].how = BS_REST_HOW_LIE;
}
static void
change_measure_class (BsEntry *e)
{
  e->measures[0].class_ = BS_ABSENT;
}
static void
change_measure_result (BsEntry *e)
{
  e->measures[0].result = BS_RESULT_GONE;
}
static void
change_measure_minutes (BsEntry *e)
{
  e->measures[0].result_min = 51;
}
static void
change_measure_applied (BsEntry *e)
{
  e->measures[0].applied_min = 2;
}
static void
change_measure_pain (BsEntry *e)
{
  e->measures[0].pain_after = 3;
}
static void
change_measure_name (BsEntry *e)
{
  e->measures[0].name[0] = 'i';
}
static void
change_measure_dose (BsEntry *e)
{
  g_clear_pointer (&e->measures[0].dose, g_free);
}

static void
test_equal (void)
{
  static void (*const changes[]) (BsEntry *) = {
    change_end,
    change_at,
    change_pain,
    change_leg_pain,
    change_course,
    change_when,
    change_posture,
    change_stop,
    change_walk,
    change_onset,
    change_metres,
    change_types,
    change_position,
    change_easier,
    change_sites,
    change_radiates,
    change_numb,
    change_signs,
    change_skipped,
    change_triggers,
    change_note,
    drop_note,
    add_measure,
    drop_measure,
    change_measure_at,
    change_measure_kind,
    change_measure_how,
    change_measure_class,
    change_measure_result,
    change_measure_minutes,
    change_measure_applied,
    change_measure_pain,
    change_measure_name,
    change_measure_dose,
  };
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (BsEntry) stamped = bs_entry_copy (entry);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (BsEntry) changed = bs_entry_copy (entry);

      g_test_message ("change %" G_GSIZE_FORMAT, i);
      changes[i](changed);
      g_assert_false (bs_entry_equal (entry, changed, FALSE));
      g_assert_false (bs_entry_equal (changed, entry, TRUE));
    }

  stamped->updated_at.seconds++;
  g_assert_true (bs_entry_equal (entry, stamped, FALSE));
  g_assert_false (bs_entry_equal (entry, stamped, TRUE));
  stamped->updated_at.seconds--;
  stamped->recorded_at = BS_INSTANT_NONE;
  g_assert_false (bs_entry_equal (entry, stamped, TRUE));
  stamped->recorded_at = entry->recorded_at;
  g_assert_true (bs_entry_equal (entry, stamped, TRUE));
  stamped->id[0] = '\0';
  g_assert_false (bs_entry_equal (entry, stamped, TRUE));
  g_assert_true (bs_entry_equal (entry, stamped, FALSE));
}

static void
test_measures (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  bs_entry_add_measure (entry, BS_MEASURE_REST);
  bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup ("Paracetamol");
  bs_entry_add_measure (entry, BS_MEASURE_COLD);
  g_assert_cmpint (entry->n_measures, ==, 3);
  bs_entry_remove_measure (entry, 1);
  g_assert_cmpint (entry->n_measures, ==, 2);
  g_assert_cmpint (entry->measures[0].kind, ==, BS_MEASURE_REST);
  g_assert_cmpint (entry->measures[1].kind, ==, BS_MEASURE_COLD);
  bs_entry_remove_measure (entry, 1);
  bs_entry_remove_measure (entry, 0);
  /* Asked, none. */
  g_assert_cmpint (entry->n_measures, ==, 0);
}

/* What makes an entry faulty, or just not. `field` NULL: the entry is allowed. */
typedef struct
{
  const char *name;
  void (*change) (BsEntry *entry);
  const char *field;
  BsDiaryError code;
  const char *message;
} ValidateCase;

#define CHANGE(name, ...)                                                                                              \
  static void name (BsEntry *e) { __VA_ARGS__; }

CHANGE (set_nothing, (void) e)
CHANGE (set_id, strcpy (e->id, UUID))
CHANGE (set_bad_id, strcpy (e->id, "01234567-89AB-cdef-0123-456789abcdef"))
CHANGE (set_no_at, e->at = BS_INSTANT_NONE)
CHANGE (set_bare_at, e->at = instant ("2026-11-22"))
CHANGE (set_first_at, e->at = instant ("1900-01-01T00:00+14:00"))
CHANGE (set_last_at, e->at = instant ("2199-12-31T23:59:59-14:00"))
CHANGE (set_early_at, e->at = bs_instant_new (instant ("1900-01-01T00:00+14:00").seconds - 1, 840))
CHANGE (set_late_at, e->at = bs_instant_new (instant ("2199-12-31T23:59:59-14:00").seconds + 1, -840))
CHANGE (set_early_date, e->at = bs_instant_new_date (bs_date_from_ymd (1899, 12, 31)))
CHANGE (set_late_date, e->at = bs_instant_new_date (bs_date_from_ymd (2200, 1, 1)))
CHANGE (set_far_offset, e->at = bs_instant_new (0, 841))
CHANGE (set_far_west, e->at = bs_instant_new (0, -841))
CHANGE (set_bare_recorded, e->recorded_at = instant ("2026-11-22"))
CHANGE (set_bare_updated, e->updated_at = instant ("2026-11-22"))
CHANGE (set_early_recorded, e->recorded_at = instant ("2020-01-01T00:00Z"))
CHANGE (set_end_at_once, e->end = e->at)
CHANGE (set_end_elsewhere, e->end = instant ("2026-11-22T08:00+00:00"))
CHANGE (set_end_before, e->end = instant ("2026-11-22T08:59:59+01:00"))
CHANGE (set_end_before_elsewhere, e->end = instant ("2026-11-22T09:30+02:00"))
CHANGE (set_bare_end, e->end = instant ("2026-11-23"))
CHANGE (set_bare_at_end, e->at = instant ("2026-11-22"); e->end = instant ("2026-11-22T00:00+14:00"))
/* 13:00 of the day before in UTC, but the same date as written. */
CHANGE (set_bare_at_end_east, e->at = instant ("2026-11-22"); e->end = instant ("2026-11-22T03:00+14:00"))
CHANGE (set_bare_at_end_before, e->at = instant ("2026-11-22"); e->end = instant ("2026-11-21T23:59:59+01:00"))
/* Already the 22nd in UTC, but written as the 21st. */
CHANGE (set_bare_at_end_west, e->at = instant ("2026-11-22"); e->end = instant ("2026-11-21T20:00-10:00"))
CHANGE (set_pain_0, e->pain = 0)
CHANGE (set_pain_10, e->pain = 10)
CHANGE (set_pain_11, e->pain = 11)
CHANGE (set_pain_minus_2, e->pain = -2)
CHANGE (set_leg_pain_10, e->leg_pain = 10; e->pain = 0)
CHANGE (set_leg_pain_11, e->leg_pain = 11)
CHANGE (set_pain_0_type, e->pain = 0; bs_term_list_add (&e->types, BS_TYPE_DULL))
CHANGE (set_pain_0_no_type, e->pain = 0; bs_term_list_set_none (&e->types))
CHANGE (set_unrated_type, bs_term_list_add (&e->types, BS_TYPE_OTHER))
CHANGE (set_bad_type, bs_term_list_add (&e->types, 1); bs_term_list_add (&e->types, BS_N_TYPES))
CHANGE (set_course, e->course = BS_COURSE_CONSTANT)
CHANGE (set_bad_course, e->course = BS_N_COURSES)
CHANGE (set_bad_when, e->when = BS_N_WHENS)
CHANGE (set_negative_when, e->when = -2)
CHANGE (set_bad_posture, e->walk_posture = BS_N_WALK_POSTURES)
CHANGE (set_bad_stop, e->stop_reason = BS_N_STOP_REASONS)
CHANGE (set_walk_0, e->walk_min = 0; e->onset_min = 0)
CHANGE (set_walk_1440, e->walk_min = 1440; e->onset_min = 1440)
CHANGE (set_walk_1441, e->walk_min = 1441)
CHANGE (set_walk_negative, e->walk_min = -2)
CHANGE (set_onset_alone, e->onset_min = 1440)
CHANGE (set_onset_1441, e->onset_min = 1441)
CHANGE (set_onset_over, e->walk_min = 25; e->onset_min = 26)
CHANGE (set_metres_most, e->walk_metres = 100000)
CHANGE (set_metres_over, e->walk_metres = 100001)
CHANGE (set_metres_negative, e->walk_metres = -2)
CHANGE (set_bad_position, bs_term_list_add (&e->position, BS_N_POSITIONS))
CHANGE (set_bad_easier, bs_term_list_add (&e->easier_when, BS_N_EASIERS))
CHANGE (set_bad_site, bs_term_list_add (&e->sites, BS_N_SITES))
CHANGE (set_radiates_limbs, bs_term_list_add (&e->radiates, BS_REGION_LIMBS_LEFT))
CHANGE (set_radiates_perineum, bs_term_list_add (&e->radiates, BS_REGION_FOOT);
        bs_term_list_add (&e->radiates, BS_REGION_PERINEUM))
CHANGE (set_radiates_back, bs_term_list_add (&e->radiates, BS_REGION_BACK))
CHANGE (set_numb_back, bs_term_list_add (&e->numb, BS_REGION_BACK))
CHANGE (set_numb_limbs, bs_term_list_add (&e->numb, BS_REGION_LIMBS))
CHANGE (set_numb_side, bs_term_list_add (&e->numb, BS_REGION_SIDE_RIGHT))
CHANGE (set_bad_numb, bs_term_list_add (&e->numb, BS_N_REGIONS))
CHANGE (set_sign_apart, bs_term_list_add (&e->signs, BS_SIGN_FEVER); bs_term_list_add (&e->skipped, BS_SIGN_CHILLS))
CHANGE (set_sign_skipped, bs_term_list_add (&e->signs, BS_SIGN_FEVER); bs_term_list_add (&e->skipped, BS_SIGN_CHILLS);
        bs_term_list_add (&e->skipped, BS_SIGN_FEVER))
CHANGE (set_skipped_alone, bs_term_list_add (&e->skipped, BS_SIGN_FEVER))
CHANGE (set_bad_trigger, bs_term_list_add (&e->triggers, BS_N_TRIGGERS))
CHANGE (set_bad_set, e->triggers.set = BS_BIT (63); e->triggers.asked = 1)
CHANGE (set_note_longest, e->note = repeat ("ü", 10000))
CHANGE (set_note_wide, e->note = repeat ("🙂", 10000))
CHANGE (set_note_too_long, e->note = repeat ("ü", 10001))
CHANGE (set_note_not_utf8, e->note = g_strdup ("a\xff"))
CHANGE (set_note_empty, bs_entry_set_note (e, ""))
CHANGE (set_50_measures, for (gint i = 0; i < 50; i++) bs_entry_add_measure (e, BS_MEASURE_REST))
CHANGE (set_51_measures, for (gint i = 0; i < 51; i++) bs_entry_add_measure (e, BS_MEASURE_REST))
CHANGE (set_no_measures, e->n_measures = 0)

/* Of the second of two measures, so that the place must say which. */
#define CHANGE_MEASURE(name, ...)                                                                                      \
  static void name (BsEntry *e)                                                                                        \
  {                                                                                                                    \
    BsMeasure *m;                                                                                                      \
    bs_entry_add_measure (e, BS_MEASURE_COLD);                                                                         \
    m = bs_entry_add_measure (e, BS_MEASURE_MEDICINE);                                                                 \
    __VA_ARGS__;                                                                                                       \
  }

CHANGE_MEASURE (m_kind_absent, m->kind = BS_ABSENT)
CHANGE_MEASURE (m_bad_kind, m->kind = BS_N_MEASURE_KINDS)
CHANGE_MEASURE (m_bad_how, m->how = BS_N_REST_HOWS)
CHANGE_MEASURE (m_bad_class, m->class_ = BS_N_MEDICINE_CLASSES)
CHANGE_MEASURE (m_bad_result, m->result = BS_N_RESULTS)
CHANGE_MEASURE (m_at_once, m->at = e->at)
CHANGE_MEASURE (m_before, m->at = instant ("2026-11-22T08:59:59+01:00"))
CHANGE_MEASURE (m_late, m->at = instant ("2027-11-22T09:00+01:00"))
CHANGE_MEASURE (m_bare, m->at = instant ("2026-11-22"))
CHANGE_MEASURE (m_of_bare, e->at = instant ("2026-11-22"); m->at = instant ("2026-11-22T00:00+14:00"))
CHANGE_MEASURE (m_of_bare_before, e->at = instant ("2026-11-22"); m->at = instant ("2026-11-21T20:00-10:00"))
CHANGE_MEASURE (m_result_1440, m->result = BS_RESULT_SAME; m->result_min = 1440)
CHANGE_MEASURE (m_result_1441, m->result = BS_RESULT_SAME; m->result_min = 1441)
CHANGE_MEASURE (m_minutes_alone, m->result_min = 0)
CHANGE_MEASURE (m_minutes_negative, m->result_min = -5)
CHANGE_MEASURE (m_applied_1440, m->applied_min = 1440)
CHANGE_MEASURE (m_applied_1441, m->applied_min = 1441)
CHANGE_MEASURE (m_pain_10, m->pain_after = 10)
CHANGE_MEASURE (m_pain_11, m->pain_after = 11)
CHANGE_MEASURE (m_name_longest, m->name = repeat ("ж", 200); m->dose = repeat ("ж", 100))
CHANGE_MEASURE (m_name_too_long, m->name = repeat ("ж", 201))
CHANGE_MEASURE (m_dose_too_long, m->dose = repeat ("ж", 101))
CHANGE_MEASURE (m_name_not_utf8, m->name = g_strdup ("\xc3("))

#define ALLOWED NULL, 0, NULL
#define RANGE BS_DIARY_ERROR_RANGE
#define INSTANT BS_DIARY_ERROR_INSTANT
#define UNKNOWN BS_DIARY_ERROR_UNKNOWN_VALUE
#define MISSING BS_DIARY_ERROR_MISSING
#define INCONSISTENT BS_DIARY_ERROR_INCONSISTENT
#define NO_YEAR "it is not between the years 1900 and 2199"
#define NO_OFFSET "its offset is not between -14:00 and +14:00"
#define NO_TIME "a date without a time is not enough here"

static const ValidateCase validate_cases[] = {
  { "nothing but at", set_nothing, ALLOWED },
  { "id", set_id, ALLOWED },
  { "id in upper case", set_bad_id, "id", RANGE, "id: it is not a UUID in lower case" },
  { "no at", set_no_at, "at", MISSING, "at: the time or the date is missing" },
  { "bare at", set_bare_at, ALLOWED },
  { "first at", set_first_at, ALLOWED },
  { "last at", set_last_at, ALLOWED },
  { "at too early", set_early_at, "at", INSTANT, "at: " NO_YEAR },
  { "at too late", set_late_at, "at", INSTANT, "at: " NO_YEAR },
  { "date too early", set_early_date, "at", INSTANT, "at: " NO_YEAR },
  { "date too late", set_late_date, "at", INSTANT, "at: " NO_YEAR },
  { "offset +14:01", set_far_offset, "at", INSTANT, "at: " NO_OFFSET },
  { "offset -14:01", set_far_west, "at", INSTANT, "at: " NO_OFFSET },
  { "bare recordedAt", set_bare_recorded, "recordedAt", INSTANT, "recordedAt: " NO_TIME },
  { "bare updatedAt", set_bare_updated, "updatedAt", INSTANT, "updatedAt: " NO_TIME },
  { "recordedAt before at", set_early_recorded, ALLOWED },
  { "end at once", set_end_at_once, ALLOWED },
  { "end at once, elsewhere", set_end_elsewhere, ALLOWED },
  { "end a second before", set_end_before, "end", INCONSISTENT,
    "end: 2026-11-22T08:59:59+01:00 is before the entry, 2026-11-22T09:00+01:00" },
  { "end before by instant", set_end_before_elsewhere, "end", INCONSISTENT,
    "end: 2026-11-22T09:30+02:00 is before the entry, 2026-11-22T09:00+01:00" },
  { "bare end", set_bare_end, "end", INSTANT, "end: " NO_TIME },
  { "end on the bare date", set_bare_at_end, ALLOWED },
  { "end on the bare date, far east", set_bare_at_end_east, ALLOWED },
  { "end on the date before", set_bare_at_end_before, "end", INCONSISTENT,
    "end: 2026-11-21T23:59:59+01:00 is before the entry, 2026-11-22" },
  { "end on the date before, far west", set_bare_at_end_west, "end", INCONSISTENT,
    "end: 2026-11-21T20:00-10:00 is before the entry, 2026-11-22" },
  { "pain 0", set_pain_0, ALLOWED },
  { "pain 10", set_pain_10, ALLOWED },
  { "pain 11", set_pain_11, "pain", RANGE, "pain: 11 is not between 0 and 10" },
  { "pain -2", set_pain_minus_2, "pain", RANGE, "pain: -2 is not between 0 and 10" },
  { "leg pain 10 without back pain", set_leg_pain_10, ALLOWED },
  { "leg pain 11", set_leg_pain_11, "legPain", RANGE, "legPain: 11 is not between 0 and 10" },
  { "pain 0 with a type", set_pain_0_type, "types", INCONSISTENT, "types: a kind of pain is given, but the pain is 0" },
  { "pain 0 with no type", set_pain_0_no_type, ALLOWED },
  { "unrated pain with a type", set_unrated_type, ALLOWED },
  { "unknown type", set_bad_type, "types", UNKNOWN, "types[1]: 14 is not a value of this field" },
  { "course", set_course, ALLOWED },
  { "unknown course", set_bad_course, "course", UNKNOWN, "course: 2 is not a value of this field" },
  { "unknown when", set_bad_when, "when", UNKNOWN, "when: 10 is not a value of this field" },
  { "negative when", set_negative_when, "when", UNKNOWN, "when: -2 is not a value of this field" },
  { "unknown posture", set_bad_posture, "walkPosture", UNKNOWN, "walkPosture: 2 is not a value of this field" },
  { "unknown stop", set_bad_stop, "stopReason", UNKNOWN, "stopReason: 4 is not a value of this field" },
  { "walk 0, onset 0", set_walk_0, ALLOWED },
  { "walk 1440, onset 1440", set_walk_1440, ALLOWED },
  { "walk 1441", set_walk_1441, "walkMin", RANGE, "walkMin: 1441 is not between 0 and 1440" },
  { "walk -2", set_walk_negative, "walkMin", RANGE, "walkMin: -2 is not between 0 and 1440" },
  { "onset without walk", set_onset_alone, ALLOWED },
  { "onset 1441", set_onset_1441, "onsetMin", RANGE, "onsetMin: 1441 is not between 0 and 1440" },
  { "onset over walk", set_onset_over, "onsetMin", INCONSISTENT,
    "onsetMin: the pain began after 26 minutes, but the walk took 25" },
  { "100000 m", set_metres_most, ALLOWED },
  { "100001 m", set_metres_over, "walkMetres", RANGE, "walkMetres: 100001 is not between 0 and 100000" },
  { "-2 m", set_metres_negative, "walkMetres", RANGE, "walkMetres: -2 is not between 0 and 100000" },
  { "unknown position", set_bad_position, "position", UNKNOWN, "position[0]: 9 is not a value of this field" },
  { "unknown easier", set_bad_easier, "easierWhen", UNKNOWN, "easierWhen[0]: 6 is not a value of this field" },
  { "unknown site", set_bad_site, "sites", UNKNOWN, "sites[0]: 4 is not a value of this field" },
  { "radiates limbs", set_radiates_limbs, ALLOWED },
  { "radiates perineum", set_radiates_perineum, "radiates", UNKNOWN,
    "radiates[1]: “perineum” is not a value of this field" },
  { "radiates back", set_radiates_back, "radiates", UNKNOWN, "radiates[0]: “back” is not a value of this field" },
  { "numb back", set_numb_back, ALLOWED },
  { "numb limbs", set_numb_limbs, "numb", UNKNOWN, "numb[0]: “limbs” is not a value of this field" },
  { "numb side", set_numb_side, "numb", UNKNOWN, "numb[0]: “side-right” is not a value of this field" },
  { "unknown numb", set_bad_numb, "numb", UNKNOWN, "numb[0]: 36 is not a value of this field" },
  { "signs given and others skipped", set_sign_apart, ALLOWED },
  { "sign given and skipped", set_sign_skipped, "skipped", INCONSISTENT,
    "skipped[1]: “fever” is among the signs as well; it can be in one of the two" },
  { "skipped without signs", set_skipped_alone, ALLOWED },
  { "unknown trigger", set_bad_trigger, "triggers", UNKNOWN, "triggers[0]: 17 is not a value of this field" },
  { "set and list differ", set_bad_set, "triggers", UNKNOWN, "triggers: it holds an unknown value" },
  { "note of 10000 characters", set_note_longest, ALLOWED },
  { "note of 40000 bytes", set_note_wide, ALLOWED },
  { "note of 10001 characters", set_note_too_long, "note", RANGE,
    "note: the text has 10001 characters, 10000 are the most that fit" },
  { "note that is not UTF-8", set_note_not_utf8, "note", BS_DIARY_ERROR_NOT_JSON, "note: the text is not UTF-8" },
  { "empty note", set_note_empty, ALLOWED },
  { "50 measures", set_50_measures, ALLOWED },
  { "51 measures", set_51_measures, "measures", RANGE,
    "measures: there are 51, 50 are the most that fit into one entry" },
  { "no measures", set_no_measures, ALLOWED },
  { "measure without kind", m_kind_absent, "measures", MISSING, "measures[1].kind: the kind of measure is missing" },
  { "unknown kind", m_bad_kind, "measures", UNKNOWN, "measures[1].kind: 5 is not a value of this field" },
  { "unknown how", m_bad_how, "measures", UNKNOWN, "measures[1].how: 6 is not a value of this field" },
  { "unknown class", m_bad_class, "measures", UNKNOWN, "measures[1].class: 3 is not a value of this field" },
  { "unknown result", m_bad_result, "measures", UNKNOWN, "measures[1].result: 4 is not a value of this field" },
  { "measure at once", m_at_once, ALLOWED },
  { "measure before", m_before, "measures", INCONSISTENT,
    "measures[1].at: 2026-11-22T08:59:59+01:00 is before the entry, 2026-11-22T09:00+01:00" },
  { "measure a year later", m_late, ALLOWED },
  { "bare measure", m_bare, "measures", INSTANT, "measures[1].at: " NO_TIME },
  { "measure of a bare date", m_of_bare, ALLOWED },
  { "measure before a bare date", m_of_bare_before, "measures", INCONSISTENT,
    "measures[1].at: 2026-11-21T20:00-10:00 is before the entry, 2026-11-22" },
  { "result after 24 h", m_result_1440, ALLOWED },
  { "result later than 24 h", m_result_1441, "measures", RANGE,
    "measures[1].resultMin: 1441 is not between 0 and 1440" },
  { "minutes without a result", m_minutes_alone, ALLOWED },
  { "minutes -5", m_minutes_negative, "measures", RANGE, "measures[1].resultMin: -5 is not between 0 and 1440" },
  { "applied 1440", m_applied_1440, ALLOWED },
  { "applied 1441", m_applied_1441, "measures", RANGE, "measures[1].appliedMin: 1441 is not between 0 and 1440" },
  { "pain after 10", m_pain_10, ALLOWED },
  { "pain after 11", m_pain_11, "measures", RANGE, "measures[1].painAfter: 11 is not between 0 and 10" },
  { "longest name and dose", m_name_longest, ALLOWED },
  { "name too long", m_name_too_long, "measures", RANGE,
    "measures[1].name: the text has 201 characters, 200 are the most that fit" },
  { "dose too long", m_dose_too_long, "measures", RANGE,
    "measures[1].dose: the text has 101 characters, 100 are the most that fit" },
  { "name that is not UTF-8", m_name_not_utf8, "measures", BS_DIARY_ERROR_NOT_JSON,
    "measures[1].name: the text is not UTF-8" },
};

static void
test_validate (gconstpointer data)
{
  const ValidateCase *c = data;
  static const char *const places[] = { NULL, "", "entries[12]" };
  g_autoptr (BsEntry) entry = new_entry ();

  c->change (entry);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = NULL;
      const char *field = "untouched";

      if (c->field == NULL)
        {
          g_assert_true (bs_entry_validate (entry, places[i], &field, &error));
          g_assert_no_error (error);
          g_assert_cmpstr (field, ==, "untouched");
          continue;
        }
      g_assert_false (bs_entry_validate (entry, places[i], &field, &error));
      g_assert_error (error, BS_DIARY_ERROR, (gint) c->code);
      message = i == 2 ? g_strconcat ("entries[12].", c->message, NULL) : g_strdup (c->message);
      g_assert_cmpstr (error->message, ==, message);
      g_assert_cmpstr (field, ==, c->field);
      /* Nobody has to ask what it was. */
      g_assert_false (bs_entry_validate (entry, places[i], NULL, NULL));
    }
}

static void
test_validate_full (void)
{
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_entry_validate (entry, "entries[0]", NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry/new-is-absent", test_new_is_absent);
  g_test_add_func ("/entry/copy", test_copy);
  g_test_add_func ("/entry/boxed", test_boxed);
  g_test_add_func ("/entry/equal", test_equal);
  g_test_add_func ("/entry/measures", test_measures);
  g_test_add_func ("/entry/validate-full", test_validate_full);
  for (gsize i = 0; i < G_N_ELEMENTS (validate_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/entry/validate/", validate_cases[i].name, NULL);

      g_test_add_data_func (path, &validate_cases[i], test_validate);
    }
  return g_test_run ();
}
