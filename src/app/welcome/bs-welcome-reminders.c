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
  /* A row's switch is named by the row for eyes only. */
  bs_widget_set_accessible_label (toggle, title);
  bs_widget_set_accessible_description (toggle, subtitle);
  bs_settings_bind (settings, key, G_OBJECT (toggle), "active");
  if (out != NULL)
    *out = toggle;
  return row;
}

static GtkWidget *
add_group (GtkWidget *page, const char *title)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = bs_welcome_heading_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  bs_widget_set_accessible_label (list, title);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (GTK_BOX (page), group);
  return list;
}

/* The words are those of the preferences. */
GtkWidget *
bs_welcome_reminders_new (BsSettings *settings)
{
  GtkWidget *page = bs_welcome_page_new (_ ("Reminders"));
  GtkWidget *list, *daily, *clock;

  gtk_box_append (GTK_BOX (page),
                  bs_centred_label_new (_ ("Reminders come as notifications, also while the window is closed. Each of "
                                           "these is off until you switch it on."),
                                        NULL));
  list = add_group (page, _ ("Remind me"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_switch_row (settings, BS_SETTING_DAILY_REMINDER, _ ("To log, once a day"),
                                          _ ("At an hour that suits you"), &daily));
  clock = bs_clock_row_new (_ ("Time of day"), _ ("Hour"), _ ("Minute"));
  bs_settings_bind (settings, BS_SETTING_DAILY_REMINDER_TIME, G_OBJECT (clock), "minutes");
  g_object_bind_property (daily, "active", clock, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_append (GTK_LIST_BOX (list), clock);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_switch_row (settings, BS_SETTING_REMIND_RELIEF, _ ("An hour after first aid"),
                                          _ ("How is the pain, an hour after a medicine, a rest or cold?"), NULL));
  list = add_group (page, _ ("Who may see it"));
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      create_switch_row (settings, BS_SETTING_NOTIFY_DETAILS, _ ("Show details in notifications"),
                         _ ("On: a notification may name a medicine or where it hurts, and whoever sees your screen "
                            "can read it. Off: it says only that Backstory has a question."),
                         NULL));
  return page;
}
