/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-cli.h"
#include "bs-passphrase.h"

G_BEGIN_DECLS

/* A passphrase is never an argument, which others on the computer can see: it is asked for on the terminal, or the first line of
 * `--passphrase-file`. Both return it (transfer full), for bs_passphrase_free(). */

/* To seal with: long enough, and on a terminal asked for twice. */
char *bs_cli_ask_new_passphrase (const BsCli *cli, GError **error);
/* To open `name` with, a file. */
char *bs_cli_ask_passphrase (const BsCli *cli, const char *name, GError **error);

G_END_DECLS
