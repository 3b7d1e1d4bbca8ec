/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-days.h"

#include <glib/gi18n-lib.h>

#include "bs-trend-text.h"

static void
set_levels (GArray *points, BsAssessment *assessment)
{
  for (guint i = 0; i < points->len; i++)
    {
      BsTrendPoint *point = &g_array_index (points, BsTrendPoint, i);

      point->level = BS_LEVEL_NONE;
      for (gint32 date = point->span.first; date <= point->span.last; date++)
        point->level = MAX (point->level, bs_assessment_get_day_level (assessment, date));
    }
}

BsTrendDays *
bs_trend_days_new (BsHistory *history, BsAssessment *assessment, BsInstant now, BsTrendPeriod period, BsTrendSpan span)
{
  BsTrendDays *self = g_new0 (BsTrendDays, 1);
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, now, span);

  self->span = span;
  self->unit = bs_trend_choose_unit (period, span);
  self->today = bs_instant_get_date (now);
  self->when = bs_trend_format_span (span, self->today);
  self->points = bs_trend_series_group (series, self->unit);
  self->medicines = g_new0 (char *, self->points->len + 1);
  self->values = g_new0 (char *, self->points->len + 1);
  self->sentences = g_new0 (char *, self->points->len + 1);
  if (assessment)
    set_levels (self->points, assessment);
  for (guint i = 0; i < self->points->len; i++)
    {
      const BsTrendPoint *point = &g_array_index (self->points, BsTrendPoint, i);
      g_autoptr (GPtrArray) names = bs_trend_series_list_medicines (series, point->span);
      g_autofree char *when = bs_trend_format_when (point, self->unit, self->today);

      self->medicines[i] = bs_trend_format_medicines (names);
      self->values[i] = bs_trend_format_values (point, self->unit, self->medicines[i], self->today);
      /* Translators: a day or days, and what was recorded: “Fri 20 Nov: worst 5, mean 4” */
      self->sentences[i] = g_strdup_printf (_ ("%s: %s"), when, self->values[i]);
    }
  return self;
}

void
bs_trend_days_free (BsTrendDays *self)
{
  g_array_unref (self->points);
  g_strfreev (self->medicines);
  g_strfreev (self->values);
  g_strfreev (self->sentences);
  g_free (self->when);
  g_free (self);
}

gboolean
bs_trend_days_equal (const BsTrendDays *a, const BsTrendDays *b)
{
  return a->span.first == b->span.first && a->span.last == b->span.last && a->unit == b->unit && a->today == b->today &&
         g_strv_equal ((const char *const *) a->sentences, (const char *const *) b->sentences);
}
