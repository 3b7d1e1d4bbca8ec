/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib.h>

#include "bs-error.h"
#include "bs-record.h"
#include "test-values.h"

#define UUID "01234567-89ab-cdef-0123-456789abcdef"

static void
assert_fault (gboolean valid, GError *error, const char *field, const char *expected_field, BsDiaryError code,
              const char *message)
{
  if (expected_field == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (valid);
      return;
    }
  g_assert_false (valid);
  g_assert_error (error, BS_DIARY_ERROR, (gint) code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpstr (field, ==, expected_field);
}

#define CHANGE(type, name, ...)                                                                                        \
  static void name (type *self) { __VA_ARGS__; }
#define ALLOWED NULL, 0, NULL

static BsVisit *
new_visit (void)
{
  BsVisit *visit = bs_visit_new ();

  visit->at = instant ("2026-11-20T10:00+01:00");
  visit->kind = BS_VISIT_DOCTOR;
  return visit;
}

static void
set_knows (BsVisit *visit, const char *first, const char *second)
{
  const char *const ids[] = { first, second, NULL };

  g_strfreev (visit->knows);
  visit->knows = g_strdupv ((char **) ids);
}

CHANGE (BsVisit, v_nothing, (void) self)
CHANGE (BsVisit, v_no_at, self->at = BS_INSTANT_NONE)
CHANGE (BsVisit, v_bare_at, self->at = instant ("2026-11-20"))
CHANGE (BsVisit, v_no_kind, self->kind = BS_ABSENT)
CHANGE (BsVisit, v_bad_kind, self->kind = BS_N_VISIT_KINDS)
CHANGE (BsVisit, v_bad_id, strcpy (self->id, "x"))
CHANGE (BsVisit, v_bare_updated, self->updated_at = instant ("2026-11-20"))
CHANGE (BsVisit, v_who, self->who = repeat ("é", 200); self->note = repeat ("é", 10000))
CHANGE (BsVisit, v_who_long, self->who = repeat ("é", 201))
CHANGE (BsVisit, v_note_long, self->note = repeat ("é", 10001))
CHANGE (BsVisit, v_knows_none, set_knows (self, NULL, NULL))
CHANGE (BsVisit, v_knows, set_knows (self, "pain-over-3-days", "g-pregnancy"))
CHANGE (BsVisit, v_knows_twice, set_knows (self, "g-pregnancy", "g-pregnancy"))
CHANGE (BsVisit, v_until, self->knows_until = instant ("2026-12-24"))
CHANGE (BsVisit, v_until_time, self->knows_until = instant ("2026-12-24T09:00Z"))
CHANGE (BsVisit, v_until_late, self->knows_until = bs_instant_new_date (bs_date_from_ymd (2200, 1, 1)))

static void
test_visit_validate (void)
{
  static const struct
  {
    void (*change) (BsVisit *visit);
    const char *field;
    BsDiaryError code;
    const char *message;
  } cases[] = {
    { v_nothing, ALLOWED },
    { v_no_at, "at", BS_DIARY_ERROR_MISSING, "visits[3].at: the time is missing" },
    { v_bare_at, "at", BS_DIARY_ERROR_INSTANT, "visits[3].at: a date without a time is not enough here" },
    { v_no_kind, "kind", BS_DIARY_ERROR_MISSING, "visits[3].kind: the kind of visit is missing" },
    { v_bad_kind, "kind", BS_DIARY_ERROR_UNKNOWN_VALUE, "visits[3].kind: 4 is not a value of this field" },
    { v_bad_id, "id", BS_DIARY_ERROR_RANGE, "visits[3].id: it is not a UUID in lower case" },
    { v_bare_updated, "updatedAt", BS_DIARY_ERROR_INSTANT,
      "visits[3].updatedAt: a date without a time is not enough here" },
    { v_who, ALLOWED },
    { v_who_long, "who", BS_DIARY_ERROR_RANGE,
      "visits[3].who: the text has 201 characters, 200 are the most that fit" },
    { v_note_long, "note", BS_DIARY_ERROR_RANGE,
      "visits[3].note: the text has 10001 characters, 10000 are the most that fit" },
    { v_knows_none, ALLOWED },
    { v_knows, ALLOWED },
    { v_knows_twice, "knows", BS_DIARY_ERROR_DUPLICATE, "visits[3].knows[1]: “g-pregnancy” is in the list twice" },
    { v_until, ALLOWED },
    { v_until_time, "knowsUntil", BS_DIARY_ERROR_INSTANT,
      "visits[3].knowsUntil: only a date may stand here, without a time" },
    { v_until_late, "knowsUntil", BS_DIARY_ERROR_INSTANT,
      "visits[3].knowsUntil: it is not between the years 1900 and 2199" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsVisit) visit = new_visit ();
      g_autoptr (GError) error = NULL;
      const char *field = NULL;
      gboolean valid;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      cases[i].change (visit);
      valid = bs_visit_validate (visit, "visits[3]", &field, &error);
      assert_fault (valid, error, field, cases[i].field, cases[i].code, cases[i].message);
    }
}

static void
test_visit_copy (void)
{
  BsVisit *visit = new_visit ();
  g_autoptr (BsVisit) copy = NULL;
  g_autoptr (BsVisit) other = NULL;

  strcpy (visit->id, UUID);
  visit->who = g_strdup ("Dr Example");
  visit->note = g_strdup ("");
  set_knows (visit, "a", "b");
  copy = bs_visit_copy (visit);
  other = bs_visit_copy (visit);
  g_assert_true (bs_visit_equal (visit, copy, TRUE));
  bs_visit_unref (visit);
  g_assert_cmpstr (copy->who, ==, "Dr Example");
  g_assert_cmpstr (copy->knows[1], ==, "b");

  other->updated_at = other->at;
  g_assert_false (bs_visit_equal (copy, other, TRUE));
  g_assert_true (bs_visit_equal (copy, other, FALSE));
  set_knows (other, "b", "a");
  g_assert_false (bs_visit_equal (copy, other, FALSE));
  /* None and not given differ. */
  set_knows (other, NULL, NULL);
  g_clear_pointer (&copy->knows, g_strfreev);
  g_assert_false (bs_visit_equal (copy, other, FALSE));
  g_clear_pointer (&other->knows, g_strfreev);
  g_assert_true (bs_visit_equal (copy, other, FALSE));
  g_clear_pointer (&other->note, g_free);
  g_assert_false (bs_visit_equal (copy, other, FALSE));
}

static void
test_visit_is_examination (void)
{
  for (gint kind = 0; kind < BS_N_VISIT_KINDS; kind++)
    {
      g_autoptr (BsVisit) visit = new_visit ();

      visit->kind = (gint8) kind;
      g_assert_cmpint (bs_visit_is_examination (visit), ==, kind != BS_VISIT_PHONE_ADVICE);
    }
}

CHANGE (BsMedicine, m_nothing, (void) self)
CHANGE (BsMedicine, m_no_name, g_clear_pointer (&self->name, g_free))
CHANGE (BsMedicine, m_empty_name, self->name[0] = '\0')
CHANGE (BsMedicine, m_long, g_free (self->name); self->name = repeat ("é", 200); self->dose = repeat ("é", 100))
CHANGE (BsMedicine, m_name_long, g_free (self->name); self->name = repeat ("é", 201))
CHANGE (BsMedicine, m_dose_long, self->dose = repeat ("é", 101))
CHANGE (BsMedicine, m_class, self->class_ = BS_MEDICINE_CLASS_OTHER)
CHANGE (BsMedicine, m_bad_class, self->class_ = BS_N_MEDICINE_CLASSES)
CHANGE (BsMedicine, m_1_a_day, self->max_per_day = 1)
CHANGE (BsMedicine, m_99_a_day, self->max_per_day = 99)
CHANGE (BsMedicine, m_0_a_day, self->max_per_day = 0)
CHANGE (BsMedicine, m_100_a_day, self->max_per_day = 100)
CHANGE (BsMedicine, m_bad_id, strcpy (self->id, "01234567"))
CHANGE (BsMedicine, m_bad_updated, self->updated_at = bs_instant_new (0, 900))

static void
test_medicine_validate (void)
{
  static const struct
  {
    void (*change) (BsMedicine *medicine);
    const char *field;
    BsDiaryError code;
    const char *message;
  } cases[] = {
    { m_nothing, ALLOWED },
    { m_no_name, "name", BS_DIARY_ERROR_MISSING, "medicines[0].name: the name of the medicine is missing" },
    { m_empty_name, "name", BS_DIARY_ERROR_RANGE, "medicines[0].name: the name of the medicine is empty" },
    { m_long, ALLOWED },
    { m_name_long, "name", BS_DIARY_ERROR_RANGE,
      "medicines[0].name: the text has 201 characters, 200 are the most that fit" },
    { m_dose_long, "dose", BS_DIARY_ERROR_RANGE,
      "medicines[0].dose: the text has 101 characters, 100 are the most that fit" },
    { m_class, ALLOWED },
    { m_bad_class, "class", BS_DIARY_ERROR_UNKNOWN_VALUE, "medicines[0].class: 3 is not a value of this field" },
    { m_1_a_day, ALLOWED },
    { m_99_a_day, ALLOWED },
    { m_0_a_day, "maxPerDay", BS_DIARY_ERROR_RANGE, "medicines[0].maxPerDay: 0 is not between 1 and 99" },
    { m_100_a_day, "maxPerDay", BS_DIARY_ERROR_RANGE, "medicines[0].maxPerDay: 100 is not between 1 and 99" },
    { m_bad_id, "id", BS_DIARY_ERROR_RANGE, "medicines[0].id: it is not a UUID in lower case" },
    { m_bad_updated, "updatedAt", BS_DIARY_ERROR_INSTANT,
      "medicines[0].updatedAt: its offset is not between -14:00 and +14:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsMedicine) medicine = bs_medicine_new ();
      g_autoptr (GError) error = NULL;
      const char *field = NULL;
      gboolean valid;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      medicine->name = g_strdup ("Ibuprofen");
      cases[i].change (medicine);
      valid = bs_medicine_validate (medicine, "medicines[0]", &field, &error);
      assert_fault (valid, error, field, cases[i].field, cases[i].code, cases[i].message);
    }
}

static void
test_medicine_copy (void)
{
  BsMedicine *medicine = bs_medicine_new ();
  g_autoptr (BsMedicine) copy = NULL;
  g_autoptr (BsMedicine) other = NULL;

  medicine->name = g_strdup ("Ibuprofen");
  medicine->dose = g_strdup ("400 mg");
  medicine->max_per_day = 3;
  copy = bs_medicine_copy (medicine);
  other = bs_medicine_copy (medicine);
  bs_medicine_unref (medicine);
  g_assert_true (bs_medicine_equal (copy, other, TRUE));
  strcpy (other->id, UUID);
  g_assert_true (bs_medicine_equal (copy, other, FALSE));
  g_assert_false (bs_medicine_equal (copy, other, TRUE));
  other->max_per_day = 4;
  g_assert_false (bs_medicine_equal (copy, other, FALSE));
  other->max_per_day = 3;
  other->class_ = BS_MEDICINE_CLASS_ANALGESIC;
  g_assert_false (bs_medicine_equal (copy, other, FALSE));
  other->class_ = BS_ABSENT;
  g_assert_true (bs_medicine_equal (copy, other, FALSE));
  other->dose[0] = '6';
  g_assert_false (bs_medicine_equal (copy, other, FALSE));
}

CHANGE (BsProfile, p_nothing, (void) self)
CHANGE (BsProfile, p_least, self->birth_year = 1900; self->age = 0; self->pregnant = FALSE; self->sex = BS_SEX_FEMALE)
CHANGE (BsProfile, p_most, self->birth_year = 2100; self->age = 130; self->cancer_history = TRUE)
CHANGE (BsProfile, p_texts, self->name = repeat ("é", 200); self->diagnoses = repeat ("é", 4000))
CHANGE (BsProfile, p_year_1899, self->birth_year = 1899)
CHANGE (BsProfile, p_year_2101, self->birth_year = 2101)
CHANGE (BsProfile, p_age_131, self->age = 131)
CHANGE (BsProfile, p_age_minus_2, self->age = -2)
CHANGE (BsProfile, p_bad_sex, self->sex = BS_N_SEXES)
CHANGE (BsProfile, p_bad_pregnant, self->pregnant = 2)
CHANGE (BsProfile, p_bad_bones, self->osteoporosis = -2)
CHANGE (BsProfile, p_bad_steroids, self->long_term_steroids = 3)
CHANGE (BsProfile, p_bad_cancer, self->cancer_history = 100)
CHANGE (BsProfile, p_name_long, self->name = repeat ("é", 201))
CHANGE (BsProfile, p_diagnoses_long, self->diagnoses = repeat ("é", 4001))

static void
test_profile_validate (void)
{
  static const struct
  {
    void (*change) (BsProfile *profile);
    const char *field;
    BsDiaryError code;
    const char *message;
  } cases[] = {
    { p_nothing, ALLOWED },
    { p_least, ALLOWED },
    { p_most, ALLOWED },
    { p_texts, ALLOWED },
    { p_year_1899, "birthYear", BS_DIARY_ERROR_RANGE, "profile.birthYear: 1899 is not between 1900 and 2100" },
    { p_year_2101, "birthYear", BS_DIARY_ERROR_RANGE, "profile.birthYear: 2101 is not between 1900 and 2100" },
    { p_age_131, "age", BS_DIARY_ERROR_RANGE, "profile.age: 131 is not between 0 and 130" },
    { p_age_minus_2, "age", BS_DIARY_ERROR_RANGE, "profile.age: -2 is not between 0 and 130" },
    { p_bad_sex, "sex", BS_DIARY_ERROR_UNKNOWN_VALUE, "profile.sex: 3 is not a value of this field" },
    { p_bad_pregnant, "pregnant", BS_DIARY_ERROR_TYPE, "profile.pregnant: 2 is neither true nor false" },
    { p_bad_bones, "osteoporosis", BS_DIARY_ERROR_TYPE, "profile.osteoporosis: -2 is neither true nor false" },
    { p_bad_steroids, "longTermSteroids", BS_DIARY_ERROR_TYPE,
      "profile.longTermSteroids: 3 is neither true nor false" },
    { p_bad_cancer, "cancerHistory", BS_DIARY_ERROR_TYPE, "profile.cancerHistory: 100 is neither true nor false" },
    { p_name_long, "name", BS_DIARY_ERROR_RANGE,
      "profile.name: the text has 201 characters, 200 are the most that fit" },
    { p_diagnoses_long, "diagnoses", BS_DIARY_ERROR_RANGE,
      "profile.diagnoses: the text has 4001 characters, 4000 are the most that fit" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsProfile) profile = bs_profile_new ();
      g_autoptr (GError) error = NULL;
      const char *field = NULL;
      gboolean valid;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      cases[i].change (profile);
      valid = bs_profile_validate (profile, "profile", &field, &error);
      assert_fault (valid, error, field, cases[i].field, cases[i].code, cases[i].message);
    }
}

static BsProfile *
new_full_profile (void)
{
  BsProfile *profile = bs_profile_new ();

  profile->name = g_strdup ("A. Person");
  profile->diagnoses = g_strdup ("told by the doctor");
  profile->birth_year = 1957;
  profile->age = 60;
  profile->sex = BS_SEX_FEMALE;
  profile->pregnant = FALSE;
  profile->osteoporosis = TRUE;
  profile->long_term_steroids = FALSE;
  profile->cancer_history = TRUE;
  return profile;
}

static void
test_profile_merge (void)
{
  g_autoptr (BsProfile) full = new_full_profile ();
  g_autoptr (BsProfile) empty = bs_profile_new ();
  g_autoptr (BsProfile) some = bs_profile_new ();
  g_autoptr (BsProfile) kept = bs_profile_merge (full, empty);
  g_autoptr (BsProfile) taken = bs_profile_merge (empty, full);
  g_autoptr (BsProfile) mixed = NULL;
  g_autoptr (BsProfile) expected = bs_profile_copy (full);

  g_assert_true (bs_profile_equal (kept, full));
  g_assert_true (bs_profile_equal (taken, full));
  g_assert_false (bs_profile_equal (empty, full));

  some->name = g_strdup ("");
  some->age = 0;
  some->pregnant = TRUE;
  some->osteoporosis = FALSE;
  some->sex = BS_SEX_OTHER;
  mixed = bs_profile_merge (full, some);
  g_free (expected->name);
  expected->name = g_strdup ("");
  expected->age = 0;
  expected->pregnant = TRUE;
  expected->osteoporosis = FALSE;
  expected->sex = BS_SEX_OTHER;
  g_assert_true (bs_profile_equal (mixed, expected));
}

static void
test_profile_equal (void)
{
  for (gint field = 0; field < 9; field++)
    {
      g_autoptr (BsProfile) profile = new_full_profile ();
      g_autoptr (BsProfile) changed = bs_profile_copy (profile);
      gint8 *const truths[] = { &changed->sex, &changed->pregnant, &changed->osteoporosis, &changed->long_term_steroids,
                                &changed->cancer_history };

      g_test_message ("field %d", field);
      g_assert_true (bs_profile_equal (profile, changed));
      if (field == 0)
        g_clear_pointer (&changed->name, g_free);
      else if (field == 1)
        g_clear_pointer (&changed->diagnoses, g_free);
      else if (field == 2)
        changed->birth_year = BS_ABSENT;
      else if (field == 3)
        changed->age = BS_ABSENT;
      else
        *truths[field - 4] = BS_ABSENT;
      g_assert_false (bs_profile_equal (profile, changed));
    }
}

static void
test_profile_age (void)
{
  static const struct
  {
    gint birth_year, age;
    gint year, month, day;
    gint expected;
  } cases[] = {
    { BS_ABSENT, BS_ABSENT, 2026, 1, 1, BS_ABSENT },
    { BS_ABSENT, 0, 2026, 1, 1, 0 },
    { BS_ABSENT, 65, 1990, 1, 1, 65 },
    { 1961, BS_ABSENT, 2025, 12, 31, 64 },
    { 1961, BS_ABSENT, 2026, 1, 1, 65 },
    { 1961, 30, 2026, 12, 31, 65 },
    { 2026, BS_ABSENT, 2026, 1, 1, 0 },
    { 2027, BS_ABSENT, 2026, 12, 31, BS_ABSENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsProfile) profile = bs_profile_new ();

      g_test_message ("%" G_GSIZE_FORMAT, i);
      profile->birth_year = (gint16) cases[i].birth_year;
      profile->age = (gint16) cases[i].age;
      g_assert_cmpint (bs_profile_get_age (profile, bs_date_from_ymd (cases[i].year, cases[i].month, cases[i].day)), ==,
                       cases[i].expected);
    }
}

static void
test_diary (void)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();
  BsEntry *entry = bs_entry_new ();

  g_assert_nonnull (diary->profile);
  g_assert_cmpuint (diary->medicines->len + diary->visits->len + diary->entries->len, ==, 0);
  g_ptr_array_add (diary->entries, bs_entry_ref (entry));
  g_ptr_array_add (diary->medicines, bs_medicine_new ());
  g_ptr_array_add (diary->visits, new_visit ());
  g_clear_pointer (&diary, bs_diary_free);
  /* Ours is the last reference now. */
  g_assert_true (g_atomic_ref_count_compare (&entry->ref_count, 1));
  bs_entry_unref (entry);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit/validate", test_visit_validate);
  g_test_add_func ("/visit/copy", test_visit_copy);
  g_test_add_func ("/visit/is-examination", test_visit_is_examination);
  g_test_add_func ("/medicine/validate", test_medicine_validate);
  g_test_add_func ("/medicine/copy", test_medicine_copy);
  g_test_add_func ("/profile/validate", test_profile_validate);
  g_test_add_func ("/profile/merge", test_profile_merge);
  g_test_add_func ("/profile/equal", test_profile_equal);
  g_test_add_func ("/profile/age", test_profile_age);
  g_test_add_func ("/diary", test_diary);
  return g_test_run ();
}
