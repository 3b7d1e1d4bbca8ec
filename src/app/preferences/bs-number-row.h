/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-field-row.h"

G_BEGIN_DECLS

/* A whole number as a row of a list: what it is, what it is for, an entry with its unit, and below in words what is wrong with
 * what was typed.
 *
 * Signal "changed": void (*) (BsNumberRow *, gpointer): by the person; bs_number_row_get() says what is typed. */
#define BS_TYPE_NUMBER_ROW (bs_number_row_get_type ())
G_DECLARE_FINAL_TYPE (BsNumberRow, bs_number_row, BS, NUMBER_ROW, BsFieldRow)

/* `unit` and `none` (nullable): what an empty entry means ("None"); without it an empty entry is a fault. `fault`: a sentence for
 * what is not between `least` and `most`. */
GtkWidget *bs_number_row_new (const char *title, const char *why, const char *unit, const char *none, gint least,
                              gint most, const char *fault);
/* FALSE where it is no number of the range; `value` is BS_ABSENT of an empty entry. */
gboolean bs_number_row_get (BsNumberRow *self, gint *value);
/* BS_ABSENT: empty. What is being typed and means the same stays. */
void bs_number_row_set (BsNumberRow *self, gint value);
/* Shows the fault if there is one; returns whether there is none. */
gboolean bs_number_row_check (BsNumberRow *self);
/* (transfer none): the entry, for the focus. */
GtkWidget *bs_number_row_get_entry (BsNumberRow *self);

G_END_DECLS
