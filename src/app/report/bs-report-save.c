/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bs-file-writer.h"
#include "bs-progress-dialog.h"

#define ENDING ".pdf"

/* ---- A file ---- */

typedef struct
{
  BsReportPages *pages;
  GCancellable *cancellable;
} Writing;

static gboolean
write_pages (GOutputStream *out, gpointer user_data, GError **error)
{
  const Writing *self = user_data;

  return bs_report_pages_write_pdf (self->pages, out, self->cancellable, error);
}

gboolean
bs_report_write_file (const BsReport *report, BsPaper paper, const char *path, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (BsReportPages) pages = bs_report_pages_new (report, paper, cancellable, error);
  Writing writing = { pages, cancellable };

  return pages != NULL && bs_file_write (path, write_pages, &writing, cancellable, error);
}

/* ---- In a thread ---- */

typedef struct
{
  BsReportLayout *layout;
  char *path;
  BsReportSaved saved;
} Save;

static void
save_free (gpointer data)
{
  Save *self = data;

  bs_report_layout_unref (self->layout);
  g_free (self->path);
  g_free (self);
}

/* Pages of its own: the window goes on to draw its. */
static gboolean
save_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  const Save *self = work;

  return bs_report_write_file (bs_report_layout_get_report (self->layout), bs_report_layout_get_paper (self->layout),
                               self->path, progress->cancellable, error);
}

static void
on_saved (gpointer owner, gpointer work, const GError *error)
{
  const Save *self = work;

  self->saved (owner, self->path, error);
}

static gboolean
has_ending (const char *path)
{
  gsize length = strlen (path);

  return length > strlen (ENDING) && g_ascii_strcasecmp (path + length - strlen (ENDING), ENDING) == 0;
}

void
bs_report_save (GtkWidget *owner, BsReportLayout *layout, const char *path, BsReportSaved saved)
{
  g_autofree char *named = has_ending (path) ? g_strdup (path) : g_strconcat (path, ENDING, NULL);
  g_autoptr (GError) error = NULL;
  Save *self;

  /* The desktop asked about the name without it only. */
  if (!has_ending (path) && g_file_test (named, G_FILE_TEST_EXISTS))
    {
      bs_file_fail (&error, named, G_IO_ERROR_EXISTS, _ ("there is such a file already"));
      saved (owner, named, error);
      return;
    }
  self = g_new0 (Save, 1);
  self->layout = bs_report_layout_ref (layout);
  self->path = g_steal_pointer (&named);
  self->saved = saved;
  bs_progress_dialog_run (owner, _ ("Writing the report"), FALSE, save_in_thread, self, save_free, on_saved);
}

/* Below the folder that a sandbox shares with what is outside of it. */
char *
bs_report_dup_shared_path (const char *name, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "app", BS_APP_ID, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      gint number = errno;

      bs_file_fail (error, folder, (gint) g_io_error_from_errno (number), g_strerror (number));
      return NULL;
    }
  return g_build_filename (folder, name, NULL);
}
