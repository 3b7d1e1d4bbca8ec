/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whether every word of a text is of the made-up language of make-pseudo-language.py, in which each text is bracketed. */

/* Whether that language is spoken. */
gboolean layout_words_wanted (void);
/* (transfer full): what the person of the sample diary wrote, and names that are the same in every language. */
GHashTable *layout_words_new (void);
gboolean layout_words_are_translated (GHashTable *written, const char *text);
