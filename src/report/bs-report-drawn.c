/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-drawn.h"

static void
drawn_clear (gpointer data)
{
  g_free (((BsDrawn *) data)->text);
}

GArray *
bs_drawn_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (BsDrawn));

  g_array_set_clear_func (self, drawn_clear);
  return self;
}

/* Whether a line begins inside a word. */
static gboolean
is_parted (PangoLayout *layout, const PangoLayoutLine *line)
{
  gint n;
  const PangoLogAttr *breaks = pango_layout_get_log_attrs_readonly (layout, &n);
  glong at =
      g_utf8_strlen (pango_layout_get_text (layout), pango_layout_line_get_start_index ((PangoLayoutLine *) line));

  return at > 0 && at < n && !breaks[at].is_line_break;
}

static void
add (GArray *self, cairo_t *cr, char *text, double x1, double y1, double x2, double y2, guint part, gboolean cut)
{
  BsDrawn drawn = { text, x1, y1, x2, y2, part, cut };

  cairo_user_to_device (cr, &drawn.x1, &drawn.y1);
  cairo_user_to_device (cr, &drawn.x2, &drawn.y2);
  g_array_append_val (self, drawn);
}

void
bs_drawn_add_text (GArray *self, cairo_t *cr, PangoLayout *layout, double x, double y)
{
  PangoLayoutIter *iterator;
  gboolean cut;
  guint part;

  if (self == NULL)
    return;
  part = self->len;
  cut = pango_layout_is_ellipsized (layout) || pango_layout_get_unknown_glyphs_count (layout) > 0;
  iterator = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iterator);
      const char *text = pango_layout_get_text (layout) + pango_layout_line_get_start_index (line);
      PangoRectangle ink;

      pango_layout_iter_get_line_extents (iterator, &ink, NULL);
      if (ink.width > 0)
        add (self, cr, g_strndup (text, (gsize) pango_layout_line_get_length (line)), x + (double) ink.x / PANGO_SCALE,
             y + (double) ink.y / PANGO_SCALE, x + (double) (ink.x + ink.width) / PANGO_SCALE,
             y + (double) (ink.y + ink.height) / PANGO_SCALE, part, cut || is_parted (layout, line));
    }
  while (pango_layout_iter_next_line (iterator));
  pango_layout_iter_free (iterator);
}

void
bs_drawn_add_area (GArray *self, cairo_t *cr, double x, double y, double width, double height)
{
  if (self != NULL)
    add (self, cr, NULL, x, y, x + width, y + height, self->len, FALSE);
}
