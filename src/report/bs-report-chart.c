/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

/* Two charts over one axis of days, with medicines, levels and visits. */

#define MEDICINES_SHOWN 3
#define LEAST_DAYS 14
#define LEAST_MINUTES 20
#define STEP 10
#define LONG_MINUTES 60
#define LONG_STEP 30

static void
visit_clear (gpointer data)
{
  g_free (((BsReportVisit *) data)->label);
}

static void
add_visits (BsReportMaker *maker, BsReportChart *self)
{
  for (guint i = 0; i < bs_history_get_n_visits (maker->history); i++)
    {
      const BsVisit *visit = bs_history_get_visit (maker->history, i);
      BsReportVisit mark = { .date = bs_instant_get_date (visit->at) };
      g_autofree char *date = bs_report_format_short_date (mark.date, maker->today);
      const char *kind = bs_vocabulary_get_label (&bs_visit_kinds, (guint) visit->kind);
      g_autoptr (BsReportText) label = NULL;

      if (!bs_visit_is_examination (visit) || visit->at.seconds > maker->at.seconds ||
          !bs_trend_span_has (maker->span, mark.date))
        continue;
      /* Translators: an examination and its day, at a line in a chart: “Doctor 2 Nov” */
      label = bs_report_text_new ();
      bs_report_text_add_format (label, BS_ROLE_PLAIN, _ ("%s %s"), kind, date);
      bs_report_text_capitalise (label);
      mark.label = g_strdup (bs_report_text_get (label));
      g_array_append_val (self->visits, mark);
    }
}

static void
set_walk_scale (BsReportChart *self)
{
  gint16 longest = MAX (self->figures->longest, LEAST_MINUTES);

  self->step = longest > LONG_MINUTES ? LONG_STEP : STEP;
  while (self->step * 8 < longest)
    self->step = (gint16) (self->step * 2);
  self->longest = (gint16) ((longest + self->step - 1) / self->step * self->step);
}

static void
set_pain_words (BsReportMaker *maker, BsReportChart *self)
{
  const BsDayFigures *days = &maker->figures->days;
  gboolean by_days = self->figures->unit == BS_BUCKET_DAY;

  self->median_worst = BS_ABSENT;
  if (days->worst.n >= BS_VALUES_LEAST)
    {
      g_autofree char *median = bs_report_format_median (days->worst.median);

      self->median_worst = days->worst.median;
      /* Translators: at a line of a chart: the median of the worst pain of the day */
      self->pain_labels[0] = g_strdup_printf (_ ("%s median worst"), median);
    }
  if (days->n_pain_free > 0)
    self->pain_labels[1] =
        g_strdup_printf (ngettext ("%u pain-free day", "%u pain-free days", days->n_pain_free), days->n_pain_free);
  self->pain_legend[0] = g_strdup (by_days ? _ ("dot: mean of the day") : _ ("dot: mean daily worst"));
  self->pain_legend[1] = g_strdup (_ ("bar: lowest to highest"));
  if (days->n_unrated > 0)
    self->pain_legend[2] = g_strdup (_ ("?: pain, not rated"));
}

static void
set_walk_words (BsReportMaker *maker, BsReportChart *self)
{
  static const char *const labels[BS_N_WALK_POSTURES] = {
    /* Translators: at a line of a chart, behind minutes */
    [BS_WALK_POSTURE_UPRIGHT] = N_ ("median upright"),
    [BS_WALK_POSTURE_LEANING_FORWARD] = N_ ("median leaning"),
  };

  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      const BsWalkFigures *walks = &maker->figures->walks.by_posture[i];
      g_autofree char *median = bs_report_format_median (walks->onset.median);

      self->median_onset[i] = BS_ABSENT;
      self->any_posture[i] = walks->n_walks > 0;
      if (walks->onset.n < BS_VALUES_LEAST)
        continue;
      self->median_onset[i] = walks->onset.median;
      self->walk_labels[i] = g_strdup_printf ("%s %s", median, _ (labels[i]));
    }
  for (guint i = 0; i < self->figures->walks->len; i++)
    {
      const BsChartWalk *walk = &g_array_index (self->figures->walks, BsChartWalk, i);

      self->any_painless = self->any_painless || walk->no_pain;
      if (walk->posture == BS_ABSENT)
        self->any_posture[BS_N_WALK_POSTURES] = TRUE;
    }
}

