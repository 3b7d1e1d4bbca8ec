/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-entry.h"

static gboolean
is_dash_place (gint place)
{
  return place == 8 || place == 13 || place == 18 || place == 23;
}

/* 0–15, or -1; lower case only, as diary.schema.json has it. */
static gint
get_digit (char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return -1;
}

char *
bs_uuid_new (void)
{
  return g_uuid_string_random ();
}

gboolean
bs_uuid_is_valid (const char *text)
{
  if (text == NULL)
    return FALSE;
  for (gint i = 0; i < BS_UUID_LENGTH; i++)
    if (is_dash_place (i) ? text[i] != '-' : get_digit (text[i]) < 0)
      return FALSE;
  return text[BS_UUID_LENGTH] == '\0';
}

void
bs_uuid_to_bytes (const char *text, guint8 *bytes)
{
  static const guint8 places[] = { 0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34 };

  for (guint n = 0; n < G_N_ELEMENTS (places); n++)
    bytes[n] = (guint8) (get_digit (text[places[n]]) * 16 + get_digit (text[places[n] + 1]));
}

char *
bs_uuid_from_bytes (const guint8 *bytes, char *buffer)
{
  static const char digits[] = "0123456789abcdef";
  gint n = 0;

  for (gint i = 0; i < BS_UUID_LENGTH; i += 2)
    {
      if (is_dash_place (i))
        buffer[i++] = '-';
      buffer[i] = digits[bytes[n] >> 4];
      buffer[i + 1] = digits[bytes[n] & 0xf];
      n++;
    }
  buffer[BS_UUID_LENGTH] = '\0';
  return buffer;
}
