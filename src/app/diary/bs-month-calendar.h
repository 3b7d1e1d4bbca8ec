/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-assessment.h"

G_BEGIN_DECLS

/* A calendar that shows on which days it hurt: a month of days, a year of months, twelve years. Arrows, Home, End and
 * the page keys move, with Control a page key moves a year; the title shows more at a time.
 *
 * Signal "chosen": void (*) (BsMonthCalendar *, gint date, gpointer): a day, also one without entries. */
#define BS_TYPE_MONTH_CALENDAR (bs_month_calendar_get_type ())
G_DECLARE_FINAL_TYPE (BsMonthCalendar, bs_month_calendar, BS, MONTH_CALENDAR, GtkWidget)

/* `history` and `assessment` (nullable): nothing is recorded, nothing was judged. Shows the month of `now`. */
GtkWidget *bs_month_calendar_new (BsHistory *history, BsAssessment *assessment, BsInstant now);
/* Shows the month of this day, which is the one that has the keyboard. */
void bs_month_calendar_set_day (BsMonthCalendar *self, gint32 date);
gint32 bs_month_calendar_get_day (BsMonthCalendar *self);

G_END_DECLS
