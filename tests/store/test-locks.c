/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-testing.h"

/* Where SQLite holds the lock of whoever has a database open (its file format, "The Locking-Page"). */
#define SHARED_FIRST (0x40000000 + 2)
#define SHARED_LENGTH 510

/* Whether another program sees the file as one that somebody has open. */
static gboolean
is_locked (const char *path)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct flock lock = {
        .l_type = F_WRLCK,
        .l_whence = SEEK_SET,
        .l_start = SHARED_FIRST,
        .l_len = SHARED_LENGTH,
      };
      int descriptor = open (path, O_RDWR | O_CLOEXEC);

      _exit (descriptor >= 0 && fcntl (descriptor, F_GETLK, &lock) == 0 ? lock.l_type != F_UNLCK : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), <, 2);
  return WEXITSTATUS (status) == 1;
}

/* What a file dialog does that finds out what a file is. */
static void
look_at (const char *path)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (descriptor, >=, 0);
  close (descriptor);
}

/* (transfer full): a diary in a place of its own. */
static BsStore *
new_place (Place *place)
{
  BsStore *store;

  place_init (place);
  store = place_open (place);
  assert_n_entries (store, 0); /* the first reading takes the locks */
  return store;
}

static void
on_changed (BsStore *store, const BsChange *change, guint *n_changed)
{
  (*n_changed)++;
}

static void
test_renew (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (BsStore) store = new_place (&place);
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  g_signal_connect (store, "changed", G_CALLBACK (on_changed), &n_changed);
  g_assert_true (is_locked (place.path));
  look_at (place.path);
  g_assert_false (is_locked (place.path));
  g_assert_true (bs_store_renew (store, &error));
  g_assert_no_error (error);
  g_assert_true (is_locked (place.path));
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpuint (bs_store_count_entries (store, &error), ==, 0);
  g_assert_no_error (error);
}

/* What another program wrote meanwhile is told. */
static void
test_changed_meanwhile (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (BsStore) store = new_place (&place);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) other = bs_store_open_beside (place.path, &error);
  g_autoptr (BsEntry) entry = new_full_entry ();
  g_autoptr (BsEntry) written = NULL;
  guint n_changed = 0;

  g_assert_no_error (error);
  bs_store_was_changed_outside (store);
  g_signal_connect (store, "changed", G_CALLBACK (on_changed), &n_changed);
  written = bs_store_restore_entry (other, entry, &error);
  g_assert_no_error (error);
  g_clear_object (&other);
  g_assert_true (bs_store_renew (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (bs_store_count_entries (store, &error), ==, 1);
}

static void
test_closed (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (BsStore) store = new_place (&place);
  g_autoptr (GError) error = NULL;

  bs_store_close (store);
  g_assert_false (bs_store_renew (store, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
}

static void
test_gone (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (BsStore) store = new_place (&place);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (unlink (place.path), ==, 0);
  g_assert_false (bs_store_renew (store, &error));
  g_assert_nonnull (error);
  g_assert_false (bs_store_is_open (store, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/locks/renew", test_renew);
  g_test_add_func ("/store/locks/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/store/locks/closed", test_closed);
  g_test_add_func ("/store/locks/gone", test_gone);
  return g_test_run ();
}
