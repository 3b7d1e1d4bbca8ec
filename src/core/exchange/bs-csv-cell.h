/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-fields.h"
#include "bs-error.h"

G_BEGIN_DECLS

/* The cells of Backstory's own table. */

/* (transfer full): a text so that no spreadsheet takes it for a formula, a date or a number, with an apostrophe in
 * front where it would: behind any apostrophes and blanks at its beginning stands one of = + - @ (or their wide forms),
 * a tab or a line's end, or all of it is digits and their signs ("1/2", "0042", but not "42"). So has an empty text,
 * which is not an absent one. */
char *bs_csv_guard (const char *text);
/* (transfer none): exactly what bs_csv_guard() was given. A cell that it would never have written is left as it is. */
const char *bs_csv_unguard (const char *cell);

/* Appends a cell to a row, with a comma in front unless it is the first, in quotation marks where it needs them. */
void bs_csv_append_cell (GString *row, gboolean is_first, const char *text);
/* Appends what stands in the cell of a field; nothing where it is absent. */
void bs_csv_append_field (GString *text, const BsDiaryField *field, gconstpointer value);
/* Reads a cell into a field of a new value. "" leaves it absent. Of BS_FIELD_MEASURES only the number is read, into
 * n_measures, which has no measures then. Errors: BS_DIARY_ERROR, without a place. */
gboolean bs_csv_read_field (const BsDiaryField *field, const char *cell, gpointer value, GError **error);

G_END_DECLS
