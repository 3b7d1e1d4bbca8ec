/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-log-dialog.h"
#include "bs-widgets.h"
#include "bs-visit-dialog.h"
#include "bs-window-private.h"

/* Actions of the window, for its pages, keys and menus. Each does nothing while there is no diary. */

static const char *const need_diary[] = {
  "win.log-pain", "win.edit-entry", "win.show-entry", "win.show-finding", "win.show-day", "win.record-visit", "win.delete-entry",
  "win.search",
};

void
bs_window_update_actions (BsWindow *self)
{
  gboolean usable = self->journal && !(self->fault_page && gtk_stack_get_visible_child (self->content) == GTK_WIDGET (self->fault_page));

  for (guint i = 0; i < G_N_ELEMENTS (need_diary); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_diary[i], usable);
}

/* ---- Toasts ---- */

/* What the button of a toast takes back: an entry's change, or a visit. */
typedef struct
{
  BsAnswer answer;
  char *visit_id;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  bs_answer_clear (&self->answer);
  g_free (self->visit_id);
  g_free (self);
}

void
bs_window_init_actions (BsWindow *self)
{
  self->undo = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, undo_free);
  self->shown_toasts = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
on_dismissed (AdwToast *toast, BsWindow *self)
{
  if (self->shown_toasts)
    g_ptr_array_remove (self->shown_toasts, toast);
}

void
bs_window_dismiss_toasts (BsWindow *self)
{
  while (self->shown_toasts && self->shown_toasts->len > 0)
    {
      g_autoptr(AdwToast) toast = g_ptr_array_steal_index (self->shown_toasts, self->shown_toasts->len - 1);
      adw_toast_dismiss (toast);
    }
}

/* (transfer floating): with a text that wraps, which a toast's own title does not. */
static AdwToast *
add_toast (BsWindow *self, const char *text, const char *undo_token)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = bs_label_new (text, "heading");

  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  adw_toast_set_custom_title (toast, label);
  if (undo_token)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_action_target (toast, "s", undo_token);
      adw_toast_set_timeout (toast, 10);
    }
  g_ptr_array_add (self->shown_toasts, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  return toast;
}

/* Takes `undo`. */
static void
add_undo_toast (BsWindow *self, const char *text, Undo *undo)
{
  char *token = g_strdup_printf ("%u", self->next_token++);

  g_hash_table_replace (self->undo, token, undo);
  add_toast (self, text, token);
}

void
bs_window_toast (BsWindow *self, const char *text)
{
  add_toast (self, text, NULL);
}

void
bs_window_show_error (BsWindow *self, const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Nothing was changed"), text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
bs_window_toast_undo (BsWindow *self, const char *text, const BsAnswer *answer)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->answer.before = answer->before ? bs_entry_ref (answer->before) : NULL;
  undo->answer.after = answer->after ? bs_entry_ref (answer->after) : NULL;
  add_undo_toast (self, text, undo);
}

/* Puts back what stood before, unless the entry has been changed again since. */
static gboolean
undo_answer (BsStore *store, const BsAnswer *answer, BsInstant now, GError **error)
{
  if (answer->after)
    {
      g_autoptr(BsEntry) current = bs_store_get_entry (store, answer->after->id, error);
      g_autoptr(BsEntry) deleted = NULL;

      if (!current)
        return FALSE;
      if (!bs_entry_equal (current, answer->after, FALSE))
        {
          g_set_error_literal (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
                               _("The entry was changed since: nothing was taken back. Open it in the diary."));
          return FALSE;
        }
      if (!answer->before)
        {
          deleted = bs_store_delete_entry (store, answer->after->id, now, error);
          return deleted != NULL;
        }
    }
  g_autoptr(BsEntry) restored = bs_store_restore_entry (store, answer->before, error);
  return restored != NULL;
}

static gboolean
undo_visit (BsStore *store, const char *id, GError **error)
{
  g_autoptr(BsVisit) deleted = bs_store_delete_visit (store, id, error);

  return deleted != NULL;
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  const char *token = g_variant_get_string (parameter, NULL);
  const Undo *undo = g_hash_table_lookup (self->undo, token);
  g_autoptr(GError) error = NULL;
  BsStore *store;
  gboolean done;

  if (!undo || !self->journal)
    return;
  store = bs_journal_get_store (self->journal);
  done = undo->visit_id ? undo_visit (store, undo->visit_id, &error)
                        : undo_answer (store, &undo->answer, bs_journal_now (self->journal), &error);
  if (!done)
    {
      bs_window_show_error (self, error->message);
      /* What was deleted can be brought back still. */
      if (!undo->visit_id && !undo->answer.after)
        bs_window_toast_undo (self, _("Entry deleted"), &undo->answer);
    }
  g_hash_table_remove (self->undo, token);
}

