/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures.h"
#include "figures-testing.h"

/* All in the fortnight from 9 to 22 November 2026. */
static BsTrendSpan
fortnight (void)
{
  return test_span ("2026-11-09", "2026-11-22");
}

/* ---- Days ---- */

static const struct
{
  const char *name;
  const char *lines[7];
  guint n_recorded, n_painful, n_unrated, n_pain_free, n_entries, n_on_day, n_stamped;
  const char *gap_first, *gap_last, *worst_date;
  guint n_worst;
  double median, mean;
} days[] = {
  { "nothing", { NULL }, 0, 0, 0, 0, 0, 0, 0, "2026-11-09", "2026-11-22", NULL, 0, -1, -1 },
  { "no pain", { "2026-11-22 0" }, 1, 0, 0, 1, 1, 0, 0, "2026-11-09", "2026-11-21", NULL, 0, -1, -1 },
  { "not rated", { "2026-11-09 ?" }, 1, 1, 1, 0, 1, 0, 0, "2026-11-10", "2026-11-22", NULL, 0, -1, -1 },
  { "not rated, and no pain",
    { "2026-11-09T08:00Z ?", "2026-11-09T09:00Z 0" },
    1,
    1,
    1,
    0,
    2,
    0,
    0,
    "2026-11-10",
    "2026-11-22",
    NULL,
    0,
    -1,
    -1 },
  { "the highest of each day, pain-free days left out; a day with a rating is rated",
    { "2026-11-10T08:00Z 3", "2026-11-10T09:00Z 5", "2026-11-12 0", "2026-11-14T08:00Z 8", "2026-11-14T09:00Z ?" },
    3,
    2,
    0,
    1,
    5,
    0,
    0,
    "2026-11-15",
    "2026-11-22",
    "2026-11-14",
    2,
    6.5,
    6.5 },
  { "the latest of equal worsts and of equal gaps",
    { "2026-11-10 6", "2026-11-13 6", "2026-11-16 2", "2026-11-17 1", "2026-11-19 1", "2026-11-21 1" },
    6,
    6,
    0,
    0,
    6,
    0,
    0,
    "2026-11-14",
    "2026-11-15",
    "2026-11-13",
    6,
    1.5,
    17 / 6.0 },
  { "written on the day",
    { "2026-11-10T08:00Z 3 written=2026-11-10T20:00Z", "2026-11-11T08:00Z 3 written=2026-11-12T01:00Z",
      "2026-11-12 3" },
    3,
    3,
    0,
    0,
    3,
    1,
    2,
    "2026-11-13",
    "2026-11-22",
    "2026-11-12",
    3,
    3,
    3 },
  { "not in it, not yet",
    { "2026-11-08 9", "2026-11-22T09:00:01+01:00 9", "2026-11-23 9" },
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    "2026-11-09",
    "2026-11-22",
    NULL,
    0,
    -1,
    -1 },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (BsHistory) history = test_history (days[i].lines);
      BsDayFigures figures = bs_figures_count_days (history, test_instant (TEST_NOW), fortnight ());

      g_test_message ("%s", days[i].name);
      g_assert_cmpuint (figures.n_days, ==, 14);
      g_assert_cmpuint (figures.n_recorded, ==, days[i].n_recorded);
      g_assert_cmpuint (figures.n_painful, ==, days[i].n_painful);
      g_assert_cmpuint (figures.n_unrated, ==, days[i].n_unrated);
      g_assert_cmpuint (figures.n_pain_free, ==, days[i].n_pain_free);
      g_assert_cmpuint (figures.n_entries, ==, days[i].n_entries);
      g_assert_cmpuint (figures.n_on_day, ==, days[i].n_on_day);
      g_assert_cmpuint (figures.n_stamped, ==, days[i].n_stamped);
      g_assert_cmpint (figures.gap.first, ==, test_date (days[i].gap_first));
      g_assert_cmpint (figures.gap.last, ==, test_date (days[i].gap_last));
      g_assert_cmpuint (figures.worst.n, ==, days[i].n_worst);
      g_assert_cmpfloat (figures.worst.median, ==, days[i].median);
      g_assert_cmpfloat (figures.worst.mean, ==, days[i].mean);
      if (days[i].worst_date)
        g_assert_cmpint (figures.worst_date, ==, test_date (days[i].worst_date));
    }
}

