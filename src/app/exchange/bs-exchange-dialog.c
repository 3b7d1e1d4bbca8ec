/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-exchange-dialog.h"

#include "bs-click-guard.h"
#include "bs-widgets.h"

typedef struct
{
  GtkBox *content, *bar;
  GtkLabel *note;
  GtkWidget *go;
} BsExchangeDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BsExchangeDialog, bs_exchange_dialog, ADW_TYPE_WINDOW)

static BsExchangeDialogPrivate *
get_private (BsExchangeDialog *self)
{
  return bs_exchange_dialog_get_instance_private (self);
}

static void
on_go (BsExchangeDialog *self)
{
  BS_EXCHANGE_DIALOG_GET_CLASS (self)->go (self);
}

GtkBox *
bs_exchange_dialog_get_content (BsExchangeDialog *self)
{
  return get_private (self)->content;
}

GtkWidget *
bs_exchange_dialog_get_button (BsExchangeDialog *self)
{
  return get_private (self)->go;
}

static void
show_bar (BsExchangeDialogPrivate *private)
{
  gtk_widget_set_visible (GTK_WIDGET (private->bar),
                          gtk_widget_get_visible (private->go) || gtk_widget_get_visible (GTK_WIDGET (private->note)));
}

void
bs_exchange_dialog_set_button (BsExchangeDialog *self, const char *text)
{
  BsExchangeDialogPrivate *private = get_private (self);

  if (text)
    bs_answer_button_set_text (private->go, text);
  gtk_widget_set_visible (private->go, text != NULL);
  show_bar (private);
}

void
bs_exchange_dialog_set_note (BsExchangeDialog *self, const char *text, gboolean is_fault)
{
  BsExchangeDialogPrivate *private = get_private (self);

  gtk_label_set_label (private->note, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (private->note), text != NULL);
  if (is_fault)
    gtk_widget_add_css_class (GTK_WIDGET (private->note), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (private->note), "fault");
  show_bar (private);
}

static void
bs_exchange_dialog_class_init (BsExchangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-exchange-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, BsExchangeDialog, content);
  gtk_widget_class_bind_template_child_private (widget_class, BsExchangeDialog, bar);
  gtk_widget_class_bind_template_child_private (widget_class, BsExchangeDialog, note);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_exchange_dialog_init (BsExchangeDialog *self)
{
  BsExchangeDialogPrivate *private = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  private->go = bs_answer_button_new ("", NULL, "suggested-action");
  gtk_box_append (private->bar, private->go);
  g_signal_connect_swapped (private->go, "clicked", G_CALLBACK (on_go), self);
  bs_click_guard_add (adw_window_get_content (ADW_WINDOW (self)));
  bs_exchange_dialog_set_button (self, NULL);
}
