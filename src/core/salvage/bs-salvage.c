/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-salvage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "bs-database.h"
#include "bs-salvage-scan.h"
#include "bs-salvage-writer.h"
#include "bs-store-file.h"

static gboolean
read_rows (const char *damaged, const char *made, BsSalvageRows *rows, const BsSalvageWatch *watch, GError **error)
{
  g_autofree char *scratch = bs_store_file_new_name (made);
  g_autoptr (BsDatabase) pattern = bs_database_open (made, BS_DATABASE_READ, error);
  BsPageFile file;
  if (pattern == NULL)
    return FALSE;
  gboolean good = bs_page_file_open (&file, damaged, error) && bs_salvage_rows_open (rows, scratch, pattern, error) &&
                  bs_salvage_scan (&file, rows, watch, error);
  bs_page_file_close (&file);
  return good;
}

static gboolean
check_something (const BsSalvageCounts *counts, const char *damaged, GError **error)
{
  if (counts->n_entries + counts->n_visits + counts->n_medicines + counts->n_revisions > 0)
    return TRUE;
  bs_database_set_damaged (damaged, error);
  return FALSE;
}

gboolean
bs_salvage_read (const char *name, const char *made, const BsSalvageWatch *watch, BsSalvageCounts *counts,
                 GError **error)
{
  /* The log lies beside the file, not beside a link to it. */
  g_autofree char *damaged = bs_store_file_resolve (name);
  BsSalvageRows rows = { 0 };
  if (bs_store_file_exists (made))
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED, _ ("“%s” is there already: choose another name."),
                   made);
      return FALSE;
    }
  if (!bs_store_file_create (made, error))
    return FALSE;
  gboolean good = read_rows (damaged, made, &rows, watch, error) &&
                  bs_salvage_write (&rows, made, watch, counts, error) && check_something (counts, damaged, error);
  bs_salvage_rows_close (&rows);
  if (!good)
    g_unlink (made);
  return good;
}
