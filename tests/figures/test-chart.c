/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-testing.h"

#include "bs-figures-chart.h"
#include "bs-figures-terms.h"

/* What the charts on paper show, and the words that are counted from entries. */

static BsAssessment *
assess (const char *const *lines)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (BsRulebook) rulebook = bs_rulebook_load (folder, NULL, NULL);
  g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  g_autoptr (BsHistory) history = test_history (lines);

  return bs_assessor_assess (assessor, history, test_instant (TEST_NOW));
}

static BsChartFigures *
chart (const char *const *lines, const char *first, const char *last, const GPtrArray *list)
{
  g_autoptr (BsAssessment) assessment = assess (lines);
  BsTrendSpan span = test_span (first, last);
  g_autoptr (GArray) medicines = bs_figures_list_medicines (bs_assessment_get_history_snapshot (assessment),
                                                            bs_assessment_get_at (assessment), span, list, NULL);

  return bs_figures_chart_new (assessment, span, medicines, 2);
}

static const BsBucket *
get_bucket (const BsChartFigures *self, guint index)
{
  g_assert_cmpuint (index, <, self->buckets->len);
  return &g_array_index (self->buckets, BsBucket, index);
}

static void
test_units (void)
{
  static const struct
  {
    guint days;
    BsBucketUnit unit;
  } cases[] = { { 1, BS_BUCKET_DAY },       { 100, BS_BUCKET_DAY },   { 101, BS_BUCKET_WEEK },
                { 700, BS_BUCKET_WEEK },    { 701, BS_BUCKET_MONTH }, { 1500, BS_BUCKET_MONTH },
                { 1501, BS_BUCKET_QUARTER } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bs_bucket_choose (cases[i].days), ==, cases[i].unit);
}

