/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-message.h"
#include "bs-widgets.h"
#include "bs-window-private.h"

/* The pages that stand in place of all others while there is no diary to show. The line that is always there stays. */

gboolean
bs_window_has_fault (BsWindow *self)
{
  return gtk_stack_get_visible_child (self->content) != GTK_WIDGET (self->pages);
}

static void
show (BsWindow *self, GtkWidget *page)
{
  gtk_stack_set_visible_child (self->content, page);
  bs_window_update_actions (self);
  bs_window_update_surroundings (self);
}

static AdwStatusPage *
create_fault_page (BsWindow *self)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_status_page_new ());
  GtkWidget *again = bs_answer_button_new (_ ("Try again"), NULL, NULL);

  adw_status_page_set_icon_name (page, "dialog-warning-symbolic");
  gtk_widget_set_halign (again, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (again, "pill");
  /* A label that wraps asks for the width of its longest word. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (again))), FALSE);
  g_signal_connect_object (again, "clicked", G_CALLBACK (bs_window_reopen), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (page, again);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_stack_add_child (self->content, GTK_WIDGET (page));
  return page;
}

void
bs_window_show_fault (BsWindow *self, const char *title, const char *why, const char *help)
{
  g_autofree char *text = *help ? g_strdup_printf ("%s\n\n%s", why, help) : g_strdup (why);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  bs_window_furnish (self);
  if (!self->fault_page)
    self->fault_page = create_fault_page (self);
  adw_status_page_set_title (self->fault_page, title);
  adw_status_page_set_description (self->fault_page, escaped);
  show (self, GTK_WIDGET (self->fault_page));
}

/* ---- A damaged diary ---- */

static void
on_recovered (BsRecoveryPage *page, const char *heading, const char *text, BsWindow *self)
{
  g_free (self->notice_heading);
  g_free (self->notice_text);
  self->notice_heading = g_strdup (heading);
  self->notice_text = g_strdup (text);
  bs_window_reopen (self);
}

void
bs_window_show_damaged (BsWindow *self, const char *path, BsInstant now)
{
  bs_window_furnish (self);
  if (!self->recovery_page)
    {
      self->recovery_page = BS_RECOVERY_PAGE (bs_recovery_page_new ());
      g_signal_connect_object (self->recovery_page, "recovered", G_CALLBACK (on_recovered), self, 0);
      g_signal_connect_object (self->recovery_page, "again", G_CALLBACK (bs_window_reopen), self, G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->content, GTK_WIDGET (self->recovery_page));
    }
  show (self, GTK_WIDGET (self->recovery_page));
  bs_recovery_page_look (self->recovery_page, path, now);
}

/* ---- After it ---- */

static gboolean
on_notice (gpointer user_data)
{
  BsWindow *self = user_data;

  if (self->notice_heading && !bs_window_has_fault (self))
    {
      bs_message_show (GTK_WINDOW (self), self->notice_heading, self->notice_text);
      g_clear_pointer (&self->notice_heading, g_free);
      g_clear_pointer (&self->notice_text, g_free);
    }
  return G_SOURCE_REMOVE;
}

void
bs_window_leave_fault (BsWindow *self)
{
  gtk_stack_set_visible_child (self->content, GTK_WIDGET (self->pages));
  /* What it has ready goes with it. */
  if (self->recovery_page)
    gtk_stack_remove (self->content, GTK_WIDGET (self->recovery_page));
  self->recovery_page = NULL;
  /* When the pages are there. */
  if (self->notice_heading)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_notice, g_object_ref (self), g_object_unref);
}
