/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-history.h"
#include "bs-level.h"

G_BEGIN_DECLS

/* Values over time, computed from a history alone, in one pass over its entries. Days are local dates as written
 * (diary-format.md, "Time"); a dose counts on the date when it was taken. A day without an entry is unknown, not free
 * of pain (rules.md 0.5); pain that was not rated is pain without a number. Entries later than `now` are left out. */

typedef enum
{
  BS_TREND_FORTNIGHT,
  BS_TREND_QUARTER, /* 13 weeks */
  BS_TREND_YEAR,    /* 52 weeks */
  BS_TREND_ALL,
  BS_N_TREND_PERIODS,
} BsTrendPeriod;

typedef enum
{
  BS_TREND_DAYS,
  BS_TREND_WEEKS,  /* 7 days each, the last one ends with the period, so that all are whole */
  BS_TREND_MONTHS, /* of the calendar; the first and the last may be cut by the period */
  BS_TREND_YEARS,
} BsTrendUnit;

/* Local dates, both in it. Empty where `last` is before `first`. */
typedef struct
{
  gint32 first, last;
} BsTrendSpan;

/* A day, a group of days or a whole period. */
typedef struct
{
  BsTrendSpan span;
  gint32 worst_date;    /* the latest day with the worst */
  gint32 onset_first;   /* the first and last day with an `onset` */
  gint32 onset_last;
  guint n_entries;
  guint n_recorded;     /* days with an entry */
  guint n_painful;      /* days with pain, rated or not */
  guint n_unrated;      /* days with pain that was not rated */
  guint n_medicine;     /* days with a dose */
  guint n_onsets;       /* walks that say after how many minutes it began to hurt */
  double mean;          /* of the rated entries of a day; of a group the mean of its days; BS_ABSENT: none */
  double onset;         /* median of the walks, minutes; BS_ABSENT: none */
  gint8 worst;          /* 0–10, BS_ABSENT: nothing rated */
  guint8 level;         /* BsLevel; not computed here: BS_TREND_NO_LEVEL */
} BsTrendPoint;

#define BS_TREND_NO_LEVEL 0xff

/* How many walks a median needs before it is said. */
#define BS_TREND_WALKS_LEAST 3

static inline gint
bs_trend_span_count_days (BsTrendSpan span)
{
  return span.last < span.first ? 0 : span.last - span.first + 1;
}

/* Which dates a period has, and the equally long one before it (empty for BS_TREND_ALL). It ends with the day of `now`,
 * or with a later local date of an entry that was made before `now` further east. BS_TREND_ALL begins with the first
 * recorded day; FALSE and a fortnight where nothing is recorded. */
gboolean bs_trend_find_span (const BsHistory *history, BsInstant now, BsTrendPeriod period, BsTrendSpan *span,
                             BsTrendSpan *before);
/* Fine enough to see something, coarse enough to be read: at most 240 months, else years. */
BsTrendUnit bs_trend_choose_unit (BsTrendPeriod period, BsTrendSpan span);

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
