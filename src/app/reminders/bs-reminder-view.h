/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-reminder.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* What stands in a diary that is open and read. */
typedef struct
{
  GPtrArray *list;           /* BsReminder, the most pressing first */
  GPtrArray *questions;      /* BsTodayQuestion, as Today asks them; empty where nothing is judged */
  gint64 next;               /* UTC seconds: when to look again */
  gboolean is_clock_running; /* one that rings whatever the settings say */
} BsReminderView;

void bs_reminder_view_init (BsReminderView *self, BsJournal *journal, BsSettings *settings);
void bs_reminder_view_clear (BsReminderView *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsReminderView, bs_reminder_view_clear)
/* (transfer none) (nullable) */
const BsReminder *bs_reminder_view_find (const BsReminderView *self, const char *id);

typedef enum
{
  BS_REMINDER_REPLY_WRITTEN,
  BS_REMINDER_REPLY_STALE, /* what was asked is not the question any more: nothing was written */
  BS_REMINDER_REPLY_FAILED,
} BsReminderReply;

/* Writes what the button `answer` of the notification `id` says, as the window would. */
BsReminderReply bs_reminder_reply (BsJournal *journal, BsSettings *settings, const char *id, BsReminderAnswer answer,
                                   GError **error);

G_END_DECLS
