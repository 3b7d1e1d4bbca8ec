/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-import-preview.h"

G_BEGIN_DECLS

/* Rows of what is about to be imported, as it will be. All results (transfer floating). `today`: a local date. */

/* A line and, under it, another (nullable), both read as one. */
GtkWidget *bs_import_row_new (const char *title, const char *subtitle);
/* An entry as in the diary: pain, when, what it was about, where, what was done, note. */
GtkWidget *bs_import_row_new_entry (const BsEntry *entry, gint32 today);
/* An entry, a visit or a medicine; one that takes the place of the diary's says so. */
GtkWidget *bs_import_row_new_piece (const BsImportPiece *piece, gint32 today);
/* What the file says of a fact, and what stood there until now. */
GtkWidget *bs_import_row_new_field (const char *key, const BsProfile *file, const BsProfile *mine);

G_END_DECLS
