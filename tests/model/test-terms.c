/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib.h>

#include "bs-terms.h"

static const BsVocabulary *const vocabularies[] = {
  &bs_types,     &bs_courses, &bs_whens,   &bs_walk_postures, &bs_stop_reasons,     &bs_positions,
  &bs_easiers,   &bs_sites,   &bs_regions, &bs_signs,         &bs_triggers,         &bs_measure_kinds,
  &bs_rest_hows, &bs_results, &bs_sexes,   &bs_visit_kinds,   &bs_medicine_classes,
};

static void
test_every_word (void)
{
  for (gsize v = 0; v < G_N_ELEMENTS (vocabularies); v++)
    for (guint term = 0; term < vocabularies[v]->n_terms; term++)
      {
        const char *word = bs_vocabulary_get_word (vocabularies[v], term);
        const char *label = bs_vocabulary_get_label (vocabularies[v], term);
        g_autofree char *longer = g_strconcat (word, "x", NULL);
        g_autofree char *upper = g_ascii_strup (word, -1);

        g_test_message ("%s: %s", vocabularies[v]->name, word);
        g_assert_cmpint (bs_vocabulary_find (vocabularies[v], word), ==, (gint) term);
        g_assert_cmpint (bs_vocabulary_find_n (vocabularies[v], longer, strlen (word)), ==, (gint) term);
        g_assert_cmpint (bs_vocabulary_find (vocabularies[v], longer), ==, -1);
        g_assert_cmpint (bs_vocabulary_find (vocabularies[v], upper), ==, -1);
        g_assert_cmpint (bs_vocabulary_find_n (vocabularies[v], word, strlen (word) - 1), ==, -1);
        /* A label for each, as inside a sentence, and never the word as the format writes it. */
        g_assert_nonnull (label);
        g_assert_true (g_ascii_islower (label[0]));
        g_assert_null (strchr (label, '-'));
      }
}

static void
test_sizes (void)
{
  static const struct
  {
    const BsVocabulary *vocabulary;
    guint n_terms;
    const char *first, *last;
  } cases[] = {
    { &bs_types, 14, "sharp", "other" },
    { &bs_courses, 2, "comes-and-goes", "constant" },
    { &bs_whens, 10, "walking", "other" },
    { &bs_walk_postures, 2, "upright", "leaning-forward" },
    { &bs_stop_reasons, 4, "pain", "other" },
    { &bs_positions, 9, "walking", "changing-position" },
    { &bs_easiers, 6, "bending-forward", "nothing" },
    { &bs_sites, 4, "lower-back-left", "sacrum" },
    { &bs_regions, 36, "buttock", "perineum" },
    { &bs_signs, 49, "morning-stiffness", "regular-tightenings" },
    { &bs_triggers, 17, "long-walk", "pregnancy" },
    { &bs_measure_kinds, 5, "rest", "other" },
    { &bs_rest_hows, 6, "sit", "stand-still" },
    { &bs_medicine_classes, 3, "analgesic", "other" },
    { &bs_results, 4, "gone", "worse" },
    { &bs_visit_kinds, 4, "doctor", "phone-advice" },
    { &bs_sexes, 3, "female", "other" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].vocabulary->name);
      g_assert_cmpuint (cases[i].vocabulary->n_terms, ==, cases[i].n_terms);
      g_assert_cmpstr (cases[i].vocabulary->words[0], ==, cases[i].first);
      g_assert_cmpstr (cases[i].vocabulary->words[cases[i].n_terms - 1], ==, cases[i].last);
    }
}

static void
test_find_nothing (void)
{
  static const struct
  {
    const BsVocabulary *vocabulary;
    const char *word;
  } cases[] = {
    { &bs_types, "" },        { &bs_types, "walking" },    { &bs_types, NULL },
    { &bs_types, "gone" },    { &bs_whens, "upright" },    { &bs_signs, "gone" },
    { &bs_results, "fever" }, { &bs_regions, "side" },     { &bs_regions, "back-left" },
    { &bs_sites, "buttock" }, { &bs_visit_kinds, "rest" }, { &bs_measure_kinds, "doctor" },
  };
  g_autofree char *huge = g_strnfill (1000000, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].vocabulary->name, cases[i].word != NULL ? cases[i].word : "NULL");
      g_assert_cmpint (bs_vocabulary_find (cases[i].vocabulary, cases[i].word), ==, -1);
    }
  g_assert_cmpint (bs_vocabulary_find (&bs_types, huge), ==, -1);
  /* A word that stands in several vocabularies is found in each. */
  g_assert_cmpint (bs_vocabulary_find (&bs_types, "other"), ==, BS_TYPE_OTHER);
  g_assert_cmpint (bs_vocabulary_find (&bs_sexes, "other"), ==, BS_SEX_OTHER);
  g_assert_cmpint (bs_vocabulary_find (&bs_sites, "sacrum"), ==, BS_SITE_SACRUM);
  g_assert_cmpint (bs_vocabulary_find (&bs_regions, "sacrum"), ==, BS_REGION_SACRUM);
}

