/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* What a running window has of the diary: the store, the history that follows it, and the assessment at this minute.
 * The store's "changed" goes in, "assessed" comes out; pages read from here and write to the store only.
 *
 * Properties: "loaded" (gboolean, notify): the history was read.
 * Signal "assessed": void (*) (BsJournal *, gpointer): history or assessment are new.
 * Signal "failed": void (*) (BsJournal *, const GError *, gpointer): the history could not be read, or (BS_STORE_ERROR_DAMAGED)
 * whoever read or wrote something met damage. */
#define BS_TYPE_JOURNAL (bs_journal_get_type ())
G_DECLARE_FINAL_TYPE (BsJournal, bs_journal, BS, JOURNAL, GObject)

/* Reads nothing yet. `rulebook` (nullable): NULL where the rules could not be read; then nothing is ever judged and the
 * assessment stays NULL. */
BsJournal *bs_journal_new (BsStore *store, BsRulebook *rulebook, BsRuleSettings settings);
/* Reads the history in a thread and assesses; call it after the first frame. */
void bs_journal_load (BsJournal *self);
/* The same at once, for programs without a main loop. */
gboolean bs_journal_load_now (BsJournal *self, GError **error);
gboolean bs_journal_is_loaded (BsJournal *self);
/* (transfer none) */
BsStore *bs_journal_get_store (BsJournal *self);
/* (transfer none) (nullable) */
BsRulebook *bs_journal_get_rulebook (BsJournal *self);
/* (transfer none) (nullable): NULL until loaded. Valid until the next "assessed"; take a reference to keep it. */
BsHistory *bs_journal_get_history (BsJournal *self);
BsAssessment *bs_journal_get_assessment (BsJournal *self);
/* Fixes the clock (tests, screenshots, --at); BS_INSTANT_NONE: the system's. */
void bs_journal_set_clock (BsJournal *self, BsInstant at);
/* This moment by that clock. */
BsInstant bs_journal_now (BsJournal *self);
void bs_journal_set_settings (BsJournal *self, BsRuleSettings settings);
/* Whether the guidance that a person may hide (bs_rulebook_get_hideable()) is left out of every assessment. */
void bs_journal_set_hide_guidance (BsJournal *self, gboolean hide);
/* Assesses anew, as time has passed. */
void bs_journal_reassess (BsJournal *self);
/* As above, and reads anew what another program has written meanwhile. The journal does so itself every minute while a main
 * loop runs; a window may when somebody comes back to it. */
void bs_journal_look_again (BsJournal *self);

G_END_DECLS
