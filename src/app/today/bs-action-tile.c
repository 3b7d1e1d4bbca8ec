/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-action-tile.h"

#include "bs-tile-layout.h"
#include "bs-widgets.h"

struct _BsActionTile
{
  GtkButton parent_instance;
  GtkWidget *icon, *text, *title, *detail;
};

enum
{
  PROP_0,
  PROP_ICON,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_TEXT_GROUP,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (BsActionTile, bs_action_tile, GTK_TYPE_BUTTON)

void
bs_action_tile_set_title (BsActionTile *self, const char *title)
{
  gtk_label_set_label (GTK_LABEL (self->title), title);
  bs_widget_set_accessible_label (GTK_WIDGET (self), title);
}

void
bs_action_tile_set_detail (BsActionTile *self, const char *detail)
{
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  bs_widget_set_accessible_description (GTK_WIDGET (self), detail);
}

static void
bs_action_tile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BsActionTile *self = BS_ACTION_TILE (object);

  switch (id)
    {
    case PROP_ICON:
      gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), g_value_get_string (value));
      break;
    case PROP_TITLE:
      bs_action_tile_set_title (self, g_value_get_string (value));
      break;
    case PROP_DETAIL:
      bs_action_tile_set_detail (self, g_value_get_string (value));
      break;
    case PROP_TEXT_GROUP:
      gtk_size_group_add_widget (g_value_get_object (value), self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bs_action_tile_class_init (BsActionTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = bs_action_tile_set_property;
  g_object_class_install_property (object_class, PROP_ICON, g_param_spec_string ("icon", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_TITLE, g_param_spec_string ("title", NULL, NULL, "", flags));
  g_object_class_install_property (object_class, PROP_DETAIL, g_param_spec_string ("detail", NULL, NULL, "", flags));
  g_object_class_install_property (object_class, PROP_TEXT_GROUP,
                                   g_param_spec_object ("text-group", NULL, NULL, GTK_TYPE_SIZE_GROUP, flags));
}

static void
bs_action_tile_init (BsActionTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->icon =
      g_object_new (GTK_TYPE_IMAGE, "pixel-size", 24, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->title = bs_label_new ("", "heading");
  self->detail = bs_label_new ("", "detail");
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->text), self->title);
  gtk_box_append (GTK_BOX (self->text), self->detail);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_widget_set_layout_manager (box, bs_tile_layout_new ());
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "action-tile");
}
