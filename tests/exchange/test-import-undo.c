/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "bs-import-log.h"
#include "bs-import-undo.h"
#include "bs-store-imports.h"
#include "bs-store-private.h"
#include "exchange-testing.h"

#define HEAD "{\"format\":\"backstory-diary\",\"version\":1,"
#define AT "\"at\":\"2026-11-22T09:00+01:00\""
#define ID "22222222-0000-4000-8000-000000000001"

static BsInstant
now (void)
{
  return bs_instant_new (1800000000, 60);
}

static gint64
import (BsStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (BsImportResult) result = { 0 };
  BsImportOptions options = { .file = "file.json", .at = now () };

  bs_diary_import_data (store, text, strlen (text), &options, &result, NULL, &error);
  g_assert_no_error (error);
  return result.number;
}

static BsImportUndoCounts
undo (BsStore *store, gint64 number)
{
  g_autoptr (GError) error = NULL;
  BsImportUndoCounts would, counts;

  bs_import_undo (store, number, now (), TRUE, NULL, &would, &error);
  g_assert_no_error (error);
  bs_import_undo (store, number, now (), FALSE, NULL, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (&would, sizeof would, &counts, sizeof counts);
  g_assert_true (bs_store_check (store, NULL));
  return counts;
}

static void
assert_count (BsImportUndoCount found, BsImportUndoCount expected)
{
  g_assert_cmpuint (found.removed, ==, expected.removed);
  g_assert_cmpuint (found.restored, ==, expected.restored);
  g_assert_cmpuint (found.changed, ==, expected.changed);
  g_assert_cmpuint (found.gone, ==, expected.gone);
}

/* A diary with one piece of this kind that says `value`, and was written on that day of January. (transfer full) */
static char *
diary_with (BsImportKind kind, gint value)
{
  g_autofree char *piece = NULL;

  switch (kind)
    {
    case BS_IMPORT_ENTRY:
      piece = g_strdup_printf ("\"entries\":[{\"id\":\"" ID "\"," AT ",\"pain\":%d,\"measures\":[{\"kind\":\"other\"}],"
                               "\"updatedAt\":\"2026-01-0%dT00:00Z\"}]",
                               value, value);
      break;
    case BS_IMPORT_VISIT:
      piece = g_strdup_printf ("\"entries\":[],\"visits\":[{\"id\":\"" ID "\"," AT ",\"kind\":\"doctor\","
                               "\"note\":\"%d\",\"knows\":[\"r%d\"],\"updatedAt\":\"2026-01-0%dT00:00Z\"}]",
                               value, value, value);
      break;
    default:
      piece = g_strdup_printf ("\"entries\":[],\"medicines\":[{\"id\":\"" ID "\",\"name\":\"%d\","
                               "\"updatedAt\":\"2026-01-0%dT00:00Z\"}]",
                               value, value);
      break;
    }
  return g_strconcat (HEAD, piece, "}", NULL);
}

/* What the diary's piece says, 0 where it has none. */
static gint
get_value (BsStore *store, BsImportKind kind)
{
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) medicines = NULL;

  if (kind == BS_IMPORT_ENTRY)
    {
      entry = bs_store_get_entry (store, ID, NULL);
      g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, entry != NULL);
      return entry != NULL ? entry->pain : 0;
    }
  visits = bs_store_list_visits (store, NULL);
  medicines = bs_store_list_medicines (store, NULL);
  if (kind == BS_IMPORT_VISIT)
    return visits->len > 0 ? atoi (((BsVisit *) visits->pdata[0])->note) : 0;
  return medicines->len > 0 ? atoi (((BsMedicine *) medicines->pdata[0])->name) : 0;
}

/* What the person did to it since. */
typedef enum
{
  NOTHING,
  EDIT,
  EDIT_AND_UNDO,
  DELETE,
  DELETE_AND_UNDO,
  IMPORT_NEWER,
  N_SINCE,
} Since;

