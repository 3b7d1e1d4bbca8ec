/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-walk.h"

G_BEGIN_DECLS

/* A clock that is wrong by ages must not carry the record out of the calendar. */
#define BS_WALK_LONGEST_GAP (366 * 24 * 3600 * (gint64) G_USEC_PER_SEC)

/* Microseconds since the start, each at or after the one before it; -1: it did not happen, or nobody knows when. */
typedef struct
{
  gint64 hurts, stopped, answered;
} BsWalkTimes;

BsWalkTimes bs_walk_get_times (const BsWalk *self);

static inline gboolean
bs_walk_has_mark (const BsMark *mark)
{
  return bs_instant_is_set (mark->wall);
}

/* Moves the walk's wall times so that nothing of it lies after `now`. */
void bs_walk_settle (BsWalk *self, BsInstant now);
/* (transfer full): the entry as the marks say it. */
BsEntry *bs_walk_build_entry (const BsWalk *self);
/* (transfer full): `current` with what changed between `before` (nullable: everything) and `target`. */
BsEntry *bs_walk_merge_entry (const BsEntry *current, const BsEntry *before, const BsEntry *target);
/* The rest of the walk's entry among the measures of one that may have been changed since; -1: none. */
gint bs_walk_find_rest (const BsEntry *entry, const BsEntry *written);

G_END_DECLS
