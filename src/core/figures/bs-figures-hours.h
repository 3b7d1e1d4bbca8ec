/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"

G_BEGIN_DECLS

/* Pain by the hour of the day, as the clock stood where the person was. Only entries with pain: “no pain today” is said
 * once in the evening, and says nothing of the evening. */
typedef struct
{
  guint n_entries; /* with pain */
  guint n_rated;
  gint worst;  /* BS_ABSENT: none rated */
  double mean; /* of the rated; BS_ABSENT: none */
} BsHourFigure;

#define BS_HOURS_A_DAY 24

/* `hours_each` divides 24; `figures` has 24 / hours_each, from midnight on. Returns how many entries with pain have a
 * date only, and so are in none of them. */
guint bs_figures_list_hours (const BsHistory *history, BsInstant now, BsTrendSpan span, guint hours_each,
                             BsHourFigure *figures);

G_END_DECLS
