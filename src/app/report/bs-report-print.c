/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-print.h"

#include <glib/gi18n-lib.h>

#include "bs-file-chooser.h"

#define LETTER_RATIO (279.4 / 215.9)
#define A4_RATIO (297. / 210)
#define PAUSE 10000 /* microseconds between two looks at the thread */

/* What is being printed. The thread and the operation share it. */
typedef struct
{
  BsReportLayout *layout;
  BsReportPages *pages; /* of the layout, or `own`; NULL: not yet */
  BsReportPages *own;   /* NULL: the layout's are for this paper */
  BsPaper paper;
  GCancellable *cancellable;
  GError *error;
} Printing;

static void
printing_clear (gpointer data)
{
  Printing *self = data;

  g_clear_pointer (&self->own, bs_report_pages_free);
  bs_report_layout_unref (self->layout);
  g_object_unref (self->cancellable);
  g_clear_error (&self->error);
}

static void
printing_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, printing_clear);
}

/* ---- Pages for the printer's paper ---- */

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Printing *self = task_data;
  GError *error = NULL;
  BsReportPages *pages =
      bs_report_pages_new (bs_report_layout_get_report (self->layout), self->paper, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) bs_report_pages_free);
  else
    g_task_return_error (task, error);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Printing *self = g_task_get_task_data (G_TASK (result));

  self->own = self->pages = g_task_propagate_pointer (G_TASK (result), &self->error);
}

static void
lay_out (Printing *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_laid_out, NULL);

  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), printing_unref);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/* The one that is more alike in its form. */
static BsPaper
choose_paper (GtkPrintContext *context)
{
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  double ratio = MAX (width, height) / MIN (width, height);

  return ratio < (LETTER_RATIO + A4_RATIO) / 2 ? BS_PAPER_LETTER : BS_PAPER_A4;
}

/* ---- The operation ---- */

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, Printing *self)
{
  self->paper = choose_paper (context);
  if (self->paper == bs_report_layout_get_paper (self->layout))
    self->pages = bs_report_layout_get_pages (self->layout);
  else if (self->own == NULL)
    lay_out (self);
}

/* Called over and over until the pages are there. */
static gboolean
on_paginate (GtkPrintOperation *operation, GtkPrintContext *context, Printing *self)
{
  if (self->pages != NULL)
    {
      gtk_print_operation_set_n_pages (operation, (gint) bs_report_pages_get_n (self->pages));
      return TRUE;
    }
  if (self->error != NULL)
    {
      gtk_print_operation_set_n_pages (operation, 1);
      gtk_print_operation_cancel (operation);
      return TRUE;
    }
  g_usleep (PAUSE);
  return FALSE;
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, gint page, Printing *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  if (self->pages == NULL)
    return;
  bs_report_pages_get_size (self->pages, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_translate (cr, (gtk_print_context_get_width (context) - width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  bs_report_pages_draw (self->pages, (guint) page, cr);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS && self->error == NULL)
    {
      g_set_error_literal (&self->error, GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                           cairo_status_to_string (cairo_status (cr)));
      gtk_print_operation_cancel (operation);
    }
}

/* Every page of a report is upright, however the printer is set. */
static void
on_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, gint page, GtkPageSetup *setup, Printing *self)
{
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *self)
{
  g_cancellable_cancel (self->cancellable);
  /* Its dialog has a file chooser, to print into a file. */
  bs_file_chooser_note_closed ();
}

static Printing *
get_printing (GtkPrintOperation *operation)
{
  return g_object_get_data (G_OBJECT (operation), "bs-printing");
}

GtkPrintOperation *
bs_report_print_operation_new (BsReportLayout *layout)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  const BsReport *report = bs_report_layout_get_report (layout);
  g_autofree char *job = g_strdup_printf (_ ("%s, %s"), report->title, report->period);
  Printing *self = g_atomic_rc_box_new0 (Printing);

  self->layout = bs_report_layout_ref (layout);
  self->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (operation), "bs-printing", self, printing_unref);
  gtk_print_operation_set_job_name (operation, job);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), self);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_page_setup), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), self);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), self);
  return operation;
}

GError *
bs_report_print_dup_error (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  const Printing *printing = get_printing (operation);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  else if (printing->error != NULL)
    error = g_error_copy (printing->error);
  else if (result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  if (error == NULL)
    return NULL;
  /* Translators: what the printing system says */
  return g_error_new (
      error->domain, error->code,
      _ ("The printer did not take it: %s. Look whether it is switched on, or save the report as a PDF."),
      error->message);
}

/* ---- Over a window ---- */

typedef struct
{
  GWeakRef owner;
  BsReportPrinted printed;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *self = data;

  g_weak_ref_clear (&self->owner);
  g_free (self);
}

static void
on_job_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Job *self = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GError) error = bs_report_print_dup_error (operation, result);

  if (owner != NULL)
    self->printed (owner, error);
}

void
bs_report_print (GtkWidget *owner, BsReportLayout *layout, BsReportPrinted printed)
{
  GtkRoot *window = gtk_widget_get_root (owner);
  g_autoptr (GtkPrintOperation) operation = bs_report_print_operation_new (layout);
  Job *self = g_new0 (Job, 1);

  g_weak_ref_init (&self->owner, owner);
  self->printed = printed;
  g_signal_connect_data (operation, "done", G_CALLBACK (on_job_done), self, job_free, (GConnectFlags) 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* What comes of it is told by "done", also at once. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           window != NULL ? GTK_WINDOW (window) : NULL, NULL);
}
