/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-import.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"

#define HEAD "{\"format\":\"backstory-diary\",\"version\":1,"
#define AT "\"at\":\"2026-11-22T09:00+01:00\""
#define ID "\"id\":\"22222222-0000-4000-8000-000000000001\""

static void
count_change (BsStore *store, const BsChange *change, gpointer user_data)
{
  g_assert_cmpint (change->kind, ==, BS_CHANGE_ALL);
  (*(guint *) user_data)++;
}

static BsImportCounts
import (BsStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (BsImportResult) result = { 0 };

  g_assert_true (bs_diary_import_data (store, text, strlen (text), NULL, &result, NULL, &error));
  g_assert_no_error (error);
  return result.counts;
}

static void
assert_counts (BsImportCounts counts, guint added, guint updated, guint kept)
{
  g_assert_cmpuint (counts.added, ==, added);
  g_assert_cmpuint (counts.updated, ==, updated);
  g_assert_cmpuint (counts.kept, ==, kept);
}

/* Everything that a diary can hold comes out as it went in, and a second import changes nothing. */
static void
test_there_and_back (void)
{
  BsStore *store = open_store ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n_changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  assert_counts (import (store, full_diary), 8, 0, 0);
  g_assert_cmpuint (n_changes, ==, 1);
  first = export_diary (store, NULL);
  assert_same_diary (first, full_diary);

  assert_counts (import (store, full_diary), 0, 0, 8);
  assert_counts (import (store, first), 0, 0, 8);
  g_assert_cmpuint (n_changes, ==, 1);
  second = export_diary (store, NULL);
  g_assert_cmpstr (second, ==, first);
  close_store (store);
}

typedef struct
{
  BsStore *store;
  GPtrArray *originals; /* BsDiary */
} Examples;

static void
import_example (const char *id, const char *diary, gsize length, gpointer user_data)
{
  Examples *self = user_data;
  BsDiary *original = bs_diary_new_from_data (diary, length, NULL, NULL);
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  g_autoptr (BsProfile) profile = NULL;

  g_test_message ("%s", id);
  g_assert_true (bs_store_put_profile (self->store, nothing, NULL));
  assert_counts (import (self->store, diary), original->entries->len + original->visits->len + original->medicines->len,
                 0, 0);
  profile = bs_store_get_profile (self->store, NULL);
  g_assert_true (bs_profile_equal (profile, original->profile));
  g_ptr_array_add (self->originals, original);
}

/* All in one diary: no two have an id in common. */
static void
test_examples (void)
{
  Examples examples = { open_store (), g_ptr_array_new_with_free_func ((GDestroyNotify) bs_diary_free) };
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *exported = NULL;
  g_autoptr (BsDiary) read = NULL;
  guint n = 0;

  foreach_example (import_example, &examples);
  exported = export_diary (examples.store, NULL);
  read = bs_diary_new_from_data (exported, strlen (exported), NULL, NULL);
  for (guint i = 0; i < read->entries->len; i++)
    g_hash_table_insert (by_id, ((BsEntry *) read->entries->pdata[i])->id, read->entries->pdata[i]);
  for (guint i = 0; i < read->visits->len; i++)
    g_hash_table_insert (by_id, ((BsVisit *) read->visits->pdata[i])->id, read->visits->pdata[i]);
  for (guint i = 0; i < examples.originals->len; i++)
    {
      const BsDiary *original = examples.originals->pdata[i];

      for (guint j = 0; j < original->entries->len; j++)
        {
          const BsEntry *entry = original->entries->pdata[j];
          g_assert_true (bs_entry_equal (g_hash_table_lookup (by_id, entry->id), entry, TRUE));
        }
      for (guint j = 0; j < original->visits->len; j++)
        {
          const BsVisit *visit = original->visits->pdata[j];
          g_assert_true (bs_visit_equal (g_hash_table_lookup (by_id, visit->id), visit, TRUE));
        }
      n += original->entries->len + original->visits->len;
    }
  g_assert_cmpuint (g_hash_table_size (by_id), ==, n);
  g_assert_cmpuint (n, >, 200);
  g_ptr_array_unref (examples.originals);
  close_store (examples.store);
}

