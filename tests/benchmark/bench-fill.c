/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "bench-store.h"

/* bench-fill FILE N: makes a database with N entries of the benchmarks' diary. */
int
main (int argc, char **argv)
{
  if (argc != 3)
    g_error ("usage: bench-fill FILE N");
  bench_store_fill (argv[1], (guint) strtoul (argv[2], NULL, 10));
  return 0;
}
