/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "daily-testing.h"

static GPtrArray *
list (Daily *daily)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = bs_daily_backup_list (daily->folder, daily->place.path, TODAY, NULL, &error);
  g_assert_no_error (error);
  return found;
}

static BsDailyBackup *
find_newest (Daily *daily)
{
  g_autoptr (GError) error = NULL;
  BsDailyBackup *found = bs_daily_backup_find_newest (daily->folder, daily->place.path, TODAY, NULL, &error);
  g_assert_no_error (error);
  return found;
}

static void
test_none (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  g_autoptr (GPtrArray) none = list (&daily);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (find_newest (&daily));
  g_autoptr (GPtrArray) files = bs_daily_backup_list_files (daily.folder, NULL);
  g_assert_cmpuint (files->len, ==, 0);
}

/* The newest first, what is dated later last, and each says what is in it or what is wrong with it. */
static void
test_list (void)
{
  static const struct
  {
    gint days_before;
    gboolean whole;
  } expected[] = { { 0, FALSE }, { 1, TRUE }, { 9, TRUE }, { 10, FALSE }, { -800, TRUE }, { -1, TRUE } };
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 3);
  daily_make (&daily, TODAY - 1, TRUE);
  daily_copy (&daily, TODAY - 1, "9 -1 -800");
  daily_put_file (&daily, "backstory-daily-2026-11-22.db", "damaged");
  daily_put_file (&daily, "backstory-daily-2026-11-12.db", "");
  daily_put_file (&daily, "backstory-2026-11-22.db", "by hand");
  daily_put_file (&daily, "backstory-daily-2026-11-20.db.new-0badcafe", "half");

  g_autoptr (GPtrArray) found = list (&daily);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    {
      const BsDailyBackup *backup = found->pdata[i];
      g_autofree char *path = daily_build (&daily, TODAY - expected[i].days_before);
      g_assert_cmpint (backup->date, ==, TODAY - expected[i].days_before);
      g_assert_cmpstr (backup->path, ==, path);
      if (expected[i].whole)
        g_assert_no_error (backup->fault);
      else
        g_assert_error (backup->fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
      g_assert_cmpuint (backup->summary.n_entries, ==, expected[i].whole ? 3 : 0);
    }
  g_autoptr (BsDailyBackup) newest = find_newest (&daily);
  g_assert_cmpint (newest->date, ==, TODAY - 1);
  g_assert_cmpuint (newest->summary.n_entries, ==, 3);
  g_autoptr (GPtrArray) files = bs_daily_backup_list_files (daily.folder, NULL);
  g_assert_cmpuint (files->len, ==, 7);
}

/* One of a wrong clock is better than none. */
static void
test_only_later (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  daily_make (&daily, TODAY + 5, TRUE);
  daily_put_file (&daily, "backstory-daily-2026-11-21.db", "damaged");
  g_autoptr (BsDailyBackup) newest = find_newest (&daily);
  g_assert_cmpint (newest->date, ==, TODAY + 5);
}

/* The diary that is lost or damaged is when they are needed. */
static void
test_without_diary (void)
{
  g_auto (Daily) daily = { 0 };
  daily_init (&daily, 1);
  daily_make (&daily, TODAY, TRUE);
  g_assert_cmpint (truncate (daily.place.path, 7), ==, 0);
  g_autoptr (BsDailyBackup) beside_damaged = find_newest (&daily);
  g_assert_nonnull (beside_damaged);
  g_assert_cmpint (g_remove (daily.place.path), ==, 0);
  g_autoptr (BsDailyBackup) alone = find_newest (&daily);
  g_assert_nonnull (alone);
}

static void
test_erase (void)
{
  g_auto (Daily) daily = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *letter = NULL, *kept = NULL, *alias = NULL;
  daily_init (&daily, 1);
  letter = g_build_filename (daily.folder, "letter.txt", NULL);
  daily_make (&daily, TODAY, TRUE);
  daily_copy (&daily, TODAY, "1 50 -50");
  daily_put_file (&daily, "backstory-daily-2026-11-12.db", "damaged");
  daily_put_file (&daily, "backstory-daily-2026-11-22.db.new-0badcafe", "half");
  daily_put_file (&daily, "letter.txt", "Dear doctor");
  /* A link of such a name goes, and not what it leads to. */
  alias = daily_build (&daily, TODAY - 2);
  g_assert_cmpint (symlink (letter, alias), ==, 0);
  bs_daily_backup_erase (daily.folder, daily.place.path, &error);
  g_assert_no_error (error);
  daily_assert_days (&daily, "", "letter.txt");
  g_assert_true (g_file_get_contents (letter, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "Dear doctor");

  /* The folder goes when nothing is in it. */
  g_assert_cmpint (g_remove (letter), ==, 0);
  bs_daily_backup_erase (daily.folder, daily.place.path, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (daily.folder, G_FILE_TEST_EXISTS));
  bs_daily_backup_erase (daily.folder, daily.place.path, &error);
  g_assert_no_error (error);
}

static void
test_erase_chosen (void)
{
  g_auto (Daily) daily = { 0 };
  g_autoptr (GError) error = NULL;
  daily_init (&daily, 1);
  g_free (daily.folder);
  daily.folder = place_build (&daily.place, "chosen");
  g_assert_cmpint (g_mkdir (daily.folder, 0700), ==, 0);
  daily_make (&daily, TODAY, TRUE);
  bs_daily_backup_erase (daily.folder, daily.place.path, &error);
  g_assert_no_error (error);
  /* A folder that the person made is theirs. */
  daily_assert_days (&daily, "", "");
}

/* A thread that makes them while the person erases all: none is there afterwards that was begun before. */
static gpointer
make_in_thread (gpointer data)
{
  Daily *daily = data;
  for (gint32 i = 0; i < 20; i++)
    bs_daily_backup_make (daily->place.path, daily->folder, TODAY + i, NULL, NULL, NULL);
  return NULL;
}

static void
test_erase_while_made (void)
{
  g_auto (Daily) daily = { 0 };
  g_autoptr (GError) error = NULL;
  daily_init (&daily, 30);
  g_autoptr (BsStore) store = place_open (&daily.place);
  GThread *thread = g_thread_new ("backup", make_in_thread, &daily);
  while (bs_daily_backup_is_due (daily.folder, TODAY))
    g_usleep (100);
  bs_store_erase (store, TRUE, &error);
  g_assert_no_error (error);
  bs_daily_backup_erase (daily.folder, daily.place.path, &error);
  g_assert_no_error (error);
  g_thread_join (thread);
  g_assert_false (g_file_test (daily.folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/daily-list/none", test_none);
  g_test_add_func ("/backup/daily-list/list", test_list);
  g_test_add_func ("/backup/daily-list/only-later", test_only_later);
  g_test_add_func ("/backup/daily-list/without-diary", test_without_diary);
  g_test_add_func ("/backup/daily-list/erase", test_erase);
  g_test_add_func ("/backup/daily-list/erase-chosen", test_erase_chosen);
  g_test_add_func ("/backup/daily-list/erase-while-made", test_erase_while_made);
  return g_test_run ();
}
