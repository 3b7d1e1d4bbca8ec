/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Databases with the benchmarks' diary, and what they are compared with. */

/* A new database with `n` entries. */
void bench_store_fill (const char *path, guint n);
/* Steps over all rows and looks at each column, as whoever wants the values must. */
guint64 bench_store_read_rows (sqlite3 *database, const char *sql);
/* A folder for files of a benchmark (transfer full), and away with it. */
char *bench_folder_new (void);
void bench_folder_remove (const char *folder);

G_END_DECLS
