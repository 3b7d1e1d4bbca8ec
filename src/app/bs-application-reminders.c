/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application-private.h"

#include <string.h>

#include "bs-background.h"
#include "bs-first-aid-dialog.h"
#include "bs-notification.h"

/* Life without a window: while reminders are wanted the program stays, and starts at login. */

static gboolean
has_reminders (BsApplication *self)
{
  return !self->is_aside && g_application_get_dbus_connection (G_APPLICATION (self)) &&
         !(g_application_get_flags (G_APPLICATION (self)) & G_APPLICATION_NON_UNIQUE);
}

/* ---- What the reminders need of the program ---- */

static gboolean
can_show (gpointer user_data)
{
  static gboolean said;
  gboolean served = bs_notification_is_served (g_application_get_dbus_connection (user_data));

  if (!served && !said)
    g_message ("Nothing on this desktop shows notifications: reminders wait until something does.");
  said |= !served;
  return served;
}

static void
show (const BsReminder *reminder, BsReminderWording wording, gpointer user_data)
{
  g_autoptr (GNotification) notification = bs_notification_new (reminder, wording);

  g_application_send_notification (user_data, reminder->id, notification);
}

static void
withdraw (const char *id, gpointer user_data)
{
  g_application_withdraw_notification (user_data, id);
}

static BsJournal *
open_diary (gpointer user_data)
{
  BsApplication *self = user_data;

  if (!bs_application_ensure_diary (self))
    {
      g_message ("No reminders: %s", self->opening.diary_fault->message);
      return NULL;
    }
  /* Not to be ended in the middle of it. */
  if (!self->is_visited)
    g_application_hold (G_APPLICATION (self));
  self->is_visited = TRUE;
  if (!bs_journal_is_loaded (self->opening.journal))
    bs_journal_load (self->opening.journal);
  return self->opening.journal;
}

static void
end_visit (BsApplication *self)
{
  if (self->is_visited)
    g_application_release (G_APPLICATION (self));
  self->is_visited = FALSE;
}

static void
close_diary (gpointer user_data)
{
  BsApplication *self = user_data;

  if (!bs_application_get_window (self))
    bs_application_close_diary (self);
  end_visit (self);
}

/* Any of its windows: a dialog is the diary, too. */
static gboolean
is_in_view (gpointer user_data)
{
  if (!bs_application_get_window (user_data))
    return FALSE;
  for (GList *link = gtk_application_get_windows (user_data); link; link = link->next)
    if (gtk_window_is_active (link->data))
      return TRUE;
  return FALSE;
}

/* Dialogs of this type, or of any; what was typed in them is kept as a draft, and what runs goes on. */
static void
close_dialogs (BsApplication *self, GType type)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *link = windows; link; link = link->next)
    if (!BS_IS_WINDOW (link->data) && (type == G_TYPE_INVALID || G_TYPE_CHECK_INSTANCE_TYPE (link->data, type)))
      gtk_window_close (link->data);
}

static void
show_today (BsApplication *self)
{
  bs_application_do_in_window (self, "win.show-page", g_variant_new_string ("today"));
}

static gboolean
is_emergency (BsApplication *self)
{
  BsAssessment *assessment = self->opening.journal ? bs_journal_get_assessment (self->opening.journal) : NULL;

  return assessment && bs_assessment_get_headline (assessment) == BS_LEVEL_EMERGENCY;
}

static void
present (const char *id, const char *fault, gpointer user_data)
{
  /* Its page must not lie under a dialog. */
  if (is_emergency (user_data))
    {
      close_dialogs (user_data, G_TYPE_INVALID);
      show_today (user_data);
    }
  else
    bs_application_open_reminder (user_data, id);
  if (fault)
    bs_application_do_in_window (user_data, "win.show-error", g_variant_new_string (fault));
}

/* A clock that rings holds the program until it has rung; only reminders start it at login. */
static void
update_hold (gpointer user_data)
{
  BsApplication *self = user_data;
  gboolean needed = bs_reminders_is_needed (self->reminders);

  if (needed == self->is_held)
    return;
  self->is_held = needed;
  if (needed)
    g_application_hold (user_data);
  else
    g_application_release (user_data);
}

