/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What files of a kind are made of, to be put where it does not belong. */
typedef struct
{
  const char *const *pieces;
  guint n_pieces;
  char before;        /* stands in front of a value */
  const char *behind; /* one of these stands behind it */
} FuzzPieces;

/* Changes one thing in a file. */
void fuzz_mutate (GString *text, GRand *rand, const FuzzPieces *pieces);

typedef struct
{
  guint32 seed;
  guint rounds;
} FuzzRun;

/* The program of a fuzzer as a test; `func` gets a FuzzRun. Its arguments may be a seed and a number of rounds, of which it
 * else makes `rounds`. */
int fuzz_run (int argc, char **argv, const char *path, GTestDataFunc func, guint rounds);

G_END_DECLS
