/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bs-chart-plot.h"
#include "bs-chart-scale.h"
#include "bs-chart.h"
#include "bs-trend-series.h"
#include "bs-trend-text.h"
#include "bs-trends-page.h"
#include "page-fixture.h"

/* ---- Series ---- */

/* A diary in short: "2026-11-20T08:00+01:00 5 onset=14 dose=Ibuprofen", "?" for pain that was not rated; dose@: at a
 * time of its own. */
static BsHistory *
create_history (const char *const *lines)
{
  BsHistoryBuilder *builder = bs_history_builder_new (0);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      g_autoptr (BsEntry) entry = page_fixture_entry (words[0], *words[1] == '?' ? BS_ABSENT : atoi (words[1]));

      for (guint j = 2; words[j]; j++)
        if (g_str_has_prefix (words[j], "onset="))
          {
            entry->onset_min = (gint16) atoi (words[j] + strlen ("onset="));
            entry->walk_min = BS_MINUTES_MAX;
          }
        else if (g_str_has_prefix (words[j], "dose@"))
          bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->at = page_fixture_instant (words[j] + strlen ("dose@"));
        else if (g_str_has_prefix (words[j], "dose="))
          bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup (words[j] + strlen ("dose="));
        else
          bs_entry_add_measure (entry, BS_MEASURE_COLD);
      bs_history_builder_add_entry (builder, entry);
    }
  return bs_history_builder_finish (builder);
}

static gint32
parse_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint32 date;

  bs_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

