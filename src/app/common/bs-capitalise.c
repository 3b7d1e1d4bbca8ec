/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-capitalise.h"

char *
bs_capitalise (const char *text)
{
  char first[7] = { 0 };

  if (text[0] == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}