static void
test_no_gap (void)
{
  const char *const lines[] = { "2026-11-20 1", "2026-11-21 0", NULL };
  g_autoptr (BsHistory) history = test_history (lines);
  BsDayFigures figures =
      bs_figures_count_days (history, test_instant (TEST_NOW), test_span ("2026-11-20", "2026-11-21"));

  g_assert_cmpint (bs_trend_span_count_days (figures.gap), ==, 0);
  figures = bs_figures_count_days (history, test_instant (TEST_NOW), test_span ("2026-11-22", "2026-11-21"));
  g_assert_cmpuint (figures.n_days, ==, 0);
}

/* ---- Walks ---- */

static void
assert_walks (const BsWalkFigures *walks, guint n, guint n_without, double mean, guint n_onsets, double median,
              gint least, gint most)
{
  g_assert_cmpuint (walks->n_walks, ==, n);
  g_assert_cmpuint (walks->n_without_pain, ==, n_without);
  g_assert_cmpfloat (walks->mean_pain, ==, mean);
  g_assert_cmpuint (walks->onset.n, ==, n_onsets);
  g_assert_cmpfloat (walks->onset.median, ==, median);
  g_assert_cmpint (walks->onset.least, ==, least);
  g_assert_cmpint (walks->onset.most, ==, most);
}

static void
test_walks (void)
{
  const char *const lines[] = {
    "2026-11-08 9 walk=5 onset=1 posture=upright", /* before */
    "2026-11-10 6 walk=20 onset=8 posture=upright",
    "2026-11-11 4 walk=20 onset=10 posture=upright",
    "2026-11-12 0 walk=45 posture=upright",
    "2026-11-13 ? walk=15 posture=upright", /* hurt, but not said after how long */
    "2026-11-14 2 walk=60 onset=30 posture=leaning-forward",
    "2026-11-15 5 onset=0",                        /* at once, posture not recorded */
    "2026-11-16 7",                                /* no walk */
    "2026-11-17 0 walk=10 onset=5",                /* without pain: the minutes say nothing */
    "2026-11-23 9 walk=5 onset=1 posture=upright", /* not yet */
    NULL,
  };
  const char *const none[] = { NULL };
  g_autoptr (BsHistory) history = test_history (lines), empty = test_history (none);
  BsWalks walks = bs_figures_sum_walks (history, test_instant (TEST_NOW), fortnight ());

  assert_walks (&walks.by_posture[BS_WALK_POSTURE_UPRIGHT], 4, 1, 10 / 3.0, 2, 9, 8, 10);
  assert_walks (&walks.by_posture[BS_WALK_POSTURE_LEANING_FORWARD], 1, 0, 2, 1, 30, 30, 30);
  assert_walks (&walks.no_posture, 2, 1, 2.5, 1, 0, 0, 0);
  assert_walks (&walks.all, 7, 2, 17 / 6.0, 4, 9, 0, 30);
  g_assert_cmpuint (walks.all.n_rated, ==, 6);
  walks = bs_figures_sum_walks (empty, test_instant (TEST_NOW), fortnight ());
  assert_walks (&walks.all, 0, 0, -1, 0, -1, -1, -1);
}

/* ---- Relief ---- */

