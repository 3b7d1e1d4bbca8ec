/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz-testing.h"

#include <string.h>

static const char *
pick (const FuzzPieces *pieces, GRand *rand)
{
  return pieces->pieces[g_rand_int_range (rand, 0, (gint32) pieces->n_pieces)];
}

void
fuzz_mutate (GString *text, GRand *rand, const FuzzPieces *pieces)
{
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len + 1);
  gsize left = text->len - at;
  gsize length = (gsize) g_rand_int_range (rand, 1, 1 << g_rand_int_range (rand, 1, 8));

  length = MIN (length, left);
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0: /* another byte */
      if (left > 0)
        text->str[at] = (char) g_rand_int_range (rand, 0, 256);
      break;
    case 1: /* a piece in between */
      g_string_insert (text, (gssize) at, pick (pieces, rand));
      break;
    case 2: /* something gone */
      g_string_erase (text, (gssize) at, (gssize) length);
      break;
    case 3: /* something twice */
      {
        g_autofree char *copy = g_memdup2 (text->str + at, length);
        g_string_insert_len (text, (gssize) at, copy != NULL ? copy : "", (gssize) length);
        break;
      }
    case 4: /* the end gone */
      if (g_rand_int_range (rand, 0, 8) == 0)
        g_string_truncate (text, at);
      break;
    default: /* a value in the place of another */
      {
        const char *before = memchr (text->str + at, pieces->before, left);
        const char *end = before != NULL ? strpbrk (before + 1, pieces->behind) : NULL;
        if (end != NULL)
          {
            gssize from = before + 1 - text->str;
            g_string_erase (text, from, end - before - 1);
            g_string_insert (text, from, pick (pieces, rand));
          }
        break;
      }
    }
}

int
fuzz_run (int argc, char **argv, const char *path, GTestDataFunc func, guint rounds)
{
  FuzzRun run = { 20261122, rounds };

  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    run.seed = (guint32) g_ascii_strtoull (argv[1], NULL, 10);
  if (argc > 2)
    run.rounds = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  g_test_add_data_func (path, &run, func);
  return g_test_run ();
}
