/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-field-row.h"

typedef struct
{
  GtkWidget *box;
} BsFieldRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (BsFieldRow, bs_field_row, ADW_TYPE_PREFERENCES_ROW)

static GtkWidget *
get_box (gpointer row)
{
  BsFieldRowPrivate *private = bs_field_row_get_instance_private (row);

  return private->box;
}

GtkBox *
bs_field_row_get_box (BsFieldRow *self)
{
  return GTK_BOX (get_box (self));
}

static gboolean
bs_field_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (get_box (widget), direction);
}

static gboolean
bs_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (get_box (widget), GTK_DIR_TAB_FORWARD);
}

static void
bs_field_row_class_init (BsFieldRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = bs_field_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_field_row_grab_focus;
}

static void
bs_field_row_init (BsFieldRow *self)
{
  BsFieldRowPrivate *private = bs_field_row_get_instance_private (self);

  private->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), private->box);
}
