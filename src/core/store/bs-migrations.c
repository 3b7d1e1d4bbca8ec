/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-migrations.h"

#include <glib/gi18n-lib.h>

#include "bs-backup.h"

static int
newest (const BsMigration *steps, guint n_steps)
{
  return steps[n_steps - 1].version;
}

gboolean
bs_migrations_check (BsDatabase *database, const BsMigration *steps, guint n_steps, int *version_out, GError **error)
{
  gint64 application, version;
  if (!bs_database_get_number (database, "PRAGMA application_id", &application, error) ||
      !bs_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;

  const char *path = bs_database_get_path (database);
  if (application != BS_APPLICATION_ID)
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
                   _ ("“%s” is a database, but not a diary of Backstory: choose another file."), path);
      return FALSE;
    }
  if (version > newest (steps, n_steps))
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_LATER_SCHEMA,
                   _ ("“%s” was written by a later version of Backstory and was left as it is: update Backstory."),
                   path);
      return FALSE;
    }
  if (version < 1)
    {
      bs_database_set_damaged (path, error);
      return FALSE;
    }
  if (version_out != NULL)
    *version_out = version;
  return TRUE;
}

static gboolean
run_step (BsDatabase *database, const BsMigration *step, GError **error)
{
  if (!bs_database_begin (database, error))
    return FALSE;
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %d", step->version);
  if (!bs_database_run (database, step->sql, error) || !bs_database_run (database, number, error))
    {
      bs_database_rollback (database);
      return FALSE;
    }
  return bs_database_commit (database, error);
}

gboolean
bs_migrations_run (BsDatabase *database, const BsMigration *steps, guint n_steps, int version, GError **error)
{
  if (version >= newest (steps, n_steps))
    return TRUE;
  if (version > 0)
    {
      g_autofree char *copy = g_strdup_printf ("%s.schema-%d", bs_database_get_path (database), version);
      g_autofree char *kept = bs_backup_keep (database, copy, error);
      if (kept == NULL)
        return FALSE;
    }
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].version > version && !run_step (database, &steps[i], error))
      return FALSE;
  return TRUE;
}
