/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-from-to.h"

#include <glib/gi18n-lib.h>

#include "bs-day-time.h"
#include "bs-widgets.h"

struct _BsFromTo
{
  GtkWidget parent_instance;
  GtkWidget *box;
  BsDayTime *from, *to;
  GtkWidget *fault;
  gint32 today;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsFromTo, bs_from_to, GTK_TYPE_WIDGET)

static void
show_fault (BsFromTo *self)
{
  gtk_widget_set_visible (self->fault, bs_day_time_get_date (self->from) > bs_day_time_get_date (self->to));
}

static void
on_changed (BsFromTo *self)
{
  show_fault (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Takes a floating `day`. */
static BsDayTime *
add_day (BsFromTo *self, const char *title, GtkWidget *day)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (group), bs_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (group), day);
  gtk_box_append (GTK_BOX (self->box), group);
  g_signal_connect_swapped (day, "changed", G_CALLBACK (on_changed), self);
  return BS_DAY_TIME (day);
}

static void
bs_from_to_dispose (GObject *object)
{
  g_clear_pointer (&BS_FROM_TO (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_from_to_parent_class)->dispose (object);
}

static void
bs_from_to_class_init (BsFromToClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_from_to_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", BS_TYPE_FROM_TO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_from_to_init (BsFromTo *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  /* Translators: the first day of a period */
  self->from = add_day (self, _ ("From"),
                        bs_day_time_new_day (_ ("First day: a day earlier"), _ ("First day: a day later"),
                                             _ ("Calendar for the first day")));
  /* Translators: the last day of a period */
  self->to = add_day (self, _ ("To"),
                      bs_day_time_new_day (_ ("Last day: a day earlier"), _ ("Last day: a day later"),
                                           _ ("Calendar for the last day")));
  self->fault = bs_label_new (_ ("The first day is after the last."), "fault");
  gtk_box_append (GTK_BOX (self->box), self->fault);
}

GtkWidget *
bs_from_to_new (gint32 today)
{
  BsFromTo *self = g_object_new (BS_TYPE_FROM_TO, NULL);

  self->today = today;
  bs_from_to_set (self, today, today);
  return GTK_WIDGET (self);
}

void
bs_from_to_set (BsFromTo *self, gint32 from, gint32 to)
{
  bs_day_time_set (self->from, bs_instant_new_date (from), self->today);
  bs_day_time_set (self->to, bs_instant_new_date (to), self->today);
  show_fault (self);
}

gboolean
bs_from_to_get (BsFromTo *self, gint32 *from, gint32 *to)
{
  *from = bs_day_time_get_date (self->from);
  *to = bs_day_time_get_date (self->to);
  return *from <= *to;
}
