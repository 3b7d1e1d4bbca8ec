/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-draw-chart-private.h"
#include "bs-report-drawn.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pain and walks over one axis of days, medicines, levels and visits: shapes and greys only, so that black and white
 * says the same. */

#define BESIDE 4 /* between a mark and its label */
#define LABEL_HALF 3.5
#define WORDS_LEAST BS_MM (31) /* at the left of the plot */
#define WORDS_MOST BS_MM (48)
#define VALUES_LEAST BS_MM (25) /* at its right */
#define VALUES_MOST BS_MM (40)
#define SIGN 6 /* the open circle before its words */
#define WALK_SIGN 9
#define GAP 8
#define AXIS_HEIGHT 15
#define DOT 1.45
#define LINE 8.8 /* of labels */
#define NUMBER 6 /* of the scale */
#define HEADING (LINE + 1)
#define PAIN_WORDS 5 /* where they begin, below the plot's top */
#define WALK_WORDS 4
#define BELOW_PLOT 4   /* the last of these words may be, from its end */
#define PAIN_SHARE .45 /* of both plots */

static double
get_pain_y (const BsChartPainter *self, double pain)
{
  return self->pain_bottom - pain / 10 * (self->pain_bottom - self->pain_top);
}

static double
get_walk_y (const BsChartPainter *self, double minutes)
{
  return self->walk_bottom - minutes / self->chart->longest * (self->walk_bottom - self->walk_top);
}

static void
draw_scale (const BsChartPainter *self, double top, double bottom, gint most, gint step)
{
  double free = G_MAXDOUBLE; /* of numbers, above this */

  for (gint value = 0; value <= most; value += step)
    {
      g_autofree char *number = g_strdup_printf ("%d", value);
      double y = bottom - (double) value / most * (bottom - top);

      bs_chart_draw_line (self, self->left, y, self->right, y, value == 0 ? .5 : .25, value == 0 ? 0 : BS_GREY_GRID);
      if (y > free)
        continue;
      bs_chart_write (self, number, BS_STYLE_LABEL, self->left - BS_CHART_SCALE_GAP, y, 1, BS_GREY_QUIET);
      free = y - NUMBER;
    }
}

/* What the numbers of the scales need. */
static double
measure_scale (const BsChartPainter *self)
{
  g_autofree char *longest = g_strdup_printf ("%d", self->chart->longest);
  double number = MAX (bs_chart_measure (self, longest, BS_STYLE_LABEL), bs_chart_measure (self, "10", BS_STYLE_LABEL));

  return BS_CHART_WORDS_GAP + number + BS_CHART_SCALE_GAP;
}

/* At the left of a plot and its scale. */
static void
write_words (const BsChartPainter *self, const char *text, BsReportStyle style, double x, double y, double grey)
{
  bs_chart_write_within (self, text, style, x, y, self->left - measure_scale (self) - x, grey);
}

/* Heading at the left, then lines of it as long as there is room. */
static double
write_heading (const BsChartPainter *self, const char *const *lines, double y)
{
  for (guint i = 0; lines[i] != NULL; i++, y += HEADING)
    write_words (self, lines[i], BS_STYLE_HEAD, 0, y, 0);
  return y;
}

/* ---- Marks ---- */

typedef enum
{
  MARK_FILLED,
  MARK_OPEN,
  MARK_CROSS,
} Mark;

static void
draw_mark (const BsChartPainter *self, Mark mark, double x, double y, gboolean stroke_up)
{
  if (stroke_up)
    bs_chart_draw_line (self, x, y, x, y - 4.2, .7, 0);
  if (mark == MARK_CROSS)
    {
      bs_chart_draw_line (self, x - 1.8, y, x + 1.8, y, .7, 0);
      bs_chart_draw_line (self, x, y - 1.8, x, y + 1.8, .7, 0);
      return;
    }
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, mark == MARK_OPEN ? DOT + .1 : DOT, 0, 2 * G_PI);
  bs_chart_set_grey (self, mark == MARK_OPEN ? 1 : 0);
  if (mark == MARK_FILLED)
    {
      cairo_fill (self->cr);
      return;
    }
  cairo_fill_preserve (self->cr);
  bs_chart_set_grey (self, 0);
  cairo_set_line_width (self->cr, .65);
  cairo_stroke (self->cr);
}

