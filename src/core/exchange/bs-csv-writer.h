/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-store.h"

G_BEGIN_DECLS

/* The entries of a store as a table (RFC 4180, UTF-8, lines end with CR LF), the oldest first, one at a time. The first
 * row names the columns: the fields of an entry in the order of the diary file. Lists are joined by ";": "none" is one
 * that was asked and is empty, nothing is one that was not asked. Pain that was not rated is "unrated". Measures are
 * joined by "; ", each as the command line takes it: "medicine NAME:CLASS:RESULT:MIN@T". `query` (nullable) limits the
 * entries. `out` is flushed, not closed. Errors: BS_STORE_ERROR, and those of the stream. */
gboolean bs_csv_write_store (BsStore *store, const BsEntryQuery *query, GOutputStream *out, GError **error);

G_END_DECLS
