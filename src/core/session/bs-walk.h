/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-mark.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* A walk that is recorded while it is walked: a plain value that survives everything but the deletion of the diary.
 * Time counts by marks, so that neither sleep, midnight nor a changed clock moves a minute. */

typedef enum
{
  BS_WALK_WALKING, /* no pain yet */
  BS_WALK_HURTS,   /* walking with pain */
  BS_WALK_STOPPED, /* resting */
  BS_WALK_ENDED,
  BS_N_WALK_STAGES,
} BsWalkStage;

/* Why somebody stopped, as it is asked. Weak and numb legs are "another reason" of the entry; the weakness is a sign of
 * it too. Numbness is not: `numb` asks for all regions at once, and one press must not deny the others (rules.md 2.6,
 * 8). */
typedef enum
{
  BS_WALK_WHY_PAIN,
  BS_WALK_WHY_WEAK_LEGS,
  BS_WALK_WHY_NUMB_LEGS,
  BS_WALK_WHY_TIRED,
  BS_WALK_WHY_FINISHED,
  BS_WALK_WHY_OTHER,
  BS_N_WALK_WHYS,
} BsWalkWhy;

typedef struct
{
  char entry_id[BS_UUID_LENGTH + 1]; /* of the entry that it writes, from the beginning on */
  BsMark start;
  BsMark hurts;    /* absent (no wall time): no pain, or not known when it began */
  BsMark stopped;  /* walking ended; absent: not yet, or not known when */
  BsMark answered; /* when `result` was given; absent: not yet, or not known when */
  BsMark posture_since;
  gint64 posture_held[BS_N_WALK_POSTURES]; /* µs in each until `posture_since` */
  gint8 stage;                             /* BsWalkStage */
  gint8 posture;                           /* BsWalkPosture now, BS_ABSENT: not said */
  gint8 pain;                              /* 1–10, BS_ABSENT: not rated */
  gint8 why;                               /* BsWalkWhy or BS_ABSENT */
  gint8 how;                               /* BsRestHow or BS_ABSENT */
  gint8 result;                            /* BsResult of the rest, or BS_ABSENT */
  gboolean painful;
  gboolean deleted; /* its entry was deleted in the diary: nothing more is written until somebody wants it */
} BsWalk;

/* What happens on a walk. Each gives FALSE with BS_DIARY_ERROR_INCONSISTENT where it cannot happen at that stage, or
 * BS_DIARY_ERROR_RANGE; then nothing has changed. */

/* Begins one at `now`. */
void bs_walk_begin (BsWalk *self, const BsMark *now);
gboolean bs_walk_hurt (BsWalk *self, const BsMark *now, GError **error);
/* Stopped with pain; from BS_WALK_WALKING: it is not known when the pain began. */
gboolean bs_walk_stop (BsWalk *self, const BsMark *now, GError **error);
/* Walked without pain; `now` NULL: not known when the walk ended. */
gboolean bs_walk_finish (BsWalk *self, const BsMark *now, GError **error);
/* The walk ended with pain, nobody knows when: there is no rest to be asked about. */
gboolean bs_walk_leave (BsWalk *self, GError **error);
/* How the pain is after resting. Less and same can be answered again later, gone and worse end the walk; `now` NULL:
 * gone, not known when. */
gboolean bs_walk_answer (BsWalk *self, BsResult result, const BsMark *now, GError **error);
/* Resting goes on unrecorded; what was answered stands. */
gboolean bs_walk_end (BsWalk *self, GError **error);
/* Only while there is no pain yet: the minutes to the pain belong to how one walked until then. The first that is said
 * holds from the start, a later one from `now`. */
gboolean bs_walk_set_posture (BsWalk *self, BsWalkPosture posture, const BsMark *now, GError **error);
/* 1–10 or BS_ABSENT. 0 is refused: it would be a pain-free observation of a moment that hurt. */
gboolean bs_walk_set_pain (BsWalk *self, gint pain, GError **error);
gboolean bs_walk_set_why (BsWalk *self, gint why, GError **error);
gboolean bs_walk_set_how (BsWalk *self, gint how, GError **error);

/* The moment `minutes` after the walk's beginning, or after it was stopped, for what is answered afterwards. */
BsMark bs_walk_get_mark_after (const BsWalk *self, gint minutes);

/* What the clock shows, µs: the time walked while walking and at the end, the time rested while resting. */
gint64 bs_walk_get_clock (const BsWalk *self, const BsMark *now);
/* The posture of the record: the one held longest until the pain began or the walk ended, as that is what the minutes
 * are compared by; of equal ones the later. BS_ABSENT where none was said. */
gint bs_walk_get_posture (const BsWalk *self);
/* Whether it is more likely forgotten than walked: over 6 h in this stage, or over 1 h and begun on another day. */
gboolean bs_walk_is_forgotten (const BsWalk *self, const BsMark *now);
/* (transfer full): "12:47", "1:02:47". */
char *bs_walk_format_clock (gint64 elapsed_us);

/* The entry */

/* Whether there is something to write: pain, or the end. */
gboolean bs_walk_has_entry (const BsWalk *self);
/* (transfer full): the entry of a walk that has one; always valid, never after `now`. Where the clock was set back
 * meanwhile, all of it is moved so that the last that happened is now: the new time is the one that was set on purpose.
 */
BsEntry *bs_walk_make_entry (const BsWalk *self, BsInstant now);

/* Keeping it */

/* FALSE without error: no walk is going on. With BS_DIARY_ERROR: what was kept is not one. */
gboolean bs_walk_load (BsStore *store, BsWalk *out, GError **error);
/* An ended one is cleared. */
gboolean bs_walk_save (BsStore *store, const BsWalk *self, GError **error);
gboolean bs_walk_clear (BsStore *store, GError **error);
/* For whoever only wants to know: `out` (nullable) gets it. A walk that cannot be read is none. */
gboolean bs_walk_is_running (BsStore *store, BsWalk *out);

/* What bs_walk_record() did with the entry. */
typedef enum
{
  BS_WALK_NOTHING, /* there is none yet, or nothing in it changed */
  BS_WALK_WRITTEN,
  BS_WALK_DELETED, /* somebody deleted it: it was not written again */
} BsWalkRecord;

typedef struct
{
  BsWalkRecord record;
  BsEntry *before, *after; /* (nullable): what stood in the diary, and what stands there now */
  gboolean no_room;        /* the entry is full of measures: the rest, or how it was after it, is not in it */
} BsWalkChange;
void bs_walk_change_clear (BsWalkChange *self);

/* Writes a step: first the entry, then the walk. Of an entry that is there only what changed between `before` (the walk
 * before the step, NULL: nothing was written yet) and `self` is written, so that what somebody changed in the diary
 * stays. A deleted one is written again only for "worse", which no rule may miss, or where `again`. */
gboolean bs_walk_record (BsStore *store, const BsWalk *before, BsWalk *self, gboolean again, BsInstant now,
                         BsWalkChange *out, GError **error);

/* (transfer full): `current` without what the step from `former` (a walk that has an entry) to `recorded` wrote into it; what
 * somebody changed in the diary since stays. */
BsEntry *bs_walk_take_back (const BsEntry *current, const BsWalk *recorded, const BsWalk *former, BsInstant now);

/* (transfer full): one JSON object, and back exactly. Errors: BS_DIARY_ERROR. */
char *bs_walk_format (const BsWalk *self);
gboolean bs_walk_parse (const char *text, BsWalk *out, GError **error);

G_END_DECLS
