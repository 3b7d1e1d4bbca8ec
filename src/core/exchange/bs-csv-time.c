/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-moment.h"
#include "bs-instant-private.h"

const char *
bs_csv_skip_blanks (const char *at)
{
  /* No-break spaces too, which French and Swiss programs write. */
  while (*at == ' ' || *at == '\t' || g_str_has_prefix (at, "\xc2\xa0") || g_str_has_prefix (at, "\xe2\x80\xaf"))
    at += *at == ' ' || *at == '\t' ? 1 : *at == '\xc2' ? 2 : 3;
  return at;
}

/* One or two digits. */
static const char *
scan_two (const char *at, gint *value)
{
  gint n = g_ascii_isdigit (at[0]) ? (g_ascii_isdigit (at[1]) ? 2 : 1) : 0;

  if (n == 0 || g_ascii_isdigit (at[n]))
    return NULL;
  *value = bs_digits_read (at, n);
  return at + n;
}

/* "Z", "+01:00", "+0100", "+01". Nothing is no offset. */
static const char *
scan_offset (const char *at, gint16 *offset)
{
  gint hours, minutes = 0, sign = *at == '-' ? -1 : 1;

  *offset = BS_CSV_NO_OFFSET;
  if (*at == 'Z' || *at == 'z')
    {
      *offset = 0;
      return at + 1;
    }
  if (*at != '+' && *at != '-')
    return at;
  hours = bs_digits_read (at + 1, 2);
  if (hours < 0)
    return NULL;
  at += 3;
  if (*at == ':' || g_ascii_isdigit (*at))
    {
      at += *at == ':';
      minutes = bs_digits_read (at, 2);
      if (minutes < 0 || minutes > 59)
        return NULL;
      at += 2;
    }
  *offset = (gint16) (sign * (hours * 60 + minutes));
  return ABS (*offset) <= BS_OFFSET_MAX ? at : NULL;
}

typedef enum
{
  HALF_NONE,
  HALF_MORNING,
  HALF_AFTERNOON,
} Half;

/* "am", "P.M.", "a", and words that say no more than that it is a time. */
static const char *
scan_half (const char *at, Half *half)
{
  static const struct
  {
    const char *word;
    Half half;
  } words[] = {
    { "a.m.", HALF_MORNING },  { "p.m.", HALF_AFTERNOON },  { "am", HALF_MORNING }, { "pm", HALF_AFTERNOON },
    { "a. m.", HALF_MORNING }, { "p. m.", HALF_AFTERNOON }, { "Uhr", HALF_NONE },   { "h", HALF_NONE },
  };

  *half = HALF_NONE;
  at = bs_csv_skip_blanks (at);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (at, words[i].word, strlen (words[i].word)) == 0)
      {
        *half = words[i].half;
        return at + strlen (words[i].word);
      }
  return at;
}

/* Minutes and seconds behind an hour; where there are none it stays where it is. */
static const char *
scan_minutes (const char *at, gint *minute, gint *second, gboolean *found)
{
  const char *end;
  char separator = *at;

  *found = (separator == ':' || separator == '.' || g_ascii_tolower (separator) == 'h') && g_ascii_isdigit (at[1]);
  if (!*found)
    return at;
  *minute = bs_digits_read (at + 1, 2);
  if (*minute < 0)
    return NULL;
  at += 3;
  if ((*at == ':' || *at == '.') && separator != 'h' && g_ascii_isdigit (at[1]))
    {
      end = scan_two (at + 1, second);
      if (end == NULL)
        return NULL;
      at = end;
      if (*at == '.' || *at == ',')
        at += 1 + strspn (at + 1, "0123456789");
    }
  return at;
}

gboolean
bs_csv_time_read (const char *text, gint32 *seconds, gint16 *offset)
{
  gint16 own_offset;
  gint hour, minute = 0, second = 0;
  gboolean has_minutes;
  const char *at, *hour_end;
  Half half;

  at = hour_end = scan_two (bs_csv_skip_blanks (text), &hour);
  if (at == NULL || (at = scan_minutes (at, &minute, &second, &has_minutes)) == NULL)
    return FALSE;
  at = scan_half (at, &half);
  /* "14" alone could be anything; "14 h" and "2 pm" are times. */
  if (!has_minutes && at == bs_csv_skip_blanks (hour_end))
    return FALSE;
  at = scan_offset (bs_csv_skip_blanks (at), offset != NULL ? offset : &own_offset);
  if (at == NULL || *bs_csv_skip_blanks (at) != '\0' || minute > 59 || second > 59)
    return FALSE;
  if (half == HALF_NONE ? hour > 23 : hour < 1 || hour > 12)
    return FALSE;
  if (half != HALF_NONE)
    hour = hour % 12 + (half == HALF_AFTERNOON ? 12 : 0);
  *seconds = hour * 3600 + minute * 60 + second;
  return TRUE;
}
