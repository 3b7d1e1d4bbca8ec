/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"

G_BEGIN_DECLS

/* The diary that the benchmarks measure with: ten years of an invented person, `n` entries evenly over them, the same
 * for the same `n`. Walks, bad nights, medicine with results, numb spells, months without: every rule has work. */

#define BENCH_YEARS 10

/* (transfer full): entry `index` of `n`. */
BsEntry *bench_diary_entry (guint index, guint n);
/* The moment after the last of them. */
BsInstant bench_diary_now (void);

G_END_DECLS
