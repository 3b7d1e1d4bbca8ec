/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-diary-menu.h"

#define KEY "bs-diary-menu"

static void
append_action (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (BsDiaryItem *item)
{
  const char *id = bs_diary_item_get_id (item);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) doing = g_menu_new ();
  g_autoptr (GMenu) deleting = g_menu_new ();
  BsDiaryFacts facts;

  bs_diary_item_get_facts (item, &facts);
  append_action (doing, _ ("_Edit"), "win.edit-entry", id);
  append_action (doing, _ ("D_uplicate as now"), "diary.duplicate", id);
  if (facts.rule != NULL)
    append_action (doing, _ ("_Show the finding"), "win.show-finding", facts.rule->id);
  append_action (deleting, _ ("_Delete"), "diary.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (doing));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deleting));
  return G_MENU_MODEL (menu);
}

void
bs_diary_menu_close (GtkWidget *page)
{
  GtkWidget *popover = g_object_steal_data (G_OBJECT (page), KEY);

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

static gboolean
drop (gpointer popover)
{
  GtkWidget *page = gtk_widget_get_parent (popover);

  if (page != NULL && g_object_get_data (G_OBJECT (page), KEY) == popover)
    bs_diary_menu_close (page);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkPopover *popover)
{
  /* Not at once: the action that closed it is still to be activated. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop, g_object_ref (popover), g_object_unref);
}

void
bs_diary_menu_open (GtkWidget *page, BsDiaryRow *row)
{
  BsDiaryItem *item = bs_diary_row_get_item (row);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;
  graphene_rect_t bounds;

  if (item == NULL || !gtk_widget_compute_bounds (bs_diary_row_get_menu_button (row), page, &bounds))
    return;
  bs_diary_menu_close (page);
  menu = make_menu (item);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, page);
  g_object_set_data (G_OBJECT (page), KEY, popover);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                (int) bounds.size.height });
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
