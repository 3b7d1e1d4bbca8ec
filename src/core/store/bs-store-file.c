/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* sqlite.org/fileformat.html, "The Database Header" */
#define MAGIC "SQLite format 3" /* with its final 0 */
#define HEADER_LENGTH 100
#define PAGE_SIZE_AT 16 /* two bytes, the higher first; 1 stands for 65536 */
#define APPLICATION_ID_AT 68

/* Where SQLite's locks lie in a file (the same page, "The Lock-Byte Page"). */
#define LOCKS_START 0x40000000
#define LOCKS_LENGTH 512

const char *const bs_store_file_parts[BS_STORE_FILE_PARTS] = { "", "-wal", "-shm", "-journal" };

gboolean
bs_store_file_is_beside (const char *path)
{
  for (guint i = 1; i < BS_STORE_FILE_PARTS; i++)
    if (g_str_has_suffix (path, bs_store_file_parts[i]))
      return TRUE;
  return FALSE;
}

gboolean
bs_store_file_exists (const char *path)
{
  GStatBuf status;
  /* What cannot be looked at exists: the opening will say what is wrong. */
  return g_lstat (path, &status) == 0 || errno != ENOENT;
}

gboolean
bs_store_file_fail_kind (const char *path, GError **error)
{
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
               _ ("“%s” is a folder, a pipe or a device, not a file: choose another name."), path);
  return FALSE;
}

char *
bs_store_file_resolve (const char *path)
{
  GStatBuf status;
  char *target = NULL;
  if (g_lstat (path, &status) == 0 && S_ISLNK (status.st_mode))
    target = realpath (path, NULL);
  /* realpath() allocates with malloc(), as GLib does. */
  return target != NULL ? target : g_strdup (path);
}

void
bs_store_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (descriptor >= 0)
    {
      fsync (descriptor);
      close (descriptor);
    }
}

char *
bs_store_file_new_name (const char *path)
{
  return g_strdup_printf ("%s.new-%08x", path, g_random_int ());
}

gboolean
bs_store_file_is_unfinished (const char *rest)
{
  if (!g_str_has_prefix (rest, ".new-"))
    return FALSE;
  rest += strlen (".new-");
  for (guint i = 0; i < 8; i++)
    if (!g_ascii_isxdigit (rest[i]))
      return FALSE;
  for (guint i = 0; i < BS_STORE_FILE_PARTS; i++)
    if (g_str_equal (rest + 8, bs_store_file_parts[i]))
      return TRUE;
  return FALSE;
}

/* A log without its diary: the file was moved away alone, and what was written last is in the log. A new diary in
 * its place would delete it. */
static gboolean
check_no_log (const char *path, GError **error)
{
  if (!bs_database_has_log (path))
    return TRUE;
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED,
               _ ("The diary “%s” is missing, but its last changes are still in “%s”: put the diary back beside it."),
               path, log);
  return FALSE;
}

static gboolean
put_in_place (const char *from, const char *path, GError **error)
{
  /* A link never replaces what another program made there at the same time. */
  if (link (from, path) == 0 || errno == EEXIST)
    return TRUE;
  /* Some file systems have no links. */
  if (!bs_store_file_exists (path) && g_rename (from, path) == 0)
    return TRUE;
  bs_database_set_file_error (path, SQLITE_OK, errno, error);
  return FALSE;
}

static gboolean
make_diary (const char *path, GError **error)
{
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_CREATE, error);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", BS_APPLICATION_ID);
  return database != NULL && bs_database_run (database, mark, error) &&
         bs_migrations_run (database, bs_migrations, bs_n_migrations, 0, error);
}

gboolean
bs_store_file_create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      bs_database_set_file_error (folder, SQLITE_OK, errno, error);
      return FALSE;
    }
  if (!check_no_log (path, error))
    return FALSE;

  g_autofree char *made = bs_store_file_new_name (path);
  gboolean good = make_diary (made, error) && put_in_place (made, path, error);
  g_unlink (made);
  bs_store_file_sync_folder (path);
  return good;
}

/* SQLite takes a file that is shorter than its first page for an empty one, and a last page that is cut off for one
 * that ends in zeros. After a crash it may be cut off while a log still has it whole. */
static gboolean
is_size_whole (const char *path, const guint8 *header, goffset size)
{
  guint page_size = header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];
  if (page_size == 1)
    page_size = 65536;
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  return page_size >= 512 && size >= page_size &&
         (size % page_size == 0 || bs_database_has_log (path) || bs_store_file_exists (journal));
}

static gboolean
check_header (const char *path, const guint8 *header, gssize length, goffset size, GError **error)
{
  if (length == HEADER_LENGTH && memcmp (header, MAGIC, sizeof MAGIC) == 0 && is_size_whole (path, header, size))
    return TRUE;
  bs_database_set_damaged (path, error);
  return FALSE;
}

