/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store-testing.h"

#define NOW "2026-11-22T21:00+01:00"
#define LATER "2026-11-25T09:30+02:00"

static void
assert_comes_back (BsStore *store, const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) put = put_entry (store, entry);
  g_autoptr (BsEntry) got = bs_store_get_entry (store, entry->id, &error);
  g_assert_no_error (error);
  g_assert_true (bs_entry_equal (put, entry, TRUE));
  g_assert_true (bs_entry_equal (got, entry, TRUE));
}

static void
test_every_field (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsEntry) full = new_full_entry ();
  g_autoptr (BsEntry) bare = new_entry ("2026-11-20", BS_ABSENT);
  {
    g_autoptr (BsStore) store = place_open (&place);
    assert_comes_back (store, full);
    assert_comes_back (store, bare);
  }

  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) got = bs_store_get_entry (store, full->id, NULL);
  g_assert_true (bs_entry_equal (got, full, TRUE));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (got->signs.terms[i], ==, full->signs.terms[i]);
      g_assert_cmpuint (got->types.terms[i], ==, full->types.terms[i]);
    }
  g_assert_cmpint (got->measures[0].result_min, ==, 0);
  g_assert_cmpint (got->measures[1].pain_after, ==, 0);
  g_assert_cmpint (got->updated_at.offset, ==, -570);
  g_autoptr (BsEntry) got_bare = bs_store_get_entry (store, bare->id, NULL);
  g_assert_cmpint (got_bare->at.kind, ==, BS_INSTANT_DATE);
  g_assert_cmpint (got_bare->n_measures, ==, BS_ABSENT);
  g_assert_null (got_bare->note);
  g_assert_true (bs_store_check (store, NULL));
}

static const struct
{
  const char *name;
  gsize offset;
  const BsVocabulary *vocabulary;
  gboolean is_numb, is_radiates;
} lists[] = {
  { "types", G_STRUCT_OFFSET (BsEntry, types), &bs_types, FALSE, FALSE },
  { "position", G_STRUCT_OFFSET (BsEntry, position), &bs_positions, FALSE, FALSE },
  { "easierWhen", G_STRUCT_OFFSET (BsEntry, easier_when), &bs_easiers, FALSE, FALSE },
  { "sites", G_STRUCT_OFFSET (BsEntry, sites), &bs_sites, FALSE, FALSE },
  { "radiates", G_STRUCT_OFFSET (BsEntry, radiates), &bs_regions, FALSE, TRUE },
  { "numb", G_STRUCT_OFFSET (BsEntry, numb), &bs_regions, TRUE, FALSE },
  { "signs", G_STRUCT_OFFSET (BsEntry, signs), &bs_signs, FALSE, FALSE },
  { "skipped", G_STRUCT_OFFSET (BsEntry, skipped), &bs_signs, FALSE, FALSE },
  { "triggers", G_STRUCT_OFFSET (BsEntry, triggers), &bs_triggers, FALSE, FALSE },
};

static void
test_lists (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_test_message ("%s", lists[i].name);
      g_autoptr (BsEntry) absent = new_entry ("2026-11-22T10:00Z", 4);
      assert_comes_back (store, absent);

      g_autoptr (BsEntry) none = new_entry ("2026-11-22T10:00Z", 4);
      bs_term_list_set_none (G_STRUCT_MEMBER_P (none, lists[i].offset));
      assert_comes_back (store, none);
      g_autoptr (BsEntry) got = bs_store_get_entry (store, none->id, NULL);
      g_assert_false (bs_entry_equal (got, absent, FALSE));

      /* All terms at once, the last first, and each by itself. */
      g_autoptr (BsEntry) all = new_entry ("2026-11-22T10:00Z", 4);
      guint64 allowed = lists[i].is_numb ? BS_NUMB_MASK : lists[i].is_radiates ? BS_RADIATES_MASK : G_MAXUINT64;
      for (gint term = (gint) lists[i].vocabulary->n_terms - 1; term >= 0; term--)
        if ((allowed & BS_BIT (term)) != 0)
          {
            bs_term_list_add (G_STRUCT_MEMBER_P (all, lists[i].offset), term);
            g_autoptr (BsEntry) one = new_entry ("2026-11-22T10:00Z", 4);
            bs_term_list_add (G_STRUCT_MEMBER_P (one, lists[i].offset), term);
            assert_comes_back (store, one);
          }
      assert_comes_back (store, all);
    }
  g_assert_true (bs_store_check (store, NULL));
}

