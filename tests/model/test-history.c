/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-history.h"

#include <string.h>

/* The packed diary: its order, what it keeps of an entry, and what a change leaves alone. */

#define N_MANY 600
#define HOUR 3600
#define START G_GINT64_CONSTANT (1741600800) /* 2025-03-10T10:00Z */

static BsInstant
instant (const char *text)
{
  BsInstant parsed;
  g_autoptr (GError) error = NULL;

  bs_instant_parse (text, TRUE, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

static void
number_id (guint number, char *id)
{
  g_snprintf (id, BS_UUID_LENGTH + 1, "00000000-0000-4000-8000-%012x", number);
}

static BsEntry *
new_entry (BsInstant at, guint number, gint pain)
{
  BsEntry *entry = bs_entry_new ();

  number_id (number, entry->id);
  entry->at = at;
  entry->pain = (gint8) pain;
  return entry;
}

static void
add (BsHistoryBuilder *builder, const char *at, guint number)
{
  g_autoptr (BsEntry) entry = new_entry (instant (at), number, (gint) number % 11);

  bs_history_builder_add_entry (builder, entry);
}

static guint
number_at (const BsHistory *history, guint index)
{
  char id[BS_UUID_LENGTH + 1];

  bs_history_entry_get_id (bs_history_get (history, index), id);
  return (guint) g_ascii_strtoull (id + 24, NULL, 16);
}

/* (transfer full): an entry every six hours, each with a dose; numbers from 1. */
static BsHistory *
new_many (guint n)
{
  BsHistoryBuilder *builder = bs_history_builder_new (n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BsEntry) entry = new_entry (bs_instant_new (START + (gint64) i * 6 * HOUR, 60), i + 1, 3);
      BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

      measure->name = g_strdup (i % 2 == 0 ? "Ibuprofen" : "Paracetamol");
      measure->result_min = (gint16) i;
      bs_history_builder_add_entry (builder, entry);
    }
  return bs_history_builder_finish (builder);
}

static void
assert_ordered (const BsHistory *history)
{
  for (guint i = 1; i < bs_history_get_n_entries (history); i++)
    g_assert_cmpint (bs_history_get (history, i - 1)->key, <=, bs_history_get (history, i)->key);
  for (guint i = 0; i < bs_history_get_n_entries (history); i++)
    if (i < bs_history_get_n_base (history))
      g_assert_cmpint (bs_history_get (history, i)->key, <, bs_history_get_boundary (history));
    else
      g_assert_cmpint (bs_history_get (history, i)->key, >=, bs_history_get_boundary (history));
}

static void
test_empty (void)
{
  g_autoptr (BsHistory) history = bs_history_builder_finish (bs_history_builder_new (0));
  g_autoptr (BsEntry) entry = new_entry (instant ("2025-03-10T10:00Z"), 1, 3);
  g_autoptr (BsHistory) one = bs_history_with_change (history, NULL, entry);
  g_autoptr (BsHistory) none = bs_history_with_change (one, entry, NULL);

  g_assert_cmpuint (bs_history_get_n_entries (history), ==, 0);
  g_assert_cmpuint (bs_history_get_n_base (history), ==, 0);
  g_assert_cmpuint (bs_history_get_n_visits (history), ==, 0);
  g_assert_nonnull (bs_history_get_profile (history));
  g_assert_cmpuint (bs_history_get_n_names (history), ==, 1);
  g_assert_cmpstr (bs_history_get_name (history, 0), ==, "");
  g_assert_cmpuint (bs_history_lower_bound (history, 0), ==, 0);
  g_assert_cmpint (bs_history_find (history, entry->id), ==, -1);
  g_assert_cmpuint (bs_history_get_n_entries (one), ==, 1);
  g_assert_cmpint (bs_history_find (one, entry->id), ==, 0);
  g_assert_cmpuint (bs_history_get_n_entries (none), ==, 0);
}

/* By instant, whatever the offset; of one instant by id; a bare date before all that can be its first second. */
static void
test_order (void)
{
  BsHistoryBuilder *builder = bs_history_builder_new (0);
  g_autoptr (BsHistory) history = NULL;
  static const guint expected[] = { 5, 4, 2, 3, 6, 1 };

  add (builder, "2025-03-10T12:00+00:00", 1);
  add (builder, "2025-03-10T11:00+01:00", 2);
  add (builder, "2025-03-10T10:00+00:00", 3);
  add (builder, "2025-03-10T00:00+14:00", 4);
  add (builder, "2025-03-09T09:59:59Z", 5);
  add (builder, "2025-03-11", 6);
  history = bs_history_builder_finish (builder);
  g_assert_cmpuint (bs_history_get_n_entries (history), ==, G_N_ELEMENTS (expected));
  /* 6, the bare date of the 11th, is keyed 10:00 of the 10th. */
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (number_at (history, i), ==, expected[i]);
  assert_ordered (history);
  g_assert_cmpint (bs_history_get (history, 4)->key, ==, instant ("2025-03-10T10:00Z").seconds);
}

static void
test_fields (void)
{
  g_autoptr (BsEntry) entry = new_entry (instant ("2025-03-10T23:30-05:00"), 1, 7);
  g_autoptr (BsEntry) bare = new_entry (instant ("2025-03-12"), 2, BS_ABSENT);
  BsHistoryBuilder *builder = bs_history_builder_new (0);
  g_autoptr (BsHistory) history = NULL;
  const BsHistoryEntry *packed;
  const BsHistoryMeasure *measures;
  BsMeasure *measure;

  entry->end = instant ("2025-03-11T06:00+01:00");
  entry->leg_pain = 2;
  entry->course = BS_COURSE_CONSTANT;
  entry->when = BS_WHEN_WALKING;
  entry->walk_posture = BS_WALK_POSTURE_UPRIGHT;
  entry->walk_min = 40;
  entry->onset_min = 10;
  entry->recorded_at = instant ("2025-03-11T08:00+05:00");
  bs_term_list_add (&entry->sites, BS_SITE_SACRUM);
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  bs_term_list_set_none (&entry->numb);
  bs_term_list_add (&entry->signs, BS_SIGN_FEVER);
  bs_term_list_add (&entry->skipped, BS_SIGN_CHILLS);
  measure = bs_entry_add_measure (entry, BS_MEASURE_COLD);
  measure->applied_min = 12;
  measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  measure->at = instant ("2025-03-11T00:00-05:00");
  measure->name = g_strdup ("Анальгин");
  measure->result = BS_RESULT_SAME;
  measure->result_min = 60;
  measure->pain_after = 0;
  bs_history_builder_add_entry (builder, bare);
  bs_history_builder_add_entry (builder, entry);
  history = bs_history_builder_finish (builder);

  packed = bs_history_get (history, 0);
  g_assert_cmpint (packed->key, ==, entry->at.seconds);
  g_assert_cmpint (packed->date, ==, bs_instant_get_date (entry->at));
  g_assert_cmpint (packed->offset, ==, -300);
  g_assert_cmpint (packed->end, ==, entry->end.seconds);
  g_assert_cmpint (packed->end_offset, ==, 60);
  g_assert_cmpint (packed->pain, ==, 7);
  g_assert_cmpint (packed->leg_pain, ==, 2);
  g_assert_cmpint (packed->course, ==, BS_COURSE_CONSTANT);
  g_assert_cmpint (packed->when, ==, BS_WHEN_WALKING);
  g_assert_cmpint (packed->walk_posture, ==, BS_WALK_POSTURE_UPRIGHT);
  g_assert_cmpint (packed->walk_min, ==, 40);
  g_assert_cmpint (packed->onset_min, ==, 10);
  g_assert_cmphex (packed->radiates, ==, BS_BIT (BS_REGION_FOOT_LEFT));
  g_assert_cmphex (packed->signs, ==, BS_BIT (BS_SIGN_FEVER));
  g_assert_cmphex (packed->skipped, ==, BS_BIT (BS_SIGN_CHILLS));
  g_assert_cmphex (packed->numb, ==, 0);
  g_assert_cmphex (packed->sites, ==, BS_BIT (BS_SITE_SACRUM));
  g_assert_cmpint (packed->written_on_day, ==, FALSE);
  g_assert_cmpuint (packed->flags & ~(guint) BS_HISTORY_IN_TAIL, ==,
                    BS_HISTORY_SIGNS_ASKED | BS_HISTORY_NUMB_ASKED | BS_HISTORY_RADIATES_ASKED |
                        BS_HISTORY_MEASURES_ASKED | BS_HISTORY_SITES_ASKED);
  g_assert_cmpuint (packed->n_measures, ==, 2);
  measures = bs_history_get_measures (history, packed);
  g_assert_cmpint (measures[0].kind, ==, BS_MEASURE_COLD);
  g_assert_cmpint (measures[0].applied_min, ==, 12);
  g_assert_cmpint (measures[0].at, ==, BS_NO_TIME);
  g_assert_cmpuint (measures[0].name, ==, 0);
  g_assert_cmpint (measures[0].result, ==, BS_ABSENT);
  g_assert_cmpint (measures[0].how, ==, BS_ABSENT);
  g_assert_cmpint (measures[0].pain_after, ==, BS_ABSENT);
  g_assert_cmpint (measures[1].at, ==, entry->measures[1].at.seconds);
  g_assert_cmpint (measures[1].offset, ==, -300);
  g_assert_cmpint (measures[1].result, ==, BS_RESULT_SAME);
  g_assert_cmpint (measures[1].result_min, ==, 60);
  g_assert_cmpint (measures[1].pain_after, ==, 0);
  g_assert_cmpstr (bs_history_get_name (history, measures[1].name), ==, "Анальгин");

  packed = bs_history_get (history, 1);
  g_assert_cmpuint (packed->flags & ~(guint) BS_HISTORY_IN_TAIL, ==, BS_HISTORY_BARE_DATE);
  g_assert_cmpint (packed->date, ==, bs_instant_get_date (bare->at));
  g_assert_cmpint (packed->key, ==, instant ("2025-03-11T10:00Z").seconds);
  g_assert_cmpint (packed->end, ==, BS_NO_TIME);
  g_assert_cmpint (packed->pain, ==, BS_ABSENT);
  g_assert_true (bs_history_entry_has_pain (packed));
  g_assert_cmpint (packed->walk_min, ==, BS_ABSENT);
  g_assert_cmpint (packed->when, ==, BS_ABSENT);
  g_assert_cmpint (packed->written_on_day, ==, BS_ABSENT);
}

static void
test_written_on_day (void)
{
  static const struct
  {
    const char *at, *recorded_at;
    gint written;
  } cases[] = {
    { "2025-03-10T10:00Z", "2025-03-10T23:59:59Z", TRUE },
    { "2025-03-10T10:00Z", "2025-03-11T00:00Z", FALSE },
    { "2025-03-10T10:00Z", "2025-03-09T23:00Z", FALSE },
    { "2025-03-10T23:00-05:00", "2025-03-10T23:10-05:00", TRUE }, /* the dates as written, not those of UTC */
    { "2025-03-10T23:00-05:00", "2025-03-11T04:10Z", FALSE },
    { "2025-03-10", "2025-03-10T08:00+01:00", TRUE },
    { "2025-03-10", "2025-03-11T08:00+01:00", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bs_history_is_written_on_day (instant (cases[i].at), instant (cases[i].recorded_at)), ==,
                     cases[i].written);
  g_assert_cmpint (bs_history_is_written_on_day (instant ("2025-03-10"), BS_INSTANT_NONE), ==, BS_ABSENT);
}

static void
test_names (void)
{
  BsHistoryBuilder *builder = bs_history_builder_new (0);
  guint32 first = bs_history_builder_intern (builder, "Ibuprofen"),
          second = bs_history_builder_intern (builder, "ibuprofen");
  g_autoptr (BsHistory) history = NULL;

  g_assert_cmpuint (bs_history_builder_intern (builder, NULL), ==, 0);
  g_assert_cmpuint (bs_history_builder_intern (builder, ""), ==, 0);
  g_assert_cmpuint (first, !=, 0);
  g_assert_cmpuint (second, !=, first);
  g_assert_cmpuint (bs_history_builder_intern (builder, "Ibuprofen"), ==, first);
  history = bs_history_builder_finish (builder);
  g_assert_cmpuint (bs_history_get_n_names (history), ==, 3);
  g_assert_cmpstr (bs_history_get_name (history, first), ==, "Ibuprofen");
  g_assert_cmpstr (bs_history_get_name (history, second), ==, "ibuprofen");
}

/* A new name of a changed history gets a number of its own; the old snapshot does not know it. */
static void
test_names_of_a_change (void)
{
  g_autoptr (BsHistory) history = new_many (3), changed = NULL;
  g_autoptr (BsEntry) entry = new_entry (bs_instant_new (START + 100 * HOUR, 0), 99, 3);
  const BsHistoryEntry *packed;

  bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup ("Nolotil");
  bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup ("Paracetamol");
  changed = bs_history_with_change (history, NULL, entry);
  packed = bs_history_get (changed, 3);
  g_assert_cmpstr (bs_history_get_name (changed, bs_history_get_measures (changed, packed)[0].name), ==, "Nolotil");
  g_assert_cmpuint (bs_history_get_measures (changed, packed)[1].name, ==,
                    bs_history_get_measures (history, bs_history_get (history, 1))[0].name);
  g_assert_cmpuint (bs_history_get_n_names (changed), ==, 4);
  g_assert_cmpuint (bs_history_get_n_names (history), ==, 3);
}

static void
test_lookups (void)
{
  g_autoptr (BsHistory) history = new_many (N_MANY);
  char id[BS_UUID_LENGTH + 1];

  g_assert_cmpuint (bs_history_get_n_base (history), >, 0);
  g_assert_cmpuint (bs_history_get_n_base (history), <, N_MANY);
  assert_ordered (history);
  for (guint i = 0; i < N_MANY; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

      number_id (i + 1, id);
      g_assert_cmpint (bs_history_find (history, id), ==, (gint) i);
      g_assert_cmpuint (bs_history_lower_bound (history, entry->key), ==, i);
      g_assert_cmpuint (bs_history_lower_bound (history, entry->key + 1), ==, i + 1);
      g_assert_cmpint (measures[0].result_min, ==, (gint) i);
      g_assert_cmpstr (bs_history_get_name (history, measures[0].name), ==, i % 2 == 0 ? "Ibuprofen" : "Paracetamol");
    }
  number_id (N_MANY + 1, id);
  g_assert_cmpint (bs_history_find (history, id), ==, -1);
  g_assert_cmpint (bs_history_find (history, "no id"), ==, -1);
  g_assert_cmpuint (bs_history_lower_bound (history, G_MININT64), ==, 0);
  g_assert_cmpuint (bs_history_lower_bound (history, G_MAXINT64), ==, N_MANY);
}

/* Entries of one instant never lie on both sides of the boundary. */
static void
test_boundary (void)
{
  BsHistoryBuilder *builder = bs_history_builder_new (0);
  g_autoptr (BsHistory) history = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      /* The entries 200 to 499 are of one instant. */
      g_autoptr (BsEntry) entry = new_entry (bs_instant_new (START + (i < 200   ? (gint64) i
                                                                      : i < 500 ? 200
                                                                                : (gint64) i),
                                                             0),
                                             i + 1, 3);
      bs_history_builder_add_entry (builder, entry);
    }
  history = bs_history_builder_finish (builder);
  assert_ordered (history);
  g_assert_cmpuint (bs_history_get_n_base (history), ==, 200);
  g_assert_cmpint (bs_history_get_boundary (history), ==, START + 200);
}

/* Today's change: the same base. The snapshot that was there is as it was. */
static void
test_change_of_today (void)
{
  g_autoptr (BsHistory) history = new_many (N_MANY);
  guint n_base = bs_history_get_n_base (history);
  g_autoptr (BsEntry) added = new_entry (bs_instant_new (START + N_MANY * 6 * HOUR, 0), 9001, 5);
  g_autoptr (BsEntry) last = new_entry (bs_instant_new (START + (N_MANY - 1) * 6 * HOUR, 60), N_MANY, 3);
  g_autoptr (BsEntry) edited = new_entry (bs_instant_new (bs_history_get_boundary (history), 0), N_MANY, 8);
  g_autoptr (BsHistory) longer = bs_history_with_change (history, NULL, added);
  g_autoptr (BsHistory) changed = bs_history_with_change (longer, last, edited);
  g_autoptr (BsHistory) shorter = bs_history_with_change (changed, added, NULL);

  g_assert_cmpuint (bs_history_get_base_id (longer), ==, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_base_id (changed), ==, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_base_id (shorter), ==, bs_history_get_base_id (history));
  g_assert_cmpint (bs_history_get_boundary (shorter), ==, bs_history_get_boundary (history));
  g_assert_cmpuint (bs_history_get_n_base (shorter), ==, n_base);
  g_assert_cmpuint (bs_history_get_n_entries (longer), ==, N_MANY + 1);
  g_assert_cmpint (bs_history_find (longer, added->id), ==, N_MANY);
  g_assert_cmpuint (bs_history_get_n_entries (changed), ==, N_MANY + 1);
  g_assert_cmpint (bs_history_get (changed, (guint) bs_history_find (changed, edited->id))->pain, ==, 8);
  g_assert_cmpuint (bs_history_get_n_entries (shorter), ==, N_MANY);
  g_assert_cmpint (bs_history_find (shorter, added->id), ==, -1);
  assert_ordered (changed);
  /* The measures of the others are theirs still. */
  for (guint i = 0; i < N_MANY; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (shorter, i);

      if (number_at (shorter, i) != N_MANY)
        g_assert_cmpint (bs_history_get_measures (shorter, entry)[0].result_min, ==, (gint) number_at (shorter, i) - 1);
      else
        g_assert_cmpuint (entry->n_measures, ==, 0);
    }
  g_assert_cmpuint (bs_history_get_n_entries (history), ==, N_MANY);
  g_assert_cmpint (bs_history_get (history, N_MANY - 1)->pain, ==, 3);
}

static void
test_change_of_the_past (void)
{
  g_autoptr (BsHistory) history = new_many (N_MANY);
  g_autoptr (BsEntry) old = new_entry (bs_instant_new (START, 60), 1, 3);
  g_autoptr (BsEntry) edited = new_entry (bs_instant_new (START + N_MANY * 6 * HOUR, 60), 1, 9);
  g_autoptr (BsEntry) added = new_entry (bs_instant_new (bs_history_get_boundary (history) - 1, 60), 9001, 3);
  g_autoptr (BsHistory) longer = bs_history_with_change (history, NULL, added);
  g_autoptr (BsHistory) moved = bs_history_with_change (history, old, edited);
  g_autoptr (BsHistory) shorter = bs_history_with_change (history, old, NULL);

  g_assert_cmpuint (bs_history_get_base_id (longer), !=, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_base_id (moved), !=, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_base_id (shorter), !=, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_n_entries (longer), ==, N_MANY + 1);
  g_assert_cmpuint (bs_history_get_n_entries (moved), ==, N_MANY);
  g_assert_cmpuint (bs_history_get_n_entries (shorter), ==, N_MANY - 1);
  g_assert_cmpint (bs_history_find (moved, edited->id), ==, N_MANY - 1);
  g_assert_cmpint (bs_history_find (shorter, old->id), ==, -1);
  assert_ordered (longer);
  assert_ordered (moved);
  assert_ordered (shorter);
  for (guint i = 0; i < N_MANY - 1; i++)
    g_assert_cmpint (bs_history_get_measures (shorter, bs_history_get (shorter, i))[0].result_min, ==,
                     (gint) number_at (shorter, i) - 1);
}

static BsVisit *
new_visit (gint64 seconds, guint number, gint kind)
{
  BsVisit *visit = bs_visit_new ();

  number_id (number, visit->id);
  visit->at = bs_instant_new (seconds, 0);
  visit->kind = (gint8) kind;
  return visit;
}

static void
test_visits (void)
{
  g_autoptr (BsHistory) history = new_many (N_MANY);
  gint64 boundary = bs_history_get_boundary (history);
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_visit_unref);
  g_autoptr (BsHistory) today = NULL, past = NULL, other = NULL, again = NULL;

  g_ptr_array_add (visits, new_visit (boundary + HOUR, 2, BS_VISIT_DOCTOR));
  g_ptr_array_add (visits, new_visit (boundary, 1, BS_VISIT_PHONE_ADVICE));
  today = bs_history_with_visits (history, visits);
  g_assert_cmpuint (bs_history_get_base_id (today), ==, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_n_visits (today), ==, 2);
  g_assert_cmpuint (bs_history_get_n_visits (history), ==, 0);
  /* In time order; the list that was given is as it was. */
  g_assert_cmpint (bs_history_get_visit (today, 0)->kind, ==, BS_VISIT_PHONE_ADVICE);
  g_assert_cmpint (((BsVisit *) visits->pdata[0])->kind, ==, BS_VISIT_DOCTOR);

  g_ptr_array_add (visits, new_visit (boundary - 1, 3, BS_VISIT_DOCTOR));
  past = bs_history_with_visits (today, visits);
  g_assert_cmpuint (bs_history_get_base_id (past), !=, bs_history_get_base_id (today));
  /* One of today changes: the same base. One of the past changes: another. */
  g_ptr_array_remove_index (visits, 0);
  again = bs_history_with_visits (past, visits);
  g_assert_cmpuint (bs_history_get_base_id (again), ==, bs_history_get_base_id (past));
  bs_visit_unref (visits->pdata[1]);
  visits->pdata[1] = new_visit (boundary - 1, 3, BS_VISIT_PHONE_ADVICE);
  other = bs_history_with_visits (again, visits);
  g_assert_cmpuint (bs_history_get_base_id (other), !=, bs_history_get_base_id (again));
  g_assert_cmpuint (bs_history_get_n_entries (other), ==, N_MANY);
}

