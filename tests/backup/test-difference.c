/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "bs-backup-difference.h"
#include "store-testing.h"

#define EARLY "2026-11-20T09:00+01:00"
#define LATE "2026-11-21T09:00+01:00"

/* What both hold: an id of one letter, pain, and when it was written. A pain below 0: it is not there. */
typedef struct
{
  gint pain;
  const char *updated;
} Side;

static void
put (BsStore *store, guint number, Side side)
{
  if (side.pain < 0)
    return;
  g_autoptr (BsEntry) entry = new_entry ("2026-11-19T09:00+01:00", side.pain);
  entry->id[0] = "0123456789abcdef"[number];
  entry->id[1] = "8"[0];
  for (guint i = 2; entry->id[i] != '\0'; i++)
    if (entry->id[i] != '-')
      entry->id[i] = i == 14 ? '4' : i == 19 ? '8' : '0';
  if (side.updated != NULL)
    entry->updated_at = instant (side.updated);
  g_autoptr (BsEntry) there = put_entry (store, entry);
}

static void
assert_difference (const char *backup, const char *diary, const BsBackupDifference *expected)
{
  g_autoptr (GError) error = NULL;
  BsBackupDifference found;
  bs_backup_difference_read (backup, diary, NULL, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found.n_same, ==, expected->n_same);
  g_assert_cmpuint (found.n_only_there, ==, expected->n_only_there);
  g_assert_cmpuint (found.n_only_here, ==, expected->n_only_here);
  g_assert_cmpuint (found.n_newer_there, ==, expected->n_newer_there);
  g_assert_cmpuint (found.n_newer_here, ==, expected->n_newer_here);
}

static void
test_table (void)
{
  static const struct
  {
    Side there, here;
    BsBackupDifference expected;
  } cases[] = {
    { { 1, EARLY }, { 1, EARLY }, { .n_same = 1 } },
    { { 1, EARLY }, { -1, NULL }, { .n_only_there = 1 } },
    { { -1, NULL }, { 1, EARLY }, { .n_only_here = 1 } },
    { { 1, LATE }, { 2, EARLY }, { .n_newer_there = 1 } },
    { { 1, EARLY }, { 2, LATE }, { .n_newer_here = 1 } },
    /* Nothing says which is newer: going back may lose something. */
    { { 1, EARLY }, { 2, EARLY }, { .n_newer_here = 1 } },
    { { 1, NULL }, { 2, NULL }, { .n_newer_here = 1 } },
    { { 1, NULL }, { 1, NULL }, { .n_same = 1 } },
    { { 1, NULL }, { 2, EARLY }, { .n_newer_here = 1 } },
    { { 1, EARLY }, { 2, NULL }, { .n_newer_there = 1 } },
    { { 1, LATE }, { 1, EARLY }, { .n_newer_there = 1 } },
  };
  BsBackupDifference all = { 0 };
  g_auto (Place) whole = { 0 };
  place_init (&whole);
  g_autofree char *whole_backup = place_build (&whole, "backup.db");
  g_autoptr (BsStore) whole_there = bs_store_open (whole_backup, NULL), whole_here = place_open (&whole);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = { 0 };
      place_init (&place);
      g_autofree char *backup = place_build (&place, "backup.db");
      {
        g_autoptr (BsStore) there = bs_store_open (backup, NULL), here = place_open (&place);
        put (there, i, cases[i].there);
        put (here, i, cases[i].here);
      }
      g_test_message ("%u", i);
      assert_difference (backup, place.path, &cases[i].expected);
      put (whole_there, i, cases[i].there);
      put (whole_here, i, cases[i].here);
      all.n_same += cases[i].expected.n_same;
      all.n_only_there += cases[i].expected.n_only_there;
      all.n_only_here += cases[i].expected.n_only_here;
      all.n_newer_there += cases[i].expected.n_newer_there;
      all.n_newer_here += cases[i].expected.n_newer_here;
    }
  /* All of them in one, while it is open. */
  assert_difference (whole_backup, whole.path, &all);
}

static void
test_without_diary (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *none = place_build (&place, "none.db");
  g_autoptr (BsStore) store = place_open (&place);
  put (store, 0, (Side){ 1, EARLY });
  put (store, 1, (Side){ 1, EARLY });
  assert_difference (place.path, none, &(BsBackupDifference){ .n_only_there = 2 });
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
}

/* What stood there before is not the same as what stands there now. */
static void
test_faults (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *letter = place_build (&place, "letter"), *none = place_build (&place, "none");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_assert_true (g_file_set_contents (letter, "Dear doctor, this is not a diary at all.", -1, NULL));
  {
    g_autoptr (BsStore) store = place_open (&place);
    put (store, 0, (Side){ 1, EARLY });
  }
  g_cancellable_cancel (cancelled);
  const struct
  {
    const char *backup, *diary;
    GCancellable *cancellable;
    GQuark domain;
    gint code;
  } cases[] = {
    { letter, place.path, NULL, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED },
    { place.path, letter, NULL, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED },
    { none, place.path, NULL, BS_STORE_ERROR, BS_STORE_ERROR_FAILED },
    { place.path, place.path, cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      BsBackupDifference found = { .n_same = 77 };
      g_assert_false (
          bs_backup_difference_read (cases[i].backup, cases[i].diary, cases[i].cancellable, &found, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_cmpuint (found.n_same, ==, 77);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/difference/table", test_table);
  g_test_add_func ("/backup/difference/without-diary", test_without_diary);
  g_test_add_func ("/backup/difference/faults", test_faults);
  return g_test_run ();
}