/* One day or span of a diary, at FIXTURE_NOW. */
static const struct
{
  const char *name;
  const char *first, *last;
  const char *lines[6];
  gint worst, n_entries, n_recorded, n_painful, n_unrated, n_medicine, n_onsets;
  double mean, onset;
} folds[] = {
  { "nothing", "2026-11-20", "2026-11-20", { NULL }, -1, 0, 0, 0, 0, 0, 0, -1, -1 },
  { "one", "2026-11-20", "2026-11-20", { "2026-11-20T08:00+01:00 5" }, 5, 1, 1, 1, 0, 0, 0, 5, -1 },
  { "zero only", "2026-11-20", "2026-11-20", { "2026-11-20T08:00+01:00 0" }, 0, 1, 1, 0, 0, 0, 0, 0, -1 },
  { "unrated only", "2026-11-20", "2026-11-20", { "2026-11-20T08:00+01:00 ?" }, -1, 1, 1, 1, 1, 0, 0, -1, -1 },
  { "unrated beside rated",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T08:00+01:00 ?", "2026-11-20T09:00+01:00 4" },
    4,
    2,
    1,
    1,
    1,
    0,
    0,
    4,
    -1 },
  { "several a day",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T08:00+01:00 2", "2026-11-20T12:00+01:00 7", "2026-11-20T20:00+01:00 0" },
    7,
    3,
    1,
    1,
    0,
    0,
    0,
    3,
    -1 },
  { "each day counts once",
    "2026-11-19",
    "2026-11-20",
    { "2026-11-19T08:00+01:00 8", "2026-11-19T09:00+01:00 8", "2026-11-19T10:00+01:00 8", "2026-11-20T08:00+01:00 2" },
    8,
    4,
    2,
    2,
    0,
    0,
    0,
    5,
    -1 },
  { "last second of the day",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T23:59:59+01:00 5", "2026-11-21T00:00+01:00 9" },
    5,
    1,
    1,
    1,
    0,
    0,
    0,
    5,
    -1 },
  { "first second of the day",
    "2026-11-21",
    "2026-11-21",
    { "2026-11-20T23:59:59+01:00 5", "2026-11-21T00:00+01:00 9" },
    9,
    1,
    1,
    1,
    0,
    0,
    0,
    9,
    -1 },
  { "date only",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-19 1", "2026-11-20 6", "2026-11-21 2" },
    6,
    1,
    1,
    1,
    0,
    0,
    0,
    6,
    -1 },
  { "furthest east, as written",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T00:30+14:00 6" },
    6,
    1,
    1,
    1,
    0,
    0,
    0,
    6,
    -1 },
  { "furthest west, as written",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T23:30-12:00 6" },
    6,
    1,
    1,
    1,
    0,
    0,
    0,
    6,
    -1 },
  { "not the date of here", "2026-11-21", "2026-11-21", { "2026-11-20T23:30-12:00 6" }, -1, 0, 0, 0, 0, 0, 0, -1, -1 },
  { "now counts", "2026-11-22", "2026-11-22", { "2026-11-22T09:00+01:00 6" }, 6, 1, 1, 1, 0, 0, 0, 6, -1 },
  { "later than now does not",
    "2026-11-22",
    "2026-11-22",
    { "2026-11-22T09:01+01:00 6 dose=A" },
    -1,
    0,
    0,
    0,
    0,
    0,
    0,
    -1,
    -1 },
  { "today without a time counts", "2026-11-22", "2026-11-22", { "2026-11-22 6" }, 6, 1, 1, 1, 0, 0, 0, 6, -1 },
  { "two doses, one day",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T08:00+01:00 5 dose=A dose=B cold" },
    5,
    1,
    1,
    1,
    0,
    1,
    0,
    5,
    -1 },
  { "cold is no medicine",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T08:00+01:00 5 cold" },
    5,
    1,
    1,
    1,
    0,
    0,
    0,
    5,
    -1 },
  { "dose after midnight",
    "2026-11-21",
    "2026-11-21",
    { "2026-11-20T23:00+01:00 5 dose@2026-11-21T00:30+01:00" },
    -1,
    0,
    0,
    0,
    0,
    1,
    0,
    -1,
    -1 },
  { "dose to come",
    "2026-11-22",
    "2026-11-22",
    { "2026-11-22T08:00+01:00 5 dose@2026-11-22T09:01+01:00" },
    5,
    1,
    1,
    1,
    0,
    0,
    0,
    5,
    -1 },
  { "odd median",
    "2026-11-19",
    "2026-11-20",
    { "2026-11-19T08:00+01:00 5 onset=30", "2026-11-20T08:00+01:00 5 onset=10", "2026-11-20T09:00+01:00 5 onset=12" },
    5,
    3,
    2,
    2,
    0,
    0,
    3,
    5,
    12 },
  { "even median",
    "2026-11-19",
    "2026-11-20",
    { "2026-11-19T08:00+01:00 5 onset=11", "2026-11-20T08:00+01:00 5 onset=14" },
    5,
    2,
    2,
    2,
    0,
    0,
    2,
    5,
    12.5 },
  { "at once and at the most",
    "2026-11-20",
    "2026-11-20",
    { "2026-11-20T08:00+01:00 5 onset=0", "2026-11-20T09:00+01:00 5 onset=1440" },
    5,
    2,
    1,
    1,
    0,
    0,
    2,
    5,
    720 },
  { "before 1970", "1969-12-31", "1969-12-31", { "1969-12-31T23:00+00:00 3" }, 3, 1, 1, 1, 0, 0, 0, 3, -1 },
};

static void
test_fold (void)
{
  BsInstant now = page_fixture_instant (FIXTURE_NOW);

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autoptr (BsHistory) history = create_history (folds[i].lines);
      BsTrendSpan span = { parse_date (folds[i].first), parse_date (folds[i].last) };
      g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, now, span);
      BsTrendPoint point = bs_trend_series_fold (series, span);

      g_test_message ("%s", folds[i].name);
      g_assert_cmpint (point.worst, ==, folds[i].worst);
      g_assert_cmpint (point.n_entries, ==, folds[i].n_entries);
      g_assert_cmpint (point.n_recorded, ==, folds[i].n_recorded);
      g_assert_cmpint (point.n_painful, ==, folds[i].n_painful);
      g_assert_cmpint (point.n_unrated, ==, folds[i].n_unrated);
      g_assert_cmpint (point.n_medicine, ==, folds[i].n_medicine);
      g_assert_cmpint (point.n_onsets, ==, folds[i].n_onsets);
      g_assert_cmpfloat (point.mean, ==, folds[i].mean);
      g_assert_cmpfloat (point.onset, ==, folds[i].onset);
    }
}

