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
  guint frames_left; /* until it is scrolled into view */
};

G_DEFINE_FINAL_TYPE (BsLogFaultLabel, bs_log_fault_label, GTK_TYPE_WIDGET)

#define MARGIN 12 /* pixels left above and below what is scrolled into view */

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

/* Grows the span by this widget, in the viewport's coordinates. */
static void
add_to_span (GtkWidget *widget, GtkWidget *viewport, gdouble *top, gdouble *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, viewport, &bounds))
    return;
  *top = MIN (*top, bounds.origin.y - MARGIN);
  *bottom = MAX (*bottom, bounds.origin.y + bounds.size.height + MARGIN);
}

/* What is at fault, and in words why; the words first where there is no room for both. */
static void
scroll_into_view (BsLogFaultLabel *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  gdouble top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  GtkAdjustment *adjustment;
  gdouble value, page;

  if (viewport == NULL || self->target == NULL)
    return;
  add_to_span (self->target, viewport, &top, &bottom);
  add_to_span (GTK_WIDGET (self), viewport, &top, &bottom);
  if (top > bottom)
    return;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  if (bottom > page || bottom - top > page)
    gtk_adjustment_set_value (adjustment, value + bottom - page);
  else if (top < 0)
    gtk_adjustment_set_value (adjustment, value + top);
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  BsLogFaultLabel *self = data;

  if (--self->frames_left > 0)
    return G_SOURCE_CONTINUE;
  scroll_into_view (self);
  return G_SOURCE_REMOVE;
}

static void
on_show_fault (BsLogForm *form, gint field, gint measure, gpointer data)
{
  BsLogFaultLabel *self = data;

  if (field != (gint) self->field || measure != self->measure || self->target == NULL)
    return;
  gtk_widget_grab_focus (self->target);
  /* The first frame gives everything its place, and the viewport goes to the focus: after that. */
  if (self->frames_left == 0)
    gtk_widget_add_tick_callback (self->target, on_frame, g_object_ref (self), g_object_unref);
  self->frames_left = 2;
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
