/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-record.h"
#include "bs-trend-span.h"
#include "bs-values.h"

G_BEGIN_DECLS

/* Medicine as taken: each dose counts on the date when it was taken, with pain or ahead of it. */
typedef struct
{
  const char *name; /* (transfer none): as first written, the history's; "" of doses without a name, and of all */
  const BsMedicine *medicine; /* (transfer none) (nullable): the one of this name in the person's list */
  guint n_days;
  guint n_doses;
  guint n_over;           /* days with more doses than medicine->max_per_day; 0 where there is no limit */
  BsValues before, after; /* pain of the entry and pain after the dose, of the doses that have both */
} BsMedicineFigure;

/* (transfer full) (element-type BsMedicineFigure): the one taken on most days first, then with most doses. Names that
 * differ in case or in spaces around them only are one medicine. Keep `history` and `medicines` (BsMedicine, nullable)
 * as long. `all` (nullable): the same of all doses together. */
GArray *bs_figures_list_medicines (const BsHistory *history, BsInstant now, BsTrendSpan span,
                                   const GPtrArray *medicines, BsMedicineFigure *all);
/* (transfer full): two names are one medicine where these are equal. */
char *bs_figures_fold_medicine (const char *name);

G_END_DECLS
