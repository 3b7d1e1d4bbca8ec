/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-error.h"
#include "first-aid-testing.h"

/* An entry that is there already, and what happens beside it. */

static void
test_entry_open (AidFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *at;
    gint pain, measure_after, result;
    gboolean open;
  } rows[] = {
    { BEGIN, 5, -1, -1, TRUE },
    { BEGIN, BS_ABSENT, -1, -1, TRUE },
    { BEGIN, 0, -1, -1, FALSE },
    { "2026-11-22T03:00+01:00", 5, -1, -1, TRUE },
    { "2026-11-22T02:59:59+01:00", 5, -1, -1, FALSE },
    { "2026-11-22T09:00:01+01:00", 5, -1, -1, FALSE },
    { "2026-11-22T08:00:01+01:00", 5, 0, -1, TRUE },
    { "2026-11-22T08:00+01:00", 5, 0, -1, FALSE },
    { "2026-11-22T07:00+01:00", 5, 3601, -1, TRUE },
    { "2026-11-22T08:30+01:00", 5, 0, BS_RESULT_LESS, TRUE },
    { "2026-11-22T08:30+01:00", 5, 0, BS_RESULT_GONE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsEntry) entry = aid_new_entry (rows[i].at, rows[i].pain);

      if (rows[i].measure_after >= 0)
        {
          BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_REST);

          measure->at = entry->at;
          measure->at.seconds += rows[i].measure_after;
          measure->result = (gint8) rows[i].result;
        }
      g_test_message ("row %u", i);
      g_assert_cmpint (bs_first_aid_is_entry_open (entry, &self->now), ==, rows[i].open);
    }
  g_autoptr (BsEntry) ended = aid_new_entry ("2026-11-22T08:00+01:00", 5);
  ended->end = aid_instant ("2026-11-22T08:30+01:00");
  g_assert_false (bs_first_aid_is_entry_open (ended, &self->now));
  g_autoptr (BsEntry) bare = aid_new_entry ("2026-11-22T08:00+01:00", 5);
  bare->at = bs_instant_new_date (bs_instant_get_date (self->now.wall));
  g_assert_false (bs_first_aid_is_entry_open (bare, &self->now));
}

static void
begin_with (AidFixture *self, BsEntry *entry)
{
  g_autoptr (BsEntry) owned = entry;
  g_autoptr (BsEntry) stored = bs_store_put_entry (self->store, owned, self->now.wall, NULL);

  bs_first_aid_free (self->aid);
  self->aid = bs_first_aid_new (stored, &self->now);
}

/* The hour runs from its first measure, also from one that was there before. */
static void
test_go_on (AidFixture *self, gconstpointer data)
{
  BsEntry *entry = aid_new_entry ("2026-11-22T08:15+01:00", 5);
  gint64 left;

  bs_entry_add_measure (entry, BS_MEASURE_REST)->how = BS_REST_HOW_SIT;
  begin_with (self, entry);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_REST);
  aid_rest (self);
  aid_assert_measures (self, "rest 08:15; rest 09:00");
  aid_restart (self);
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &self->now, &left));
  g_assert_cmpint (left, ==, 15 * 60);
  DO (bs_first_aid_go_to (self->aid, self->store, BS_FIRST_AID_HOUR, error));
  aid_pass (self, 15 * 60);
  aid_answer (self, BS_RESULT_SAME);
  aid_assert_measures (self, "rest 08:15 same 60; rest 09:00 same 15");
}

/* Where the first has an early result and the other cannot bear the answer yet, that of the first is replaced. */
static void
test_go_on_answered_early (AidFixture *self, gconstpointer data)
{
  BsEntry *entry = aid_new_entry ("2026-11-22T08:30+01:00", 5);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_REST);

  measure->result = BS_RESULT_LESS;
  measure->result_min = 10;
  begin_with (self, entry);
  aid_medicine (self);
  aid_pass (self, 30 * 60);
  aid_answer (self, BS_RESULT_SAME);
  aid_assert_measures (self, "rest 08:30 same 60; medicine 09:00");
  g_assert_cmpint (aid_assess (self, "no-relief-within-hour"), ==, BS_LEVEL_DOCTOR);
}

