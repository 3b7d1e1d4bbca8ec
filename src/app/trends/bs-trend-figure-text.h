/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-figures-days.h"
#include "bs-figures-medicine.h"

G_BEGIN_DECLS

/* A key figure: a number, what it is, and a detail. */
typedef struct
{
  char *value;
  const char *title; /* (transfer none) */
  char *detail;
} BsTrendFigure;
void bs_trend_figure_clear (BsTrendFigure *self);

/* `before`: the same of the period before, NULL where there is none. */
BsTrendFigure bs_trend_figure_worst (const BsDayFigures *now, const BsDayFigures *before, gint32 today);
BsTrendFigure bs_trend_figure_days (const BsDayFigures *now);
/* Minutes walked until the pain began. */
BsTrendFigure bs_trend_figure_onset (const BsValues *now, const BsValues *before);
/* `names`: bs_trend_format_medicines(). */
BsTrendFigure bs_trend_figure_medicine (const BsMedicineFigure *all, const char *names);

/* (transfer full): "14 min, 16 min, 22 min": what is said in the place of a median of too few. */
char *bs_trend_format_few_minutes (const BsValues *values);

G_END_DECLS
