/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-backup-look.h"

typedef struct
{
  char *folder, *diary;
  gint32 today;
  GWeakRef owner; /* its window may be closed before all are read */
  BsBackupLooked looked;
} Look;

static void
look_free (gpointer data)
{
  Look *self = data;

  g_free (self->folder);
  g_free (self->diary);
  g_weak_ref_clear (&self->owner);
  g_free (self);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *self = data;
  GError *error = NULL;
  GPtrArray *backups = bs_daily_backup_list (self->folder, self->diary, self->today, cancellable, &error);

  if (backups)
    g_task_return_pointer (task, backups, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  Look *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = g_task_propagate_pointer (G_TASK (result), &error);

  if (owner && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->looked (owner, backups, error);
}

void
bs_backup_look (const char *folder, const char *diary, gint32 today, GCancellable *cancellable, GObject *owner,
                BsBackupLooked looked)
{
  Look *self = g_new0 (Look, 1);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_looked, NULL);

  self->folder = g_strdup (folder);
  self->diary = g_strdup (diary);
  self->today = today;
  self->looked = looked;
  g_weak_ref_init (&self->owner, owner);
  g_task_set_task_data (task, self, look_free);
  g_task_run_in_thread (task, look_in_thread);
}
