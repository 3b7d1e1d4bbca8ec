/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-click-guard.h"

#define FIRST "bs-click-guard-first"

/* The control, not the label or the picture in it, which may change by the press. */
static GtkWidget *
find_control (GtkWidget *root, gdouble x, gdouble y)
{
  GtkWidget *widget = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != root && !gtk_widget_get_focusable (widget))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
on_pressed (GtkGestureClick *gesture, gint n_press, gdouble x, gdouble y, GtkWidget *root)
{
  GtkWidget *picked = find_control (root, x, y);
  GWeakRef *first = g_object_get_data (G_OBJECT (gesture), FIRST);
  g_autoptr (GtkWidget) before = g_weak_ref_get (first);

  if (n_press > 1 && before != picked)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  else
    g_weak_ref_set (first, picked);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
bs_click_guard_add (GtkWidget *root)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GWeakRef *first = g_new0 (GWeakRef, 1);

  g_weak_ref_init (first, NULL);
  g_object_set_data_full (G_OBJECT (gesture), FIRST, first, weak_ref_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (on_pressed), root);
  gtk_widget_add_controller (root, GTK_EVENT_CONTROLLER (gesture));
}
