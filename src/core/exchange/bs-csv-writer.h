/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-store.h"

G_BEGIN_DECLS

/* Entries as a table: RFC 4180, UTF-8, lines end with CR LF, one row for each entry, the oldest first, and behind it
 * one for each of its measures. The first row names the columns; their names and order are stable:
 *
 *   row                     "entry" or "measure"
 *   id … note               the fields of an entry, named and ordered as in the diary file. A row of a measure has only
 *                           the id, that of its entry
 *   measure.number          which of the entry's measures it is, from 1
 *   measure.kind … measure.painAfter  the fields of a measure
 *
 * Nothing: absent, not asked. Lists are joined by ";", and "none" is one that was asked and is empty; so is "measures",
 * which else says how many rows follow. Pain that was not rated is "unrated". Times are those of the diary file.
 * A text that a spreadsheet would take for a formula has an apostrophe in front, bs-csv-cell.h.
 *
 * A table holds no visits, medicines and facts about the person: bs_diary_write_store() does. */

/* Streams the entries of a store, one at a time: memory does not grow with its length. `query` (nullable) limits them.
 * `out` is flushed, not closed. Errors: BS_STORE_ERROR, and those of the stream. */
gboolean bs_csv_write_store (BsStore *store, const BsEntryQuery *query, GOutputStream *out, GError **error);
/* (transfer full): the entries of a diary in memory, in the order that they have there. */
char *bs_csv_write_diary (const BsDiary *diary);

G_END_DECLS
