/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-row.h"

G_BEGIN_DECLS

/* The list view of the diary: its rows, and what the keyboard and the menu do with one. */

/* Gives it rows, each with the menu, and the keys for the menu and for deleting ("diary.delete"). `page` (not owned) holds the
 * view and the menu. */
void bs_diary_view_set_up (GtkWidget *view, GtkWidget *page);
/* (transfer none) (nullable): the row of this entry, if it has come into being. */
BsDiaryRow *bs_diary_view_find (GtkWidget *view, const char *id);
/* (transfer none) (nullable): the row that has the focus, or in which something has it. */
BsDiaryRow *bs_diary_view_find_focused (GtkWidget *view);
void bs_diary_view_focus_row (BsDiaryRow *row);

G_END_DECLS
