/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "bench-diary.h"
#include "bs-store.h"

/* bench-fill FILE N: makes a database with N entries of the benchmarks' diary. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsStore) store = NULL;
  guint n = argc == 3 ? (guint) strtoul (argv[2], NULL, 10) : 0;

  if (argc != 3)
    g_error ("usage: bench-fill FILE N");
  store = bs_store_open (argv[1], &error);
  if (store == NULL || !bs_store_begin (store, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BsEntry) entry = bench_diary_entry (i, n), stored = bs_store_restore_entry (store, entry, &error);

      if (stored == NULL)
        g_error ("%s", error->message);
    }
  if (!bs_store_commit (store, &error))
    g_error ("%s", error->message);
  return 0;
}
