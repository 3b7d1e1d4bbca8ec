/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-import.h"
#include "exchange-testing.h"

/* Imports of a diary in memory, as a table's reader makes it, and what a preview says of any. */

#define AT "\"at\":\"2026-11-22T09:00+01:00\""

static BsDiary *
read_diary (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsDiary *diary = bs_diary_new_from_data (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return diary;
}

/* Bytes and values go one way: the same counts, the same diary. */
static void
test_same_as_a_file (void)
{
  BsStore *by_file = open_store (), *by_values = open_store ();
  g_autoptr (BsDiary) diary = read_diary (full_diary);
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    {
      g_auto (BsImportResult) first = { 0 };
      g_auto (BsImportResult) second = { 0 };
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      g_assert_true (bs_diary_import_data (by_file, full_diary, strlen (full_diary), NULL, &first, NULL, &error));
      g_assert_true (bs_diary_import_diary (by_values, diary, NULL, &second, &error));
      g_assert_cmpmem (&first.counts, sizeof first.counts, &second.counts, sizeof second.counts);
      g_assert_cmpuint (first.counts.added, ==, round == 0 ? 8 : 0);
      g_assert_cmpuint (first.counts.kept, ==, round == 0 ? 0 : 8);
      g_assert_cmpint (first.number, ==, round == 0 ? 1 : 0);
      one = export_diary (by_file, NULL);
      other = export_diary (by_values, NULL);
      g_assert_cmpstr (one, ==, other);
    }
  close_store (by_file);
  close_store (by_values);
}

static BsEntry *
new_entry (gint pain, const char *id)
{
  BsEntry *entry = bs_entry_new ();

  entry->at = bs_instant_new (1795334400, 60);
  entry->pain = (gint8) pain;
  g_strlcpy (entry->id, id, sizeof entry->id);
  return entry;
}

/* Rows have no ids: alike to the last field is one, and a second import adds nothing. */
static void
test_without_ids (void)
{
  BsStore *store = open_store ();
  g_autoptr (BsDiary) diary = bs_diary_new ();
  static const gint pains[] = { 3, 3, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (pains); i++)
    g_ptr_array_add (diary->entries, new_entry (pains[i], ""));
  for (guint round = 0; round < 2; round++)
    {
      g_auto (BsImportResult) result = { 0 };

      g_assert_true (bs_diary_import_diary (store, diary, &(BsImportOptions){ .n_refused = 5 }, &result, NULL));
      g_assert_cmpuint (result.counts.added, ==, round == 0 ? 2 : 0);
      g_assert_cmpuint (result.counts.kept, ==, round == 0 ? 0 : 2);
      g_assert_cmpuint (result.counts.refused, ==, 5);
    }
  /* The caller's values are as they were. */
  g_assert_cmpstr (((BsEntry *) diary->entries->pdata[0])->id, ==, "");
  g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 2);
  close_store (store);
}

