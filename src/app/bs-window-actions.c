/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"
#include "bs-window-private.h"

/* Actions of the window, for its pages, keys and menus. Each does nothing while there is no diary. */

static const char *const need_diary[] = {
  "win.log-pain",   "win.ask",          "win.edit-entry",   "win.show-entry", "win.show-finding",
  "win.show-day",   "win.record-visit", "win.delete-entry", "win.search",     "win.search-for",
  "win.start-walk", "win.first-aid",    "win.preferences",  "win.report",     "win.welcome",
};

void
bs_window_update_actions (BsWindow *self)
{
  gboolean usable = self->journal && !bs_window_has_fault (self);

  for (guint i = 0; i < G_N_ELEMENTS (need_diary); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_diary[i], usable);
}

void
bs_window_show_error (BsWindow *self, const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Nothing was changed"), text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  bs_window_undo (BS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
undo_last_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  bs_window_undo_last (BS_WINDOW (widget));
}

static void
show_error_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  bs_window_show_error (BS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  bs_window_toast (BS_WINDOW (widget), g_variant_get_string (parameter, NULL));
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

/* (nullable): the page, in view; NULL where there is no diary. */
static BsDiaryPage *
show_diary (BsWindow *self)
{
  if (!self->journal)
    return NULL;
  show_page (self, "diary");
  return bs_window_ensure_diary (self);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsDiaryPage *page = show_diary (BS_WINDOW (widget));

  if (page)
    bs_diary_page_focus_search (page);
}

static void
search_for_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsDiaryPage *page = show_diary (BS_WINDOW (widget));

  if (page)
    bs_diary_page_search (page, g_variant_get_string (parameter, NULL));
}

static void
show_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BsDiaryPage *page = show_diary (BS_WINDOW (widget));

  if (page)
    bs_diary_page_show_entry (page, g_variant_get_string (parameter, NULL));
}

static void
show_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint32 date;
  BsDiaryPage *page =
      bs_date_parse (g_variant_get_string (parameter, NULL), &date, NULL) ? show_diary (BS_WINDOW (widget)) : NULL;

  if (page)
    bs_diary_page_show_day (page, date);
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
  BsEntryChange answer = { NULL };
  g_autoptr (GError) error = NULL;

  if (!self->journal)
    return;
  answer.before = bs_store_delete_entry (bs_journal_get_store (self->journal), g_variant_get_string (parameter, NULL),
                                         bs_journal_now (self->journal), &error);
  if (answer.before)
    bs_window_toast_undo (self, _ ("Entry deleted"), &answer);
  else
    bs_window_show_error (self, error->message);
  bs_entry_change_clear (&answer);
}

void
bs_window_class_install_actions (GtkWidgetClass *klass)
{
  static const char *const pages[] = { "today", "diary", "trends", "guidance" };

  gtk_widget_class_install_action (klass, "win.show-entry", "s", show_entry_action);
  gtk_widget_class_install_action (klass, "win.show-finding", "s", show_finding_action);
  gtk_widget_class_install_action (klass, "win.show-day", "s", show_day_action);
  gtk_widget_class_install_action (klass, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (klass, "win.delete-entry", "s", delete_entry_action);
  gtk_widget_class_install_action (klass, "win.show-error", "s", show_error_action);
  gtk_widget_class_install_action (klass, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (klass, "win.undo", "s", undo_action);
  gtk_widget_class_install_action (klass, "win.undo-last", NULL, undo_last_action);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_action);
  gtk_widget_class_install_action (klass, "win.search-for", "s", search_for_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-last", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_ALT_MASK, "win.show-page", "s", pages[i]);
}
