/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/x11/gdkx.h>

#include "bs-click-guard.h"
#include "page-fixture.h"

/* A real pointer over two buttons, of which each comes into the other's place when it is pressed. */
typedef struct
{
  GtkWidget *window, *root;
  GtkWidget *first, *second;
  guint n_first, n_second;
} Fixture;

#define FOREVER 100000 /* milliseconds between two presses that still are one double-click: no machine is too slow */

static void
on_first (Fixture *self)
{
  self->n_first++;
  gtk_widget_set_visible (self->first, FALSE);
  gtk_widget_set_visible (self->second, TRUE);
}

static void
on_second (Fixture *self)
{
  self->n_second++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  gboolean guarded = GPOINTER_TO_INT (data);

  self->first = gtk_button_new_with_label ("First");
  self->second = gtk_button_new_with_label ("Second");
  gtk_widget_set_visible (self->second, FALSE);
  gtk_widget_set_vexpand (self->first, TRUE);
  gtk_widget_set_vexpand (self->second, TRUE);
  g_signal_connect_swapped (self->first, "clicked", G_CALLBACK (on_first), self);
  g_signal_connect_swapped (self->second, "clicked", G_CALLBACK (on_second), self);
  self->root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->root), self->first);
  gtk_box_append (GTK_BOX (self->root), self->second);
  if (guarded)
    bs_click_guard_add (self->root);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), self->root);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 200);
  gtk_window_present (GTK_WINDOW (self->window));
  SPIN_UNTIL (gtk_widget_get_mapped (self->first) && gtk_widget_get_height (self->first) > 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, gboolean *released)
{
  *released |= gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE;
  return GDK_EVENT_PROPAGATE;
}

/* Presses the left button over the middle of `widget`, and waits until it was let go. */
static void
press (Fixture *self, GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GtkEventController *watch = gtk_event_controller_legacy_new ();
  gulong x_window = gdk_x11_surface_get_xid (gtk_native_get_surface (native));
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  gboolean released = FALSE;
  gdouble left, top, x, y;
  gint status;

  SPIN_UNTIL (gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0);
  gtk_native_get_surface_transform (native, &left, &top);
  gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), gtk_widget_get_width (widget) / 2.0,
                                    gtk_widget_get_height (widget) / 2.0, &x, &y);
  command =
      g_strdup_printf ("xdotool mousemove --window %lu %d %d click 1", x_window, (gint) (left + x), (gint) (top + y));
  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect (watch, "event", G_CALLBACK (on_event), &released);
  gtk_widget_add_controller (self->window, watch);
  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  SPIN_UNTIL (released);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_remove_controller (self->window, watch);
}

/* What came into its place is not pressed by the same double-click; without the guard it would be. */
static void
test_other (Fixture *self, gconstpointer data)
{
  gboolean guarded = GPOINTER_TO_INT (data);

  press (self, self->first);
  g_assert_cmpuint (self->n_first, ==, 1);
  press (self, self->second);
  g_assert_cmpuint (self->n_second, ==, guarded ? 0 : 1);
}

/* A control that stays may be pressed as often as the person likes. */
static void
test_same (Fixture *self, gconstpointer data)
{
  gtk_widget_set_visible (self->second, TRUE);
  for (guint i = 1; i <= 3; i++)
    {
      press (self, self->second);
      g_assert_cmpuint (self->n_second, ==, i);
    }
}

/* A press elsewhere is no double-click. */
static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  gtk_widget_set_visible (self->second, TRUE);
  press (self, self->second);
  press (self, self->first);
  g_assert_cmpuint (self->n_second, ==, 1);
  g_assert_cmpuint (self->n_first, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", FOREVER, "gtk-enable-animations", FALSE, NULL);

#define ADD(path, guarded, function) g_test_add (path, Fixture, GINT_TO_POINTER (guarded), set_up, function, tear_down)
  ADD ("/click-guard/other", TRUE, test_other);
  ADD ("/click-guard/other-unguarded", FALSE, test_other);
  ADD ("/click-guard/same", TRUE, test_same);
  ADD ("/click-guard/elsewhere", TRUE, test_elsewhere);
  return g_test_run ();
}
