/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-cli.h"

#include <string.h>

#define LENGTH_MAX 32 /* longer words are nobody's typing error */

/* How many letters have to be changed, added, left out, or exchanged with their neighbour. `a` and `b` have at most
 * LENGTH_MAX. */
static guint
count_changes (const char *a, const char *b)
{
  guint rows[LENGTH_MAX + 1][LENGTH_MAX + 1];
  gsize n = strlen (a), m = strlen (b);

  for (guint i = 0; i <= n; i++)
    rows[i][0] = i;
  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      {
        guint change = rows[i - 1][j - 1] + (g_ascii_tolower (a[i - 1]) != g_ascii_tolower (b[j - 1]));
        guint least = MIN (change, MIN (rows[i - 1][j], rows[i][j - 1]) + 1);

        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          least = MIN (least, rows[i - 2][j - 2] + 1);
        rows[i][j] = least;
      }
  return rows[n][m];
}

const char *
bs_cli_find_nearest (const char *typed, GPtrArray *words)
{
  gsize length = strlen (typed);
  /* How many may be wrong: of a short word hardly any, or any word would be near it. */
  guint least = (length < 3 ? 0 : length < 8 ? 1 : 2) + 1;
  const char *nearest = NULL;

  if (length > LENGTH_MAX)
    return NULL;
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];
      guint changes = strlen (word) <= LENGTH_MAX ? count_changes (typed, word) : G_MAXUINT;

      if (changes < least)
        {
          least = changes;
          nearest = word;
        }
    }
  return nearest;
}