gboolean
bs_store_file_check (const char *path, GError **error)
{
  guint8 header[HEADER_LENGTH];
  GStatBuf status;
  /* A pipe would wait for somebody to write into it. */
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (descriptor < 0 || fstat (descriptor, &status) != 0)
    {
      bs_database_set_file_error (path, SQLITE_OK, errno, error);
      if (descriptor >= 0)
        close (descriptor);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      close (descriptor);
      return bs_store_file_fail_kind (path, error);
    }
  gssize n = read (descriptor, header, sizeof header);
  close (descriptor);
  return check_header (path, header, n, status.st_size, error);
}

gboolean
bs_store_file_is_ours (const char *path)
{
  guint8 header[APPLICATION_ID_AT + 4];
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (descriptor < 0)
    return errno == ENOENT;
  gssize n = read (descriptor, header, sizeof header);
  close (descriptor);
  if (n != sizeof header)
    return n == 0;
  const guint8 *id = header + APPLICATION_ID_AT;
  return memcmp (header, MAGIC, sizeof MAGIC) == 0 &&
         ((guint32) id[0] << 24 | (guint32) id[1] << 16 | (guint32) id[2] << 8 | id[3]) == BS_APPLICATION_ID;
}

gboolean
bs_store_file_check_open (BsDatabase *database, GError **error)
{
  guint8 header[HEADER_LENGTH] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int code = sqlite3_file_control (bs_database_get_handle (database), "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (code == SQLITE_OK && file != NULL && file->pMethods != NULL)
    {
      code = file->pMethods->xFileSize (file, &size);
      if (code == SQLITE_OK)
        code = file->pMethods->xRead (file, header, sizeof header, 0);
    }
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    {
      bs_database_set_error (database, code, error);
      return FALSE;
    }
  return check_header (bs_database_get_path (database), header, code == SQLITE_OK ? HEADER_LENGTH : -1, size, error);
}

gboolean
bs_store_file_check_tables (BsDatabase *database, int *version, GError **error)
{
  static const struct
  {
    int since; /* the schema that has it: a backup may be of an earlier one */
    const char *sql;
  } tables[] = {
    { 1, "SELECT id FROM entry ORDER BY date DESC LIMIT 1" },
    { 1, "SELECT note FROM entry LIMIT 1" },
    { 1, "SELECT kind FROM measure LIMIT 1" },
    { 1, "SELECT id FROM revision LIMIT 1" },
    { 1, "SELECT kind FROM revision_measure LIMIT 1" },
    { 1, "SELECT id FROM visit LIMIT 1" },
    { 1, "SELECT rule FROM visit_knows LIMIT 1" },
    { 1, "SELECT id FROM medicine LIMIT 1" },
    { 1, "SELECT name FROM profile LIMIT 1" },
    { 1, "SELECT name FROM draft LIMIT 1" },
    { 1, "SELECT name FROM value LIMIT 1" },
    { 2, "SELECT number FROM import LIMIT 1" },
    { 2, "SELECT kind FROM import_deed LIMIT 1" },
  };
  int schema;
  if (!bs_migrations_check (database, bs_migrations, bs_n_migrations, &schema, error))
    return FALSE;
  if (version != NULL)
    *version = schema;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) fault = NULL;
      gint64 ignored;
      if (tables[i].since > schema || bs_database_get_number (database, tables[i].sql, &ignored, &fault))
        continue;
      /* A table that is missing is damage, too. */
      if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_FAILED))
        bs_database_set_damaged (bs_database_get_path (database), error);
      else
        g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return TRUE;
}

gboolean
bs_store_file_is_same (const char *a, const char *b)
{
  GStatBuf first, second;
  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

gboolean
bs_store_file_check_other (const char *backup, const char *path, GError **error)
{
  if (!bs_store_file_is_same (backup, path))
    return TRUE;
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED, _ ("“%s” is the diary itself: choose a backup of it."),
               path);
  return FALSE;
}

gboolean
bs_store_file_check_unused (const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (descriptor < 0)
    {
      bs_database_set_file_error (path, SQLITE_OK, errno, error);
      return FALSE;
    }
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCKS_START, .l_len = LOCKS_LENGTH };
  gboolean used = fcntl (descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close (descriptor);
  if (used)
    bs_database_set_file_error (path, SQLITE_BUSY, 0, error);
  return !used;
}

gboolean
bs_store_file_remove (const char *path, GError **error)
{
  if (unlink (path) == 0 || errno == ENOENT || errno == EISDIR)
    return TRUE;
  bs_database_set_file_error (path, SQLITE_OK, errno, error);
  return FALSE;
}

gboolean
bs_store_file_protect (const char *path, GError **error)
{
  for (guint i = 0; i < BS_STORE_FILE_PARTS; i++)
    {
      GStatBuf status;
      g_autofree char *part = g_strconcat (path, bs_store_file_parts[i], NULL);
      if (g_stat (part, &status) == 0 && (status.st_mode & 077) != 0 && g_chmod (part, 0600) != 0)
        {
          bs_database_set_file_error (part, SQLITE_OK, errno, error);
          return FALSE;
        }
    }
  return TRUE;
}