static void
test_days (void)
{
  static const char *const lines[] = { "2026-11-18T08:00Z 2",
                                       "2026-11-18T20:00Z 7 walk=30 onset=14 posture=upright",
                                       "2026-11-19T06:00Z 0 walk=45 posture=leaning-forward",
                                       "2026-11-20 ? walk=9 onset=5",
                                       "2026-11-22T08:30Z 9",
                                       NULL };
  g_autoptr (BsChartFigures) self = chart (lines, "2026-11-18", "2026-11-22", NULL);
  const BsChartWalk *walks = (const BsChartWalk *) (gpointer) self->walks->data;

  g_assert_cmpuint (self->buckets->len, ==, 5);
  g_assert_cmpfloat (get_bucket (self, 0)->mean, ==, 4.5);
  g_assert_cmpint (get_bucket (self, 0)->least, ==, 2);
  g_assert_cmpint (get_bucket (self, 0)->most, ==, 7);
  g_assert_cmpint (get_bucket (self, 1)->most, ==, 0);
  g_assert_cmpuint (get_bucket (self, 1)->n_painful, ==, 0);
  g_assert_false (get_bucket (self, 1)->unrated);
  g_assert_true (get_bucket (self, 2)->unrated);
  g_assert_cmpint (get_bucket (self, 2)->most, ==, BS_ABSENT);
  g_assert_cmpuint (get_bucket (self, 3)->n_recorded, ==, 0);
  /* Later than now. */
  g_assert_cmpuint (get_bucket (self, 4)->n_recorded, ==, 0);

  g_assert_cmpuint (self->walks->len, ==, 3);
  g_assert_cmpint (walks[0].minutes, ==, 14);
  g_assert_cmpfloat (walks[0].hour, ==, 20);
  g_assert_false (walks[0].no_pain);
  g_assert_cmpint (walks[1].minutes, ==, 45);
  g_assert_true (walks[1].no_pain);
  g_assert_cmpint (walks[1].posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  g_assert_cmpfloat (walks[2].hour, ==, 12);
  g_assert_cmpint (walks[2].posture, ==, BS_ABSENT);
  g_assert_cmpint (self->longest, ==, 45);
}

/* 105 days: weeks that end with the span; the worst of each day with rated pain. */
static void
test_weeks (void)
{
  static const char *const lines[] = { "2026-11-15T08:00Z 2",
                                       "2026-11-15T10:00Z 6 walk=30 onset=10 posture=upright",
                                       "2026-11-16T08:00Z 3 walk=30 onset=20 posture=upright",
                                       "2026-11-17T08:00Z 0",
                                       "2026-08-10T08:00Z 1",
                                       NULL };
  g_autoptr (BsChartFigures) self = chart (lines, "2026-08-10", "2026-11-22", NULL);
  const BsBucket *week = get_bucket (self, 14);

  g_assert_cmpuint (self->buckets->len, ==, 15);
  g_assert_cmpint (self->unit, ==, BS_BUCKET_WEEK);
  g_assert_cmpint (week->span.first, ==, test_date ("2026-11-16"));
  g_assert_cmpfloat (week->mean, ==, 3);
  g_assert_cmpint (week->least, ==, 3);
  g_assert_cmpuint (week->n_recorded, ==, 2);
  g_assert_cmpuint (week->onset[BS_WALK_POSTURE_UPRIGHT].n, ==, 1);
  g_assert_cmpint (get_bucket (self, 13)->most, ==, 6);
  g_assert_cmpint (get_bucket (self, 13)->least, ==, 6);
  g_assert_cmpuint (self->walks->len, ==, 0);
}

/* Groups of the calendar, the first and the last cut by the span. */
static void
test_calendar (void)
{
  static const struct
  {
    const char *first, *last;
    guint n;
    const char *second, *before_last;
  } cases[] = {
    { "2024-12-15", "2026-11-22", 24, "2025-01-01", "2026-10-01" },
    { "2021-11-22", "2026-11-22", 21, "2022-01-01", "2026-07-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const lines[] = { "2026-11-01T08:00Z 5", NULL };
      g_autoptr (BsChartFigures) self = chart (lines, cases[i].first, cases[i].last, NULL);

      g_assert_cmpuint (self->buckets->len, ==, cases[i].n);
      g_assert_cmpint (get_bucket (self, 1)->span.first, ==, test_date (cases[i].second));
      g_assert_cmpint (get_bucket (self, cases[i].n - 2)->span.first, ==, test_date (cases[i].before_last));
      g_assert_cmpint (get_bucket (self, cases[i].n - 1)->span.last, ==, test_date (cases[i].last));
      g_assert_cmpint (get_bucket (self, cases[i].n - 1)->most, ==, 5);
    }
}

static void
medicine_unref (gpointer data)
{
  bs_medicine_unref (data);
}

static void
test_medicines (void)
{
  static const char *const lines[] = { "2026-11-18T08:00Z 2 dose=Ibuprofen dose=ibuprofen dose=Gel",
                                       "2026-11-19T08:00Z 2 dose=Ibuprofen",
                                       "2026-11-20T08:00Z 2 dose=Other dose=Other", NULL };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (medicine_unref);
  BsMedicine *medicine = bs_medicine_new ();
  g_autoptr (BsChartFigures) self = NULL;
  const BsChartMedicine *first;

  medicine->name = g_strdup ("IBUPROFEN");
  medicine->max_per_day = 1;
  g_ptr_array_add (list, medicine);
  self = chart (lines, "2026-11-18", "2026-11-20", list);
  g_assert_cmpuint (self->medicines->len, ==, 2);
  first = self->medicines->pdata[0];
  g_assert_cmpstr (first->name, ==, "Ibuprofen");
  g_assert_cmpuint (first->n_days, ==, 2);
  g_assert_cmpuint (first->n_doses, ==, 3);
  g_assert_cmpuint (g_array_index (first->amounts, guint, 0), ==, 2);
  g_assert_true (g_array_index (first->over, gboolean, 0));
  g_assert_cmpuint (g_array_index (first->amounts, guint, 1), ==, 1);
  g_assert_false (g_array_index (first->over, gboolean, 1));
  g_assert_cmpstr (((BsChartMedicine *) self->medicines->pdata[1])->name, ==, "Other");
}

static void
test_levels (void)
{
  static const char *const lines[] = { "2026-11-19T08:00Z 5 numb=perineum", "2026-11-20T08:00Z 0 numb=none", NULL };
  g_autoptr (BsChartFigures) self = chart (lines, "2026-11-18", "2026-11-22", NULL);

  g_assert_cmpint (get_bucket (self, 0)->levels, ==, BS_BIT (BS_LEVEL_NONE));
  g_assert_cmpint (get_bucket (self, 1)->levels, ==, BS_BIT (BS_LEVEL_EMERGENCY));
}

/* ---- Words ---- */

static void
entry_unref (gpointer data)
{
  bs_entry_unref (data);
}

static BsEntry *
add_entry (GPtrArray *entries, const char *at, gint8 pain)
{
  BsEntry *entry = bs_entry_new ();

  entry->at = test_instant (at);
  entry->pain = pain;
  g_ptr_array_add (entries, entry);
  return entry;
}

static void
test_terms (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_unref);
  BsTrendSpan span = test_span ("2026-11-18", "2026-11-22");
  BsInstant now = test_instant (TEST_NOW);
  BsTermFigures figures;
  guint terms[2];
  BsEntry *entry = add_entry (entries, "2026-11-18", 3);

  bs_term_list_add (&entry->types, BS_TYPE_DULL);
  bs_term_list_add (&entry->types, BS_TYPE_ACHING);
  entry->when = BS_WHEN_WALKING;
  entry = add_entry (entries, "2026-11-19T08:00Z", BS_ABSENT);
  bs_term_list_add (&entry->types, BS_TYPE_DULL);
  bs_term_list_add (&entry->types, BS_TYPE_SHARP);
  bs_term_list_set_none (&add_entry (entries, "2026-11-20T08:00Z", 3)->types);
  add_entry (entries, "2026-11-20T09:00Z", 3);
  /* Without pain, outside, not yet. */
  bs_term_list_add (&add_entry (entries, "2026-11-20T10:00Z", 0)->easier_when, BS_EASIER_LYING);
  add_entry (entries, "2026-11-17T10:00Z", 3)->when = BS_WHEN_NIGHT;
  add_entry (entries, "2026-11-22T08:00:01Z", 3)->when = BS_WHEN_NIGHT;
  add_entry (entries, "2026-11-22T08:00Z", 3)->when = BS_WHEN_SITTING;

  figures = bs_figures_count_terms (entries, now, span, BS_TERMS_TYPES);
  g_assert_cmpuint (figures.asked, ==, 3);
  g_assert_cmpuint (figures.counts[BS_TYPE_DULL], ==, 2);
  /* Of equal ones the earlier word. */
  g_assert_cmpuint (bs_term_figures_sort (&figures, terms, 2), ==, 2);
  g_assert_cmpuint (terms[0], ==, BS_TYPE_DULL);
  g_assert_cmpuint (terms[1], ==, BS_TYPE_SHARP);

  figures = bs_figures_count_terms (entries, now, span, BS_TERMS_WHEN);
  g_assert_cmpuint (figures.asked, ==, 2);
  g_assert_cmpuint (figures.counts[BS_WHEN_NIGHT], ==, 0);
  figures = bs_figures_count_terms (entries, now, span, BS_TERMS_EASIER);
  g_assert_cmpuint (figures.asked, ==, 0);
  g_assert_cmpuint (bs_term_figures_sort (&figures, terms, 2), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/units", test_units);
  g_test_add_func ("/chart/days", test_days);
  g_test_add_func ("/chart/weeks", test_weeks);
  g_test_add_func ("/chart/calendar", test_calendar);
  g_test_add_func ("/chart/medicines", test_medicines);
  g_test_add_func ("/chart/levels", test_levels);
  g_test_add_func ("/chart/terms", test_terms);
  return g_test_run ();
}
