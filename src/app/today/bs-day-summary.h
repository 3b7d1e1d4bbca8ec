/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-history.h"

G_BEGIN_DECLS

/* What a strip of days shows of one local day. */
typedef struct
{
  gint32 date;
  gint8 worst;       /* 0–10, BS_ABSENT: nothing rated */
  gboolean recorded; /* there is an entry */
  gboolean unrated;  /* there is pain that was not rated, and no rated one */
  gboolean walk, medicine;
} BsDaySummary;

/* Fills `n` days up to `last`, the oldest first. Entries later than `now` are left out (rules.md 2.1). */
void bs_day_summary_fill (const BsHistory *history, BsInstant now, gint32 last, BsDaySummary *days, guint n);
/* (transfer full): "Friday 20 November: worst pain 5, walk, medicine". */
char *bs_day_summary_format (const BsDaySummary *self, gint32 today);

G_END_DECLS