static void
test_worst_date (void)
{
  const char *const lines[] = { "2026-11-18T08:00+01:00 6", "2026-11-20T08:00+01:00 6", "2026-11-21T08:00+01:00 5",
                                NULL };
  g_autoptr (BsHistory) history = create_history (lines);
  BsTrendSpan span = { parse_date ("2026-11-09"), parse_date ("2026-11-22") };
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, page_fixture_instant (FIXTURE_NOW), span);

  g_assert_cmpint (bs_trend_series_fold (series, span).worst_date, ==, parse_date ("2026-11-20"));
}

static const struct
{
  const char *name;
  const char *lines[3];
  const char *first, *last, *before;
  BsTrendPeriod period;
  BsTrendUnit unit;
  guint n_points;
  gboolean found;
} spans[] = {
  { "fortnight",
    { "2026-11-20 5" },
    "2026-11-09",
    "2026-11-22",
    "2026-10-26",
    BS_TREND_FORTNIGHT,
    BS_TREND_DAYS,
    14,
    TRUE },
  { "quarter",
    { "2026-11-20 5" },
    "2026-08-24",
    "2026-11-22",
    "2026-05-25",
    BS_TREND_QUARTER,
    BS_TREND_WEEKS,
    13,
    TRUE },
  { "year", { "2026-11-20 5" }, "2025-11-24", "2026-11-22", "2024-11-25", BS_TREND_YEAR, BS_TREND_WEEKS, 52, TRUE },
  { "empty", { NULL }, "2026-11-09", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_DAYS, 14, FALSE },
  { "only to come", { "2026-11-23 5" }, "2026-11-09", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_DAYS, 14, FALSE },
  { "one today", { "2026-11-22 5" }, "2026-11-22", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_DAYS, 1, TRUE },
  { "31 days", { "2026-10-23 5" }, "2026-10-23", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_DAYS, 31, TRUE },
  { "32 days", { "2026-10-22 5" }, "2026-10-22", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_WEEKS, 5, TRUE },
  { "53 weeks", { "2025-11-17 5" }, "2025-11-17", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_WEEKS, 53, TRUE },
  { "53 weeks and a day",
    { "2025-11-16 5" },
    "2025-11-16",
    "2026-11-22",
    NULL,
    BS_TREND_ALL,
    BS_TREND_MONTHS,
    13,
    TRUE },
  { "ten years",
    { "2016-11-22 5", "2026-11-20 3" },
    "2016-11-22",
    "2026-11-22",
    NULL,
    BS_TREND_ALL,
    BS_TREND_MONTHS,
    121,
    TRUE },
  { "240 months", { "2006-12-31 5" }, "2006-12-31", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_MONTHS, 240, TRUE },
  { "241 months", { "2006-11-30 5" }, "2006-11-30", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_YEARS, 21, TRUE },
  { "since 1900", { "1900-01-01 5" }, "1900-01-01", "2026-11-22", NULL, BS_TREND_ALL, BS_TREND_YEARS, 127, TRUE },
  { "earlier instant, later date",
    { "2026-11-11T01:00+14:00 5", "2026-11-10T10:00-10:00 5" },
    "2026-11-10",
    "2026-11-22",
    NULL,
    BS_TREND_ALL,
    BS_TREND_DAYS,
    13,
    TRUE },
};

static void
test_span (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (BsHistory) history = NULL;
      g_autoptr (BsTrendSeries) series = NULL;
      g_autoptr (GArray) points = NULL;
      BsInstant now = page_fixture_instant (FIXTURE_NOW);
      BsTrendSpan span, before;
      guint n_days = 0;

      g_test_message ("%s", spans[i].name);
      history = create_history (spans[i].lines);
      g_assert_cmpint (bs_trend_find_span (history, now, spans[i].period, &span, &before), ==, spans[i].found);
      g_assert_cmpint (span.first, ==, parse_date (spans[i].first));
      g_assert_cmpint (span.last, ==, parse_date (spans[i].last));
      if (spans[i].before)
        {
          g_assert_cmpint (before.first, ==, parse_date (spans[i].before));
          g_assert_cmpint (before.last, ==, span.first - 1);
        }
      else
        g_assert_cmpint (bs_trend_span_count_days (before), ==, 0);
      g_assert_cmpint (bs_trend_choose_unit (spans[i].period, span), ==, spans[i].unit);
      series = bs_trend_series_new (history, now, span);
      points = bs_trend_series_group (series, spans[i].unit);
      g_assert_cmpint (points->len, ==, spans[i].n_points);
      for (guint j = 0; j < points->len; j++)
        {
          BsTrendSpan group = g_array_index (points, BsTrendPoint, j).span;
          g_assert_cmpint (group.first, ==, span.first + (gint32) n_days); /* no day twice, none left out */
          n_days += (guint) bs_trend_span_count_days (group);
        }
      g_assert_cmpint (n_days, ==, bs_trend_span_count_days (span));
    }
}

