/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "paths.h"

#include "bs-sample.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "bs-diary-import.h"

#define EVENING (20 * 3600)

static char *
dup_file (void)
{
  const char *folder = g_getenv ("BACKSTORY_DATA_DIR");

  return g_build_filename (folder && *folder ? folder : BS_PKGDATADIR, "sample-diary.json", NULL);
}

static gboolean
find_last (const BsEntry *entry, gpointer user_data)
{
  *(BsInstant *) user_data = entry->at;
  return FALSE; /* newest first */
}

static gboolean
make_folder (BsSample *self, GError **error)
{
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "backstory", NULL);

  self->folder = g_build_filename (parent, "sample-XXXXXX", NULL);
  if (g_mkdir_with_parents (parent, 0700) != 0 || !g_mkdtemp_full (self->folder, 0700))
    {
      int saved = errno;
      g_set_error (
          error, G_IO_ERROR, g_io_error_from_errno (saved),
          _ ("The sample diary needs a folder under “%s”, which cannot be made: %s. Make room or allow writing there."),
          parent, g_strerror (saved));
      g_clear_pointer (&self->folder, g_free);
      return FALSE;
    }
  self->path = g_build_filename (self->folder, "diary.db", NULL);
  return TRUE;
}

BsSample *
bs_sample_new (GError **error)
{
  g_autoptr (BsSample) self = g_new0 (BsSample, 1);
  g_autoptr (BsStore) store = NULL;
  g_autofree char *file = dup_file ();
  g_autofree char *data = NULL;
  BsInstant last = BS_INSTANT_NONE;
  gsize length;

  data = bs_diary_load_file (file, &length, error);
  if (!data || !make_folder (self, error))
    return NULL;
  store = bs_store_open (self->path, error);
  if (!store || !bs_diary_import_data (store, data, length, NULL, NULL, NULL, error) ||
      !bs_store_foreach_entry (store, &BS_ENTRY_QUERY_ALL, find_last, &last, error))
    return NULL;
  self->evening =
      bs_instant_new ((gint64) bs_instant_get_date (last) * BS_DAY_SECONDS + EVENING - last.offset * 60, last.offset);
  if (self->evening.seconds <= last.seconds)
    self->evening.seconds = last.seconds + 60;
  bs_store_close (store);
  return g_steal_pointer (&self);
}

void
bs_sample_free (BsSample *self)
{
  g_autoptr (GDir) folder = self->folder ? g_dir_open (self->folder, 0, NULL) : NULL;
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  if (self->folder)
    g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