static void
test_region_masks (void)
{
  static const struct
  {
    const char *stem;
    gboolean radiates, numb, sides;
  } cases[] = {
    { "buttock", TRUE, TRUE, TRUE },     { "thigh", TRUE, TRUE, TRUE },       { "thigh-back", TRUE, TRUE, TRUE },
    { "inner-thigh", TRUE, TRUE, TRUE }, { "leg", TRUE, TRUE, TRUE },         { "lower-leg", TRUE, TRUE, TRUE },
    { "foot", TRUE, TRUE, TRUE },        { "groin", TRUE, TRUE, TRUE },       { "limbs", TRUE, FALSE, TRUE },
    { "abdomen", TRUE, TRUE, FALSE },    { "chest", TRUE, TRUE, FALSE },      { "upper-back", TRUE, FALSE, FALSE },
    { "sacrum", TRUE, FALSE, FALSE },    { "side-left", TRUE, FALSE, FALSE }, { "side-right", TRUE, FALSE, FALSE },
    { "back", FALSE, TRUE, FALSE },      { "genitals", FALSE, TRUE, FALSE },  { "perineum", FALSE, TRUE, FALSE },
  };
  guint64 seen = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint term = bs_vocabulary_find (&bs_regions, cases[i].stem);
      guint64 expected;

      g_test_message ("%s", cases[i].stem);
      g_assert_cmpint (term, >=, 0);
      expected = BS_BIT (term);
      if (cases[i].sides)
        {
          g_autofree char *left = g_strconcat (cases[i].stem, "-left", NULL);
          g_autofree char *right = g_strconcat (cases[i].stem, "-right", NULL);

          expected |= BS_BIT (bs_vocabulary_find (&bs_regions, left));
          expected |= BS_BIT (bs_vocabulary_find (&bs_regions, right));
        }
      g_assert_cmphex (bs_region_with_sides ((BsRegion) term), ==, expected);
      g_assert_cmphex (BS_RADIATES_MASK & expected, ==, cases[i].radiates ? expected : 0);
      g_assert_cmphex (BS_NUMB_MASK & expected, ==, cases[i].numb ? expected : 0);
      seen |= expected;
    }
  g_assert_cmphex (seen, ==, BS_BIT (BS_N_REGIONS) - 1);
  g_assert_cmphex (BS_RADIATES_MASK | BS_NUMB_MASK, ==, seen);
}

