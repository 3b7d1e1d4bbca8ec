/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reading.h"

struct _BsReading
{
  AdwBin parent_instance;
  GtkLabel *text, *room;
};

G_DEFINE_FINAL_TYPE (BsReading, bs_reading, ADW_TYPE_BIN)

static void
bs_reading_class_init (BsReadingClass *klass)
{
}

static void
bs_reading_init (BsReading *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->text = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "yalign", 0.0f, NULL);
  self->room = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "opacity", 0.0, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->room));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->text));
  adw_bin_set_child (ADW_BIN (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reading");
}

GtkWidget *
bs_reading_new (void)
{
  return g_object_new (BS_TYPE_READING, NULL);
}

void
bs_reading_set_text (BsReading *self, const char *text)
{
  gtk_label_set_label (self->text, text ? text : "");
}

void
bs_reading_set_longest (BsReading *self, const char *text)
{
  gtk_label_set_label (self->room, text ? text : "");
}
