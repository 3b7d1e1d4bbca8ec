/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-store-aside.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bs-instant.h"
#include "bs-store-file.h"

static gboolean
is_taken (const char *path)
{
  for (guint i = 0; i < BS_STORE_FILE_PARTS; i++)
    {
      g_autofree char *part = g_strconcat (path, bs_store_file_parts[i], NULL);
      if (bs_store_file_exists (part))
        return TRUE;
    }
  return FALSE;
}

char *
bs_store_aside_free_name (const char *path)
{
  char *name = g_strdup (path);
  for (guint i = 2; is_taken (name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%u", path, i);
    }
  return name;
}

char *
bs_store_aside_name_damaged (gint32 date)
{
  char text[16];
  return g_strconcat ("damaged-", bs_date_print (date, text), NULL);
}

static gboolean
rename_part (const char *from, const char *to, guint part)
{
  g_autofree char *old = g_strconcat (from, bs_store_file_parts[part], NULL),
                  *new = g_strconcat (to, bs_store_file_parts[part], NULL);
  return g_rename (old, new) == 0;
}

/* The file first: in this order no crash can leave a diary without the log that belongs to it, as one that is missing
 * beside a log is not made anew (bs_store_file_create()). The shared memory goes along, so that nothing of it is left. A
 * log whose file is missing is set aside, too. */
static gboolean
rename_all (const char *from, const char *to, GError **error)
{
  for (guint i = 0; i < BS_STORE_FILE_PARTS; i++)
    if (!rename_part (from, to, i) && errno != ENOENT)
      {
        bs_database_set_file_error (from, SQLITE_OK, errno, error);
        while (i-- > 0)
          rename_part (to, from, i);
        return FALSE;
      }
  bs_store_file_sync_folder (to);
  return TRUE;
}

char *
bs_store_aside (const char *path, const char *suffix, GError **error)
{
  if (!is_taken (path))
    return g_strdup ("");
  if (bs_store_file_exists (path) && !bs_store_file_check_unused (path, error))
    return NULL;
  g_autofree char *wanted = g_strconcat (path, ".", suffix, NULL);
  g_autofree char *kept = bs_store_aside_free_name (wanted);
  return rename_all (path, kept, error) ? g_steal_pointer (&kept) : NULL;
}

gboolean
bs_store_aside_undo (const char *kept, const char *path, GError **error)
{
  return rename_all (kept, path, error);
}
