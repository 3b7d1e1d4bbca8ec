/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-field-row.h"

G_BEGIN_DECLS

/* A text as a row of a list: what it is, what it is for, an entry (or a place for several lines) below, and in words what is
 * wrong with what was typed.
 *
 * Signal "changed": void (*) (BsTextRow *, gpointer): by the person. Signal "left": the keyboard went elsewhere, or Enter. */
#define BS_TYPE_TEXT_ROW (bs_text_row_get_type ())
G_DECLARE_FINAL_TYPE (BsTextRow, bs_text_row, BS, TEXT_ROW, BsFieldRow)

/* `why` (nullable). */
GtkWidget *bs_text_row_new (const char *title, const char *why, gboolean several_lines);
/* (transfer full) (nullable): without blanks around it; NULL where there is nothing. */
char *bs_text_row_dup_text (BsTextRow *self);
/* NULL: nothing. What is being typed and means the same stays. */
void bs_text_row_set_text (BsTextRow *self, const char *text);
/* NULL: none. */
void bs_text_row_set_fault (BsTextRow *self, const char *fault);
gboolean bs_text_row_has_fault (BsTextRow *self);
/* (transfer none): where the text is typed. */
GtkWidget *bs_text_row_get_field (BsTextRow *self);

G_END_DECLS
