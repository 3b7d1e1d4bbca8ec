/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A passphrase in memory: a text that is overwritten before it is freed. */

/* (transfer full) (nullable): NULL of NULL. */
char *bs_passphrase_dup (const char *passphrase);
void bs_passphrase_free (char *passphrase);
/* Overwrites a place in memory where one stood. */
void bs_passphrase_clear (gpointer bytes, gsize length);

G_END_DECLS