static void
test_faults (void)
{
  static const char one[] = "22222222-0000-4000-8000-000000000001", other[] = "22222222-0000-4000-8000-000000000002";
  static const struct
  {
    const char *ids[2];
    gint pain; /* of the second */
    gint code;
    const char *place;
  } rows[] = {
    { { one, other }, 11, BS_DIARY_ERROR_RANGE, "entries[1].pain: " },
    { { one, "" }, 11, BS_DIARY_ERROR_RANGE, "entries[1].pain: " },
    { { one, one }, 3, BS_DIARY_ERROR_DUPLICATE, "entries[1].id: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gint dry_run = 0; dry_run < 2; dry_run++)
      {
        BsStore *store = open_store ();
        g_autoptr (BsDiary) diary = bs_diary_new ();
        g_autoptr (GError) error = NULL;

        g_ptr_array_add (diary->entries, new_entry (3, rows[i].ids[0]));
        g_ptr_array_add (diary->entries, new_entry (rows[i].pain, rows[i].ids[1]));
        g_assert_false (bs_diary_import_diary (store, diary, &(BsImportOptions){ .dry_run = dry_run }, NULL, &error));
        g_assert_error (error, BS_DIARY_ERROR, rows[i].code);
        g_assert_true (g_str_has_prefix (error->message, rows[i].place));
        g_assert_cmpuint (bs_store_count_entries (store, NULL), ==, 0);
        close_store (store);
      }
}

static void
test_profile_fault (void)
{
  BsStore *store = open_store ();
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (GError) error = NULL;

  diary->profile->birth_year = 1899;
  g_assert_false (bs_diary_import_diary (store, diary, NULL, NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
  close_store (store);
}

/* Without a diary: everything would be new. */
static void
test_no_diary_yet (void)
{
  g_auto (BsImportResult) result = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_diary_import_data (NULL, full_diary, strlen (full_diary), &(BsImportOptions){ .dry_run = TRUE },
                                       &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.counts.added, ==, 8);
  g_assert_cmpuint (result.counts.kinds[BS_IMPORT_FIELD].added, ==, 9);
  g_assert_cmpint (result.number, ==, 0);
  g_assert_cmpuint (result.preview->len, ==, 0);
}

static void
assert_piece (GPtrArray *preview, guint index, BsImportKind kind, BsImportFate fate, const char *what)
{
  const BsImportPiece *piece = preview->pdata[index];
  char buffer[32];

  g_assert_cmpint (piece->kind, ==, kind);
  g_assert_cmpint (piece->fate, ==, fate);
  g_assert_true ((piece->entry != NULL) == (kind == BS_IMPORT_ENTRY));
  g_assert_true ((piece->visit != NULL) == (kind == BS_IMPORT_VISIT));
  g_assert_true ((piece->medicine != NULL) == (kind == BS_IMPORT_MEDICINE));
  g_assert_true ((piece->field != NULL) == (kind == BS_IMPORT_FIELD));
  if (kind == BS_IMPORT_FIELD)
    g_assert_cmpstr (piece->field, ==, what);
  else if (kind == BS_IMPORT_MEDICINE)
    g_assert_cmpstr (piece->medicine->name, ==, what);
  else
    g_assert_cmpstr (bs_instant_print (piece->at, buffer), ==, what);
}

/* New, newer and the same, of every kind, in the order of the file. */
static void
test_preview (void)
{
  static const char newer[] =
      "{\"format\":\"backstory-diary\",\"version\":1,\"profile\":{\"name\":\"B\",\"birthYear\":1957},"
      "\"medicines\":[{\"id\":\"11111111-0000-4000-8000-000000000001\",\"name\":\"C\","
      "\"updatedAt\":\"2027-01-01T00:00Z\"},{\"name\":\"Naproxen\"}],"
      "\"entries\":[{\"id\":\"22222222-0000-4000-8000-000000000001\",\"at\":\"1900-01-01\"},{" AT "}],"
      "\"visits\":[{\"id\":\"33333333-0000-4000-8000-000000000002\",\"at\":\"2026-11-22T09:00+01:00\","
      "\"kind\":\"doctor\",\"updatedAt\":\"2027-01-01T00:00Z\"}]}";
  BsStore *store = open_store ();
  g_auto (BsImportResult) result = { 0 };
  GPtrArray *preview;

  g_assert_true (bs_diary_import_data (store, full_diary, strlen (full_diary), NULL, NULL, NULL, NULL));
  g_assert_true (bs_diary_import_data (store, newer, strlen (newer),
                                       &(BsImportOptions){ .dry_run = TRUE, .n_preview = 100 }, &result, NULL, NULL));
  preview = result.preview;
  g_assert_cmpuint (preview->len, ==, 7);
  assert_piece (preview, 0, BS_IMPORT_FIELD, BS_IMPORT_NEWER, "name");
  assert_piece (preview, 1, BS_IMPORT_FIELD, BS_IMPORT_SAME, "birthYear");
  assert_piece (preview, 2, BS_IMPORT_MEDICINE, BS_IMPORT_NEWER, "C");
  assert_piece (preview, 3, BS_IMPORT_MEDICINE, BS_IMPORT_NEW, "Naproxen");
  assert_piece (preview, 4, BS_IMPORT_ENTRY, BS_IMPORT_SAME, "1900-01-01");
  assert_piece (preview, 5, BS_IMPORT_ENTRY, BS_IMPORT_NEW, "2026-11-22T09:00+01:00");
  assert_piece (preview, 6, BS_IMPORT_VISIT, BS_IMPORT_NEWER, "2026-11-22T09:00+01:00");
  g_assert_cmpint (result.counts.kinds[BS_IMPORT_FIELD].updated, ==, 1);
  g_assert_cmpint (result.counts.kinds[BS_IMPORT_FIELD].kept, ==, 1);
  close_store (store);
}

/* The first few of each fate: those that change something are not lost among a thousand that are there already. */
static void
test_preview_is_short (void)
{
  BsStore *store = open_store ();
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autofree char *known = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (entries, "%s{" AT ",\"walkMetres\":%u}", i > 0 ? "," : "", i);
  known = diary_of (entries->str);
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (entries, ",{" AT ",\"onsetMin\":%u,\"walkMin\":9}", i);
  all = diary_of (entries->str);
  g_assert_true (bs_diary_import_data (store, known, strlen (known), NULL, NULL, NULL, NULL));
  for (guint most = 0; most < 6; most++)
    {
      g_auto (BsImportResult) result = { 0 };
      guint n[BS_N_IMPORT_FATES] = { 0 };

      g_assert_true (bs_diary_import_data (
          store, all, strlen (all), &(BsImportOptions){ .dry_run = TRUE, .n_preview = most }, &result, NULL, NULL));
      for (guint i = 0; i < result.preview->len; i++)
        n[((BsImportPiece *) result.preview->pdata[i])->fate]++;
      g_assert_cmpuint (n[BS_IMPORT_NEW], ==, MIN (most, 4));
      g_assert_cmpuint (n[BS_IMPORT_SAME], ==, most);
      g_assert_cmpuint (n[BS_IMPORT_NEWER], ==, 0);
      g_assert_cmpuint (result.counts.added, ==, 4);
      g_assert_cmpuint (result.counts.kept, ==, 1000);
    }
  close_store (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import-table/same-as-a-file", test_same_as_a_file);
  g_test_add_func ("/exchange/import-table/without-ids", test_without_ids);
  g_test_add_func ("/exchange/import-table/faults", test_faults);
  g_test_add_func ("/exchange/import-table/profile-fault", test_profile_fault);
  g_test_add_func ("/exchange/import-table/no-diary-yet", test_no_diary_yet);
  g_test_add_func ("/exchange/import-table/preview", test_preview);
  g_test_add_func ("/exchange/import-table/preview-is-short", test_preview_is_short);
  return g_test_run ();
}