static void
test_both_legs (void)
{
  static const struct
  {
    guint64 regions;
    gboolean both;
  } cases[] = {
    { 0, FALSE },
    { BS_BIT (BS_REGION_LEG), FALSE },
    { BS_BIT (BS_REGION_LEG) | BS_BIT (BS_REGION_FOOT), FALSE },
    { BS_BIT (BS_REGION_LEG_LEFT), FALSE },
    { BS_BIT (BS_REGION_LEG_LEFT) | BS_BIT (BS_REGION_LEG_RIGHT), TRUE },
    { BS_BIT (BS_REGION_FOOT_LEFT) | BS_BIT (BS_REGION_THIGH_BACK_RIGHT), TRUE },
    { BS_BIT (BS_REGION_INNER_THIGH_RIGHT) | BS_BIT (BS_REGION_LOWER_LEG_LEFT), TRUE },
    { BS_BIT (BS_REGION_THIGH_LEFT) | BS_BIT (BS_REGION_FOOT_RIGHT), TRUE },
    { BS_BIT (BS_REGION_THIGH_LEFT) | BS_BIT (BS_REGION_FOOT_LEFT) | BS_BIT (BS_REGION_LEG), FALSE },
    /* Buttock, groin, limbs and sides are not among them. */
    { BS_BIT (BS_REGION_BUTTOCK_LEFT) | BS_BIT (BS_REGION_BUTTOCK_RIGHT), FALSE },
    { BS_BIT (BS_REGION_GROIN_LEFT) | BS_BIT (BS_REGION_LEG_RIGHT), FALSE },
    { BS_BIT (BS_REGION_LIMBS_LEFT) | BS_BIT (BS_REGION_LIMBS_RIGHT), FALSE },
    { BS_BIT (BS_REGION_SIDE_LEFT) | BS_BIT (BS_REGION_SIDE_RIGHT), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (bs_regions_name_both_legs (cases[i].regions), ==, cases[i].both);
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const BsVocabulary *vocabulary;
    guint64 set;
    const char *labels;
  } cases[] = {
    { &bs_regions, 0, "" },
    { &bs_regions, BS_BIT (BS_REGION_LOWER_LEG_LEFT), "left lower leg" },
    { &bs_regions, BS_BIT (BS_REGION_FOOT_RIGHT) | BS_BIT (BS_REGION_BUTTOCK_LEFT), "left buttock, right foot" },
    { &bs_regions, BS_BIT (BS_REGION_PERINEUM), "between the legs" },
    { &bs_sites, BS_BIT (BS_SITE_SACRUM) | BS_BIT (BS_SITE_LOWER_BACK_CENTRE),
      "lower back middle, bottom of the spine" },
    { &bs_signs, BS_BIT (BS_SIGN_REGULAR_TIGHTENINGS), "regular tightenings of the belly" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *labels = bs_vocabulary_join_labels (cases[i].vocabulary, cases[i].set);

      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

static void
test_list_three_values (void)
{
  BsTermList absent = { 0 }, none = { 0 }, some = { 0 }, same = { 0 };

  bs_term_list_set_none (&none);
  g_assert_true (bs_term_list_add (&some, 3));
  g_assert_cmpint (absent.asked, ==, 0);
  g_assert_cmpint (none.asked, ==, 1);
  g_assert_cmpint (none.n, ==, 0);
  g_assert_cmpint (some.asked, ==, 1);
  g_assert_false (bs_term_list_equal (&absent, &none));
  g_assert_false (bs_term_list_equal (&none, &some));
  g_assert_true (bs_term_list_equal (&absent, &same));

  /* Taking away the last leaves “none”, not “not asked”. */
  bs_term_list_remove (&some, 3);
  g_assert_true (bs_term_list_equal (&some, &none));
  bs_term_list_clear (&some);
  g_assert_true (bs_term_list_equal (&some, &absent));
}

static void
test_list_order (void)
{
  BsTermList list = { 0 }, other = { 0 };

  g_assert_true (bs_term_list_add (&list, 5));
  g_assert_true (bs_term_list_add (&list, 48));
  g_assert_true (bs_term_list_add (&list, 0));
  g_assert_false (bs_term_list_add (&list, 48));
  g_assert_cmpint (list.n, ==, 3);
  g_assert_cmphex (list.set, ==, BS_BIT (5) | BS_BIT (48) | BS_BIT (0));
  g_assert_cmpint (list.terms[0], ==, 5);
  g_assert_cmpint (list.terms[1], ==, 48);
  g_assert_cmpint (list.terms[2], ==, 0);

  g_assert_true (bs_term_list_add (&other, 0));
  g_assert_true (bs_term_list_add (&other, 5));
  bs_term_list_remove (&list, 48);
  bs_term_list_remove (&list, 48);
  g_assert_cmpint (list.n, ==, 2);
  g_assert_cmphex (list.set, ==, other.set);
  g_assert_false (bs_term_list_equal (&list, &other));
  bs_term_list_remove (&other, 0);
  g_assert_true (bs_term_list_add (&other, 0));
  g_assert_true (bs_term_list_equal (&list, &other));
}

static void
test_list_full (void)
{
  BsTermList list = { 0 };

  for (guint term = BS_TERMS_MAX; term-- > 0;)
    g_assert_true (bs_term_list_add (&list, term));
  g_assert_cmpint (list.n, ==, BS_TERMS_MAX);
  g_assert_cmpint (list.terms[0], ==, BS_TERMS_MAX - 1);
  g_assert_cmphex (list.set, ==, BS_BIT (BS_TERMS_MAX) - 1);
  g_assert_false (bs_term_list_add (&list, 7));
  g_assert_cmpint (list.n, ==, BS_TERMS_MAX);
}

static gpointer
find_all (gpointer data)
{
  gint n_found = 0;

  for (gint round = 0; round < 200; round++)
    for (guint term = 0; term < bs_signs.n_terms; term++)
      n_found += bs_vocabulary_find (&bs_signs, bs_signs.words[term]) == (gint) term;
  return GINT_TO_POINTER (n_found);
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("find", find_all, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (threads[i])), ==, 200 * BS_N_SIGNS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* First, so that the threads meet a table that nobody has filled. */
  g_test_add_func ("/terms/threads", test_threads);
  g_test_add_func ("/terms/every-word", test_every_word);
  g_test_add_func ("/terms/sizes", test_sizes);
  g_test_add_func ("/terms/find-nothing", test_find_nothing);
  g_test_add_func ("/terms/region-masks", test_region_masks);
  g_test_add_func ("/terms/both-legs", test_both_legs);
  g_test_add_func ("/terms/labels", test_labels);
  g_test_add_func ("/terms/list/three-values", test_list_three_values);
  g_test_add_func ("/terms/list/order", test_list_order);
  g_test_add_func ("/terms/list/full", test_list_full);
  return g_test_run ();
}
