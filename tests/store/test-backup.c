/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bs-migrations.h"
#include "store-testing.h"

#define OTHER_ID "6fa459ea-ee8a-4ca4-894e-db77e160355e"

static void
add (BsStore *store, const char *id)
{
  g_autoptr (BsEntry) entry = new_full_entry ();
  if (id != NULL)
    g_strlcpy (entry->id, id, sizeof entry->id);
  g_autoptr (BsEntry) put = put_entry (store, entry);
}

static void
assert_diary (const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = bs_store_open (path, &error);
  g_assert_no_error (error);
  assert_n_entries (store, n);
  bs_store_check (store, &error);
  g_assert_no_error (error);
}

static void
test_backup (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "copy.db");
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GError) error = NULL;
  add (store, NULL);
  bs_store_backup (store, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (place.folder, "copy"), ==, 1);
  GStatBuf status;
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);

  /* The next takes its place; the diary goes on. */
  add (store, OTHER_ID);
  assert_diary (copy, 1);
  bs_store_backup (store, copy, &error);
  g_assert_no_error (error);
  assert_diary (copy, 2);
  assert_n_entries (store, 2);
  g_autoptr (BsHistory) history = bs_store_load_history (copy, NULL, &error);
  g_assert_no_error (error);
}

static void
test_backup_refused (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *nowhere = place_build (&place, "no/such/folder/copy.db");
  g_autofree char *used = place_build (&place, "used.db"), *log = place_build (&place, "used.db-wal");
  g_assert_true (g_file_set_contents (log, "log", 3, NULL));
  g_autofree char *alias = place_build (&place, "alias.db"), *letter = place_build (&place, "letter.txt");
  g_autofree char *kept = NULL;
  g_autoptr (BsStore) store = place_open (&place);
  add (store, NULL);
  g_assert_cmpint (symlink (place.path, alias), ==, 0);
  const struct
  {
    const char *path;
    BsStoreError code;
  } cases[] = {
    { place.path, BS_STORE_ERROR_FAILED },
    { alias, BS_STORE_ERROR_FAILED },
    { nowhere, BS_STORE_ERROR_FAILED },
    { used, BS_STORE_ERROR_BUSY },
    { "/sys/class/copy.db", BS_STORE_ERROR_READ_ONLY },
    { place.folder, BS_STORE_ERROR_FAILED },
    { letter, BS_STORE_ERROR_FOREIGN },
  };
  g_assert_true (g_file_set_contents (letter, "Dear doctor", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", cases[i].path);
      g_assert_false (bs_store_backup (store, cases[i].path, &error));
      g_assert_error (error, BS_STORE_ERROR, (gint) cases[i].code);
    }
  g_clear_object (&store);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 4);
  g_assert_true (g_file_get_contents (letter, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "Dear doctor");
  assert_diary (place.path, 1);
}

/* A damaged diary gives no backup, and takes no good one away. */
static void
test_backup_of_damaged (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "copy.db");
  {
    g_autoptr (BsStore) store = place_open (&place);
    for (guint i = 0; i < 100; i++)
      {
        g_autofree char *id = bs_uuid_new ();
        add (store, id);
      }
    g_assert_true (bs_store_backup (store, copy, NULL));
  }
  g_autoptr (GBytes) good = file_content (copy);
  gsize length;
  g_autofree char *bytes = NULL;
  g_assert_true (g_file_get_contents (place.path, &bytes, &length, NULL));
  memset (bytes + length - 4096, 0xaa, 4096);
  g_assert_true (g_file_set_contents (place.path, bytes, length, NULL));
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (GError) error = NULL;
  g_assert_false (bs_store_backup (store, copy, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  /* It is said of the diary, and not of the copy that nobody ever saw. */
  g_autofree char *said = g_strdup_printf ("“%s”", place.path);
  g_assert_nonnull (strstr (error->message, said));
  assert_same_content (copy, good);
  g_assert_cmpuint (count_files (place.folder, "copy"), ==, 1);
  g_clear_error (&error);
  g_assert_false (bs_store_check (store, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
}

static void
make_backup (const Place *place, const char *copy)
{
  g_autoptr (BsStore) store = place_open (place);
  add (store, NULL);
  g_assert_true (bs_store_backup (store, copy, NULL));
  add (store, OTHER_ID);
}

static void
test_restore (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "copy.db"), *other = place_build (&place, "other/new.db");
  make_backup (&place, copy);
  g_autoptr (GBytes) backup = file_content (copy);
  g_autoptr (GBytes) diary = file_content (place.path);
  g_autoptr (GError) error = NULL;

  g_autofree char *kept = bs_store_restore_backup (copy, place.path, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (kept, place.folder));
  assert_same_content (kept, diary);
  assert_same_content (copy, backup);
  assert_diary (place.path, 1);
  assert_diary (kept, 2);

  /* And back; nothing that was kept is replaced. */
  g_autofree char *kept_again = bs_store_restore_backup (kept, place.path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept_again, !=, kept);
  assert_diary (place.path, 2);
  assert_diary (kept_again, 1);
  assert_diary (kept, 2);

  g_autofree char *none = bs_store_restore_backup (copy, other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (none, ==, "");
  assert_diary (other, 1);
}

/* What a crash left in the log belongs to the diary that is put aside. */
static void
test_restore_after_crash (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "copy.db");
  make_backup (&place, copy);
  pid_t child = fork ();
  if (child == 0)
    {
      g_autoptr (BsStore) store = bs_store_open (place.path, NULL);
      add (store, "16fd2706-8baf-433b-82eb-8c7fada847da");
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_true (bs_database_has_log (place.path));

  g_autoptr (GError) error = NULL;
  g_autofree char *kept = bs_store_restore_backup (copy, place.path, &error);
  g_assert_no_error (error);
  g_assert_false (bs_database_has_log (place.path));
  assert_diary (place.path, 1);
  assert_diary (kept, 3);
}

static void
test_restore_refused (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "copy.db"), *bad = place_build (&place, "bad.db");
  make_backup (&place, copy);
  g_autoptr (GBytes) diary = file_content (place.path);
  gsize length;
  g_autofree char *bytes = NULL;
  g_assert_true (g_file_get_contents (copy, &bytes, &length, NULL));

  static const struct
  {
    const char *what;
    BsStoreError code;
  } cases[] = {
    { "missing", BS_STORE_ERROR_FAILED },  { "empty", BS_STORE_ERROR_DAMAGED },
    { "cut", BS_STORE_ERROR_DAMAGED },     { "page", BS_STORE_ERROR_DAMAGED },
    { "foreign", BS_STORE_ERROR_FOREIGN }, { "later", BS_STORE_ERROR_LATER_SCHEMA },
    { "itself", BS_STORE_ERROR_FAILED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *what = cases[i].what;
      g_test_message ("%s", what);
      g_remove (bad);
      if (g_str_equal (what, "empty"))
        g_assert_true (g_file_set_contents (bad, "", 0, NULL));
      else if (g_str_equal (what, "cut"))
        g_assert_true (g_file_set_contents (bad, bytes, length / 2, NULL));
      else if (g_str_equal (what, "page"))
        {
          g_autofree char *flipped = g_memdup2 (bytes, length);
          memset (flipped + length - 4096, 0xaa, 4096);
          g_assert_true (g_file_set_contents (bad, flipped, length, NULL));
        }
      else if (g_str_equal (what, "foreign"))
        run_sql (bad, "CREATE TABLE entry (x); PRAGMA user_version = 1");
      else if (g_str_equal (what, "later"))
        {
          g_assert_true (g_file_set_contents (bad, bytes, length, NULL));
          run_sql (bad, "PRAGMA user_version = 1000");
        }
      g_autoptr (GError) error = NULL;
      g_assert_null (bs_store_restore_backup (g_str_equal (what, "itself") ? place.path : bad, place.path, &error));
      g_assert_error (error, BS_STORE_ERROR, (gint) cases[i].code);
      assert_same_content (place.path, diary);
    }
  g_remove (bad);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 2);
  assert_diary (place.path, 2);
}

/* A window that has the diary open would go on writing into the file that was put aside. */
static void
test_restore_while_used (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "copy.db");
  make_backup (&place, copy);
  int pipe_ends[2];
  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  pid_t child = fork ();
  if (child == 0)
    {
      g_autoptr (BsStore) store = bs_store_open (place.path, NULL);
      if (write (pipe_ends[1], ".", 1) == 1)
        pause ();
      _exit (0);
    }
  char sign;
  g_assert_cmpint (read (pipe_ends[0], &sign, 1), ==, 1);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_restore_backup (copy, place.path, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_BUSY);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (pipe_ends[0]);
  close (pipe_ends[1]);
  assert_diary (place.path, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/write", test_backup);
  g_test_add_func ("/store/backup/refused", test_backup_refused);
  g_test_add_func ("/store/backup/of-damaged", test_backup_of_damaged);
  g_test_add_func ("/store/backup/restore", test_restore);
  g_test_add_func ("/store/backup/restore-after-crash", test_restore_after_crash);
  g_test_add_func ("/store/backup/restore-refused", test_restore_refused);
  g_test_add_func ("/store/backup/restore-while-used", test_restore_while_used);
  return g_test_run ();
}
