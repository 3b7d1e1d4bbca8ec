/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-import-undo.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* What an import is about, in words. All results (transfer full) but where said. */

/* "120 entries, 2 visits, 1 medicine": what the numbers of each kind say; "" where all are 0. Fields of the profile are left out. */
char *bs_import_format_kinds (const guint n[BS_N_IMPORT_KINDS]);
/* The same of all pieces of a fate. */
char *bs_import_format_fate (const BsImportCounts *counts, BsImportFate fate);
/* What is added and what is newer together. */
char *bs_import_format_changes (const BsImportCounts *counts);
/* "Import 120 entries, 2 visits": what the button does; NULL where it would change nothing. */
char *bs_import_format_button (const BsImportCounts *counts);

/* Why there is nothing to import: that the diary has all of it, or that what differs is not newer, and what to do. */
char *bs_import_format_nothing_new (const BsImportCounts *counts);

/* (transfer none): what a field of the profile is called, by its key in the diary file. */
const char *bs_import_get_field_title (const char *key);
/* What `profile` says of it: "1956", "Yes"; "Not said". */
char *bs_import_format_field (const BsProfile *profile, const char *key);

/* What undoing takes back, and what it leaves: for the question before it. */
char *bs_import_format_undo_question (const BsImportUndoCounts *counts);
/* The same when it was done, in a line. */
char *bs_import_format_undone (const BsImportUndoCounts *counts);

G_END_DECLS
