/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-history-block.h"

G_BEGIN_DECLS

/* What a history, its builder and its changes share. */

struct _BsHistory
{
  gatomicrefcount ref_count;
  BsHistoryBlock *base;
  BsHistoryBlock *tail;
  GPtrArray *names;  /* GRefString; 0 is "" */
  GPtrArray *visits; /* BsVisit, in time order */
  BsProfile *profile;
  gint64 boundary;
  guint64 base_id;
};

/* (transfer full) of all arguments. */
BsHistory *bs_history_new_parts (BsHistoryBlock *base, BsHistoryBlock *tail, GPtrArray *names, GPtrArray *visits,
                                 BsProfile *profile, gint64 boundary, guint64 base_id);
/* Another one at each call. */
guint64 bs_history_next_base_id (void);
/* Where an entry stands in time: BsHistoryEntry.key. */
gint64 bs_history_key_of (const BsEntry *entry);
/* Of two BsVisit in a GPtrArray: by time, then by id. */
gint bs_history_compare_visits (gconstpointer a, gconstpointer b);

/* A builder that goes on from another history; (transfer full) of all arguments. The visits may be that history's own:
 * they are in order, and left so. */
BsHistoryBuilder *bs_history_builder_new_parts (BsHistoryBlock *block, GPtrArray *names, GPtrArray *visits,
                                                BsProfile *profile);
/* Ends the builder: its entries in time order, and their names (both transfer full). */
BsHistoryBlock *bs_history_builder_finish_block (BsHistoryBuilder *self, GPtrArray **names);

G_END_DECLS
