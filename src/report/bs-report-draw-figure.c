/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-drawn.h"
#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The figure of back and legs with its shares at the side, a line from each to its place. */

#define HEAD 10 /* L and R */
#define FOOT 22 /* views and legend */
#define LINE 8.6
#define LABELS 62 /* wide, at least and at most */
#define LABELS_MOST 94
#define DRAWING 64 /* wide, at least */
#define FRONT_LABELS 44
#define FRONT_LABELS_MOST 54
#define HEIGHT BS_MM (52) /* with labels of two lines */
#define HEIGHT_LABELS 7   /* as many as this at a side */
#define HEIGHT_LABELS_LEAST 6
#define OVERHANG 8 /* of shares, above the line to the place */
#define CAPTION_GAP 6
#define SWATCH 6.5
#define SWATCH_GAP 2 /* before its words */
#define LEGEND_GAP 8
#define LEGEND_GAP_LEAST 4

static const BsRegionMapColours colours = {
  .text = { 0, 0, 0, 1 },
  .ground = { 1, 1, 1, 1 },
  .numb = { 0, 0, 0, 1 },
  .steps = { { .82, .82, .82, 1 },
             { .64, .64, .64, 1 },
             { .43, .43, .43, 1 },
             { .18, .18, .18, 1 },
             { .18, .18, .18, 1 } },
  .on_steps = { { 0, 0, 0, 1 }, { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 1, 1, 1, 1 }, { 1, 1, 1, 1 } },
};

typedef struct
{
  const BsReportPlace *place;
  double y;          /* middle of the label */
  double at_x, at_y; /* of the place */
} Label;

typedef struct
{
  const BsFigurePaths *paths;
  BsTypesetter *type;
  cairo_t *cr;
  double x, y, scale; /* of the drawing */
  double width, height, foot;
} Painter;

static void
set_grey (const Painter *self, double grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

static gboolean
find_spot (const Painter *self, const BsReportPlace *place, double *x, double *y)
{
  for (guint i = 0; i < self->paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (self->paths->parts, BsFigurePart, i);
      double x1, y1, x2, y2;

      if (part->kind != BS_FIGURE_REGION || part->is_front != place->front ||
          bs_region_map_get_place (part->spot) != (guint) place->spot)
        continue;
      bs_figure_part_get_extents (part, &x1, &y1, &x2, &y2);
      *x = self->x + (x1 + x2) / 2 * self->scale;
      *y = self->y + (y1 + y2) / 2 * self->scale;
      return TRUE;
    }
  return FALSE;
}

/* Labels keep their order and do not run into each other. */
static void
spread (GArray *labels, double height, double top, double bottom)
{
  double y = top;

  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = MAX (label->y, y + height / 2);
      y = label->y + height / 2;
    }
  y = bottom;
  for (guint i = labels->len; i-- > 0;)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = MIN (label->y, y - height / 2);
      y = label->y - height / 2;
    }
}

static void
draw_label (const Painter *self, const Label *label, double x, double width, gboolean two_lines)
{
  g_autofree char *both = g_strdup_printf ("%s %s", label->place->name, label->place->shares);
  double used;

  set_grey (self, two_lines ? BS_GREY_QUIET : 0);
  bs_typesetter_get_size (
      bs_typesetter_set_string (self->type, two_lines ? label->place->name : both, BS_STYLE_LABEL, width), &used, NULL);
  bs_typesetter_show (self->type, self->cr, self->type->layout, x, label->y - (two_lines ? LINE : LINE / 2));
  set_grey (self, .5);
  cairo_set_line_width (self->cr, .35);
  cairo_move_to (self->cr, label->place->front ? x - 2 : x + used + 2, label->y - (two_lines ? LINE / 2 : 0));
  cairo_line_to (self->cr, label->at_x, label->at_y);
  cairo_stroke (self->cr);
  if (!two_lines)
    return;
  set_grey (self, 0);
  width += label->place->front ? 0 : OVERHANG;
  bs_typesetter_get_size (bs_typesetter_set_string (self->type, label->place->shares, BS_STYLE_MARK, -1), &used, NULL);
  bs_typesetter_set_string (self->type, label->place->shares, used > width ? BS_STYLE_LABEL : BS_STYLE_MARK, width);
  bs_typesetter_show (self->type, self->cr, self->type->layout, x, label->y);
}

