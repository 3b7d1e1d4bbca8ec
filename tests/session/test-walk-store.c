/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-testing.h"
#include "walk-testing.h"

#define NOW "2026-11-22T12:00+01:00"

typedef struct
{
  Place place;
  BsStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  place_init (&self->place);
  self->store = place_open (&self->place);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->store);
  place_clear (&self->place);
}

/* Writes a step and says what became of the entry. */
static BsWalkRecord
record (Fixture *self, const BsWalk *before, BsWalk *walk, gboolean again)
{
  g_autoptr (GError) error = NULL;
  BsWalkChange change = { 0 };
  BsWalkRecord done;

  g_assert_true (bs_walk_record (self->store, before, walk, again, moment (NOW), &change, &error));
  g_assert_no_error (error);
  done = change.record;
  g_assert_true ((done == BS_WALK_WRITTEN) == (change.after != NULL));
  bs_walk_change_clear (&change);
  return done;
}

static BsEntry *
get (Fixture *self, const BsWalk *walk)
{
  g_autoptr (GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->store, walk->entry_id, &error);

  g_assert_no_error (error);
  return entry;
}

static void
put (Fixture *self, const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) written = bs_store_put_entry (self->store, entry, moment (NOW), &error);

  g_assert_no_error (error);
}

static void delete (Fixture *self, const BsWalk *walk)
{
  g_autoptr (BsEntry) gone = bs_store_delete_entry (self->store, walk->entry_id, moment (NOW), NULL);

  g_assert_nonnull (gone);
}

/* Walks on to `stage`, written as the window does it. */
static BsWalk
walk_to (Fixture *self, BsWalkStage stage)
{
  BsMark start = later (0, 0), hurts = later (12, 0), stopped = later (25, 0);
  BsWalk walk, before;

  bs_walk_begin (&walk, &start);
  g_assert_cmpint (record (self, NULL, &walk, FALSE), ==, BS_WALK_NOTHING);
  if (stage >= BS_WALK_HURTS)
    {
      before = walk;
      g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
      g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
    }
  if (stage >= BS_WALK_STOPPED)
    {
      before = walk;
      g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
      g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
    }
  return walk;
}

static void
answer (BsWalk *walk, BsResult result)
{
  BsMark now = later (35, 0);

  g_assert_true (bs_walk_answer (walk, result, &now, NULL));
}

/* ---- Keeping ---- */

static void
test_keep (Fixture *self, gconstpointer data)
{
  for (BsWalkStage stage = BS_WALK_WALKING; stage < BS_WALK_ENDED; stage++)
    {
      g_autoptr (GError) error = NULL;
      BsWalk walk = walk_to (self, stage), back, running;

      /* As after a kill: nothing was closed but the file. */
      g_object_unref (self->store);
      self->store = place_open (&self->place);
      g_assert_true (bs_walk_load (self->store, &back, &error));
      g_assert_no_error (error);
      assert_walks_equal (&walk, &back);
      g_assert_true (bs_walk_is_running (self->store, &running));
      assert_walks_equal (&walk, &running);
      g_assert_true (bs_walk_is_running (self->store, NULL));
    }
}

static void
test_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk;

  g_assert_false (bs_walk_load (self->store, &walk, &error));
  g_assert_no_error (error);
  g_assert_false (bs_walk_is_running (self->store, NULL));
  walk = walk_to (self, BS_WALK_HURTS);
  g_assert_true (bs_walk_clear (self->store, &error));
  g_assert_false (bs_walk_load (self->store, &walk, &error));
  g_assert_no_error (error);
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk;

  g_assert_true (bs_store_put_value (self->store, "walk", "{\"format\":\"backstory-walk\",\"version\":2}", NULL));
  g_assert_false (bs_walk_load (self->store, &walk, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_VERSION);
  g_assert_false (bs_walk_is_running (self->store, NULL));
}

static void
test_ended (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_STOPPED), before = walk;
  g_autoptr (BsEntry) entry = NULL;

  answer (&walk, BS_RESULT_GONE);
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
  g_assert_false (bs_walk_is_running (self->store, NULL));
  entry = get (self, &walk);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_GONE);
  g_assert_true (bs_instant_is_set (entry->end));
  assert_n_entries (self->store, 1);
}

