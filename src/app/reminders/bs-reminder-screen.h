/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-reminder-view.h"
#include "bs-reminders.h"

G_BEGIN_DECLS

/* What the desktop shows of the reminders, and what the diary remembers of it. */
typedef struct _BsReminderScreen BsReminderScreen;

/* (transfer full): all three must outlive it. */
BsReminderScreen *bs_reminder_screen_new (BsSettings *settings, const BsReminderHost *host, gpointer user_data);
void bs_reminder_screen_free (BsReminderScreen *self);

/* Reads what was shown; before the others, whenever the diary was out of hand: it may have been erased, or a backup be in
 * its place. What that one knows nothing of is withdrawn. */
void bs_reminder_screen_read (BsReminderScreen *self, BsJournal *journal);
/* Shows what stands and was not shown yet, and withdraws what stands no more. `next` (inout): earlier where something is to
 * be looked at before. */
void bs_reminder_screen_update (BsReminderScreen *self, BsJournal *journal, const BsReminderView *view, gint64 *next);
/* "Later". */
void bs_reminder_screen_put_off (BsReminderScreen *self, BsJournal *journal, const char *id);

G_END_DECLS
