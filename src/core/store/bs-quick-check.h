/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Looks over every page of a database in a thread of its own, while another reads the history: that reads only some
 * of the tables, and none of the indexes. */
typedef struct _BsQuickCheck BsQuickCheck;

/* NULL on error: the file cannot be opened. */
BsQuickCheck *bs_quick_check_start (const char *path, GError **error);
/* Waits for the result and frees. */
gboolean bs_quick_check_finish (BsQuickCheck *self, GError **error);
/* Stops and frees: the result does not matter any more. */
void bs_quick_check_cancel (BsQuickCheck *self);

G_END_DECLS
