/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-history.h"

G_BEGIN_DECLS

/* Which days a figure is made of. Days are local dates as written (diary-format.md, "Time"); what is dated later than
 * `now` is not there yet (rules.md 2.1). */

typedef enum
{
  BS_TREND_FORTNIGHT,
  BS_TREND_MONTH,   /* 4 weeks */
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

static inline gint
bs_trend_span_count_days (BsTrendSpan span)
{
  return span.last < span.first ? 0 : span.last - span.first + 1;
}

static inline gboolean
bs_trend_span_has (BsTrendSpan span, gint32 date)
{
  return date >= span.first && date <= span.last;
}

/* The first and the last recorded day; FALSE where nothing is recorded, `recorded` is then left alone. */
gboolean bs_trend_find_recorded (const BsHistory *history, BsInstant now, BsTrendSpan *recorded);
/* Which dates a period has that ended `n_back` periods ago (0: the latest), and the equally long one before it (empty
 * for BS_TREND_ALL). The latest ends with the day of `now`, or with a later local date of an entry that was made before
 * `now` further east. BS_TREND_ALL begins with the first recorded day and knows no earlier one; FALSE and a fortnight
 * where nothing is recorded. */
gboolean bs_trend_find_span (const BsHistory *history, BsInstant now, BsTrendPeriod period, guint n_back,
                             BsTrendSpan *span, BsTrendSpan *before);
/* How many periods back the first recorded day lies: the highest `n_back` that makes sense. */
guint bs_trend_count_back (const BsHistory *history, BsInstant now, BsTrendPeriod period);
/* How many periods back a date lies; 0 of a later one. */
guint bs_trend_find_back (const BsHistory *history, BsInstant now, BsTrendPeriod period, gint32 date);
/* Fine enough to see something, coarse enough to be read: at most 240 months, else years. */
BsTrendUnit bs_trend_choose_unit (BsTrendPeriod period, BsTrendSpan span);

/* ---- Going through a span's records ---- */

/* Whether an entry is there yet. */
gboolean bs_trend_is_past (const BsHistoryEntry *entry, BsInstant now);
/* The entries among which those of the span are, and those whose measures may fall into it: [first, end). */
void bs_trend_find_entries (const BsHistory *history, BsTrendSpan span, guint *first, guint *end);
/* The date on which a measure began: its own or its entry's. */
gint32 bs_trend_get_measure_date (const BsHistoryMeasure *measure, const BsHistoryEntry *entry);
/* Whether a measure of an entry that is there began in the span and before `now`. */
gboolean bs_trend_has_measure (BsTrendSpan span, const BsHistoryMeasure *measure, const BsHistoryEntry *entry,
                               BsInstant now);

G_END_DECLS