/* diary-format.md, "Ids": which of two wins. */
static void
test_merge (void)
{
  static const struct
  {
    const char *diary, *file; /* updatedAt and pain */
    struct
    {
      guint added, updated, kept;
    } counts;
    gint pain;
  } rows[] = {
    { "\"pain\":1", "\"pain\":2", { 0, 0, 1 }, 1 },
    { "\"pain\":1", "\"pain\":1", { 0, 0, 1 }, 1 },
    { "\"pain\":1", "\"pain\":2,\"updatedAt\":\"1900-01-02T00:00Z\"", { 0, 1, 0 }, 2 },
    { "\"pain\":1,\"updatedAt\":\"1900-01-02T00:00Z\"", "\"pain\":2", { 0, 0, 1 }, 1 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T10:00Z\"",
      { 0, 0, 1 },
      1 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T11:00+01:00\"",
      { 0, 0, 1 },
      1 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T09:00-01:00\"",
      { 0, 0, 1 },
      1 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T10:00:01Z\"",
      { 0, 1, 0 },
      2 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00:01Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T10:00Z\"",
      { 0, 0, 1 },
      1 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T11:30+02:00\"",
      { 0, 0, 1 },
      1 },
    { "\"pain\":1,\"updatedAt\":\"2026-01-02T10:00Z\"",
      "\"pain\":2,"
      "\"updatedAt\":\"2026-01-02T09:30-01:00\"",
      { 0, 1, 0 },
      2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsStore *store = open_store ();
      g_autofree char *diary = g_strdup_printf ("{" ID "," AT ",%s}", rows[i].diary);
      g_autofree char *file = g_strdup_printf ("{" ID "," AT ",%s}", rows[i].file);
      g_autofree char *diary_text = diary_of (diary);
      g_autofree char *file_text = diary_of (file);
      BsImportCounts counts;
      g_autoptr (BsEntry) expected = NULL;
      g_autoptr (BsEntry) entry = NULL;

      g_test_message ("%s %s", rows[i].diary, rows[i].file);
      import (store, diary_text);
      counts = import (store, file_text);
      assert_counts (counts, rows[i].counts.added, rows[i].counts.updated, rows[i].counts.kept);
      g_assert_cmpuint (counts.differ, ==, strstr (rows[i].file, "\"pain\":2") != NULL ? counts.kept : 0);
      entry = bs_store_get_entry (store, "22222222-0000-4000-8000-000000000001", NULL);
      g_assert_cmpint (entry->pain, ==, rows[i].pain);
      expected = bs_entry_new_from_json (rows[i].pain == 1 ? diary : file, NULL);
      g_assert_true (bs_entry_equal (entry, expected, TRUE));
      close_store (store);
    }
}

/* Equal content is left alone, stamps too, even if the file's is newer. */
static void
test_merge_equal_content (void)
{
  BsStore *store = open_store ();
  g_autofree char *old = diary_of ("{" ID "," AT ",\"updatedAt\":\"2026-01-01T00:00Z\"}");
  g_autofree char *new = diary_of ("{" ID "," AT ",\"updatedAt\":\"2026-02-01T00:00Z\"}");
  g_autoptr (BsEntry) entry = NULL;
  char buffer[32];
  guint n_changes = 0;

  import (store, old);
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  assert_counts (import (store, new), 0, 0, 1);
  entry = bs_store_get_entry (store, "22222222-0000-4000-8000-000000000001", NULL);
  g_assert_cmpstr (bs_instant_print (entry->updated_at, buffer), ==, "2026-01-01T00:00+00:00");
  g_assert_cmpuint (n_changes, ==, 0);
  close_store (store);
}

/* An absent list is not an empty one, and a newer file says so. */
static void
test_merge_three_values (void)
{
  BsStore *store = open_store ();
  g_autofree char *old = diary_of ("{" ID "," AT ",\"signs\":[],\"skipped\":[\"fever\"]}");
  g_autofree char *new = diary_of ("{" ID "," AT ",\"updatedAt\":\"2026-02-01T00:00Z\",\"skipped\":[]}");
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GPtrArray) revisions = NULL;

  import (store, old);
  assert_counts (import (store, new), 0, 1, 0);
  entry = bs_store_get_entry (store, "22222222-0000-4000-8000-000000000001", NULL);
  g_assert_false (entry->signs.asked);
  g_assert_true (entry->skipped.asked);
  g_assert_cmpint (entry->skipped.n, ==, 0);
  revisions = bs_store_get_revisions (store, entry->id, NULL);
  g_assert_cmpuint (revisions->len, ==, 1);
  close_store (store);
}

