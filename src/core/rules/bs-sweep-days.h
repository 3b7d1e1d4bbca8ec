/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-sweep.h"

G_BEGIN_DECLS

/* Shared by the parts that judge days. */

/* bs-sweep-day-kinds.c: what has become known of entry `index`, and what of it is evidence. */

/* "After the last visit" by the entry's `at`; of the pain days a bare date counts unless the visit's date is after it. */
gboolean bs_sweep_is_after_visit (const BsSweep *self, const BsHistoryEntry *entry);
void bs_sweep_add_day_entry (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry);
/* Measures without a time of their own begin with the entry; of a bare date their results count from 00:00 too
 * (rules.md 2.6, 2). */
void bs_sweep_add_day_measures (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry);
void bs_sweep_add_day_piece (BsSweep *self, BsConditionState *state, const BsPiece *piece, const BsHistoryEntry *entry);
void bs_sweep_note_day_entry (BsSweep *self, BsConditionState *state, guint index);

/* bs-sweep-window.c: days in a window. */

/* `measure` -1: the entry itself. */
void bs_sweep_add_window_day (BsSweep *self, BsConditionState *state, guint index, const BsHistoryEntry *entry,
                              gint measure);
void bs_sweep_judge_window (BsSweep *self, BsConditionState *state);
/* A measure that did not help in the way the condition asks for. */
gboolean bs_condition_is_unhelped (const BsCondition *condition, const BsHistoryMeasure *measure);

G_END_DECLS
