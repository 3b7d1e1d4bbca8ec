/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-capitalize.h"

char *
bs_capitalize (const char *text)
{
  g_autofree char *first = NULL;
  const char *rest;

  if (text[0] == '\0')
    return g_strdup ("");
  rest = g_utf8_next_char (text);
  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}
