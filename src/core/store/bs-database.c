/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _BsDatabase
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements;               /* string literal, by its address → BsStatement */
  void (*damaged) (gpointer user_data); /* nullable */
  gpointer damaged_data;
};

static BsStoreError
error_from_errno (int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return BS_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOTDIR:
      return BS_STORE_ERROR_READ_ONLY;
    default:
      return BS_STORE_ERROR_FAILED;
    }
}

static BsStoreError
error_from_code (int code, int system_error)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return BS_STORE_ERROR_FULL;
    case SQLITE_READONLY:
      return code == SQLITE_READONLY_DBMOVED ? BS_STORE_ERROR_FAILED : BS_STORE_ERROR_READ_ONLY;
    case SQLITE_PERM:
      return BS_STORE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return BS_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return BS_STORE_ERROR_DAMAGED;
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS)
        return BS_STORE_ERROR_DAMAGED;
      return error_from_errno (system_error);
    case SQLITE_CANTOPEN:
      return error_from_errno (system_error);
    default:
      return BS_STORE_ERROR_FAILED;
    }
}

static void
set_error (const char *path, BsStoreError kind, const char *detail, GError **error)
{
  switch (kind)
    {
    case BS_STORE_ERROR_FULL:
      g_set_error (error, BS_STORE_ERROR, kind,
                   /* Translators: here and below, “%s” is the name of a file. */
                   _ ("The disk is full, so nothing was saved in “%s”: make some room on it and try again."), path);
      break;
    case BS_STORE_ERROR_READ_ONLY:
      g_set_error (error, BS_STORE_ERROR, kind,
                   _ ("“%s” cannot be written: check that the file and its folder are yours and not read-only."), path);
      break;
    case BS_STORE_ERROR_BUSY:
      g_set_error (error, BS_STORE_ERROR, kind,
                   _ ("Another program is using “%s”: close it or wait a little, then try again."), path);
      break;
    case BS_STORE_ERROR_DAMAGED:
      g_set_error (
          error, BS_STORE_ERROR, kind,
          _ ("“%s” is damaged, or not a diary, and was left as it is: choose another file or go back to a backup."),
          path);
      break;
    case BS_STORE_ERROR_FAILED:
    case BS_STORE_ERROR_LATER_SCHEMA:
    case BS_STORE_ERROR_FOREIGN:
    case BS_STORE_ERROR_NOT_FOUND:
    default:
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
                   /* Translators: the first %s is the name of a file, the second the system's words for the fault. */
                   _ ("“%s” could not be read or written (%s): try again, and keep a copy of the file."), path, detail);
    }
}

void
bs_database_set_file_error (const char *path, int code, int system_error, GError **error)
{
  BsStoreError kind = code != SQLITE_OK ? error_from_code (code, system_error) : error_from_errno (system_error);
  set_error (path, kind, system_error != 0 ? g_strerror (system_error) : sqlite3_errstr (code), error);
}

void
bs_database_set_damaged (const char *path, GError **error)
{
  set_error (path, BS_STORE_ERROR_DAMAGED, NULL, error);
}

static void
tell_damage (BsDatabase *self)
{
  if (self->damaged != NULL)
    self->damaged (self->damaged_data);
}

gboolean
bs_database_fail_damaged (BsDatabase *self, GError **error)
{
  bs_database_set_damaged (self->path, error);
  tell_damage (self);
  return FALSE;
}

void
bs_database_set_error (BsDatabase *self, int code, GError **error)
{
  int extended = sqlite3_extended_errcode (self->handle);
  if ((extended & 0xff) == (code & 0xff))
    code = extended;
  BsStoreError kind = error_from_code (code, sqlite3_system_errno (self->handle));
  set_error (self->path, kind, sqlite3_errmsg (self->handle), error);
  if (kind == BS_STORE_ERROR_DAMAGED)
    tell_damage (self);
}

/* SQLite gives the log and the shared memory beside the file the file's own mode, so creating that one is enough. */
static gboolean
create_file (const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0)
    {
      bs_database_set_file_error (path, SQLITE_OK, errno, error);
      return FALSE;
    }
  close (descriptor);
  return TRUE;
}

/* SQLite counts its memory under a lock that all threads share: the history and the check that goes with it would wait
 * for each other. Where SQLite is in use already the answer is an error, and it works as it is. */
static void
configure_once (void)
{
  static gsize done = 0;
  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&done, 1);
    }
}

