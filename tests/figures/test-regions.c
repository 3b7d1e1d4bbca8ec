/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-regions.h"
#include "figures-testing.h"

static const BsFigurePlace places[] = {
  { .sites = BS_BIT (BS_SITE_SACRUM), .numb = BS_BIT (BS_REGION_SACRUM) },
  { .radiates = BS_BIT (BS_REGION_FOOT_LEFT) | BS_BIT (BS_REGION_FOOT), .numb = BS_BIT (BS_REGION_FOOT_LEFT) },
  { .radiates = BS_BIT (BS_REGION_FOOT_RIGHT) | BS_BIT (BS_REGION_FOOT) },
};

static const struct
{
  const char *name;
  const char *lines[4];
  BsPlaceCount asked, counts[G_N_ELEMENTS (places)];
} cases[] = {
  { "nothing", { NULL }, { 0 }, { { 0 } } },
  { "not asked", { "2026-11-20 5" }, { 0 }, { { 0 } } },
  { "asked, none", { "2026-11-20 5 site=none numb=none" }, { 1, 1, 1, 1 }, { { 0 } } },
  { "that it spreads nowhere does not say where", { "2026-11-20 5 radiates=none" }, { 0 }, { { 0 } } },
  { "a site", { "2026-11-20 5 site=sacrum" }, { 1, 1, 0, 0 }, { { 1, 1, 0, 0 } } },
  { "not rated is pain", { "2026-11-20 ? site=sacrum" }, { 1, 1, 0, 0 }, { { 1, 1, 0, 0 } } },
  { "no pain, no place", { "2026-11-20 0 site=sacrum" }, { 0 }, { { 0 } } },
  { "numb without pain", { "2026-11-20 0 numb=foot-left" }, { 0, 0, 1, 1 }, { { 0 }, { 0, 0, 1, 1 } } },
  { "two terms of one place count once",
    { "2026-11-20 5 radiates=foot radiates=foot-left" },
    { 1, 1, 0, 0 },
    { { 0 }, { 1, 1, 0, 0 }, { 1, 1, 0, 0 } } },
  { "twice a day",
    { "2026-11-20T08:00Z 5 site=sacrum", "2026-11-20T09:00Z 4 site=sacrum", "2026-11-21 3 site=sacrum" },
    { 3, 2, 0, 0 },
    { { 3, 2, 0, 0 } } },
  { "a traveller's day comes twice",
    { "2026-11-20T10:00+14:00 5 site=sacrum", "2026-11-19T15:00-10:00 4 site=sacrum",
      "2026-11-20T23:00+14:00 3 site=sacrum" },
    { 3, 2, 0, 0 },
    { { 3, 2, 0, 0 } } },
  { "out of the span", { "2026-11-08 5 site=sacrum", "2026-11-22T09:00:01+01:00 5 site=sacrum" }, { 0 }, { { 0 } } },
  { "its first and last day",
    { "2026-11-09 5 site=sacrum", "2026-11-22T09:00+01:00 5 site=sacrum" },
    { 2, 2, 0, 0 },
    { { 2, 2, 0, 0 } } },
};

static void
assert_same (const BsPlaceCount *count, const BsPlaceCount *expected)
{
  g_assert_cmpuint (count->pain_entries, ==, expected->pain_entries);
  g_assert_cmpuint (count->pain_days, ==, expected->pain_days);
  g_assert_cmpuint (count->numb_entries, ==, expected->numb_entries);
  g_assert_cmpuint (count->numb_days, ==, expected->numb_days);
}

static void
test_places (void)
{
  BsTrendSpan span = test_span ("2026-11-09", "2026-11-22");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsHistory) history = test_history (cases[i].lines);
      BsPlaceCount counts[G_N_ELEMENTS (places)], asked;

      g_test_message ("%s", cases[i].name);
      bs_figures_count_places (history, test_instant (TEST_NOW), span, places, G_N_ELEMENTS (places), counts, &asked);
      assert_same (&asked, &cases[i].asked);
      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        assert_same (&counts[j], &cases[i].counts[j]);
    }
}

static void
test_terms (void)
{
  g_assert_cmphex (bs_figure_place_of_site (BS_SITE_SACRUM).sites, ==, BS_BIT (BS_SITE_SACRUM));
  g_assert_cmphex (bs_figure_place_of_site (BS_SITE_SACRUM).radiates, ==, 0);
  g_assert_cmphex (bs_figure_place_of_region (BS_REGION_PERINEUM).numb, ==, BS_BIT (BS_REGION_PERINEUM));
  g_assert_cmphex (bs_figure_place_of_region (BS_REGION_PERINEUM).sites, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regions/places", test_places);
  g_test_add_func ("/regions/terms", test_terms);
  return g_test_run ();
}
