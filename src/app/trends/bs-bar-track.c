/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-track.h"

#include <math.h>

#include "bs-bar-draw.h"
#include "bs-chart-geometry.h"
#include "bs-entry.h"

#define HEIGHT 14
#define WIDTH_LEAST 60
#define WIDTH_NATURAL 220
#define MARK 6
#define PART_GAP 1

struct _BsBarTrack
{
  GtkWidget parent_instance;
  const BsBarStrip *strip;
  double end;
};

G_DEFINE_FINAL_TYPE (BsBarTrack, bs_bar_track, GTK_TYPE_WIDGET)

static void
bs_bar_track_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_LEAST : MAX (HEIGHT, bs_chart_get_line (widget));
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_NATURAL : *minimum;
}

static void
draw_strip (BsBarTrack *self, cairo_t *cr, const BsChartColours *colours, double width, double height)
{
  double bar = HEIGHT - 2, y = round ((height - bar) / 2);

  if (self->strip->unrated)
    {
      /* bs_chart_draw_unrated() stands on its middle. */
      bs_chart_draw_unrated (cr, colours, 14, y + bar, 28, bar);
      return;
    }
  if (self->strip->n_parts == 0)
    {
      bs_chart_draw_nothing (cr, colours, 14, y + bar, 28);
      return;
    }
  for (guint i = 0; i < self->strip->n_parts; i++)
    {
      double from, to;

      bs_bar_strip_place_part (self->strip, i, self->end, width, &from, &to);
      if (to > from)
        bs_bar_draw (cr, colours, self->strip->parts[i].fill, from, y, MAX (to - from - PART_GAP, 2), bar);
      else if (self->strip->n_parts == 1) /* a recorded 0 */
        bs_bar_draw (cr, colours, self->strip->parts[i].fill, 0, y, 3, bar);
    }
  if (self->strip->mark >= 0)
    bs_chart_draw_mean (cr, colours,
                        CLAMP (bs_bar_get_share (self->strip->mark, self->end) * width, MARK, width - MARK),
                        y + bar / 2, MARK);
}

static void
append_rule (GtkSnapshot *snapshot, const BsChartColours *colours, double x, double height)
{
  gtk_snapshot_append_color (snapshot, &colours->line, &GRAPHENE_RECT_INIT ((float) round (x), 0, 1, (float) height));
}

static void
bs_bar_track_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsBarTrack *self = BS_BAR_TRACK (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  BsChartColours colours;
  cairo_t *cr;

  if (!self->strip || width <= 0)
    return;
  bs_chart_colours_init (&colours, widget);
  append_rule (snapshot, &colours, 0, height);
  append_rule (snapshot, &colours, width / 2, height);
  append_rule (snapshot, &colours, width - 1, height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  draw_strip (self, cr, &colours, width, height);
  cairo_destroy (cr);
}

static void
bs_bar_track_class_init (BsBarTrackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bs_bar_track_measure;
  widget_class->snapshot = bs_bar_track_snapshot;
  gtk_widget_class_set_css_name (widget_class, "track");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_bar_track_init (BsBarTrack *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
bs_bar_track_new (const BsBarStrip *strip, double end)
{
  BsBarTrack *self = g_object_new (BS_TYPE_BAR_TRACK, NULL);

  self->strip = strip;
  self->end = end;
  return GTK_WIDGET (self);
}
