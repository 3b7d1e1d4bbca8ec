/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry-row.h"

G_BEGIN_DECLS

/* The measures of entries, and of former versions of them, by the number of their row and their position. */

gboolean bs_measure_table_add (BsDatabase *database, gint64 number, gboolean former, const BsEntry *entry,
                               GError **error);
gboolean bs_measure_table_remove (BsDatabase *database, gint64 number, GError **error);
/* Adds the `n_measures` that the row of `entry` promised; DAMAGED where there are more or fewer. */
gboolean bs_measure_table_read (BsDatabase *database, gint64 number, gboolean former, BsEntry *entry, GError **error);

G_END_DECLS
