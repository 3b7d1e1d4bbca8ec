/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store-testing.h"

#define NOW "2026-11-22T21:00+01:00"

static void
count_changes (BsStore *store, const BsChange *change, gpointer user_data)
{
  guint *counts = user_data;
  counts[change->kind]++;
}

static BsVisit *
new_visit (const char *at)
{
  BsVisit *visit = bs_visit_new ();
  visit->at = instant (at);
  visit->kind = BS_VISIT_DOCTOR;
  return visit;
}

static void
test_visits (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  guint counts[BS_CHANGE_ALL + 1] = { 0 };
  g_signal_connect (store, "changed", G_CALLBACK (count_changes), counts);

  static const char *const knows[] = { "pain-over-3-days", "b", "a'); --", NULL };
  g_autoptr (BsVisit) full = new_visit ("2026-11-22T10:00-11:00");
  full->kind = BS_VISIT_AMBULANCE;
  full->who = g_strdup ("Dr. Grün");
  full->note = g_strdup ("");
  full->knows = g_strdupv ((char **) knows);
  full->knows_until = instant ("2027-01-31");
  g_autoptr (BsVisit) put = bs_store_put_visit (store, full, instant (NOW), NULL);
  g_assert_true (bs_uuid_is_valid (put->id));
  g_assert_true (bs_visit_equal (put, full, FALSE));
  g_assert_true (bs_instant_equal (put->updated_at, instant (NOW)));

  g_autoptr (BsVisit) bare = new_visit ("1970-01-01T00:00Z"), none = new_visit ("2030-01-01T00:00Z");
  none->knows = g_new0 (char *, 1);
  g_autoptr (BsVisit) put_none = bs_store_restore_visit (store, none, NULL);
  g_autoptr (BsVisit) put_bare = bs_store_restore_visit (store, bare, NULL);
  g_assert_false (bs_instant_is_set (put_bare->updated_at));
  {
    g_autoptr (GPtrArray) visits = bs_store_list_visits (store, NULL);
    g_assert_cmpuint (visits->len, ==, 3);
    g_assert_true (bs_visit_equal (g_ptr_array_index (visits, 0), put_bare, TRUE));
    g_assert_true (bs_visit_equal (g_ptr_array_index (visits, 1), put, TRUE));
    g_assert_true (bs_visit_equal (g_ptr_array_index (visits, 2), put_none, TRUE));
    g_assert_null (((BsVisit *) g_ptr_array_index (visits, 0))->knows);
    g_assert_nonnull (((BsVisit *) g_ptr_array_index (visits, 2))->knows);
  }

  /* Changed: the same id, fewer rules. */
  g_autoptr (BsVisit) changed = bs_visit_copy (put);
  g_clear_pointer (&changed->knows[1], g_free);
  g_clear_pointer (&changed->knows[2], g_free);
  g_clear_pointer (&changed->note, g_free);
  g_autoptr (BsVisit) put_changed = bs_store_restore_visit (store, changed, NULL);
  {
    g_autoptr (GPtrArray) visits = bs_store_list_visits (store, NULL);
    g_assert_cmpuint (visits->len, ==, 3);
    g_assert_true (bs_visit_equal (g_ptr_array_index (visits, 1), changed, TRUE));
  }

  g_autoptr (BsVisit) gone = bs_store_delete_visit (store, put->id, NULL);
  g_assert_true (bs_visit_equal (gone, changed, TRUE));
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_delete_visit (store, put->id, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (counts[BS_CHANGE_VISITS], ==, 5);

  bare->at = instant ("2026-11-22");
  g_assert_null (bs_store_put_visit (store, bare, instant (NOW), &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == BS_DIARY_ERROR);
  g_assert_true (bs_store_check (store, NULL));
}

static void
test_medicines (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  static const char *const names[] = { "Paracetamol", "Ibuprofen", "'; DROP TABLE medicine; --" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BsMedicine) medicine = bs_medicine_new ();
      medicine->name = g_strdup (names[i]);
      if (i == 0)
        {
          medicine->class_ = BS_MEDICINE_CLASS_ANTISPASMODIC;
          medicine->dose = g_strdup ("500 mg");
          medicine->max_per_day = 99;
        }
      g_autoptr (BsMedicine) put = bs_store_put_medicine (store, medicine, instant (NOW), NULL);
      g_assert_true (bs_medicine_equal (put, medicine, FALSE));
    }
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (store, NULL);
  g_assert_cmpuint (medicines->len, ==, 3);
  for (guint i = 1; i < medicines->len; i++)
    g_assert_cmpint (g_utf8_collate (((BsMedicine *) g_ptr_array_index (medicines, i - 1))->name,
                                     ((BsMedicine *) g_ptr_array_index (medicines, i))->name),
                     <, 0);
  g_autoptr (BsMedicine) last = bs_medicine_copy (g_ptr_array_index (medicines, 2));
  g_assert_cmpint (last->max_per_day, ==, 99);
  g_assert_cmpint (last->class_, ==, BS_MEDICINE_CLASS_ANTISPASMODIC);
  g_assert_cmpstr (last->dose, ==, "500 mg");

  last->max_per_day = BS_ABSENT;
  g_autoptr (BsMedicine) restored = bs_store_restore_medicine (store, last, NULL);
  g_autoptr (BsMedicine) gone = bs_store_delete_medicine (store, last->id, NULL);
  g_assert_true (bs_medicine_equal (gone, last, TRUE));
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_delete_medicine (store, last->id, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_clear_pointer (&last->name, g_free);
  g_assert_null (bs_store_restore_medicine (store, last, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_MISSING);
}

static void
test_profile (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsProfile) empty = bs_profile_new ();
  g_autoptr (BsProfile) full = bs_profile_new ();
  full->name = g_strdup ("Ada “the walker” O'Neill");
  full->diagnoses = g_strnfill (4000, 'x');
  full->birth_year = 1900;
  full->age = 0;
  full->sex = BS_SEX_OTHER;
  full->pregnant = FALSE;
  full->osteoporosis = TRUE;
  full->long_term_steroids = FALSE;
  full->cancer_history = TRUE;
  {
    g_autoptr (BsStore) store = place_open (&place);
    g_autoptr (BsProfile) before = bs_store_get_profile (store, NULL);
    g_assert_true (bs_profile_equal (before, empty));
    g_assert_true (bs_store_put_profile (store, full, NULL));
    g_autoptr (GError) error = NULL;
    g_autoptr (BsProfile) wrong = bs_profile_copy (full);
    wrong->birth_year = 1899;
    g_assert_false (bs_store_put_profile (store, wrong, &error));
    g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
  }
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsProfile) again = bs_store_get_profile (store, NULL);
  g_assert_true (bs_profile_equal (again, full));
  g_assert_true (bs_store_put_profile (store, empty, NULL));
  g_autoptr (BsProfile) emptied = bs_store_get_profile (store, NULL);
  g_assert_true (bs_profile_equal (emptied, empty));
}

static void
test_drafts (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  guint counts[BS_CHANGE_ALL + 1] = { 0 };
  {
    g_autoptr (BsStore) store = place_open (&place);
    g_signal_connect (store, "changed", G_CALLBACK (count_changes), counts);
    g_assert_true (bs_store_put_draft (store, "entry", "{ \"pain\": 6 }", NULL));
    g_assert_true (bs_store_put_draft (store, "entry", "{ \"pain\": 7 } 🙂", NULL));
    g_assert_true (bs_store_put_draft (store, "walk", "", NULL));
    g_assert_true (bs_store_put_value (store, "entry", "a value", NULL));
    g_autoptr (GError) error = NULL;
    g_assert_false (bs_store_put_draft (store, "entry", "\xff", &error));
    g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON);
  }
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = bs_store_get_draft (store, "entry", &error);
  g_assert_cmpstr (draft, ==, "{ \"pain\": 7 } 🙂");
  g_autofree char *empty = bs_store_get_draft (store, "walk", &error);
  g_assert_cmpstr (empty, ==, "");
  g_autofree char *value = bs_store_get_value (store, "entry", &error);
  g_assert_cmpstr (value, ==, "a value");
  g_assert_true (bs_store_delete_draft (store, "entry", NULL));
  g_assert_true (bs_store_delete_draft (store, "entry", NULL));
  g_assert_null (bs_store_get_draft (store, "entry", &error));
  g_assert_null (bs_store_get_value (store, "walk", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/records/visits", test_visits);
  g_test_add_func ("/store/records/medicines", test_medicines);
  g_test_add_func ("/store/records/profile", test_profile);
  g_test_add_func ("/store/records/drafts", test_drafts);
  return g_test_run ();
}
