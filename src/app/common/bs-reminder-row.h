/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-settings.h"

G_BEGIN_DECLS

/* (transfer floating): a setting of the reminders as a row of a list, in the same words wherever it stands. It follows
 * `settings` and sets them. `key`: a switch for BS_SETTING_DAILY_REMINDER, _REMIND_RELIEF, _REMIND_QUESTIONS and
 * _NOTIFY_DETAILS, a clock for _DAILY_REMINDER_TIME, which is seen only while the daily reminder is on. */
GtkWidget *bs_reminder_row_new (BsSettings *settings, const char *key);

G_END_DECLS
