/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-export.h"

#include <glib/gi18n-lib.h>

#include "bs-csv-writer.h"
#include "bs-diary-writer.h"
#include "bs-message.h"
#include "bs-preferences-window.h"
#include "bs-progress-dialog.h"
#include "bs-store-file.h"
#include "bs-watched-stream.h"

typedef struct
{
  char *database, *path, *name;
  BsExportKind kind;
  BsInstant now;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_free (self->database);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/* ---- In the thread ---- */

static gboolean
write_diary (const Export *self, BsStore *store, GOutputStream *out, GError **error)
{
  const BsEntryQuery everything = BS_ENTRY_QUERY_ALL;

  if (self->kind == BS_EXPORT_CSV)
    return bs_csv_write_store (store, &everything, out, error);
  return bs_diary_write_store (store, NULL, self->now, out, error);
}

/* Closing it would put it in the place of the former file; closing it cancelled does not. */
static void
abandon (GOutputStream *file)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (file, cancelled, NULL);
}

static gboolean
export_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  const Export *self = work;
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (BsStore) store = bs_store_open_beside (self->database, error);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GOutputStream) watched = NULL;

  if (!store)
    return FALSE;
  /* What stands in it is nobody else's business. */
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, progress->cancellable, error);
  if (!stream)
    return FALSE;
  watched = bs_watched_stream_new (G_OUTPUT_STREAM (stream), progress->cancellable);
  if (write_diary (self, store, watched, error) && !g_cancellable_set_error_if_cancelled (progress->cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
  abandon (G_OUTPUT_STREAM (stream));
  return FALSE;
}

/* ---- In the window ---- */

static void
show_fault (GtkWidget *owner, const char *why)
{
  GtkRoot *window = gtk_widget_get_root (owner);

  if (window)
    bs_message_show (GTK_WINDOW (window), _ ("Nothing was exported"), why);
}

static void
on_exported (gpointer owner, gpointer work, const GError *error)
{
  const Export *self = work;
  /* Translators: the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Exported to “%s”"), self->name);

  if (!error)
    bs_preferences_toast (owner, text, NULL, NULL, NULL);
  else if (error->domain != G_IO_ERROR)
    show_fault (owner, error->message);
  else if (error->code != G_IO_ERROR_CANCELLED)
    {
      /* Translators: what the system says of a file that cannot be written */
      g_autofree char *why = g_strdup_printf (_ ("%s. Choose another place, or make room there."), error->message);

      show_fault (owner, why);
    }
}

void
bs_data_export (GtkWidget *owner, BsJournal *journal, const char *path, BsExportKind kind)
{
  GtkRoot *window = gtk_widget_get_root (owner);
  Export *self = g_new0 (Export, 1);

  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->kind = kind;
  self->now = bs_journal_now (journal);
  if (bs_store_file_is_same (path, self->database))
    {
      g_autofree char *why = g_strdup_printf (_ ("“%s” is the diary itself: choose another name."), self->name);

      show_fault (owner, why);
      export_free (self);
      return;
    }
  bs_progress_dialog_run (window ? GTK_WINDOW (window) : NULL, _ ("Exporting"), FALSE, export_in_thread, self,
                          export_free, on_exported, G_OBJECT (owner));
}
