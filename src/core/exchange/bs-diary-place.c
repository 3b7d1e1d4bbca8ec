/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-place.h"

static void
append_place (GString *text, const BsPlace *place)
{
  if (place == NULL)
    return;
  append_place (text, place->above);
  if (text->len > 0)
    g_string_append_c (text, '.');
  g_string_append (text, place->name);
  if (place->index >= 0)
    g_string_append_printf (text, "[%d]", place->index);
}

char *
bs_place_to_string (const BsPlace *self)
{
  GString *text = g_string_new (NULL);

  append_place (text, self);
  return g_string_free (text, FALSE);
}

gboolean
bs_place_set_error (const BsPlace *self, BsDiaryError code, GError **error, const char *format, ...)
{
  g_autofree char *place = bs_place_to_string (self);
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (*place == '\0')
    g_set_error_literal (error, BS_DIARY_ERROR, code, what);
  else
    g_set_error (error, BS_DIARY_ERROR, code, "%s: %s", place, what);
  return FALSE;
}
