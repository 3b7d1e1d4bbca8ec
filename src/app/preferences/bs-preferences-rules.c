/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-rules.h"

#include <glib/gi18n-lib.h>

#include "bs-message.h"
#include "bs-number-row.h"
#include "bs-own-rules.h"
#include "bs-rule-settings.h"
#include "bs-widgets.h"

#define PAUSE 600 /* milliseconds after the last key until the number is written: every entry is judged anew then */

struct _BsPreferencesRules
{
  AdwPreferencesPage parent_instance;
  BsJournal *journal;
  BsSettings *settings;
  AdwPreferencesGroup *walk, *sets, *own;
  GtkSwitch *guidance_doctor;
  GtkWidget *back; /* to the number of minutes that is ours */
  GtkLabel *folder_label;
  BsNumberRow *minutes;
  GPtrArray *set_rows, *own_rows; /* of the groups, not owned */
  char *own_folder;
  guint pause;
};

G_DEFINE_FINAL_TYPE (BsPreferencesRules, bs_preferences_rules, ADW_TYPE_PREFERENCES_PAGE)

/* ---- The long walk ---- */

static void
show_minutes (BsPreferencesRules *self)
{
  BsRuleSettings settings = bs_rule_settings_load (bs_journal_get_store (self->journal)),
                 ours = BS_RULE_SETTINGS_DEFAULT;

  bs_number_row_set (self->minutes, settings.long_walk_min);
  gtk_widget_set_visible (self->back, settings.long_walk_min != ours.long_walk_min);
}

void
bs_preferences_rules_save (BsPreferencesRules *self)
{
  BsStore *store = bs_journal_get_store (self->journal);
  BsRuleSettings settings = bs_rule_settings_load (store), ours = BS_RULE_SETTINGS_DEFAULT;
  g_autoptr (GError) error = NULL;
  gint minutes;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!bs_number_row_get (self->minutes, &minutes) || minutes == settings.long_walk_min)
    return;
  settings.long_walk_min = minutes;
  if (!bs_rule_settings_save (store, settings, &error))
    {
      bs_message_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Nothing was changed"), error->message);
      show_minutes (self);
      return;
    }
  bs_journal_set_settings (self->journal, settings);
  gtk_widget_set_visible (self->back, minutes != ours.long_walk_min);
}

static gboolean
on_pause (gpointer user_data)
{
  BsPreferencesRules *self = user_data;

  self->pause = 0;
  bs_preferences_rules_save (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (BsPreferencesRules *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, on_pause, self);
}

static void
on_back (BsPreferencesRules *self)
{
  BsRuleSettings ours = BS_RULE_SETTINGS_DEFAULT;

  /* The button goes: the keyboard goes to the number. */
  gtk_widget_grab_focus (GTK_WIDGET (self->minutes));
  bs_number_row_set (self->minutes, ours.long_walk_min);
  bs_preferences_rules_save (self);
}

static void
on_minutes_left (BsPreferencesRules *self)
{
  bs_number_row_check (self->minutes);
  bs_preferences_rules_save (self);
}

/* ---- Rows ---- */

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
  return row;
}

/* ---- The sets ---- */

/* Guidance is a page of the window that these preferences belong to. */
static void
on_show_rules (BsPreferencesRules *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "guidance");
  gtk_window_close (window);
}

static void
show_sets (BsPreferencesRules *self)
{
  BsRulebook *rulebook = bs_journal_get_rulebook (self->journal);

  clear_rows (self->sets, self->set_rows);
  for (guint i = 0; rulebook && i < bs_rulebook_get_n_sets (rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (rulebook, i);
      g_autofree char *number = g_strdup_printf (ngettext ("%u rule", "%u rules", set->rules->len), set->rules->len);
      /* Translators: the label of a set of rules, its version, how many there are: "Article · version 1 · 17 rules" */
      g_autofree char *text = g_strdup_printf (_ ("%s · version %s · %s"), set->label, set->revision, number);

      add_row (self->sets, self->set_rows, set->title, text);
    }
  if (!rulebook)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = bs_rulebook_dup_installed_folder ();
      g_autoptr (BsRulebook) again = bs_rulebook_load (folder, self->own_folder, &error);

      add_row (self->sets, self->set_rows, _ ("The rules could not be read: nothing is judged"),
               again ? _ ("They can be read again: close Backstory and open it anew.") : error->message);
    }
  else
    {
      GtkWidget *row = add_row (self->sets, self->set_rows, _ ("All rules, in words"), _ ("On the page Guidance"));

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (on_show_rules), self);
    }
}

/* ---- The person's own ---- */

static void
show_own (BsPreferencesRules *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = bs_own_rules_list (self->own_folder, bs_journal_get_rulebook (self->journal), &error);
  g_autofree char *folder = g_filename_display_name (self->own_folder);

  gtk_label_set_label (self->folder_label, folder);
  clear_rows (self->own, self->own_rows);
  for (guint i = 0; files && i < files->len; i++)
    {
      const BsOwnRules *file = files->pdata[i];
      GtkWidget *row = add_row (self->own, self->own_rows, file->name, file->text);

      if (file->fault)
        gtk_widget_add_css_class (row, "fault-row");
    }
  if (!files)
    add_row (self->own, self->own_rows, _ ("The folder cannot be read"), error->message);
  else if (files->len == 0)
    add_row (self->own, self->own_rows, _ ("No rules of your own"),
             _ ("A file that is put there is read when Backstory starts."));
}

