/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-values.h"

static const struct
{
  guint n;
  gint16 values[6];
  double mean, median;
  gint least, most;
} cases[] = {
  { 0, { 0 }, -1, -1, -1, -1 },
  { 1, { 0 }, 0, 0, 0, 0 },
  { 1, { 1440 }, 1440, 1440, 1440, 1440 },
  { 2, { 11, 14 }, 12.5, 12.5, 11, 14 },
  { 3, { 30, 10, 12 }, 52 / 3.0, 12, 10, 30 },
  { 4, { 4, 1, 3, 2 }, 2.5, 2.5, 1, 4 },
  { 6, { 7, 7, 0, 7, 7, 7 }, 35 / 6.0, 7, 0, 7 },
};

static void
test_short (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsValues values = bs_values_new (cases[i].values, cases[i].n);

      g_assert_cmpuint (values.n, ==, cases[i].n);
      g_assert_cmpfloat (values.mean, ==, cases[i].mean);
      g_assert_cmpfloat (values.median, ==, cases[i].median);
      g_assert_cmpint (values.least, ==, cases[i].least);
      g_assert_cmpint (values.most, ==, cases[i].most);
      for (guint j = 0; j < MIN (cases[i].n, G_N_ELEMENTS (values.first)); j++)
        g_assert_cmpint (values.first[j], ==, cases[i].values[j]);
    }
}

static void
test_change (void)
{
  static const gint16 now[] = { 5, 6, 7, 8, 9 }, before[] = { 9, 9, 10, 10, 10 };
  BsValues a = bs_values_new (now, 5), b = bs_values_new (before, 5), few = bs_values_new (now, 4);
  double change = 99;

  g_assert_true (bs_values_get_change (&a, &b, &change));
  g_assert_cmpfloat (change, ==, -3);
  g_assert_true (bs_values_get_change (&b, &a, &change));
  g_assert_cmpfloat (change, ==, 3);
  g_assert_false (bs_values_get_change (&few, &b, &change));
  g_assert_false (bs_values_get_change (&a, &few, &change));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/short", test_short);
  g_test_add_func ("/values/change", test_change);
  return g_test_run ();
}