/* Made before now, but where it was tomorrow already. */
static void
test_traveller (void)
{
  const char *const lines[] = { "2026-11-23T00:30+14:00 7", NULL };
  g_autoptr (BsHistory) history = create_history (lines);
  BsInstant now = page_fixture_instant ("2026-11-22T12:00+01:00");
  BsTrendSpan span, before;

  g_assert_true (bs_trend_find_span (history, now, BS_TREND_FORTNIGHT, &span, &before));
  g_assert_cmpint (span.last, ==, parse_date ("2026-11-23"));
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, now, span);
  g_assert_cmpint (bs_trend_series_fold (series, (BsTrendSpan){ span.last, span.last }).worst, ==, 7);
}

static void
test_medicines (void)
{
  const char *const lines[] = { "2026-11-18T08:00+01:00 6 dose=B dose=B dose=B",
                                "2026-11-19T08:00+01:00 6 dose=A dose@2026-11-19T09:00+01:00",
                                "2026-11-20T08:00+01:00 6 dose=A dose=C", NULL };
  static const struct
  {
    const char *first, *last, *text;
  } cases[] = {
    { "2026-11-18", "2026-11-20", "A, B and 1 more" }, /* days count, not doses */
    { "2026-11-19", "2026-11-20", "A, C" },
    { "2026-11-19", "2026-11-19", "A" },
    { "2026-11-21", "2026-11-22", "" },
  };
  g_autoptr (BsHistory) history = create_history (lines);
  BsTrendSpan whole = { parse_date ("2026-11-09"), parse_date ("2026-11-22") };
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, page_fixture_instant (FIXTURE_NOW), whole);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = bs_trend_series_list_medicines (
          series, (BsTrendSpan){ parse_date (cases[i].first), parse_date (cases[i].last) });
      g_autofree char *text = bs_trend_format_medicines (names);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_joined (void)
{
  static const struct
  {
    gint32 earlier, later;
    guint n_earlier, n_later;
    gboolean joined;
  } cases[] = {
    { 100, 101, 1, 1, TRUE },  { 100, 114, 1, 1, TRUE },  { 100, 115, 1, 1, FALSE },
    { 100, 101, 0, 1, FALSE }, { 100, 101, 1, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsTrendPoint earlier = { .n_onsets = cases[i].n_earlier, .onset_first = 1, .onset_last = cases[i].earlier };
      BsTrendPoint later = { .n_onsets = cases[i].n_later, .onset_first = cases[i].later, .onset_last = 999 };

      g_assert_cmpint (bs_trend_points_are_joined (&earlier, &later), ==, cases[i].joined);
    }
}

/* ---- Words ---- */

static void
test_words (void)
{
  static const struct
  {
    BsTrendPoint point;
    BsTrendUnit unit;
    const char *medicines, *text;
  } cases[] = {
    { { .worst = -1, .level = BS_LEVEL_NONE }, BS_TREND_DAYS, "", "nothing recorded" },
    { { .worst = -1, .level = BS_LEVEL_URGENT }, BS_TREND_DAYS, "", "nothing recorded, level: Urgent" },
    { { .n_entries = 1, .n_recorded = 1, .level = BS_TREND_NO_LEVEL }, BS_TREND_DAYS, "", "no pain recorded, 0" },
    { { .n_entries = 1, .n_recorded = 1, .n_unrated = 1, .worst = -1 }, BS_TREND_DAYS, "", "pain that was not rated" },
    { { .n_entries = 2, .n_recorded = 1, .n_unrated = 1, .worst = 0 },
      BS_TREND_DAYS,
      "",
      "0 recorded, pain that was not rated" },
    { { .n_entries = 2,
        .n_recorded = 1,
        .worst = 5,
        .mean = 4.25,
        .n_onsets = 1,
        .onset = 14,
        .n_medicine = 1,
        .level = BS_LEVEL_DOCTOR },
      BS_TREND_DAYS,
      "Ibuprofen",
      "worst 5, mean 4.3, pain after 14 min, Ibuprofen, level: Doctor" },
    { { .n_entries = 2, .n_recorded = 1, .worst = 5, .mean = 4, .n_onsets = 2, .onset = 14.5, .n_medicine = 1 },
      BS_TREND_DAYS,
      "",
      "worst 5, mean 4, pain after 14.5 min (median of 2 walks), medicine" },
    { { .span = { 20773, 20779 },
        .worst_date = 20775,
        .n_entries = 4,
        .n_recorded = 3,
        .worst = 6,
        .mean = 4,
        .n_medicine = 2 },
      BS_TREND_WEEKS,
      "Ibuprofen",
      "worst 6 on 18 Nov, mean 4, 3 of 7 days recorded, Ibuprofen on 2 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        bs_trend_format_values (&cases[i].point, cases[i].unit, cases[i].medicines, parse_date ("2026-11-22"));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
assert_figure (BsTrendFigure figure, const char *value, const char *detail)
{
  g_assert_cmpstr (figure.value, ==, value);
  g_assert_cmpstr (figure.detail, ==, detail);
  bs_trend_figure_clear (&figure);
}

static void
test_figures (void)
{
  gint32 today = parse_date ("2026-11-22");
  BsTrendPoint now = { .span = { today - 13, today },
                       .worst_date = today,
                       .n_entries = 20,
                       .n_recorded = 11,
                       .n_painful = 9,
                       .n_medicine = 4,
                       .n_onsets = 3,
                       .worst = 6,
                       .mean = 4,
                       .onset = 16 };
  BsTrendPoint before = { .span = { today - 27, today - 14 }, .n_entries = 3, .n_onsets = 3, .worst = 4, .onset = 21 };
  BsTrendPoint nothing = { .span = { today - 27, today - 14 }, .worst = -1, .onset = -1 };

  assert_figure (bs_trend_figure_worst (&now, &before, today), "6", "22 Nov · before: 4");
  assert_figure (bs_trend_figure_worst (&now, &nothing, today), "6", "22 Nov · before: not recorded");
  assert_figure (bs_trend_figure_worst (&now, NULL, today), "6", "22 Nov");
  assert_figure (bs_trend_figure_worst (&nothing, NULL, today), "–", "nothing recorded");
  assert_figure (bs_trend_figure_days (&now), "9 of 14", "2 without · 3 not recorded");
  assert_figure (bs_trend_figure_onset (&now, &before), "16 min", "3 walks · before: 21 min");
  assert_figure (bs_trend_figure_onset (&now, NULL), "16 min", "3 walks");
  before.n_onsets = 2;
  assert_figure (bs_trend_figure_onset (&now, &before), "16 min", "3 walks · before: too few walks to say");
  now.n_onsets = 2;
  before.n_onsets = 3;
  assert_figure (bs_trend_figure_onset (&now, &before), "–", "too few walks to say: 2 · before: 21 min");
  now.n_onsets = 0;
  assert_figure (bs_trend_figure_onset (&now, &before), "–", "no walk with minutes until the pain · before: 21 min");
  assert_figure (bs_trend_figure_medicine (&now, "Ibuprofen"), "4", "Ibuprofen");
  assert_figure (bs_trend_figure_medicine (&now, ""), "4", "without a name");
  assert_figure (bs_trend_figure_medicine (&nothing, ""), "0", "none recorded");
  now.n_unrated = 2;
  now.worst = -1;
  before.worst = -1;
  before.n_unrated = 1;
  assert_figure (bs_trend_figure_worst (&now, &before, today), "–", "2 days with pain not rated · before: not rated");
}

static void
test_spans_in_words (void)
{
  static const struct
  {
    const char *first, *last, *text;
  } cases[] = {
    { "2026-11-22", "2026-11-22", "22 November" },
    { "2025-11-22", "2025-11-22", "22 November 2025" },
    { "2026-11-09", "2026-11-22", "9 to 22 November" },
    { "2026-10-26", "2026-11-08", "26 Oct to 8 Nov" },
    { "2025-11-24", "2026-11-22", "24 Nov 2025 to 22 Nov 2026" },
    { "2025-11-02", "2025-11-08", "2 Nov 2025 to 8 Nov 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = bs_trend_format_span (
          (BsTrendSpan){ parse_date (cases[i].first), parse_date (cases[i].last) }, parse_date ("2026-11-22"));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* ---- Scale ---- */

static void
test_slots (void)
{
  static const struct
  {
    BsSlotScale scale;
    double x;
    gint slot;
  } cases[] = {
    { { 140, 14, FALSE }, 0, 0 },     { { 140, 14, FALSE }, 9.99, 0 },  { { 140, 14, FALSE }, 10, 1 },
    { { 140, 14, FALSE }, 139.9, 13 }, { { 140, 14, FALSE }, 140, 13 },  { { 140, 14, FALSE }, 140.1, -1 },
    { { 140, 14, FALSE }, -.1, -1 },  { { 140, 14, TRUE }, 0, 13 },     { { 140, 14, TRUE }, 139.9, 0 },
    { { 140, 0, FALSE }, 5, -1 },     { { 140, 1, FALSE }, 70, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bs_slot_scale_find (&cases[i].scale, cases[i].x), ==, cases[i].slot);
  for (guint mirrored = 0; mirrored < 2; mirrored++)
    for (guint i = 0; i < 120; i++)
      {
        BsSlotScale scale = { 700, 120, mirrored };
        g_assert_cmpint (bs_slot_scale_find (&scale, bs_slot_scale_get_centre (&scale, i)), ==, i);
      }
}

static void
test_values (void)
{
  static const struct
  {
    double minutes;
    gint end;
  } ends[] = {
    { 0, 10 }, { 10, 10 }, { 10.5, 20 }, { 30, 30 }, { 31, 60 }, { 61, 90 }, { 1440, 1440 }, { 2000, 1440 }
  };

  g_assert_cmpfloat (bs_chart_get_y (0, 10, 20, 120), ==, 120);
  g_assert_cmpfloat (bs_chart_get_y (10, 10, 20, 120), ==, 20);
  g_assert_cmpfloat (bs_chart_get_y (5, 10, 20, 120), ==, 70);
  g_assert_cmpfloat (bs_chart_get_y (11, 10, 20, 120), ==, 20);
  g_assert_cmpfloat (bs_chart_get_y (-1, 10, 20, 120), ==, 120);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_assert_cmpint (bs_chart_get_minutes_end (ends[i].minutes), ==, ends[i].end);
}

static void
test_labels (void)
{
  static const struct
  {
    double centres[4], widths[4];
    const char *shown;
  } cases[] = {
    { { 0, 20, 40, 60 }, { 10, 10, 10, 10 }, "xxxx" }, { { 0, 20, 40, 60 }, { 15, 15, 15, 15 }, "xxxx" },
    { { 0, 20, 40, 60 }, { 16, 16, 16, 16 }, "-x-x" }, { { 60, 40, 20, 0 }, { 16, 16, 16, 16 }, "-x-x" },
    { { 0, 20, 40, 60 }, { 16, 0, 0, 16 }, "x--x" },   { { 0, 20, 40, 60 }, { 0, 0, 0, 0 }, "----" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean shown[4];

      bs_chart_thin_labels (cases[i].centres, cases[i].widths, 4, 5, shown);
      for (guint j = 0; j < 4; j++)
        g_assert_cmpint (shown[j], ==, cases[i].shown[j] == 'x');
    }
}

/* ---- The page ---- */

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

static void
put (PageFixture *self, const char *at, gint pain, gint onset, const char *medicine)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  if (onset >= 0)
    {
      entry->when = BS_WHEN_WALKING;
      entry->walk_min = (gint16) (onset + 5);
      entry->onset_min = (gint16) onset;
    }
  if (medicine)
    bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup (medicine);
  g_free (page_fixture_put (self, entry));
}

static void
put_fortnight (PageFixture *self)
{
  put (self, "2026-11-10T10:00+01:00", 3, 22, NULL);
  put (self, "2026-11-12T20:00+01:00", 0, -1, NULL);
  put (self, "2026-11-15T20:00+01:00", BS_ABSENT, -1, NULL);
  put (self, "2026-11-17T10:00+01:00", 5, 16, NULL);
  put (self, "2026-11-20T10:00+01:00", 5, 14, "Ibuprofen");
  put (self, "2026-11-20T18:00+01:00", 3, -1, NULL);
}

static void
show (PageFixture *self, const char *period, const char *view, gint width, gint height)
{
  GtkWidget *page = bs_trends_page_new ();

  g_object_set (page, "period", period, "view", view, NULL);
  bs_trends_page_set_journal (BS_TRENDS_PAGE (page), self->journal);
  page_fixture_show (self, page, width, height);
}

static BsChart *
get_chart (PageFixture *self)
{
  return BS_CHART (find_widget (self->page, BS_TYPE_CHART, NULL));
}

static guint
count_slots (PageFixture *self)
{
  guint n = 0;

  while (bs_chart_plot_get_slot (BS_CHART_PLOT (bs_chart_get_plot (get_chart (self))), n))
    n++;
  return n;
}

static GtkWidget *
get_slot (PageFixture *self, guint index)
{
  GtkWidget *slot = bs_chart_plot_get_slot (BS_CHART_PLOT (bs_chart_get_plot (get_chart (self))), index);

  g_assert_nonnull (slot);
  return slot;
}

static void
assert_says (GtkWidget *widget, const char *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

static void
test_page_empty (PageFixture *self, gconstpointer data)
{
  show (self, "fortnight", "chart", 800, 700);
  g_assert_true (has_text (self->page, "Nothing recorded yet"));
  g_assert_null (get_chart (self));
  put (self, "2026-11-20T10:00+01:00", 5, -1, NULL);
  SPIN_UNTIL (get_chart (self) != NULL);
}

static void
test_page_slots (PageFixture *self, gconstpointer data)
{
  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bs_chart_get_plot (get_chart (self))), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_slot (self, 0)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  assert_says (bs_chart_get_plot (get_chart (self)), "Pain, walking, medicine and level, 9 to 22 November");
  g_assert_cmpint (count_slots (self), ==, 14);
  assert_says (get_slot (self, 0), "Mon 9 Nov: nothing recorded");
  assert_says (get_slot (self, 3), "Thu 12 Nov: no pain recorded, 0");
  assert_says (get_slot (self, 6), "Sun 15 Nov: pain that was not rated, level: Self-care");
  g_assert_true (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), "Sun 22 Nov: "));
  g_assert_true (has_text (self->page, "9 to 22 November"));
  g_assert_true (has_text (self->page, "4 of 14"));
  g_assert_true (has_text (self->page, "1 without · 9 not recorded"));
  g_assert_true (has_text (self->page, "16 min"));
}

static void
press (PageFixture *self, guint key)
{
  GtkWidget *plot = bs_chart_get_plot (get_chart (self));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (plot);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_page_keys (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *day;
  } steps[] = {
    { GDK_KEY_Left, "Sat 21 Nov" },  { GDK_KEY_Left, "Fri 20 Nov" },    { GDK_KEY_Right, "Sat 21 Nov" },
    { GDK_KEY_Home, "Mon 9 Nov" },   { GDK_KEY_Left, "Mon 9 Nov" },     { GDK_KEY_End, "Sun 22 Nov" },
    { GDK_KEY_Right, "Sun 22 Nov" }, { GDK_KEY_Page_Up, "Sun 15 Nov" }, { GDK_KEY_Page_Down, "Sun 22 Nov" },
  };

  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (self, steps[i].key);
      g_test_message ("step %u: %s", i, bs_chart_get_reading (get_chart (self)));
      g_assert_true (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), steps[i].day));
      g_assert_true (has_text_in (self->page, bs_chart_get_reading (get_chart (self))));
    }
  g_assert_true (gtk_widget_has_focus (get_slot (self, 13)));
  /* One tab stop: the next Tab leaves the chart. */
  g_assert_false (gtk_widget_child_focus (bs_chart_get_plot (get_chart (self)), GTK_DIR_TAB_FORWARD));
  /* What is chosen stays when the diary changes. */
  press (self, GDK_KEY_Home);
  put (self, "2026-11-09T10:00+01:00", 4, -1, NULL);
  SPIN_UNTIL (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), "Mon 9 Nov: worst 4, mean 4"));
}

