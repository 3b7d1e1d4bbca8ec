/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-switch-row.h"

#include "bs-widgets.h"

void
bs_switch_row_bind (AdwActionRow *row, BsSettings *settings, const char *key)
{
  GtkWidget *toggle = gtk_switch_new ();

  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle_lines (row, 0);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, toggle);
  adw_action_row_set_activatable_widget (row, toggle);
  /* A row's switch is named by the row for eyes only. */
  bs_widget_set_accessible_label (toggle, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  bs_widget_set_accessible_description (toggle, adw_action_row_get_subtitle (row));
  bs_settings_bind (settings, key, G_OBJECT (toggle), "active");
}

GtkWidget *
bs_switch_row_new (BsSettings *settings, const char *key, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  bs_switch_row_bind (ADW_ACTION_ROW (row), settings, key);
  return row;
}
