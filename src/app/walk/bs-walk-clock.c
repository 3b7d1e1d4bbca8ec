/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-text.h"
#include "bs-widgets.h"

struct _BsWalkClock
{
  GtkWidget parent_instance;
  GtkWidget *label;
  BsWalkStage stage;
  gint64 minutes; /* that its name says; -1: none yet */
};

G_DEFINE_FINAL_TYPE (BsWalkClock, bs_walk_clock, GTK_TYPE_WIDGET)

static void
bs_walk_clock_dispose (GObject *object)
{
  g_clear_pointer (&BS_WALK_CLOCK (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_walk_clock_parent_class)->dispose (object);
}

static void
bs_walk_clock_class_init (BsWalkClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_walk_clock_dispose;
  gtk_widget_class_set_css_name (widget_class, "walkclock");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
bs_walk_clock_init (BsWalkClock *self)
{
  /* The digits change each second; they are looked at, not read out. */
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->minutes = -1;
}

GtkWidget *
bs_walk_clock_new (void)
{
  return g_object_new (BS_TYPE_WALK_CLOCK, NULL);
}

void
bs_walk_clock_set (BsWalkClock *self, BsWalkStage stage, gint64 elapsed_us)
{
  g_autofree char *text = bs_walk_format_clock (elapsed_us);
  gint64 minutes = elapsed_us / (60 * (gint64) G_USEC_PER_SEC);
  g_autofree char *words = NULL, *name = NULL;

  /* Hours take the room of two more digits. */
  if (strlen (text) > 5)
    gtk_widget_add_css_class (GTK_WIDGET (self), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "long");
  if (strcmp (gtk_label_get_label (GTK_LABEL (self->label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (self->label), text);
  if (minutes == self->minutes && stage == self->stage)
    return;
  self->minutes = minutes;
  self->stage = stage;
  words = bs_text_format_minutes (minutes);
  /* Translators: %s is a time, "12 min"; read out by a screen reader. */
  name = g_strdup_printf (stage == BS_WALK_STOPPED ? _ ("Clock: resting for %s") : _ ("Clock: walking for %s"), words);
  bs_widget_set_accessible_label (GTK_WIDGET (self), name);
}
