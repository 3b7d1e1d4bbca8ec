/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-daily-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "bs-backup-keeping.h"
#include "bs-daily-backup-files.h"
#include "bs-database.h"
#include "bs-store-file.h"

/* One is made at a time, and erasing them gives it up: what was erased must not be written once more. */
static GMutex making, guarding;
static GCancellable *present; /* of the one that is being made; under `guarding` */

void
bs_daily_backup_free (BsDailyBackup *self)
{
  g_free (self->path);
  g_clear_error (&self->fault);
  g_free (self);
}

/* ---- What there is ---- */

/* (transfer full) (nullable): NULL where it was cancelled. */
static BsDailyBackup *
look_at (const BsDailyBackupFile *file, const char *diary, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsDailyBackup) self = g_new0 (BsDailyBackup, 1);
  self->path = g_strdup (file->path);
  self->date = file->date;
  bs_store_read_backup (file->path, diary, cancellable, &self->summary, &self->fault);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}

static gint
compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  const BsDailyBackupFile *first = a, *second = b;
  gint32 today = *(const gint32 *) data;
  gboolean first_later = first->date > today, second_later = second->date > today;
  return first_later != second_later ? first_later - second_later
                                     : (first->date < second->date) - (first->date > second->date);
}

/* (transfer full) (element-type BsDailyBackupFile): in the order of the list. */
static GArray *
scan_in_order (const char *folder, gint32 today, GError **error)
{
  GArray *files = bs_daily_backup_scan (folder, error);
  for (guint i = files != NULL ? files->len : 0; i > 0; i--)
    if (g_array_index (files, BsDailyBackupFile, i - 1).is_unfinished)
      g_array_remove_index (files, i - 1);
  if (files != NULL)
    g_array_sort_with_data (files, compare_days, &today);
  return files;
}

GPtrArray *
bs_daily_backup_list (const char *folder, const char *diary, gint32 today, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) files = scan_in_order (folder, today, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_daily_backup_free);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      BsDailyBackup *backup = look_at (&g_array_index (files, BsDailyBackupFile, i), diary, cancellable, error);
      if (backup == NULL)
        return NULL;
      g_ptr_array_add (list, backup);
    }
  return files != NULL ? g_steal_pointer (&list) : NULL;
}

BsDailyBackup *
bs_daily_backup_find_newest (const char *folder, const char *diary, gint32 today, GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GArray) files = scan_in_order (folder, today, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autoptr (BsDailyBackup) backup =
          look_at (&g_array_index (files, BsDailyBackupFile, i), diary, cancellable, error);
      if (backup == NULL || backup->fault == NULL)
        return g_steal_pointer (&backup);
    }
  return NULL;
}

gboolean
bs_daily_backup_is_due (const char *folder, gint32 today)
{
  g_autofree char *path = bs_daily_backup_dup_path (folder, today);
  /* Where it cannot be looked at, making one says why. */
  return !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* ---- Tidying ---- */

/* (transfer full): of the whole ones, the newest first. */
static GArray *
list_whole (GPtrArray *list)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (BsKeptBackup));
  for (guint i = 0; i < list->len; i++)
    {
      const BsDailyBackup *backup = g_ptr_array_index (list, i);
      BsKeptBackup one = { .date = backup->date, .n_entries = backup->summary.n_entries };
      if (backup->fault == NULL)
        g_array_append_val (kept, one);
    }
  return kept;
}

/* One that is not whole is left: nothing tells what can still be read from it. */
static gboolean
remove_surplus (const char *folder, GPtrArray *list, gint32 today, GError **error)
{
  g_autoptr (GArray) whole = list_whole (list);
  bs_backup_keeping_choose ((BsKeptBackup *) (gpointer) whole->data, whole->len, today);
  for (guint i = 0; i < whole->len; i++)
    {
      const BsKeptBackup *backup = &g_array_index (whole, BsKeptBackup, i);
      g_autofree char *path = bs_daily_backup_dup_path (folder, backup->date);
      if (!backup->is_kept && !bs_store_file_remove (path, error))
        return FALSE;
    }
  return TRUE;
}

