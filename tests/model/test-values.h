/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"

/* An instant or a bare date that must be one. */
static inline BsInstant
instant (const char *text)
{
  BsInstant parsed = BS_INSTANT_NONE;

  g_assert_true (bs_instant_parse (text, TRUE, &parsed, NULL));
  return parsed;
}

/* (transfer full): `part`, n times. */
static inline char *
repeat (const char *part, gint n)
{
  GString *text = g_string_new (NULL);

  for (gint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}
