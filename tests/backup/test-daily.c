/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-daily-backup-fault.h"
#include "daily-testing.h"

static guint
count_entries (Daily *daily, gint32 date)
{
  g_autofree char *path = daily_build (daily, date);
  g_autoptr (GError) error = NULL;
  BsBackupSummary summary;
  bs_store_read_backup (path, daily->place.path, NULL, &summary, &error);
  g_assert_no_error (error);
  return summary.n_entries;
}

static void
test_once_a_day (void)
{
  g_auto (Daily) daily = { 0 };
  GStatBuf status;
  daily_init (&daily, 2);
  g_assert_true (bs_daily_backup_is_due (daily.folder, TODAY));
  daily_make (&daily, TODAY, TRUE);
  g_assert_false (bs_daily_backup_is_due (daily.folder, TODAY));
  g_assert_true (bs_daily_backup_is_due (daily.folder, TODAY + 1));
  g_assert_cmpint (g_stat (daily.folder, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_autofree char *path = daily_build (&daily, TODAY);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);

  /* The day's stays as it is, whatever is written later that day. */
  daily_add_entries (&daily, 1);
  daily_make (&daily, TODAY, FALSE);
  g_assert_cmpuint (count_entries (&daily, TODAY), ==, 2);
  daily_make (&daily, TODAY + 1, TRUE);
  g_assert_cmpuint (count_entries (&daily, TODAY + 1), ==, 3);
  /* The clock goes back: the day has its backup. */
  daily_make (&daily, TODAY, FALSE);
  daily_make (&daily, TODAY - 1, TRUE);
  daily_assert_days (&daily, "-1 0 1", "");
}

/* A person who has written nothing has no folder of backups either. */
static void
test_nothing_to_keep (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 0);
  daily_make (&daily, TODAY, FALSE);
  g_assert_false (g_file_test (daily.folder, G_FILE_TEST_EXISTS));
  g_assert_true (bs_daily_backup_is_due (daily.folder, TODAY));

  /* A visit is worth one. */
  {
    g_autoptr (BsStore) store = place_open (&daily.place);
    g_autoptr (BsVisit) visit = bs_visit_new (), put = NULL;
    g_autoptr (GError) error = NULL;
    visit->kind = BS_VISIT_DOCTOR;
    visit->at = instant ("2026-11-20T09:00+01:00");
    put = bs_store_put_visit (store, visit, instant ("2026-11-20T09:00+01:00"), &error);
    g_assert_no_error (error);
  }
  daily_make (&daily, TODAY, TRUE);
}

/* The diary may be open, and written to. */
static void
test_while_open (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  g_autoptr (BsStore) store = place_open (&daily.place);
  g_autoptr (BsEntry) entry = new_entry ("2026-11-21T09:00+01:00", 4), put = put_entry (store, entry);
  daily_make (&daily, TODAY, TRUE);
  g_assert_cmpuint (count_entries (&daily, TODAY), ==, 2);
  g_autoptr (BsEntry) next = new_entry ("2026-11-22T09:00+01:00", 5), put_next = put_entry (store, next);
  assert_n_entries (store, 3);
}

static void
test_tidied (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  daily_make (&daily, TODAY - 1, TRUE);
  daily_copy (&daily, TODAY - 1, "2 3 4 5 6 7 8 9 14 15 21 22 28 29 35 36 -3");
  daily_make (&daily, TODAY, TRUE);
  daily_assert_days (&daily, "-3 0 1 2 3 4 5 6 7 14 21 28", "");
}

/* Also where today's is there already; and a diary that is emptied keeps what it had. */
static void
test_emptied (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 20);
  daily_make (&daily, TODAY - 60, TRUE);
  daily_copy (&daily, TODAY - 60, "61 62");
  daily_erase_entries (&daily);
  daily_add_entries (&daily, 1);
  daily_make (&daily, TODAY, TRUE);
  daily_copy (&daily, TODAY, "1 2 3 4 5 6 7 14 15 21 28");
  daily_make (&daily, TODAY, FALSE);
  daily_assert_days (&daily, "0 1 2 3 4 5 6 7 14 21 28 60", "");
  g_assert_cmpuint (count_entries (&daily, TODAY - 60), ==, 20);
}

static void
test_others_are_left (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  daily_make (&daily, TODAY - 1, TRUE);
  daily_copy (&daily, TODAY - 1, "2 3 4 5 6 7 8 9 10");
  daily_put_file (&daily, "backstory-2020-01-01.db", "by hand");
  daily_put_file (&daily, "backstory-daily-2020-01-01.db.bak", "renamed");
  daily_put_file (&daily, "letter.txt", "Dear doctor");
  /* Not whole: it counts for nothing, and is left. */
  daily_put_file (&daily, "backstory-daily-2026-11-12.db", "damaged");
  /* Somebody was killed in the middle of it: yesterday, or just now. */
  daily_put_file (&daily, "backstory-daily-2026-11-21.db.new-0badcafe", "half");
  daily_put_file (&daily, "backstory-daily-2026-11-22.db.new-0badcafe", "half");
  daily_make (&daily, TODAY, TRUE);
  daily_assert_days (&daily, "0 1 2 3 4 5 6 7 10",
                     "letter.txt backstory-daily-2026-11-22.db.new-0badcafe backstory-daily-2020-01-01.db.bak"
                     " backstory-2020-01-01.db");
}

