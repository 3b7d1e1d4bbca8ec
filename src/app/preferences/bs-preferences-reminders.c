/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-reminders.h"

#include "bs-widgets.h"

struct _BsPreferencesReminders
{
  AdwPreferencesPage parent_instance;
  BsSettings *settings;
  GtkSwitch *daily, *relief, *questions, *details;
  GtkWidget *time_row, *time, *not_kept;
  GtkSpinButton *hour, *minute;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsPreferencesReminders, bs_preferences_reminders, ADW_TYPE_PREFERENCES_PAGE)

static gboolean
on_time_output (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", (int) gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static void
on_time_changed (BsPreferencesReminders *self)
{
  if (!self->setting && self->settings)
    bs_settings_set_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME,
                         gtk_spin_button_get_value_as_int (self->hour) * 60 +
                             gtk_spin_button_get_value_as_int (self->minute));
}

static void
show_time (BsPreferencesReminders *self)
{
  gint minutes = bs_settings_get_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME);

  self->setting = TRUE;
  gtk_spin_button_set_value (self->hour, minutes / 60);
  gtk_spin_button_set_value (self->minute, minutes % 60);
  self->setting = FALSE;
}

static void
bs_preferences_reminders_dispose (GObject *object)
{
  g_clear_object (&BS_PREFERENCES_REMINDERS (object)->settings);
  G_OBJECT_CLASS (bs_preferences_reminders_parent_class)->dispose (object);
}

static void
bs_preferences_reminders_class_init (BsPreferencesRemindersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_preferences_reminders_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-preferences-reminders.ui");
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, daily);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, relief);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, questions);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, details);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, time_row);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, time);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, not_kept);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, hour);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesReminders, minute);
  gtk_widget_class_bind_template_callback (widget_class, on_time_output);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed);
}

static void
bs_preferences_reminders_init (BsPreferencesReminders *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_widget_say_name_once (GTK_WIDGET (self->daily));
  bs_widget_say_name_once (GTK_WIDGET (self->relief));
  bs_widget_say_name_once (GTK_WIDGET (self->questions));
  bs_widget_say_name_once (GTK_WIDGET (self->details));
  /* Digits are written in one direction everywhere: the hour stands on the left. */
  gtk_widget_set_direction (self->time, GTK_TEXT_DIR_LTR);
}

GtkWidget *
bs_preferences_reminders_new (BsSettings *settings)
{
  BsPreferencesReminders *self = g_object_new (BS_TYPE_PREFERENCES_REMINDERS, NULL);

  self->settings = g_object_ref (settings);
  bs_settings_bind (settings, BS_SETTING_DAILY_REMINDER, G_OBJECT (self->daily), "active");
  bs_settings_bind (settings, BS_SETTING_REMIND_RELIEF, G_OBJECT (self->relief), "active");
  bs_settings_bind (settings, BS_SETTING_REMIND_QUESTIONS, G_OBJECT (self->questions), "active");
  bs_settings_bind (settings, BS_SETTING_NOTIFY_DETAILS, G_OBJECT (self->details), "active");
  g_object_bind_property (self->daily, "active", self->time_row, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (settings, "changed::" BS_SETTING_DAILY_REMINDER_TIME, G_CALLBACK (show_time), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->not_kept, !bs_settings_get_kept (settings));
  show_time (self);
  return GTK_WIDGET (self);
}
