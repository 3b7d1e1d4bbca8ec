/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-guidance-rows.h"
#include "bs-widgets.h"

typedef struct
{
  char *action, *target;
} Press;

static void
press_free (gpointer data, GClosure *closure)
{
  Press *press = data;

  g_free (press->action);
  g_free (press->target);
  g_free (press);
}

GtkWidget *
bs_guidance_heading_new (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "xalign", 0.f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
bs_guidance_group_new (const char *title, const char *description, GtkWidget **list)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *rows = gtk_list_box_new ();

  gtk_box_append (GTK_BOX (head), bs_guidance_heading_new (title, "heading"));
  if (description != NULL)
    gtk_box_append (GTK_BOX (head), bs_label_new (description, "dimmed"));
  gtk_box_append (GTK_BOX (group), head);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  bs_widget_set_accessible_label (rows, title);
  gtk_box_append (GTK_BOX (group), rows);
  if (list != NULL)
    *list = rows;
  return group;
}

static void
on_activated (AdwActionRow *row, const Press *press)
{
  if (press->target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), press->action, "s", press->target);
  else
    gtk_widget_activate_action (GTK_WIDGET (row), press->action, NULL);
}

void
bs_guidance_row_connect (GtkWidget *row, const char *action, const char *target)
{
  Press *press = g_new0 (Press, 1);

  press->action = g_strdup (action);
  press->target = g_strdup (target);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_activated), press, press_free, 0);
}

static GtkWidget *
make_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

GtkWidget *
bs_guidance_row_new (const char *icon, const char *title, const char *subtitle, const char *action, const char *target)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                                 subtitle != NULL ? subtitle : "", "activatable", FALSE, NULL);
  g_autofree char *name = subtitle != NULL ? g_strdup_printf ("%s. %s", title, subtitle) : g_strdup (title);

  if (icon != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (icon));
  bs_widget_set_accessible_label (row, name);
  if (action != NULL)
    {
      bs_guidance_row_connect (row, action, target);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_icon ("go-next-symbolic"));
    }
  return row;
}

GtkWidget *
bs_guidance_more_row_new (const char *title, const char *action)
{
  GtkWidget *row = bs_guidance_row_new ("pan-down-symbolic", title, NULL, NULL, NULL);

  bs_guidance_row_connect (row, action, NULL);
  return row;
}

GtkWidget *
bs_guidance_card_new (GtkWidget **box)
{
  GtkWidget *card = adw_bin_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (*box, "guidance-card");
  adw_bin_set_child (ADW_BIN (card), *box);
  return card;
}

gboolean
bs_guidance_focus_first (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_sensitive (root))
    return FALSE;
  if (gtk_widget_get_focusable (root))
    return gtk_widget_grab_focus (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (bs_guidance_focus_first (child))
      return TRUE;
  return FALSE;
}
