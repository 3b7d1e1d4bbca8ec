/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "bs-error.h"
#include "bs-statement.h"

G_BEGIN_DECLS

/* One connection to a database file: how it is opened, its transactions, and the one place where SQLite's result codes
 * become errors of ours. Inside the store only; every error is BS_STORE_ERROR. */

#define BS_BUSY_TIMEOUT 3000 /* milliseconds that another program may hold the file */

typedef enum
{
  BS_DATABASE_READ,   /* read only */
  BS_DATABASE_WRITE,  /* an existing file */
  BS_DATABASE_CREATE, /* a new file, 0600; one that exists is refused */
} BsDatabaseMode;

/* Opens a connection and reads nothing yet. The file stays as it is until it is written: what another program left in
 * a write-ahead log is not moved into the file before bs_database_accept(). */
BsDatabase *bs_database_open (const char *path, BsDatabaseMode mode, GError **error);
/* The file was checked and is ours: full sync, foreign keys, write-ahead log. */
gboolean bs_database_accept (BsDatabase *self, GError **error);
void bs_database_close (BsDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsDatabase, bs_database_close)

sqlite3 *bs_database_get_handle (BsDatabase *self);
/* (transfer none) */
const char *bs_database_get_path (BsDatabase *self);
void bs_database_set_busy_timeout (BsDatabase *self, int milliseconds);

/* Calls `damaged` whenever this connection meets damage, before the error is returned. */
void bs_database_watch_damage (BsDatabase *self, void (*damaged) (gpointer user_data), gpointer user_data);

/* Whether changes wait beside `path` in a write-ahead log. */
gboolean bs_database_has_log (const char *path);

/* Runs statements that return nothing of interest. */
gboolean bs_database_run (BsDatabase *self, const char *sql, GError **error);
/* Runs a check that answers with the row "ok" where all is well; anything else is BS_STORE_ERROR_DAMAGED. */
gboolean bs_database_expect_ok (BsDatabase *self, const char *sql, GError **error);
/* The first column of the first row; 0 where there is none. */
gboolean bs_database_get_number (BsDatabase *self, const char *sql, gint64 *number, GError **error);
/* (transfer none): the prepared statement of `sql`, a string literal, ready to use; kept until the database closes. */
BsStatement *bs_database_get_statement (BsDatabase *self, const char *sql, GError **error);

/* A write transaction: the lock is taken at once, so that nothing is lost half way. */
gboolean bs_database_begin (BsDatabase *self, GError **error);
gboolean bs_database_commit (BsDatabase *self, GError **error);
void bs_database_rollback (BsDatabase *self);

/* Sets the error of a result code of this connection. */
void bs_database_set_error (BsDatabase *self, int code, GError **error);
/* The same where there is no connection: of `path`, with an errno (0: none). */
void bs_database_set_file_error (const char *path, int code, int system_error, GError **error);
/* The sentence that every damaged file gets. */
void bs_database_set_damaged (const char *path, GError **error);
/* The same of what this connection has read: whoever watches for damage is told too. Returns FALSE. */
gboolean bs_database_fail_damaged (BsDatabase *self, GError **error);

G_END_DECLS