static void
test_profile (void)
{
  g_autoptr (BsHistory) history = new_many (N_MANY), changed = NULL;
  g_autoptr (BsProfile) profile = bs_profile_new ();

  profile->pregnant = TRUE;
  changed = bs_history_with_profile (history, profile);
  g_assert_cmpint (bs_history_get_profile (changed)->pregnant, ==, TRUE);
  g_assert_cmpint (bs_history_get_profile (history)->pregnant, ==, BS_ABSENT);
  g_assert_cmpuint (bs_history_get_base_id (changed), !=, bs_history_get_base_id (history));
  g_assert_cmpuint (bs_history_get_n_entries (changed), ==, N_MANY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/order", test_order);
  g_test_add_func ("/history/fields", test_fields);
  g_test_add_func ("/history/written-on-day", test_written_on_day);
  g_test_add_func ("/history/names", test_names);
  g_test_add_func ("/history/names-of-a-change", test_names_of_a_change);
  g_test_add_func ("/history/lookups", test_lookups);
  g_test_add_func ("/history/boundary", test_boundary);
  g_test_add_func ("/history/change-of-today", test_change_of_today);
  g_test_add_func ("/history/change-of-the-past", test_change_of_the_past);
  g_test_add_func ("/history/visits", test_visits);
  g_test_add_func ("/history/profile", test_profile);
  return g_test_run ();
}
