/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-error.h"
#include "first-aid-testing.h"

static void
test_whole (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsFirstAid) left = NULL;

  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_PAIN);
  aid_pain (self, 6);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_REST);
  aid_rest (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_COLD);
  aid_pass (self, 120);
  aid_cold (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_COLD);
  g_assert_true (bs_first_aid_is_cold_on (self->aid));
  aid_assert_measures (self, "rest 09:00; cold 09:02");
  aid_pass (self, 600);
  DO (bs_first_aid_record_cold_off (self->aid, self->store, 10, &self->now, error));
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_MEDICINE);
  aid_medicine (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_HOUR);
  aid_pass (self, 48 * 60);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
  aid_answer (self, BS_RESULT_LESS);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  DO (bs_first_aid_record_pain_after (self->aid, self->store, 3, &self->now, error));
  aid_assert_measures (self, "rest 09:00 less 60 now 3; cold 09:02 for 10 less 58 now 3; medicine 09:12 less 48 now 3");
  entry = aid_get_entry (self);
  g_assert_cmpint (entry->pain, ==, 6);
  g_assert_cmpstr (entry->measures[2].name, ==, "Ibuprofen");
  g_assert_cmpstr (entry->measures[2].dose, ==, "400 mg");
  g_assert_cmpint (entry->measures[2].class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
  g_assert_cmpint (entry->measures[0].how, ==, BS_REST_HOW_LIE);
  g_assert_cmpint (aid_assess (self, "no-relief-within-hour"), ==, BS_LEVEL_DOCTOR);
  /* Nothing is waited for any more. */
  left = bs_first_aid_load (self->store, NULL);
  g_assert_null (left);
}

static void
test_correct (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  aid_pain (self, BS_ABSENT);
  aid_rest (self);
  aid_pass (self, 60);
  DO (bs_first_aid_go_to (self->aid, self->store, BS_FIRST_AID_REST, error));
  DO (bs_first_aid_record_rest (self->aid, self->store, BS_REST_HOW_SIT, &self->now, error));
  DO (bs_first_aid_record_heat (self->aid, self->store, &self->now, error));
  DO (bs_first_aid_record_heat (self->aid, self->store, &self->now, error));
  aid_assert_measures (self, "rest 09:00; heat 09:01");
  aid_pain (self, 4);
  entry = aid_get_entry (self);
  g_assert_cmpint (entry->measures[0].how, ==, BS_REST_HOW_SIT);
  g_assert_cmpint (entry->pain, ==, 4);
  g_assert_cmpuint (bs_store_count_entries (self->store, NULL), ==, 1);
}

static void
test_no_pain (AidFixture *self, gconstpointer data)
{
  aid_pain (self, 0);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  g_assert_null (bs_first_aid_load (self->store, NULL));
}