static void
change_entry (BsStore *store, Since since)
{
  g_autoptr (BsEntry) entry = bs_store_get_entry (store, ID, NULL);
  g_autoptr (BsEntry) edited = bs_entry_copy (entry);
  g_autoptr (BsEntry) done = NULL;
  g_autoptr (BsEntry) undone = NULL;

  edited->pain = 3;
  done = since == EDIT || since == EDIT_AND_UNDO ? bs_store_put_entry (store, edited, now (), NULL)
                                                 : bs_store_delete_entry (store, ID, now (), NULL);
  g_assert_nonnull (done);
  if (since == EDIT_AND_UNDO || since == DELETE_AND_UNDO)
    undone = bs_store_restore_entry (store, entry, NULL);
}

static void
change_visit (BsStore *store, Since since)
{
  g_autoptr (GPtrArray) visits = bs_store_list_visits (store, NULL);
  const BsVisit *visit = visits->pdata[0];
  g_autoptr (BsVisit) edited = bs_visit_copy (visit);
  g_autoptr (BsVisit) done = NULL;
  g_autoptr (BsVisit) undone = NULL;

  g_free (edited->note);
  edited->note = g_strdup ("3");
  done = since == EDIT || since == EDIT_AND_UNDO ? bs_store_put_visit (store, edited, now (), NULL)
                                                 : bs_store_delete_visit (store, ID, NULL);
  g_assert_nonnull (done);
  if (since == EDIT_AND_UNDO || since == DELETE_AND_UNDO)
    undone = bs_store_restore_visit (store, visit, NULL);
}

static void
change_medicine (BsStore *store, Since since)
{
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (store, NULL);
  const BsMedicine *medicine = medicines->pdata[0];
  g_autoptr (BsMedicine) edited = bs_medicine_copy (medicine);
  g_autoptr (BsMedicine) done = NULL;
  g_autoptr (BsMedicine) undone = NULL;

  g_free (edited->name);
  edited->name = g_strdup ("3");
  done = since == EDIT || since == EDIT_AND_UNDO ? bs_store_put_medicine (store, edited, now (), NULL)
                                                 : bs_store_delete_medicine (store, ID, NULL);
  g_assert_nonnull (done);
  if (since == EDIT_AND_UNDO || since == DELETE_AND_UNDO)
    undone = bs_store_restore_medicine (store, medicine, NULL);
}

static void
change (BsStore *store, BsImportKind kind, Since since)
{
  g_autofree char *newer = diary_with (kind, 4);

  if (since == NOTHING)
    return;
  if (since == IMPORT_NEWER)
    import (store, newer);
  else if (kind == BS_IMPORT_ENTRY)
    change_entry (store, since);
  else if (kind == BS_IMPORT_VISIT)
    change_visit (store, since);
  else
    change_medicine (store, since);
}

/* Added or changed by the import × what the person did since, of every kind. */
static void
test_pieces (void)
{
  static const struct
  {
    gint before; /* the diary's; the file's is 2 */
    Since since;
    gint after;
    BsImportUndoCount count;
  } rows[] = {
    { 0, NOTHING, 0, { .removed = 1 } },          { 0, EDIT, 3, { .changed = 1 } },
    { 0, EDIT_AND_UNDO, 0, { .removed = 1 } },    { 0, DELETE, 0, { .gone = 1 } },
    { 0, DELETE_AND_UNDO, 0, { .removed = 1 } },  { 0, IMPORT_NEWER, 4, { .changed = 1 } },
    { 1, NOTHING, 1, { .restored = 1 } },         { 1, EDIT, 3, { .changed = 1 } },
    { 1, EDIT_AND_UNDO, 1, { .restored = 1 } },   { 1, DELETE, 0, { .gone = 1 } },
    { 1, DELETE_AND_UNDO, 1, { .restored = 1 } }, { 1, IMPORT_NEWER, 4, { .changed = 1 } },
  };
  static const BsImportUndoCount none = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint kind = 0; kind < BS_IMPORT_FIELD; kind++)
      {
        BsStore *store = open_store ();
        g_autofree char *before = diary_with (kind, 1);
        g_autofree char *file = diary_with (kind, 2);
        BsImportUndoCounts counts;
        gint64 number;

        g_test_message ("kind %u, %d before, then %d", kind, rows[i].before, rows[i].since);
        if (rows[i].before != 0)
          import (store, before);
        number = import (store, file);
        g_assert_cmpint (get_value (store, kind), ==, 2);
        change (store, kind, rows[i].since);
        counts = undo (store, number);
        g_assert_cmpint (get_value (store, kind), ==, rows[i].after);
        for (guint other = 0; other < BS_N_IMPORT_KINDS; other++)
          assert_count (counts.kinds[other], other == kind ? rows[i].count : none);
        assert_count ((BsImportUndoCount){ counts.removed, counts.restored, counts.changed, counts.gone },
                      rows[i].count);
        close_store (store);
      }
}

