/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-cli.h"

G_BEGIN_DECLS

/* import --list: a line for each import that the diary remembers, newest first. */
gboolean bs_cli_list_imports (BsCli *cli, GError **error);
/* import --undo: the newest that is not undone; with --dry-run only what would become of it. */
gboolean bs_cli_undo_import (BsCli *cli, GError **error);

G_END_DECLS