static void
set_medicine_words (BsReportChart *self)
{
  self->medicines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->figures->medicines->len; i++)
    {
      const BsChartMedicine *medicine = self->figures->medicines->pdata[i];
      g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", medicine->n_days), medicine->n_days);
      g_autofree char *doses = g_strdup_printf (ngettext ("%u dose", "%u doses", medicine->n_doses), medicine->n_doses);

      /* Translators: days and doses of a medicine: “11 days, 16 doses” */
      g_ptr_array_add (self->medicines, g_strdup_printf (_ ("%s, %s"), days, doses));
    }
}

static void
set_level_words (BsReportMaker *maker, BsReportChart *self)
{
  guint days[BS_LEVEL_EMERGENCY + 1];

  bs_figures_count_level_days (maker->assessment, maker->span, days);
  for (guint level = BS_LEVEL_DOCTOR; level <= BS_LEVEL_EMERGENCY; level++)
    if (days[level] > 0)
      /* Translators: on how many days this was the highest level */
      self->levels[level] =
          g_strdup_printf (ngettext ("highest on %u day", "highest on %u days", days[level]), days[level]);
}

void
bs_report_add_charts (BsReportMaker *maker)
{
  BsReportSection *section;
  BsReportChart *self;
  gint32 fortnight = maker->span.last - LEAST_DAYS + 1;

  if (maker->figures->days.n_entries == 0)
    return;
  self = g_new0 (BsReportChart, 1);
  self->figures = bs_figures_chart_new (maker->assessment, maker->span, maker->figures->medicines, MEDICINES_SHOWN);
  section = bs_report_add_section (maker->report, BS_SECTION_CHARTS,
                                   self->figures->unit == BS_BUCKET_DAY     ? _ ("Day by day")
                                   : self->figures->unit == BS_BUCKET_WEEK  ? _ ("Week by week")
                                   : self->figures->unit == BS_BUCKET_MONTH ? _ ("Month by month")
                                                                            : _ ("Quarter by quarter"),
                                   _ ("blank = nothing recorded"));
  bs_report_section_add (section, BS_BLOCK_CHART)->chart = self;
  self->today = maker->today;
  self->axis_first = MIN (maker->span.first, fortnight);
  if (maker->began != G_MININT32 && self->axis_first < maker->span.first)
    {
      g_autofree char *date = bs_report_format_short_date (maker->began, maker->today);

      /* Translators: at a line in a chart, with a day */
      self->began = g_strdup_printf (_ ("diary began %s"), date);
    }
  self->visits = g_array_new (FALSE, FALSE, sizeof (BsReportVisit));
  g_array_set_clear_func (self->visits, visit_clear);
  add_visits (maker, self);
  set_walk_scale (self);
  set_pain_words (maker, self);
  set_walk_words (maker, self);
  set_medicine_words (self);
  set_level_words (maker, self);
}

void
bs_report_chart_free (BsReportChart *self)
{
  g_clear_pointer (&self->figures, bs_figures_chart_free);
  g_free (self->began);
  for (guint i = 0; i < G_N_ELEMENTS (self->pain_labels); i++)
    g_free (self->pain_labels[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->pain_legend); i++)
    g_free (self->pain_legend[i]);
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    g_free (self->walk_labels[i]);
  for (guint i = 0; i <= BS_LEVEL_EMERGENCY; i++)
    g_free (self->levels[i]);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_array_unref);
  g_free (self);
}