/* What a program that was killed left behind. Of today it may be one that is at work. */
static gboolean
remove_unfinished (const char *folder, gint32 today, GError **error)
{
  g_autoptr (GArray) files = bs_daily_backup_scan (folder, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const BsDailyBackupFile *file = &g_array_index (files, BsDailyBackupFile, i);
      if (file->is_unfinished && file->date < today && !bs_store_file_remove (file->path, error))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
tidy (const char *folder, const char *diary, gint32 today, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list = bs_daily_backup_list (folder, diary, today, cancellable, error);
  return list != NULL && remove_surplus (folder, list, today, error) && remove_unfinished (folder, today, error);
}

/* ---- Making ---- */

static gboolean
is_empty (BsStore *store, gboolean *empty, GError **error)
{
  g_autoptr (GError) fault = NULL;
  guint n = bs_store_count_entries (store, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  g_autoptr (GPtrArray) visits = bs_store_list_visits (store, error);
  g_autoptr (GPtrArray) medicines = visits != NULL ? bs_store_list_medicines (store, error) : NULL;
  *empty = medicines != NULL && n + visits->len + medicines->len == 0;
  return medicines != NULL;
}

static gboolean
ensure_folder (const char *folder, const char *diary, GError **error)
{
  g_autofree char *beside = bs_daily_backup_dup_folder (diary, NULL);
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_set_error (
          error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
          _ ("“%s” is a file where the folder for daily backups should be: move it away, or choose another folder."),
          folder);
      return FALSE;
    }
  if (g_str_equal (folder, beside))
    {
      if (g_mkdir (folder, 0700) == 0)
        return TRUE;
      bs_database_set_file_error (folder, SQLITE_OK, errno, error);
      return FALSE;
    }
  g_set_error (
      error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
      _ ("The folder “%s” for daily backups is not there: plug in the disk it is on, or choose another folder."),
      folder);
  return FALSE;
}

static gboolean
is_whole (const char *path, const char *diary, GCancellable *cancellable)
{
  BsBackupSummary ignored;
  return bs_store_file_exists (path) && bs_store_read_backup (path, diary, cancellable, &ignored, NULL);
}

static gboolean
make (const char *diary, const char *folder, gint32 today, GCancellable *cancellable, gboolean *made, GError **error)
{
  g_autofree char *path = bs_daily_backup_dup_path (folder, today);
  if (!is_whole (path, diary, cancellable))
    {
      g_autoptr (BsStore) store = bs_store_open_beside (diary, error);
      gboolean empty;
      if (store == NULL || !is_empty (store, &empty, error))
        return FALSE;
      if (empty)
        return TRUE;
      if (!ensure_folder (folder, diary, error) || !bs_store_backup_cancellable (store, path, cancellable, error))
        return FALSE;
      *made = TRUE;
    }
  return tidy (folder, diary, today, cancellable, error);
}

static void
set_present (GCancellable *cancellable)
{
  g_mutex_lock (&guarding);
  g_set_object (&present, cancellable);
  g_mutex_unlock (&guarding);
}

gboolean
bs_daily_backup_make (const char *diary, const char *folder, gint32 today, GCancellable *cancellable, gboolean *made,
                      GError **error)
{
  g_autoptr (GCancellable) own = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  gboolean ignored;
  gboolean *is_made = made != NULL ? made : &ignored;

  *is_made = FALSE;
  g_mutex_lock (&making);
  set_present (own);
  gboolean good =
      !g_cancellable_set_error_if_cancelled (own, error) && make (diary, folder, today, own, is_made, error);
  set_present (NULL);
  g_mutex_unlock (&making);
  return good;
}

/* ---- Erasing ---- */

static gboolean
erase (const char *folder, const char *diary, GError **error)
{
  g_autoptr (GArray) files = bs_daily_backup_scan (folder, error);
  g_autofree char *beside = bs_daily_backup_dup_folder (diary, NULL);
  for (guint i = 0; files != NULL && i < files->len; i++)
    if (!bs_store_file_remove (g_array_index (files, BsDailyBackupFile, i).path, error))
      return FALSE;
  /* Stays where the person put something into it. */
  if (g_str_equal (folder, beside))
    g_rmdir (folder);
  return files != NULL;
}

gboolean
bs_daily_backup_erase (const char *folder, const char *diary, GError **error)
{
  g_mutex_lock (&guarding);
  if (present != NULL)
    g_cancellable_cancel (present);
  g_mutex_unlock (&guarding);
  g_mutex_lock (&making);
  gboolean good = erase (folder, diary, error);
  g_mutex_unlock (&making);
  return good;
}
