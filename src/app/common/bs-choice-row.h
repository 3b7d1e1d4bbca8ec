/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-field-row.h"

G_BEGIN_DECLS

/* One of several as a row of a list: what it is, what it is for, and beside it or, where there is no room, below, a button that
 * opens the list of choices.
 *
 * Signal "chosen": void (*) (BsChoiceRow *, gpointer): by the person. */
#define BS_TYPE_CHOICE_ROW (bs_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (BsChoiceRow, bs_choice_row, BS, CHOICE_ROW, BsFieldRow)

/* `why` (nullable). Without choices yet. */
GtkWidget *bs_choice_row_new (const char *title, const char *why);
/* Shows these, of which one is chosen. `texts` ends with NULL. */
void bs_choice_row_set_choices (BsChoiceRow *self, const char *const *texts, guint chosen);
void bs_choice_row_set_chosen (BsChoiceRow *self, guint chosen);
guint bs_choice_row_get_chosen (BsChoiceRow *self);
/* As the person does it. */
void bs_choice_row_choose (BsChoiceRow *self, guint chosen);
/* (transfer none): what takes the keyboard. */
GtkWidget *bs_choice_row_get_button (BsChoiceRow *self);
/* (transfer none) */
const char *bs_choice_row_get_text (BsChoiceRow *self);

G_END_DECLS
