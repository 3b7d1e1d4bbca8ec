/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-level.h"

G_BEGIN_DECLS

/* The classification of rules.md 2.3 over its window of days: which entries with pain there are, how each voted. */

typedef enum
{
  BS_VOTE_P = 1 << 0, /* passed after a short rest or a medicine */
  BS_VOTE_S = 1 << 1, /* did not, or is constant */
} BsVote;

typedef struct
{
  gint64 stand;   /* UTC seconds: where the entry stands */
  gint32 date;    /* local date as written */
  guint32 entry;  /* index of the first entry that voted S here */
  gint32 measure; /* … and its measure, -1: its course */
  guint8 votes;   /* BsVote; entries of one instant and one date together */
} BsVoteEntry;

typedef struct
{
  GArray *votes;   /* BsVoteEntry by stand, then date */
  GArray *dates;   /* gint32, distinct, sorted: with an entry with pain */
  GArray *dates_s; /* … with a vote S */
} BsVoteWindow;

BsVoteWindow *bs_vote_window_new (void);
BsVoteWindow *bs_vote_window_copy (const BsVoteWindow *self);
void bs_vote_window_free (BsVoteWindow *self);
/* There is an entry with pain on `date`. */
void bs_vote_window_add_entry (BsVoteWindow *self, gint32 date);
/* It voted (BsVote); more votes may come for the same one later. */
void bs_vote_window_add_vote (BsVoteWindow *self, gint64 stand, gint32 date, BsVote vote, guint entry, gint measure);
/* The class for `today`. `latest` (nullable) gets the latest vote (transfer none), NULL if there is none. */
BsClassification bs_vote_window_classify (BsVoteWindow *self, gint32 today, const BsVoteEntry **latest);

G_END_DECLS
