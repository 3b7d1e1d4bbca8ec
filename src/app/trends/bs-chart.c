/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart.h"

#include <math.h>
#include <string.h>

#include "bs-chart-lanes.h"
#include "bs-chart-plot.h"

#define PLOT_LEAST 120
#define PLOT_NATURAL 600
#define NUMBER_GAP 8

struct _BsChart
{
  GtkWidget parent_instance;
  GtkWidget *scroller, *plot;
  BsChartData data;
  BsChartGeometry geometry;
  gint shown;
  guint scroll_id;
};

enum
{
  PROP_0,
  PROP_READING,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BsChart, bs_chart, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (BsChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* ---- Size ---- */

static void
bs_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  BsChart *self = BS_CHART (widget);
  BsChartGeometry geometry;

  *minimum_baseline = *natural_baseline = -1;
  bs_chart_geometry_init (&geometry, widget, &self->data, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1);
  self->geometry.slot_least = geometry.slot_least;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (gint) ceil (geometry.frame - geometry.names) + PLOT_LEAST;
      *natural = (gint) ceil (geometry.frame) + MAX (PLOT_NATURAL, geometry.slot_least * (gint) self->data.points->len);
    }
  else
    *minimum = *natural = (gint) geometry.height;
}

static GtkSizeRequestMode
bs_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsChart *self = BS_CHART (widget);
  gint frame;

  bs_chart_geometry_init (&self->geometry, widget, &self->data, width);
  frame = (gint) ceil (self->geometry.frame);
  gtk_widget_size_allocate (self->scroller,
                            &(GtkAllocation){ is_mirrored (self) ? 0 : frame, 0, MAX (width - frame, 1), height }, -1);
}

/* ---- The frame ---- */

/* From `x` on, seen from where the text begins; returns its width. */
static double
append_at_start (BsChart *self, GtkSnapshot *snapshot, const char *text, gboolean bold, const GdkRGBA *colour, double x,
                 double y)
{
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (GTK_WIDGET (self), text, bold);
  gint width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) (is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x),
                            (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  return width;
}

static void
append_number (BsChart *self, GtkSnapshot *snapshot, gint number, const GdkRGBA *colour, double y)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (GTK_WIDGET (self), text, FALSE);
  gint width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  append_at_start (self, snapshot, text, FALSE, colour, self->geometry.frame - NUMBER_GAP - width, y - height / 2.0);
}

static void
append_name (BsChart *self, GtkSnapshot *snapshot, BsLane lane, const BsChartColours *colours, double y)
{
  double width = append_at_start (self, snapshot, bs_lane_get_name (lane), TRUE, &colours->text, 0, y);

  if (bs_lane_get_detail (lane))
    append_at_start (self, snapshot, bs_lane_get_detail (lane), FALSE, &colours->faint,
                     self->geometry.narrow ? width + 8 : 0, self->geometry.narrow ? y : y + self->geometry.line + 1);
}

static void
bs_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsChart *self = BS_CHART (widget);
  const BsChartGeometry *geometry = &self->geometry;
  BsChartColours colours;

  bs_chart_colours_init (&colours, widget);
  append_name (self, snapshot, BS_LANE_PAIN, &colours, geometry->pain_name);
  append_name (self, snapshot, BS_LANE_MINUTES, &colours, geometry->minutes_name);
  append_name (self, snapshot, BS_LANE_MEDICINE, &colours, geometry->medicine_name);
  append_name (self, snapshot, BS_LANE_LEVEL, &colours, geometry->level_name);
  append_number (self, snapshot, 10, &colours.faint, geometry->pain_top);
  append_number (self, snapshot, 5, &colours.faint, (geometry->pain_top + geometry->pain_bottom) / 2);
  append_number (self, snapshot, 0, &colours.faint, geometry->pain_bottom);
  append_number (self, snapshot, geometry->minutes_end, &colours.faint, geometry->minutes_top);
  append_number (self, snapshot, geometry->minutes_end / 2, &colours.faint,
                 (geometry->minutes_top + geometry->minutes_bottom) / 2);
  append_number (self, snapshot, 0, &colours.faint, geometry->minutes_bottom);
  gtk_widget_snapshot_child (widget, self->scroller, snapshot);
}

/* ---- What is read ---- */

static void
on_shown (BsChartPlot *plot, gint index, BsChart *self)
{
  self->shown = index;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READING]);
}

