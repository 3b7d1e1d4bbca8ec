/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-cli.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* import --list: a line for each import that the diary remembers, newest first. */
gboolean bs_cli_list_imports (BsCli *cli, GError **error);
/* import --undo: the newest that is not undone; with --dry-run only what would become of it. */
gboolean bs_cli_undo_import (BsCli *cli, GError **error);

/* bs-cli-table.c: (transfer full): the entries of a table, by --map, --encoding and --skip-faults where it is another
 * program's; with --dry-run its first rows are printed. `*n_refused`: rows that were left out. */
BsDiary *bs_cli_read_table (BsCli *cli, const char *data, gsize length, guint *n_refused, GPtrArray *warnings,
                            GError **error);

G_END_DECLS
