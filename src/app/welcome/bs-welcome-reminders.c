/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-welcome-pages.h"

#include <glib/gi18n-lib.h>

#include "bs-clock-row.h"
#include "bs-widgets.h"

/* (transfer floating): a row with a switch that follows `key`; the switch in `out` (nullable). */
static GtkWidget *
create_switch_row (BsSettings *settings, const char *key, const char *title, const char *subtitle, GtkWidget **out)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  bs_settings_bind (settings, key, G_OBJECT (toggle), "active");
  if (out != NULL)
    *out = toggle;
  return row;
}

GtkWidget *
bs_welcome_reminders_new (BsSettings *settings)
{
  GtkWidget *page = bs_welcome_page_new (_ ("Reminders"));
  GtkWidget *lead = bs_label_new (
      _ ("Notifications come also when the window is closed, and can be answered without opening it. Everything is off "
         "until you switch it on."),
      NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *daily, *clock;

  gtk_label_set_justify (GTK_LABEL (lead), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (lead), 0.5f);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  bs_widget_set_accessible_label (list, _ ("Reminders"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_switch_row (settings, BS_SETTING_DAILY_REMINDER, _ ("Remind me once a day"),
                                          _ ("On days on which nothing is written down yet"), &daily));
  clock = bs_clock_row_new (_ ("At what time"), _ ("Hour of the daily reminder"), _ ("Minute of the daily reminder"));
  bs_settings_bind (settings, BS_SETTING_DAILY_REMINDER_TIME, G_OBJECT (clock), "minutes");
  g_object_bind_property (daily, "active", clock, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_append (GTK_LIST_BOX (list), clock);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_switch_row (settings, BS_SETTING_REMIND_RELIEF, _ ("Ask an hour after first aid"),
                                          _ ("“How is the pain?”"), NULL));
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      create_switch_row (settings, BS_SETTING_NOTIFY_DETAILS, _ ("Notifications may show what I wrote down"),
                         _ ("Off: nobody who sees the screen reads anything about your health"), NULL));
  gtk_box_append (GTK_BOX (page), lead);
  gtk_box_append (GTK_BOX (page), list);
  return page;
}
