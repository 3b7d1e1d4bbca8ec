/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card.h"
#include "figures-testing.h"

/* All in the fortnight from 9 to 22 November 2026. */
static BsFigures *
create_figures (const char *const *lines, GPtrArray *medicines)
{
  g_autoptr (BsHistory) history = test_history (lines);

  return bs_figures_new (history, test_instant (TEST_NOW), test_span ("2026-11-09", "2026-11-22"), medicines);
}

static const BsBar *
get_bar (const BsTrendCard *card, guint index)
{
  g_assert_cmpuint (index, <, card->bars->len);
  return g_ptr_array_index (card->bars, index);
}

static void
assert_row (const BsTrendCard *card, guint index, const char *cells)
{
  g_autofree char *joined = NULL;

  g_assert_cmpuint (index, <, card->rows->len);
  joined = g_strjoinv ("|", ((BsTrendRow *) g_ptr_array_index (card->rows, index))->cells);
  g_assert_cmpstr (joined, ==, cells);
}

static void
test_hours (void)
{
  const char *const lines[] = { "2026-11-10T06:10Z 4",
                                "2026-11-11T08:59Z 5",
                                "2026-11-12T07:00Z ?",
                                "2026-11-13T13:00Z ?",
                                "2026-11-14T22:00Z 5",
                                "2026-11-15 5",
                                NULL };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL);
  g_autoptr (BsTrendCard) card = bs_trend_card_new_hours (figures);

  g_assert_null (card->empty);
  g_assert_cmpuint (card->bars->len, ==, 8);
  g_assert_cmpstr (get_bar (card, 0)->sentence, ==, "00–03: no entry with pain");
  g_assert_cmpuint (get_bar (card, 0)->strips[0].n_parts, ==, 0);
  g_assert_cmpstr (get_bar (card, 2)->sentence, ==, "06–09: worst 5, mean 4.5, 3 entries with pain, 1 not rated");
  g_assert_cmpfloat (get_bar (card, 2)->strips[0].mark, ==, 4.5);
  g_assert_cmpstr (get_bar (card, 2)->strips[0].count, ==, "3×");
  g_assert_cmpstr (get_bar (card, 4)->sentence, ==, "12–15: 1 entry with pain, not rated");
  g_assert_true (get_bar (card, 4)->strips[0].unrated);
  g_assert_cmpint (card->first, ==, 2); /* of equal worsts the one with more entries */
  assert_row (card, 2, "06–09|5|4.5|3");
  assert_row (card, 4, "12–15|–|–|1");
  g_assert_nonnull (strstr (card->note, "1 entry with pain has a date only and is not in it."));
}

static void
test_hours_few (void)
{
  const char *const lines[] = { "2026-11-10T06:10Z 4",
                                "2026-11-11T08:59Z 5",
                                "2026-11-12T07:00Z ?",
                                "2026-11-13T13:00Z 1",
                                "2026-11-14 2",
                                "2026-11-15T08:00Z 0",
                                NULL };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL);
  g_autoptr (BsTrendCard) card = bs_trend_card_new_hours (figures);

  g_assert_cmpstr (card->empty, ==, "Needs at least 5 entries with pain and a time of day. So far: 4.");
  g_assert_cmpuint (card->bars->len, ==, 0);
  assert_row (card, 4, "12–15|1|1|1"); /* the table has what there is */
}

static void
test_posture (void)
{
  const char *const lines[] = {
    "2026-11-10 6 walk=20 onset=8 posture=upright",
    "2026-11-11 4 walk=20 onset=10 posture=upright",
    "2026-11-12 5 walk=20 onset=11 posture=upright",
    "2026-11-13 0 walk=45 posture=upright",
    "2026-11-14 2 walk=60 onset=30 posture=leaning-forward",
    "2026-11-15 2 walk=60 onset=30 posture=leaning-forward",
    "2026-11-16 2 walk=90 onset=75 posture=leaning-forward",
    "2026-11-17 2 walk=60 onset=50",
    NULL,
  };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL);
  g_autoptr (BsTrendCard) card = bs_trend_card_new_posture (figures, NULL);

  g_assert_null (card->empty);
  g_assert_cmpuint (card->bars->len, ==, 2);
  g_assert_cmpint (card->end, ==, 30);
  g_assert_cmpstr (get_bar (card, 0)->sentence, ==,
                   "Upright: median 10 min until it hurts, 4 walks, 1 of them without pain, pain after 8 to 11 min, "
                   "mean pain 3.8");
  g_assert_cmpstr (get_bar (card, 1)->strips[0].value, ==, "30 min");
  g_assert_cmpstr (get_bar (card, 1)->detail, ==,
                   "3 walks, 0 of them without pain, pain after 30 min to 1 h 15 min, mean pain 2");
  assert_row (card, 0, "Upright|4|1|10 min|8 to 11 min|3.8");
  assert_row (card, 2, "Not recorded|1|0|–|50 min|2");
  g_assert_nonnull (strstr (card->note, "1 walk does not say how it was walked."));
}