static void
test_terms (void)
{
  static const struct
  {
    gsize offset;
    const BsVocabulary *vocabulary;
  } fields[] = {
    { G_STRUCT_OFFSET (BsEntry, course), &bs_courses },
    { G_STRUCT_OFFSET (BsEntry, when), &bs_whens },
    { G_STRUCT_OFFSET (BsEntry, walk_posture), &bs_walk_postures },
    { G_STRUCT_OFFSET (BsEntry, stop_reason), &bs_stop_reasons },
  };
  static const struct
  {
    gsize offset;
    const BsVocabulary *vocabulary;
  } measure_fields[] = {
    { G_STRUCT_OFFSET (BsMeasure, kind), &bs_measure_kinds },
    { G_STRUCT_OFFSET (BsMeasure, how), &bs_rest_hows },
    { G_STRUCT_OFFSET (BsMeasure, class_), &bs_medicine_classes },
    { G_STRUCT_OFFSET (BsMeasure, result), &bs_results },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint term = 0; term < fields[i].vocabulary->n_terms; term++)
      {
        g_autoptr (BsEntry) entry = new_entry ("2026-11-22T10:00Z", 4);
        G_STRUCT_MEMBER (gint8, entry, fields[i].offset) = term;
        assert_comes_back (store, entry);
      }
  g_autoptr (BsEntry) entry = new_entry ("2026-11-22T10:00Z", 4);
  for (guint i = 0; i < G_N_ELEMENTS (measure_fields); i++)
    for (guint term = 0; term < measure_fields[i].vocabulary->n_terms; term++)
      G_STRUCT_MEMBER (gint8, bs_entry_add_measure (entry, BS_MEASURE_OTHER), measure_fields[i].offset) = term;
  assert_comes_back (store, entry);
}

static void
test_measures_absent_or_none (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) entry = new_entry ("2026-11-22T10:00Z", 4);
  static const gint counts[] = { BS_ABSENT, 0, 1, BS_MEASURES_MAX, 2, 0, BS_ABSENT };
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      while (entry->n_measures > MAX (counts[i], 0))
        bs_entry_remove_measure (entry, entry->n_measures - 1);
      while (entry->n_measures < counts[i] && counts[i] > 0)
        bs_entry_add_measure (entry, i % BS_N_MEASURE_KINDS);
      entry->n_measures = counts[i];
      assert_comes_back (store, entry);
    }
  g_assert_true (bs_store_check (store, NULL));
}

static void
test_texts (void)
{
  g_autofree char *longest = g_strnfill (BS_NOTE_MAX, 'a');
  g_autoptr (GString) emoji = g_string_new (NULL);
  for (guint i = 0; i < BS_NOTE_MAX; i++)
    g_string_append (emoji, "🚶");
  const char *texts[] = {
    "",
    " ",
    "'); DROP TABLE entry; --",
    "\"quoted\" 'and' `more`",
    "%s %n ? ?1 :a @b $c",
    "line\nline\r\n\ttab",
    "🙂👩‍🦽 عربي עברית \u202eright to left",
    "e\xcc\x81 \xc3\xa9",
    "x'53514c'",
    "NEAR(a b) OR NOT *",
    "\x01\x7f",
    longest,
    emoji->str,
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BsEntry) entry = new_entry ("2026-11-22T10:00Z", 4);
      bs_entry_set_note (entry, texts[i]);
      if (strlen (texts[i]) <= BS_DOSE_MAX)
        {
          BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
          measure->name = g_strdup (texts[i]);
          measure->dose = g_strdup (texts[i]);
        }
      assert_comes_back (store, entry);
      bs_entry_set_note (entry, "changed");
      assert_comes_back (store, entry);
    }
  g_autoptr (GError) error = NULL;
  bs_store_check (store, &error);
  g_assert_no_error (error);
}

static void
test_stamps (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) given = new_entry ("2026-11-22T10:00Z", 4);
  given->id[0] = '\0';
  given->recorded_at = instant ("2020-01-01T00:00Z");

  g_autoptr (BsEntry) first = bs_store_put_entry (store, given, instant (NOW), NULL);
  g_assert_true (bs_uuid_is_valid (first->id));
  g_assert_true (bs_instant_equal (first->recorded_at, instant (NOW)));
  g_assert_true (bs_instant_equal (first->updated_at, instant (NOW)));

  g_autoptr (BsEntry) edited = bs_entry_copy (first);
  edited->pain = 5;
  edited->recorded_at = BS_INSTANT_NONE;
  g_autoptr (BsEntry) second = bs_store_put_entry (store, edited, instant (LATER), NULL);
  g_assert_cmpstr (second->id, ==, first->id);
  g_assert_true (bs_instant_equal (second->recorded_at, instant (NOW)));
  g_assert_true (bs_instant_equal (second->updated_at, instant (LATER)));
  assert_n_entries (store, 1);

  g_autoptr (BsEntry) restored = put_entry (store, given);
  g_assert_true (bs_instant_equal (restored->recorded_at, given->recorded_at));
  g_assert_false (bs_instant_is_set (restored->updated_at));
  assert_n_entries (store, 2);
}