/* What stands in the diary comes back just as it was, stamps, lists and texts; what the import brought is kept as a
 * former value of the entry. */
static void
test_all_comes_back (void)
{
  BsStore *store = open_store ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GString) newer = g_string_new (full_diary);
  BsImportUndoCounts counts;
  gint64 number;

  import (store, full_diary);
  before = export_diary (store, NULL);
  g_string_replace (newer, "\"updatedAt\": \"2026-", "\"updatedAt\": \"2027-", 0);
  g_string_replace (newer, "\"pain\": 10", "\"pain\": 9", 0);
  g_string_replace (newer, "MRI", "MRT", 0);
  g_string_replace (newer, "400 mg", "600 mg", 0);
  g_string_replace (newer, "since 2019", "since 2020", 0);
  number = import (store, newer->str);
  counts = undo (store, number);
  g_assert_cmpuint (counts.restored, ==, 3);
  g_assert_cmpuint (counts.removed + counts.changed + counts.gone, ==, 0);
  assert_count (counts.kinds[BS_IMPORT_FIELD], (BsImportUndoCount){ .restored = 1 });
  after = export_diary (store, NULL);
  g_assert_cmpstr (after, ==, before);
  revisions = bs_store_get_revisions (store, "22222222-0000-4000-8000-000000000003", NULL);
  g_assert_cmpuint (revisions->len, ==, 2);
  g_assert_cmpint (((BsEntry *) revisions->pdata[0])->pain, ==, 9);
  close_store (store);
}

static void
test_removed_entries_are_kept (void)
{
  BsStore *store = open_store ();
  g_autofree char *file = diary_with (BS_IMPORT_ENTRY, 2);
  g_autoptr (GPtrArray) revisions = NULL;
  gint64 number = import (store, file);

  undo (store, number);
  revisions = bs_store_get_revisions (store, ID, NULL);
  g_assert_cmpuint (revisions->len, ==, 1);
  g_assert_cmpint (((BsEntry *) revisions->pdata[0])->pain, ==, 2);
  /* And the file may come in again. */
  g_assert_cmpint (import (store, file), ==, number + 1);
  g_assert_cmpint (get_value (store, BS_IMPORT_ENTRY), ==, 2);
  close_store (store);
}

