/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A time of day as a row of a list: hour and minute, each with arrows.
 *
 * Properties: "minutes" (gint, notify): of the day, 0–1439; bs_settings_bind() takes it. */
#define BS_TYPE_CLOCK_ROW (bs_clock_row_get_type ())
G_DECLARE_FINAL_TYPE (BsClockRow, bs_clock_row, BS, CLOCK_ROW, AdwActionRow)

/* (transfer floating) */
GtkWidget *bs_clock_row_new (const char *title);
gint bs_clock_row_get_minutes (BsClockRow *self);
void bs_clock_row_set_minutes (BsClockRow *self, gint minutes);
/* Takes what is typed and was not left yet. */
void bs_clock_row_update (BsClockRow *self);

G_END_DECLS
