/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-entry.h"

G_BEGIN_DECLS

/* An entry and a measure as rows. The tables of what stands now and of former versions have the same columns, so that
 * a version is kept by copying rows. */

#define BS_ENTRY_COLUMNS                                                                                               \
  "id, at_seconds, at_offset, end_seconds, end_offset, pain, leg_pain, course, \"when\", walk_posture, walk_min, "     \
  "onset_min, radiates, numb, signs, skipped, triggers, n_measures, stop_reason, walk_metres, types, position, "       \
  "easier_when, sites, recorded_seconds, recorded_offset, updated_seconds, updated_offset, note"
#define BS_ENTRY_PARAMETERS                                                                                            \
  "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, "    \
  "?25, ?26, ?27, ?28, ?29"
#define BS_N_ENTRY_COLUMNS 29

#define BS_MEASURE_COLUMNS                                                                                             \
  "position, kind, how, class, result, at_seconds, at_offset, applied_min, result_min, pain_after, name, dose"
#define BS_MEASURE_PARAMETERS "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12"
#define BS_N_MEASURE_COLUMNS 12

/* The texts that a bound entry points to: they must live until the statement is reset. */
typedef struct
{
  char lists[9][BS_LIST_TEXT_MAX];
} BsEntryRow;

void bs_entry_row_bind (BsStatement *statement, const BsEntry *entry, BsEntryRow *row);
void bs_measure_row_bind (BsStatement *statement, guint position, const BsMeasure *measure);

/* Reads the columns above from column `first` on; n_measures is the number that must follow, `measures` has the room.
 * BS_STORE_ERROR_DAMAGED where a word is unknown. */
gboolean bs_entry_row_read (BsStatement *statement, int first, BsEntry *entry, GError **error);
gboolean bs_measure_row_read (BsStatement *statement, int first, BsMeasure *measure, GError **error);

G_END_DECLS
