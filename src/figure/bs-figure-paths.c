/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-figure-paths.h"

#include <math.h>
#include <string.h>

#include "bs-figure-resources.h"

/* Distance and width of hatching lines, in the drawing's units. */
#define HATCH 10.0
#define HATCH_WIDTH 3.2

typedef struct
{
  BsFigurePaths *paths;
  gboolean is_front;
  gboolean in_detail;
} Reader;

static void
part_clear (gpointer data)
{
  g_free (((BsFigurePart *) data)->data);
}

static gint
count_numbers (char command)
{
  switch (command)
    {
    case 'M':
    case 'L':
      return 2;
    case 'C':
      return 6;
    case 'Z':
      return 0;
    default:
      return -1;
    }
}

static cairo_path_data_type_t
get_type (char command)
{
  switch (command)
    {
    case 'M':
      return CAIRO_PATH_MOVE_TO;
    case 'L':
      return CAIRO_PATH_LINE_TO;
    case 'C':
      return CAIRO_PATH_CURVE_TO;
    default:
      return CAIRO_PATH_CLOSE_PATH;
    }
}

static gboolean
parse_path (const char *text, GArray *data)
{
  char command = '\0';

  while (*text != '\0')
    {
      cairo_path_data_t item;
      gint n;

      if (g_ascii_isspace (*text) || *text == ',')
        {
          text++;
          continue;
        }
      if (g_ascii_isalpha (*text))
        command = *text++;
      n = count_numbers (command);
      if (n < 0)
        return FALSE;
      memset (&item, 0, sizeof item);
      item.header.type = get_type (command);
      item.header.length = n / 2 + 1;
      g_array_append_val (data, item);
      for (gint i = 0; i < n / 2; i++)
        {
          char *end;

          item.point.x = g_ascii_strtod (text, &end);
          if (end == text)
            return FALSE;
          text = end + strspn (end, " ,\t\n");
          item.point.y = g_ascii_strtod (text, &end);
          if (end == text)
            return FALSE;
          text = end + strspn (end, " ,\t\n");
          g_array_append_val (data, item);
        }
      if (command == 'Z')
        command = '\0';
    }
  return data->len > 0;
}

/* A context of one pixel, to ask cairo about paths. */
static cairo_t *
create_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static gdouble
measure_area (const BsFigurePart *part)
{
  cairo_t *cr = create_context ();
  gdouble x1, y1, x2, y2;

  bs_figure_part_add (part, cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_destroy (cr);
  return (x2 - x1) * (y2 - y1);
}

static gboolean
add_part (Reader *reader, const char *style, const char *region, const char *path)
{
  BsFigurePart part = { .kind = BS_FIGURE_DETAIL, .is_front = reader->is_front };
  g_autoptr (GArray) data = g_array_new (FALSE, FALSE, sizeof (cairo_path_data_t));

  if (path == NULL || !parse_path (path, data))
    return FALSE;
  if (!reader->in_detail)
    {
      part.kind = g_strcmp0 (style, "region") == 0 ? BS_FIGURE_REGION : BS_FIGURE_CONTEXT;
      if (part.kind == BS_FIGURE_REGION)
        {
          part.spot = region != NULL ? bs_spot_find (region) : NULL;
          if (part.spot == NULL)
            return FALSE;
        }
    }
  part.n_data = data->len;
  part.data = (cairo_path_data_t *) g_array_free (g_steal_pointer (&data), FALSE);
  if (part.kind == BS_FIGURE_REGION)
    part.area = measure_area (&part);
  g_array_append_val (reader->paths->parts, part);
  return TRUE;
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data,
          GError **error)
{
  Reader *reader = data;
  const char *style = NULL, *region = NULL, *view = NULL, *path = NULL, *box = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "class"))
        style = values[i];
      else if (g_str_equal (names[i], "data-region"))
        region = values[i];
      else if (g_str_equal (names[i], "data-view"))
        view = values[i];
      else if (g_str_equal (names[i], "d"))
        path = values[i];
      else if (g_str_equal (names[i], "viewBox"))
        box = values[i];
    }

  if (g_str_equal (element, "svg") && box != NULL)
    {
      g_auto (GStrv) numbers = g_strsplit (box, " ", 4);

      if (g_strv_length (numbers) == 4)
        {
          reader->paths->width = g_ascii_strtod (numbers[2], NULL);
          reader->paths->height = g_ascii_strtod (numbers[3], NULL);
        }
    }
  else if (g_str_equal (element, "g"))
    {
      if (view != NULL)
        reader->is_front = g_str_equal (view, "front");
      reader->in_detail = g_strcmp0 (style, "detail") == 0;
    }
  else if (g_str_equal (element, "path") && !add_part (reader, style, region, path))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a path of the figure cannot be read: %s",
                 region != NULL ? region : "");
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  if (g_str_equal (element, "g"))
    ((Reader *) data)->in_detail = FALSE;
}