static void
test_failed (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk;
  BsMark stopped = later (25, 0);
  g_autoptr (GError) error = NULL;
  BsWalkChange change = { 0 };

  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  bs_store_close (self->store);
  g_assert_false (bs_walk_record (self->store, &before, &walk, FALSE, moment (NOW), &change, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == BS_STORE_ERROR);
  g_assert_null (change.after);
}

/* ---- The entry was changed meanwhile ---- */

static void
test_edited (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk;
  BsMark stopped = later (25, 0);
  g_autoptr (BsEntry) entry = get (self, &walk), after = NULL;

  entry->pain = 8;
  entry->onset_min = 9;
  bs_entry_set_note (entry, "Uphill");
  bs_term_list_add (&entry->types, BS_TYPE_BURNING);
  bs_entry_add_measure (entry, BS_MEASURE_COLD);
  put (self, entry);
  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  g_assert_true (bs_walk_set_why (&walk, BS_WALK_WHY_PAIN, NULL));
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
  after = get (self, &walk);
  /* What the person corrected stays; what the step knows is new. */
  g_assert_cmpint (after->pain, ==, 8);
  g_assert_cmpint (after->onset_min, ==, 9);
  g_assert_cmpstr (after->note, ==, "Uphill");
  g_assert_cmpint (after->types.n, ==, 1);
  g_assert_cmpint (after->walk_min, ==, 25);
  g_assert_cmpint (after->stop_reason, ==, BS_STOP_REASON_PAIN);
  g_assert_cmpint (after->n_measures, ==, 2);
  g_assert_cmpint (after->measures[0].kind, ==, BS_MEASURE_COLD);
  g_assert_cmpint (after->measures[1].kind, ==, BS_MEASURE_REST);

  before = walk;
  answer (&walk, BS_RESULT_WORSE);
  g_assert_true (bs_walk_set_pain (&walk, 9, NULL));
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
  g_clear_pointer (&after, bs_entry_unref);
  after = get (self, &walk);
  /* The newest that was said counts. */
  g_assert_cmpint (after->pain, ==, 9);
  g_assert_cmpint (after->n_measures, ==, 2);
  g_assert_cmpint (after->measures[1].result, ==, BS_RESULT_WORSE);
  g_assert_cmpint (after->measures[0].result, ==, BS_ABSENT);
}

static void
test_edited_onset (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk;
  BsMark stopped = later (25, 0);
  g_autoptr (BsEntry) entry = get (self, &walk), after = NULL;

  entry->onset_min = entry->walk_min = 40;
  put (self, entry);
  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  record (self, &before, &walk, FALSE);
  after = get (self, &walk);
  g_assert_cmpint (after->onset_min, ==, 40);
  g_assert_cmpint (after->walk_min, ==, 40);
}

/* The beginning was corrected to a later time: nothing may lie before it. */
static void
test_edited_time (Fixture *self, gconstpointer data)
{
  static const char *const times[] = { "2026-11-22T11:30+01:00", "2026-11-23", "2026-11-22T09:00+01:00" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk;
      BsMark stopped = later (25, 0);
      g_autoptr (BsEntry) entry = get (self, &walk), after = NULL;

      entry->at = moment (times[i]);
      put (self, entry);
      g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
      g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
      before = walk;
      answer (&walk, BS_RESULT_GONE);
      g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
      after = get (self, &walk);
      g_assert_true (bs_instant_equal (after->at, moment (times[i])));
      g_assert_cmpint (after->n_measures, ==, 1);
      g_assert_cmpint (after->measures[0].result, ==, BS_RESULT_GONE);
    }
}

static void
test_rest_taken_out (Fixture *self, gconstpointer with_answer)
{
  BsWalk walk = walk_to (self, BS_WALK_STOPPED), before = walk;
  g_autoptr (BsEntry) entry = get (self, &walk), after = NULL;

  bs_entry_remove_measure (entry, 0);
  put (self, entry);
  if (with_answer != NULL)
    answer (&walk, BS_RESULT_LESS);
  else
    g_assert_true (bs_walk_set_how (&walk, BS_REST_HOW_SIT, NULL));
  record (self, &before, &walk, FALSE);
  after = get (self, &walk);
  g_assert_cmpint (after->n_measures, ==, with_answer != NULL ? 1 : 0);
}

static void
test_full (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk;
  BsMark stopped = later (25, 0);
  g_autoptr (BsEntry) entry = get (self, &walk), after = NULL;

  for (gint i = 0; i < BS_MEASURES_MAX; i++)
    bs_entry_add_measure (entry, BS_MEASURE_OTHER);
  put (self, entry);
  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
  after = get (self, &walk);
  g_assert_cmpint (after->n_measures, ==, BS_MEASURES_MAX);
  g_assert_cmpint (after->walk_min, ==, 25);
}

/* The power failed between entry and walk: the step is made once more and changes nothing. */
static void
test_twice (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk, again;
  BsMark stopped = later (25, 0), later_on = later (27, 0);
  g_autoptr (BsEntry) entry = NULL;

  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  record (self, &before, &walk, FALSE);
  again = before;
  g_assert_true (bs_walk_stop (&again, &later_on, NULL));
  record (self, &before, &again, FALSE);
  entry = get (self, &again);
  g_assert_cmpint (entry->n_measures, ==, 1);
  assert_n_entries (self->store, 1);
  before = again;
  g_assert_cmpint (record (self, &before, &again, FALSE), ==, BS_WALK_NOTHING);
}

static void
test_weak_legs (Fixture *self, gconstpointer asked)
{
  BsWalk walk = walk_to (self, BS_WALK_STOPPED), before;
  g_autoptr (BsEntry) entry = get (self, &walk), weak = NULL, after = NULL;

  if (asked != NULL)
    {
      bs_term_list_add (&entry->signs, BS_SIGN_FEVER);
      bs_term_list_add (&entry->skipped, BS_SIGN_LEG_WEAKNESS);
      bs_term_list_add (&entry->skipped, BS_SIGN_FOOT_DROP);
      put (self, entry);
    }
  before = walk;
  g_assert_true (bs_walk_set_why (&walk, BS_WALK_WHY_WEAK_LEGS, NULL));
  record (self, &before, &walk, FALSE);
  weak = get (self, &walk);
  g_assert_true (weak->signs.set & BS_BIT (BS_SIGN_LEG_WEAKNESS));
  g_assert_false (weak->skipped.set & BS_BIT (BS_SIGN_LEG_WEAKNESS));
  g_assert_true (weak->skipped.set & BS_BIT (BS_SIGN_FOOT_DROP));
  /* Another reason after all: as if it had never been said. */
  before = walk;
  g_assert_true (bs_walk_set_why (&walk, BS_WALK_WHY_TIRED, NULL));
  record (self, &before, &walk, FALSE);
  after = get (self, &walk);
  g_assert_cmpuint (after->signs.set, ==, asked != NULL ? BS_BIT (BS_SIGN_FEVER) : 0);
  g_assert_cmpint (after->signs.asked, ==, asked != NULL);
  g_assert_cmpint (after->skipped.asked, ==, asked != NULL);
  g_assert_cmpint ((after->skipped.set & BS_BIT (BS_SIGN_LEG_WEAKNESS)) != 0, ==, asked != NULL);
}

/* ---- The entry was deleted meanwhile ---- */

static void
test_deleted (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk, back;
  BsMark stopped = later (25, 0);
  g_autoptr (BsEntry) entry = NULL;

  delete (self, &walk);
  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_DELETED);
  assert_n_entries (self->store, 0);
  g_assert_true (bs_walk_load (self->store, &back, NULL));
  g_assert_true (back.deleted);
  before = back;
  answer (&back, BS_RESULT_LESS);
  g_assert_cmpint (record (self, &before, &back, FALSE), ==, BS_WALK_DELETED);
  /* Somebody wants it again: all of it. */
  before = back;
  g_assert_cmpint (record (self, &before, &back, TRUE), ==, BS_WALK_WRITTEN);
  g_assert_false (back.deleted);
  entry = get (self, &back);
  g_assert_cmpint (entry->walk_min, ==, 25);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
}

