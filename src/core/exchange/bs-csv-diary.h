/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-record.h"

G_BEGIN_DECLS

/* (transfer full): reads a table that bs-csv-writer.h describes, also after a spreadsheet had it: columns and rows in
 * any order, another separator, other line ends, everything in quotation marks, empty rows, no ids. The same checks as
 * of a diary file; everything or nothing. A row of a measure without id belongs to the entry above it. An entry without
 * id gets one derived from its content; of those alike to the last field only the first is taken. `encoding`
 * (nullable): bs_csv_text_init(). `warnings` (nullable, of g_free) gets a sentence for each unknown column and for a
 * guessed encoding. Errors: BS_CSV_ERROR, BS_CSV_ERROR_FOREIGN where the heads are not ours; BS_DIARY_ERROR for values
 * ("row 12, pain: 11 is not between 0 and 10"); G_IO_ERROR_CANCELLED. */
BsDiary *bs_csv_read_diary (const char *data, gsize length, const char *encoding, GPtrArray *warnings,
                            GCancellable *cancellable, GError **error);

G_END_DECLS
