/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"
#include "bs-values.h"

G_BEGIN_DECLS

/* Walks: entries that say how long it was walked, or after how long it hurt. */
typedef struct
{
  guint n_walks;
  guint n_without_pain;
  guint n_rated;    /* walks with a rating, 0 among them */
  double mean_pain; /* of these; BS_ABSENT: none */
  BsValues onset;   /* minutes walked until the pain began, of the walks with pain that say so. Walks without pain are
                      * not in it, so that its median understates how far the person can walk. */
} BsWalkFigures;

typedef struct
{
  BsWalkFigures all;
  BsWalkFigures by_posture[BS_N_WALK_POSTURES];
  BsWalkFigures no_posture; /* it was not recorded */
} BsWalks;

BsWalks bs_figures_sum_walks (const BsHistory *history, BsInstant now, BsTrendSpan span);

G_END_DECLS
