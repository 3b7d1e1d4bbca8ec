/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-testing.h"

static void
assert_same_history (const BsHistory *loaded, const BsHistory *expected)
{
  g_assert_cmpuint (bs_history_get_n_entries (loaded), ==, bs_history_get_n_entries (expected));
  for (guint i = 0; i < bs_history_get_n_entries (expected); i++)
    {
      BsHistoryEntry a = *bs_history_get (loaded, i), b = *bs_history_get (expected, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (loaded, bs_history_get (loaded, i));
      const BsHistoryMeasure *wanted = bs_history_get_measures (expected, bs_history_get (expected, i));
      g_assert_cmpmem (a.uuid, sizeof a.uuid, b.uuid, sizeof b.uuid);
      g_assert_cmpint (a.key, ==, b.key);
      g_assert_cmpint (a.end, ==, b.end);
      g_assert_cmphex (a.signs, ==, b.signs);
      g_assert_cmphex (a.skipped, ==, b.skipped);
      g_assert_cmphex (a.radiates, ==, b.radiates);
      g_assert_cmphex (a.numb, ==, b.numb);
      g_assert_cmphex (a.triggers, ==, b.triggers);
      g_assert_cmpint (a.date, ==, b.date);
      g_assert_cmpint (a.offset, ==, b.offset);
      g_assert_cmpint (a.end_offset, ==, b.end_offset);
      g_assert_cmpint (a.walk_min, ==, b.walk_min);
      g_assert_cmpint (a.onset_min, ==, b.onset_min);
      g_assert_cmpint (a.pain, ==, b.pain);
      g_assert_cmpint (a.leg_pain, ==, b.leg_pain);
      g_assert_cmpint (a.when, ==, b.when);
      g_assert_cmpint (a.course, ==, b.course);
      g_assert_cmpint (a.walk_posture, ==, b.walk_posture);
      g_assert_cmphex (a.flags, ==, b.flags);
      g_assert_cmphex (a.sites, ==, b.sites);
      g_assert_cmpint (a.written_on_day, ==, b.written_on_day);
      g_assert_cmpuint (a.n_measures, ==, b.n_measures);
      for (guint k = 0; k < b.n_measures; k++)
        {
          g_assert_cmpint (measures[k].at, ==, wanted[k].at);
          g_assert_cmpint (measures[k].offset, ==, wanted[k].offset);
          g_assert_cmpint (measures[k].applied_min, ==, wanted[k].applied_min);
          g_assert_cmpint (measures[k].result_min, ==, wanted[k].result_min);
          g_assert_cmpint (measures[k].kind, ==, wanted[k].kind);
          g_assert_cmpint (measures[k].result, ==, wanted[k].result);
          g_assert_cmpint (measures[k].how, ==, wanted[k].how);
          g_assert_cmpint (measures[k].pain_after, ==, wanted[k].pain_after);
          g_assert_cmpstr (bs_history_get_name (loaded, measures[k].name), ==,
                           bs_history_get_name (expected, wanted[k].name));
        }
    }
  g_assert_true (bs_profile_equal (bs_history_get_profile (loaded), bs_history_get_profile (expected)));
  g_assert_cmpuint (bs_history_get_n_visits (loaded), ==, bs_history_get_n_visits (expected));
  for (guint i = 0; i < bs_history_get_n_visits (expected); i++)
    g_assert_true (bs_visit_equal (bs_history_get_visit (loaded, i), bs_history_get_visit (expected, i), TRUE));
}

/* (transfer full): some hundred entries, later ones first, with every state of every list. */
static BsDiary *
new_diary (void)
{
  BsDiary *diary = bs_diary_new ();
  for (gint i = 0; i < 400; i++)
    {
      const char *at = i % 7 == 0 ? "2026-03-01" : "2026-03-01T10:00+02:00";
      BsEntry *entry = i % 5 == 0 ? new_full_entry () : new_entry (at, 3);
      g_autofree char *id = bs_uuid_new ();
      g_strlcpy (entry->id, id, sizeof entry->id);
      if (entry->at.kind == BS_INSTANT_TIME)
        entry->at = bs_instant_new (entry->at.seconds - (gint64) i * 5000, i % 90 - 45);
      else
        entry->at = bs_instant_new_date (bs_instant_get_date (entry->at) - i / 4);
      if (i % 3 == 1)
        {
          bs_term_list_set_none (&entry->signs);
          bs_term_list_set_none (&entry->numb);
          while (entry->n_measures > 0)
            bs_entry_remove_measure (entry, 0);
          entry->n_measures = 0;
          entry->pain = BS_ABSENT;
        }
      if (i % 11 == 2)
        {
          BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
          measure->name = g_strdup_printf ("name %d", i % 4);
        }
      g_ptr_array_add (diary->entries, entry);
    }
  diary->profile->birth_year = 1950;
  BsVisit *visit = bs_visit_new ();
  g_strlcpy (visit->id, "0f8fad5b-d9cb-469f-a165-70867728950e", sizeof visit->id);
  visit->at = instant ("2026-02-01T08:00Z");
  visit->kind = BS_VISIT_URGENT;
  g_ptr_array_add (diary->visits, visit);
  return diary;
}

static void
store_diary (BsStore *store, const BsDiary *diary)
{
  g_assert_true (bs_store_begin (store, NULL));
  for (guint i = 0; i < diary->entries->len; i++)
    {
      g_autoptr (BsEntry) put = put_entry (store, g_ptr_array_index (diary->entries, i));
    }
  for (guint i = 0; i < diary->visits->len; i++)
    {
      g_autoptr (BsVisit) put = bs_store_restore_visit (store, g_ptr_array_index (diary->visits, i), NULL);
      g_assert_nonnull (put);
    }
  g_assert_true (bs_store_put_profile (store, diary->profile, NULL));
  g_assert_true (bs_store_commit (store, NULL));
}

static void
test_load (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsHistory) empty = bs_store_load_history (place.path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_history_get_n_entries (empty), ==, 0);

  g_autoptr (BsDiary) diary = new_diary ();
  store_diary (store, diary);
  g_autoptr (BsHistory) expected = bs_history_new_from_diary (diary);
  g_autoptr (BsHistory) loaded = bs_store_load_history (place.path, NULL, &error);
  g_assert_no_error (error);
  assert_same_history (loaded, expected);

  /* Also where nobody else has the diary open. */
  g_clear_object (&store);
  g_autoptr (BsHistory) alone = bs_store_load_history (place.path, NULL, &error);
  g_assert_no_error (error);
  assert_same_history (alone, expected);
}

