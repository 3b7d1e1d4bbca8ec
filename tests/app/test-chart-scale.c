/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-scale.h"

static void
test_slots (void)
{
  static const struct
  {
    BsSlotScale scale;
    double x;
    gint slot;
  } cases[] = {
    { { 140, 14, FALSE }, 0, 0 },      { { 140, 14, FALSE }, 9.99, 0 }, { { 140, 14, FALSE }, 10, 1 },
    { { 140, 14, FALSE }, 139.9, 13 }, { { 140, 14, FALSE }, 140, 13 }, { { 140, 14, FALSE }, 140.1, -1 },
    { { 140, 14, FALSE }, -.1, -1 },   { { 140, 14, TRUE }, 0, 13 },    { { 140, 14, TRUE }, 139.9, 0 },
    { { 140, 0, FALSE }, 5, -1 },      { { 140, 1, FALSE }, 70, 0 },
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-scale/slots", test_slots);
  g_test_add_func ("/chart-scale/values", test_values);
  g_test_add_func ("/chart-scale/labels", test_labels);
  return g_test_run ();
}