/* The newest is what is looked for first. Not while sizes are given out. */
static gboolean
scroll_to_newest (gpointer user_data)
{
  BsChart *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->scroll_id = 0;
  gtk_adjustment_set_value (adjustment, is_mirrored (self) ? 0 : gtk_adjustment_get_upper (adjustment));
  return G_SOURCE_REMOVE;
}

static gboolean
is_wider_than_room (BsChart *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* A scrolled window of GTK 4.8 that can go to its sides keeps every turn of the wheel: the page would stand still while the
 * pointer is over the chart. */
static gboolean
on_wheel (GtkEventControllerScroll *controller, double dx, double dy, BsChart *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkAdjustment *adjustment;
  double step = 2.5; /* as GTK does it, here and for a wheel */

  if (!page || !is_wider_than_room (self) || (state & GDK_SHIFT_MASK) != 0 || fabs (dy) <= fabs (dx))
    return GDK_EVENT_PROPAGATE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    step = pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * step);
  return GDK_EVENT_STOP;
}

static void
on_width_changed (GtkAdjustment *adjustment, GParamSpec *pspec, BsChart *self)
{
  if (!self->scroll_id)
    self->scroll_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_to_newest, self, NULL);
}

static gint
find_date (BsChart *self, gint32 date)
{
  for (guint i = 0; i < self->data.points->len; i++)
    {
      BsTrendSpan span = g_array_index (self->data.points, BsTrendPoint, i).span;

      if (date >= span.first && date <= span.last)
        return (gint) i;
    }
  return (gint) self->data.points->len - 1;
}

void
bs_chart_set_points (BsChart *self, GArray *points, char **labels, BsTrendUnit unit, gint32 today, const char *title)
{
  gint32 date = G_MAXINT32;

  /* The chosen one stays, but the newest stays the newest. */
  if (self->shown >= 0 && self->shown < (gint) self->data.points->len - 1)
    date = g_array_index (self->data.points, BsTrendPoint, self->shown).span.last;
  g_array_unref (self->data.points);
  g_strfreev (self->data.labels);
  self->data = (BsChartData){ points, labels, unit, today };
  bs_chart_geometry_init (&self->geometry, GTK_WIDGET (self), &self->data, gtk_widget_get_width (GTK_WIDGET (self)));
  bs_chart_plot_update (BS_CHART_PLOT (self->plot), find_date (self, date));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
bs_chart_get_reading (BsChart *self)
{
  return self->shown >= 0 && self->shown < (gint) self->data.points->len ? self->data.labels[self->shown] : NULL;
}

const char *
bs_chart_get_longest (BsChart *self)
{
  const char *longest = NULL;

  for (guint i = 0; i < self->data.points->len; i++)
    if (!longest || strlen (self->data.labels[i]) > strlen (longest))
      longest = self->data.labels[i];
  return longest;
}

GtkWidget *
bs_chart_get_plot (BsChart *self)
{
  return self->plot;
}

/* ---- The object ---- */

static void
bs_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READING)
    g_value_set_string (value, bs_chart_get_reading (BS_CHART (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_chart_dispose (GObject *object)
{
  BsChart *self = BS_CHART (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  if (self->plot)
    bs_chart_plot_set_data (BS_CHART_PLOT (self->plot), NULL, NULL);
  self->plot = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_chart_parent_class)->dispose (object);
}

static void
bs_chart_finalize (GObject *object)
{
  BsChart *self = BS_CHART (object);

  g_array_unref (self->data.points);
  g_strfreev (self->data.labels);
  G_OBJECT_CLASS (bs_chart_parent_class)->finalize (object);
}

static void
bs_chart_class_init (BsChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bs_chart_get_property;
  object_class->dispose = bs_chart_dispose;
  object_class->finalize = bs_chart_finalize;
  widget_class->measure = bs_chart_measure;
  widget_class->get_request_mode = bs_chart_get_request_mode;
  widget_class->size_allocate = bs_chart_size_allocate;
  widget_class->snapshot = bs_chart_snapshot;
  props[PROP_READING] = g_param_spec_string ("reading", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bs_chart_init (BsChart *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->data.points = g_array_new (FALSE, FALSE, sizeof (BsTrendPoint));
  self->shown = -1;
  self->plot = bs_chart_plot_new ();
  bs_chart_plot_set_data (BS_CHART_PLOT (self->plot), &self->data, &self->geometry);
  g_signal_connect (self->plot, "shown", G_CALLBACK (on_shown), self);
  self->scroller =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child", self->plot, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::upper",
                    G_CALLBACK (on_width_changed), self);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (on_wheel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

GtkWidget *
bs_chart_new (void)
{
  return g_object_new (BS_TYPE_CHART, NULL);
}
