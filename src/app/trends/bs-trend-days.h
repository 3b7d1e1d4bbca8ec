/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-trend-series.h"

G_BEGIN_DECLS

/* The days of a period (or weeks, or months) with their words, as lanes and table show them. */
typedef struct
{
  BsTrendSpan span;
  BsTrendUnit unit;
  gint32 today;
  char *when;       /* the whole period in words */
  GArray *points;   /* BsTrendPoint, the oldest first */
  char **medicines; /* of each point, bs_trend_format_medicines() */
  char **values;    /* bs_trend_format_values() */
  char **sentences; /* when it was, and the values */
} BsTrendDays;

/* (transfer full): `assessment` (nullable): for the levels. */
BsTrendDays *bs_trend_days_new (BsHistory *history, BsAssessment *assessment, BsInstant now, BsTrendPeriod period,
                                BsTrendSpan span);
void bs_trend_days_free (BsTrendDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsTrendDays, bs_trend_days_free)
/* Whether they show the same. */
gboolean bs_trend_days_equal (const BsTrendDays *a, const BsTrendDays *b);

G_END_DECLS