static Mark
get_mark (gint posture)
{
  if (posture == BS_ABSENT)
    return MARK_CROSS;
  return posture == BS_WALK_POSTURE_UPRIGHT ? MARK_FILLED : MARK_OPEN;
}

/* ---- Pain ---- */

static void
draw_pain_bucket (const BsChartPainter *self, const BsBucket *bucket)
{
  double x = bs_chart_get_bucket_x (self, bucket);
  double bar = CLAMP ((self->right - self->left) / MAX (1, self->figures->buckets->len) * .6, .8, 2.6);

  if (bucket->most > bucket->least)
    {
      bs_chart_set_grey (self, BS_GREY_BAR);
      cairo_rectangle (self->cr, x - bar / 2, get_pain_y (self, bucket->most), bar,
                       get_pain_y (self, bucket->least) - get_pain_y (self, bucket->most));
      cairo_fill (self->cr);
    }
  if (bucket->unrated)
    bs_chart_write (self, "?", BS_STYLE_MARK, x, get_pain_y (self, 0) - 5, .5, 0);
  else if (bucket->most > 0)
    draw_mark (self, MARK_FILLED, x, get_pain_y (self, bucket->mean), FALSE);
  else if (bucket->n_recorded > 0 && bucket->n_painful == 0)
    draw_mark (self, MARK_OPEN, x, get_pain_y (self, 0), FALSE);
}

static void
label_highest (const BsChartPainter *self)
{
  const BsBucket *highest = NULL;
  g_autofree char *number = NULL;
  double x, y;

  for (guint i = 0; i < self->figures->buckets->len; i++)
    {
      const BsBucket *bucket = &g_array_index (self->figures->buckets, BsBucket, i);

      if (bucket->most > 0 && (highest == NULL || bucket->most >= highest->most))
        highest = bucket;
    }
  if (highest == NULL)
    return;
  number = g_strdup_printf ("%d", highest->most);
  x = bs_chart_get_bucket_x (self, highest);
  y = MAX (get_pain_y (self, highest->most), self->pain_top + LABEL_HALF);
  if (x - BESIDE - bs_chart_measure (self, number, BS_STYLE_MARK) > self->left)
    bs_chart_write (self, number, BS_STYLE_MARK, x - BESIDE, y, 1, 0);
  else
    bs_chart_write (self, number, BS_STYLE_MARK, x + BESIDE, y, 0, 0);
}

static void
draw_pain (const BsChartPainter *self)
{
  const char *heading[] = { _ ("Pain, 0–10"), NULL };
  double y = write_heading (self, heading, self->pain_top + PAIN_WORDS);

  for (guint i = 0; i < G_N_ELEMENTS (self->chart->pain_legend); i++)
    if (self->chart->pain_legend[i] != NULL && y < self->pain_bottom + BELOW_PLOT)
      {
        write_words (self, self->chart->pain_legend[i], BS_STYLE_LABEL, 0, y, BS_GREY_QUIET);
        y += LINE;
      }
  draw_scale (self, self->pain_top, self->pain_bottom, 10, 5);
  if (self->chart->median_worst >= 0)
    {
      double line = get_pain_y (self, self->chart->median_worst);

      bs_chart_draw_dashed (self, self->left, line, self->right, line, .6, .6);
      bs_chart_write_beside (self, self->chart->pain_labels[0], self->right + BS_CHART_BESIDE, line);
    }
  if (self->chart->pain_labels[1] != NULL)
    {
      draw_mark (self, MARK_OPEN, self->right + 6.5, self->pain_bottom, FALSE);
      bs_chart_write_beside (self, self->chart->pain_labels[1], self->right + BS_CHART_BESIDE + SIGN,
                             self->pain_bottom);
    }
  for (guint i = 0; i < self->figures->buckets->len; i++)
    draw_pain_bucket (self, &g_array_index (self->figures->buckets, BsBucket, i));
  label_highest (self);
}

/* ---- Walks ---- */

typedef struct
{
  Mark mark;
  gboolean stroke;
  const char *text; /* not translated yet */
} WalkSign;