static void
assert_relief (const GArray *figures, guint index, BsMeasureKind kind, gint how, guint n, guint gone, guint less,
               guint same, guint worse, guint unknown, double minutes)
{
  const BsReliefFigure *figure = &g_array_index (figures, BsReliefFigure, index);

  g_assert_cmpint (figure->kind, ==, kind);
  g_assert_cmpint (figure->how, ==, how);
  g_assert_cmpuint (figure->n_tried, ==, n);
  g_assert_cmpuint (figure->results[BS_RESULT_GONE], ==, gone);
  g_assert_cmpuint (figure->results[BS_RESULT_LESS], ==, less);
  g_assert_cmpuint (figure->results[BS_RESULT_SAME], ==, same);
  g_assert_cmpuint (figure->results[BS_RESULT_WORSE], ==, worse);
  g_assert_cmpuint (figure->n_unknown, ==, unknown);
  g_assert_cmpfloat (figure->minutes.median, ==, minutes);
}

static void
test_relief (void)
{
  const char *const lines[] = {
    "2026-11-08T23:50Z 5 rest=sit:gone:9 @2026-11-09T00:10Z", /* the measure is in it, the entry is not */
    "2026-11-10 5 rest=sit:gone:5 cold=less:20 heat",
    "2026-11-11 5 rest=lie:gone:12 rest=sit:same dose=A",
    "2026-11-12 ? rest=-:gone cold=worse:3",
    "2026-11-13 0 rest=sit:gone:1 dose=A",                        /* nothing to relieve */
    "2026-11-22T08:00+01:00 5 cold=- @2026-11-22T09:00:01+01:00", /* not yet */
    "2026-11-23 5 rest=sit:gone:1",
    NULL,
  };
  g_autoptr (BsHistory) history = test_history (lines);
  g_autoptr (GArray) kinds = bs_figures_list_relief (history, test_instant (TEST_NOW), fortnight (), FALSE);
  g_autoptr (GArray) hows = bs_figures_list_relief (history, test_instant (TEST_NOW), fortnight (), TRUE);

  g_assert_cmpuint (kinds->len, ==, 4);
  assert_relief (kinds, 0, BS_MEASURE_REST, BS_ABSENT, 5, 4, 0, 1, 0, 0, 9);
  assert_relief (kinds, 1, BS_MEASURE_COLD, BS_ABSENT, 2, 0, 1, 0, 1, 0, -1);
  assert_relief (kinds, 2, BS_MEASURE_MEDICINE, BS_ABSENT, 1, 0, 0, 0, 0, 1, -1);
  assert_relief (kinds, 3, BS_MEASURE_HEAT, BS_ABSENT, 1, 0, 0, 0, 0, 1, -1);
  g_assert_cmpuint (hows->len, ==, 6);
  assert_relief (hows, 0, BS_MEASURE_REST, BS_REST_HOW_SIT, 3, 2, 0, 1, 0, 0, 7);
  assert_relief (hows, 1, BS_MEASURE_REST, BS_ABSENT, 1, 1, 0, 0, 0, 0, -1);
  assert_relief (hows, 2, BS_MEASURE_REST, BS_REST_HOW_LIE, 1, 1, 0, 0, 0, 0, 12);
}

/* ---- Medicine ---- */

static BsMedicine *
new_medicine (const char *name, gint limit)
{
  BsMedicine *medicine = bs_medicine_new ();

  medicine->name = g_strdup (name);
  medicine->max_per_day = (gint8) limit;
  return medicine;
}

