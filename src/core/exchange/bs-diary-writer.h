/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-record.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* Writes diary JSON as diary-format.md and its schema say: absent fields are not written, lists in the order they
 * were given, keys in the schema's order, two blanks of indentation, UTF-8. */

/* (transfer full): one value as JSON text, each line indented by `indent` blanks, without a newline at the end. */
char *bs_entry_to_json (const BsEntry *entry, guint indent);
char *bs_visit_to_json (const BsVisit *visit, guint indent);

/* Streams the diary of a store, one entry at a time: memory does not grow with its length. Oldest first. `query`
 * (nullable) limits the entries by date and search; visits, medicines and profile are written if `query` is NULL or has
 * no search. `exported_at` absent: not written. A newline at the end. `out` is flushed, not closed. Errors:
 * BS_STORE_ERROR, and those of the stream. */
gboolean bs_diary_write_store (BsStore *store, const BsEntryQuery *query, BsInstant exported_at, GOutputStream *out,
                               GError **error);
/* (transfer full): a diary in memory; entries in the order that they have there. */
char *bs_diary_to_json (const BsDiary *diary, BsInstant exported_at);

G_END_DECLS
