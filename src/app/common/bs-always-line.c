/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-always-line.h"

#include <string.h>

#include "bs-level.h"
#include "bs-widgets.h"

/* (transfer full): what is to be done, after the last colon, stands out. */
static char *
format_markup (const char *line)
{
  const char *colon = strrchr (line, ':');
  g_autofree char *when = colon ? g_markup_escape_text (line, colon + 1 - line) : NULL;
  g_autofree char *act = g_markup_escape_text (colon ? colon + 1 : line, -1);

  return g_strdup_printf ("%s<b>%s</b>", when ? when : "", act);
}

GtkWidget *
bs_always_line_new (void)
{
  g_autofree char *markup = format_markup (bs_safety_get_always_line ());
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "bs-level-emergency-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = bs_label_new (NULL, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "always-line");
  return line;
}
