/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-figure-text.h"
#include "bs-trend-text.h"

static gint32
parse_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint32 date;

  bs_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

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
  static const gint16 few[] = { 14, 90 }, enough[] = { 12, 14, 16, 20, 22 }, more[] = { 21, 21, 21, 21, 21, 21 };
  gint32 today = parse_date ("2026-11-22");
  BsDayFigures now = { .n_days = 14,
                       .n_recorded = 11,
                       .n_painful = 9,
                       .n_pain_free = 2,
                       .worst = { .n = 9, .most = 6 },
                       .worst_date = today };
  BsDayFigures before = { .n_recorded = 3, .n_painful = 3, .worst = { .n = 3, .most = 4 } };
  BsDayFigures nothing = { .n_days = 14 }, free = { .n_days = 14, .n_recorded = 2, .n_pain_free = 2 };
  BsDayFigures unrated = { .n_days = 14, .n_recorded = 2, .n_painful = 2, .n_unrated = 2 };
  BsMedicineFigure medicine = { .n_days = 4 }, no_medicine = { 0 };
  BsValues few_walks = bs_values_new (few, 2), walks = bs_values_new (enough, 5), longer = bs_values_new (more, 6);
  BsValues no_walks = bs_values_new (NULL, 0);

  assert_figure (bs_trend_figure_worst (&now, &before, today), "6", "22 Nov · before: 4");
  assert_figure (bs_trend_figure_worst (&now, &nothing, today), "6", "22 Nov · before: not recorded");
  assert_figure (bs_trend_figure_worst (&now, &free, today), "6", "22 Nov · before: 0");
  assert_figure (bs_trend_figure_worst (&now, NULL, today), "6", "22 Nov");
  assert_figure (bs_trend_figure_worst (&nothing, NULL, today), "–", "nothing recorded");
  assert_figure (bs_trend_figure_worst (&free, NULL, today), "0", "no pain recorded");
  assert_figure (bs_trend_figure_worst (&unrated, &unrated, today), "–",
                 "2 days with pain not rated · before: not rated");
  now.n_unrated = 1;
  assert_figure (bs_trend_figure_worst (&now, NULL, today), "6", "22 Nov · 1 day with pain not rated");
  assert_figure (bs_trend_figure_days (&now), "9 of 14", "2 without · 3 not recorded");
  assert_figure (bs_trend_figure_onset (&walks, &longer), "16 min", "5 walks · before: 21 min");
  assert_figure (bs_trend_figure_onset (&walks, NULL), "16 min", "5 walks");
  assert_figure (bs_trend_figure_onset (&walks, &few_walks), "16 min", "5 walks · before: too few walks to say");
  assert_figure (bs_trend_figure_onset (&few_walks, &longer), "–",
                 "too few walks for it: 14 min, 1 h 30 min · before: 21 min");
  assert_figure (bs_trend_figure_onset (&no_walks, &no_walks), "–", "no walk with minutes until the pain");
  assert_figure (bs_trend_figure_medicine (&medicine, "Ibuprofen"), "4", "Ibuprofen");
  assert_figure (bs_trend_figure_medicine (&medicine, ""), "4", "without a name");
  assert_figure (bs_trend_figure_medicine (&no_medicine, ""), "0", "none recorded");
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trends-text/words", test_words);
  g_test_add_func ("/trends-text/figures", test_figures);
  g_test_add_func ("/trends-text/spans", test_spans_in_words);
  return g_test_run ();
}
