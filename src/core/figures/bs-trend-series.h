/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-level.h"
#include "bs-trend-span.h"

G_BEGIN_DECLS

/* Values over time, computed from a history alone, in one pass over its entries. A dose counts on the date when it was
 * taken. A day without an entry is unknown, not free of pain (rules.md 0.5); pain that was not rated is pain without a
 * number. */

/* A day, a group of days or a whole period. */
typedef struct
{
  BsTrendSpan span;
  gint32 worst_date;  /* the latest day with the worst */
  gint32 onset_first; /* the first and last day with an `onset` */
  gint32 onset_last;
  guint n_entries;
  guint n_recorded; /* days with an entry */
  guint n_painful;  /* days with pain, rated or not */
  guint n_unrated;  /* days with pain that was not rated */
  guint n_medicine; /* days with a dose */
  guint n_onsets;   /* walks that say after how many minutes it began to hurt */
  double mean;      /* of the rated entries of a day; of a group the mean of its days; BS_ABSENT: none */
  double onset;     /* median of the walks, minutes; BS_ABSENT: none */
  gint8 worst;      /* 0–10, BS_ABSENT: nothing rated */
  guint8 level;     /* BsLevel; not computed here: BS_TREND_NO_LEVEL */
} BsTrendPoint;

#define BS_TREND_NO_LEVEL 0xff

typedef struct _BsTrendSeries BsTrendSeries;
/* (transfer full): keeps a reference to the history, for the names of medicines. */
BsTrendSeries *bs_trend_series_new (BsHistory *history, BsInstant now, BsTrendSpan span);
void bs_trend_series_free (BsTrendSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsTrendSeries, bs_trend_series_free)

/* The days of `span` that are in the series, as one. */
BsTrendPoint bs_trend_series_fold (BsTrendSeries *self, BsTrendSpan span);
/* (transfer full) (element-type BsTrendPoint): the whole series in groups, the oldest first. */
GArray *bs_trend_series_group (BsTrendSeries *self, BsTrendUnit unit);
/* (transfer full) (element-type utf8): names of the medicines of these days, the one taken on most days first; a dose
 * without a name has none. The strings are the history's. */
GPtrArray *bs_trend_series_list_medicines (BsTrendSeries *self, BsTrendSpan span);

/* Whether a line may join two neighbours that have an `onset`: not over a fortnight or more without one. */
gboolean bs_trend_points_are_joined (const BsTrendPoint *earlier, const BsTrendPoint *later);

G_END_DECLS
