/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-lanes.h"

#include <glib/gi18n-lib.h>

#include "bs-chart-legend.h"
#include "bs-chart.h"
#include "bs-reading.h"
#include "bs-trend-text.h"
#include "bs-widgets.h"

struct _BsTrendLanes
{
  AdwBin parent_instance;
  GtkWidget *row, *reading, *legend, *chart, *note;
};

G_DEFINE_FINAL_TYPE (BsTrendLanes, bs_trend_lanes, ADW_TYPE_BIN)

static void
on_reading (BsTrendLanes *self)
{
  bs_reading_set_text (BS_READING (self->reading), bs_chart_get_reading (BS_CHART (self->chart)));
}

void
bs_trend_lanes_set_days (BsTrendLanes *self, const BsTrendDays *days)
{
  const char *note = bs_trend_get_unit_note (days->unit);
  /* Translators: name of a chart, with its days: “Pain, walking, medicine and level, 9 to 22 November” */
  g_autofree char *title = g_strdup_printf (_ ("Pain, walking, medicine and level, %s"), days->when);

  gtk_label_set_label (GTK_LABEL (self->note), note ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  bs_chart_set_points (BS_CHART (self->chart), g_array_ref (days->points), g_strdupv (days->sentences), days->unit,
                       days->today, title);
  bs_reading_set_longest (BS_READING (self->reading), bs_chart_get_longest (BS_CHART (self->chart)));
}

void
bs_trend_lanes_set_narrow (BsTrendLanes *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->row),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->legend, narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
}

void
bs_trend_lanes_hide_reading (BsTrendLanes *self)
{
  gtk_widget_set_visible (self->reading, FALSE);
}

static void
bs_trend_lanes_dispose (GObject *object)
{
  BsTrendLanes *self = BS_TREND_LANES (object);

  if (self->chart)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  self->chart = NULL;
  G_OBJECT_CLASS (bs_trend_lanes_parent_class)->dispose (object);
}

static void
bs_trend_lanes_class_init (BsTrendLanesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_trend_lanes_dispose;
}

static void
bs_trend_lanes_init (BsTrendLanes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->reading = bs_reading_new ();
  gtk_widget_set_hexpand (self->reading, TRUE);
  self->legend = bs_chart_legend_new ();
  gtk_widget_set_valign (self->legend, GTK_ALIGN_START);
  self->chart = bs_chart_new ();
  self->note = bs_label_new ("", "caption");
  gtk_widget_add_css_class (self->note, "dimmed");
  gtk_box_append (GTK_BOX (self->row), self->reading);
  gtk_box_append (GTK_BOX (self->row), self->legend);
  gtk_box_append (GTK_BOX (box), self->row);
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_box_append (GTK_BOX (box), self->note);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "trend-card");
  g_signal_connect_swapped (self->chart, "notify::reading", G_CALLBACK (on_reading), self);
}

GtkWidget *
bs_trend_lanes_new (void)
{
  return g_object_new (BS_TYPE_TREND_LANES, NULL);
}