/* Fields of the profile, each for itself. */
static void
test_fields (void)
{
  static const struct
  {
    const char *before, *file, *since, *after; /* profiles */
    BsImportUndoCount count;
  } rows[] = {
    { "", "\"birthYear\":1957", NULL, "", { .removed = 1 } },
    { "\"birthYear\":1950", "\"birthYear\":1957", NULL, "\"birthYear\":1950", { .restored = 1 } },
    { "\"birthYear\":1950", "\"birthYear\":1957", "\"birthYear\":1960", "\"birthYear\":1960", { .changed = 1 } },
    { "\"birthYear\":1950", "\"birthYear\":1957", "", "", { .gone = 1 } },
    { "", "\"name\":\"\"", NULL, "", { .removed = 1 } },
    { "\"name\":\"\"", "\"name\":\"A\"", NULL, "\"name\":\"\"", { .restored = 1 } },
    { "", "\"pregnant\":false", NULL, "", { .removed = 1 } },
    { "\"pregnant\":true", "\"pregnant\":false", NULL, "\"pregnant\":true", { .restored = 1 } },
    { "\"name\":\"A\"",
      "\"name\":\"B\",\"sex\":\"male\",\"age\":50,\"osteoporosis\":true",
      "\"name\":\"B\",\"sex\":\"female\",\"age\":50",
      "\"name\":\"A\",\"sex\":\"female\"",
      { .restored = 1, .removed = 1, .changed = 1, .gone = 1 } },
    { "\"diagnoses\":\"a\\nb\",\"cancerHistory\":true",
      "\"longTermSteroids\":true",
      "\"cancerHistory\":true",
      "\"cancerHistory\":true",
      { .gone = 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsStore *store = open_store ();
      const char *texts[] = { rows[i].before, rows[i].file, rows[i].since, rows[i].after };
      BsDiary *diaries[4] = { NULL };
      g_autoptr (BsProfile) profile = NULL;
      BsImportUndoCounts counts;
      gint64 number = 0;

      g_test_message ("%s, %s, %s", rows[i].before, rows[i].file, rows[i].since);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autofree char *text =
              g_strdup_printf (HEAD "\"entries\":[],\"profile\":{%s}}", texts[j] != NULL ? texts[j] : "");
          diaries[j] = bs_diary_new_from_data (text, strlen (text), NULL, NULL);
          if (j == 1)
            number = import (store, text);
          else if (texts[j] != NULL && j < 3)
            g_assert_true (bs_store_put_profile (store, diaries[j]->profile, NULL));
        }
      counts = undo (store, number);
      assert_count (counts.kinds[BS_IMPORT_FIELD], rows[i].count);
      g_assert_cmpuint (counts.removed + counts.restored + counts.changed + counts.gone, ==, 0);
      profile = bs_store_get_profile (store, NULL);
      g_assert_true (bs_profile_equal (profile, diaries[3]->profile));
      for (guint j = 0; j < G_N_ELEMENTS (diaries); j++)
        bs_diary_free (diaries[j]);
      close_store (store);
    }
}

/* Two imports of the same piece, taken back in both orders. */
static void
test_two_imports (void)
{
  for (gint last_first = 0; last_first < 2; last_first++)
    {
      BsStore *store = open_store ();
      g_autofree char *first = diary_with (BS_IMPORT_ENTRY, 1);
      g_autofree char *second = diary_with (BS_IMPORT_ENTRY, 2);
      gint64 numbers[] = { import (store, first), import (store, second) };

      undo (store, numbers[last_first]);
      g_assert_cmpint (get_value (store, BS_IMPORT_ENTRY), ==, last_first ? 1 : 2);
      undo (store, numbers[!last_first]);
      /* Undone first, the first import had to leave what the second had changed. */
      g_assert_cmpint (get_value (store, BS_IMPORT_ENTRY), ==, last_first ? 0 : 1);
      close_store (store);
    }
}

static void
assert_refused (BsStore *store, gint64 number, gint code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (bs_import_undo (store, number, now (), FALSE, NULL, NULL, &error));
  g_assert_error (error, BS_STORE_ERROR, code);
}

static void
test_refused (void)
{
  BsStore *store = open_store ();
  g_autofree char *file = diary_with (BS_IMPORT_ENTRY, 2);
  gint64 number = import (store, file);

  assert_refused (store, number + 1, BS_STORE_ERROR_NOT_FOUND);
  assert_refused (store, 0, BS_STORE_ERROR_NOT_FOUND);
  assert_refused (store, -1, BS_STORE_ERROR_NOT_FOUND);
  undo (store, number);
  assert_refused (store, number, BS_STORE_ERROR_FAILED);
  /* Twice is not once more: what came in again stays. */
  import (store, file);
  assert_refused (store, number, BS_STORE_ERROR_FAILED);
  g_assert_cmpint (get_value (store, BS_IMPORT_ENTRY), ==, 2);
  close_store (store);
}

static void
test_list (void)
{
  BsStore *store = open_store ();
  g_autoptr (GPtrArray) none = bs_import_list (store, NULL);
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (BsImportRecord) last = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = diary_with (BS_IMPORT_ENTRY, 2);
  const BsImportRecord *record;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (bs_import_get_last (store, &error));
  g_assert_no_error (error);
  import (store, full_diary);
  g_assert_cmpint (import (store, full_diary), ==, 0); /* changes nothing, so there is nothing to undo */
  import (store, file);
  undo (store, 2);
  imports = bs_import_list (store, NULL);
  g_assert_cmpuint (imports->len, ==, 2);
  record = imports->pdata[0];
  g_assert_cmpint (record->number, ==, 2);
  g_assert_true (record->is_undone);
  g_assert_true (bs_instant_equal (record->undone_at, now ()));
  record = imports->pdata[1];
  g_assert_cmpstr (record->file, ==, "file.json");
  g_assert_true (bs_instant_equal (record->at, now ()));
  g_assert_false (record->is_undone);
  g_assert_cmpuint (record->counts.added, ==, 8);
  g_assert_cmpuint (record->counts.kinds[BS_IMPORT_ENTRY].added, ==, 3);
  g_assert_cmpuint (record->counts.kinds[BS_IMPORT_VISIT].added, ==, 3);
  g_assert_cmpuint (record->counts.kinds[BS_IMPORT_MEDICINE].added, ==, 2);
  g_assert_cmpuint (record->counts.kinds[BS_IMPORT_FIELD].added, ==, 9);
  last = bs_import_get_last (store, NULL);
  g_assert_cmpint (last->number, ==, 1);
  close_store (store);
}

/* The newest stay; numbers do not come again. */
static void
test_forgotten (void)
{
  BsStore *store = open_store ();
  g_autoptr (GPtrArray) imports = NULL;
  gint64 n_deeds;

  for (gint i = 1; i <= BS_IMPORTS_KEPT + 2; i++)
    {
      g_autofree char *entry = g_strdup_printf ("{" AT ",\"walkMin\":%d}", i);
      g_autofree char *file = diary_of (entry);

      g_assert_cmpint (import (store, file), ==, i);
    }
  imports = bs_import_list (store, NULL);
  g_assert_cmpuint (imports->len, ==, BS_IMPORTS_KEPT);
  g_assert_cmpint (((BsImportRecord *) imports->pdata[imports->len - 1])->number, ==, 3);
  bs_database_get_number (bs_store_get_database (store), "SELECT count (*) FROM import_deed", &n_deeds, NULL);
  g_assert_cmpint (n_deeds, ==, BS_IMPORTS_KEPT);
  assert_refused (store, 2, BS_STORE_ERROR_NOT_FOUND);
  undo (store, 3);
  g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, BS_IMPORTS_KEPT + 1);
  close_store (store);
}

