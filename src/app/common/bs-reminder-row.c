/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminder-row.h"

#include <glib/gi18n-lib.h>

#include "bs-clock-row.h"
#include "bs-widgets.h"

static const struct
{
  const char *key, *title, *subtitle;
} switches[] = {
  { BS_SETTING_DAILY_REMINDER, N_ ("To log, once a day"), N_ ("At an hour that suits you") },
  { BS_SETTING_REMIND_RELIEF, N_ ("An hour after first aid"),
    N_ ("How is the pain, an hour after a medicine, a rest or cold?") },
  { BS_SETTING_REMIND_QUESTIONS, N_ ("Of unanswered questions"),
    N_ ("Pain that has no end yet, and safety questions not asked for three days") },
  { BS_SETTING_NOTIFY_DETAILS, N_ ("Show details in notifications"),
    N_ ("On: a notification may name a medicine or where it hurts, and whoever sees your screen can read it. Off: it "
        "says only that Backstory has a question.") },
};

static GtkWidget *
create_switch_row (BsSettings *settings, const char *key, const char *title, const char *subtitle)
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
  return row;
}

static void
on_daily_changed (BsSettings *settings, const char *key, GtkWidget *row)
{
  gtk_widget_set_visible (row, bs_settings_get_boolean (settings, BS_SETTING_DAILY_REMINDER));
}

static GtkWidget *
create_time_row (BsSettings *settings)
{
  GtkWidget *row = bs_clock_row_new (_ ("Time of day"));

  bs_settings_bind (settings, BS_SETTING_DAILY_REMINDER_TIME, G_OBJECT (row), "minutes");
  g_signal_connect_object (settings, "changed::" BS_SETTING_DAILY_REMINDER, G_CALLBACK (on_daily_changed), row, 0);
  on_daily_changed (settings, NULL, row);
  return row;
}

GtkWidget *
bs_reminder_row_new (BsSettings *settings, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (switches[i].key, key))
      return create_switch_row (settings, key, _ (switches[i].title), _ (switches[i].subtitle));
  g_return_val_if_fail (g_str_equal (key, BS_SETTING_DAILY_REMINDER_TIME), NULL);
  return create_time_row (settings);
}
