/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-daily-backup-files.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>

#include "bs-daily-backup.h"
#include "bs-store-file.h"

#define PREFIX "backstory-daily-"
#define SUFFIX ".db"
#define DATE_LENGTH 10

/* ---- Names ---- */

char *
bs_daily_backup_dup_path (const char *folder, gint32 date)
{
  char text[16];
  g_autofree char *name = g_strconcat (PREFIX, bs_date_print (date, text), SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

gboolean
bs_daily_backup_parse_name (const char *name, gint32 *date, gboolean *unfinished)
{
  if (!g_str_has_prefix (name, PREFIX) || strlen (name) < strlen (PREFIX) + DATE_LENGTH + strlen (SUFFIX))
    return FALSE;
  g_autofree char *day = g_strndup (name + strlen (PREFIX), DATE_LENGTH);
  const char *rest = name + strlen (PREFIX) + DATE_LENGTH;
  if (!g_str_has_prefix (rest, SUFFIX) || !bs_date_parse (day, date, NULL))
    return FALSE;
  rest += strlen (SUFFIX);
  if (unfinished != NULL)
    *unfinished = *rest != '\0';
  return *rest == '\0' || (unfinished != NULL && bs_store_file_is_unfinished (rest));
}

char *
bs_daily_backup_dup_folder (const char *diary, const char *chosen)
{
  g_autofree char *path = bs_store_file_resolve (diary);
  g_autofree char *own = bs_store_dup_default_path ();
  g_autofree char *own_path = bs_store_file_resolve (own);
  if (chosen != NULL && *chosen != '\0' && g_str_equal (path, own_path))
    return g_strdup (chosen);

  g_autofree char *parent = g_path_get_dirname (path), *base = g_path_get_basename (path);
  if (g_str_equal (base, "diary.db"))
    return g_build_filename (parent, "backups", NULL);
  /* Another diary in the same folder has its own. */
  g_autofree char *name = g_strconcat (base, "-backups", NULL);
  return g_build_filename (parent, name, NULL);
}

char *
bs_daily_backup_dup_chosen (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, BS_APP_ID, TRUE) : NULL;
  if (schema == NULL || !g_settings_schema_has_key (schema, BS_DAILY_BACKUP_FOLDER_KEY))
    return g_strdup ("");
  g_autoptr (GSettings) settings = g_settings_new_full (schema, NULL, NULL);
  return g_settings_get_string (settings, BS_DAILY_BACKUP_FOLDER_KEY);
}

/* ---- In a folder ---- */

static void
clear_file (gpointer data)
{
  BsDailyBackupFile *self = data;
  g_free (self->path);
}

static gint
compare_files (gconstpointer a, gconstpointer b)
{
  const BsDailyBackupFile *first = a, *second = b;
  return first->date != second->date ? (first->date > second->date) - (first->date < second->date)
                                     : strcmp (first->path, second->path);
}

GArray *
bs_daily_backup_scan (const char *folder, GError **error)
{
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (BsDailyBackupFile));
  g_array_set_clear_func (files, clear_file);
  errno = 0;
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  if (listing == NULL && errno == ENOENT)
    return g_steal_pointer (&files);
  if (listing == NULL)
    {
      bs_database_set_file_error (folder, SQLITE_OK, errno, error);
      return NULL;
    }
  const char *name;
  while ((name = g_dir_read_name (listing)) != NULL)
    {
      BsDailyBackupFile file;
      if (!bs_daily_backup_parse_name (name, &file.date, &file.is_unfinished))
        continue;
      file.path = g_build_filename (folder, name, NULL);
      g_array_append_val (files, file);
    }
  g_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}

GPtrArray *
bs_daily_backup_list_files (const char *folder, GError **error)
{
  g_autoptr (GArray) files = bs_daily_backup_scan (folder, error);
  if (files == NULL)
    return NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (paths, g_strdup (g_array_index (files, BsDailyBackupFile, i).path));
  return paths;
}
