/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times of one thing over several rounds, milliseconds. */
typedef struct
{
  GArray *times; /* double */
  gint64 began;
} Bench;

Bench *bench_new (void);
void bench_free (Bench *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_free)
void bench_begin (Bench *self);
void bench_end (Bench *self);
double bench_median (const Bench *self);

/* One row of the table (tests/benchmark/README.md): two medians in one unit, their ratio, and its goal (NAN: none). */
void bench_print_ratio (const char *what, double value, const char *against, double other, const char *unit,
                        double goal);

G_END_DECLS
