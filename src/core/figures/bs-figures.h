/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-figures-days.h"
#include "bs-figures-hours.h"
#include "bs-figures-medicine.h"
#include "bs-figures-relief.h"
#include "bs-figures-walks.h"

G_BEGIN_DECLS

/* Every figure of a span at once: what the trends show and the report prints. */

#define BS_FIGURES_HOURS_EACH 3
#define BS_FIGURES_N_HOURS (BS_HOURS_A_DAY / BS_FIGURES_HOURS_EACH)

typedef struct
{
  BsTrendSpan span;
  BsDayFigures days;
  BsWalks walks;
  GArray *relief;    /* BsReliefFigure, sitting and lying by themselves */
  GArray *medicines; /* BsMedicineFigure */
  BsMedicineFigure all_medicine;
  BsHourFigure hours[BS_FIGURES_N_HOURS];
  guint n_without_time;
  BsHistory *history;       /* whose strings these are */
  GPtrArray *medicine_list; /* (nullable) */
} BsFigures;

/* (transfer full): `medicine_list` (BsMedicine, nullable): the person's own, for limits. Keeps references. */
BsFigures *bs_figures_new (BsHistory *history, BsInstant now, BsTrendSpan span, GPtrArray *medicine_list);
void bs_figures_free (BsFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsFigures, bs_figures_free)

/* (transfer container): the names of the medicines, the one taken on most days first; a dose without a name has none. */
GPtrArray *bs_figures_list_medicine_names (const BsFigures *self);

G_END_DECLS
