/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-notification.h"

#include "bs-background.h"

#define BUS_TIMEOUT_MS 2000

static GNotificationPriority
get_priority (BsReminderKind kind)
{
  switch (kind)
    {
    case BS_REMINDER_ALARM:
      /* Stays until it is answered, also where the person asked not to be disturbed. */
      return G_NOTIFICATION_PRIORITY_URGENT;
    case BS_REMINDER_COLD:
    case BS_REMINDER_HOUR:
      return G_NOTIFICATION_PRIORITY_HIGH;
    default:
      return G_NOTIFICATION_PRIORITY_NORMAL;
    }
}

static void
add_button (GNotification *notification, const BsReminder *reminder, const BsReminderButton *button)
{
  if (button->answer == BS_REMINDER_ANSWER_LOG)
    g_notification_add_button (notification, button->label, "app.log-pain");
  else if (button->answer == BS_REMINDER_ANSWER_OPEN)
    g_notification_add_button_with_target (notification, button->label, "app." BS_NOTIFICATION_OPEN_ACTION, "s",
                                           reminder->id);
  else
    g_notification_add_button_with_target (notification, button->label, "app." BS_NOTIFICATION_ANSWER_ACTION, "(ss)",
                                           reminder->id, bs_reminder_answer_get_word (button->answer));
}

GNotification *
bs_notification_new (const BsReminder *reminder, BsReminderWording wording)
{
  const BsReminderText *text = &reminder->text[wording];
  GNotification *notification = g_notification_new (text->title);

  g_notification_set_body (notification, text->body);
  g_notification_set_priority (notification, get_priority (reminder->kind));
  g_notification_set_default_action_and_target (notification, "app." BS_NOTIFICATION_OPEN_ACTION, "s", reminder->id);
  for (guint i = 0; i < text->n_buttons; i++)
    add_button (notification, reminder, &text->buttons[i]);
  return notification;
}

/* ---- Whether anybody shows it ---- */

static gboolean
list_has_service (GDBusConnection *connection, const char *method)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, NULL,
      G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS, NULL, NULL);
  g_autofree const char **names = NULL;

  if (!reply)
    return FALSE;
  g_variant_get (reply, "(^a&s)", &names);
  return g_strv_contains (names, "org.gtk.Notifications") || g_strv_contains (names, "org.freedesktop.Notifications") ||
         (bs_background_is_sandboxed () && g_strv_contains (names, "org.freedesktop.portal.Desktop"));
}

gboolean
bs_notification_is_served (GDBusConnection *connection)
{
  return connection &&
         (list_has_service (connection, "ListNames") || list_has_service (connection, "ListActivatableNames"));
}