static void
test_medicine (void)
{
  const char *const lines[] = {
    "2026-11-08T23:50Z 5 dose=A:1 dose=A @2026-11-09T00:10Z", /* the second is in it */
    "2026-11-10T08:00Z 7 dose=Ibuprofen:2 dose=Ibuprofen:0",
    "2026-11-10T20:00Z 3 dose=ibuprofen", /* the same one */
    "2026-11-11 ? dose=Ibuprofen:1",      /* not rated before */
    "2026-11-12 0 dose=B dose=",          /* ahead of the pain; without a name */
    "2026-11-13 4 dose=B:4 cold=-",
    "2026-11-24 4 dose=B:4",
    NULL,
  };
  g_autoptr (BsHistory) history = test_history (lines);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_medicine_unref);
  g_autoptr (GArray) figures = NULL;
  const BsMedicineFigure *figure;
  BsMedicineFigure all;

  g_ptr_array_add (list, new_medicine (" IBUPROFEN ", 2));
  g_ptr_array_add (list, new_medicine ("A", BS_ABSENT));
  figures = bs_figures_list_medicines (history, test_instant (TEST_NOW), fortnight (), list, &all);
  g_assert_cmpuint (figures->len, ==, 4);
  figure = &g_array_index (figures, BsMedicineFigure, 0);
  g_assert_cmpstr (figure->name, ==, "Ibuprofen");
  g_assert_true (figure->medicine == g_ptr_array_index (list, 0));
  g_assert_cmpuint (figure->n_days, ==, 2);
  g_assert_cmpuint (figure->n_doses, ==, 4);
  g_assert_cmpuint (figure->n_over, ==, 1);
  g_assert_cmpuint (figure->before.n, ==, 2);
  g_assert_cmpfloat (figure->before.median, ==, 7);
  g_assert_cmpfloat (figure->after.median, ==, 1);
  figure = &g_array_index (figures, BsMedicineFigure, 1);
  g_assert_cmpstr (figure->name, ==, "B");
  g_assert_null (figure->medicine);
  g_assert_cmpuint (figure->n_days, ==, 2);
  g_assert_cmpuint (figure->n_over, ==, 0);
  g_assert_cmpuint (figure->after.n, ==, 1);
  figure = &g_array_index (figures, BsMedicineFigure, 2);
  g_assert_cmpstr (figure->name, ==, "");
  figure = &g_array_index (figures, BsMedicineFigure, 3);
  g_assert_cmpstr (figure->name, ==, "A");
  g_assert_cmpuint (figure->n_doses, ==, 1);
  g_assert_cmpuint (figure->before.n, ==, 0);
  g_assert_cmpuint (all.n_days, ==, 5);
  g_assert_cmpuint (all.n_doses, ==, 8);
  g_assert_cmpuint (all.n_over, ==, 0);
  g_assert_cmpuint (all.before.n, ==, 3);
}

/* At the limit is not over it. */
static void
test_medicine_limit (void)
{
  const char *const lines[] = { "2026-11-10 5 dose=A dose=A", "2026-11-11 5 dose=A dose=A dose=A", NULL };
  static const struct
  {
    gint limit;
    guint n_over;
  } cases[] = { { 1, 2 }, { 2, 1 }, { 3, 0 }, { BS_ABSENT, 0 } };
  g_autoptr (BsHistory) history = test_history (lines);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_medicine_unref);
      g_autoptr (GArray) figures = NULL;

      g_ptr_array_add (list, new_medicine ("A", cases[i].limit));
      figures = bs_figures_list_medicines (history, test_instant (TEST_NOW), fortnight (), list, NULL);
      g_assert_cmpuint (g_array_index (figures, BsMedicineFigure, 0).n_over, ==, cases[i].n_over);
    }
}

/* ---- Hours ---- */

