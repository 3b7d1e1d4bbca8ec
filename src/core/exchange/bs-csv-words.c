/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-words.h"

#include <string.h>

#define FOLDED_MAX 1000 /* bytes; far more than any words that are looked for, and few enough to look for all of them */

char *
bs_csv_words_fold (const char *text)
{
  g_autofree char *small = NULL;
  g_autofree char *parts = NULL;
  GString *folded = g_string_new (NULL);
  gboolean is_gap = FALSE;

  if (strlen (text) > FOLDED_MAX)
    return g_string_free (folded, FALSE);
  small = g_utf8_casefold (text, -1);
  parts = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  for (const char *at = parts; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (!g_unichar_isalnum (c))
        {
          is_gap = TRUE;
          continue;
        }
      if (is_gap && folded->len > 0)
        g_string_append_c (folded, ' ');
      is_gap = FALSE;
      g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

const char *
bs_csv_words_find (const char *text, const char *words, gsize length)
{
  const char *end = text + strlen (text);

  for (const char *at = text; at + length <= end; at++)
    {
      if (strncmp (at, words, length) == 0 && (at[length] == '\0' || at[length] == ' '))
        return at;
      /* To the next word. */
      at = strchr (at, ' ');
      if (at == NULL)
        return NULL;
    }
  return NULL;
}

gsize
bs_csv_words_get_length (const char *item)
{
  return strcspn (item, "|");
}

const char *
bs_csv_words_get_next (const char *item)
{
  const char *bar = strchr (item, '|');

  return bar != NULL ? bar + 1 : NULL;
}

/* Not g_unichar_ispunct(), which counts symbols. */
static gboolean
is_punctuation (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
bs_csv_words_are_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_punctuation (g_utf8_get_char (at)) && !g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

gboolean
bs_csv_words_are_nothing (const char *text)
{
  static const char *const words[] = {
    "no",     "none",    "nothing", "n a",  "nein", "keine", "kein",   "keines", "nichts", "нет",
    "ничего", "ninguno", "ninguna", "nada", "non",  "aucun", "aucune", "rien",   NULL,
  };
  g_autofree char *folded = bs_csv_words_fold (text);

  return bs_csv_words_are_blank (text) || g_strv_contains (words, folded);
}