static void
test_changed_elsewhere (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, copy = NULL, put = NULL, deleted = NULL;
  g_autoptr (GError) error = NULL;
  gint64 left;

  aid_pain (self, 5);
  aid_rest (self);
  aid_cold (self);
  aid_medicine (self);
  entry = aid_get_entry (self);
  copy = bs_entry_copy (entry);
  bs_entry_remove_measure (copy, 1);
  put = bs_store_put_entry (self->store, copy, self->now.wall, &error);
  g_assert_no_error (error);
  aid_restart (self);
  g_assert_false (bs_first_aid_is_cold_on (self->aid));
  g_assert_false (bs_first_aid_get_measure (self->aid, BS_MEASURE_COLD, NULL));
  g_assert_true (bs_first_aid_get_measure (self->aid, BS_MEASURE_MEDICINE, NULL));
  /* The hour was answered on another page. */
  copy->measures[0].result = BS_RESULT_SAME;
  copy->measures[0].result_min = 60;
  g_clear_pointer (&put, bs_entry_unref);
  put = bs_store_put_entry (self->store, copy, self->now.wall, &error);
  g_assert_no_error (error);
  aid_restart (self);
  g_assert_false (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &self->now, &left));
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_MEDICINE, &self->now, &left));
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  deleted = bs_store_delete_entry (self->store, entry->id, self->now.wall, &error);
  g_assert_no_error (error);
  g_assert_null (bs_first_aid_load (self->store, &error));
  g_assert_no_error (error);
}

/* A kill between the two halves of an answer: the state was written, the entry was not. */
static void
test_killed_between (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsFirstAid) ahead = NULL;
  g_autoptr (BsEntry) before = NULL, back = NULL;

  aid_pain (self, 5);
  aid_rest (self);
  before = aid_get_entry (self);
  aid_cold (self);
  back = bs_store_restore_entry (self->store, before, NULL);
  aid_restart (self);
  g_assert_false (bs_first_aid_is_cold_on (self->aid));
  aid_cold (self);
  aid_assert_measures (self, "rest 09:00; cold 09:00");
}

/* The same of how the pain is: the entry was written, the state was not. */
static void
test_killed_between_answer (AidFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  gint64 left;

  aid_pain (self, 5);
  aid_rest (self);
  aid_medicine (self);
  before = bs_first_aid_format (self->aid);
  aid_pass (self, 60);
  aid_answer (self, BS_RESULT_WORSE);
  DO (bs_store_put_value (self->store, "first-aid", before, error));
  aid_restart (self);
  aid_assert_measures (self, "rest 09:00 worse 1; medicine 09:00 worse 1");
  g_assert_cmpint (aid_assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
  g_assert_false (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &self->now, &left));
}

/* "Worse" is an emergency also where it cannot be written, and only for as long as it is not answered. */
static void
test_worse_unwritten (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) deleted = NULL;
  g_autoptr (GError) fault = NULL;

  aid_pain (self, 5);
  aid_rest (self);
  deleted = bs_store_delete_entry (self->store, bs_first_aid_get_entry_id (self->aid), self->now.wall, &fault);
  g_assert_no_error (fault);
  g_assert_false (bs_first_aid_record_result (self->aid, self->store, BS_RESULT_GONE, &self->now, &fault));
  g_assert_error (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_assert_false (bs_first_aid_is_emergency (self->aid));
  g_clear_error (&fault);
  g_assert_false (bs_first_aid_record_result (self->aid, self->store, BS_RESULT_WORSE, &self->now, &fault));
  g_assert_error (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  DO (bs_first_aid_take_result_back (self->aid, self->store, &self->now, error));
  g_assert_false (bs_first_aid_is_emergency (self->aid));
  bs_store_close (self->store);
  g_clear_error (&fault);
  g_assert_false (bs_first_aid_record_result (self->aid, self->store, BS_RESULT_WORSE, &self->now, &fault));
  g_assert_error (fault, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  DO (bs_first_aid_answer_emergency (self->aid, self->store, error));
  g_assert_false (bs_first_aid_is_emergency (self->aid));
}

static void
test_failure (AidFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  aid_pain (self, 5);
  before = bs_first_aid_format (self->aid);
  bs_store_close (self->store);
  g_assert_false (bs_first_aid_record_rest (self->aid, self->store, BS_REST_HOW_LIE, &self->now, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  after = bs_first_aid_format (self->aid);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_AID_TEST ("entry/open", test_entry_open);
  ADD_AID_TEST ("entry/go-on", test_go_on);
  ADD_AID_TEST ("entry/answered-early", test_go_on_answered_early);
  ADD_AID_TEST ("beside/changed-elsewhere", test_changed_elsewhere);
  ADD_AID_TEST ("beside/killed-between", test_killed_between);
  ADD_AID_TEST ("beside/killed-between-answer", test_killed_between_answer);
  ADD_AID_TEST ("beside/worse-unwritten", test_worse_unwritten);
  ADD_AID_TEST ("beside/failure", test_failure);
  return g_test_run ();
}
