/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <math.h>

Bench *
bench_new (void)
{
  Bench *self = g_new0 (Bench, 1);

  self->times = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
bench_free (Bench *self)
{
  g_array_unref (self->times);
  g_free (self);
}

void
bench_begin (Bench *self)
{
  self->began = g_get_monotonic_time ();
}

void
bench_end (Bench *self)
{
  double ms = (double) (g_get_monotonic_time () - self->began) / 1000;

  g_array_append_val (self->times, ms);
}

static gint
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

double
bench_median (const Bench *self)
{
  guint n = self->times->len;

  g_array_sort (self->times, compare_times);
  return n == 0 ? NAN : g_array_index (self->times, double, n / 2);
}

void
bench_print_ratio (const char *what, double value, const char *against, double other, const char *unit, double goal)
{
  double ratio = value / other;

  g_print ("| %s | %.2f %s | %s, %.2f %s | %.2f | ", what, value, unit, against, other, unit, ratio);
  if (isnan (goal))
    g_print ("– | |\n");
  else if (ratio <= goal)
    g_print ("%.2f | met |\n", goal);
  else
    g_print ("%.2f | **missed by %.0f %%** |\n", goal, (ratio / goal - 1) * 100);
}
