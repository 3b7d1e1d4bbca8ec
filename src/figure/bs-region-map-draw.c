/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-region-map-draw.h"

#include <math.h>

#define NUMB_OUTLINE 2.4
#define SHOWN_OUTLINE 4
#define STRONG_OUTLINE 1.5
#define EMPTY_ALPHA .06
#define OUTLINE_ALPHA .28
#define DETAIL_ALPHA .22
#define FADE_HEIGHT 70 /* above it the context fades out */

static void
set_source (cairo_t *cr, const BsMapColour *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static double
get_linear (double channel)
{
  return channel <= .04045 ? channel / 12.92 : pow ((channel + .055) / 1.055, 2.4);
}

static double
get_luminance (const BsMapColour *colour)
{
  return .2126 * get_linear (colour->red) + .7152 * get_linear (colour->green) + .0722 * get_linear (colour->blue);
}

double
bs_map_colour_get_contrast (const BsMapColour *a, const BsMapColour *b)
{
  double first = get_luminance (a) + .05, second = get_luminance (b) + .05;

  return MAX (first, second) / MIN (first, second);
}

/* The path that is set; it stays. */
static void
paint_shade (cairo_t *cr, BsRegionShade shade, const BsRegionMapColours *colours)
{
  const BsMapColour *fill = shade.step > 0 ? &colours->steps[shade.step - 1] : &colours->ground;

  set_source (cr, fill, 1);
  cairo_fill_preserve (cr);
  if (shade.step == 0)
    {
      set_source (cr, &colours->text, EMPTY_ALPHA);
      cairo_fill_preserve (cr);
    }
  if (shade.numb)
    {
      gboolean as_ground =
          bs_map_colour_get_contrast (fill, &colours->ground) > bs_map_colour_get_contrast (fill, &colours->numb);

      set_source (cr, as_ground ? &colours->ground : &colours->numb, 1);
      bs_figure_hatch (cr);
      set_source (cr, &colours->numb, 1);
      cairo_set_line_width (cr, NUMB_OUTLINE);
    }
  else
    {
      set_source (cr, &colours->text, colours->outlined ? 1 : OUTLINE_ALPHA);
      cairo_set_line_width (cr, colours->outlined ? STRONG_OUTLINE : 1);
    }
  cairo_stroke_preserve (cr);
}

static void
draw_context (cairo_t *cr, const BsFigurePart *part, const BsMapColour *text)
{
  cairo_pattern_t *fade = cairo_pattern_create_linear (0, 0, 0, FADE_HEIGHT);

  cairo_pattern_add_color_stop_rgba (fade, 0, text->red, text->green, text->blue, 0);
  cairo_pattern_add_color_stop_rgba (fade, 1, text->red, text->green, text->blue, EMPTY_ALPHA);
  bs_figure_part_add (part, cr);
  cairo_set_source (cr, fade);
  cairo_fill (cr);
  cairo_pattern_destroy (fade);
}

guint
bs_region_map_get_place (const BsSpot *spot)
{
  return (guint) (spot - bs_spot_get (0));
}

void
bs_region_map_draw (cairo_t *cr, const BsFigurePaths *paths, const BsRegionShade *shades,
                    const BsRegionMapColours *colours, const BsSpot *shown)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (paths->parts, BsFigurePart, i);

      cairo_new_path (cr);
      switch (part->kind)
        {
        case BS_FIGURE_CONTEXT:
          draw_context (cr, part, &colours->text);
          break;
        case BS_FIGURE_REGION:
          bs_figure_part_add (part, cr);
          paint_shade (cr, shades[bs_region_map_get_place (part->spot)], colours);
          break;
        case BS_FIGURE_DETAIL:
        default:
          bs_figure_part_add (part, cr);
          set_source (cr, &colours->text, DETAIL_ALPHA);
          cairo_set_line_width (cr, 1.6);
          cairo_stroke (cr);
          break;
        }
    }
  for (guint i = 0; shown != NULL && i < paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (paths->parts, BsFigurePart, i);

      if (part->spot != shown)
        continue;
      cairo_new_path (cr);
      bs_figure_part_add (part, cr);
      set_source (cr, &colours->text, 1);
      cairo_set_line_width (cr, SHOWN_OUTLINE);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
  cairo_restore (cr);
}

void
bs_region_map_draw_swatch (cairo_t *cr, BsRegionShade shade, const BsRegionMapColours *colours, double size)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 1.2, 1.2, size - 2.4, size - 2.4);
  paint_shade (cr, shade, colours);
  cairo_new_path (cr);
  cairo_restore (cr);
}

/* The centre of the area that a path encloses. */
static void
find_centre (cairo_t *cr, double *x, double *y)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  double area = 0, sum_x = 0, sum_y = 0, last_x = 0, last_y = 0;

  for (gint i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      if (data->header.type == CAIRO_PATH_LINE_TO)
        {
          double cross = last_x * data[1].point.y - data[1].point.x * last_y;

          area += cross;
          sum_x += (last_x + data[1].point.x) * cross;
          sum_y += (last_y + data[1].point.y) * cross;
        }
      if (data->header.type != CAIRO_PATH_CLOSE_PATH)
        {
          last_x = data[1].point.x;
          last_y = data[1].point.y;
        }
    }
  cairo_path_destroy (path);
  *x = area != 0 ? sum_x / (3 * area) : last_x;
  *y = area != 0 ? sum_y / (3 * area) : last_y;
}

static gboolean
is_inside (cairo_t *cr, double x, double y, double width, double height)
{
  for (gint i = -1; i <= 1; i++)
    if (!cairo_in_fill (cr, x + i * width / 2, y - height / 2) ||
        !cairo_in_fill (cr, x + i * width / 2, y + height / 2))
      return FALSE;
  return TRUE;
}

gboolean
bs_region_map_find_room (const BsFigurePart *part, double width, double height, double *x, double *y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double centre_x, centre_y, x1, y1, x2, y2;
  gboolean found = FALSE;

  bs_figure_part_add (part, cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  find_centre (cr, &centre_x, &centre_y);
  /* A limb is wider at its upper end: from the middle up and down. */
  for (double away = 0; !found && away < (y2 - y1 - height) / 2; away += 4)
    for (gint side = -1; !found && side <= 1; side += 2)
      {
        *x = centre_x;
        *y = centre_y + side * away;
        found = is_inside (cr, *x, *y, width, height);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return found;
}
