/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-region-map-swatch.h"

#include <math.h>

#include <adwaita.h>

#include "bs-chart-lanes.h"

#define SIZE 18

struct _BsRegionMapSwatch
{
  GtkWidget parent_instance;
  BsRegionShade shade;
};

G_DEFINE_FINAL_TYPE (BsRegionMapSwatch, bs_region_map_swatch, GTK_TYPE_WIDGET)

static BsMapColour
from_rgba (const GdkRGBA *colour)
{
  return (BsMapColour){ colour->red, colour->green, colour->blue, colour->alpha };
}

static BsMapColour
look_up (GtkWidget *widget, const char *name, const BsMapColour *otherwise)
{
  GdkRGBA colour;

  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour) ? from_rgba (&colour)
                                                                                               : *otherwise;
}

void
bs_region_map_colours_init (BsRegionMapColours *self, GtkWidget *widget)
{
  /* Every second shade of the scale of pain, so that neighbours are told apart. */
  static const char *const steps[BS_REGION_STEPS] = { "bs_pain_2", "bs_pain_4", "bs_pain_6", "bs_pain_8",
                                                      "bs_pain_10" };
  static const char *const on_steps[BS_REGION_STEPS] = { "bs_on_pain_low", "bs_on_pain_low", "bs_on_pain_6",
                                                         "bs_on_pain_high", "bs_on_pain_high" };
  BsChartColours chart;

  bs_chart_colours_init (&chart, widget);
  self->text = from_rgba (&chart.text);
  self->ground = from_rgba (&chart.ground);
  self->numb = look_up (widget, "bs_numb", &self->text);
  for (guint i = 0; i < BS_REGION_STEPS; i++)
    {
      self->steps[i] = look_up (widget, steps[i], &self->text);
      self->on_steps[i] = look_up (widget, on_steps[i], &self->ground);
    }
  self->outlined = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static void
bs_region_map_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
bs_region_map_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  BsRegionMapColours colours;

  bs_region_map_colours_init (&colours, widget);
  /* Whole pixels, or its edge would be blurred. */
  cairo_translate (cr, floor ((width - SIZE) / 2.0), floor ((height - SIZE) / 2.0));
  bs_region_map_draw_swatch (cr, BS_REGION_MAP_SWATCH (widget)->shade, &colours, SIZE);
  cairo_destroy (cr);
}

static void
bs_region_map_swatch_class_init (BsRegionMapSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bs_region_map_swatch_measure;
  widget_class->snapshot = bs_region_map_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_region_map_swatch_init (BsRegionMapSwatch *self)
{
}

GtkWidget *
bs_region_map_swatch_new (BsRegionShade shade)
{
  BsRegionMapSwatch *self = g_object_new (BS_TYPE_REGION_MAP_SWATCH, NULL);

  self->shade = shade;
  return GTK_WIDGET (self);
}