/* One short in one posture: nothing is compared. */
static void
test_posture_few (void)
{
  const char *const lines[] = {
    "2026-11-10 6 walk=20 onset=8 posture=upright",
    "2026-11-11 4 walk=20 onset=10 posture=upright",
    "2026-11-12 5 walk=20 onset=11 posture=upright",
    "2026-11-14 2 walk=60 onset=30 posture=leaning-forward",
    "2026-11-15 2 walk=60 onset=30 posture=leaning-forward",
    "2026-11-16 0 walk=60 posture=leaning-forward",
    NULL,
  };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL);
  g_autoptr (BsTrendCard) card = bs_trend_card_new_posture (figures, NULL);

  g_assert_cmpstr (card->empty, ==,
                   "Needs at least 3 walks in each posture on which the pain began, with the minutes until then. So "
                   "far: upright 3, leaning forward 2.");
  g_assert_cmpuint (card->bars->len, ==, 0);
  assert_row (card, 1, "Leaning forward|3|1|–|30 min|1.3");
}

/* Five walks in both periods, and the change is said; four, and it is not. */
static void
test_posture_before (void)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BsHistory) history = NULL, shorter = NULL;
  BsTrendSpan now = test_span ("2026-11-09", "2026-11-22"), before = test_span ("2026-10-26", "2026-11-08");

  for (guint i = 0; i < 5; i++)
    {
      g_ptr_array_add (lines, g_strdup_printf ("2026-11-%u 5 walk=30 onset=%u posture=upright", 10 + i, 10 + i));
      g_ptr_array_add (lines, g_strdup_printf ("2026-11-%u 5 walk=30 onset=20 posture=leaning-forward", 10 + i));
      g_ptr_array_add (lines, g_strdup_printf ("2026-11-0%u 5 walk=30 onset=%u posture=upright", 1 + i, 20 + i));
    }
  g_ptr_array_add (lines, NULL);
  history = test_history ((const char *const *) lines->pdata);
  /* Without the last walk of the period before. */
  g_clear_pointer (&lines->pdata[14], g_free);
  shorter = test_history ((const char *const *) lines->pdata);
  for (guint i = 0; i < 2; i++)
    {
      BsHistory *which = i == 0 ? history : shorter;
      g_autoptr (BsFigures) figures = bs_figures_new (which, test_instant (TEST_NOW), now, NULL);
      g_autoptr (BsFigures) earlier = bs_figures_new (which, test_instant (TEST_NOW), before, NULL);
      g_autoptr (BsTrendCard) card = bs_trend_card_new_posture (figures, earlier);

      g_assert_cmpint (strstr (get_bar (card, 0)->detail, "median before: 22 min") != NULL, ==, i == 0);
      g_assert_null (strstr (get_bar (card, 0)->detail, "before: 21"));
      g_assert_null (strstr (get_bar (card, 1)->detail, "before"));
    }
  g_ptr_array_unref (lines);
}

static void
test_medicine (void)
{
  const char *const lines[] = { "2026-11-10 7 dose=Ibuprofen:2 dose=Ibuprofen:1",
                                "2026-11-11 6 dose=Ibuprofen:0",
                                "2026-11-12 5 dose=Ibuprofen",
                                "2026-11-13 5 dose=B:1 dose=:3",
                                "2026-11-14 5 dose=B:2",
                                NULL };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_medicine_unref);
  BsMedicine *medicine = bs_medicine_new ();
  g_autoptr (BsFigures) figures = NULL;
  g_autoptr (BsTrendCard) card = NULL;

  medicine->name = g_strdup ("Ibuprofen");
  medicine->max_per_day = 1;
  g_ptr_array_add (list, medicine);
  figures = create_figures (lines, list);
  card = bs_trend_card_new_medicine (figures);
  g_assert_null (card->empty);
  g_assert_cmpuint (card->bars->len, ==, 1);
  g_assert_cmpstr (get_bar (card, 0)->sentence, ==,
                   "Ibuprofen: pain before 7, after 1, medians; 4 doses on 3 days, 3 of them with the pain before and "
                   "after, over your own limit of 1 a day on 1 day");
  g_assert_cmpuint (get_bar (card, 0)->n_strips, ==, 2);
  g_assert_cmpfloat (get_bar (card, 0)->strips[0].parts[0].length, ==, 7);
  g_assert_cmpfloat (get_bar (card, 0)->strips[1].parts[0].length, ==, 1);
  assert_row (card, 0, "Ibuprofen|3|4|7|1|1 (limit 1)");
  assert_row (card, 1, "B|2|2|–|–|–");
  assert_row (card, 2, "Medicine without a name|1|1|–|–|–");
  g_assert_true (g_str_has_suffix (card->note, "Too few doses with both: B 2, Medicine without a name 1."));
}

