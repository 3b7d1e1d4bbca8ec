/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sealed-backup.h"

#include <glib/gstdio.h>

#include "bs-store-file.h"

gboolean
bs_sealed_backup_make (BsStore *store, const char *path, const char *passphrase, GCancellable *cancellable,
                       GError **error)
{
  const char *diary = bs_store_get_path (store);
  /* Both before the long part. */
  if (!bs_sealed_file_check_passphrase (passphrase, error) || !bs_store_file_check_other (path, diary, error))
    return FALSE;
  g_autofree char *copy = bs_store_file_new_name (diary);
  gboolean good = bs_store_backup_cancellable (store, copy, cancellable, error) &&
                  bs_sealed_file_seal (copy, path, passphrase, cancellable, error);
  bs_sealed_backup_remove_copy (copy);
  return good;
}

char *
bs_sealed_backup_open (const char *backup, const char *diary, const char *passphrase, GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *path = bs_store_file_resolve (diary);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *copy = bs_store_file_new_name (path);
  /* Beside a diary that is lost there may be no folder. */
  g_mkdir_with_parents (folder, 0700);
  return bs_sealed_file_open (backup, copy, passphrase, cancellable, error) ? g_steal_pointer (&copy) : NULL;
}

void
bs_sealed_backup_remove_copy (const char *copy)
{
  for (guint i = 0; copy != NULL && i < BS_STORE_FILE_PARTS; i++)
    {
      g_autofree char *part = g_strconcat (copy, bs_store_file_parts[i], NULL);
      g_unlink (part);
    }
}
