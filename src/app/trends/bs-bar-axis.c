/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-axis.h"

#include <math.h>

#include "bs-chart-geometry.h"
#include "bs-chart-marks.h"

#define WIDTH_LEAST 60
#define WIDTH_NATURAL 220

struct _BsBarAxis
{
  GtkWidget parent_instance;
  gint end;
};

G_DEFINE_FINAL_TYPE (BsBarAxis, bs_bar_axis, GTK_TYPE_WIDGET)

static void
bs_bar_axis_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_LEAST : bs_chart_get_line (widget);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_NATURAL : *minimum;
}

static void
append_number (BsBarAxis *self, GtkSnapshot *snapshot, const GdkRGBA *colour, gint number, double share)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = g_strdup_printf ("%d", number);
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (widget, text, FALSE);
  double width = gtk_widget_get_width (widget), x;
  gint size;

  pango_layout_get_pixel_size (layout, &size, NULL);
  x = CLAMP (share * width - size / 2.0, 0, MAX (0, width - size));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - size - x;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), 0));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
bs_bar_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsBarAxis *self = BS_BAR_AXIS (widget);
  BsChartColours colours;

  bs_chart_colours_init (&colours, widget);
  append_number (self, snapshot, &colours.faint, 0, 0);
  if (self->end % 2 == 0)
    append_number (self, snapshot, &colours.faint, self->end / 2, .5);
  append_number (self, snapshot, &colours.faint, self->end, 1);
}

static void
bs_bar_axis_class_init (BsBarAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bs_bar_axis_measure;
  widget_class->snapshot = bs_bar_axis_snapshot;
  gtk_widget_class_set_css_name (widget_class, "axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_bar_axis_init (BsBarAxis *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
bs_bar_axis_new (gint end)
{
  BsBarAxis *self = g_object_new (BS_TYPE_BAR_AXIS, NULL);

  self->end = end;
  return GTK_WIDGET (self);
}
