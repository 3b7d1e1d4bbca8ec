/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-menu.h"
#include "bs-diary-view.h"

/* Rows */

static BsDiaryRow *
get_row_of_cell (GtkWidget *cell)
{
  GtkWidget *child = cell != NULL ? gtk_widget_get_first_child (cell) : NULL;

  return child != NULL && BS_IS_DIARY_ROW (child) ? BS_DIARY_ROW (child) : NULL;
}

BsDiaryRow *
bs_diary_view_find (GtkWidget *view, const char *id)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (view); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      BsDiaryRow *row = get_row_of_cell (cell);
      BsDiaryItem *item = row != NULL ? bs_diary_row_get_item (row) : NULL;

      if (item != NULL && g_strcmp0 (bs_diary_item_get_id (item), id) == 0)
        return row;
    }
  return NULL;
}

BsDiaryRow *
bs_diary_view_find_focused (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (; widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_parent (widget) == view)
      return get_row_of_cell (widget);
  return NULL;
}

void
bs_diary_view_focus_row (BsDiaryRow *row)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (row));

  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
on_row_menu (BsDiaryRow *row, GtkWidget *page)
{
  bs_diary_view_focus_row (row);
  bs_diary_menu_open (page, row);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, GtkWidget *page)
{
  GtkWidget *row = bs_diary_row_new ();

  g_signal_connect_object (row, "menu", G_CALLBACK (on_row_menu), page, 0);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  bs_diary_row_set_item (BS_DIARY_ROW (gtk_list_item_get_child (list_item)),
                         BS_DIARY_ITEM (gtk_list_item_get_item (list_item)));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  bs_diary_row_set_item (BS_DIARY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* Keys */

static gboolean
on_menu_key (GtkWidget *view, GVariant *arguments, gpointer page)
{
  BsDiaryRow *row = bs_diary_view_find_focused (view);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  bs_diary_menu_open (page, row);
  return GDK_EVENT_STOP;
}

static gboolean
on_delete_key (GtkWidget *view, GVariant *arguments, gpointer page)
{
  BsDiaryRow *row = bs_diary_view_find_focused (view);
  BsDiaryItem *item = row != NULL ? bs_diary_row_get_item (row) : NULL;

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (view, "diary.delete", "s", bs_diary_item_get_id (item));
  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *controller, guint key, GdkModifierType modifiers, GtkShortcutFunc func, GtkWidget *page)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_callback_action_new (func, page, NULL)));
}

void
bs_diary_view_set_up (GtkWidget *view, GtkWidget *page)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), page, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (view), factory);

  add_key (keys, GDK_KEY_Delete, 0, on_delete_key, page);
  add_key (keys, GDK_KEY_KP_Delete, 0, on_delete_key, page);
  add_key (keys, GDK_KEY_Menu, 0, on_menu_key, page);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, page);
  gtk_widget_add_controller (view, keys);
}
