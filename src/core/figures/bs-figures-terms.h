/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-trend-span.h"

G_BEGIN_DECLS

/* How often pain came when, how it felt and what made it easier: words that a history does not hold, so entries are
 * read. */
typedef enum
{
  BS_TERMS_WHEN,   /* BsWhen */
  BS_TERMS_TYPES,  /* BsPainType */
  BS_TERMS_EASIER, /* BsEasierWhen */
  BS_N_TERM_FIGURES,
} BsTermKind;

typedef struct
{
  guint asked;                /* entries with pain that say it, "none" among them */
  guint counts[BS_TERMS_MAX]; /* of these, by term */
} BsTermFigures;

/* `entries` (BsEntry), in any order. */
BsTermFigures bs_figures_count_terms (const GPtrArray *entries, BsInstant now, BsTrendSpan span, BsTermKind kind);
/* Fills `terms` (room for `n`) with those that were named, the most frequent first; returns how many. */
guint bs_term_figures_sort (const BsTermFigures *self, guint *terms, guint n);
/* Whether an entry is there yet: bs_trend_is_past() of an entry that is not in a history. */
gboolean bs_figures_is_past (const BsEntry *entry, BsInstant now);

G_END_DECLS
