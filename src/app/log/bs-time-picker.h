/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-day-time.h"
#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A time by quick choices, or a day and a time of day. What a quick choice means stands on it. */
#define BS_TYPE_TIME_PICKER (bs_time_picker_get_type ())
G_DECLARE_FINAL_TYPE (BsTimePicker, bs_time_picker, BS, TIME_PICKER, GtkWidget)

/* `measure`: of BS_TIME_MEASURE, else -1. `label` names the group. */
GtkWidget *bs_time_picker_new (BsLogForm *form, BsTimeField field, gint measure, const char *label);

/* A local time on a date. In the zone in which `like` was written, if that is not the system's; else in the system's.
 */
BsInstant bs_local_instant_like (BsInstant like, gint32 date, gint32 seconds_of_day);

G_END_DECLS