static const WalkSign walk_signs[] = {
  { MARK_FILLED, FALSE, N_ ("upright") },
  { MARK_OPEN, FALSE, N_ ("leaning forward") },
  { MARK_OPEN, TRUE, N_ ("no pain on the walk") },
  { MARK_CROSS, FALSE, N_ ("posture not recorded") },
};

static gboolean
is_walk_sign_shown (const BsReportChart *chart, guint sign)
{
  const gboolean shown[G_N_ELEMENTS (walk_signs)] = { chart->any_posture[BS_WALK_POSTURE_UPRIGHT],
                                                      chart->any_posture[BS_WALK_POSTURE_LEANING_FORWARD],
                                                      chart->any_painless, chart->any_posture[BS_N_WALK_POSTURES] };

  return shown[sign];
}

static void
draw_walk_legend (const BsChartPainter *self, double y)
{
  for (guint i = 0; i < G_N_ELEMENTS (walk_signs); i++)
    {
      if (!is_walk_sign_shown (self->chart, i) || y > self->walk_bottom + BELOW_PLOT)
        continue;
      draw_mark (self, walk_signs[i].mark, 3, y, walk_signs[i].stroke);
      write_words (self, _ (walk_signs[i].text), BS_STYLE_LABEL, WALK_SIGN, y, BS_GREY_QUIET);
      y += LINE;
    }
}

static void
draw_walk_medians (const BsChartPainter *self)
{
  double ys[BS_N_WALK_POSTURES];

  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      ys[i] = get_walk_y (self, MAX (0, self->chart->median_onset[i]));
      if (self->chart->walk_labels[i] != NULL)
        bs_chart_draw_dashed (self, self->left, ys[i], self->right, ys[i], .6, i == BS_WALK_POSTURE_UPRIGHT ? .6 : 2.6);
    }
  if (self->chart->walk_labels[0] != NULL && self->chart->walk_labels[1] != NULL && fabs (ys[0] - ys[1]) < LINE)
    {
      double middle = (ys[0] + ys[1]) / 2, sign = ys[0] >= ys[1] ? 1 : -1;

      ys[0] = middle + sign * LINE / 2;
      ys[1] = middle - sign * LINE / 2;
    }
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    if (self->chart->walk_labels[i] != NULL)
      bs_chart_write_beside (self, self->chart->walk_labels[i], self->right + BS_CHART_BESIDE, ys[i]);
}

static void
draw_walk_bucket (const BsChartPainter *self, const BsBucket *bucket)
{
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      const BsValues *onset = &bucket->onset[i];
      double x = bs_chart_get_bucket_x (self, bucket) + (i == BS_WALK_POSTURE_UPRIGHT ? -1 : 1);

      if (onset->n == 0)
        continue;
      bs_chart_draw_line (self, x, get_walk_y (self, onset->least), x, get_walk_y (self, onset->most), .9, BS_GREY_BAR);
      draw_mark (self, get_mark ((gint) i), x, get_walk_y (self, onset->median), FALSE);
    }
}

static void
draw_walks (const BsChartPainter *self)
{
  const char *heading[] = { _ ("Minutes walked"), _ ("until pain"), NULL };

  draw_walk_legend (self, write_heading (self, heading, self->walk_top + WALK_WORDS) + 1);
  draw_scale (self, self->walk_top, self->walk_bottom, self->chart->longest, self->chart->step);
  draw_walk_medians (self);
  for (guint i = 0; i < self->figures->walks->len; i++)
    {
      const BsChartWalk *walk = &g_array_index (self->figures->walks, BsChartWalk, i);

      draw_mark (self, get_mark (walk->posture), bs_chart_get_x (self, walk->date + walk->hour / 24),
                 get_walk_y (self, walk->minutes), walk->no_pain);
    }
  for (guint i = 0; self->figures->unit != BS_BUCKET_DAY && i < self->figures->buckets->len; i++)
    draw_walk_bucket (self, &g_array_index (self->figures->buckets, BsBucket, i));
}

/* ---- Room for the words ---- */

