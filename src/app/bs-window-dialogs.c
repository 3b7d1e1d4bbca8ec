/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-ask-dialog.h"
#include "bs-first-aid-dialog.h"
#include "bs-help-window.h"
#include "bs-log-dialog.h"
#include "bs-preferences-window.h"
#include "bs-report-dialog.h"
#include "bs-visit-dialog.h"
#include "bs-walk-dialog.h"
#include "bs-welcome-dialog.h"
#include "bs-window-private.h"

/* Actions that open a dialog. */

static void
present_dialog (BsWindow *self, GtkWidget *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  /* For the program's keys, F1 first of all. */
  gtk_window_set_application (GTK_WINDOW (dialog), gtk_window_get_application (GTK_WINDOW (self)));
  /* Else it would stay behind without a diary, and what was typed last would not become a draft. */
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A draft, a walk or first aid may have begun, or come to its end. */
static void
on_dialog_closed (BsWindow *self)
{
  if (self->today)
    bs_today_page_update_tiles (self->today);
}

/* What was begun goes on: a second dialog over the first would hide it. A modal one does not keep the person out here, who comes
 * with assistive technology, from a reminder, or from the desktop's menu. */
static gboolean
present_open (BsWindow *self, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        {
          gtk_window_present (window);
          return TRUE;
        }
    }
  return FALSE;
}

static void
present_and_follow (BsWindow *self, GtkWidget *dialog)
{
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (on_dialog_closed), self, G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
}

/* ---- Entries ---- */

static void
on_log_saved (BsLogDialog *dialog, const BsEntry *before, const BsEntry *after, BsWindow *self)
{
  const BsEntryChange answer = { .before = (BsEntry *) before, .after = (BsEntry *) after };

  bs_window_toast_undo (self, before ? _ ("Entry changed") : _ ("Entry saved"), &answer);
}

/* `entry` NULL: a new one. */
static void
present_log (BsWindow *self, const BsEntry *entry)
{
  GtkWidget *dialog = bs_log_dialog_new (self->journal, entry);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_log_saved), self, 0);
  present_and_follow (self, dialog);
}

static void
log_pain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (self->journal && !present_open (self, BS_TYPE_LOG_DIALOG))
    present_log (self, NULL);
}

static void
on_asked_saved (BsAskDialog *dialog, const BsEntry *before, const BsEntry *after, BsWindow *self)
{
  const BsEntryChange change = { .after = (BsEntry *) after };

  bs_window_toast_undo (self, _ ("Answers recorded"), &change);
}

/* For a rule that could not be judged; "": what the safety question of Today asks. */
static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  g_autoptr (BsGuidanceTopic) topic = NULL;
  GtkWidget *dialog;

  if (!self->journal)
    return;
  topic = bs_guidance_find_topic (bs_journal_get_assessment (self->journal), g_variant_get_string (parameter, NULL));
  if (!topic)
    {
      bs_window_toast (self, _ ("This was answered meanwhile"));
      return;
    }
  dialog = bs_ask_dialog_new (self->journal, topic);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_asked_saved), self, 0);
  present_dialog (self, dialog);
}

static void
edit_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->journal)
    return;
  entry = bs_store_get_entry (bs_journal_get_store (self->journal), g_variant_get_string (parameter, NULL), &error);
  if (entry)
    present_log (self, entry);
  else
    bs_window_show_error (self, error->message);
}

static void
on_visit_saved (BsVisitDialog *dialog, const BsVisit *visit, const char *text, BsWindow *self)
{
  bs_window_toast_undo_visit (self, text, visit->id);
}

static void
record_visit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  GtkWidget *dialog;

  if (!self->journal)
    return;
  dialog = bs_visit_dialog_new (self->journal);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_visit_saved), self, 0);
  present_dialog (self, dialog);
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (self->journal)
    present_dialog (self, bs_report_dialog_new (self->journal, self->settings));
}

/* ---- What goes on while they are closed ---- */

static void
start_walk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (self->journal && !present_open (self, BS_TYPE_WALK_DIALOG))
    present_and_follow (self, bs_walk_dialog_new (self->journal));
}

static void
first_aid_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (self->journal && !present_open (self, BS_TYPE_FIRST_AID_DIALOG))
    present_and_follow (
        self, bs_first_aid_dialog_new (self->journal, self->settings, g_variant_get_string (parameter, NULL)));
}

/* ---- The program ---- */

static void
present_welcome (BsWindow *self)
{
  present_dialog (self, bs_welcome_dialog_new (self->journal, self->settings));
}

static void
on_another_diary (BsWindow *self)
{
  bs_window_forget_undo (self);
}

static void
on_erased (BsWindow *self)
{
  bs_window_forget_undo (self);
  self->welcome = TRUE;
}

/* The first start comes when the preferences are gone. */
static void
on_preferences_closed (BsWindow *self)
{
  if (self->welcome && self->journal)
    bs_window_welcome (self);
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  GtkWidget *preferences;

  if (!self->journal)
    return;
  preferences = bs_preferences_window_new (self->journal, self->settings);
  g_signal_connect_object (preferences, "restored", G_CALLBACK (on_another_diary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "erased", G_CALLBACK (on_erased), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "lost", G_CALLBACK (bs_window_reopen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "destroy", G_CALLBACK (on_preferences_closed), self, G_CONNECT_SWAPPED);
  bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (preferences), g_variant_get_string (parameter, NULL));
  present_dialog (self, preferences);
}

static void
welcome_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (self->journal)
    present_welcome (self);
}

void
bs_window_welcome (BsWindow *self)
{
  self->welcome = FALSE;
  if (!bs_settings_get_boolean (self->settings, BS_SETTING_FIRST_START_DONE))
    present_welcome (self);
}

const char *
bs_window_get_help_topic (BsWindow *self)
{
  return adw_view_stack_get_visible_child_name (self->pages);
}

/* What to read is beside what one does, one at a time: not modal, but over a modal dialog it must be, or it could not be used. */
void
bs_window_show_help (BsWindow *self, GtkWindow *above, const char *topic)
{
  if (self->help && gtk_window_get_transient_for (GTK_WINDOW (self->help)) == above)
    bs_help_window_show_topic (BS_HELP_WINDOW (self->help), topic);
  else
    {
      if (self->help)
        gtk_window_destroy (GTK_WINDOW (self->help));
      g_set_weak_pointer (&self->help, bs_help_window_new (topic));
      gtk_window_set_transient_for (GTK_WINDOW (self->help), above);
      gtk_window_set_modal (GTK_WINDOW (self->help), gtk_window_get_modal (above));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self->help), TRUE);
    }
  gtk_window_present (GTK_WINDOW (self->help));
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  bs_window_show_help (BS_WINDOW (widget), GTK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
bs_window_class_install_dialogs (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.log-pain", NULL, log_pain_action);
  gtk_widget_class_install_action (klass, "win.ask", "s", ask_action);
  gtk_widget_class_install_action (klass, "win.edit-entry", "s", edit_entry_action);
  gtk_widget_class_install_action (klass, "win.record-visit", NULL, record_visit_action);
  gtk_widget_class_install_action (klass, "win.report", NULL, report_action);
  gtk_widget_class_install_action (klass, "win.start-walk", NULL, start_walk_action);
  gtk_widget_class_install_action (klass, "win.first-aid", "s", first_aid_action);
  gtk_widget_class_install_action (klass, "win.preferences", "s", preferences_action);
  gtk_widget_class_install_action (klass, "win.welcome", NULL, welcome_action);
  gtk_widget_class_install_action (klass, "win.help", "s", help_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK, "win.log-pain", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "win.report", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences", "s", "");
}
