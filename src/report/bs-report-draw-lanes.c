/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-draw-chart-private.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* Below the plots of a chart: medicines, levels and the axis of days. */

#define DATED_DAYS 31
#define NAMED_DAYS 800

void
bs_chart_set_grey (const BsChartPainter *self, double grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

double
bs_chart_get_x (const BsChartPainter *self, double date)
{
  return self->left + (date - self->chart->axis_first) / self->n_days * (self->right - self->left);
}

double
bs_chart_get_bucket_x (const BsChartPainter *self, const BsBucket *bucket)
{
  return bs_chart_get_x (self, (bucket->span.first + bucket->span.last + 1) / 2.0);
}

void
bs_chart_draw_line (const BsChartPainter *self, double x1, double y1, double x2, double y2, double thickness,
                    double grey)
{
  bs_chart_set_grey (self, grey);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

void
bs_chart_draw_dashed (const BsChartPainter *self, double x1, double y1, double x2, double y2, double thickness,
                      double dash)
{
  const double dashes[] = { dash, dash < 1 ? 1.6 : dash * .8 };

  cairo_save (self->cr);
  cairo_set_dash (self->cr, dashes, 2, 0);
  bs_chart_draw_line (self, x1, y1, x2, y2, thickness, 0);
  cairo_restore (self->cr);
}

void
bs_chart_write (const BsChartPainter *self, const char *text, BsReportStyle style, double x, double y, double align,
                double grey)
{
  bs_chart_set_grey (self, grey);
  bs_typesetter_draw (self->type, self->cr, text, style, x, y, align);
}

double
bs_chart_measure (const BsChartPainter *self, const char *text, BsReportStyle style)
{
  double width;

  bs_typesetter_get_size (bs_typesetter_set_string (self->type, text, style, -1), &width, NULL);
  return width;
}

void
bs_chart_write_within (const BsChartPainter *self, const char *text, BsReportStyle style, double x, double y,
                       double room, double grey)
{
  PangoLayout *layout =
      bs_typesetter_set_string (self->type, text, style, bs_chart_measure (self, text, style) > room ? room : -1);
  double height;

  bs_typesetter_get_size (layout, NULL, &height);
  bs_chart_set_grey (self, grey);
  bs_typesetter_show (self->type, self->cr, layout, x, y - height / 2);
}

void
bs_chart_write_beside (const BsChartPainter *self, const char *text, double x, double y)
{
  bs_chart_write_within (self, text, BS_STYLE_LABEL, x, y, self->width - x, 0);
}

static const char *
get_axis_note (const BsChartPainter *self)
{
  if (self->figures->unit != BS_BUCKET_DAY)
    return "";
  return self->n_days <= DATED_DAYS ? _ ("ticks: Mondays") : _ ("short ticks: Mondays");
}

double
bs_chart_measure_lanes (const BsChartPainter *self)
{
  double head = bs_chart_measure (self, _ ("Rules met"), BS_STYLE_MARK) + BS_CHART_WORDS_GAP + BS_CHART_SCALE_GAP;
  double most = bs_chart_measure (self, get_axis_note (self), BS_STYLE_LABEL);

  for (guint level = BS_LEVEL_DOCTOR; level <= BS_LEVEL_EMERGENCY; level++)
    if (self->chart->levels[level] != NULL)
      most = MAX (most, head + bs_chart_measure (self, bs_level_get_label ((BsLevel) level), BS_STYLE_LABEL));
  return most;
}

/* ---- Medicines and levels ---- */

void
bs_chart_draw_medicine (const BsChartPainter *self, guint index)
{
  const BsChartMedicine *medicine = self->figures->medicines->pdata[index];
  double bottom = self->medicines + (index + 1) * BS_CHART_MEDICINE_HEIGHT - 1.5;
  guint highest = 3;

  bs_chart_set_grey (self, 0);
  bs_typesetter_show (
      self->type, self->cr,
      bs_typesetter_set_string (self->type, medicine->name, BS_STYLE_LABEL, self->left - BS_CHART_WORDS_GAP), 0,
      bottom - 7.4);
  bs_chart_draw_line (self, self->left, bottom, self->right, bottom, .25, BS_GREY_GRID);
  for (guint i = 0; self->figures->unit != BS_BUCKET_DAY && i < medicine->amounts->len; i++)
    highest = MAX (highest, g_array_index (medicine->amounts, guint, i));
  for (guint i = 0; i < medicine->amounts->len; i++)
    {
      guint amount = g_array_index (medicine->amounts, guint, i);
      gboolean over = g_array_index (medicine->over, gboolean, i);
      double x = bs_chart_get_bucket_x (self, &g_array_index (self->figures->buckets, BsBucket, i));

      if (amount == 0)
        continue;
      bs_chart_draw_line (self, x, bottom, x, bottom - MIN (amount, highest) * (BS_CHART_MEDICINE_HEIGHT - 3) / highest,
                          over ? 2.4 : .9, 0);
      if (over && self->figures->unit == BS_BUCKET_DAY)
        {
          g_autofree char *number = g_strdup_printf ("%u", amount);

          if (x + 3 + bs_chart_measure (self, number, BS_STYLE_MARK) <= self->right)
            bs_chart_write (self, number, BS_STYLE_MARK, x + 3, bottom - 4, 0, 0);
          else
            bs_chart_write (self, number, BS_STYLE_MARK, x - 3, bottom - 4, 1, 0);
        }
    }
  bs_chart_write_beside (self, self->chart->medicines->pdata[index], self->right + BS_CHART_BESIDE, bottom - 3);
}

void
bs_chart_draw_levels (const BsChartPainter *self)
{
  static const double greys[BS_LEVEL_EMERGENCY + 1] = {
    [BS_LEVEL_DOCTOR] = BS_GREY_BAR, [BS_LEVEL_URGENT] = .35, [BS_LEVEL_EMERGENCY] = 0
  };
  double y = self->bands + BS_CHART_BAND_HEIGHT / 2.0;
  gboolean begun = FALSE;

  for (guint level = BS_LEVEL_EMERGENCY; level >= BS_LEVEL_DOCTOR; level--)
    {
      if (self->chart->levels[level] == NULL)
        continue;
      if (!begun)
        bs_chart_write (self, _ ("Rules met"), BS_STYLE_MARK, 0, y, 0, 0);
      begun = TRUE;
      bs_chart_write (self, bs_level_get_label ((BsLevel) level), BS_STYLE_LABEL, self->left - BS_CHART_SCALE_GAP, y, 1,
                      0);
      bs_chart_draw_line (self, self->left, y, self->right, y, .25, BS_GREY_GRID);
      bs_chart_set_grey (self, greys[level]);
      for (guint i = 0; i < self->figures->buckets->len; i++)
        {
          const BsBucket *bucket = &g_array_index (self->figures->buckets, BsBucket, i);
          double x = bs_chart_get_x (self, bucket->span.first);

          if (bucket->levels & BS_BIT (level))
            cairo_rectangle (self->cr, x, y - 2.6, bs_chart_get_x (self, bucket->span.last + 1) - x, 5.2);
        }
      cairo_fill (self->cr);
      bs_chart_write_beside (self, self->chart->levels[level], self->right + BS_CHART_BESIDE, y);
      y += BS_CHART_BAND_HEIGHT;
    }
}

/* ---- Axis ---- */

/* A label behind its tick, where it does not run into the one before it. */
static void
label_tick (const BsChartPainter *self, gint32 date, const char *format, double *end)
{
  g_autofree char *text = bs_text_format_date_as (date, format);
  double x = bs_chart_get_x (self, date), width = bs_chart_measure (self, text, BS_STYLE_LABEL);

  bs_chart_draw_line (self, x, self->axis, x, self->axis + 6, .5, 0);
  if (x + 2 < *end || x + 2 + width > self->width)
    return;
  bs_chart_write (self, text, BS_STYLE_LABEL, x + 2, self->axis + 7, 0, 0);
  *end = x + 2 + width + 5;
}

void
bs_chart_draw_axis (const BsChartPainter *self)
{
  const char *note = get_axis_note (self);
  gint32 last = self->figures->span.last;
  double end = bs_chart_measure (self, note, BS_STYLE_LABEL);

  bs_chart_draw_line (self, self->left, self->axis, self->right, self->axis, .5, 0);
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
            bs_chart_draw_line (self, bs_chart_get_x (self, date), self->axis, bs_chart_get_x (self, date),
                                self->axis + 2.5, .4, 0);
          if (day == 1)
            /* Translators: the name of a month as GDateTime formats it, in full and short, below a chart */
            label_tick (self, date, self->figures->unit == BS_BUCKET_DAY ? _ ("%B") : _ ("%b %y"), &end);
        }
    }
  bs_chart_write_within (self, note, BS_STYLE_LABEL, 0, self->axis + 7, self->left, BS_GREY_QUIET);
}