static void
test_merge_records (void)
{
  static const char old[] =
      HEAD "\"entries\":[],\"profile\":{\"name\":\"A\",\"birthYear\":1957,\"pregnant\":true},"
           "\"medicines\":[{\"id\":\"11111111-0000-4000-8000-000000000001\",\"name\":\"A\","
           "\"updatedAt\":\"2026-01-01T00:00Z\"},"
           "{\"id\":\"11111111-0000-4000-8000-000000000002\",\"name\":\"B\"}],"
           "\"visits\":[{\"id\":\"33333333-0000-4000-8000-000000000001\"," AT ",\"kind\":\"doctor\"},"
           "{\"id\":\"33333333-0000-4000-8000-000000000002\"," AT ",\"kind\":\"doctor\","
           "\"updatedAt\":\"2026-01-01T00:00Z\"}]}";
  static const char new[] =
      HEAD "\"entries\":[],\"profile\":{\"name\":\"\",\"age\":69,\"pregnant\":false,\"birthYear\":null},"
           "\"medicines\":[{\"id\":\"11111111-0000-4000-8000-000000000001\",\"name\":\"A2\","
           "\"updatedAt\":\"2026-01-02T00:00Z\"},"
           "{\"id\":\"11111111-0000-4000-8000-000000000002\",\"name\":\"B2\"},"
           "{\"id\":\"11111111-0000-4000-8000-000000000003\",\"name\":\"C\"}],"
           "\"visits\":[{\"id\":\"33333333-0000-4000-8000-000000000001\"," AT ",\"kind\":\"urgent\","
           "\"updatedAt\":\"2026-01-01T00:00Z\"},"
           "{\"id\":\"33333333-0000-4000-8000-000000000002\"," AT ",\"kind\":\"urgent\"}]}";
  static const char merged[] =
      HEAD "\"entries\":[],\"profile\":{\"name\":\"\",\"birthYear\":1957,\"age\":69,\"pregnant\":false},"
           "\"medicines\":[{\"id\":\"11111111-0000-4000-8000-000000000001\",\"name\":\"A2\","
           "\"updatedAt\":\"2026-01-02T00:00+00:00\"},"
           "{\"id\":\"11111111-0000-4000-8000-000000000002\",\"name\":\"B\"},"
           "{\"id\":\"11111111-0000-4000-8000-000000000003\",\"name\":\"C\"}],"
           "\"visits\":[{\"id\":\"33333333-0000-4000-8000-000000000001\"," AT ",\"kind\":\"urgent\","
           "\"updatedAt\":\"2026-01-01T00:00+00:00\"},"
           "{\"id\":\"33333333-0000-4000-8000-000000000002\"," AT ",\"kind\":\"doctor\","
           "\"updatedAt\":\"2026-01-01T00:00+00:00\"}]}";
  BsStore *store = open_store ();
  g_autofree char *exported = NULL;

  assert_counts (import (store, old), 4, 0, 0);
  assert_counts (import (store, new), 1, 2, 2);
  exported = export_diary (store, NULL);
  assert_same_diary (exported, merged);
  close_store (store);
}

