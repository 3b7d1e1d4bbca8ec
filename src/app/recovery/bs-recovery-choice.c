/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-recovery-choice.h"

#include "bs-widgets.h"

GtkWidget *
bs_recovery_choice_new (const char *title, const char *text, gboolean is_suggested)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), bs_label_new (title, "recovery-title"));
  gtk_box_append (GTK_BOX (box), bs_label_new (text, "recovery-text"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "recovery-choice");
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  bs_widget_set_accessible_label (button, title);
  bs_widget_set_accessible_description (button, text);
  return button;
}
