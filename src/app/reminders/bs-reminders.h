/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-reminder.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* Watches over the diary and shows what bs_reminder_list() says, with a window or without one. With a window it reads the
 * window's journal. Without one nothing of the diary is held open, so that a backup can be put back and other programs can
 * write: once a minute it looks at the clock and at the file, and opens the diary where something is due or was changed. */
#define BS_TYPE_REMINDERS (bs_reminders_get_type ())
G_DECLARE_FINAL_TYPE (BsReminders, bs_reminders, BS, REMINDERS, GObject)

/* What the program does for it. */
typedef struct
{
  /* Whether something is there that shows notifications. */
  gboolean (*can_show) (gpointer user_data);
  void (*show) (const BsReminder *reminder, BsReminderWording wording, gpointer user_data);
  void (*withdraw) (const char *id, gpointer user_data);
  /* (transfer none) (nullable): opens the diary without a window; its journal is read, or is being read. */
  BsJournal *(*open) (gpointer user_data);
  /* What open() opened is not needed any more. */
  void (*close) (gpointer user_data);
  /* Whether the person has a window of the diary before them. */
  gboolean (*is_in_view) (gpointer user_data);
  /* Opens the window at what the reminder `id` is about; `fault` (nullable): and says this. */
  void (*present) (const char *id, const char *fault, gpointer user_data);
  /* bs_reminders_is_needed() may have changed. */
  void (*changed) (gpointer user_data);
} BsReminderHost;

/* `host` must outlive it. Nothing happens before bs_reminders_start(). */
BsReminders *bs_reminders_new (BsSettings *settings, const BsReminderHost *host, gpointer user_data);
void bs_reminders_start (BsReminders *self);
/* The journal of the window (nullable): there is none any more. */
void bs_reminders_set_journal (BsReminders *self, BsJournal *journal);
/* Looks at once, where the diary is read; else when it is. */
void bs_reminders_look (BsReminders *self);
/* What the clock does every minute at least. */
void bs_reminders_tick (BsReminders *self);
/* A button of a notification was pressed; the diary is opened for it if need be. */
void bs_reminders_answer (BsReminders *self, const char *id, const char *word);
/* A reminder is wanted, or a clock that must ring is running. */
gboolean bs_reminders_is_needed (BsReminders *self);
/* One of the reminders of the preferences is wanted. */
gboolean bs_reminders_are_on (BsSettings *settings);

G_END_DECLS