static void
test_hours (void)
{
  const char *const lines[] = {
    "2026-11-10T00:00+01:00 2",
    "2026-11-10T02:59:59-05:00 4", /* the clock where the person was */
    "2026-11-11T03:00Z ?",
    "2026-11-12T23:59:59Z 7",
    "2026-11-13T23:00Z 0", /* no pain says nothing of the evening */
    "2026-11-14 9",
    "2026-11-08T12:00Z 9",
    NULL,
  };
  g_autoptr (BsHistory) history = test_history (lines);
  BsHourFigure groups[8], hours[BS_HOURS_A_DAY];

  g_assert_cmpuint (bs_figures_list_hours (history, test_instant (TEST_NOW), fortnight (), 3, groups), ==, 1);
  g_assert_cmpuint (groups[0].n_entries, ==, 2);
  g_assert_cmpint (groups[0].worst, ==, 4);
  g_assert_cmpfloat (groups[0].mean, ==, 3);
  g_assert_cmpuint (groups[1].n_entries, ==, 1);
  g_assert_cmpuint (groups[1].n_rated, ==, 0);
  g_assert_cmpint (groups[1].worst, ==, BS_ABSENT);
  g_assert_cmpfloat (groups[1].mean, ==, BS_ABSENT);
  for (guint i = 2; i < 7; i++)
    g_assert_cmpuint (groups[i].n_entries, ==, 0);
  g_assert_cmpuint (groups[7].n_entries, ==, 1);
  g_assert_cmpint (groups[7].worst, ==, 7);
  bs_figures_list_hours (history, test_instant (TEST_NOW), fortnight (), 1, hours);
  g_assert_cmpint (hours[0].worst, ==, 2);
  g_assert_cmpint (hours[2].worst, ==, 4);
  g_assert_cmpint (hours[23].worst, ==, 7);
}

/* ---- All of them, levels ---- */

static void
test_all (void)
{
  const char *const lines[] = { "2026-11-10T08:00Z 5 walk=20 onset=8 rest=sit:gone:5 dose=B:1",
                                "2026-11-11 4 dose= dose=A", "2026-11-12 4 dose=A", NULL };
  g_autoptr (BsHistory) history = test_history (lines);
  g_autoptr (BsFigures) figures = bs_figures_new (history, test_instant (TEST_NOW), fortnight (), NULL);
  g_autoptr (GPtrArray) names = bs_figures_list_medicine_names (figures);

  /* They live by themselves. */
  g_clear_pointer (&history, bs_history_unref);
  g_assert_cmpuint (figures->days.n_painful, ==, 3);
  g_assert_cmpuint (figures->walks.all.n_walks, ==, 1);
  g_assert_cmpuint (figures->relief->len, ==, 2);
  g_assert_cmpint (g_array_index (figures->relief, BsReliefFigure, 0).how, ==, BS_REST_HOW_SIT);
  g_assert_cmpuint (figures->medicines->len, ==, 3);
  g_assert_cmpuint (figures->all_medicine.n_doses, ==, 4);
  g_assert_cmpint (figures->hours[2].worst, ==, 5);
  g_assert_cmpuint (figures->n_without_time, ==, 2);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "A");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "B");
}

static void
test_level_days (void)
{
  const char *const lines[] = { "2026-11-10T08:00+01:00 9", NULL }; /* rules.md: pain from 9 on is urgent */
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (BsRulebook) rulebook = bs_rulebook_load (folder, NULL, &error);
  g_autoptr (BsHistory) history = test_history (lines);
  g_autoptr (BsAssessor) assessor = NULL;
  g_autoptr (BsAssessment) assessment = NULL;
  guint found[BS_LEVEL_EMERGENCY + 1], sum = 0;

  g_assert_no_error (error);
  assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  assessment = bs_assessor_assess (assessor, history, test_instant (TEST_NOW));
  bs_figures_count_level_days (assessment, fortnight (), found);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    sum += found[i];
  g_assert_cmpuint (sum, ==, 14);
  g_assert_cmpuint (found[BS_LEVEL_URGENT], >=, 1);
  g_assert_cmpuint (found[BS_LEVEL_NONE], >=, 1);
  g_assert_cmpuint (found[BS_LEVEL_EMERGENCY], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/days", test_days);
  g_test_add_func ("/figures/no-gap", test_no_gap);
  g_test_add_func ("/figures/walks", test_walks);
  g_test_add_func ("/figures/relief", test_relief);
  g_test_add_func ("/figures/medicine", test_medicine);
  g_test_add_func ("/figures/medicine-limit", test_medicine_limit);
  g_test_add_func ("/figures/hours", test_hours);
  g_test_add_func ("/figures/all", test_all);
  g_test_add_func ("/figures/level-days", test_level_days);
  return g_test_run ();
}
