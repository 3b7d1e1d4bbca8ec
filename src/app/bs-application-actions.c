/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application-private.h"

#include "bs-about.h"
#include "bs-notification.h"
#include "bs-shortcuts.h"

/* Actions of the program: of its menu, of the desktop file, and of notifications, which may come from outside at any time. */

/* Not while the key is on its way through a dialog: that holds the dialog until after its parent was freed, and GTK looks at
 * the parent as it frees the dialog. */
static gboolean
close_window (gpointer window)
{
  gtk_window_close (window);
  return G_SOURCE_REMOVE;
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BsWindow *window = bs_application_get_window (BS_APPLICATION (user_data));

  /* As its own button would: sizes and drafts are kept. Reminders that the person has switched on go on, as they do when
   * the window is closed: who ends a program with a key does not mean to switch them off, and would miss the one that
   * asks about a medicine. They are switched off where they were switched on, in the preferences. */
  if (window)
    g_idle_add_full (G_PRIORITY_DEFAULT, close_window, g_object_ref (window), g_object_unref);
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bs_about_show (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *window = bs_shortcuts_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
log_pain_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bs_application_do_in_window (BS_APPLICATION (user_data), "win.log-pain", NULL);
}

static void
start_walk_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bs_application_do_in_window (BS_APPLICATION (user_data), "win.start-walk", NULL);
}

static void
answer_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *id, *word;

  g_variant_get (parameter, "(&s&s)", &id, &word);
  bs_application_answer_reminder (BS_APPLICATION (user_data), id, word);
}

static void
open_reminder_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bs_application_open_reminder (BS_APPLICATION (user_data), g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "log-pain", .activate = log_pain_action },
  { .name = "start-walk", .activate = start_walk_action },
  { .name = BS_NOTIFICATION_ANSWER_ACTION, .activate = answer_action, .parameter_type = "(ss)" },
  { .name = BS_NOTIFICATION_OPEN_ACTION, .activate = open_reminder_action, .parameter_type = "s" },
};

void
bs_application_add_actions (BsApplication *self)
{
  static const char *const quit_keys[] = { "<Control>q", NULL };
  static const char *const shortcuts_keys[] = { "<Control>question", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.shortcuts", shortcuts_keys);
}
