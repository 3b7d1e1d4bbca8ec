/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-work.h"

#include <glib/gi18n-lib.h>

#include "bs-import-back.h"
#include "bs-import-dialog.h"
#include "bs-import-words.h"
#include "bs-message.h"
#include "bs-preferences-window.h"

#define IMPORT_NUMBER "import-number" /* of a toast */

typedef struct
{
  BsJournal *journal; /* (nullable): not touched in the thread */
  char *database, *path;
  BsInstant at;
  BsImportPlan *plan;
  BsProgress *progress;
  BsWorkDone done;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->journal);
  g_free (self->database);
  g_free (self->path);
  g_clear_pointer (&self->plan, bs_import_plan_unref);
  g_free (self);
}

static Work *
work_new (BsJournal *journal)
{
  Work *self = g_new0 (Work, 1);

  self->journal = g_object_ref (journal);
  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->at = bs_journal_now (journal);
  return self;
}

static void
on_progress (guint n_pieces, gpointer user_data)
{
  Work *self = user_data;
  const BsImportCounts *counts = &self->plan->result.counts;

  bs_progress_set (self->progress, (gint) n_pieces, (gint) (counts->added + counts->updated + counts->kept));
}

/* ---- Looking, with every answer of a dialog ---- */

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *self = task_data;
  const BsImportWatch watch = { .cancellable = cancellable };
  GError *error = NULL;

  if (bs_import_plan_look (self->plan, self->database, &watch, &error))
    g_task_return_pointer (task, bs_import_plan_ref (self->plan), (GDestroyNotify) bs_import_plan_unref);
  else
    g_task_return_error (task, error);
}

void
bs_import_work_look (BsJournal *journal, BsImportPlan *plan, GCancellable *cancellable, GAsyncReadyCallback looked,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, looked, user_data);
  Work *self = work_new (journal);

  /* The thread may be the last to let go of the task: it holds nothing that belongs to the window. */
  g_clear_object (&self->journal);
  self->plan = bs_import_plan_ref (plan);
  g_task_set_task_data (task, self, work_free);
  g_task_run_in_thread (task, look_in_thread);
}

BsImportPlan *
bs_import_work_look_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- Importing ---- */

static gboolean
carry_out_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Work *self = work;
  const BsImportWatch watch = { .cancellable = progress->cancellable, .progress = on_progress, .user_data = self };

  self->progress = progress;
  return bs_import_plan_carry_out (self->plan, self->database, &watch, error);
}

static void
on_carried_out (gpointer owner, gpointer work, const GError *error)
{
  Work *self = work;

  if (!error)
    bs_store_reread (bs_journal_get_store (self->journal));
  self->done (owner, NULL, error);
}

void
bs_import_work_carry_out (GtkWidget *owner, BsJournal *journal, BsImportPlan *plan, BsWorkDone done)
{
  Work *self = work_new (journal);

  self->plan = bs_import_plan_ref (plan);
  self->done = done;
  bs_progress_dialog_run (owner, _ ("Importing"), FALSE, carry_out_in_thread, self, work_free, on_carried_out);
}

/* ---- A file that was chosen ---- */

static gboolean
open_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Work *self = work;
  const BsImportWatch watch = { .cancellable = progress->cancellable, .progress = on_progress, .user_data = self };
  g_autoptr (BsImportFile) file = bs_import_file_load (self->path, self->database, error);

  if (!file)
    return FALSE;
  self->progress = progress;
  self->plan = bs_import_plan_new (file, NULL, self->at);
  /* What the columns of another program's table mean is asked first. */
  return file->kind == BS_IMPORT_FILE_OTHER_TABLE || bs_import_plan_look (self->plan, self->database, &watch, error);
}

typedef struct
{
  GtkWidget *owner;
  BsJournal *journal;
  gint64 number;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_object_unref (self->owner);
  g_object_unref (self->journal);
  g_free (self);
}

static void
on_undo (gpointer data)
{
  const Undo *self = data;

  bs_import_back_take (self->owner, self->journal, self->number);
}

/* Taken back another way, from the row below it: the toast would offer what is done. */
static void
on_changed (BsStore *store, const BsChange *change, AdwToast *toast)
{
  const gint64 *number = g_object_get_data (G_OBJECT (toast), IMPORT_NUMBER);
  g_autoptr (BsImportRecord) last = NULL;

  if (change->kind != BS_CHANGE_ALL)
    return;
  last = bs_import_get_last (store, NULL);
  if (!last || last->number != *number)
    adw_toast_dismiss (toast);
}

/* Another import makes it the last one no more; that has a toast of its own. */
static void
follow (AdwToast *toast, BsStore *store, gint64 number)
{
  g_object_set_data_full (G_OBJECT (toast), IMPORT_NUMBER, g_memdup2 (&number, sizeof number), g_free);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed), toast, 0);
}

static void
on_imported (BsImportDialog *dialog, const BsImportPlan *plan, GtkWidget *owner)
{
  g_autofree char *changes = bs_import_format_changes (&plan->done);
  /* Translators: what an import brought: "120 entries, 2 visits" */
  g_autofree char *text = *changes ? g_strdup_printf (_ ("Imported: %s"), changes) : g_strdup (_ ("Imported"));
  Undo *undo = g_new0 (Undo, 1);
  AdwToast *toast;

  undo->owner = g_object_ref (owner);
  undo->journal = g_object_ref (bs_import_dialog_get_journal (dialog));
  undo->number = plan->number;
  toast = bs_preferences_toast (owner, text, on_undo, undo, undo_free);
  if (toast)
    follow (toast, bs_journal_get_store (bs_import_dialog_get_journal (dialog)), plan->number);
}

static void
open_dialog (GtkWidget *owner, GtkWindow *window, Work *work)
{
  GtkWidget *dialog = bs_import_dialog_new (work->journal, work->plan);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), owner, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), window);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_opened (gpointer owner, gpointer work, const GError *error)
{
  Work *self = work;
  GtkRoot *window = gtk_widget_get_root (owner);

  if (!window || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    {
      g_autofree char *name = g_filename_display_basename (self->path);
      g_autofree char *text = bs_import_file_describe_fault (name, error);

      bs_message_show (GTK_WINDOW (window), _ ("Nothing was imported"), text);
    }
  else if (self->plan->file->kind != BS_IMPORT_FILE_OTHER_TABLE &&
           !bs_import_counts_change_anything (&self->plan->result.counts))
    {
      g_autofree char *why = bs_import_format_nothing_new (&self->plan->result.counts);
      g_autofree char *text = g_strdup_printf (_ ("%s Nothing was changed."), why);

      bs_message_show (GTK_WINDOW (window), _ ("There is nothing new in this file"), text);
    }
  else
    open_dialog (owner, GTK_WINDOW (window), self);
}

void
bs_import_work_open (GtkWidget *owner, BsJournal *journal, const char *path)
{
  Work *self = work_new (journal);

  self->path = g_strdup (path);
  bs_progress_dialog_run (owner, _ ("Looking at the file"), TRUE, open_in_thread, self, work_free, on_opened);
}
