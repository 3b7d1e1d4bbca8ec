/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-geometry.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bs-text.h"
#include "bs-trend-text.h"

#define PAIN_HEIGHT 162
#define PAIN_HEIGHT_NARROW 132
#define MINUTES_HEIGHT 70
#define NARROW_EMS 42
#define SCROLLBAR 12
#define YEAR_OF_MONTHS 24
#define QUARTER_OF_WEEKS 14
#define LABELLED_DAYS 14
#define DAY_LEAST 16

const char *
bs_lane_get_name (BsLane lane)
{
  switch (lane)
    {
    case BS_LANE_PAIN:
      return C_ ("lane of a chart", "Pain");
    case BS_LANE_MINUTES:
      return C_ ("lane of a chart", "Minutes");
    case BS_LANE_MEDICINE:
      return C_ ("lane of a chart", "Medicine");
    case BS_LANE_LEVEL:
      return C_ ("lane of a chart", "Level");
    case BS_N_LANES:
    default:
      g_assert_not_reached ();
    }
}

const char *
bs_lane_get_detail (BsLane lane)
{
  switch (lane)
    {
    case BS_LANE_PAIN:
      return C_ ("lane of a chart", "0 to 10");
    case BS_LANE_MINUTES:
      return C_ ("lane of a chart", "until it hurts");
    default:
      return NULL;
    }
}

PangoLayout *
bs_chart_create_layout (GtkWidget *widget, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static gint
measure_text (GtkWidget *widget, const char *text, gboolean bold, gint *height)
{
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (widget, text, bold);
  gint width;

  pango_layout_get_pixel_size (layout, &width, height);
  return width;
}

gint
bs_chart_get_line (GtkWidget *widget)
{
  gint height;

  measure_text (widget, "0", FALSE, &height);
  return height;
}

static void
get_month (gint32 date, gint *year, gint *month)
{
  bs_date_to_ymd (date, year, month, NULL);
}

char *
bs_chart_format_axis_label (const BsChartData *data, guint index, gboolean *strong)
{
  const BsTrendPoint *point = &g_array_index (data->points, BsTrendPoint, index);
  const BsTrendPoint *former = index > 0 ? &g_array_index (data->points, BsTrendPoint, index - 1) : NULL;
  gint year, month, former_year = 0, former_month = 0;

  get_month (point->span.first, &year, &month);
  if (former)
    get_month (former->span.first, &former_year, &former_month);
  *strong = data->unit == BS_TREND_DAYS && point->span.first == data->today;
  switch (data->unit)
    {
    case BS_TREND_DAYS:
      /* Of many days every second one, today among them. */
      if (data->points->len > LABELLED_DAYS && (data->points->len - 1 - index) % 2 == 1)
        return NULL;
      /* xgettext:no-c-format */
      /* Translators: below a bar of a chart, as GDateTime formats it: weekday, line break, day of the month */
      return bs_text_format_date_as (point->span.first, _ ("%a\n%-d"));
    case BS_TREND_WEEKS:
      if (data->points->len <= QUARTER_OF_WEEKS)
        /* Translators: below a bar of a chart, as GDateTime formats it: day of the month, line break, month */
        return bs_text_format_date_as (point->span.first, _ ("%-d\n%b"));
      if (year == former_year && month == former_month)
        return NULL;
      /* Translators: below a chart, as GDateTime formats it: month; then month, line break, year */
      return bs_text_format_date_as (point->span.first, year == former_year ? _ ("%b") : _ ("%b\n%Y"));
    case BS_TREND_MONTHS:
      if (data->points->len <= YEAR_OF_MONTHS)
        return bs_text_format_date_as (point->span.first, year == former_year ? _ ("%b") : _ ("%b\n%Y"));
      return month == 1 ? g_strdup_printf ("%d", year) : NULL;
    case BS_TREND_YEARS:
      return g_strdup_printf ("%d", year);
    default:
      g_assert_not_reached ();
    }
}

static gint
find_least_slot (GtkWidget *widget, const BsChartData *data)
{
  guint n = data->points->len;
  gint widest = 0;

  if (data->unit == BS_TREND_DAYS || n <= QUARTER_OF_WEEKS)
    {
      for (guint i = 0; i < n; i++)
        {
          gboolean strong;
          g_autofree char *label = bs_chart_format_axis_label (data, i, &strong);

          if (label)
            widest = MAX (widest, measure_text (widget, label, strong, NULL));
        }
      return n > LABELLED_DAYS ? DAY_LEAST : MAX (widest, 22) + 8;
    }
  return n <= 60 ? 9 : 5;
}

static gint
find_minutes_end (const BsChartData *data)
{
  double most = 0;

  for (guint i = 0; i < data->points->len; i++)
    most = MAX (most, g_array_index (data->points, BsTrendPoint, i).onset);
  return bs_chart_get_minutes_end (MAX (most, 30));
}

void
bs_chart_geometry_init (BsChartGeometry *self, GtkWidget *widget, const BsChartData *data, gint width)
{
  gint line, numbers = 0, names = 0;
  g_autofree char *end = NULL;
  double y = 0, above, step;

  self->minutes_end = find_minutes_end (data);
  end = g_strdup_printf ("%d", self->minutes_end);
  numbers = MAX (measure_text (widget, "10", FALSE, &line), measure_text (widget, end, FALSE, NULL));
  for (BsLane lane = 0; lane < BS_N_LANES; lane++)
    {
      names = MAX (names, measure_text (widget, bs_lane_get_name (lane), TRUE, NULL));
      if (bs_lane_get_detail (lane))
        names = MAX (names, measure_text (widget, bs_lane_get_detail (lane), FALSE, NULL));
    }
  self->line = line;
  self->narrow = width >= 0 && width < line * NARROW_EMS;
  self->names = self->narrow ? 0 : names + 12;
  self->frame = self->names + numbers + 8;
  self->slot_least = find_least_slot (widget, data);

  above = self->narrow ? line + 4 : 0;
  step = MAX (1, line / 15.0);
  self->pain_name = self->narrow ? y : y + line + 8;
  y += above + line + 8;
  self->pain_top = y;
  y += self->narrow ? PAIN_HEIGHT_NARROW : PAIN_HEIGHT;
  self->pain_bottom = y;
  y += self->narrow ? 14 : 16;
  self->minutes_name = self->narrow ? y : y + line;
  y += above + line;
  self->minutes_top = y;
  y += MINUTES_HEIGHT;
  self->minutes_bottom = y;
  y += 14;
  self->medicine_name = y;
  y += above;
  self->medicine_top = y;
  y += data->unit == BS_TREND_DAYS ? MAX (24, line + 8) : MAX (16, line) + line + 2;
  self->medicine_bottom = y;
  y += 10;
  self->level_name = y;
  y += above;
  self->level_top = y;
  y += ceil (48 * step);
  self->level_bottom = y;
  y += 10;
  self->axis_top = y;
  y += 2 * line + 6;
  if (width >= 0 && width - self->frame < self->slot_least * (double) data->points->len)
    y += SCROLLBAR;
  self->height = ceil (y);
}