/* No rule may miss that it got worse. */
static void
test_deleted_worse (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_STOPPED), before = walk;
  g_autoptr (BsEntry) entry = NULL;

  delete (self, &walk);
  answer (&walk, BS_RESULT_WORSE);
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
  entry = get (self, &walk);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_WORSE);
}

/* The deletion was undone. */
static void
test_deleted_back (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_HURTS), before = walk;
  BsMark stopped = later (25, 0);
  g_autoptr (BsEntry) entry = get (self, &walk), after = NULL, restored = NULL;

  delete (self, &walk);
  g_assert_true (bs_walk_set_pain (&walk, 4, NULL));
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_DELETED);
  restored = bs_store_restore_entry (self->store, entry, NULL);
  before = walk;
  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  g_assert_cmpint (record (self, &before, &walk, FALSE), ==, BS_WALK_WRITTEN);
  g_assert_false (walk.deleted);
  after = get (self, &walk);
  g_assert_cmpint (after->walk_min, ==, 25);
}

/* ---- The rest was answered elsewhere ---- */

static void
test_answered_elsewhere (Fixture *self, gconstpointer data)
{
  static const struct
  {
    BsResult result;
    gboolean runs;
  } cases[] = {
    { BS_RESULT_GONE, FALSE },
    { BS_RESULT_LESS, TRUE },
    { BS_RESULT_SAME, TRUE },
    { BS_RESULT_WORSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsWalk walk = walk_to (self, BS_WALK_STOPPED), back;
      g_autoptr (BsEntry) entry = get (self, &walk);

      entry->measures[0].result = (gint8) cases[i].result;
      entry->measures[0].result_min = 20;
      put (self, entry);
      g_assert_cmpint (bs_walk_is_running (self->store, &back), ==, cases[i].runs);
      if (!cases[i].runs)
        continue;
      g_assert_cmpint (back.result, ==, cases[i].result);
      g_assert_cmpint (bs_mark_get_minutes (&back.stopped, &back.answered), ==, 20);
    }
}

static void
test_ended_elsewhere (Fixture *self, gconstpointer data)
{
  BsWalk walk = walk_to (self, BS_WALK_STOPPED);
  g_autoptr (BsEntry) entry = get (self, &walk);

  entry->end = moment ("2026-11-22T11:00+01:00");
  put (self, entry);
  g_assert_false (bs_walk_is_running (self->store, NULL));
}

/* ---- The clock was set back between two steps ---- */

static void
test_set_back (Fixture *self, gconstpointer data)
{
  BsMark start = later (0, 0), hurts = later (12, 0), stopped = later (25, 0);
  BsWalk walk, before;
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  BsInstant now;

  bs_walk_begin (&walk, &start);
  before = walk;
  g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
  g_assert_true (bs_walk_record (self->store, &before, &walk, FALSE, hurts.wall, NULL, &error));
  /* Three hours back: what was written lies in the future now. */
  stopped.wall.seconds -= 3 * 3600;
  now = stopped.wall;
  before = walk;
  g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  g_assert_true (bs_walk_record (self->store, &before, &walk, FALSE, now, NULL, &error));
  g_assert_no_error (error);
  entry = get (self, &walk);
  g_assert_true (bs_instant_equal (entry->at, moment ("2026-11-22T07:14+01:00")));
  g_assert_true (bs_instant_equal (entry->measures[0].at, moment ("2026-11-22T07:39+01:00")));
  g_assert_cmpint (entry->onset_min, ==, 12);
  g_assert_cmpint (entry->walk_min, ==, 25);
}

#define ADD(name, func, data) g_test_add ("/walk/store/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("keep", test_keep, NULL);
  ADD ("none", test_none, NULL);
  ADD ("unreadable", test_unreadable, NULL);
  ADD ("ended", test_ended, NULL);
  ADD ("failed", test_failed, NULL);
  ADD ("edited", test_edited, NULL);
  ADD ("edited/onset", test_edited_onset, NULL);
  ADD ("edited/time", test_edited_time, NULL);
  ADD ("edited/rest-taken-out", test_rest_taken_out, NULL);
  ADD ("edited/rest-taken-out-answered", test_rest_taken_out, "answered");
  ADD ("edited/full", test_full, NULL);
  ADD ("twice", test_twice, NULL);
  ADD ("weak-legs", test_weak_legs, NULL);
  ADD ("weak-legs/asked", test_weak_legs, "asked");
  ADD ("deleted", test_deleted, NULL);
  ADD ("deleted/worse", test_deleted_worse, NULL);
  ADD ("deleted/back", test_deleted_back, NULL);
  ADD ("answered-elsewhere", test_answered_elsewhere, NULL);
  ADD ("ended-elsewhere", test_ended_elsewhere, NULL);
  ADD ("set-back", test_set_back, NULL);
  return g_test_run ();
}
