/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-file-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-store-file.h"

#define BUFFER_SIZE (64 * 1024)

gboolean
bs_file_fail (GError **error, const char *path, gint code, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Room is what may be wanting where the system has no word of its own for it, as for a quota. */
  if (code == G_IO_ERROR_NO_SPACE || code == G_IO_ERROR_FAILED)
    g_set_error (error, G_IO_ERROR, code,
                 /* Translators: a file's name and the system's reason */
                 _ ("“%s” cannot be written: %s; choose another place or make room there"), name, reason);
  else
    g_set_error (error, G_IO_ERROR, code,
                 /* Translators: a file's name and the system's reason */
                 _ ("“%s” cannot be written: %s; choose another place"), name, reason);
  return FALSE;
}

static gboolean
fail_system (GError **error, const char *path)
{
  gint number = errno;

  return bs_file_fail (error, path, (gint) g_io_error_from_errno (number), g_strerror (number));
}

gboolean
bs_file_write_open (int fd, const char *path, BsFileWriteFunc write, gpointer user_data, GError **error)
{
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) out = g_buffered_output_stream_new_sized (file, BUFFER_SIZE);
  g_autoptr (GError) fault = NULL;
  struct stat status;

  if (write (out, user_data, &fault) && g_output_stream_flush (out, NULL, &fault))
    {
      if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || fsync (fd) == 0)
        return TRUE;
      return fail_system (error, path);
    }
  if (fault->domain == G_IO_ERROR && fault->code != G_IO_ERROR_CANCELLED)
    return bs_file_fail (error, path, fault->code, fault->message);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

gboolean
bs_file_write (const char *path, BsFileWriteFunc write, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = bs_store_file_resolve (path);
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", target);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    return fail_system (error, path);
  if (!bs_file_write_open (fd, path, write, user_data, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      close (fd);
      g_unlink (beside);
      return FALSE;
    }
  if (close (fd) != 0 || g_rename (beside, target) != 0)
    {
      fail_system (error, path);
      g_unlink (beside);
      return FALSE;
    }
  bs_store_file_sync_folder (target);
  return TRUE;
}
