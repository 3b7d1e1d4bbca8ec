/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"

G_BEGIN_DECLS

/* Some numbers (ratings, minutes) in short. A median says something from a few values on only, and below that the
 * values themselves are shown: they are kept for it. */

/* From how many values on a median, and a change against the period before, is said. */
#define BS_VALUES_LEAST 5
/* … a median of what is seldom: minutes until relief, pain before and after a dose, walks in one posture. */
#define BS_VALUES_LEAST_FEW 3

typedef struct
{
  guint n;
  double mean, median;               /* BS_ABSENT of none */
  gint16 least, most;                /* BS_ABSENT of none */
  gint16 first[BS_VALUES_LEAST - 1]; /* the first MIN (n, 4), in the order in which they came */
} BsValues;

/* `values` from 0 to BS_MINUTES_MAX. */
BsValues bs_values_new (const gint16 *values, guint n);
/* (element-type gint16) */
BsValues bs_values_from_array (const GArray *values);
/* What the median of `now` differs from that of `before`; FALSE where one of them has too few values. */
gboolean bs_values_get_change (const BsValues *now, const BsValues *before, double *change);
/* The median of `n` > 0 values of 0 to BS_MINUTES_MAX, linear in their number. */
double bs_find_median (const guint32 *values, guint n);

G_END_DECLS
