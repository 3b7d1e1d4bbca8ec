/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-stock-names.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bs-widgets.h"

static gboolean
is_search_button (GtkWidget *widget)
{
  return GTK_IS_TOGGLE_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0;
}

static gboolean
is_group_title (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading") &&
         !gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX) &&
         gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
}

void
bs_stock_titles_wrap (GtkWidget *root)
{
  if (is_group_title (root))
    {
      gtk_label_set_ellipsize (GTK_LABEL (root), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    bs_stock_titles_wrap (child);
}

/* A list is named by the title of its group, where there is one. */
static void
add (GtkWidget *root, gboolean in_group)
{
  if (ADW_IS_PREFERENCES_GROUP (root))
    {
      const char *title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (root));

      in_group = title && *title;
    }
  if (ADW_IS_VIEW_SWITCHER (root))
    /* Translators: the row of buttons that switch between pages, for a screen reader */
    bs_widget_set_accessible_label (root, _ ("Pages"));
  else if (GTK_IS_SEARCH_ENTRY (root) || is_search_button (root))
    bs_widget_set_accessible_label (root, _ ("Search"));
  else if (GTK_IS_LIST_BOX (root) && !in_group)
    bs_widget_set_accessible_label (root, _ ("More"));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    add (child, in_group);
}

void
bs_stock_names_add (GtkWidget *root)
{
  add (root, FALSE);
  bs_stock_titles_wrap (root);
}
