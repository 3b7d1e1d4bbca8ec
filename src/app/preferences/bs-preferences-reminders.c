/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-reminders.h"

#include <glib/gi18n-lib.h>

#include "bs-reminder-row.h"
#include "bs-widgets.h"

static void
add_group (GtkWidget *page, const char *title, const char *description, BsSettings *settings, const char *const *keys)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (; *keys != NULL; keys++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), bs_reminder_row_new (settings, *keys));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

static void
add_not_kept (GtkWidget *page)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             bs_label_new (_ ("These settings last only as long as this window is open."), "dimmed"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

GtkWidget *
bs_preferences_reminders_new (BsSettings *settings)
{
  static const char *const when[] = { BS_SETTING_DAILY_REMINDER, BS_SETTING_DAILY_REMINDER_TIME,
                                      BS_SETTING_REMIND_RELIEF, BS_SETTING_REMIND_QUESTIONS, NULL };
  static const char *const what[] = { BS_SETTING_NOTIFY_DETAILS, NULL };
  GtkWidget *page = adw_preferences_page_new ();

  add_group (page, _ ("Remind me"), _ ("Reminders come as notifications, also while the window is closed."), settings,
             when);
  add_group (page, _ ("Who may see it"), NULL, settings, what);
  if (!bs_settings_get_kept (settings))
    add_not_kept (page);
  return page;
}
