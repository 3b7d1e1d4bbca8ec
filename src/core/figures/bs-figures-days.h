/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-trend-span.h"
#include "bs-values.h"

G_BEGIN_DECLS

/* How complete the records of a span are, and how strong the pain was. */
typedef struct
{
  guint n_days;      /* of the span */
  guint n_recorded;  /* days with an entry; the others are unknown, not free of pain */
  guint n_painful;   /* days with pain, rated or not */
  guint n_unrated;   /* days with pain of which none was rated */
  guint n_pain_free; /* recorded days without any */
  guint n_entries;
  guint n_on_day;    /* entries written on the day that they are of … */
  guint n_stamped;   /* … of those that say when they were written */
  BsTrendSpan gap;   /* the longest run of days without an entry, the latest of equal ones; empty: none */
  BsValues worst;    /* the highest rating of each day with rated pain (over 0) */
  gint32 worst_date; /* the latest day with the worst; only where worst.n > 0 */
} BsDayFigures;

BsDayFigures bs_figures_count_days (const BsHistory *history, BsInstant now, BsTrendSpan span);
/* How many days of the span have which highest level: `days` has BS_LEVEL_EMERGENCY + 1. */
void bs_figures_count_level_days (BsAssessment *assessment, BsTrendSpan span, guint *days);

G_END_DECLS
