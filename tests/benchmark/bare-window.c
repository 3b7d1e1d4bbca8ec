/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

/* What the window's start and memory are measured against: an AdwApplicationWindow with a header bar and a label.
 * Like `backstory --first-frame`, with an argument it prints when the first frame was painted, and exits. */

static gboolean exits;

static void
on_painted (GdkFrameClock *clock, gpointer user_data)
{
  if (!exits)
    return;
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  exit (0);
}

static void
on_realize (GtkWidget *window, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), NULL);
}

static void
on_activate (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = adw_application_window_new (application), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_default_size (GTK_WINDOW (window), 960, 720);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Hello"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.example.BareWindow", G_APPLICATION_NON_UNIQUE);

  exits = argc > 1;
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
