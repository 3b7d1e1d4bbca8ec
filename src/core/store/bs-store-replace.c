/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "bs-backup.h"
#include "bs-migrations.h"
#include "bs-store-file.h"
#include "bs-store-private.h"

/* The diary of a running program gives way to another: a backup, or an empty one. */

/* ---- Restoring ---- */

char *
bs_store_finish_restore (BsStore *self, const char *copy, GError **error)
{
  g_return_val_if_fail (!self->in_batch, NULL);

  bs_store_close (self);
  g_autofree char *kept = bs_backup_put_in_place (copy, self->path, "replaced", error);
  if (!bs_store_reopen (self, kept != NULL ? error : NULL) || kept == NULL)
    return NULL;
  bs_store_reread (self);
  return g_steal_pointer (&kept);
}

static gboolean
read_moment (BsDatabase *database, BsInstant *moment, GError **error)
{
  g_autoptr (BsStatement) statement =
      bs_statement_new (database,
                        "SELECT updated_seconds, updated_offset FROM entry WHERE updated_seconds IS NOT NULL"
                        " ORDER BY updated_seconds DESC LIMIT 1",
                        error);
  if (statement == NULL)
    return FALSE;
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ROW)
    *moment = bs_statement_get_instant (statement, 0);
  return step != BS_STEP_ERROR;
}

static gboolean
read_numbers (BsDatabase *database, BsBackupSummary *summary, GError **error)
{
  gint64 entries, visits, medicines, first = BS_DATE_ANY, last = BS_DATE_ANY;
  if (!bs_database_get_number (database, "SELECT count(*) FROM entry", &entries, error) ||
      !bs_database_get_number (database, "SELECT count(*) FROM visit", &visits, error) ||
      !bs_database_get_number (database, "SELECT count(*) FROM medicine", &medicines, error) ||
      (entries > 0 && (!bs_database_get_number (database, "SELECT min(date) FROM entry", &first, error) ||
                       !bs_database_get_number (database, "SELECT max(date) FROM entry", &last, error))))
    return FALSE;
  *summary = (BsBackupSummary){
    .n_entries = entries,
    .n_visits = visits,
    .n_medicines = medicines,
    .first = first,
    .last = last,
  };
  return TRUE;
}

gboolean
bs_store_read_backup (const char *backup, const char *name, GCancellable *cancellable, BsBackupSummary *summary,
                      GError **error)
{
  g_autofree char *path = bs_store_file_resolve (name);
  if (!bs_store_file_check_other (backup, path, error) || !bs_store_file_check (backup, error))
    return FALSE;
  g_autoptr (BsDatabase) database = bs_database_open (backup, BS_DATABASE_READ, error);
  return database != NULL && bs_store_file_check_tables (database, NULL, error) &&
         bs_backup_check (database, cancellable, error) && read_numbers (database, summary, error) &&
         read_moment (database, &summary->last_changed, error);
}

/* ---- Erasing ---- */

/* The number that follows `prefix`, and what is behind it; NULL where there is none. */
static const char *
skip_number (const char *text, const char *prefix)
{
  if (text == NULL || !g_str_has_prefix (text, prefix))
    return NULL;
  const char *digits = text + strlen (prefix), *end = digits;
  while (g_ascii_isdigit (*end))
    end++;
  return end > digits ? end : NULL;
}

/* Behind ".damaged-2026-11-22", bs_store_aside_name_damaged(); NULL where that is not there. */
static const char *
skip_damaged (const char *rest)
{
  return skip_number (skip_number (skip_number (rest, ".damaged-"), "-"), "-");
}

/* "schema-1", "schema-1.2", "replaced", "replaced.2", "damaged-2026-11-22", each also with its log: bs_migrations_run(),
 * bs_store_aside(). `rest` begins behind the diary's own name. */
static gboolean
is_copy (const char *rest)
{
  const char *end = g_str_has_prefix (rest, ".replaced")   ? rest + strlen (".replaced")
                    : g_str_has_prefix (rest, ".damaged-") ? skip_damaged (rest)
                                                           : skip_number (rest, ".schema-");
  if (end == NULL)
    return FALSE;
  const char *numbered = skip_number (end, ".");
  if (numbered != NULL)
    end = numbered;
  for (guint i = 0; i < BS_STORE_FILE_PARTS; i++)
    if (g_str_equal (end, bs_store_file_parts[i]))
      return TRUE;
  return FALSE;
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full) (element-type filename): what lies beside the diary and has such a name. */
static GPtrArray *
list_beside (const char *path, gboolean (*matches) (const char *rest), GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path), *base = g_path_get_basename (path);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  errno = 0;
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  if (listing == NULL)
    {
      bs_database_set_file_error (folder, SQLITE_OK, errno, error);
      return NULL;
    }
  const char *name;
  while ((name = g_dir_read_name (listing)) != NULL)
    if (g_str_has_prefix (name, base) && matches (name + strlen (base)))
      g_ptr_array_add (found, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (found, compare_names);
  return g_steal_pointer (&found);
}

GPtrArray *
bs_store_list_copies (const char *name, GError **error)
{
  g_autofree char *path = bs_store_file_resolve (name);
  return list_beside (path, is_copy, error);
}

static gboolean
remove_all (GPtrArray *paths, GError **error)
{
  for (guint i = 0; i < paths->len; i++)
    if (!bs_store_file_remove (g_ptr_array_index (paths, i), error))
      return FALSE;
  return TRUE;
}

/* What lies beside it first, the log before all: a program that is killed here leaves no log without its diary, which would
 * be refused. */
static gboolean
remove_diary (const char *path, GError **error)
{
  for (guint i = 1; i <= BS_STORE_FILE_PARTS; i++)
    {
      g_autofree char *part = g_strconcat (path, bs_store_file_parts[i % BS_STORE_FILE_PARTS], NULL);
      if (!bs_store_file_remove (part, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  if (g_access (folder, R_OK | W_OK | X_OK) == 0)
    return TRUE;
  bs_database_set_file_error (folder, SQLITE_OK, errno, error);
  return FALSE;
}

/* The diary last: while it is there, erasing can be tried again. */
static gboolean
erase_files (const char *path, gboolean with_copies, GError **error)
{
  if (!check_folder (path, error) || !bs_store_file_check_unused (path, error))
    return FALSE;
  g_autoptr (GPtrArray) unfinished = list_beside (path, bs_store_file_is_unfinished, error);
  if (unfinished == NULL)
    return FALSE;
  g_autoptr (GPtrArray) copies = with_copies ? list_beside (path, is_copy, error) : g_ptr_array_new ();
  gboolean good =
      copies != NULL && remove_all (unfinished, error) && remove_all (copies, error) && remove_diary (path, error);
  bs_store_file_sync_folder (path);
  return good;
}

gboolean
bs_store_erase (BsStore *self, gboolean with_copies, GError **error)
{
  g_return_val_if_fail (!self->in_batch, FALSE);

  if (!bs_store_is_open (self, error))
    return FALSE;
  bs_store_close (self);
  gboolean erased = erase_files (self->path, with_copies, error);
  if (!bs_store_reopen (self, erased ? error : NULL))
    return FALSE;
  if (erased)
    bs_store_reread (self);
  return erased;
}