static void
test_worse_after_medicine (AidFixture *self, gconstpointer data)
{
  aid_pain (self, 5);
  aid_rest (self);
  aid_pass (self, 300);
  aid_medicine (self);
  aid_pass (self, 60);
  /* What was done after it takes nothing of that. */
  aid_cold (self);
  aid_pass (self, 59);
  aid_answer (self, BS_RESULT_WORSE);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  aid_assert_measures (self, "rest 09:00 worse 6; medicine 09:05 worse 1; cold 09:06 worse 0");
  g_assert_cmpint (aid_assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
  aid_restart (self);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  DO (bs_first_aid_answer_emergency (self->aid, self->store, error));
  aid_restart (self);
  g_assert_nonnull (self->aid); /* the cold is still on */
  g_assert_false (bs_first_aid_is_emergency (self->aid));
}

static void
test_worse_after_rest (AidFixture *self, gconstpointer data)
{
  aid_pain (self, 5);
  aid_rest (self);
  aid_pass (self, 60);
  aid_answer (self, BS_RESULT_WORSE);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  aid_assert_measures (self, "rest 09:00 worse 1");
  g_assert_cmpint (aid_assess (self, "worse-at-rest"), ==, BS_LEVEL_URGENT);
}

/* "Worse" of what had another answer before. */
static void
test_worse_later (AidFixture *self, gconstpointer data)
{
  aid_pain (self, 5);
  aid_medicine (self);
  aid_pass (self, 3600);
  aid_answer (self, BS_RESULT_LESS);
  aid_pass (self, 60);
  aid_answer (self, BS_RESULT_WORSE);
  aid_assert_measures (self, "medicine 09:00 worse 61");
  g_assert_cmpint (aid_assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
}

static void
test_worse_before_anything (AidFixture *self, gconstpointer data)
{
  aid_pain (self, 5);
  aid_answer (self, BS_RESULT_WORSE);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  aid_restart (self);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
}

static void
test_gone (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  aid_pain (self, 5);
  aid_pass (self, 125);
  aid_answer (self, BS_RESULT_GONE);
  entry = aid_get_entry (self);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_cmpint (entry->end.seconds - entry->at.seconds, ==, 125);
  DO (bs_first_aid_take_result_back (self->aid, self->store, &self->now, error));
  g_clear_pointer (&entry, bs_entry_unref);
  entry = aid_get_entry (self);
  g_assert_false (bs_instant_is_set (entry->end));
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_REST);
  aid_rest (self);
  aid_pass (self, 60);
  aid_answer (self, BS_RESULT_GONE);
  aid_assert_measures (self, "rest 09:02 gone 1");
}

/* "The same at 59" says nothing of a medicine: its own hour is asked for. */
static void
test_medicine_hour (AidFixture *self, gconstpointer data)
{
  gint64 left;
  BsFirstAidAlarm which;

  aid_pain (self, 5);
  aid_rest (self);
  aid_pass (self, 60);
  aid_medicine (self);
  aid_pass (self, 59 * 60);
  aid_answer (self, BS_RESULT_SAME);
  aid_assert_measures (self, "rest 09:00 same 60; medicine 09:01");
  g_assert_cmpint (aid_assess (self, "no-relief-within-hour"), ==, BS_LEVEL_DOCTOR);
  aid_restart (self);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_MEDICINE);
  g_assert_cmpint (left, ==, 60);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  aid_pass (self, 60);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
  aid_answer (self, BS_RESULT_SAME);
  aid_assert_measures (self, "rest 09:00 same 60; medicine 09:01 same 60");
  g_assert_cmpint (aid_assess (self, "no-relief-from-medicine"), ==, BS_LEVEL_URGENT);
  g_assert_null (bs_first_aid_load (self->store, NULL));
  /* Taken back, only that one is asked again. */
  DO (bs_first_aid_take_result_back (self->aid, self->store, &self->now, error));
  aid_assert_measures (self, "rest 09:00 same 60; medicine 09:01");
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
}

static void
test_stop (AidFixture *self, gconstpointer data)
{
  gint64 left;

  aid_pain (self, 5);
  aid_rest (self);
  aid_cold (self);
  DO (bs_first_aid_stop (self->aid, self->store, error));
  g_assert_null (bs_first_aid_load (self->store, NULL));
  for (guint i = 0; i < BS_FIRST_AID_N_ALARMS; i++)
    g_assert_false (bs_first_aid_get_alarm (self->aid, i, &self->now, &left));
  aid_assert_measures (self, "rest 09:00; cold 09:00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_AID_TEST ("way/whole", test_whole);
  ADD_AID_TEST ("way/correct", test_correct);
  ADD_AID_TEST ("way/no-pain", test_no_pain);
  ADD_AID_TEST ("way/stop", test_stop);
  ADD_AID_TEST ("answers/worse-after-medicine", test_worse_after_medicine);
  ADD_AID_TEST ("answers/worse-after-rest", test_worse_after_rest);
  ADD_AID_TEST ("answers/worse-later", test_worse_later);
  ADD_AID_TEST ("answers/worse-before-anything", test_worse_before_anything);
  ADD_AID_TEST ("answers/gone", test_gone);
  ADD_AID_TEST ("answers/medicine-hour", test_medicine_hour);
  return g_test_run ();
}
