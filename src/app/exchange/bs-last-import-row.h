/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The newest import that stands: of which file, when, how many; pressing it takes it back, after it has said what that means. It is
 * not shown where there is none, and follows the diary. */
#define BS_TYPE_LAST_IMPORT_ROW (bs_last_import_row_get_type ())
G_DECLARE_FINAL_TYPE (BsLastImportRow, bs_last_import_row, BS, LAST_IMPORT_ROW, AdwActionRow)

GtkWidget *bs_last_import_row_new (BsJournal *journal);

G_END_DECLS
