/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-region-map-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bs-chart-geometry.h"
#include "bs-figure-titles.h"
#include "bs-region-map-swatch.h"

#define LEAST_HEIGHT 380
#define MOST_HEIGHT 480
#define REACH 6 /* pixels around a small region that still belong to it */
#define NUMBER_ROOM 3
#define SMALL .7
#define EDGE 3 /* pixels for the outline of what is shown */

struct _BsRegionMapFigure
{
  GtkWidget parent_instance;
  BsFigurePaths *paths;
  const BsRegionCounts *counts; /* the map's */
  gint shown, pointed;
};

enum
{
  POINTED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsRegionMapFigure, bs_region_map_figure, GTK_TYPE_WIDGET)

/* ---- Size ---- */

static gdouble
get_least_scale (BsRegionMapFigure *self)
{
  return LEAST_HEIGHT / self->paths->height;
}

static gint
get_titles_height (BsRegionMapFigure *self)
{
  return bs_figure_titles_get_height (GTK_WIDGET (self), get_least_scale (self));
}

static gdouble
get_scale (BsRegionMapFigure *self, gdouble *x, gdouble *y)
{
  gint titles = get_titles_height (self);
  gdouble width = gtk_widget_get_width (GTK_WIDGET (self));
  gdouble height = gtk_widget_get_height (GTK_WIDGET (self)) - titles - EDGE;
  gdouble scale = MIN ((width - 2 * EDGE) / self->paths->width, height / self->paths->height);

  *x = (width - scale * self->paths->width) / 2;
  *y = titles;
  return scale;
}

static void
bs_region_map_figure_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  BsRegionMapFigure *self = BS_REGION_MAP_FIGURE (widget);
  gdouble ratio = self->paths->width / self->paths->height;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (gint) ceil (LEAST_HEIGHT * ratio) + 2 * EDGE;
      *natural = (gint) ceil (MOST_HEIGHT * ratio) + 2 * EDGE;
      return;
    }
  *minimum = LEAST_HEIGHT;
  if (for_size >= 0)
    *minimum = CLAMP ((gint) ((for_size - 2 * EDGE) / ratio), LEAST_HEIGHT, MOST_HEIGHT);
  *minimum += get_titles_height (self) + EDGE;
  *natural = *minimum;
}

static GtkSizeRequestMode
bs_region_map_figure_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ---- Drawing ---- */

static gboolean
find_room (const BsFigurePart *part, PangoLayout *layout, gdouble scale, gint *width, gint *height, gdouble *x,
           gdouble *y)
{
  pango_layout_get_pixel_size (layout, width, height);
  return bs_region_map_find_room (part, (*width + NUMBER_ROOM) / scale, (*height - 2) / scale, x, y);
}

/* Large text: the number of a region that is too narrow for it. */
static void
set_small (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (layout, attributes);
}

