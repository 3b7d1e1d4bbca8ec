/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-layout.h"

#include <glib/gi18n-lib.h>

#include "bs-report-loader.h"

struct _BsReportLayout
{
  gatomicrefcount ref_count;
  BsReport *report;
  BsReportPages *pages;
  BsPaper paper;
};

BsReportLayout *
bs_report_layout_ref (BsReportLayout *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_report_layout_unref (BsReportLayout *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  /* They look into it. */
  g_clear_pointer (&self->pages, bs_report_pages_free);
  g_clear_pointer (&self->report, bs_report_free);
  g_free (self);
}

/* ---- In the thread ---- */

typedef struct
{
  char *database;
  BsRulebook *rulebook;
  BsInstant at;
  BsReportOptions options;
  BsPaper paper;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->database);
  g_clear_pointer (&self->rulebook, bs_rulebook_unref);
  g_free (self);
}

static BsReportLayout *
make (const Request *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsStore) store = NULL;
  g_autoptr (BsReportLoader) loader = NULL;
  g_autoptr (BsReportLayout) self = NULL;

  if (request->rulebook == NULL)
    {
      g_set_error_literal (
          error, BS_RULE_ERROR, BS_RULE_ERROR_FILE,
          _ ("The rules could not be read, and a report says which of them were met. Guidance says what "
             "is wrong with them."));
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  store = bs_store_open_beside (request->database, error);
  loader = store != NULL ? bs_report_loader_new (store, request->rulebook, request->at, cancellable, error) : NULL;
  if (loader == NULL)
    return NULL;
  self = g_new0 (BsReportLayout, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->paper = request->paper;
  self->report = bs_report_loader_make (loader, &request->options, cancellable, error);
  if (self->report == NULL)
    return NULL;
  self->pages = bs_report_pages_new (self->report, self->paper, cancellable, error);
  return self->pages != NULL ? g_steal_pointer (&self) : NULL;
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  BsReportLayout *self = make (task_data, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) bs_report_layout_unref);
  else
    g_task_return_error (task, error);
}

/* ---- From the window ---- */

void
bs_report_layout_make (BsJournal *journal, const BsReportOptions *options, BsPaper paper, GCancellable *cancellable,
                       GAsyncReadyCallback done, gpointer user_data)
{
  /* No widget is the source: the thread may be the last to let go of it. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, user_data);
  BsRulebook *rulebook = bs_journal_get_rulebook (journal);
  Request *request = g_new0 (Request, 1);

  request->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  request->rulebook = rulebook != NULL ? bs_rulebook_ref (rulebook) : NULL;
  request->at = bs_journal_now (journal);
  request->options = *options;
  request->paper = paper;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, make_in_thread);
}

BsReportLayout *
bs_report_layout_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- What it holds ---- */

const BsReport *
bs_report_layout_get_report (BsReportLayout *self)
{
  return self->report;
}

BsReportPages *
bs_report_layout_get_pages (BsReportLayout *self)
{
  return self->pages;
}

BsPaper
bs_report_layout_get_paper (BsReportLayout *self)
{
  return self->paper;
}

char *
bs_report_layout_dup_file_name (BsReportLayout *self)
{
  char first[16], last[16];

  return g_strdup_printf ("backstory-%s-%s.pdf", bs_date_print (self->report->span.first, first),
                          bs_date_print (self->report->span.last, last));
}
