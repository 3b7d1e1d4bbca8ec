/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-store-imports.h"

#include <glib/gi18n-lib.h>

#include "bs-import-deed-table.h"
#include "bs-import-table.h"
#include "bs-store-private.h"

gboolean
bs_store_add_import (BsStore *self, const char *file, BsInstant at, gint64 *number, GError **error)
{
  g_return_val_if_fail (self->in_batch, FALSE);

  return bs_store_start_change (self, error) &&
         bs_store_end_change (self, bs_import_table_add (self->database, file, at, number, error), error);
}

gboolean
bs_store_add_import_deed (BsStore *self, gint64 number, const BsImportDeed *deed, GError **error)
{
  g_return_val_if_fail (self->in_batch, FALSE);

  return bs_store_start_change (self, error) &&
         bs_store_end_change (self, bs_import_deed_table_add (self->database, number, deed, error), error);
}

gboolean
bs_store_finish_import (BsStore *self, gint64 number, const BsImportCounts *counts, GError **error)
{
  g_return_val_if_fail (self->in_batch, FALSE);

  if (!bs_store_start_change (self, error))
    return FALSE;
  gboolean good = bs_import_table_set_counts (self->database, number, counts, error) &&
                  bs_import_table_keep_newest (self->database, BS_IMPORTS_KEPT, error);
  return bs_store_end_change (self, good, error);
}

GPtrArray *
bs_store_list_imports (BsStore *self, GError **error)
{
  return bs_store_is_open (self, error) ? bs_import_table_list (self->database, 0, error) : NULL;
}

BsImportRecord *
bs_store_get_import (BsStore *self, gint64 number, GError **error)
{
  if (!bs_store_is_open (self, error))
    return NULL;
  g_autoptr (GPtrArray) found = number > 0 ? bs_import_table_list (self->database, number, error) : g_ptr_array_new ();
  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_autofree char *wanted = g_strdup_printf ("%" G_GINT64_FORMAT, number);

      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                   _ ("The diary “%s” remembers no import of the number %s: it knows the last %d."), self->path, wanted,
                   BS_IMPORTS_KEPT);
      return NULL;
    }
  return g_ptr_array_steal_index (found, 0);
}

gboolean
bs_store_foreach_import_deed (BsStore *self, gint64 number, BsImportDeedFunc func, gpointer user_data, GError **error)
{
  g_return_val_if_fail (number > 0, FALSE);

  return bs_store_is_open (self, error) &&
         bs_import_deed_table_foreach (self->database, number, func, user_data, error);
}

gboolean
bs_store_set_import_undone (BsStore *self, gint64 number, BsInstant now, GError **error)
{
  g_return_val_if_fail (self->in_batch, FALSE);

  if (!bs_store_start_change (self, error))
    return FALSE;
  gboolean good = bs_import_table_set_undone (self->database, number, now, error) &&
                  bs_import_deed_table_remove (self->database, number, error);
  return bs_store_end_change (self, good, error);
}