static void
draw_number (BsRegionMapFigure *self, cairo_t *cr, const BsFigurePart *part, guint place, gdouble scale,
             const BsRegionMapColours *colours)
{
  BsRegionShade shade = bs_region_counts_get_shade (self->counts, place);
  g_autofree char *text = g_strdup_printf ("%u", self->counts->covered[place].pain_days);
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (GTK_WIDGET (self), text, TRUE);
  const BsMapColour *fill = &colours->steps[shade.step - 1], *colour = &colours->on_steps[shade.step - 1];
  gint width, height;
  gdouble x, y;

  if (!find_room (part, layout, scale, &width, &height, &x, &y))
    {
      set_small (layout);
      if (!find_room (part, layout, scale, &width, &height, &x, &y))
        return;
    }
  x = x * scale - width / 2.0;
  y = y * scale - height / 2.0;
  if (shade.numb) /* readable between the lines of the hatching */
    {
      cairo_set_source_rgba (cr, fill->red, fill->green, fill->blue, fill->alpha);
      cairo_rectangle (cr, x - NUMBER_ROOM, y, width + 2 * NUMBER_ROOM, height);
      cairo_fill (cr);
    }
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
bs_region_map_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsRegionMapFigure *self = BS_REGION_MAP_FIGURE (widget);
  g_autofree BsRegionShade *shades = g_new0 (BsRegionShade, bs_spot_count ());
  BsRegionMapColours colours;
  GdkRGBA text;
  gdouble x, y, scale = get_scale (self, &x, &y);
  cairo_t *cr;

  if (!self->counts)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                 (float) gtk_widget_get_height (widget)));
  bs_region_map_colours_init (&colours, widget);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  for (guint i = 0; i < self->counts->n; i++)
    shades[i] = bs_region_counts_get_shade (self->counts, i);

  bs_figure_titles_draw (widget, cr, &text, x, scale, get_least_scale (self));
  cairo_translate (cr, x, y);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  bs_region_map_draw (cr, self->paths, shades, &colours, self->shown >= 0 ? bs_spot_get ((guint) self->shown) : NULL);
  cairo_restore (cr);
  for (guint i = 0; i < self->paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (self->paths->parts, BsFigurePart, i);
      guint place = part->spot ? bs_region_map_get_place (part->spot) : 0;

      if (part->kind == BS_FIGURE_REGION && shades[place].step > 0)
        draw_number (self, cr, part, place, scale, &colours);
    }
  cairo_destroy (cr);
}

/* ---- The pointer ---- */

gint
bs_region_map_figure_find (BsRegionMapFigure *self, gdouble x, gdouble y)
{
  gdouble left, top, scale = get_scale (self, &left, &top);

  /* Some regions can be marked for pain only, some for numbness only. */
  for (BsRegionMark mark = BS_MARK_PAIN; mark <= BS_MARK_NUMB; mark++)
    {
      const BsFigurePart *part =
          bs_figure_paths_find (self->paths, mark, (x - left) / scale, (y - top) / scale, REACH / scale);

      if (part)
        return (gint) bs_region_map_get_place (part->spot);
    }
  return -1;
}

static void
set_pointed (BsRegionMapFigure *self, gint place)
{
  if (self->pointed == place)
    return;
  self->pointed = place;
  g_signal_emit (self, signals[POINTED], 0, place);
}

static void
on_motion (GtkEventControllerMotion *controller, gdouble x, gdouble y, BsRegionMapFigure *self)
{
  set_pointed (self, bs_region_map_figure_find (self, x, y));
}

static void
on_leave (GtkEventControllerMotion *controller, BsRegionMapFigure *self)
{
  set_pointed (self, -1);
}

/* ---- The object ---- */

static void
bs_region_map_figure_finalize (GObject *object)
{
  g_clear_pointer (&BS_REGION_MAP_FIGURE (object)->paths, bs_figure_paths_free);
  G_OBJECT_CLASS (bs_region_map_figure_parent_class)->finalize (object);
}

static void
bs_region_map_figure_class_init (BsRegionMapFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bs_region_map_figure_finalize;
  widget_class->measure = bs_region_map_figure_measure;
  widget_class->get_request_mode = bs_region_map_figure_get_request_mode;
  widget_class->snapshot = bs_region_map_figure_snapshot;
  signals[POINTED] = g_signal_new ("pointed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "regionfigure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bs_region_map_figure_init (BsRegionMapFigure *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->paths = bs_figure_paths_load ();
  self->shown = self->pointed = -1;
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      _ ("Where it hurt, as a figure seen from behind and from the front. The list says the same."), -1);
}

GtkWidget *
bs_region_map_figure_new (void)
{
  return g_object_new (BS_TYPE_REGION_MAP_FIGURE, NULL);
}

void
bs_region_map_figure_set_counts (BsRegionMapFigure *self, const BsRegionCounts *counts)
{
  self->counts = counts;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
bs_region_map_figure_set_shown (BsRegionMapFigure *self, gint place)
{
  if (self->shown == place)
    return;
  self->shown = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
