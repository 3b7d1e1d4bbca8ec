/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminder-row.h"

#include <glib/gi18n-lib.h>

#include "bs-clock-row.h"
#include "bs-switch-row.h"

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
      return bs_switch_row_new (settings, key, _ (switches[i].title), _ (switches[i].subtitle));
  g_return_val_if_fail (g_str_equal (key, BS_SETTING_DAILY_REMINDER_TIME), NULL);
  return create_time_row (settings);
}
