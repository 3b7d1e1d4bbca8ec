/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-trend-series.h"
#include "figures-testing.h"

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
test_spans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (BsHistory) history = NULL;
      g_autoptr (BsTrendSeries) series = NULL;
      g_autoptr (GArray) points = NULL;
      BsInstant now = test_instant (TEST_NOW);
      BsTrendSpan span, before;
      guint n_days = 0;

      g_test_message ("%s", spans[i].name);
      history = test_history (spans[i].lines);
      g_assert_cmpint (bs_trend_find_span (history, now, spans[i].period, 0, &span, &before), ==, spans[i].found);
      g_assert_cmpint (span.first, ==, test_date (spans[i].first));
      g_assert_cmpint (span.last, ==, test_date (spans[i].last));
      if (spans[i].before)
        {
          g_assert_cmpint (before.first, ==, test_date (spans[i].before));
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
  g_autoptr (BsHistory) history = test_history (lines);
  BsInstant now = test_instant ("2026-11-22T12:00+01:00");
  BsTrendSpan span, before;

  g_assert_true (bs_trend_find_span (history, now, BS_TREND_FORTNIGHT, 0, &span, &before));
  g_assert_cmpint (span.last, ==, test_date ("2026-11-23"));
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, now, span);
  g_assert_cmpint (bs_trend_series_fold (series, (BsTrendSpan){ span.last, span.last }).worst, ==, 7);
}

static void
test_back (void)
{
  static const struct
  {
    const char *recorded, *first, *last;
    BsTrendPeriod period;
    guint n_back, most;
  } cases[] = {
    { "2026-11-20 5", "2026-11-09", "2026-11-22", BS_TREND_FORTNIGHT, 1, 0 },
    { "2026-11-09 5", "2026-11-09", "2026-11-22", BS_TREND_FORTNIGHT, 1, 0 },
    { "2026-11-08 5", "2026-10-26", "2026-11-08", BS_TREND_FORTNIGHT, 1, 1 },
    { "2026-10-26 5", "2026-10-26", "2026-11-08", BS_TREND_FORTNIGHT, 9, 1 },
    { "2026-10-25 5", "2026-10-12", "2026-10-25", BS_TREND_FORTNIGHT, 2, 2 },
    { "2026-10-25 5", "2026-10-26", "2026-11-22", BS_TREND_MONTH, 0, 1 },
    { "2026-10-25 5", "2026-09-28", "2026-10-25", BS_TREND_MONTH, 1, 1 },
    { "2016-11-22 5", "2016-12-05", "2017-12-03", BS_TREND_YEAR, 9, 10 },
    { "2016-11-22 5", "2016-11-22", "2026-11-22", BS_TREND_ALL, 3, 0 },
    { "2026-11-24 5", "2026-11-09", "2026-11-22", BS_TREND_FORTNIGHT, 3, 0 }, /* only to come */
  };
  BsInstant now = test_instant (TEST_NOW);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const lines[] = { cases[i].recorded, NULL };
      g_autoptr (BsHistory) history = test_history (lines);
      BsTrendSpan span, before;

      g_test_message ("%u", i);
      bs_trend_find_span (history, now, cases[i].period, cases[i].n_back, &span, &before);
      g_assert_cmpint (span.first, ==, test_date (cases[i].first));
      g_assert_cmpint (span.last, ==, test_date (cases[i].last));
      g_assert_cmpint (before.last, ==, span.first - 1);
      g_assert_cmpuint (bs_trend_count_back (history, now, cases[i].period), ==, cases[i].most);
    }
}

static void
test_find_back (void)
{
  const char *const lines[] = { "2026-10-01 5", NULL }, *const none[] = { NULL };
  static const struct
  {
    const char *date;
    BsTrendPeriod period;
    guint n_back;
  } cases[] = {
    { "2026-11-22", BS_TREND_FORTNIGHT, 0 }, { "2026-11-09", BS_TREND_FORTNIGHT, 0 },
    { "2026-11-08", BS_TREND_FORTNIGHT, 1 }, { "2026-10-26", BS_TREND_FORTNIGHT, 1 },
    { "2026-10-25", BS_TREND_FORTNIGHT, 2 }, { "2026-10-25", BS_TREND_MONTH, 1 },
    { "2027-01-01", BS_TREND_FORTNIGHT, 0 }, { "1999-01-01", BS_TREND_FORTNIGHT, 3 },
    { "2026-10-01", BS_TREND_ALL, 0 },
  };
  g_autoptr (BsHistory) history = test_history (lines), empty = test_history (none);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 date = test_date (cases[i].date);

      g_assert_cmpuint (bs_trend_find_back (history, test_instant (TEST_NOW), cases[i].period, date), ==,
                        cases[i].n_back);
      g_assert_cmpuint (bs_trend_find_back (empty, test_instant (TEST_NOW), cases[i].period, date), ==, 0);
    }
}

static void
test_recorded (void)
{
  const char *const lines[] = { "2025-01-01 5",
                                "2026-10-01T23:30-12:00 0",
                                "2026-10-02T10:00+14:00 4",
                                "2026-11-22T09:00:01+01:00 3",
                                "2026-12-24 4",
                                NULL };
  const char *const later[] = { "2026-11-23 3", NULL };
  g_autoptr (BsHistory) history = test_history (lines), to_come = test_history (later);
  BsTrendSpan recorded = { 1, 2 };

  g_assert_true (bs_trend_find_recorded (history, test_instant (TEST_NOW), &recorded));
  g_assert_cmpint (recorded.first, ==, test_date ("2025-01-01"));
  g_assert_cmpint (recorded.last, ==, test_date ("2026-10-02"));
  recorded = (BsTrendSpan){ 1, 2 };
  g_assert_false (bs_trend_find_recorded (to_come, test_instant (TEST_NOW), &recorded));
  g_assert_cmpint (recorded.first, ==, 1);
  g_assert_cmpint (recorded.last, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-span/spans", test_spans);
  g_test_add_func ("/trend-span/traveller", test_traveller);
  g_test_add_func ("/trend-span/back", test_back);
  g_test_add_func ("/trend-span/find-back", test_find_back);
  g_test_add_func ("/trend-span/recorded", test_recorded);
  return g_test_run ();
}