void
bs_preferences_rules_set_own_folder (BsPreferencesRules *self, const char *folder)
{
  g_free (self->own_folder);
  self->own_folder = g_strdup (folder);
  show_own (self);
}

static void
on_open_folder (BsPreferencesRules *self)
{
  g_autofree char *uri = g_filename_to_uri (self->own_folder, NULL, NULL);

  g_mkdir_with_parents (self->own_folder, 0700);
  if (uri)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

/* ---- What is hidden ---- */

static void
show_hidden (BsPreferencesRules *self)
{
  gtk_switch_set_active (self->guidance_doctor,
                         !bs_settings_get_boolean (self->settings, BS_SETTING_HIDE_GUIDANCE_DOCTOR));
}

static void
on_shown_changed (BsPreferencesRules *self)
{
  if (self->settings)
    bs_settings_set_boolean (self->settings, BS_SETTING_HIDE_GUIDANCE_DOCTOR,
                             !gtk_switch_get_active (self->guidance_doctor));
}

/* ---- Life ---- */

static void
on_store_changed (BsStore *store, const BsChange *change, BsPreferencesRules *self)
{
  if (change->kind != BS_CHANGE_ALL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  show_minutes (self);
}

static void
bs_preferences_rules_map (GtkWidget *widget)
{
  /* Files may have come meanwhile. */
  show_own (BS_PREFERENCES_RULES (widget));
  GTK_WIDGET_CLASS (bs_preferences_rules_parent_class)->map (widget);
}

static void
bs_preferences_rules_unmap (GtkWidget *widget)
{
  BsPreferencesRules *self = BS_PREFERENCES_RULES (widget);

  if (self->pause)
    bs_preferences_rules_save (self);
  GTK_WIDGET_CLASS (bs_preferences_rules_parent_class)->unmap (widget);
}

static void
bs_preferences_rules_dispose (GObject *object)
{
  BsPreferencesRules *self = BS_PREFERENCES_RULES (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bs_preferences_rules_parent_class)->dispose (object);
}

static void
bs_preferences_rules_finalize (GObject *object)
{
  BsPreferencesRules *self = BS_PREFERENCES_RULES (object);

  g_free (self->own_folder);
  g_ptr_array_unref (self->set_rows);
  g_ptr_array_unref (self->own_rows);
  G_OBJECT_CLASS (bs_preferences_rules_parent_class)->finalize (object);
}

static void
bs_preferences_rules_class_init (BsPreferencesRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_preferences_rules_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_preferences_rules_finalize;
  widget_class->map = bs_preferences_rules_map;
  widget_class->unmap = bs_preferences_rules_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-preferences-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesRules, walk);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesRules, sets);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesRules, own);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesRules, guidance_doctor);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesRules, folder_label);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder);
}

static void
bs_preferences_rules_init (BsPreferencesRules *self)
{
  self->set_rows = g_ptr_array_new ();
  self->own_rows = g_ptr_array_new ();
  self->own_folder = bs_rulebook_dup_own_folder ();
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_widget_say_name_once (GTK_WIDGET (self->guidance_doctor));
}

static void
add_minutes (BsPreferencesRules *self)
{
  BsRuleSettings ours = BS_RULE_SETTINGS_DEFAULT;
  GtkEventController *focus = gtk_event_controller_focus_new ();
  /* Translators: %d minutes */
  g_autofree char *back = g_strdup_printf (_ ("Back to %d minutes"), ours.long_walk_min);

  self->minutes = BS_NUMBER_ROW (bs_number_row_new (
      _ ("A long walk is one of at least"),
      _ ("The article speaks of long walks and gives no number: 30 minutes is Backstory’s own choice."), _ ("min"),
      NULL, 1, BS_MINUTES_MAX, _ ("A long walk has from 1 to 1440 minutes. The number was not kept.")));
  adw_preferences_group_add (self->walk, GTK_WIDGET (self->minutes));
  self->back = bs_answer_button_new (back, NULL, "flat");
  gtk_widget_set_margin_top (self->back, 6);
  adw_preferences_group_add (self->walk, self->back);
  g_signal_connect_object (self->minutes, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_minutes_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (bs_number_row_get_entry (self->minutes), focus);
}

GtkWidget *
bs_preferences_rules_new (BsJournal *journal, BsSettings *settings)
{
  BsPreferencesRules *self = g_object_new (BS_TYPE_PREFERENCES_RULES, NULL);

  self->journal = g_object_ref (journal);
  add_minutes (self);
  show_minutes (self);
  show_sets (self);
  self->settings = g_object_ref (settings);
  show_hidden (self);
  g_signal_connect_object (settings, "changed::" BS_SETTING_HIDE_GUIDANCE_DOCTOR, G_CALLBACK (show_hidden), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (bs_journal_get_store (journal), "changed", G_CALLBACK (on_store_changed), self, 0);
  return GTK_WIDGET (self);
}