static void
test_damaged_today (void)
{
  g_auto (Daily) daily = { 0 };
  g_autofree char *path = NULL;
  daily_init (&daily, 1);
  daily_make (&daily, TODAY, TRUE);
  path = daily_build (&daily, TODAY);
  g_assert_cmpint (truncate (path, 5000), ==, 0);
  daily_make (&daily, TODAY, TRUE);
  g_assert_cmpuint (count_entries (&daily, TODAY), ==, 1);
}

static void
damage_diary (Daily *daily)
{
  gsize length;
  g_autofree char *bytes = NULL;
  g_assert_true (g_file_get_contents (daily->place.path, &bytes, &length, NULL));
  memset (bytes + length - 4096, 0xaa, 4096);
  g_assert_true (g_file_set_contents (daily->place.path, bytes, (gssize) length, NULL));
}

/* Where no new one can be made, none goes. */
static void
test_nothing_goes_without_a_new_one (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 100);
  daily_make (&daily, TODAY - 1, TRUE);
  daily_copy (&daily, TODAY - 1, "2 3 4 5 6 7 8 9 10 11 12");
  damage_diary (&daily);
  daily_fail (&daily, TODAY, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  daily_assert_days (&daily, "1 2 3 4 5 6 7 8 9 10 11 12", "");
}

static void
test_folders (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  g_autofree char *beside = g_steal_pointer (&daily.folder);
  daily.folder = place_build (&daily.place, "chosen");
  /* The disk it is on is not plugged in: no folder is made where it was. */
  daily_fail (&daily, TODAY, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (daily.folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_mkdir (daily.folder, 0755), ==, 0);
  daily_make (&daily, TODAY, TRUE);
  daily_assert_days (&daily, "0", "");

  /* A file where the folder should be. */
  g_free (daily.folder);
  daily.folder = g_strdup (beside);
  g_assert_true (g_file_set_contents (beside, "a file", -1, NULL));
  daily_fail (&daily, TODAY, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_true (bs_daily_backup_is_due (beside, TODAY));
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_daily_backup_list (beside, daily.place.path, TODAY, NULL, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_READ_ONLY);
  /* Something else of the day's name. */
  g_assert_cmpint (g_remove (beside), ==, 0);
  g_assert_cmpint (g_mkdir (beside, 0700), ==, 0);
  daily_put_file (&daily, "backstory-daily-2026-11-22.db",
                  "A letter that has this name, and is longer than a head.\n"
                  "A letter that has this name, and is longer than a head.\n");
  daily_fail (&daily, TODAY, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN);
}

static void
test_diary_is_gone (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  g_assert_cmpint (g_remove (daily.place.path), ==, 0);
  daily_fail (&daily, TODAY, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (daily.place.path, G_FILE_TEST_EXISTS));
}

/* Said once a day, whatever the sentence is; and no more when it went well. */
static void
test_fault_is_said_once (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  static const struct
  {
    gint32 today;
    const char *why;
    gboolean is_new;
  } steps[] = {
    { TODAY, NULL, FALSE },
    { TODAY, "The disk is full.", TRUE },
    { TODAY, "The disk is full.", FALSE },
    { TODAY, "The folder is gone.", FALSE },
    { TODAY + 1, "The folder is gone.", TRUE },
    { TODAY + 1, NULL, FALSE },
    { TODAY + 1, "The folder is gone.", TRUE },
  };
  g_assert_null (bs_daily_backup_dup_fault (store));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (bs_daily_backup_set_fault (store, steps[i].today, steps[i].why), ==, steps[i].is_new);
      g_autofree char *kept = bs_daily_backup_dup_fault (store);
      g_assert_cmpstr (kept, ==, steps[i].why);
    }
}

static void
test_cancelled (void)
{
  g_auto (Daily) daily = { 0 };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  daily_init (&daily, 1);
  g_cancellable_cancel (cancelled);
  g_assert_false (bs_daily_backup_make (daily.place.path, daily.folder, TODAY, cancelled, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  daily_make (&daily, TODAY, TRUE);
  g_assert_null (bs_daily_backup_list (daily.folder, daily.place.path, TODAY, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (bs_daily_backup_find_newest (daily.folder, daily.place.path, TODAY, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/daily/once-a-day", test_once_a_day);
  g_test_add_func ("/backup/daily/nothing-to-keep", test_nothing_to_keep);
  g_test_add_func ("/backup/daily/while-open", test_while_open);
  g_test_add_func ("/backup/daily/tidied", test_tidied);
  g_test_add_func ("/backup/daily/emptied", test_emptied);
  g_test_add_func ("/backup/daily/others-are-left", test_others_are_left);
  g_test_add_func ("/backup/daily/damaged-today", test_damaged_today);
  g_test_add_func ("/backup/daily/nothing-goes-without-a-new-one", test_nothing_goes_without_a_new_one);
  g_test_add_func ("/backup/daily/folders", test_folders);
  g_test_add_func ("/backup/daily/diary-is-gone", test_diary_is_gone);
  g_test_add_func ("/backup/daily/fault-is-said-once", test_fault_is_said_once);
  g_test_add_func ("/backup/daily/cancelled", test_cancelled);
  return g_test_run ();
}
