/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-log-dialog.h"
#include "bs-visit-dialog.h"
#include "bs-window-private.h"

/* Actions that open a dialog. */

static void
present_dialog (BsWindow *self, GtkWidget *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
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
  const BsAnswer answer = { .before = (BsEntry *) before, .after = (BsEntry *) after };

  bs_window_toast_undo (self, before ? _("Entry changed") : _("Entry saved"), &answer);
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

  if (self->journal)
    present_log (self, NULL);
}

static void
edit_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  g_autoptr(BsEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

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

void
bs_window_welcome (BsWindow *self)
{
  self->welcome = FALSE;
}

void
bs_window_class_install_dialogs (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.log-pain", NULL, log_pain_action);
  gtk_widget_class_install_action (klass, "win.edit-entry", "s", edit_entry_action);
  gtk_widget_class_install_action (klass, "win.record-visit", NULL, record_visit_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK, "win.log-pain", NULL);
}