static void
test_page_table (PageFixture *self, gconstpointer data)
{
  GtkWidget *list;

  put_fortnight (self);
  show (self, "fortnight", "table", 960, 760);
  g_assert_null (get_chart (self));
  list = find_widget (self->page, GTK_TYPE_LIST_BOX, NULL);
  g_assert_nonnull (list);
  g_assert_true (has_text (list, "Sun 22 Nov"));
  g_assert_true (has_text (list, "not rated"));
  g_assert_true (has_text (list, "nothing recorded"));
  assert_says (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 13)), "Mon 9 Nov: nothing recorded");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 14));
  gtk_widget_activate_action (list, "trends.view", "s", "chart");
  page_fixture_draw (self);
  g_assert_nonnull (get_chart (self));
}

static void
test_page_periods (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *period;
    guint n_slots;
  } periods[] = { { "quarter", 13 }, { "year", 52 }, { "all", 121 }, { "fortnight", 14 } };

  put (self, "2016-11-22T10:00+01:00", 9, 5, NULL);
  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (get_chart (self)), "trends.period", "s", periods[i].period);
      page_fixture_draw (self);
      g_assert_cmpint (count_slots (self), ==, periods[i].n_slots);
      g_assert_cmpint (gtk_widget_get_width (get_slot (self, 0)), >, 0);
    }
}