static void
draw_labels (const Painter *self, const BsReportFigure *figure, gboolean front, double x, double width)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (Label));
  double room = self->height - HEAD - self->foot;
  gboolean two_lines;

  for (guint i = 0; i < figure->places->len; i++)
    {
      Label label = { .place = &g_array_index (figure->places, BsReportPlace, i) };

      if (label.place->front != front || !find_spot (self, label.place, &label.at_x, &label.at_y))
        continue;
      label.y = label.at_y;
      g_array_append_val (labels, label);
    }
  two_lines = labels->len * 2 * LINE <= room + LINE;
  spread (labels, two_lines ? 2 * LINE : LINE, HEAD - LINE, self->height - self->foot + LINE / 2);
  for (guint i = 0; i < labels->len; i++)
    draw_label (self, &g_array_index (labels, Label, i), x, width, two_lines);
}

/* Above an outer edge of a view, on the paper however long the word is. */
static void
draw_side (const Painter *self, const char *side, double x)
{
  double width;

  bs_typesetter_get_size (bs_typesetter_set_string (self->type, side, BS_STYLE_MARK, -1), &width, NULL);
  bs_typesetter_draw (self->type, self->cr, side, BS_STYLE_MARK, MIN (x, self->width - width / 2), HEAD / 2.0, .5);
}

/* Left and right of the body, and which view it is. */
static void
draw_view (const Painter *self, gboolean front)
{
  const char *caption = front ? _ ("from the front") : _ ("from behind");
  double x1 = G_MAXDOUBLE, x2 = 0, width;

  for (guint i = 0; i < self->paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (self->paths->parts, BsFigurePart, i);
      double left, right, top, bottom;

      if (part->kind != BS_FIGURE_REGION || part->is_front != front)
        continue;
      bs_figure_part_get_extents (part, &left, &top, &right, &bottom);
      x1 = MIN (x1, left);
      x2 = MAX (x2, right);
    }
  x1 = self->x + x1 * self->scale;
  x2 = self->x + x2 * self->scale;
  set_grey (self, BS_GREY_QUIET);
  draw_side (self, front ? C_ ("side", "R") : C_ ("side", "L"), x1 + 2);
  draw_side (self, front ? C_ ("side", "L") : C_ ("side", "R"), x2 - 2);
  bs_typesetter_get_size (bs_typesetter_set_string (self->type, caption, BS_STYLE_LABEL, -1), &width, NULL);
  if (width > x2 - x1 + 10)
    /* Translators: two views of the body, side by side: short for “from the front” and “from behind” */
    caption = front ? _ ("front") : _ ("behind");
  bs_typesetter_draw (self->type, self->cr, caption, BS_STYLE_LABEL, (x1 + x2) / 2,
                      self->y + self->scale * self->paths->height + CAPTION_GAP, .5);
}

/* ---- Legend ---- */

/* (nullable): the words of a step, and behind them of what is numb. */
static const char *
get_legend_word (const BsReportFigure *figure, guint step)
{
  if (step < BS_REPORT_STEPS)
    return figure->steps[step];
  return figure->any_numb ? _ ("numb") : NULL;
}

static double
measure_legend_word (BsTypesetter *type, const BsReportFigure *figure, guint step)
{
  const char *text = get_legend_word (figure, step);
  double width;

  if (text == NULL)
    return 0;
  bs_typesetter_get_size (bs_typesetter_set_string (type, text, BS_STYLE_LABEL, -1), &width, NULL);
  return SWATCH + SWATCH_GAP + width;
}

/* As far apart as they fit into a line. */
static double
get_legend_gap (BsTypesetter *type, const BsReportFigure *figure, double width)
{
  double used = 0;
  guint n = 0;

  for (guint i = 0; i <= BS_REPORT_STEPS; i++)
    {
      used += measure_legend_word (type, figure, i);
      n += get_legend_word (figure, i) != NULL;
    }
  return n > 1 ? CLAMP ((width - used) / (n - 1), LEGEND_GAP_LEAST, LEGEND_GAP) : LEGEND_GAP;
}

static void
draw_legend_word (const Painter *self, const BsReportFigure *figure, guint step, double x, double y)
{
  gboolean numb = step == BS_REPORT_STEPS;

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, .25, .25);
  bs_region_map_draw_swatch (self->cr, (BsRegionShade){ numb ? 0 : (gint8) (BS_REPORT_STEPS - step), numb }, &colours,
                             SWATCH * 4);
  cairo_restore (self->cr);
  set_grey (self, BS_GREY_QUIET);
  bs_typesetter_draw (self->type, self->cr, get_legend_word (figure, step), BS_STYLE_LABEL, x + SWATCH + SWATCH_GAP,
                      y + SWATCH / 2, 0);
}

