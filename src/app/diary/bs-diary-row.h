/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-diary-item.h"

G_BEGIN_DECLS

/* One row of the diary: the heading of its day where it begins one, and the entry's card.
 *
 * Signal "menu": void (*) (BsDiaryRow *, gpointer): the menu of what can be done with it is wanted. */
#define BS_TYPE_DIARY_ROW (bs_diary_row_get_type ())
G_DECLARE_FINAL_TYPE (BsDiaryRow, bs_diary_row, BS, DIARY_ROW, GtkWidget)

GtkWidget *bs_diary_row_new (void);
/* Shows this item and follows its changes; NULL: nothing. */
void bs_diary_row_set_item (BsDiaryRow *self, BsDiaryItem *item);
/* (transfer none) (nullable) */
BsDiaryItem *bs_diary_row_get_item (BsDiaryRow *self);
/* (transfer none): where the menu points to. */
GtkWidget *bs_diary_row_get_menu_button (BsDiaryRow *self);
/* Draws attention to the row for a moment. */
void bs_diary_row_flash (BsDiaryRow *self);

G_END_DECLS
