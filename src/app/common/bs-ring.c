/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-ring.h"

#define TIMES 6
#define INTERVAL 700 /* milliseconds: a bell that is rung faster is one bell */
#define DATA "bs-ring"

typedef struct
{
  GtkWindow *window;
  guint source;
  guint left;
} Ring;

static void
ring_free (gpointer data)
{
  Ring *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static gboolean
on_due (gpointer data)
{
  Ring *self = data;

  gdk_display_beep (gtk_widget_get_display (GTK_WIDGET (self->window)));
  if (--self->left > 0)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  g_object_set_data (G_OBJECT (self->window), DATA, NULL);
  return G_SOURCE_REMOVE;
}

void
bs_ring_start (GtkWindow *window)
{
  Ring *self = g_new0 (Ring, 1);

  self->window = window;
  self->left = TIMES;
  self->source = g_timeout_add (INTERVAL, on_due, self);
  g_object_set_data_full (G_OBJECT (window), DATA, self, ring_free);
  gdk_display_beep (gtk_widget_get_display (GTK_WIDGET (window)));
  gtk_window_present (window);
}

void
bs_ring_stop (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), DATA, NULL);
}

gboolean
bs_ring_is_ringing (GtkWindow *window)
{
  return g_object_get_data (G_OBJECT (window), DATA) != NULL;
}
