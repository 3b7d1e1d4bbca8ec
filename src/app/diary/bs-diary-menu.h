/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-row.h"

G_BEGIN_DECLS

/* What can be done with an entry, as a menu at its row: win.edit-entry, diary.duplicate, win.show-finding where it is
 * evidence, diary.delete. It belongs to `page`, which has at most one. */
void bs_diary_menu_open (GtkWidget *page, BsDiaryRow *row);
/* Takes it away; a page does so before it goes. */
void bs_diary_menu_close (GtkWidget *page);

G_END_DECLS
