/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-shortcuts.h"

GtkWidget *
bs_shortcuts_window_new (void)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (BS_RESOURCE_BASE "/ui/bs-shortcuts.ui");

  return GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));
}