static void
show_error_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  bs_window_show_error (BS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* ---- Dialogs ---- */

static void
present_dialog (BsWindow *self, GtkWidget *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  /* Else it would stay behind without a diary, and what was typed last would not become a draft. */
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_log_closed (BsWindow *self)
{
  if (self->today)
    bs_today_page_update_draft (self->today);
}

static void
log_pain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  GtkWidget *dialog;

  if (!self->journal)
    return;
  dialog = bs_log_dialog_new (self->journal, NULL);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (on_log_closed), self, G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
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
    present_dialog (self, bs_log_dialog_new (self->journal, entry));
  else
    bs_window_show_error (self, error->message);
}

static void
on_visit_saved (BsVisitDialog *dialog, const BsVisit *visit, const char *text, BsWindow *self)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->visit_id = g_strdup (visit->id);
  add_undo_toast (self, text, undo);
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

/* ---- Pages ---- */

static void
show_page (BsWindow *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->pages, name))
    adw_view_stack_set_visible_child_name (self->pages, name);
}

/* The keyboard goes on in the page, not at the tab of the one before. */
static void
focus_page (BsWindow *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus && gtk_widget_is_ancestor (focus, page))
    return;
  if (!gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
show_page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  show_page (self, g_variant_get_string (parameter, NULL));
  focus_page (self);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (!self->journal)
    return;
  show_page (self, "diary");
  bs_diary_page_focus_search (bs_window_ensure_diary (self));
}

static void
show_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (!self->journal)
    return;
  show_page (self, "diary");
  bs_diary_page_show_entry (bs_window_ensure_diary (self), g_variant_get_string (parameter, NULL));
}

static void
show_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  gint32 date;

  if (!self->journal || !bs_date_parse (g_variant_get_string (parameter, NULL), &date, NULL))
    return;
  show_page (self, "diary");
  bs_diary_page_show_day (bs_window_ensure_diary (self), date);
}

static void
show_finding_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);

  if (!self->journal)
    return;
  show_page (self, "guidance");
  bs_guidance_page_show_finding (bs_window_ensure_guidance (self), g_variant_get_string (parameter, NULL));
}

/* ---- Entries ---- */

static void
delete_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsWindow *self = BS_WINDOW (widget);
  BsAnswer answer = { NULL };
  g_autoptr(GError) error = NULL;

  if (!self->journal)
    return;
  answer.before = bs_store_delete_entry (bs_journal_get_store (self->journal), g_variant_get_string (parameter, NULL),
                                         bs_journal_now (self->journal), &error);
  if (answer.before)
    bs_window_toast_undo (self, _("Entry deleted"), &answer);
  else
    bs_window_show_error (self, error->message);
  bs_answer_clear (&answer);
}

void
bs_window_class_install_actions (GtkWidgetClass *klass)
{
  static const char *const pages[] = { "today", "diary", "trends", "guidance" };

  gtk_widget_class_install_action (klass, "win.log-pain", NULL, log_pain_action);
  gtk_widget_class_install_action (klass, "win.edit-entry", "s", edit_entry_action);
  gtk_widget_class_install_action (klass, "win.show-entry", "s", show_entry_action);
  gtk_widget_class_install_action (klass, "win.show-finding", "s", show_finding_action);
  gtk_widget_class_install_action (klass, "win.show-day", "s", show_day_action);
  gtk_widget_class_install_action (klass, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (klass, "win.record-visit", NULL, record_visit_action);
  gtk_widget_class_install_action (klass, "win.delete-entry", "s", delete_entry_action);
  gtk_widget_class_install_action (klass, "win.show-error", "s", show_error_action);
  gtk_widget_class_install_action (klass, "win.undo", "s", undo_action);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK, "win.log-pain", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_ALT_MASK, "win.show-page", "s", pages[i]);
}