/* More than one row of deeds holds, on both sides of its end, and kinds in turn. */
static void
test_many (void)
{
  static const guint numbers[] = { 1, BS_IMPORT_LOG_ADDED - 1, BS_IMPORT_LOG_ADDED, BS_IMPORT_LOG_ADDED + 1,
                                   3 * BS_IMPORT_LOG_ADDED + 7 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      BsStore *store = open_store ();
      g_autoptr (BsDiary) diary = bs_diary_new ();
      g_auto (BsImportResult) result = { 0 };
      g_autofree char *before = export_diary (store, NULL);
      g_autofree char *after = NULL;
      BsImportUndoCounts counts;

      for (guint n = 0; n < numbers[i]; n++)
        {
          BsEntry *entry = bs_entry_new ();
          BsMedicine *medicine = bs_medicine_new ();

          entry->at = bs_instant_new (1795334400 + n, 60);
          g_ptr_array_add (diary->entries, entry);
          medicine->name = g_strdup_printf ("%u", n);
          g_ptr_array_add (diary->medicines, medicine);
        }
      g_assert_true (bs_diary_import_diary (store, diary, NULL, &result, NULL));
      g_assert_cmpuint (result.counts.added, ==, 2 * numbers[i]);
      counts = undo (store, result.number);
      g_assert_cmpuint (counts.kinds[BS_IMPORT_ENTRY].removed, ==, numbers[i]);
      g_assert_cmpuint (counts.kinds[BS_IMPORT_MEDICINE].removed, ==, numbers[i]);
      after = export_diary (store, NULL);
      g_assert_cmpstr (after, ==, before);
      close_store (store);
    }
}