static void
assert_revisions (BsStore *store, const char *id, const char *pains)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = bs_store_get_revisions (store, id, &error);
  g_assert_no_error (error);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < revisions->len; i++)
    g_string_append_printf (found, "%d ", ((BsEntry *) g_ptr_array_index (revisions, i))->pain);
  g_assert_cmpstr (found->str, ==, pains);
}

static void
test_revisions (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (BsEntry) first = put_entry (store, entry);
  assert_revisions (store, entry->id, "");
  g_autoptr (BsEntry) same = put_entry (store, entry);
  assert_revisions (store, entry->id, "");

  entry->pain = 7;
  bs_entry_remove_measure (entry, 0);
  g_autoptr (BsEntry) second = bs_store_put_entry (store, entry, instant (LATER), NULL);
  entry->pain = 8;
  g_autoptr (BsEntry) third = bs_store_put_entry (store, entry, instant (LATER), NULL);
  assert_revisions (store, entry->id, "7 6 ");
  {
    g_autoptr (GPtrArray) revisions = bs_store_get_revisions (store, entry->id, NULL);
    g_assert_true (bs_entry_equal (g_ptr_array_index (revisions, 0), second, TRUE));
    g_assert_true (bs_entry_equal (g_ptr_array_index (revisions, 1), first, TRUE));
  }

  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant (LATER), NULL);
  g_assert_true (bs_entry_equal (gone, third, TRUE));
  assert_revisions (store, entry->id, "8 7 6 ");
  assert_n_entries (store, 0);

  /* Undone, the deletion has left no trace; the values before it have. */
  g_autoptr (BsEntry) back = put_entry (store, gone);
  g_assert_true (bs_entry_equal (back, third, TRUE));
  assert_revisions (store, entry->id, "7 6 ");

  /* What comes back otherwise is another version. */
  g_autoptr (BsEntry) gone_again = bs_store_delete_entry (store, entry->id, instant (LATER), NULL);
  entry->pain = 9;
  g_autoptr (BsEntry) other = put_entry (store, entry);
  assert_revisions (store, entry->id, "8 7 6 ");
  assert_revisions (store, "not an id", "");
  g_assert_true (bs_store_check (store, NULL));
}

static void
assert_listed (BsStore *store, BsEntryQuery query, const char *pains)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = bs_store_list_entries (store, &query, &error);
  g_assert_no_error (error);
  g_autoptr (GByteArray) ids = bs_store_list_ids (store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, entries->len * 16);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const BsEntry *entry = g_ptr_array_index (entries, i);
      char id[BS_UUID_LENGTH + 1];
      g_assert_cmpstr (bs_uuid_from_bytes (ids->data + i * 16, id), ==, entry->id);
      g_string_append_printf (found, "%d ", entry->pain);
    }
  g_assert_cmpstr (found->str, ==, pains);
}

