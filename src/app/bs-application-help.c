/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-application-help.h"

#include "bs-first-aid-dialog.h"
#include "bs-help-window.h"
#include "bs-log-dialog.h"
#include "bs-preferences-window.h"
#include "bs-report-dialog.h"
#include "bs-visit-dialog.h"
#include "bs-walk-dialog.h"
#include "bs-window.h"

/* (transfer none): what the person is at. */
static const char *
find_topic (GtkWindow *window)
{
  if (BS_IS_WINDOW (window))
    return bs_window_get_help_topic (BS_WINDOW (window));
  if (BS_IS_LOG_DIALOG (window))
    return "log-pain";
  if (BS_IS_WALK_DIALOG (window))
    return "walk";
  if (BS_IS_FIRST_AID_DIALOG (window))
    return "first-aid";
  if (BS_IS_VISIT_DIALOG (window))
    return "visit";
  if (BS_IS_PREFERENCES_WINDOW (window))
    return "preferences";
  if (BS_IS_REPORT_DIALOG (window))
    return "report";
  return "";
}

static BsWindow *
find_main_window (GtkWindow *window)
{
  while (window && !BS_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window ? BS_WINDOW (window) : NULL;
}

static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  BsWindow *window = find_main_window (active);

  if (window && !BS_IS_HELP_WINDOW (active))
    bs_window_show_help (window, active, find_topic (active));
}

void
bs_application_install_help (GtkApplication *application)
{
  static const GActionEntry entries[] = { { .name = "help", .activate = on_help } };
  static const char *const keys[] = { "F1", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  gtk_application_set_accels_for_action (application, "app.help", keys);
}
