/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-type.h"

#include <math.h>

#define FAMILY "Cantarell, sans-serif"
#define FIGURE_SIZE 19
#define NOTE_SIZE 7
#define FIGURE_GAP 3
#define MARK_SIZE 5.2
#define MARK_LINE .7
#define MARK_GAP 1
#define MARK_GREY 0x25a3
#define MARK_BLACK 0x25a0

static const struct
{
  double size;
  PangoWeight weight;
} styles[BS_N_STYLES] = {
  [BS_STYLE_TITLE] = { 15, PANGO_WEIGHT_ULTRABOLD }, [BS_STYLE_NAME] = { 10, PANGO_WEIGHT_BOLD },
  [BS_STYLE_HEAD] = { 8.5, PANGO_WEIGHT_BOLD },      [BS_STYLE_TEXT] = { 8, PANGO_WEIGHT_NORMAL },
  [BS_STYLE_LIST] = { 7.5, PANGO_WEIGHT_NORMAL },    [BS_STYLE_LABEL] = { 7, PANGO_WEIGHT_NORMAL },
  [BS_STYLE_PLATE] = { 7, PANGO_WEIGHT_BOLD },       [BS_STYLE_MARK] = { 7, PANGO_WEIGHT_BOLD },
};

/* A box is drawn, so that every system has it: not every font does. Which one is told by its character. */
static PangoAttribute *
new_mark_attribute (void)
{
  const PangoRectangle ink = { 0, (gint) (-MARK_SIZE * PANGO_SCALE), (gint) (MARK_SIZE * PANGO_SCALE),
                               (gint) (MARK_SIZE * PANGO_SCALE) };
  PangoRectangle logical = ink;

  logical.width += MARK_GAP * PANGO_SCALE;
  return pango_attr_shape_new (&ink, &logical);
}

static void
draw_mark (cairo_t *cr, PangoAttrShape *shape, gboolean as_path, gpointer layout)
{
  gunichar mark = g_utf8_get_char (pango_layout_get_text (layout) + shape->attr.start_index);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  if (as_path)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x + MARK_LINE / 2, y - MARK_SIZE + MARK_LINE / 2, MARK_SIZE - MARK_LINE, MARK_SIZE - MARK_LINE);
  cairo_set_source_rgb (cr, .35, .35, .35);
  if (mark == MARK_GREY)
    cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (mark == MARK_BLACK)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, MARK_LINE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Sizes are those of paper: glyphs stand where they belong, not on a screen's pixels, or 7 pt run into each other. */
void
bs_typesetter_init (BsTypesetter *self)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  self->context = pango_font_map_create_context (map);
  g_object_unref (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->layout = pango_layout_new (self->context);
  pango_cairo_context_set_shape_renderer (self->context, draw_mark, self->layout, NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  self->figure_size = FIGURE_SIZE;
  for (guint i = 0; i < BS_N_STYLES; i++)
    {
      self->fonts[i] = pango_font_description_from_string (FAMILY);
      pango_font_description_set_size (self->fonts[i], (gint) (styles[i].size * PANGO_SCALE));
      pango_font_description_set_weight (self->fonts[i], styles[i].weight);
    }
}

void
bs_typesetter_clear (BsTypesetter *self)
{
  for (guint i = 0; i < BS_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->layout);
  g_object_unref (self->context);
}

static void
add (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
add_role (const BsTypesetter *self, PangoAttrList *list, BsReportRole role, const char *string, guint start, guint end)
{
  const guint16 quiet = (guint16) (BS_GREY_QUIET * 65535);

  switch (role)
    {
    case BS_ROLE_STRONG:
      add (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    case BS_ROLE_QUIET:
      add (list, pango_attr_foreground_new (quiet, quiet, quiet), start, end);
      break;
    case BS_ROLE_NOTE:
      add (list, pango_attr_foreground_new (quiet, quiet, quiet), start, end);
      add (list, pango_attr_size_new (NOTE_SIZE * PANGO_SCALE), start, end);
      break;
    case BS_ROLE_WHOLE:
      add (list, pango_attr_allow_breaks_new (FALSE), start, end);
      break;
    case BS_ROLE_FIGURE:
      add (list, pango_attr_weight_new (PANGO_WEIGHT_ULTRABOLD), start, end);
      add (list, pango_attr_size_new ((gint) (self->figure_size * PANGO_SCALE)), start, end);
      /* Behind its last digit, or a smaller number that follows reads as one with it. */
      add (list, pango_attr_letter_spacing_new (FIGURE_GAP * PANGO_SCALE),
           (guint) (g_utf8_prev_char (string + end) - string), end);
      break;
    case BS_ROLE_MARK:
      add (list, new_mark_attribute (), start, end);
      break;
    case BS_ROLE_PLAIN:
    case BS_N_ROLES:
    default:
      break;
    }
}

static void
set_up (BsTypesetter *self, const char *string, gint length, PangoAttrList *attributes, BsReportStyle style,
        double width, gboolean ellipsize)
{
  pango_layout_set_text (self->layout, string, length);
  add (attributes, pango_attr_font_features_new ("tnum=1"), 0, G_MAXUINT);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_font_description (self->layout, self->fonts[style]);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (gint) ceil (width * PANGO_SCALE));
  pango_layout_set_height (self->layout, ellipsize ? 0 : -1);
  pango_layout_set_ellipsize (self->layout, ellipsize ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

PangoLayout *
bs_typesetter_set (BsTypesetter *self, const BsReportText *text, guint start, gint length, BsReportStyle style,
                   double width, gboolean ellipsize)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint end = length < 0 ? (guint) text->string->len : start + (guint) length, run_start = 0;

  for (guint i = 0; i < text->runs->len; i++)
    {
      const BsReportRun *run = &g_array_index (text->runs, BsReportRun, i);

      if (run->end > start && run_start < end)
        add_role (self, attributes, run->role, text->string->str + start, MAX (run_start, start) - start,
                  MIN (run->end, end) - start);
      run_start = run->end;
    }
  set_up (self, text->string->str + start, (gint) (end - start), attributes, style, width, ellipsize);
  return self->layout;
}

PangoLayout *
bs_typesetter_set_string (BsTypesetter *self, const char *string, BsReportStyle style, double width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  set_up (self, string, -1, attributes, style, width, width >= 0);
  return self->layout;
}

void
bs_typesetter_get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width)
    *width = (double) logical.width / PANGO_SCALE;
  if (height)
    *height = (double) logical.height / PANGO_SCALE;
}

double
bs_typesetter_get_width (BsTypesetter *self, const BsReportText *text, BsReportStyle style)
{
  double width;

  bs_typesetter_get_size (bs_typesetter_set (self, text, 0, -1, style, -1, FALSE), &width, NULL);
  return width;
}

double
bs_typesetter_get_height (BsTypesetter *self, const BsReportText *text, BsReportStyle style, double width)
{
  double height;

  bs_typesetter_get_size (bs_typesetter_set (self, text, 0, -1, style, width, FALSE), NULL, &height);
  return height;
}

void
bs_typesetter_draw (BsTypesetter *self, cairo_t *cr, const char *string, BsReportStyle style, double x, double y,
                    double align)
{
  PangoLayout *layout = bs_typesetter_set_string (self, string, style, -1);
  double width, height;

  bs_typesetter_get_size (layout, &width, &height);
  cairo_move_to (cr, x - width * align, y - height / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}