static void
test_lists_of_entries (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  /* Pain is the place in the order of time, the oldest 1. Days are those as written: far in the east a day is over
   * before it is over elsewhere. */
  static const struct
  {
    const char *at;
    gint pain;
  } entries[] = {
    { "2026-11-22T23:30-10:00", 7 }, { "1969-12-31T23:59Z", 2 },
    { "2026-11-22T09:00+01:00", 6 }, { "2026-11-23T00:10+14:00", 8 },
    { "1900-01-01T00:00+14:00", 1 }, { "2026-11-22", 5 },
    { "2026-11-21T23:59+01:00", 4 }, { "2199-12-31T23:59-14:00", 10 },
    { "1970-01-01T00:00Z", 3 },      { "2026-11-24", 9 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (BsEntry) entry = new_entry (entries[i].at, entries[i].pain);
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
  gint32 day = bs_date_from_ymd (2026, 11, 22);
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  assert_listed (store, query, "10 9 8 7 6 5 4 3 2 1 ");
  assert_listed (store, (BsEntryQuery){ .from = day, .to = day }, "7 6 5 ");
  assert_listed (store, (BsEntryQuery){ .from = day, .to = BS_DATE_ANY }, "10 9 8 7 6 5 ");
  assert_listed (store, (BsEntryQuery){ .from = BS_DATE_ANY, .to = -1 }, "2 1 ");
  assert_listed (store, (BsEntryQuery){ .from = BS_DATE_ANY, .to = 0 }, "3 2 1 ");
  assert_listed (store, (BsEntryQuery){ .from = day + 1, .to = day }, "");
  query.limit = 3;
  assert_listed (store, query, "10 9 8 ");
  query.skip = 8;
  assert_listed (store, query, "2 1 ");
  query.skip = 10;
  assert_listed (store, query, "");
  assert_listed (store, (BsEntryQuery){ .from = BS_DATE_ANY, .to = BS_DATE_ANY, .oldest_first = TRUE },
                 "1 2 3 4 5 6 7 8 9 10 ");
  assert_listed (store, (BsEntryQuery){ .from = day, .to = day, .limit = 2, .skip = 1, .oldest_first = TRUE }, "6 7 ");
}

typedef struct
{
  Place *place;
  guint n;
} Reading;

/* As another program would: it adds one at each end, and deletes what comes next. */
static gboolean
write_meanwhile (const BsEntry *entry, gpointer user_data)
{
  Reading *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) other = bs_store_open_beside (self->place->path, &error);
  g_assert_no_error (error);
  g_autoptr (BsEntry) first = new_entry ("1950-01-01", 1), last = new_entry ("2050-01-01", 1);
  g_autoptr (BsEntry) earlier = put_entry (other, first), later = put_entry (other, last);
  g_autoptr (GPtrArray) all = bs_store_list_entries (other, &BS_ENTRY_QUERY_ALL, NULL);
  for (guint i = 0; i < all->len; i++)
    if (((BsEntry *) all->pdata[i])->pain == 5)
      {
        g_autoptr (BsEntry) gone =
            bs_store_delete_entry (other, ((BsEntry *) all->pdata[i])->id, BS_INSTANT_NONE, NULL);
        g_assert_nonnull (gone);
      }
  self->n++;
  return entry->pain == 5;
}

/* One state, whatever is written meanwhile, in both directions. */
static void
test_reading_is_one_state (void)
{
  for (gboolean oldest_first = FALSE; oldest_first <= TRUE; oldest_first++)
    {
      g_auto (Place) place = { 0 };
      place_init (&place);
      g_autoptr (BsStore) store = place_open (&place);
      static const char *const moments[] = { "2026-11-20", "2026-11-21", "2026-11-22" };
      for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
        {
          g_autoptr (BsEntry) entry = new_entry (moments[i], 5), put = put_entry (store, entry);
        }
      Reading reading = { .place = &place };
      BsEntryQuery query = { .from = BS_DATE_ANY, .to = BS_DATE_ANY, .oldest_first = oldest_first };
      g_autoptr (GError) error = NULL;
      bs_store_foreach_entry (store, &query, write_meanwhile, &reading, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (reading.n, ==, G_N_ELEMENTS (moments));
      g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 2 * G_N_ELEMENTS (moments));
    }
}

static gboolean
stop_at_second (const BsEntry *entry, gpointer user_data)
{
  guint *n = user_data;
  return ++*n < 2;
}

typedef struct
{
  BsStore *store;
  guint n;
} Nested;

static gboolean
list_inside (const BsEntry *entry, gpointer user_data)
{
  Nested *nested = user_data;
  g_autoptr (BsEntry) same = bs_store_get_entry (nested->store, entry->id, NULL);
  g_assert_true (bs_entry_equal (same, entry, TRUE));
  g_autoptr (GPtrArray) all = bs_store_list_entries (nested->store, &BS_ENTRY_QUERY_ALL, NULL);
  nested->n += all->len;
  return TRUE;
}

static void
test_foreach (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (BsEntry) entry = new_entry ("2026-11-22T09:00+01:00", i);
      bs_entry_add_measure (entry, BS_MEASURE_REST);
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
  guint n = 0;
  g_assert_true (bs_store_foreach_entry (store, &BS_ENTRY_QUERY_ALL, stop_at_second, &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  Nested nested = { store, 0 };
  g_assert_true (bs_store_foreach_entry (store, &BS_ENTRY_QUERY_ALL, list_inside, &nested, NULL));
  g_assert_cmpuint (nested.n, ==, 25);
}

static void
note_change (BsStore *store, const BsChange *change, gpointer user_data)
{
  g_string_append_printf (user_data, "%d:%d:%d ", change->kind, change->entry != NULL ? change->entry->pain : -1,
                          change->before != NULL ? change->before->pain : -1);
}

static void
test_changes (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_signal_connect (store, "changed", G_CALLBACK (note_change), changes);

  g_autoptr (BsEntry) entry = new_entry ("2026-11-22T09:00+01:00", 3);
  g_autoptr (BsEntry) first = bs_store_put_entry (store, entry, instant (NOW), NULL);
  entry->pain = 4;
  g_autoptr (BsEntry) second = bs_store_put_entry (store, entry, instant (NOW), NULL);
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant (NOW), NULL);
  g_assert_null (bs_store_delete_entry (store, entry->id, instant (NOW), NULL));
  g_assert_cmpstr (changes->str, ==, "0:3:-1 0:4:3 1:-1:4 ");

  g_string_truncate (changes, 0);
  g_assert_true (bs_store_begin (store, NULL));
  for (guint i = 0; i < 3; i++)
    {
      entry->pain = i;
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
  g_assert_cmpstr (changes->str, ==, "");
  g_assert_true (bs_store_commit (store, NULL));
  g_assert_cmpstr (changes->str, ==, "5:-1:-1 ");

  g_string_truncate (changes, 0);
  g_assert_true (bs_store_begin (store, NULL));
  g_assert_true (bs_store_commit (store, NULL));
  g_assert_cmpstr (changes->str, ==, "");
}

static void
test_batch (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_signal_connect (store, "changed", G_CALLBACK (note_change), changes);
  g_autoptr (BsEntry) entry = new_full_entry ();

  g_assert_true (bs_store_begin (store, NULL));
  g_autoptr (BsEntry) put = put_entry (store, entry);
  assert_n_entries (store, 1);
  bs_store_rollback (store);
  assert_n_entries (store, 0);
  g_assert_cmpstr (changes->str, ==, "");

  /* A value that is not valid and an id that is not there change nothing, and the batch goes on. */
  g_autoptr (GError) error = NULL;
  g_assert_true (bs_store_begin (store, NULL));
  g_autoptr (BsEntry) put_again = put_entry (store, entry);
  g_autoptr (BsEntry) wrong = new_entry ("2026-11-22T09:00+01:00", 11);
  g_assert_null (bs_store_restore_entry (store, wrong, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_null (bs_store_delete_entry (store, "0f8fad5b-d9cb-469f-a165-70867728950f", instant (NOW), &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_assert_true (bs_store_commit (store, NULL));
  assert_n_entries (store, 1);

  /* A batch that nobody ended is taken back when the diary is closed. */
  g_assert_true (bs_store_begin (store, NULL));
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant (NOW), NULL);
  bs_store_close (store);
  g_autoptr (BsStore) again = place_open (&place);
  assert_n_entries (again, 1);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *at;
    gint pain;
    gint onset_min;
    const char *id;
    BsDiaryError code;
  } cases[] = {
    { "2026-11-22T09:00Z", 11, BS_ABSENT, NULL, BS_DIARY_ERROR_RANGE },
    { "2026-11-22T09:00Z", 5, 11, NULL, BS_DIARY_ERROR_INCONSISTENT },
    { NULL, 5, BS_ABSENT, NULL, BS_DIARY_ERROR_MISSING },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsEntry) entry = new_entry ("2026-11-22T09:00Z", cases[i].pain);
      if (cases[i].at == NULL)
        entry->at = BS_INSTANT_NONE;
      entry->walk_min = 10;
      entry->onset_min = cases[i].onset_min;
      g_assert_null (bs_store_put_entry (store, entry, instant (NOW), &error));
      g_assert_error (error, BS_DIARY_ERROR, (gint) cases[i].code);
      assert_n_entries (store, 0);
    }
  static const char *const ids[] = { "", "nonsense", "0f8fad5b-d9cb-469f-a165-70867728950e" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (bs_store_get_entry (store, ids[i], &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
    }
  bs_store_close (store);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_list_entries (store, &BS_ENTRY_QUERY_ALL, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/entries/every-field", test_every_field);
  g_test_add_func ("/store/entries/lists", test_lists);
  g_test_add_func ("/store/entries/terms", test_terms);
  g_test_add_func ("/store/entries/measures-absent-or-none", test_measures_absent_or_none);
  g_test_add_func ("/store/entries/texts", test_texts);
  g_test_add_func ("/store/entries/stamps", test_stamps);
  g_test_add_func ("/store/entries/revisions", test_revisions);
  g_test_add_func ("/store/entries/order", test_lists_of_entries);
  g_test_add_func ("/store/entries/reading-is-one-state", test_reading_is_one_state);
  g_test_add_func ("/store/entries/foreach", test_foreach);
  g_test_add_func ("/store/entries/changes", test_changes);
  g_test_add_func ("/store/entries/batch", test_batch);
  g_test_add_func ("/store/entries/refused", test_refused);
  return g_test_run ();
}