BsFigurePaths *
bs_figure_paths_new (const char *svg, gsize length)
{
  static const GMarkupParser parser = { .start_element = on_start, .end_element = on_end };
  g_autoptr (BsFigurePaths) self = g_new0 (BsFigurePaths, 1);
  Reader reader = { .paths = self };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);

  self->parts = g_array_new (FALSE, FALSE, sizeof (BsFigurePart));
  g_array_set_clear_func (self->parts, part_clear);
  if (!g_markup_parse_context_parse (context, svg, length, NULL) || !g_markup_parse_context_end_parse (context, NULL) ||
      self->width <= 0 || self->height <= 0)
    return NULL;
  return g_steal_pointer (&self);
}

BsFigurePaths *
bs_figure_paths_load (void)
{
  g_autoptr (GBytes) drawing =
      g_resource_lookup_data (bs_figure_get_resource (), BS_RESOURCE_BASE "/figure.svg", 0, NULL);
  BsFigurePaths *self = NULL;

  if (drawing != NULL)
    self = bs_figure_paths_new (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing));
  g_assert (self != NULL);
  return self;
}

void
bs_figure_paths_free (BsFigurePaths *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
  g_free (self);
}

void
bs_figure_part_add (const BsFigurePart *part, cairo_t *cr)
{
  cairo_path_t path = { CAIRO_STATUS_SUCCESS, part->data, part->n_data };

  cairo_append_path (cr, &path);
}

void
bs_figure_part_get_extents (const BsFigurePart *part, gdouble *x1, gdouble *y1, gdouble *x2, gdouble *y2)
{
  cairo_t *cr = create_context ();

  bs_figure_part_add (part, cr);
  cairo_path_extents (cr, x1, y1, x2, y2);
  cairo_destroy (cr);
}

const BsFigurePart *
bs_figure_paths_find (const BsFigurePaths *self, BsRegionMark mark, gdouble x, gdouble y, gdouble reach)
{
  const BsFigurePart *inside = NULL;
  const BsFigurePart *near = NULL;
  cairo_t *cr = create_context ();

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (gdouble step = 0.25; near == NULL && inside == NULL && step <= 1; step += 0.25)
    {
      cairo_set_line_width (cr, 2 * reach * step);
      for (guint i = 0; i < self->parts->len; i++)
        {
          const BsFigurePart *part = &g_array_index (self->parts, BsFigurePart, i);

          if (part->kind != BS_FIGURE_REGION)
            continue;
          cairo_new_path (cr);
          bs_figure_part_add (part, cr);
          if (cairo_in_fill (cr, x, y) && (inside == NULL || part->area < inside->area))
            inside = part;
          else if (bs_spot_can_mark_on_figure (part->spot, mark) && cairo_in_stroke (cr, x, y) &&
                   (near == NULL || part->area < near->area))
            near = part;
        }
    }
  cairo_destroy (cr);
  if (inside != NULL)
    return bs_spot_can_mark_on_figure (inside->spot, mark) ? inside : NULL;
  return near;
}

void
bs_figure_hatch (cairo_t *cr)
{
  const double step = HATCH * M_SQRT2;
  double x1, y1, x2, y2;
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_save (cr);
  cairo_fill_extents (cr, &x1, &y1, &x2, &y2);
  cairo_clip (cr);
  cairo_set_line_width (cr, HATCH_WIDTH);
  for (gint line = (gint) ((x1 + y1) / step); line * step < x2 + y2; line++)
    {
      cairo_move_to (cr, line * step - y1 + 1, y1 - 1);
      cairo_line_to (cr, line * step - y2 - 1, y2 + 1);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}
