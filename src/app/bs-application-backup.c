/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application-private.h"

#include <glib/gi18n-lib.h>

#include "bs-daily-backup-fault.h"
#include "bs-daily-backup.h"

/* The daily backup: whenever the program runs, with a window or without one, it sees to it that there is one of today. */

#define FIRST_SECONDS 3 /* after the window has its diary, which comes first */
#define LOOK_SECONDS 600

/* The diary of the sample and that of another time are nobody's. */
static gboolean
has_backups (BsApplication *self)
{
  return !self->with_sample && !bs_instant_is_set (self->at);
}

/* What the thread works on. */
typedef struct
{
  char *diary, *folder;
  gint32 today;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_free (self->diary);
  g_free (self->folder);
  g_free (self);
}

static Work *
work_new (BsApplication *self)
{
  g_autofree char *chosen = bs_settings_dup_string (bs_application_ensure_settings (self), BS_SETTING_BACKUP_FOLDER);
  Work *work = g_new0 (Work, 1);

  work->diary = self->database ? g_strdup (self->database) : bs_store_dup_default_path ();
  work->folder = bs_daily_backup_dup_folder (work->diary, chosen);
  work->today = bs_instant_get_date (bs_instant_now ());
  return work;
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;

  if (bs_daily_backup_make (work->diary, work->folder, work->today, cancellable, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Once a day, calmly: the preferences say it all the time. */
static void
say (BsApplication *self, gint32 today, const GError *error)
{
  BsWindow *window = bs_application_get_window (self);
  BsStore *store = window && self->opening.journal ? bs_journal_get_store (self->opening.journal) : NULL;
  gboolean is_new = store && bs_store_is_open (store, NULL) &&
                    bs_daily_backup_set_fault (store, today, error ? error->message : NULL);
  g_autofree char *text = NULL;

  if (!error)
    return;
  g_message ("No daily backup: %s", error->message);
  /* Translators: what follows is a sentence that says why */
  text = g_strdup_printf (_ ("The diary was not backed up today. %s"), error->message);
  if (is_new)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s", text);
}

static void
on_made (GObject *object, GAsyncResult *result, gpointer user_data)
{
  BsApplication *self = BS_APPLICATION (object);
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_object (&self->backing_up);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, work->today, error);
  g_application_release (G_APPLICATION (self));
}

static void
make_if_due (BsApplication *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->backing_up || !bs_settings_get_boolean (bs_application_ensure_settings (self), BS_SETTING_DAILY_BACKUP))
    return;
  work = work_new (self);
  if (!bs_daily_backup_is_due (work->folder, work->today) || !g_file_test (work->diary, G_FILE_TEST_EXISTS))
    {
      work_free (work);
      return;
    }
  /* Not to be ended in the middle of it. */
  g_application_hold (G_APPLICATION (self));
  self->backing_up = g_cancellable_new ();
  task = g_task_new (self, self->backing_up, on_made, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, make_in_thread);
}

static gboolean
on_look (gpointer user_data)
{
  make_if_due (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_first_look (gpointer user_data)
{
  BsApplication *self = user_data;

  self->backup_id = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
  make_if_due (self);
  return G_SOURCE_REMOVE;
}

void
bs_application_start_backups (BsApplication *self)
{
  if (!self->backup_id && has_backups (self))
    self->backup_id = g_timeout_add_seconds (FIRST_SECONDS, on_first_look, self);
}

void
bs_application_back_up_at_end (BsApplication *self)
{
  if (self->backup_id)
    make_if_due (self);
}

void
bs_application_stop_backups (BsApplication *self)
{
  g_clear_handle_id (&self->backup_id, g_source_remove);
  g_cancellable_cancel (self->backing_up);
  while (self->backing_up)
    g_main_context_iteration (NULL, TRUE);
}
