/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-level-plate.h"

static const struct
{
  const char *icon, *css_class;
} levels[] = {
  [BS_LEVEL_NONE] = { "bs-level-none-symbolic", "level-none" },
  [BS_LEVEL_SELF_CARE] = { "bs-level-self-care-symbolic", "level-self-care" },
  [BS_LEVEL_DOCTOR] = { "bs-level-doctor-symbolic", "level-doctor" },
  [BS_LEVEL_URGENT] = { "bs-level-urgent-symbolic", "level-urgent" },
  [BS_LEVEL_EMERGENCY] = { "bs-level-emergency-symbolic", "level-emergency" },
};

const char *
bs_level_get_icon_name (BsLevel level)
{
  return levels[level].icon;
}

const char *
bs_level_get_css_class (BsLevel level)
{
  return levels[level].css_class;
}

GtkWidget *
bs_level_plate_new (BsLevel level)
{
  GtkWidget *plate = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "halign",
                                   GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (plate, "plate");
  bs_level_plate_set_level (plate, level);
  return plate;
}

void
bs_level_plate_set_level (GtkWidget *plate, BsLevel level)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    gtk_widget_remove_css_class (plate, levels[i].css_class);
  gtk_widget_add_css_class (plate, levels[level].css_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (plate), levels[level].icon);
}
