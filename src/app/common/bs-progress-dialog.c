/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-progress-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"

#define SHOW_AFTER 300 /* milliseconds: what is done sooner needs no dialog */
#define LOOK_EVERY 100

typedef struct
{
  BsProgress progress;
  BsWorkFunc func;
  BsWorkDone done;
  gpointer work;
  GDestroyNotify free_work;
  gboolean prepares;
  GtkWidget *owner;
  BsProgressDialog *dialog; /* weak: it goes with its parent */
} Job;

struct _BsProgressDialog
{
  AdwWindow parent_instance;
  BsProgress *progress; /* of the job, which outlives the dialog or clears this */
  GtkWidget *heading, *note, *bar, *button;
  guint timer;
};

G_DEFINE_FINAL_TYPE (BsProgressDialog, bs_progress_dialog, ADW_TYPE_WINDOW)

void
bs_progress_set (BsProgress *self, gint done, gint total)
{
  g_atomic_int_set (&self->total, total);
  g_atomic_int_set (&self->done, done);
}

/* ---- The dialog ---- */

static void
look (BsProgressDialog *self)
{
  gint done = g_atomic_int_get (&self->progress->done), total = g_atomic_int_get (&self->progress->total);

  if (total <= 0)
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->bar));
  else
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP ((gdouble) done / total, 0, 1));
}

static gboolean
on_look (gpointer user_data)
{
  look (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_show (gpointer user_data)
{
  BsProgressDialog *self = user_data;

  look (self);
  gtk_window_present (GTK_WINDOW (self));
  self->timer = g_timeout_add (LOOK_EVERY, on_look, self);
  return G_SOURCE_REMOVE;
}

static void
cancel (BsProgressDialog *self)
{
  if (!self->progress)
    return;
  g_cancellable_cancel (self->progress->cancellable);
  gtk_label_set_label (GTK_LABEL (self->note), _ ("Stopping. Everything stays as it was."));
  gtk_widget_set_visible (self->note, TRUE);
  gtk_widget_set_sensitive (self->button, FALSE);
}

/* It goes when the work has ended. */
static gboolean
bs_progress_dialog_close_request (GtkWindow *window)
{
  cancel (BS_PROGRESS_DIALOG (window));
  return TRUE;
}

static void
bs_progress_dialog_dispose (GObject *object)
{
  BsProgressDialog *self = BS_PROGRESS_DIALOG (object);

  /* Its parent went: nobody waits for the work any more. */
  if (self->progress)
    g_cancellable_cancel (self->progress->cancellable);
  self->progress = NULL;
  g_clear_handle_id (&self->timer, g_source_remove);
  G_OBJECT_CLASS (bs_progress_dialog_parent_class)->dispose (object);
}

static void
bs_progress_dialog_class_init (BsProgressDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_progress_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bs_progress_dialog_close_request;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_progress_dialog_init (BsProgressDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *handle = gtk_window_handle_new ();

  self->heading = bs_heading_new ("", "title-4");
  self->bar = gtk_progress_bar_new ();
  self->note = bs_label_new ("", NULL);
  gtk_widget_set_visible (self->note, FALSE);
  self->button = bs_answer_button_new (_ ("Cancel"), NULL, NULL);
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (cancel), self);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_add_css_class (box, "progress-box");
  gtk_window_handle_set_child (GTK_WINDOW_HANDLE (handle), box);
  adw_window_set_content (ADW_WINDOW (self), handle);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 340, -1);
  gtk_window_set_focus (GTK_WINDOW (self), self->button);
}

static BsProgressDialog *
create_dialog (Job *job, const char *title)
{
  BsProgressDialog *self =
      g_object_new (BS_TYPE_PROGRESS_DIALOG, "title", title, "transient-for", gtk_widget_get_root (job->owner), NULL);

  self->progress = &job->progress;
  gtk_label_set_label (GTK_LABEL (self->heading), title);
  bs_widget_set_accessible_label (self->bar, title);
  self->timer = g_timeout_add (SHOW_AFTER, on_show, self);
  return self;
}

/* ---- The work ---- */

/* In whichever thread lets go of the task last: what may not be let go there went before. */
static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->progress.cancellable);
  g_free (job);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (job->func (&job->progress, job->work, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_finished (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  /* It may have ended in the moment in which somebody cancelled it, and was told that everything stays as it was. */
  if (g_task_propagate_boolean (G_TASK (result), &error) && job->prepares)
    g_cancellable_set_error_if_cancelled (job->progress.cancellable, &error);
  if (job->dialog)
    {
      job->dialog->progress = NULL;
      gtk_window_destroy (GTK_WINDOW (job->dialog));
    }
  g_clear_weak_pointer (&job->dialog);
  job->done (job->owner, job->work, error);
  if (job->free_work)
    job->free_work (job->work);
  g_clear_object (&job->owner);
}

void
bs_progress_dialog_run (GtkWidget *owner, const char *title, gboolean prepares, BsWorkFunc func, gpointer work,
                        GDestroyNotify free_work, BsWorkDone done)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_finished, NULL);
  Job *job = g_new0 (Job, 1);

  job->progress.cancellable = g_cancellable_new ();
  job->func = func;
  job->done = done;
  job->work = work;
  job->free_work = free_work;
  job->prepares = prepares;
  job->owner = g_object_ref (owner);
  g_set_weak_pointer (&job->dialog, create_dialog (job, title));
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}
