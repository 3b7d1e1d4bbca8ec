/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-figures-medicine.h"
#include "bs-values.h"

G_BEGIN_DECLS

/* What a chart of a span on paper shows: a day each where there are few, then groups of days. Groups end with the span
 * (weeks) or with the calendar (months, quarters). */
typedef enum
{
  BS_BUCKET_DAY,   /* up to 100 days */
  BS_BUCKET_WEEK,  /* up to 700 */
  BS_BUCKET_MONTH, /* up to 1500 */
  BS_BUCKET_QUARTER,
} BsBucketUnit;

typedef struct
{
  BsTrendSpan span;
  guint n_recorded, n_painful; /* days */
  gboolean unrated;            /* pain that was not rated, and none that was */
  double mean;                 /* of a day: of its ratings; of a group: of the worst of its days with rated pain */
  gint8 least, most;           /* … the range of these; BS_ABSENT: nothing rated */
  BsValues onset[BS_N_WALK_POSTURES]; /* minutes until pain */
  guint8 levels;                      /* BS_BIT of BsLevel: the highest of each of its days */
} BsBucket;

/* A walk of a span that is shown by days. */
typedef struct
{
  gint32 date;
  double hour;      /* 0–24; 12 where the time is not known */
  gint16 minutes;   /* until the pain began, or of the whole walk */
  gint8 posture;    /* BsWalkPosture or BS_ABSENT */
  gboolean no_pain; /* until the end */
} BsChartWalk;

typedef struct
{
  char *name;
  guint n_days, n_doses;
  GArray *amounts; /* guint, a bucket each: doses of a day, or days with a dose */
  GArray *over;    /* gboolean: over the person's own limit */
} BsChartMedicine;

typedef struct
{
  BsTrendSpan span;
  BsBucketUnit unit;
  GArray *buckets;      /* BsBucket, by date */
  GArray *walks;        /* BsChartWalk, of days only */
  GPtrArray *medicines; /* BsChartMedicine, the one taken on most days first */
  gint16 longest;       /* minutes, the highest that the walks need */
} BsChartFigures;

BsBucketUnit bs_bucket_choose (guint n_days);
/* (transfer full): `medicines`: figures of the same span, of which the first `n_medicines` with a name are shown. Keeps
 * nothing of the assessment. */
BsChartFigures *bs_figures_chart_new (BsAssessment *assessment, BsTrendSpan span, const GArray *medicines,
                                      guint n_medicines);
void bs_figures_chart_free (BsChartFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsChartFigures, bs_figures_chart_free)

G_END_DECLS
