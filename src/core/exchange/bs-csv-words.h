/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words as people write them in tables, compared without regard to case, accents and signs. */

/* (transfer full): lower case, without accents; what is neither letter nor digit becomes one blank; none at the ends.
 * "" of a text that is too long to be such words. */
char *bs_csv_words_fold (const char *text);
/* Where the first `length` bytes of `words` stand in `text` as whole words, both folded; NULL: nowhere. */
const char *bs_csv_words_find (const char *text, const char *words, gsize length);
/* Of a list "a|b c|d": the length of the item at `item`, and the next one; NULL: there is none. */
gsize bs_csv_words_get_length (const char *item);
const char *bs_csv_words_get_next (const char *item);
/* No letter, digit or sign, but blanks and punctuation: "", "-", "…". */
gboolean bs_csv_words_are_blank (const char *text);
/* Blank, or says that there is nothing, in one of the languages of heads: "none", "keine". Not folded. */
gboolean bs_csv_words_are_nothing (const char *text);

G_END_DECLS
