/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-error.h"

G_BEGIN_DECLS

/* Is this JSON, to the letter of RFC 8259? json-glib takes comments, loose numbers and any depth; a diary file may come
 * from anywhere. Also refused: U+0000 in any spelling, half surrogates, text that is not UTF-8, and more than
 * `max_depth` (≤ 64) objects and lists inside each other. Constant memory, one pass, no recursion.
 *
 * Errors: BS_DIARY_ERROR_NOT_JSON, BS_DIARY_ERROR_TOO_DEEP, with line and column (in characters) of the first fault. */
gboolean bs_json_scan (const char *data, gsize length, guint max_depth, GError **error);

G_END_DECLS
