/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "bs-daily-backup-files.h"
#include "bs-daily-backup.h"
#include "store-testing.h"

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gint date; /* -1: not ours */
    gboolean unfinished;
  } cases[] = {
    { "backstory-daily-2026-11-22.db", 20779, FALSE },
    { "backstory-daily-2024-02-29.db", 19782, FALSE },
    { "backstory-daily-2026-11-22.db.new-0badcafe", 20779, TRUE },
    { "backstory-daily-2026-11-22.db.new-0badcafe-journal", 20779, TRUE },
    { "backstory-daily-2026-11-22.db.new-0badcafe-wal", 20779, TRUE },
    /* What people made, and what was made of ours. */
    { "backstory-2026-11-22.db", -1, FALSE },
    { "backstory-2026-11-22.sealed", -1, FALSE },
    { "diary.db", -1, FALSE },
    { "backstory-daily-2026-11-22.db.bak", -1, FALSE },
    { "backstory-daily-2026-11-22.db~", -1, FALSE },
    { "backstory-daily-2026-11-22 (copy).db", -1, FALSE },
    { "backstory-daily-2026-11-22.db-journal", -1, FALSE },
    { "Backstory-daily-2026-11-22.db", -1, FALSE },
    { "my-backstory-daily-2026-11-22.db", -1, FALSE },
    { "backstory-daily-2026-11-22.db.new-0badcaf", -1, FALSE },
    { "backstory-daily-2026-11-22.db.new-0badcafe1", -1, FALSE },
    { "backstory-daily-2026-11-22.db.new-0badcafg", -1, FALSE },
    { "backstory-daily-2026-11-22", -1, FALSE },
    { "backstory-daily-2026-11-2.db", -1, FALSE },
    { "backstory-daily-2026-1-22.db", -1, FALSE },
    { "backstory-daily-2026-13-01.db", -1, FALSE },
    { "backstory-daily-2025-02-29.db", -1, FALSE },
    { "backstory-daily-2026-11-22T10.db", -1, FALSE },
    { "backstory-daily-", -1, FALSE },
    { "", -1, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 date = 0;
      gboolean unfinished = FALSE;
      g_test_message ("%s", cases[i].name);
      gboolean ours = bs_daily_backup_parse_name (cases[i].name, &date, &unfinished);
      g_assert_cmpint (ours, ==, cases[i].date >= 0);
      g_assert_cmpint (bs_daily_backup_parse_name (cases[i].name, &date, NULL), ==, ours && !cases[i].unfinished);
      if (!ours)
        continue;
      g_assert_cmpint (date, ==, cases[i].date);
      g_assert_cmpint (unfinished, ==, cases[i].unfinished);
    }
}

static void
test_folders (void)
{
  g_autofree char *own = bs_store_dup_default_path ();
  g_autofree char *own_folder = g_path_get_dirname (own);
  g_autofree char *beside = g_build_filename (own_folder, "backups", NULL);
  const struct
  {
    const char *diary, *chosen, *folder;
  } cases[] = {
    { own, NULL, beside },
    { own, "", beside },
    { own, "/media/disk", "/media/disk" },
    /* What the person chose is for their own diary. */
    { "/elsewhere/diary.db", "/media/disk", "/elsewhere/backups" },
    { "/elsewhere/diary.db", NULL, "/elsewhere/backups" },
    { "/elsewhere/other.db", NULL, "/elsewhere/other.db-backups" },
    { "/elsewhere/other.db", "/media/disk", "/elsewhere/other.db-backups" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = bs_daily_backup_dup_folder (cases[i].diary, cases[i].chosen);
      g_assert_cmpstr (folder, ==, cases[i].folder);
    }
}

/* A diary that a link leads to has its backups where it lies, by whichever name it was opened. */
static void
test_folder_of_link (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *other = place_build (&place, "elsewhere");
  g_autofree char *link_name = g_build_filename (other, "diary.db", NULL), *expected = place_build (&place, "backups");
  {
    g_autoptr (BsStore) store = place_open (&place);
  }
  g_assert_cmpint (g_mkdir (other, 0700), ==, 0);
  g_assert_cmpint (symlink (place.path, link_name), ==, 0);
  g_autofree char *folder = bs_daily_backup_dup_folder (link_name, NULL);
  g_assert_cmpstr (folder, ==, expected);
}

/* Nothing is installed here that has the setting. */
static void
test_no_setting (void)
{
  g_autofree char *chosen = bs_daily_backup_dup_chosen ();
  g_assert_cmpstr (chosen, ==, "");
}

static void
test_path (void)
{
  g_autofree char *path = bs_daily_backup_dup_path ("/folder", 20779);
  g_assert_cmpstr (path, ==, "/folder/backstory-daily-2026-11-22.db");
}

int
main (int argc, char *argv[])
{
  g_setenv ("XDG_DATA_DIRS", "/nowhere", TRUE);
  g_setenv ("XDG_DATA_HOME", "/nowhere/home", TRUE);
  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/daily-names/names", test_names);
  g_test_add_func ("/backup/daily-names/folders", test_folders);
  g_test_add_func ("/backup/daily-names/folder-of-link", test_folder_of_link);
  g_test_add_func ("/backup/daily-names/no-setting", test_no_setting);
  g_test_add_func ("/backup/daily-names/path", test_path);
  return g_test_run ();
}