static double
measure_words (const BsChartPainter *self)
{
  const char *const heads[] = { _ ("Pain, 0–10"), _ ("Minutes walked"), _ ("until pain") };
  double most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    most = MAX (most, bs_chart_measure (self, heads[i], BS_STYLE_HEAD));
  for (guint i = 0; i < G_N_ELEMENTS (self->chart->pain_legend); i++)
    if (self->chart->pain_legend[i] != NULL)
      most = MAX (most, bs_chart_measure (self, self->chart->pain_legend[i], BS_STYLE_LABEL));
  for (guint i = 0; i < G_N_ELEMENTS (walk_signs); i++)
    if (is_walk_sign_shown (self->chart, i))
      most = MAX (most, WALK_SIGN + bs_chart_measure (self, _ (walk_signs[i].text), BS_STYLE_LABEL));
  return MAX (most + measure_scale (self), bs_chart_measure_lanes (self));
}

static double
measure_value (const BsChartPainter *self, const char *text, double most)
{
  return text == NULL ? most : MAX (most, bs_chart_measure (self, text, BS_STYLE_LABEL));
}

static double
measure_values (const BsChartPainter *self)
{
  double most = measure_value (self, self->chart->pain_labels[1], 0);

  if (most > 0)
    most += SIGN;
  most = measure_value (self, self->chart->pain_labels[0], most);
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    most = measure_value (self, self->chart->walk_labels[i], most);
  for (guint i = 0; i < self->chart->medicines->len; i++)
    most = measure_value (self, self->chart->medicines->pdata[i], most);
  for (guint level = BS_LEVEL_DOCTOR; level <= BS_LEVEL_EMERGENCY; level++)
    most = measure_value (self, self->chart->levels[level], most);
  return BS_CHART_BESIDE + most;
}

/* The plots share `plots`; where that is little, so that the walks' signs are all explained, if the words of the pain allow
 * it. */
static double
get_pain_height (const BsChartPainter *self, double plots)
{
  double words = PAIN_WORDS + HEADING, signs = WALK_WORDS + 2 * HEADING;

  for (guint i = 0; i < G_N_ELEMENTS (self->chart->pain_legend); i++)
    words += self->chart->pain_legend[i] != NULL ? LINE : 0;
  for (guint i = 0; i < G_N_ELEMENTS (walk_signs); i++)
    signs += is_walk_sign_shown (self->chart, i) ? LINE : 0;
  return MIN (plots * PAIN_SHARE, MAX (words - LINE + 1 - BELOW_PLOT, plots - (signs - LINE + 4 - BELOW_PLOT)));
}

void
bs_report_draw_chart (const BsReportChart *chart, BsTypesetter *type, cairo_t *cr, double width, double height)
{
  BsChartPainter self = { .chart = chart, .figures = chart->figures, .type = type, .cr = cr, .width = width };
  guint n_levels = 0;
  double plots;

  for (guint level = 0; level <= BS_LEVEL_EMERGENCY; level++)
    n_levels += chart->levels[level] != NULL;
  self.n_days = chart->figures->span.last - chart->axis_first + 1;
  self.left = CLAMP (measure_words (&self), WORDS_LEAST, WORDS_MOST);
  self.right = width - CLAMP (measure_values (&self), VALUES_LEAST, VALUES_MOST);
  self.axis = height - AXIS_HEIGHT;
  self.bands = self.axis - n_levels * BS_CHART_BAND_HEIGHT - 2;
  self.medicines = self.bands - chart->figures->medicines->len * BS_CHART_MEDICINE_HEIGHT - 2;
  self.pain_top = bs_chart_place_visits (&self) + 1;
  plots = self.medicines - self.pain_top - 2 * GAP;
  self.pain_bottom = self.pain_top + get_pain_height (&self, plots);
  self.walk_top = self.pain_bottom + GAP + 4;
  self.walk_bottom = self.medicines - GAP + 2;
  bs_drawn_add_area (type->drawn, cr, self.left, self.pain_top, self.right - self.left, self.axis - self.pain_top);
  bs_chart_draw_axis (&self);
  bs_chart_draw_visits (&self);
  bs_chart_draw_beginning (&self);
  draw_pain (&self);
  draw_walks (&self);
  for (guint i = 0; i < chart->figures->medicines->len; i++)
    bs_chart_draw_medicine (&self, i);
  bs_chart_draw_levels (&self);
  g_array_unref (self.labels);
}
