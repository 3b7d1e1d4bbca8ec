/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-welcome-pages.h"

#include <glib/gi18n-lib.h>

#include "bs-always-line.h"
#include "bs-level.h"
#include "bs-widgets.h"

#define ICON_SIZE 96

GtkWidget *
bs_welcome_page_new (const char *title)
{
  GtkWidget *page = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                  GTK_ORIENTATION_VERTICAL, "spacing", 18, "focusable", TRUE, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", title,
                                     "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_widget_add_css_class (heading, "title-1");
  gtk_widget_add_css_class (page, "welcome-page");
  bs_widget_set_accessible_label (page, title);
  gtk_box_append (GTK_BOX (page), heading);
  return page;
}

GtkWidget *
bs_welcome_heading_new (const char *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                     "wrap", TRUE, "xalign", 0.f, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

static void
add_point (GtkWidget *box, const char *icon, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *sign =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = bs_label_new (text, NULL);

  gtk_widget_add_css_class (sign, "welcome-sign");
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (box), row);
}

/* The sentence of rules.md 5.3, word by word. */
static GtkWidget *
create_not (void)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "welcome-card");
  gtk_box_append (GTK_BOX (card), bs_welcome_heading_new (_ ("What it is not")));
  gtk_box_append (GTK_BOX (card), bs_label_new (bs_safety_get_disclaimer (), NULL));
  return card;
}

GtkWidget *
bs_welcome_start_new (void)
{
  GtkWidget *page = bs_welcome_page_new (_ ("Backstory"));
  GtkWidget *lead = bs_centred_label_new (_ ("A diary for a back that hurts when walking"), NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", BS_APP_ID, "pixel-size", ICON_SIZE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *points = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = bs_always_line_new ();

  gtk_widget_add_css_class (lead, "title-4");
  gtk_widget_add_css_class (lead, "welcome-lead");
  gtk_box_append (GTK_BOX (page), lead);
  gtk_widget_add_css_class (icon, "welcome-icon");
  gtk_box_prepend (GTK_BOX (page), icon);
  add_point (points, "document-edit-symbolic", _ ("Write down pain, walks and what helped, in a few presses."));
  add_point (points, "bs-guidance-symbolic",
             _ ("It compares this with rules and says when to see a doctor or to get help, and why."));
  add_point (points, "computer-symbolic", _ ("Everything stays on this computer: no account, no network."));
  gtk_box_append (GTK_BOX (page), points);
  gtk_box_append (GTK_BOX (page), create_not ());
  gtk_widget_add_css_class (line, "welcome-line");
  gtk_box_append (GTK_BOX (page), line);
  return page;
}
