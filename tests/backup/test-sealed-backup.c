/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bs-sealed-backup.h"
#include "store-testing.h"

#define PASSPHRASE "correct horse battery"

static void
test_there_and_back (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *sealed = place_build (&place, "backup.sealed");
  g_autoptr (GError) error = NULL;
  BsBackupSummary summary;
  GStatBuf status;
  {
    g_autoptr (BsStore) store = place_open (&place);
    g_autoptr (BsEntry) entry = new_full_entry (), put = put_entry (store, entry);
    bs_sealed_backup_make (store, sealed, PASSPHRASE, NULL, &error);
    g_assert_no_error (error);
    g_autoptr (BsEntry) later = new_entry ("2026-11-23T09:00+01:00", 7), put_later = put_entry (store, later);
  }
  /* Nothing in the clear is left, and none of it is in the file. */
  g_assert_cmpuint (count_files (place.folder, ""), ==, 2);
  g_autoptr (GBytes) content = file_content (sealed);
  gsize length;
  const char *bytes = g_bytes_get_data (content, &length);
  g_assert_null (memmem (bytes, length, "shopping", 8));
  g_assert_null (memmem (bytes, length, "SQLite", 6));
  g_assert_true (bs_sealed_file_is_sealed (sealed));
  g_assert_false (bs_sealed_file_is_sealed (place.path));

  g_autofree char *copy = bs_sealed_backup_open (sealed, place.path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *beside = g_path_get_dirname (copy);
  g_assert_cmpstr (beside, ==, place.folder);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  bs_store_read_backup (copy, place.path, NULL, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.n_entries, ==, 1);
  g_autofree char *kept = bs_store_restore_backup (copy, place.path, &error);
  g_assert_no_error (error);
  bs_sealed_backup_remove_copy (copy);
  bs_sealed_backup_remove_copy (NULL);
  g_autoptr (BsStore) store = place_open (&place);
  assert_n_entries (store, 1);
  g_clear_object (&store);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 3);
}

/* Beside a diary that is gone with its folder. */
static void
test_without_diary (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *sealed = place_build (&place, "backup.sealed"), *other = place_build (&place, "new/folder/diary.db");
  g_autoptr (GError) error = NULL;
  {
    g_autoptr (BsStore) store = place_open (&place);
    bs_sealed_backup_make (store, sealed, PASSPHRASE, NULL, &error);
    g_assert_no_error (error);
  }
  g_autofree char *copy = bs_sealed_backup_open (sealed, other, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *kept = bs_store_restore_backup (copy, other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, "");
  bs_sealed_backup_remove_copy (copy);
}

static void
test_refused (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *sealed = place_build (&place, "backup.sealed"), *letter = place_build (&place, "letter");
  g_autofree char *nowhere = place_build (&place, "no/folder/backup.sealed");
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_cancellable_cancel (cancelled);
  g_assert_true (g_file_set_contents (letter, "Dear doctor", -1, NULL));
  const struct
  {
    const char *path, *passphrase;
    GCancellable *cancellable;
    GQuark domain;
    gint code;
  } cases[] = {
    { sealed, "short", NULL, BS_SEALED_ERROR, BS_SEALED_ERROR_TOO_SHORT },
    { sealed, "not text \xff", NULL, BS_SEALED_ERROR, BS_SEALED_ERROR_NOT_TEXT },
    { place.path, PASSPHRASE, NULL, BS_STORE_ERROR, BS_STORE_ERROR_FAILED },
    { letter, PASSPHRASE, NULL, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN },
    { nowhere, PASSPHRASE, NULL, BS_STORE_ERROR, BS_STORE_ERROR_FAILED },
    { sealed, PASSPHRASE, cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%u", i);
      g_assert_false (bs_sealed_backup_make (store, cases[i].path, cases[i].passphrase, cases[i].cancellable, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_cmpuint (count_files (place.folder, "diary.db.new"), ==, 0);
    }
  g_assert_cmpuint (count_files (place.folder, "backup"), ==, 0);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_sealed_backup_open (letter, place.path, PASSPHRASE, NULL, &error));
  g_assert_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_NOT_SEALED);
  g_assert_cmpuint (count_files (place.folder, "diary.db.new"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/sealed-backup/there-and-back", test_there_and_back);
  g_test_add_func ("/backup/sealed-backup/without-diary", test_without_diary);
  g_test_add_func ("/backup/sealed-backup/refused", test_refused);
  return g_test_run ();
}
