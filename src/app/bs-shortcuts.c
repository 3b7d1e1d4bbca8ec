/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-shortcuts.h"

#include <adwaita.h>

#include "bs-help-page.h"

/* GtkShortcutsWindow does not fit on a narrow screen: two columns, or one that large text widens to twice that. The help has
 * the same list. */
GtkWidget *
bs_shortcuts_window_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (BS_RESOURCE_BASE "/ui/bs-shortcuts.ui");
  GtkWidget *page = bs_help_page_new (bs_help_find_topic ("keyboard"));

  adw_clamp_set_child (ADW_CLAMP (gtk_builder_get_object (builder, "place")), page);
  gtk_window_set_focus (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")), page);
  return GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));
}