/* The next process knows it too. */
static void
test_later (void)
{
  BsStore *store = open_store ();
  g_autofree char *path = g_strdup (bs_store_get_path (store));
  g_autofree char *file = diary_with (BS_IMPORT_VISIT, 2);
  g_autoptr (BsImportRecord) last = NULL;

  import (store, file);
  bs_store_close (store);
  g_object_unref (store);
  store = bs_store_open (path, NULL);
  last = bs_import_get_last (store, NULL);
  undo (store, last->number);
  g_assert_cmpint (get_value (store, BS_IMPORT_VISIT), ==, 0);
  close_store (store);
}

/* What an earlier version wrote of its imports can still be undone: the marks of unchanged values are made as they were
 * then. */
static void
test_of_schema_2 (void)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "store", "fixtures", "schema-2.sql", NULL);
  g_autofree char *sql = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) medicines = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (BsProfile) profile = NULL;
  BsStore *store = open_store ();
  BsImportUndoCounts counts;

  path = g_strdup (bs_store_get_path (store));
  bs_store_close (store);
  g_object_unref (store);
  g_unlink (path);
  g_assert_true (g_file_get_contents (fixture, &sql, NULL, NULL));
  {
    g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_CREATE, NULL);
    g_assert_true (bs_database_run (database, sql, NULL));
  }
  store = bs_store_open (path, NULL);
  assert_refused (store, 1, BS_STORE_ERROR_FAILED);
  counts = undo (store, 2);
  assert_count (counts.kinds[BS_IMPORT_ENTRY], (BsImportUndoCount){ .removed = 1, .gone = 1 });
  assert_count (counts.kinds[BS_IMPORT_VISIT], (BsImportUndoCount){ .changed = 1 });
  assert_count (counts.kinds[BS_IMPORT_MEDICINE], (BsImportUndoCount){ .restored = 1 });
  assert_count (counts.kinds[BS_IMPORT_FIELD], (BsImportUndoCount){ .restored = 1 });
  g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 1);
  medicines = bs_store_list_medicines (store, NULL);
  g_assert_cmpstr (((BsMedicine *) medicines->pdata[0])->dose, ==, "200 mg");
  visits = bs_store_list_visits (store, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  profile = bs_store_get_profile (store, NULL);
  g_assert_cmpint (profile->birth_year, ==, 1957);
  g_assert_cmpstr (profile->name, ==, "Ada Walker");
  close_store (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/undo/pieces", test_pieces);
  g_test_add_func ("/exchange/undo/all-comes-back", test_all_comes_back);
  g_test_add_func ("/exchange/undo/removed-entries-are-kept", test_removed_entries_are_kept);
  g_test_add_func ("/exchange/undo/fields", test_fields);
  g_test_add_func ("/exchange/undo/two-imports", test_two_imports);
  g_test_add_func ("/exchange/undo/refused", test_refused);
  g_test_add_func ("/exchange/undo/list", test_list);
  g_test_add_func ("/exchange/undo/forgotten", test_forgotten);
  g_test_add_func ("/exchange/undo/many", test_many);
  g_test_add_func ("/exchange/undo/later", test_later);
  g_test_add_func ("/exchange/undo/of-schema-2", test_of_schema_2);
  return g_test_run ();
}
