/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-fault-label.h"

struct _BsLogFaultLabel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *target; /* weak */
  BsLogField field;
  gint measure;
};

G_DEFINE_FINAL_TYPE (BsLogFaultLabel, bs_log_fault_label, GTK_TYPE_WIDGET)

static void
bs_log_fault_label_dispose (GObject *object)
{
  BsLogFaultLabel *self = BS_LOG_FAULT_LABEL (object);

  g_clear_weak_pointer (&self->target);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_log_fault_label_parent_class)->dispose (object);
}

static void
bs_log_fault_label_class_init (BsLogFaultLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_log_fault_label_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bs_log_fault_label_init (BsLogFaultLabel *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  gtk_box_append (GTK_BOX (self->box), icon);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
on_changed (BsLogForm *form, gpointer data)
{
  BsLogFaultLabel *self = data;
  const char *text = bs_log_form_get_fault (form, self->field, self->measure);

  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (self->target == NULL)
    return;
  if (text != NULL)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    {
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
on_show_fault (BsLogForm *form, gint field, gint measure, gpointer data)
{
  BsLogFaultLabel *self = data;

  if (field == (gint) self->field && measure == self->measure && self->target != NULL)
    gtk_widget_grab_focus (self->target);
}

GtkWidget *
bs_log_fault_label_new (BsLogForm *form, BsLogField field, gint measure, GtkWidget *target)
{
  BsLogFaultLabel *self = g_object_new (BS_TYPE_LOG_FAULT_LABEL, NULL);

  self->field = field;
  self->measure = measure;
  g_set_weak_pointer (&self->target, target);
  g_signal_connect_object (form, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (form, "show-fault", G_CALLBACK (on_show_fault), self, 0);
  on_changed (form, self);
  return GTK_WIDGET (self);
}
