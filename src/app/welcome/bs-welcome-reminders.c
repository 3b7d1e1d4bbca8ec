/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-welcome-pages.h"

#include <glib/gi18n-lib.h>

#include "bs-reminder-row.h"
#include "bs-widgets.h"

static void
add_group (GtkWidget *page, const char *title, BsSettings *settings, const char *const *keys)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = bs_welcome_heading_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  bs_widget_set_accessible_label (list, title);
  for (; *keys != NULL; keys++)
    gtk_list_box_append (GTK_LIST_BOX (list), bs_reminder_row_new (settings, *keys));
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (GTK_BOX (page), group);
}

GtkWidget *
bs_welcome_reminders_new (BsSettings *settings)
{
  static const char *const when[] = { BS_SETTING_DAILY_REMINDER, BS_SETTING_DAILY_REMINDER_TIME,
                                      BS_SETTING_REMIND_RELIEF, NULL };
  static const char *const what[] = { BS_SETTING_NOTIFY_DETAILS, NULL };
  GtkWidget *page = bs_welcome_page_new (_ ("Reminders"));

  gtk_box_append (GTK_BOX (page),
                  bs_centred_label_new (_ ("Reminders come as notifications, also while the window is closed. Each of "
                                           "these is off until you switch it on."),
                                        NULL));
  add_group (page, _ ("Remind me"), settings, when);
  add_group (page, _ ("Who may see it"), settings, what);
  return page;
}
