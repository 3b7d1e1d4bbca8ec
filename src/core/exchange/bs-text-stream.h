/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-store.h"

G_BEGIN_DECLS

/* How a diary leaves as text without all of it in memory. */

/* Writes `text` and empties it, once it has `least` bytes (BS_TEXT_STREAM_PIECE; 0: what is left). */
#define BS_TEXT_STREAM_PIECE ((gsize) 64 * 1024)
gboolean bs_text_stream_flush (GString *text, gsize least, GOutputStream *out, GError **error);

/* Calls `append` for each entry of a store, the oldest first, and writes `text` piece by piece; what is left in it is the
 * caller's. `query` (nullable) limits the entries. One at a time is in memory. Errors: BS_STORE_ERROR, and
 * those of the stream. */
typedef void (*BsEntryAppendFunc) (GString *text, const BsEntry *entry, gpointer user_data);
gboolean bs_text_stream_entries (GString *text, BsStore *store, const BsEntryQuery *query, BsEntryAppendFunc append,
                                 gpointer user_data, GOutputStream *out, GError **error);

G_END_DECLS
