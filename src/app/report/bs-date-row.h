/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* A day as a row of a list; a press opens the calendar that shows on which days it hurt.
 *
 * Signal "chosen": void (*) (BsDateRow *, gint date, gpointer): by the person; the row waits for
 * bs_date_row_set_date(). */
#define BS_TYPE_DATE_ROW (bs_date_row_get_type ())
G_DECLARE_FINAL_TYPE (BsDateRow, bs_date_row, BS, DATE_ROW, AdwActionRow)

GtkWidget *bs_date_row_new (const char *title, BsJournal *journal);
void bs_date_row_set_date (BsDateRow *self, gint32 date);

G_END_DECLS