/* While it is not seen nothing is computed. */
static void
test_page_unseen (PageFixture *self, gconstpointer data)
{
  put_fortnight (self);
  show (self, "fortnight", "chart", 960, 760);
  gtk_widget_set_visible (self->page, FALSE);
  put (self, "2026-11-22T08:00+01:00", 8, -1, NULL);
  page_fixture_draw (self);
  gtk_widget_set_visible (self->page, TRUE);
  page_fixture_draw (self);
  g_assert_true (g_str_has_prefix (bs_chart_get_reading (get_chart (self)), "Sun 22 Nov: worst 8, mean 8"));
}

static void
test_page_widths (PageFixture *self, gconstpointer data)
{
  static const char *const periods[] = { "fortnight", "quarter", "year", "all" };
  static const char *const views[] = { "chart", "table" };

  put (self, "2016-11-22T10:00+01:00", 9, 5, NULL);
  put_fortnight (self);
  show (self, "fortnight", "chart", 360, 600);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    for (guint j = 0; j < G_N_ELEMENTS (views); j++)
      {
        gint minimum;

        g_object_set (self->page, "period", periods[i], "view", views[j], NULL);
        page_fixture_draw (self);
        gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        g_test_message ("%s, %s: %d", periods[i], views[j], minimum);
        g_assert_cmpint (minimum, <=, 340);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/trends/fold", test_fold);
  g_test_add_func ("/trends/worst-date", test_worst_date);
  g_test_add_func ("/trends/span", test_span);
  g_test_add_func ("/trends/traveller", test_traveller);
  g_test_add_func ("/trends/medicines", test_medicines);
  g_test_add_func ("/trends/joined", test_joined);
  g_test_add_func ("/trends/words", test_words);
  g_test_add_func ("/trends/figures", test_figures);
  g_test_add_func ("/trends/spans-in-words", test_spans_in_words);
  g_test_add_func ("/trends/slots", test_slots);
  g_test_add_func ("/trends/values", test_values);
  g_test_add_func ("/trends/labels", test_labels);
  g_test_add ("/trends/page/empty", PageFixture, NULL, set_up, test_page_empty, tear_down);
  g_test_add ("/trends/page/slots", PageFixture, NULL, set_up, test_page_slots, tear_down);
  g_test_add ("/trends/page/keys", PageFixture, NULL, set_up, test_page_keys, tear_down);
  g_test_add ("/trends/page/table", PageFixture, NULL, set_up, test_page_table, tear_down);
  g_test_add ("/trends/page/periods", PageFixture, NULL, set_up, test_page_periods, tear_down);
  g_test_add ("/trends/page/unseen", PageFixture, NULL, set_up, test_page_unseen, tear_down);
  g_test_add ("/trends/page/widths", PageFixture, NULL, set_up, test_page_widths, tear_down);
  return g_test_run ();
}
