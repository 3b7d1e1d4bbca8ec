/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-reminder.h"

G_BEGIN_DECLS

/* A reminder as the desktop shows it. */

/* Actions of the application that notifications name: both take the id of the reminder, the first also the button's word. */
#define BS_NOTIFICATION_ANSWER_ACTION "answer"      /* (ss) */
#define BS_NOTIFICATION_OPEN_ACTION "open-reminder" /* s */

/* (transfer full) */
GNotification *bs_notification_new (const BsReminder *reminder, BsReminderWording wording);
/* Whether something on this bus (nullable) shows notifications, or can be started to do so. */
gboolean bs_notification_is_served (GDBusConnection *connection);

G_END_DECLS