/* `painter` NULL: it is only measured. Returns how many lines it takes. */
static guint
lay_out_legend (const Painter *painter, BsTypesetter *type, const BsReportFigure *figure, double width, double y)
{
  double gap = get_legend_gap (type, figure, width), x = 0;
  guint n_lines = 1;

  for (guint i = 0; i <= BS_REPORT_STEPS; i++)
    {
      double used = measure_legend_word (type, figure, i);

      if (used == 0)
        continue;
      if (x > 0 && x + used > width + .01)
        {
          x = 0;
          n_lines++;
        }
      if (painter != NULL)
        draw_legend_word (painter, figure, i, x, y + (n_lines - 1) * LINE);
      x += used + gap;
    }
  return n_lines;
}

static double
get_foot (BsTypesetter *type, const BsReportFigure *figure, double width)
{
  return FOOT + (lay_out_legend (NULL, type, figure, width, 0) - 1) * LINE;
}

/* ---- Sizes ---- */

/* How wide the labels of a side are; at the left shares reach further than the names above them. */
static double
measure_labels (BsTypesetter *type, const BsReportFigure *figure, gboolean front)
{
  double most = 0, width;

  for (guint i = 0; i < figure->places->len; i++)
    {
      const BsReportPlace *place = &g_array_index (figure->places, BsReportPlace, i);

      if (place->front != front)
        continue;
      bs_typesetter_get_size (bs_typesetter_set_string (type, place->shares, BS_STYLE_MARK, -1), &width, NULL);
      most = MAX (most, width - (front ? 0 : OVERHANG));
      bs_typesetter_get_size (bs_typesetter_set_string (type, place->name, BS_STYLE_LABEL, -1), &width, NULL);
      most = MAX (most, width);
    }
  return most;
}

double
bs_report_figure_get_height (const BsReportFigure *figure, BsTypesetter *type, double width, gboolean small)
{
  double foot = get_foot (type, figure, width);
  guint n[2] = { 0 }, most;

  for (guint i = 0; i < figure->places->len; i++)
    n[g_array_index (figure->places, BsReportPlace, i).front ? 1 : 0]++;
  most = MAX (n[0], n[1]);
  if (small)
    return HEAD + MAX (most, HEIGHT_LABELS_LEAST) * 2 * LINE - LINE + foot;
  return HEIGHT + foot - FOOT + (MAX (most, HEIGHT_LABELS) - HEIGHT_LABELS) * 2 * LINE;
}

void
bs_report_draw_figure (const BsReportFigure *figure, const BsFigurePaths *paths, BsTypesetter *type, cairo_t *cr,
                       double width, double height)
{
  double front_labels =
      figure->has_front ? CLAMP (measure_labels (type, figure, TRUE) + 4, FRONT_LABELS, FRONT_LABELS_MOST) : 0;
  double labels =
      CLAMP (measure_labels (type, figure, FALSE) + 8, LABELS, MIN (LABELS_MOST, width - front_labels - DRAWING));
  Painter self = { paths, type, cr, labels, HEAD, 0, width, height, get_foot (type, figure, width) };
  double room = width - labels - front_labels;

  self.scale = MIN (room / paths->width, (height - HEAD - self.foot) / paths->height);
  self.x = labels + (room - self.scale * paths->width) / 2;
  cairo_save (cr);
  cairo_translate (cr, self.x, self.y);
  cairo_scale (cr, self.scale, self.scale);
  bs_region_map_draw (cr, paths, figure->shades, &colours, NULL);
  cairo_restore (cr);
  bs_drawn_add_area (type->drawn, cr, self.x + OVERHANG, self.y,
                     self.scale * paths->width - (figure->has_front ? 2 : 1) * OVERHANG, self.scale * paths->height);
  draw_view (&self, FALSE);
  draw_view (&self, TRUE);
  draw_labels (&self, figure, FALSE, 0, labels - 4);
  draw_labels (&self, figure, TRUE, width - front_labels + 3, front_labels - 3);
  lay_out_legend (&self, type, figure, width, height - self.foot + FOOT - SWATCH - 1);
}
