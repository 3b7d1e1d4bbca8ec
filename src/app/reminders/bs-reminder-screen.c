/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminder-screen.h"

#include "bs-reminder-seen.h"

#define SEEN "reminders-shown"
#define TRY_AGAIN_SECONDS 60

struct _BsReminderScreen
{
  BsSettings *settings;
  const BsReminderHost *host;
  gpointer user_data;
  BsReminderSeen *seen; /* NULL until the diary was read */
  gboolean is_unsaved;  /* it could not be written */
  gboolean is_detailed; /* what is on the screen may say what was recorded */
};

BsReminderScreen *
bs_reminder_screen_new (BsSettings *settings, const BsReminderHost *host, gpointer user_data)
{
  BsReminderScreen *self = g_new0 (BsReminderScreen, 1);

  self->settings = settings;
  self->host = host;
  self->user_data = user_data;
  return self;
}

void
bs_reminder_screen_free (BsReminderScreen *self)
{
  g_clear_pointer (&self->seen, bs_reminder_seen_free);
  g_free (self);
}

/* ---- What the diary remembers ---- */

static void
withdraw_unknown (BsReminderScreen *self, const BsReminderSeen *former)
{
  g_autoptr (GPtrArray) ids = bs_reminder_seen_list_up (former);

  for (guint i = 0; i < ids->len; i++)
    if (!bs_reminder_seen_is_up (self->seen, g_ptr_array_index (ids, i)))
      self->host->withdraw (g_ptr_array_index (ids, i), self->user_data);
}

void
bs_reminder_screen_read (BsReminderScreen *self, BsJournal *journal)
{
  g_autoptr (BsReminderSeen) former = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->seen && self->is_unsaved)
    return;
  text = bs_store_get_value (bs_journal_get_store (journal), SEEN, &error);
  /* What cannot be read now is not forgotten. */
  if (self->seen && error)
    return;
  former = g_steal_pointer (&self->seen);
  self->seen = bs_reminder_seen_parse (text);
  if (former)
    withdraw_unknown (self, former);
}

/* Takes `seen`. */
static void
take_seen (BsReminderScreen *self, BsJournal *journal, BsReminderSeen *seen)
{
  g_autofree char *before = bs_reminder_seen_format (self->seen);
  g_autofree char *after = bs_reminder_seen_format (seen);
  g_autoptr (GError) error = NULL;

  bs_reminder_seen_free (self->seen);
  self->seen = seen;
  if (!self->is_unsaved && g_str_equal (before, after))
    return;
  self->is_unsaved = !bs_store_put_value (bs_journal_get_store (journal), SEEN, after, &error);
  if (self->is_unsaved)
    g_message ("Which reminders were shown is not kept: %s", error->message);
}

/* (transfer full) */
static BsReminderSeen *
copy_seen (BsReminderScreen *self)
{
  g_autofree char *text = bs_reminder_seen_format (self->seen);

  return bs_reminder_seen_parse (text);
}

/* ---- What the desktop shows ---- */

/* What is on the screen with details is shown once more without: it takes the other's place. */
static void
hide_details (BsReminderScreen *self, const BsReminderView *view)
{
  for (guint i = 0; i < view->list->len; i++)
    {
      const BsReminder *reminder = g_ptr_array_index (view->list, i);

      if (bs_reminder_seen_is_up (self->seen, reminder->id))
        self->host->show (reminder, BS_REMINDER_HIDDEN, self->user_data);
    }
}

void
bs_reminder_screen_update (BsReminderScreen *self, BsJournal *journal, const BsReminderView *view, gint64 *next)
{
  gboolean details = bs_settings_get_boolean (self->settings, BS_SETTING_NOTIFY_DETAILS);
  BsInstant now = bs_journal_now (journal);
  g_autoptr (BsReminderSeen) seen = copy_seen (self);
  g_autoptr (GPtrArray) to_show = NULL;
  g_autoptr (GPtrArray) to_withdraw = NULL;

  bs_reminder_seen_update (seen, view->list, now, self->host->is_in_view (self->user_data), &to_show, &to_withdraw,
                           next);
  /* What nobody can show yet (the desktop is still starting) counts as not shown, and is tried again. */
  if (to_show->len > 0 && !self->host->can_show (self->user_data))
    {
      *next = MIN (*next, now.seconds + TRY_AGAIN_SECONDS);
      return;
    }
  if (self->is_detailed && !details)
    hide_details (self, view);
  self->is_detailed = details;
  for (guint i = 0; i < to_withdraw->len; i++)
    self->host->withdraw (g_ptr_array_index (to_withdraw, i), self->user_data);
  for (guint i = 0; i < to_show->len; i++)
    self->host->show (g_ptr_array_index (to_show, i), details ? BS_REMINDER_DETAILED : BS_REMINDER_HIDDEN,
                      self->user_data);
  take_seen (self, journal, g_steal_pointer (&seen));
}

void
bs_reminder_screen_put_off (BsReminderScreen *self, BsJournal *journal, const char *id)
{
  BsReminderSeen *seen = copy_seen (self);

  bs_reminder_seen_put_off (seen, id, bs_journal_now (journal).seconds + bs_reminder_get_later_seconds (id));
  take_seen (self, journal, seen);
  self->host->withdraw (id, self->user_data);
}