void
bs_database_watch_damage (BsDatabase *self, void (*damaged) (gpointer user_data), gpointer user_data)
{
  self->damaged = damaged;
  self->damaged_data = user_data;
}

gboolean
bs_database_has_log (const char *path)
{
  GStatBuf status;
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  return g_stat (log, &status) == 0 && status.st_size > 0;
}

BsDatabase *
bs_database_open (const char *path, BsDatabaseMode mode, GError **error)
{
  configure_once ();
  gboolean has_log = bs_database_has_log (path);
  if (mode == BS_DATABASE_CREATE && !create_file (path, error))
    return NULL;

  sqlite3 *handle = NULL;
  /* “:memory:” is a file's name here. */
  g_autofree char *name = path[0] == ':' ? g_strconcat ("./", path, NULL) : g_strdup (path);
  /* No mutex: a connection is used from one thread. */
  int code = sqlite3_open_v2 (name, &handle,
                              (mode == BS_DATABASE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                                  SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                              NULL);
  if (code != SQLITE_OK)
    {
      bs_database_set_file_error (path, code, handle != NULL ? sqlite3_system_errno (handle) : 0, error);
      sqlite3_close (handle);
      return NULL;
    }

  BsDatabase *self = g_new0 (BsDatabase, 1);
  self->handle = handle;
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bs_statement_free);
  sqlite3_busy_timeout (handle, BS_BUSY_TIMEOUT);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  /* What a damaged or a wicked file could make SQLite believe. */
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  /* SQLite falls back to reading where a file cannot be written. */
  if (mode != BS_DATABASE_READ && sqlite3_db_readonly (handle, "main") == 1)
    {
      bs_database_set_file_error (path, SQLITE_READONLY, 0, error);
      bs_database_close (self);
      return NULL;
    }
  return self;
}

gboolean
bs_database_accept (BsDatabase *self, GError **error)
{
  /* A file system without shared memory has no write-ahead log: SQLite then stays with its rollback journal, which
   * is as safe. The limit keeps the log small after a large import. */
  if (!bs_database_run (self,
                        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                        "PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 4194304; PRAGMA temp_store = MEMORY",
                        error))
    return FALSE;
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

void
bs_database_close (BsDatabase *self)
{
  g_hash_table_destroy (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
bs_database_get_handle (BsDatabase *self)
{
  return self->handle;
}

const char *
bs_database_get_path (BsDatabase *self)
{
  return self->path;
}

void
bs_database_set_busy_timeout (BsDatabase *self, int milliseconds)
{
  sqlite3_busy_timeout (self->handle, milliseconds);
}

gboolean
bs_database_run (BsDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;
  bs_database_set_error (self, code, error);
  return FALSE;
}

gboolean
bs_database_get_number (BsDatabase *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (BsStatement) statement = bs_statement_new (self, sql, error);
  if (statement == NULL)
    return FALSE;
  BsStep step = bs_statement_step (statement, error);
  *number = step == BS_STEP_ROW ? bs_statement_get_integer (statement, 0) : 0;
  return step != BS_STEP_ERROR;
}

gboolean
bs_database_expect_ok (BsDatabase *self, const char *sql, GError **error)
{
  g_autoptr (BsStatement) statement = bs_statement_new (self, sql, error);
  if (statement == NULL)
    return FALSE;
  BsStep step = bs_statement_step (statement, error);
  if (step == BS_STEP_ERROR)
    return FALSE;
  if (step == BS_STEP_ROW && g_strcmp0 (bs_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  return bs_database_fail_damaged (self, error);
}

BsStatement *
bs_database_get_statement (BsDatabase *self, const char *sql, GError **error)
{
  BsStatement *statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement->handle);
      return statement;
    }
  statement = bs_statement_new (self, sql, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

gboolean
bs_database_begin (BsDatabase *self, GError **error)
{
  BsStatement *statement = bs_database_get_statement (self, "BEGIN IMMEDIATE", error);
  return statement != NULL && bs_statement_run (statement, error);
}

gboolean
bs_database_commit (BsDatabase *self, GError **error)
{
  BsStatement *statement = bs_database_get_statement (self, "COMMIT", error);
  if (statement != NULL && bs_statement_run (statement, error))
    return TRUE;
  bs_database_rollback (self);
  return FALSE;
}

void
bs_database_rollback (BsDatabase *self)
{
  /* Some errors (a full disk) have ended the transaction already. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}