static const BsReminderHost host = {
  .can_show = can_show,
  .show = show,
  .withdraw = withdraw,
  .open = open_diary,
  .close = close_diary,
  .is_in_view = is_in_view,
  .present = present,
  .changed = update_hold,
};

/* ---- Beginning and end ---- */

static void
update_autostart (BsApplication *self)
{
  /* What is not kept does not outlast the program. */
  if (bs_settings_get_kept (self->settings))
    bs_background_set_autostart (g_application_get_dbus_connection (G_APPLICATION (self)),
                                 bs_reminders_are_on (self->settings));
}

static gboolean
on_start (gpointer user_data)
{
  BsApplication *self = user_data;

  self->start_id = 0;
  bs_application_start_reminders (self);
  bs_application_start_backups (self);
  return G_SOURCE_REMOVE;
}

/* In a sandbox the portal is asked when reminders are switched, and where they are on; a person without any is not asked. */
static void
watch_settings (BsApplication *self)
{
  static const char *const switches[] = { BS_SETTING_DAILY_REMINDER, BS_SETTING_REMIND_RELIEF,
                                          BS_SETTING_REMIND_QUESTIONS };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", switches[i], NULL);
      g_signal_connect_object (self->settings, signal, G_CALLBACK (update_autostart), self, G_CONNECT_SWAPPED);
    }
  if (bs_reminders_are_on (self->settings) || !bs_background_is_sandboxed ())
    update_autostart (self);
}

void
bs_application_start_reminders (BsApplication *self)
{
  if (self->reminders || !has_reminders (self))
    return;
  self->reminders = bs_reminders_new (bs_application_ensure_settings (self), &host, self);
  watch_settings (self);
  if (bs_application_get_window (self) && self->opening.journal)
    bs_reminders_set_journal (self->reminders, self->opening.journal);
  bs_reminders_start (self->reminders);
}

void
bs_application_start_in_background (BsApplication *self)
{
  if (!self->start_id && has_reminders (self))
    self->start_id = g_idle_add (on_start, self);
}

void
bs_application_stop_reminders (BsApplication *self)
{
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->leave_id, g_source_remove);
  g_clear_object (&self->reminders);
}

/* ---- The window ---- */

/* What the window shows needs no notification beside it. */
void
bs_application_look_at_reminders (BsApplication *self)
{
  if (self->reminders && self->opening.journal)
    bs_reminders_look (self->reminders);
}

void
bs_application_remind_window (BsApplication *self)
{
  end_visit (self);
  if (self->reminders)
    bs_reminders_set_journal (self->reminders, self->opening.journal);
  else
    bs_application_start_in_background (self);
}

static gboolean
on_left (gpointer user_data)
{
  BsApplication *self = user_data;

  self->leave_id = 0;
  if (bs_application_get_window (self) || self->is_visited)
    return G_SOURCE_REMOVE;
  bs_application_close_diary (self);
  if (self->reminders)
    bs_reminders_set_journal (self->reminders, NULL);
  return G_SOURCE_REMOVE;
}

/* Not at once: its dialogs go with it, and write what was typed last. */
void
bs_application_leave_window (BsApplication *self)
{
  if (!self->leave_id)
    self->leave_id = g_idle_add (on_left, self);
}

void
bs_application_answer_reminder (BsApplication *self, const char *id, const char *word)
{
  bs_application_start_reminders (self);
  /* What its dialog has in mind would be what was before the answer; it goes on from the diary when it is opened again. */
  if (g_str_has_prefix (id, "hour:"))
    close_dialogs (self, BS_TYPE_FIRST_AID_DIALOG);
  if (self->reminders)
    bs_reminders_answer (self->reminders, id, word);
}

void
bs_application_open_reminder (BsApplication *self, const char *id)
{
  const char *about = strchr (id, ':');

  if (g_str_has_prefix (id, "walk:"))
    bs_application_do_in_window (self, "win.start-walk", NULL);
  else if (g_str_has_prefix (id, "cold:") || g_str_has_prefix (id, "hour:"))
    {
      g_autofree char *entry_id = g_strndup (about + 1, BS_UUID_LENGTH);
      bs_application_do_in_window (self, "win.first-aid", g_variant_new_string (entry_id));
    }
  else
    show_today (self);
}