static gpointer
load_many (gpointer path)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsHistory) history = bs_store_load_history (path, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (bs_history_get_n_entries (history), >=, 400);
    }
  return NULL;
}

static void
test_beside_writing (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsDiary) diary = new_diary ();
  store_diary (store, diary);
  GThread *thread = g_thread_new ("load", load_many, place.path);
  for (gint i = 0; i < 100; i++)
    {
      g_autoptr (BsEntry) entry = new_full_entry ();
      if (i % 3 != 0)
        entry->id[0] = '\0';
      entry->walk_metres = i;
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
  g_thread_join (thread);
}

static void
test_cancelled (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_load_history (place.path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What could not have been written must not be read as something else. */
static void
test_drift (void)
{
  static const char *const faults[] = {
    "UPDATE entry SET signs = 'no-such-sign'",
    "UPDATE entry SET signs = 'fever,'",
    "UPDATE entry SET signs = 'fever,fever'",
    "UPDATE entry SET signs = ','",
    "UPDATE entry SET \"when\" = ''",
    "UPDATE entry SET n_measures = 1",
    "UPDATE entry SET n_measures = NULL",
    "UPDATE measure SET kind = 'no-such-kind'",
    "DELETE FROM measure WHERE position = 1",
    "PRAGMA foreign_keys = OFF; INSERT INTO measure (entry, position, kind) VALUES (77, 0, 'rest')",
    "UPDATE visit SET kind = 'nobody'",
    "UPDATE profile SET sex = 'no'",
  };
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_test_message ("%s", faults[i]);
      g_auto (Place) place = { 0 };
      place_init (&place);
      {
        g_autoptr (BsStore) store = place_open (&place);
        g_autoptr (BsDiary) diary = new_diary ();
        store_diary (store, diary);
      }
      run_sql (place.path, faults[i]);
      g_autoptr (GError) error = NULL;
      g_assert_null (bs_store_load_history (place.path, NULL, &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
    }
}

/* Another program that opens the diary and leaves it again must find it in use, and leave the log alone. */
static void
test_keeps_locks (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GError) error = NULL;
  BsInstant now = bs_instant_new (1795334400, 0);
  {
    g_autoptr (BsStore) store = place_open (&place);
    g_autoptr (BsEntry) entry = bs_entry_new ();
    entry->at = now;
    g_autoptr (BsEntry) first = bs_store_put_entry (store, entry, now, &error);
    g_assert_no_error (error);
    g_autoptr (BsHistory) history = bs_store_load_history (place.path, NULL, &error);
    g_assert_no_error (error);

    pid_t child = fork ();
    if (child == 0)
      {
        BsStore *other = bs_store_open (place.path, NULL);
        if (other != NULL)
          bs_store_close (other);
        _exit (other != NULL ? 0 : 1);
      }
    int status;
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_cmpint (status, ==, 0);
    g_autoptr (BsEntry) second = bs_store_put_entry (store, entry, now, &error);
    g_assert_no_error (error);
  }
  g_autoptr (BsStore) again = place_open (&place);
  g_assert_cmpuint (bs_store_count_entries (again, &error), ==, 2);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history/load", test_load);
  g_test_add_func ("/store/history/beside-writing", test_beside_writing);
  g_test_add_func ("/store/history/cancelled", test_cancelled);
  g_test_add_func ("/store/history/keeps-locks", test_keeps_locks);
  g_test_add_func ("/store/history/drift", test_drift);
  return g_test_run ();
}
