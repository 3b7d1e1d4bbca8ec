/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-walk.h"

G_BEGIN_DECLS

/* A walk on its way into the diary: what was pressed, what of it is written, and the last step back. */
typedef struct
{
  BsJournal *journal;
  BsWalk walk;          /* as it is now */
  BsWalk recorded;      /* as it was written last */
  gboolean writing;     /* the diary changes by our own hand */
  gboolean can_undo;    /* the last step can be taken back */
  gboolean undo_writes; /* the step wrote an entry: `undo_entry` stood there before, or none */
  BsWalk undo_walk;
  BsEntry *undo_entry;
  BsEntry *written; /* the entry as this has written it last; NULL: not yet */
} BsWalkRecorder;

/* The walk that goes on, or a new one. FALSE with an error: a new one, as what was kept could not be read, or one that
 * could not be kept. */
gboolean bs_walk_recorder_open (BsWalkRecorder *self, BsJournal *journal, GError **error);
void bs_walk_recorder_clear (BsWalkRecorder *self);
BsMark bs_walk_recorder_now (BsWalkRecorder *self);

/* What writing a step led to. */
typedef struct
{
  gboolean deleted; /* the entry was deleted in the diary, and so was not written */
  gboolean no_room; /* the entry is full of measures: the rest, or how it was after it, is not in it */
  gboolean alarm;   /* a rule of level urgent or emergency holds now that did not before, or the answer was "worse" */
} BsWalkOutcome;

/* Makes `next` the walk and writes it; where it is a step it can be taken back. On an error nothing has changed. */
gboolean bs_walk_recorder_take (BsWalkRecorder *self, const BsWalk *next, gboolean step, BsWalkOutcome *out,
                                GError **error);
/* Writes what was changed in `walk` since the last time, and brings back an entry that was deleted where `again`. */
gboolean bs_walk_recorder_write (BsWalkRecorder *self, gboolean again, BsWalkOutcome *out, GError **error);
/* Takes the last step back, in the diary as well; what was changed there since stays. */
gboolean bs_walk_recorder_undo (BsWalkRecorder *self, GError **error);
/* Whether the diary has an entry of this walk that nobody else changed: it goes with the walk. */
gboolean bs_walk_recorder_owns_entry (BsWalkRecorder *self);
/* Forgets the walk, and the entry where it is its own. */
gboolean bs_walk_recorder_discard (BsWalkRecorder *self, GError **error);

G_END_DECLS
