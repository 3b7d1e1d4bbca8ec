/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-store-private.h"

#include <glib/gi18n-lib.h>

#include "bs-backup.h"
#include "bs-migrations.h"
#include "bs-store-file.h"

enum
{
  CHANGED,
  DAMAGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsStore, bs_store, G_TYPE_OBJECT)

static void
bs_store_finalize (GObject *object)
{
  BsStore *self = BS_STORE (object);
  bs_store_close (self);
  g_free (self->path);
  G_OBJECT_CLASS (bs_store_parent_class)->finalize (object);
}

static void
bs_store_class_init (BsStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_store_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", BS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DAMAGED] = g_signal_new ("damaged", BS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_store_init (BsStore *self)
{
}

char *
bs_store_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "backstory", "diary.db", NULL);
}

static BsDatabase *
open_database (const char *path, GError **error)
{
  if (!bs_store_file_exists (path) && !bs_store_file_create (path, error))
    return NULL;
  if (!bs_store_file_check (path, error))
    return NULL;
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_WRITE, error);
  int version;
  /* A damaged one is left as it is, and not upgraded first. */
  if (database == NULL || !bs_store_file_check_tables (database, &version, error) ||
      !bs_store_file_protect (path, error) ||
      !bs_migrations_run (database, bs_migrations, bs_n_migrations, version, error) ||
      !bs_database_accept (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

static void
on_damaged (gpointer user_data)
{
  g_signal_emit (user_data, signals[DAMAGED], 0);
}

/* Takes both; `database` is NULL after an error. */
static BsStore *
new_store (char *path, BsDatabase *database)
{
  if (database == NULL)
    {
      g_free (path);
      return NULL;
    }
  BsStore *self = g_object_new (BS_TYPE_STORE, NULL);
  self->path = path;
  self->database = database;
  bs_database_watch_damage (database, on_damaged, self);
  return self;
}

BsStore *
bs_store_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  char *file = bs_store_file_resolve (path);
  return new_store (file, open_database (file, error));
}

/* No look at the file but through SQLite: bs_store_file_check(). */
static BsDatabase *
open_second (const char *path, GError **error)
{
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_WRITE, error);
  if (database == NULL || !bs_store_file_check_open (database, error) ||
      !bs_store_file_check_tables (database, NULL, error) || !bs_database_accept (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

BsStore *
bs_store_open_beside (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  char *file = bs_store_file_resolve (path);
  return new_store (file, open_second (file, error));
}

gboolean
bs_store_reopen (BsStore *self, GError **error)
{
  g_return_val_if_fail (self->database == NULL, FALSE);

  self->database = open_database (self->path, error);
  if (self->database != NULL)
    bs_database_watch_damage (self->database, on_damaged, self);
  return self->database != NULL;
}

gboolean
bs_store_renew (BsStore *self, GError **error)
{
  gboolean changed;

  if (!bs_store_is_open (self, error))
    return FALSE;
  changed = bs_store_was_changed_outside (self);
  bs_store_close (self);
  self->database = open_second (self->path, error);
  if (self->database == NULL)
    return FALSE;
  bs_database_watch_damage (self->database, on_damaged, self);
  bs_store_was_changed_outside (self); /* the first reading takes the locks */
  if (changed)
    bs_store_reread (self);
  return TRUE;
}

void
bs_store_reread (BsStore *self)
{
  bs_store_was_changed_outside (self); /* and that is told now */
  bs_store_emit_changed (self, BS_CHANGE_ALL, NULL, NULL);
}

const char *
bs_store_get_path (BsStore *self)
{
  return self->path;
}

BsDatabase *
bs_store_get_database (BsStore *self)
{
  return self->database;
}

gboolean
bs_store_was_changed_outside (BsStore *self)
{
  gint64 version, before = self->data_version;

  /* Changes whenever another connection committed, never by this one's own writing. */
  if (self->database == NULL || !bs_database_get_number (self->database, "PRAGMA data_version", &version, NULL))
    return FALSE;
  self->data_version = version;
  return before != 0 && before != version;
}

void
bs_store_close (BsStore *self)
{
  if (self->database == NULL)
    return;
  bs_store_rollback (self);
  g_clear_pointer (&self->database, bs_database_close);
  self->data_version = 0;
}

gboolean
bs_store_is_open (BsStore *self, GError **error)
{
  if (self->database != NULL)
    return TRUE;
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED, _ ("The diary “%s” was closed: open it again."),
               self->path);
  return FALSE;
}

gboolean
bs_store_start_change (BsStore *self, GError **error)
{
  if (!bs_store_is_open (self, error))
    return FALSE;
  if (self->batch_error != NULL)
    {
      if (error != NULL)
        *error = g_error_copy (self->batch_error);
      return FALSE;
    }
  return self->in_batch || bs_database_begin (self->database, error);
}

gboolean
bs_store_end_change (BsStore *self, gboolean good, GError **error)
{
  if (!self->in_batch)
    {
      if (good)
        return bs_database_commit (self->database, error);
      bs_database_rollback (self->database);
      return FALSE;
    }
  /* A change that failed half way cannot be taken back alone: nothing more goes into this batch. */
  if (!good && self->batch_error == NULL)
    {
      self->batch_error =
          error != NULL && *error != NULL
              ? g_error_copy (*error)
              : g_error_new (BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
                             _ ("Nothing was saved in “%s”, because one of several changes failed."), self->path);
      bs_database_rollback (self->database);
    }
  return good;
}

void
bs_store_emit_changed (BsStore *self, BsChangeKind kind, const BsEntry *entry, const BsEntry *before)
{
  if (self->in_batch)
    return;
  BsChange change = { .kind = kind, .entry = entry, .before = before };
  g_signal_emit (self, signals[CHANGED], 0, &change);
}

static void
end_batch (BsStore *self)
{
  self->in_batch = FALSE;
  g_clear_error (&self->batch_error);
  sqlite3_db_release_memory (bs_database_get_handle (self->database));
  bs_database_run (self->database, "PRAGMA cache_size = -2000", NULL);
}

gboolean
bs_store_begin (BsStore *self, GError **error)
{
  g_return_val_if_fail (!self->in_batch, FALSE);

  if (!bs_store_is_open (self, error) || !bs_database_begin (self->database, error))
    return FALSE;
  /* Ids lie anywhere in their index: it should stay in memory while many come. */
  bs_database_run (self->database, "PRAGMA cache_size = -16000", NULL);
  self->in_batch = TRUE;
  self->batch_changes = sqlite3_total_changes64 (bs_database_get_handle (self->database));
  return TRUE;
}

gboolean
bs_store_commit (BsStore *self, GError **error)
{
  g_return_val_if_fail (self->in_batch, FALSE);

  if (self->batch_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->batch_error));
      bs_store_rollback (self);
      return FALSE;
    }
  gboolean changed = sqlite3_total_changes64 (bs_database_get_handle (self->database)) != self->batch_changes;
  gboolean good = bs_database_commit (self->database, error);
  end_batch (self);
  if (good && changed)
    bs_store_emit_changed (self, BS_CHANGE_ALL, NULL, NULL);
  return good;
}

void
bs_store_rollback (BsStore *self)
{
  if (!self->in_batch)
    return;
  bs_database_rollback (self->database);
  end_batch (self);
}

gboolean
bs_store_backup (BsStore *self, const char *path, GError **error)
{
  return bs_store_backup_cancellable (self, path, NULL, error);
}

gboolean
bs_store_backup_cancellable (BsStore *self, const char *path, GCancellable *cancellable, GError **error)
{
  return bs_store_is_open (self, error) && bs_backup_write (self->database, path, cancellable, error);
}
