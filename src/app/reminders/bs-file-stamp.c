/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-file-stamp.h"

#include <glib/gstdio.h>

char *
bs_file_stamp_take (const char *path)
{
  static const char *const parts[] = { "", "-wal" };
  GString *stamp = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strconcat (path, parts[i], NULL);
      GStatBuf status;

      if (g_stat (part, &status) == 0)
        g_string_append_printf (stamp, "%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%ld;",
                                (guint64) status.st_ino, (gint64) status.st_size, (gint64) status.st_mtim.tv_sec,
                                status.st_mtim.tv_nsec);
      else
        g_string_append_c (stamp, ';');
    }
  return g_string_free (stamp, FALSE);
}
