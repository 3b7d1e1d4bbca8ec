/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-entry.h"

G_BEGIN_DECLS

/* The full-text index over notes, names of medicines and terms. */

/* Adds what stands in row `number`, which `entry` is. */
gboolean bs_search_add (BsDatabase *database, gint64 number, const BsEntry *entry, GError **error);
/* Takes out what stands in row `number`: before the row changes or goes. */
gboolean bs_search_remove (BsDatabase *database, gint64 number, GError **error);

/* What a person typed, as an expression of FTS5 (transfer full) (nullable): every word must begin a word of the note
 * or of a medicine's name, or a word of a term as the person reads it, or of the term itself. NULL where nothing was
 * typed; "" where what was typed holds no word, and so is found nowhere. Of many words the first BS_SEARCH_WORDS
 * count. */
#define BS_SEARCH_WORDS 32
char *bs_search_new_expression (const char *typed);

G_END_DECLS
