/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-migrations.h"

G_BEGIN_DECLS

/* The file of a diary: its folder, its making and its checking. */

/* How the names of a database's files end: its own, and those that SQLite keeps beside it while it is written. */
#define BS_STORE_FILE_PARTS 4
extern const char *const bs_store_file_parts[BS_STORE_FILE_PARTS]; /* "" first */
/* Whether `path` is the name of what lies beside a database, and not of one. */
gboolean bs_store_file_is_beside (const char *path);

/* Makes a diary with the newest schema at `path`, whole or not at all. One that stands there is left alone. */
gboolean bs_store_file_create (const char *path, GError **error);
gboolean bs_store_file_exists (const char *path);
/* Looks at the file without SQLite, which would take an empty one for a new database. Only before this process has the
 * file open: closing any descriptor of a file gives up all its locks (POSIX), and another program would then take the log
 * away that a connection still writes to. */
gboolean bs_store_file_check (const char *path, GError **error);
/* The same through a connection, which any number of others may stand beside. */
gboolean bs_store_file_check_open (BsDatabase *database, GError **error);
/* A quick look through a connection: ours, of a schema that we know, each table can be read. Reads only. */
gboolean bs_store_file_check_tables (BsDatabase *database, int *version, GError **error);
/* What stands at `path` begins as a diary of ours does, whole or not; nothing and an empty file do too, as there is nothing
 * to lose. Only of a file that this process has not open. */
gboolean bs_store_file_is_ours (const char *path);
/* Says that what stands at `path` can be neither a diary nor a backup. Returns FALSE. */
gboolean bs_store_file_fail_kind (const char *path, GError **error);
/* (transfer full): where a symbolic link leads, else `path`. SQLite keeps the log beside that file, not beside the
 * link. */
char *bs_store_file_resolve (const char *path);
/* Both names lead to the same file. */
gboolean bs_store_file_is_same (const char *a, const char *b);
/* `backup` is not the diary at `path` itself. */
gboolean bs_store_file_check_other (const char *backup, const char *path, GError **error);
/* No other program has the diary open: it would go on writing into the file that is put aside. BS_STORE_ERROR_BUSY. Only
 * while this process has it not open either. */
gboolean bs_store_file_check_unused (const char *path, GError **error);
/* A link goes, and not what it leads to; what is not there, or is a folder and so none of ours, is no fault. */
gboolean bs_store_file_remove (const char *path, GError **error);
/* Takes away what others may do with it. */
gboolean bs_store_file_protect (const char *path, GError **error);
/* Puts the name of a file on disk, after it was renamed or linked. */
void bs_store_file_sync_folder (const char *path);
/* (transfer full): a name beside `path` that is not taken. */
char *bs_store_file_new_name (const char *path);
/* What stands behind `path` in a name is that of bs_store_file_new_name(), of a copy that a program did not finish, or of the
 * log of one: ".new-0badcafe". */
gboolean bs_store_file_is_unfinished (const char *rest);

G_END_DECLS
