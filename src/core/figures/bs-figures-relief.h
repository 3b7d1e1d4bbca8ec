/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"
#include "bs-values.h"

G_BEGIN_DECLS

/* What was tried against the pain, and what the person answered: each measure of an entry with pain counts once, on the
 * date when it began. */
typedef struct
{
  BsMeasureKind kind;
  gint how; /* BsRestHow of rest, BS_ABSENT: not recorded, another kind, or all of them together */
  guint n_tried;
  guint results[BS_N_RESULTS]; /* BsResult */
  guint n_unknown;             /* no result recorded */
  BsValues minutes;            /* until the pain was gone, of those where it was and that say so */
} BsReliefFigure;

/* (transfer full) (element-type BsReliefFigure): what was tried, the one with most “gone” first, then with most tries.
 * `by_how`: sitting, lying and so on by themselves. */
GArray *bs_figures_list_relief (const BsHistory *history, BsInstant now, BsTrendSpan span, gboolean by_how);

G_END_DECLS