static void
test_medicine_few (void)
{
  const char *const lines[] = { "2026-11-10 7 dose=A:2 dose=A:1", "2026-11-11 ? dose=A:0", NULL };
  const char *const none[] = { "2026-11-10 7 cold=gone", NULL };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL), nothing = create_figures (none, NULL);
  g_autoptr (BsTrendCard) card = bs_trend_card_new_medicine (figures), empty = bs_trend_card_new_medicine (nothing);

  g_assert_cmpstr (card->empty, ==,
                   "Needs at least 3 doses of a medicine with the pain before and after. So far: A 2.");
  assert_row (card, 0, "A|2|3|–|–|–");
  g_assert_cmpstr (empty->empty, ==, "No medicine is recorded in these days.");
  g_assert_cmpuint (empty->rows->len, ==, 0);
}

static void
test_relief (void)
{
  const char *const lines[] = { "2026-11-10 7 rest=sit:gone:5 cold=worse", "2026-11-11 7 rest=sit:gone:7 cold=gone:30",
                                "2026-11-12 7 rest=sit:gone:12 rest=sit:less", "2026-11-13 7 rest=-:-", NULL };
  const char *const none[] = { "2026-11-10 0 cold=gone", NULL };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL), nothing = create_figures (none, NULL);
  g_autoptr (BsTrendCard) card = bs_trend_card_new_relief (figures), empty = bs_trend_card_new_relief (nothing);

  g_assert_cmpint (card->end, ==, 4);
  g_assert_cmpstr (get_bar (card, 0)->sentence, ==,
                   "Rest, sitting down: tried 4 times: 3 gone, 1 less; gone after 7 min (median of 3)");
  g_assert_cmpuint (get_bar (card, 0)->strips[0].n_parts, ==, 2);
  /* Fewer than three: the values themselves. */
  g_assert_cmpstr (get_bar (card, 1)->sentence, ==, "Cold: tried 2 times: 1 gone, 1 worse; gone after 30 min");
  g_assert_cmpstr (get_bar (card, 2)->sentence, ==, "Rest: tried 1 time: 1 not known");
  g_assert_cmpint (get_bar (card, 2)->strips[0].parts[0].fill, ==, BS_BAR_UNKNOWN);
  assert_row (card, 0, "Rest, sitting down|4|3|1|0|0|0|7 min");
  assert_row (card, 1, "Cold|2|1|0|0|1|0|(30 min)");
  g_assert_cmpstr (empty->empty, ==, "Nothing that was tried against the pain is recorded in these days.");
}

/* What says the same is the same; every number makes a difference. */
static void
test_equal (void)
{
  const char *const lines[] = { "2026-11-10 7 rest=sit:gone:5", NULL };
  const char *const others[] = { "2026-11-10 7 rest=sit:gone:6", NULL };
  g_autoptr (BsFigures) figures = create_figures (lines, NULL), other = create_figures (others, NULL);
  g_autoptr (BsTrendCard) a = bs_trend_card_new_relief (figures), b = bs_trend_card_new_relief (figures);
  g_autoptr (BsTrendCard) c = bs_trend_card_new_relief (other), d = bs_trend_card_new_medicine (figures);

  g_assert_true (bs_trend_card_equal (a, b));
  g_assert_false (bs_trend_card_equal (a, c));
  g_assert_false (bs_trend_card_equal (a, d));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trends-cards/hours", test_hours);
  g_test_add_func ("/trends-cards/hours-few", test_hours_few);
  g_test_add_func ("/trends-cards/posture", test_posture);
  g_test_add_func ("/trends-cards/posture-few", test_posture_few);
  g_test_add_func ("/trends-cards/posture-before", test_posture_before);
  g_test_add_func ("/trends-cards/medicine", test_medicine);
  g_test_add_func ("/trends-cards/medicine-few", test_medicine_few);
  g_test_add_func ("/trends-cards/relief", test_relief);
  g_test_add_func ("/trends-cards/equal", test_equal);
  return g_test_run ();
}
