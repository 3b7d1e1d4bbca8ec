/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figure-titles.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE_GAP 6
/* The middle of each view and how far its sides lie from it, in the drawing's units. */
#define BEHIND 102
#define FRONT 350
#define SIDE 83
#define FAINT 0.8

static PangoLayout *
create_title (GtkWidget *widget, const char *text, gboolean strong)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (strong ? 0.95 : 0.85));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
measure_title (GtkWidget *widget, const char *text, gboolean strong, gint *width, gint *height)
{
  g_autoptr (PangoLayout) layout = create_title (widget, text, strong);

  pango_layout_get_pixel_size (layout, width, height);
}

static gboolean
is_double (GtkWidget *widget, gdouble scale)
{
  gdouble room = scale * (2 * SIDE - TITLE_GAP);
  gint name, left, right;

  measure_title (widget, _ ("Behind"), TRUE, &name, NULL);
  measure_title (widget, C_ ("side of the body", "Left"), FALSE, &left, NULL);
  measure_title (widget, C_ ("side of the body", "Right"), FALSE, &right, NULL);
  return 2 * name + left + right > 2 * room;
}

gint
bs_figure_titles_get_height (GtkWidget *widget, gdouble scale)
{
  gint name, side;

  measure_title (widget, _ ("Behind"), TRUE, NULL, &name);
  measure_title (widget, C_ ("side of the body", "Left"), FALSE, NULL, &side);
  return (is_double (widget, scale) ? name + side : name) + TITLE_GAP;
}

static void
draw_title (GtkWidget *widget, cairo_t *cr, gdouble centre, gdouble baseline, const char *text, gboolean strong)
{
  g_autoptr (PangoLayout) layout = create_title (widget, text, strong);
  gint width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (cr, centre - width / 2.0, baseline - PANGO_PIXELS (pango_layout_get_baseline (layout)));
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/* `scale` is negative for what stands left of the middle. No further out than the view is wide. */
static void
draw_side (GtkWidget *widget, cairo_t *cr, gdouble middle, gdouble scale, gdouble baseline, const char *text)
{
  gint width;
  gdouble out;

  measure_title (widget, text, FALSE, &width, NULL);
  out = MIN (fabs (scale) * SIDE, fabs (scale) * BEHIND - width / 2.0);
  draw_title (widget, cr, scale < 0 ? middle - out : middle + out, baseline, text, FALSE);
}

void
bs_figure_titles_draw (GtkWidget *widget, cairo_t *cr, const GdkRGBA *colour, gdouble x, gdouble scale, gdouble least)
{
  g_autoptr (PangoLayout) name = create_title (widget, _ ("Behind"), TRUE);
  gint above = PANGO_PIXELS (pango_layout_get_baseline (name));
  gdouble baseline = above;

  if (is_double (widget, least))
    {
      gint side;

      measure_title (widget, C_ ("side of the body", "Left"), FALSE, NULL, &side);
      baseline += side;
    }
  gdk_cairo_set_source_rgba (cr, colour);
  draw_title (widget, cr, x + scale * BEHIND, above, _ ("Behind"), TRUE);
  draw_title (widget, cr, x + scale * FRONT, above, _ ("Front"), TRUE);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * FAINT);
  draw_side (widget, cr, x + scale * BEHIND, -scale, baseline, C_ ("side of the body", "Left"));
  draw_side (widget, cr, x + scale * BEHIND, scale, baseline, C_ ("side of the body", "Right"));
  draw_side (widget, cr, x + scale * FRONT, -scale, baseline, C_ ("side of the body", "Right"));
  draw_side (widget, cr, x + scale * FRONT, scale, baseline, C_ ("side of the body", "Left"));
}
