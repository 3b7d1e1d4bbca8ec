/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-trend-series.h"

#include "figures-testing.h"

/* One day or span of a diary, at TEST_NOW. */
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
    { "2026-11-20T08:00+01:00 5 dose=A dose=B cold=-" },
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
    { "2026-11-20T08:00+01:00 5 cold=-" },
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
    { "2026-11-20T23:00+01:00 5 dose= @2026-11-21T00:30+01:00" },
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
    { "2026-11-22T08:00+01:00 5 dose= @2026-11-22T09:01+01:00" },
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
    { "2026-11-19T08:00+01:00 5 walk=1440 onset=30", "2026-11-20T08:00+01:00 5 walk=1440 onset=10",
      "2026-11-20T09:00+01:00 5 walk=1440 onset=12" },
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
    { "2026-11-19T08:00+01:00 5 walk=1440 onset=11", "2026-11-20T08:00+01:00 5 walk=1440 onset=14" },
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
    { "2026-11-20T08:00+01:00 5 walk=1440 onset=0", "2026-11-20T09:00+01:00 5 walk=1440 onset=1440" },
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
  BsInstant now = test_instant (TEST_NOW);

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autoptr (BsHistory) history = test_history (folds[i].lines);
      BsTrendSpan span = { test_date (folds[i].first), test_date (folds[i].last) };
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
  g_autoptr (BsHistory) history = test_history (lines);
  BsTrendSpan span = { test_date ("2026-11-09"), test_date ("2026-11-22") };
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, test_instant (TEST_NOW), span);

  g_assert_cmpint (bs_trend_series_fold (series, span).worst_date, ==, test_date ("2026-11-20"));
}

static void
test_medicines (void)
{
  const char *const lines[] = { "2026-11-18T08:00+01:00 6 dose=B dose=B dose=B",
                                "2026-11-19T08:00+01:00 6 dose=A dose= @2026-11-19T09:00+01:00",
                                "2026-11-20T08:00+01:00 6 dose=A dose=C", NULL };
  static const struct
  {
    const char *first, *last, *text;
  } cases[] = {
    { "2026-11-18", "2026-11-20", "A, B, C" }, /* days count, not doses */
    { "2026-11-19", "2026-11-20", "A, C" },
    { "2026-11-19", "2026-11-19", "A" },
    { "2026-11-21", "2026-11-22", "" },
  };
  g_autoptr (BsHistory) history = test_history (lines);
  BsTrendSpan whole = { test_date ("2026-11-09"), test_date ("2026-11-22") };
  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, test_instant (TEST_NOW), whole);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = bs_trend_series_list_medicines (
          series, (BsTrendSpan){ test_date (cases[i].first), test_date (cases[i].last) });
      g_autofree char *text = NULL;

      g_ptr_array_add (names, NULL);
      text = g_strjoinv (", ", (char **) names->pdata);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-series/fold", test_fold);
  g_test_add_func ("/trend-series/worst-date", test_worst_date);
  g_test_add_func ("/trend-series/medicines", test_medicines);
  g_test_add_func ("/trend-series/joined", test_joined);
  return g_test_run ();
}
