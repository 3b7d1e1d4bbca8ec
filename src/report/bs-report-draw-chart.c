/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pain and walks over one axis of days, medicines, levels and visits: shapes and greys only, so that black and white
 * says the same. */

#define LABELS BS_MM (31)
#define VALUES BS_MM (25)
#define VISITS_HEIGHT 10
#define GAP 8
#define MEDICINE_HEIGHT 10.5
#define BAND_HEIGHT 9
#define AXIS_HEIGHT 15
#define DOT 1.45
#define LINE 8.8 /* of labels */
#define LABEL_GAP 34
#define DATED_DAYS 31
#define NAMED_DAYS 800

typedef struct
{
  const BsReportChart *chart;
  const BsChartFigures *figures;
  BsTypesetter *type;
  cairo_t *cr;
  double width, left, right; /* of the plot */
  double pain_top, pain_bottom, walk_top, walk_bottom, medicines, bands, axis;
  gint n_days;
} Painter;

static void
set_grey (const Painter *self, double grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

static double
get_x (const Painter *self, double date)
{
  return self->left + (date - self->chart->axis_first) / self->n_days * (self->right - self->left);
}

static double
get_bucket_x (const Painter *self, const BsBucket *bucket)
{
  return get_x (self, (bucket->span.first + bucket->span.last + 1) / 2.0);
}

static double
get_pain_y (const Painter *self, double pain)
{
  return self->pain_bottom - pain / 10 * (self->pain_bottom - self->pain_top);
}

static double
get_walk_y (const Painter *self, double minutes)
{
  return self->walk_bottom - minutes / self->chart->longest * (self->walk_bottom - self->walk_top);
}

static void
draw_line (const Painter *self, double x1, double y1, double x2, double y2, double thickness, double grey)
{
  set_grey (self, grey);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

static void
draw_dashed (const Painter *self, double x1, double y1, double x2, double y2, double thickness, double dash)
{
  const double dashes[] = { dash, dash < 1 ? 1.6 : dash * .8 };

  cairo_save (self->cr);
  cairo_set_dash (self->cr, dashes, 2, 0);
  draw_line (self, x1, y1, x2, y2, thickness, 0);
  cairo_restore (self->cr);
}

static void
write_text (const Painter *self, const char *text, BsReportStyle style, double x, double y, double align, double grey)
{
  set_grey (self, grey);
  bs_typesetter_draw (self->type, self->cr, text, style, x, y, align);
}

static double
measure (const Painter *self, const char *text, BsReportStyle style)
{
  double width;

  bs_typesetter_get_size (bs_typesetter_set_string (self->type, text, style, -1), &width, NULL);
  return width;
}

static void
draw_scale (const Painter *self, double top, double bottom, gint most, gint step)
{
  for (gint value = 0; value <= most; value += step)
    {
      g_autofree char *number = g_strdup_printf ("%d", value);
      double y = bottom - (double) value / most * (bottom - top);

      draw_line (self, self->left, y, self->right, y, value == 0 ? .5 : .25, value == 0 ? 0 : BS_GREY_GRID);
      write_text (self, number, BS_STYLE_LABEL, self->left - 4, y, 1, BS_GREY_QUIET);
    }
}

/* Heading at the left, then lines of it as long as there is room. */
static double
write_heading (const Painter *self, const char *const *lines, double y)
{
  for (guint i = 0; lines[i] != NULL; i++, y += LINE + 1)
    write_text (self, lines[i], BS_STYLE_HEAD, 0, y, 0, 0);
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
draw_mark (const Painter *self, Mark mark, double x, double y, gboolean stroke_up)
{
  if (stroke_up)
    draw_line (self, x, y, x, y - 4.2, .7, 0);
  if (mark == MARK_CROSS)
    {
      draw_line (self, x - 1.8, y, x + 1.8, y, .7, 0);
      draw_line (self, x, y - 1.8, x, y + 1.8, .7, 0);
      return;
    }
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, mark == MARK_OPEN ? DOT + .1 : DOT, 0, 2 * G_PI);
  set_grey (self, mark == MARK_OPEN ? 1 : 0);
  if (mark == MARK_FILLED)
    {
      cairo_fill (self->cr);
      return;
    }
  cairo_fill_preserve (self->cr);
  set_grey (self, 0);
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
draw_pain_bucket (const Painter *self, const BsBucket *bucket)
{
  double x = get_bucket_x (self, bucket);
  double bar = CLAMP ((self->right - self->left) / MAX (1, self->figures->buckets->len) * .6, .8, 2.6);

  if (bucket->most > bucket->least)
    {
      set_grey (self, BS_GREY_BAR);
      cairo_rectangle (self->cr, x - bar / 2, get_pain_y (self, bucket->most), bar,
                       get_pain_y (self, bucket->least) - get_pain_y (self, bucket->most));
      cairo_fill (self->cr);
    }
  if (bucket->unrated)
    write_text (self, "?", BS_STYLE_MARK, x, get_pain_y (self, 0) - 5, .5, 0);
  else if (bucket->most > 0)
    draw_mark (self, MARK_FILLED, x, get_pain_y (self, bucket->mean), FALSE);
  else if (bucket->n_recorded > 0 && bucket->n_painful == 0)
    draw_mark (self, MARK_OPEN, x, get_pain_y (self, 0), FALSE);
}

static void
label_highest (const Painter *self)
{
  const BsBucket *highest = NULL;
  g_autofree char *number = NULL;

  for (guint i = 0; i < self->figures->buckets->len; i++)
    {
      const BsBucket *bucket = &g_array_index (self->figures->buckets, BsBucket, i);

      if (bucket->most > 0 && (highest == NULL || bucket->most >= highest->most))
        highest = bucket;
    }
  if (highest == NULL)
    return;
  number = g_strdup_printf ("%d", highest->most);
  write_text (self, number, BS_STYLE_MARK, get_bucket_x (self, highest) - 3, get_pain_y (self, highest->most) - 4, 1,
              0);
}

static void
draw_pain (const Painter *self)
{
  const char *heading[] = { _ ("Pain, 0–10"), NULL };
  double y = write_heading (self, heading, self->pain_top + 5);

  for (guint i = 0; i < G_N_ELEMENTS (self->chart->pain_legend); i++)
    if (self->chart->pain_legend[i] != NULL && y < self->pain_bottom)
      {
        write_text (self, self->chart->pain_legend[i], BS_STYLE_LABEL, 0, y, 0, BS_GREY_QUIET);
        y += LINE;
      }
  draw_scale (self, self->pain_top, self->pain_bottom, 10, 5);
  if (self->chart->median_worst >= 0)
    {
      double line = get_pain_y (self, self->chart->median_worst);

      draw_dashed (self, self->left, line, self->right, line, .6, .6);
      write_text (self, self->chart->pain_labels[0], BS_STYLE_LABEL, self->right + 5, line, 0, 0);
    }
  if (self->chart->pain_labels[1] != NULL)
    {
      draw_mark (self, MARK_OPEN, self->right + 6.5, self->pain_bottom, FALSE);
      write_text (self, self->chart->pain_labels[1], BS_STYLE_LABEL, self->right + 11, self->pain_bottom, 0, 0);
    }
  for (guint i = 0; i < self->figures->buckets->len; i++)
    draw_pain_bucket (self, &g_array_index (self->figures->buckets, BsBucket, i));
  label_highest (self);
}

/* ---- Walks ---- */

static void
draw_walk_legend (const Painter *self, double y)
{
  const struct
  {
    gboolean shown;
    Mark mark;
    gboolean stroke;
    const char *text;
  } rows[] = {
    { self->chart->any_posture[BS_WALK_POSTURE_UPRIGHT], MARK_FILLED, FALSE, _ ("upright") },
    { self->chart->any_posture[BS_WALK_POSTURE_LEANING_FORWARD], MARK_OPEN, FALSE, _ ("leaning forward") },
    { self->chart->any_painless, MARK_OPEN, TRUE, _ ("no pain on the walk") },
    { self->chart->any_posture[BS_N_WALK_POSTURES], MARK_CROSS, FALSE, _ ("posture not recorded") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (!rows[i].shown || y > self->walk_bottom + 2)
        continue;
      draw_mark (self, rows[i].mark, 3, y, rows[i].stroke);
      write_text (self, rows[i].text, BS_STYLE_LABEL, 9, y, 0, BS_GREY_QUIET);
      y += LINE;
    }
}

static void
draw_walk_medians (const Painter *self)
{
  double ys[BS_N_WALK_POSTURES];

  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      ys[i] = get_walk_y (self, MAX (0, self->chart->median_onset[i]));
      if (self->chart->walk_labels[i] != NULL)
        draw_dashed (self, self->left, ys[i], self->right, ys[i], .6, i == BS_WALK_POSTURE_UPRIGHT ? .6 : 2.6);
    }
  if (self->chart->walk_labels[0] != NULL && self->chart->walk_labels[1] != NULL && fabs (ys[0] - ys[1]) < LINE)
    {
      double middle = (ys[0] + ys[1]) / 2, sign = ys[0] >= ys[1] ? 1 : -1;

      ys[0] = middle + sign * LINE / 2;
      ys[1] = middle - sign * LINE / 2;
    }
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    if (self->chart->walk_labels[i] != NULL)
      write_text (self, self->chart->walk_labels[i], BS_STYLE_LABEL, self->right + 5, ys[i], 0, 0);
}

static void
draw_walk_bucket (const Painter *self, const BsBucket *bucket)
{
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      const BsValues *onset = &bucket->onset[i];
      double x = get_bucket_x (self, bucket) + (i == BS_WALK_POSTURE_UPRIGHT ? -1 : 1);

      if (onset->n == 0)
        continue;
      draw_line (self, x, get_walk_y (self, onset->least), x, get_walk_y (self, onset->most), .9, BS_GREY_BAR);
      draw_mark (self, get_mark ((gint) i), x, get_walk_y (self, onset->median), FALSE);
    }
}

static void
draw_walks (const Painter *self)
{
  const char *heading[] = { _ ("Minutes walked"), _ ("until pain"), NULL };

  draw_walk_legend (self, write_heading (self, heading, self->walk_top + 4) + 1);
  draw_scale (self, self->walk_top, self->walk_bottom, self->chart->longest, self->chart->step);
  draw_walk_medians (self);
  for (guint i = 0; i < self->figures->walks->len; i++)
    {
      const BsChartWalk *walk = &g_array_index (self->figures->walks, BsChartWalk, i);

      draw_mark (self, get_mark (walk->posture), get_x (self, walk->date + walk->hour / 24),
                 get_walk_y (self, walk->minutes), walk->no_pain);
    }
  for (guint i = 0; self->figures->unit != BS_BUCKET_DAY && i < self->figures->buckets->len; i++)
    draw_walk_bucket (self, &g_array_index (self->figures->buckets, BsBucket, i));
}

/* ---- Medicines and levels ---- */

static void
draw_medicine (const Painter *self, guint index)
{
  const BsChartMedicine *medicine = self->figures->medicines->pdata[index];
  double bottom = self->medicines + (index + 1) * MEDICINE_HEIGHT - 1.5;
  guint highest = 3;

  set_grey (self, 0);
  cairo_move_to (self->cr, 0, bottom - 7.4);
  pango_cairo_show_layout (self->cr, bs_typesetter_set_string (self->type, medicine->name, BS_STYLE_LABEL, LABELS - 6));
  cairo_new_path (self->cr);
  draw_line (self, self->left, bottom, self->right, bottom, .25, BS_GREY_GRID);
  for (guint i = 0; self->figures->unit != BS_BUCKET_DAY && i < medicine->amounts->len; i++)
    highest = MAX (highest, g_array_index (medicine->amounts, guint, i));
  for (guint i = 0; i < medicine->amounts->len; i++)
    {
      guint amount = g_array_index (medicine->amounts, guint, i);
      gboolean over = g_array_index (medicine->over, gboolean, i);
      double x = get_bucket_x (self, &g_array_index (self->figures->buckets, BsBucket, i));

      if (amount == 0)
        continue;
      draw_line (self, x, bottom, x, bottom - MIN (amount, highest) * (MEDICINE_HEIGHT - 3) / highest, over ? 2.4 : .9,
                 0);
      if (over && self->figures->unit == BS_BUCKET_DAY)
        {
          g_autofree char *number = g_strdup_printf ("%u", amount);

          write_text (self, number, BS_STYLE_MARK, x + 3, bottom - 4, 0, 0);
        }
    }
  write_text (self, self->chart->medicines->pdata[index], BS_STYLE_LABEL, self->right + 5, bottom - 3, 0, 0);
}

static void
draw_levels (const Painter *self)
{
  static const double greys[BS_LEVEL_EMERGENCY + 1] = {
    [BS_LEVEL_DOCTOR] = BS_GREY_BAR, [BS_LEVEL_URGENT] = .35, [BS_LEVEL_EMERGENCY] = 0
  };
  double y = self->bands + BAND_HEIGHT / 2.0;
  gboolean begun = FALSE;

  for (guint level = BS_LEVEL_EMERGENCY; level >= BS_LEVEL_DOCTOR; level--)
    {
      if (self->chart->levels[level] == NULL)
        continue;
      if (!begun)
        write_text (self, _ ("Rules met"), BS_STYLE_MARK, 0, y, 0, 0);
      begun = TRUE;
      write_text (self, bs_level_get_label ((BsLevel) level), BS_STYLE_LABEL, self->left - 4, y, 1, 0);
      draw_line (self, self->left, y, self->right, y, .25, BS_GREY_GRID);
      set_grey (self, greys[level]);
      for (guint i = 0; i < self->figures->buckets->len; i++)
        {
          const BsBucket *bucket = &g_array_index (self->figures->buckets, BsBucket, i);
          double x = get_x (self, bucket->span.first);

          if (bucket->level == level)
            cairo_rectangle (self->cr, x, y - 2.6, get_x (self, bucket->span.last + 1) - x, 5.2);
        }
      cairo_fill (self->cr);
      write_text (self, self->chart->levels[level], BS_STYLE_LABEL, self->right + 5, y, 0, 0);
      y += BAND_HEIGHT;
    }
}

/* ---- Axis and visits ---- */

static char *
format_date (gint32 date, const char *format)
{
  gint year, month, day;
  g_autoptr (GDateTime) midnight = NULL;

  bs_date_to_ymd (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (midnight, format);
}

/* A label behind its tick, where it does not run into the one before it. */
static void
label_tick (const Painter *self, gint32 date, const char *format, double *end)
{
  g_autofree char *text = format_date (date, format);
  double x = get_x (self, date), width = measure (self, text, BS_STYLE_LABEL);

  draw_line (self, x, self->axis, x, self->axis + 6, .5, 0);
  if (x + 2 < *end || x + 2 + width > self->width)
    return;
  write_text (self, text, BS_STYLE_LABEL, x + 2, self->axis + 7, 0, 0);
  *end = x + 2 + width + 5;
}

static void
draw_axis (const Painter *self)
{
  gint32 last = self->figures->span.last;
  double end = 0;

  draw_line (self, self->left, self->axis, self->right, self->axis, .5, 0);
  for (gint32 date = self->chart->axis_first; date <= last; date++)
    {
      gint year, month, day;

      bs_date_to_ymd (date, &year, &month, &day);
      if (self->n_days <= DATED_DAYS)
        {
          if (bs_date_get_weekday (date) == 1)
            /* Translators: a short date as GDateTime formats it, below a chart */
            label_tick (self, date, _ ("%-d %b"), &end);
        }
      else if (self->n_days > NAMED_DAYS)
        {
          if (day == 1 && month == 1)
            label_tick (self, date, "%Y", &end);
        }
      else
        {
          if (self->figures->unit == BS_BUCKET_DAY && bs_date_get_weekday (date) == 1)
            draw_line (self, get_x (self, date), self->axis, get_x (self, date), self->axis + 2.5, .4, 0);
          if (day == 1)
            /* Translators: the name of a month as GDateTime formats it, in full and short, below a chart */
            label_tick (self, date, self->figures->unit == BS_BUCKET_DAY ? _ ("%B") : _ ("%b %y"), &end);
        }
    }
  if (self->figures->unit == BS_BUCKET_DAY)
    write_text (self, self->n_days <= DATED_DAYS ? _ ("ticks: Mondays") : _ ("short ticks: Mondays"), BS_STYLE_LABEL, 0,
                self->axis + 7, 0, BS_GREY_QUIET);
}

static void
draw_visits (const Painter *self)
{
  double next = self->width;

  for (guint i = self->chart->visits->len; i-- > 0;)
    {
      const BsReportVisit *visit = &g_array_index (self->chart->visits, BsReportVisit, i);
      double x = get_x (self, visit->date + .5), width = measure (self, visit->label, BS_STYLE_MARK);
      double left = CLAMP (x - width / 2, self->left, self->width - width);

      draw_dashed (self, x, VISITS_HEIGHT - 1, x, self->axis, .5, 1.4);
      /* Of labels that would collide the newer stays. */
      if (left + width > next)
        continue;
      write_text (self, visit->label, BS_STYLE_MARK, left, VISITS_HEIGHT / 2.0 - 1, 0, 0);
      next = left - 4;
    }
  if (self->chart->began != NULL)
    {
      double x = get_x (self, self->figures->span.first);

      draw_line (self, x, self->pain_top, x, self->axis, .5, BS_GREY_GROUP);
      write_text (self, self->chart->began, BS_STYLE_LABEL, x - 3, self->pain_top + 5, 1, BS_GREY_QUIET);
    }
}

void
bs_report_draw_chart (const BsReportChart *chart, BsTypesetter *type, cairo_t *cr, double width, double height)
{
  Painter self = { chart, chart->figures, type, cr, width, LABELS, width - VALUES, 0, 0, 0, 0, 0, 0, 0, 0 };
  guint n_levels = 0;
  double plots;

  for (guint level = 0; level <= BS_LEVEL_EMERGENCY; level++)
    n_levels += chart->levels[level] != NULL;
  self.n_days = chart->figures->span.last - chart->axis_first + 1;
  self.axis = height - AXIS_HEIGHT;
  self.bands = self.axis - n_levels * BAND_HEIGHT - 2;
  self.medicines = self.bands - chart->figures->medicines->len * MEDICINE_HEIGHT - 2;
  self.pain_top = VISITS_HEIGHT + 1;
  plots = self.medicines - self.pain_top - 2 * GAP;
  self.pain_bottom = self.pain_top + plots * .45;
  self.walk_top = self.pain_bottom + GAP + 4;
  self.walk_bottom = self.medicines - GAP + 2;
  draw_axis (&self);
  draw_visits (&self);
  draw_pain (&self);
  draw_walks (&self);
  for (guint i = 0; i < chart->figures->medicines->len; i++)
    draw_medicine (&self, i);
  draw_levels (&self);
}