/* A profile alone is a change; the same profile is none. */
static void
test_merge_profile_only (void)
{
  static const char text[] = HEAD "\"entries\":[],\"profile\":{\"osteoporosis\":true}}";
  BsStore *store = open_store ();
  guint n_changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  assert_counts (import (store, text), 0, 0, 0);
  g_assert_cmpuint (n_changes, ==, 1);
  import (store, text);
  g_assert_cmpuint (n_changes, ==, 1);
  close_store (store);
}

/* Nothing is deleted, and what was deleted here comes back with a file that has it. */
static void
test_deleted (void)
{
  BsStore *store = open_store ();
  g_autofree char *other = diary_of ("{" AT ",\"pain\":3}");
  g_autoptr (BsEntry) gone = NULL;

  import (store, full_diary);
  assert_counts (import (store, other), 1, 0, 0);
  g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 4);
  gone = bs_store_delete_entry (store, "22222222-0000-4000-8000-000000000003", bs_instant_new (1800000000, 0), NULL);
  g_assert_nonnull (gone);
  assert_counts (import (store, full_diary), 1, 0, 7);
  g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 4);
  close_store (store);
}

static void
test_without_ids (void)
{
  BsStore *store = open_store ();
  g_autofree char *text = diary_of ("{" AT ",\"pain\":3},{" AT ",\"pain\":3},{" AT ",\"pain\":4}");
  g_autofree char *exported = NULL;

  assert_counts (import (store, text), 2, 0, 0);
  assert_counts (import (store, text), 0, 0, 2);
  exported = export_diary (store, NULL);
  assert_counts (import (store, exported), 0, 0, 2);
  close_store (store);
}

/* A fault at the very end: nothing of the file is there, and nobody was told of anything. */
static void
test_all_or_nothing (void)
{
  static const struct
  {
    const char *text;
    gint code;
  } faults[] = {
    { HEAD "\"profile\":{\"age\":50},\"medicines\":[{\"name\":\"A\"}],\"visits\":[{" AT ",\"kind\":\"doctor\"}],"
           "\"entries\":[{" AT "},{" AT ",\"pain\":11}]}",
      BS_DIARY_ERROR_RANGE },
    { HEAD "\"profile\":{\"age\":50},\"entries\":[{" ID "," AT "},{" ID "," AT "}]}", BS_DIARY_ERROR_DUPLICATE },
    { HEAD "\"entries\":[{" AT "}],\"visits\":[{" AT "}]}", BS_DIARY_ERROR_MISSING },
    { HEAD "\"entries\":[{" AT "}]", BS_DIARY_ERROR_NOT_JSON },
    { HEAD "\"entries\":[{" ID "," AT ",\"updatedAt\":\"2199-01-01T00:00Z\",\"pain\":9},[]]}", BS_DIARY_ERROR_TYPE },
  };
  BsStore *store = open_store ();
  g_autofree char *before = NULL;
  guint n_changes = 0;

  import (store, full_diary);
  before = export_diary (store, NULL);
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (gint dry_run = 0; dry_run < 2; dry_run++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *after = NULL;

        g_test_message ("%s", faults[i].text);
        g_assert_false (bs_diary_import_data (store, faults[i].text, strlen (faults[i].text),
                                              &(BsImportOptions){ .dry_run = dry_run }, NULL, NULL, &error));
        g_assert_error (error, BS_DIARY_ERROR, faults[i].code);
        after = export_diary (store, NULL);
        g_assert_cmpstr (after, ==, before);
      }
  g_assert_cmpuint (n_changes, ==, 0);
  /* And the store is not left inside a transaction. */
  assert_counts (import (store, full_diary), 0, 0, 8);
  close_store (store);
}

