/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-draw.h"

static void
set_colour (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
add_piece (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = MIN (3, MIN (width, height) / 2);

  cairo_new_path (cr);
  bs_chart_add_rounded (cr, x, y, width, height, radius, radius);
}

static void
stroke_inside (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_set_line_width (cr, 1.25);
  add_piece (cr, x + .625, y + .625, MAX (width - 1.25, .5), height - 1.25);
  cairo_stroke (cr);
}

static void
hatch (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_save (cr);
  add_piece (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1.5);
  for (gint i = 0; i * 5 < width + height; i++)
    {
      double at = x - height + i * 5;

      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
bs_bar_draw (cairo_t *cr, const BsChartColours *colours, BsBarFill fill, double x, double y, double width,
             double height)
{
  static const double dots[] = { 2, 2 };
  gboolean is_pain = fill == BS_BAR_PAIN || fill == BS_BAR_PAIN_AFTER;
  const GdkRGBA *colour = is_pain ? &colours->pain : &colours->minutes;

  cairo_save (cr);
  switch (fill)
    {
    case BS_BAR_PAIN:
    case BS_BAR_MINUTES:
    case BS_BAR_GONE:
      set_colour (cr, colour, 1);
      add_piece (cr, x, y, width, height);
      cairo_fill (cr);
      break;
    case BS_BAR_PAIN_AFTER:
    case BS_BAR_LESS:
      set_colour (cr, colour, .4);
      add_piece (cr, x, y, width, height);
      cairo_fill (cr);
      set_colour (cr, colour, 1);
      stroke_inside (cr, x, y, width, height);
      break;
    case BS_BAR_SAME:
      set_colour (cr, &colours->ground, 1);
      add_piece (cr, x, y, width, height);
      cairo_fill (cr);
      set_colour (cr, colour, 1);
      stroke_inside (cr, x, y, width, height);
      break;
    case BS_BAR_WORSE:
      set_colour (cr, &colours->text, 1);
      hatch (cr, x, y, width, height);
      stroke_inside (cr, x, y, width, height);
      break;
    case BS_BAR_UNKNOWN:
      set_colour (cr, &colours->faint, 1);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
      stroke_inside (cr, x, y, width, height);
      break;
    case BS_N_BAR_FILLS:
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}
