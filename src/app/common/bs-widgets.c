/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-widgets.h"

#include <adwaita.h>

GtkWidget *
bs_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "halign", GTK_ALIGN_FILL, NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
bs_centred_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = bs_label_new (text, css_class);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  return label;
}

GtkWidget *
bs_heading_new (const char *text, const char *css_class)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text, "wrap", TRUE,
                    "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "halign", GTK_ALIGN_FILL, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
bs_answer_button_new (const char *text, const char *action, const char *css_class)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  /* A button takes its name from a label property only, and that label would not wrap. */
  bs_widget_set_accessible_label (button, text);
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_add_css_class (button, "answer");
  if (css_class)
    gtk_widget_add_css_class (button, css_class);
  if (action)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

void
bs_answer_button_set_text (GtkWidget *button, const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
  bs_widget_set_accessible_label (button, text);
}

void
bs_button_wrap (GtkWidget *button, gboolean anywhere)
{
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  /* The label that GtkButton makes of its property, which the button keeps its name from. */
  if (gtk_button_get_label (GTK_BUTTON (button)) != NULL && GTK_IS_LABEL (child))
    g_object_set (child, "wrap", TRUE, "wrap-mode", anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD,
                  "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify", GTK_JUSTIFY_CENTER, NULL);
}

void
bs_buttons_wrap (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root))
    bs_button_wrap (root, gtk_widget_get_ancestor (root, ADW_TYPE_HEADER_BAR) != NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    bs_buttons_wrap (child);
}

GtkWidget *
bs_target_button_new (const char *text, const char *action, const char *target)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

void
bs_widget_say_name_once (GtkWidget *widget)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
bs_widget_set_accessible_label (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  bs_widget_say_name_once (widget);
}

void
bs_widget_set_accessible_description (GtkWidget *widget, const char *description)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
bs_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}