static void
test_dry_run (void)
{
  BsStore *store = open_store ();
  g_autofree char *newer = diary_of ("{\"id\":\"22222222-0000-4000-8000-000000000003\"," AT
                                     ",\"updatedAt\":\"2027-01-01T00:00Z\"},{" AT "}");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (BsImportResult) result = { 0 };
  guint n_changes = 0;

  import (store, full_diary);
  before = export_diary (store, NULL);
  g_signal_connect (store, "changed", G_CALLBACK (count_change), &n_changes);
  g_assert_true (bs_diary_import_data (store, newer, strlen (newer), &(BsImportOptions){ .dry_run = TRUE }, &result,
                                       NULL, &error));
  g_assert_no_error (error);
  assert_counts (result.counts, 1, 1, 0);
  g_assert_cmpint (result.number, ==, 0);
  after = export_diary (store, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (n_changes, ==, 0);
  assert_counts (import (store, newer), 1, 1, 0);
  close_store (store);
}

static gint32
date_of (const char *text)
{
  gint32 date;

  g_assert_true (bs_date_parse (text, &date, NULL));
  return date;
}

static void
assert_exported (BsStore *store, const BsEntryQuery *query, const char *expected)
{
  g_autofree char *exported = export_diary (store, query);

  assert_same_diary (exported, expected);
}

/* Oldest first; dates limit the entries, a search leaves out all else. */
static void
test_query (void)
{
  static const char head[] =
      HEAD "\"visits\":[{\"id\":\"33333333-0000-4000-8000-000000000001\"," AT ",\"kind\":\"doctor\"}],\"profile\":{"
           "\"age\":5},"
           "\"medicines\":[{\"id\":\"11111111-0000-4000-8000-000000000001\",\"name\":\"A\"}],\"entries\":[";
  static const char first[] = "{\"id\":\"22222222-0000-4000-8000-000000000009\",\"at\":\"2026-11-20\","
                              "\"note\":\"river\"}";
  static const char second[] = "{\"id\":\"22222222-0000-4000-8000-000000000005\",\"at\":\"2026-11-21T08:00+01:00\"}";
  static const char third[] =
      "{\"id\":\"22222222-0000-4000-8000-000000000007\",\"at\":\"2026-11-22T08:00+01:00\",\"note\":\"river\"}";
  BsStore *store = open_store ();
  g_autofree char *file = g_strconcat (head, third, ",", first, ",", second, "]}", NULL);
  g_autofree char *all = g_strconcat (head, first, ",", second, ",", third, "]}", NULL);
  g_autofree char *later = g_strconcat (head, second, ",", third, "]}", NULL);
  g_autofree char *one = g_strconcat (head, second, "]}", NULL);
  g_autofree char *none = g_strconcat (head, "]}", NULL);
  g_autofree char *found = g_strconcat (HEAD "\"entries\":[", first, ",", third, "]}", NULL);
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;

  import (store, file);
  assert_exported (store, NULL, all);
  assert_exported (store, &query, all);
  query.search = "";
  assert_exported (store, &query, all);
  query.from = date_of ("2026-11-21");
  assert_exported (store, &query, later);
  query.to = date_of ("2026-11-21");
  assert_exported (store, &query, one);
  query.from = query.to = date_of ("2026-11-19");
  assert_exported (store, &query, none);
  query = BS_ENTRY_QUERY_ALL;
  query.search = "riv";
  assert_exported (store, &query, found);
  close_store (store);
}

static void
test_export_fails (void)
{
  BsStore *store = open_store ();
  guint8 little[64];
  g_autoptr (GOutputStream) out = g_memory_output_stream_new (little, sizeof little, NULL, NULL);
  g_autoptr (GError) error = NULL;

  import (store, full_diary);
  g_assert_false (bs_diary_write_store (store, NULL, BS_INSTANT_NONE, out, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  close_store (store);
}

/* More entries than the writer's buffer holds, and an answer to each. */
static void
test_many (void)
{
  const guint n = 3000;
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *exported = NULL;
  g_autoptr (BsDiary) diary = NULL;
  BsStore *store = open_store ();

  for (guint i = 0; i < n; i++)
    g_string_append_printf (entries,
                            "%s{\"at\":\"2026-11-22T09:00:%02u+01:00\",\"pain\":%u,"
                            "\"walkMin\":%u}",
                            i > 0 ? "," : "", i % 60, i % 11, i % 1441);
  text = diary_of (entries->str);
  assert_counts (import (store, text), n, 0, 0);
  exported = export_diary (store, NULL);
  diary = bs_diary_new_from_data (exported, strlen (exported), NULL, NULL);
  g_assert_cmpuint (diary->entries->len, ==, n);
  for (guint i = 1; i < n; i++)
    {
      const BsEntry *a = diary->entries->pdata[i - 1], *b = diary->entries->pdata[i];
      g_assert_cmpint (a->at.seconds, <=, b->at.seconds);
    }
  assert_counts (import (store, exported), 0, 0, n);
  close_store (store);
}

typedef struct
{
  GCancellable *cancellable;
  guint cancel_at; /* pieces */
  guint last;
} Waiting;

static void
on_progress (guint n_pieces, gpointer user_data)
{
  Waiting *self = user_data;

  g_assert_cmpuint (n_pieces, >=, self->last);
  self->last = n_pieces;
  if (n_pieces == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

/* Cancelled before the first, between any two and after the last piece, nothing is imported; not cancelled, everything is. */
static void
test_watched (void)
{
  const guint n_pieces = 8;

  for (guint at = 0; at <= n_pieces + 1; at++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Waiting waiting = { .cancellable = cancellable, .cancel_at = at };
      BsImportWatch watch = { .cancellable = cancellable, .progress = on_progress, .user_data = &waiting };
      BsStore *store = open_store ();
      g_autoptr (BsProfile) profile = NULL;
      g_autoptr (BsProfile) nothing = bs_profile_new ();
      g_auto (BsImportResult) result = { 0 };
      gboolean imported = bs_diary_import_data (store, full_diary, strlen (full_diary),
                                                &(BsImportOptions){ .watch = &watch }, &result, NULL, &error);

      g_test_message ("cancelled at %u", at);
      g_assert_cmpint (imported, ==, at > n_pieces);
      profile = bs_store_get_profile (store, NULL);
      if (imported)
        {
          g_assert_no_error (error);
          assert_counts (result.counts, n_pieces, 0, 0);
          g_assert_cmpuint (waiting.last, ==, n_pieces);
          g_assert_cmpuint (result.counts.kinds[BS_IMPORT_FIELD].added, ==, 9);
        }
      else
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 0);
          g_assert_true (bs_profile_equal (profile, nothing));
        }
      /* The store is free for the next. */
      assert_counts (import (store, full_diary), imported ? 0 : n_pieces, 0, imported ? n_pieces : 0);
      close_store (store);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import/there-and-back", test_there_and_back);
  g_test_add_func ("/exchange/import/examples", test_examples);
  g_test_add_func ("/exchange/import/merge", test_merge);
  g_test_add_func ("/exchange/import/merge-equal-content", test_merge_equal_content);
  g_test_add_func ("/exchange/import/merge-three-values", test_merge_three_values);
  g_test_add_func ("/exchange/import/merge-records", test_merge_records);
  g_test_add_func ("/exchange/import/merge-profile-only", test_merge_profile_only);
  g_test_add_func ("/exchange/import/deleted", test_deleted);
  g_test_add_func ("/exchange/import/without-ids", test_without_ids);
  g_test_add_func ("/exchange/import/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/exchange/import/dry-run", test_dry_run);
  g_test_add_func ("/exchange/import/query", test_query);
  g_test_add_func ("/exchange/import/export-fails", test_export_fails);
  g_test_add_func ("/exchange/import/many", test_many);
  g_test_add_func ("/exchange/import/watched", test_watched);
  return g_test_run ();
}
