/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-values.h"

/* Of counted numbers. Ratings and minutes are few different numbers: counting them is linear, sorting would not be. */
static double
find_median (const guint *counts, guint n)
{
  guint seen = 0, lower = (n - 1) / 2, upper = n / 2;
  gint first = -1;

  for (gint value = 0; value <= BS_MINUTES_MAX; value++)
    {
      seen += counts[value];
      if (first < 0 && seen > lower)
        first = value;
      if (seen > upper)
        return (first + value) / 2.0;
    }
  g_assert_not_reached ();
}

double
bs_find_median (const guint32 *values, guint n)
{
  guint counts[BS_MINUTES_MAX + 1] = { 0 };

  for (guint i = 0; i < n; i++)
    counts[MIN (values[i], BS_MINUTES_MAX)]++;
  return find_median (counts, n);
}

BsValues
bs_values_new (const gint16 *values, guint n)
{
  BsValues self = { .n = n, .mean = BS_ABSENT, .median = BS_ABSENT, .least = BS_ABSENT, .most = BS_ABSENT };
  guint counts[BS_MINUTES_MAX + 1] = { 0 };
  gint64 sum = 0;

  if (n == 0)
    return self;
  self.least = self.most = values[0];
  for (guint i = 0; i < n; i++)
    {
      counts[CLAMP (values[i], 0, BS_MINUTES_MAX)]++;
      sum += values[i];
      self.least = MIN (self.least, values[i]);
      self.most = MAX (self.most, values[i]);
      if (i < G_N_ELEMENTS (self.first))
        self.first[i] = values[i];
    }
  self.mean = (double) sum / n;
  self.median = find_median (counts, n);
  return self;
}

BsValues
bs_values_from_array (const GArray *values)
{
  return bs_values_new ((const gint16 *) (gpointer) values->data, values->len);
}

gboolean
bs_values_get_change (const BsValues *now, const BsValues *before, double *change)
{
  if (now->n < BS_VALUES_LEAST || before->n < BS_VALUES_LEAST)
    return FALSE;
  *change = now->median - before->median;
  return TRUE;
}
