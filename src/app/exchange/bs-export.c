/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-export.h"

#include <glib/gi18n-lib.h>

#include "bs-csv-writer.h"
#include "bs-diary-writer.h"
#include "bs-fhir-writer.h"
#include "bs-file-writer.h"
#include "bs-progress-dialog.h"
#include "bs-store-file.h"
#include "bs-watched-stream.h"

typedef struct
{
  char *database, *path;
  BsExportWish wish;
  BsInstant now;
  BsAssessment *assessment; /* nullable: the rules could not be read */
  BsExportDone done;
  GCancellable *cancellable; /* of the work, while it goes on */
  BsStore *store;            /* of the thread */
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->assessment, bs_assessment_unref);
  g_free (self->database);
  g_free (self->path);
  g_free (self);
}

/* ---- In the thread ---- */

static gboolean
write_wished (GOutputStream *out, gpointer data, GError **error)
{
  const Export *self = data;
  g_autoptr (GOutputStream) watched = bs_watched_stream_new (out, self->cancellable);
  const BsEntryQuery query = { .from = self->wish.from, .to = self->wish.to };
  gboolean everything = query.from == BS_DATE_ANY && query.to == BS_DATE_ANY;

  switch (self->wish.kind)
    {
    case BS_EXPORT_CSV:
      return bs_csv_write_store (self->store, &query, watched, error);
    case BS_EXPORT_FHIR:
      return bs_fhir_write_store (self->store, &query, self->now, self->assessment, watched, error);
    case BS_EXPORT_JSON:
    case BS_N_EXPORT_KINDS:
    default:
      return bs_diary_write_store (self->store, everything ? NULL : &query, self->now, watched, error);
    }
}

static gboolean
export_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Export *self = work;
  g_autoptr (BsStore) store = bs_store_open_beside (self->database, error);

  if (!store)
    return FALSE;
  self->store = store;
  self->cancellable = progress->cancellable;
  return bs_file_write (self->path, write_wished, self, progress->cancellable, error);
}

/* ---- In the window ---- */

static void
on_exported (gpointer owner, gpointer work, const GError *error)
{
  const Export *self = work;

  self->done (owner, self->path, error);
}

static void
refuse_diary_itself (GtkWidget *owner, const char *path, BsExportDone done)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) error = NULL;

  error =
      g_error_new (BS_STORE_ERROR, BS_STORE_ERROR_FAILED, _ ("“%s” is the diary itself: choose another name."), name);
  done (owner, path, error);
}

void
bs_export_run (GtkWidget *owner, BsJournal *journal, const char *path, BsExportWish wish, BsExportDone done)
{
  const char *database = bs_store_get_path (bs_journal_get_store (journal));
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  Export *self;

  if (bs_store_file_is_same (path, database))
    {
      refuse_diary_itself (owner, path, done);
      return;
    }
  self = g_new0 (Export, 1);
  self->database = g_strdup (database);
  self->path = g_strdup (path);
  self->wish = wish;
  self->now = bs_journal_now (journal);
  self->assessment = assessment ? bs_assessment_ref (assessment) : NULL;
  self->done = done;
  bs_progress_dialog_run (owner, _ ("Exporting"), FALSE, export_in_thread, self, export_free, on_exported);
}
