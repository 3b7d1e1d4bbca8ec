/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-store-aside.h"
#include "bs-store-file.h"
#include "bs-store.h"

static gboolean
sync_file (const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (descriptor >= 0 && fsync (descriptor) == 0)
    return close (descriptor) == 0;
  bs_database_set_file_error (path, SQLITE_OK, errno, error);
  if (descriptor >= 0)
    close (descriptor);
  return FALSE;
}

/* All pages in one step: the source is locked against writers for that long, and stays one state. */
static gboolean
copy_pages (BsDatabase *from, BsDatabase *to, GError **error)
{
  sqlite3 *target = bs_database_get_handle (to);
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", bs_database_get_handle (from), "main");
  if (backup == NULL)
    {
      bs_database_set_error (to, sqlite3_errcode (target), error);
      return FALSE;
    }
  int code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  /* What is wrong with the diary is not said of the copy. */
  if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_BUSY)
    bs_database_set_file_error (bs_database_get_path (from), code, 0, error);
  else
    bs_database_set_error (to, code, error);
  return FALSE;
}

static void
interrupt (GCancellable *cancellable, sqlite3 *handle)
{
  /* The only call that another thread may make on a connection in use. */
  sqlite3_interrupt (handle);
}

gboolean
bs_backup_check (BsDatabase *database, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_autoptr (GError) fault = NULL;
  gulong id = cancellable != NULL
                  ? g_cancellable_connect (cancellable, G_CALLBACK (interrupt), bs_database_get_handle (database), NULL)
                  : 0;
  gboolean whole = bs_database_expect_ok (database, "PRAGMA integrity_check (1)", &fault);
  g_cancellable_disconnect (cancellable, id);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!whole)
    g_propagate_error (error, g_steal_pointer (&fault));
  return whole;
}

/* A copy in one file: no log beside it. */
static gboolean
make_copy (BsDatabase *from, const char *path, GError **error)
{
  g_autoptr (BsDatabase) copy = bs_database_open (path, BS_DATABASE_CREATE, error);
  return copy != NULL && copy_pages (from, copy, error) &&
         bs_database_run (copy, "PRAGMA journal_mode = DELETE", error);
}

/* What is damaged in a copy that was written this moment is so in what it was made of. */
static gboolean
check_copy (BsDatabase *from, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsDatabase) copy = bs_database_open (path, BS_DATABASE_READ, error);
  if (copy == NULL)
    return FALSE;
  if (bs_backup_check (copy, cancellable, &fault))
    return TRUE;
  if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED))
    bs_database_set_damaged (bs_database_get_path (from), error);
  else
    g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

/* (transfer full): the name of a copy beside `path`, whole and on disk. */
static char *
new_copy (BsDatabase *from, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = bs_store_file_new_name (path);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error) && make_copy (from, name, error) &&
      check_copy (from, name, cancellable, error) && sync_file (name, error) &&
      !g_cancellable_set_error_if_cancelled (cancellable, error))
    return g_steal_pointer (&name);
  g_unlink (name);
  return NULL;
}

static gboolean
move_copy (const char *copy, const char *path, GError **error)
{
  if (g_rename (copy, path) == 0)
    {
      bs_store_file_sync_folder (path);
      return TRUE;
    }
  bs_database_set_file_error (path, SQLITE_OK, errno, error);
  g_unlink (copy);
  return FALSE;
}

/* A file or nothing: a pipe or a device would be gone when a backup took its place. */
static gboolean
check_target (const char *path, GError **error)
{
  GStatBuf status;
  return g_stat (path, &status) != 0 || S_ISREG (status.st_mode) || bs_store_file_fail_kind (path, error);
}

gboolean
bs_backup_write (BsDatabase *database, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = bs_store_file_resolve (name);
  if (!check_target (path, error))
    return FALSE;
  if (!bs_store_file_is_same (bs_database_get_path (database), path) && !bs_store_file_is_ours (path))
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
                   _ ("“%s” is another file, not a backup, and was left as it is: choose another name for the backup."),
                   path);
      return FALSE;
    }
  if (bs_store_file_is_same (bs_database_get_path (database), path))
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
                   _ ("“%s” is the diary itself: choose another file for the backup."), path);
      return FALSE;
    }
  /* It would be taken for the log of what is put there. */
  if (bs_database_has_log (path))
    {
      bs_database_set_file_error (path, SQLITE_BUSY, 0, error);
      return FALSE;
    }
  g_autofree char *copy = new_copy (database, path, cancellable, error);
  return copy != NULL && move_copy (copy, path, error);
}

char *
bs_backup_keep (BsDatabase *database, const char *path, GError **error)
{
  g_autofree char *name = bs_store_aside_free_name (path);
  return bs_backup_write (database, name, NULL, error) ? g_steal_pointer (&name) : NULL;
}

char *
bs_store_prepare_restore (const char *backup, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = bs_store_file_resolve (name);
  if (!check_target (path, error) || !bs_store_file_check_other (backup, path, error))
    return NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      bs_database_set_file_error (folder, SQLITE_OK, errno, error);
      return NULL;
    }
  if (!bs_store_file_check (backup, error))
    return NULL;
  g_autoptr (BsDatabase) database = bs_database_open (backup, BS_DATABASE_READ, error);
  if (database == NULL || !bs_migrations_check (database, bs_migrations, bs_n_migrations, NULL, error) ||
      !bs_backup_check (database, cancellable, error))
    return NULL;
  return new_copy (database, path, cancellable, error);
}

char *
bs_backup_put_in_place (const char *copy, const char *path, const char *suffix, GError **error)
{
  g_autofree char *kept = bs_store_aside (path, suffix, error);
  if (kept == NULL)
    {
      g_unlink (copy);
      return NULL;
    }
  if (move_copy (copy, path, error))
    return g_steal_pointer (&kept);
  if (*kept != '\0')
    bs_store_aside_undo (kept, path, NULL);
  return NULL;
}

char *
bs_store_restore_backup (const char *backup, const char *name, GError **error)
{
  g_autofree char *path = bs_store_file_resolve (name);
  g_autofree char *copy = bs_store_prepare_restore (backup, path, NULL, error);
  return copy != NULL ? bs_backup_put_in_place (copy, path, "replaced", error) : NULL;
}
