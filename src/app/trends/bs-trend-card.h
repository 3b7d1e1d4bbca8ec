/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-bar.h"
#include "bs-figures.h"

G_BEGIN_DECLS

/* What a card below the lanes shows: bars, or in words why there are none, and the same numbers as a table. */

typedef struct
{
  char **cells;   /* as many as there are columns */
  char *sentence; /* the same in words */
} BsTrendRow;

#define BS_TREND_COLUMNS_MOST 8

typedef struct
{
  const char *title; /* (transfer none) */
  char *empty;       /* in the place of bars; NULL: there are some */
  char *note;        /* nullable */
  GPtrArray *bars;   /* BsBar */
  gint end;          /* of the scale */
  gboolean with_axis;
  gboolean with_reading; /* there is more to a row than what its words show */
  gint first;            /* what is read first; -1: nothing */
  guint n_fills;         /* for the legend; 0: none */
  BsBarFill fills[BS_N_BAR_FILLS];
  guint n_columns;
  const char *columns[BS_TREND_COLUMNS_MOST];
  GPtrArray *rows; /* BsTrendRow */
} BsTrendCard;

void bs_trend_card_free (BsTrendCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsTrendCard, bs_trend_card_free)
/* Whether they show the same. */
gboolean bs_trend_card_equal (const BsTrendCard *a, const BsTrendCard *b);

/* All (transfer full). `before` (nullable): figures of the period before. */
BsTrendCard *bs_trend_card_new_hours (const BsFigures *figures);
BsTrendCard *bs_trend_card_new_posture (const BsFigures *figures, const BsFigures *before);
BsTrendCard *bs_trend_card_new_medicine (const BsFigures *figures);
BsTrendCard *bs_trend_card_new_relief (const BsFigures *figures);

/* For the functions above. */
BsTrendCard *bs_trend_card_new (const char *title);
/* Takes `sentence`, and the cells, of which there are as many as columns. */
void bs_trend_card_add_row (BsTrendCard *self, char *sentence, ...);
/* What a value in a table is where there is none. */
#define BS_TREND_NOTHING "–"

G_END_DECLS
