/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-moment.h"

#include <string.h>

#include "bs-csv-words.h"
#include "bs-instant-private.h"

#define PARTS 3 /* of a date */
#define CENTURY_TURN 70 /* "69" is 2069, "70" is 1970, as in POSIX */

/* A part of a date: a number, or the name of a month. */
typedef struct
{
  gint value;
  gint n_digits; /* 0: a name */
} Part;

/* ---- Names of months ---- */

/* How they begin, folded, in English, German, Spanish, French and Russian: "mar" stands for März, "mai" for мая too. */
static const char *const month_beginnings[12] = {
  "jan ene янв", "feb fev фев", "mar mrz мар", "apr abr avr апр", "may mai мая маи", "jun juin июн", "jul juil июл",
  "aug ago aou авг", "sep set сен", "oct okt окт", "nov ноя", "dec dez dic дек",
};

static gboolean
begins_with_any (const char *word, const char *beginnings)
{
  g_auto (GStrv) list = g_strsplit (beginnings, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (g_str_has_prefix (word, list[i]))
      return TRUE;
  return FALSE;
}

/* As this person's language calls it. */
static gboolean
is_own_name (const char *word, gint month)
{
  static const char *const formats[] = { "%B", "%b", "%OB", "%Ob" };
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, month, 1, 0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_date_time_format (day, formats[i]);
      g_autofree char *folded = name != NULL ? bs_csv_words_fold (name) : NULL;

      if (folded != NULL && *folded != '\0' && strcmp (folded, word) == 0)
        return TRUE;
    }
  return FALSE;
}

/* 1–12, or 0. */
static gint
find_month (const char *text, gsize length)
{
  g_autofree char *name = g_strndup (text, length);
  g_autofree char *word = bs_csv_words_fold (name);

  for (gint month = 1; month <= 12; month++)
    if (begins_with_any (word, month_beginnings[month - 1]))
      return month;
  for (gint month = 1; month <= 12; month++)
    if (is_own_name (word, month))
      return month;
  return 0;
}

/* ---- Times ---- */

static const char *
skip_blanks (const char *at)
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
  static const struct { const char *word; Half half; } words[] = {
    { "a.m.", HALF_MORNING }, { "p.m.", HALF_AFTERNOON }, { "am", HALF_MORNING }, { "pm", HALF_AFTERNOON },
    { "a. m.", HALF_MORNING }, { "p. m.", HALF_AFTERNOON }, { "Uhr", HALF_NONE }, { "h", HALF_NONE },
  };

  *half = HALF_NONE;
  at = skip_blanks (at);
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

/* To the end of the text. */
static gboolean
scan_time (const char *at, gint32 *seconds, gint16 *offset)
{
  gint hour, minute = 0, second = 0;
  gboolean has_minutes;
  const char *hour_end;
  Half half;

  at = hour_end = scan_two (at, &hour);
  if (at == NULL || (at = scan_minutes (at, &minute, &second, &has_minutes)) == NULL)
    return FALSE;
  at = scan_half (at, &half);
  /* "14" alone could be anything; "14 h" and "2 pm" are times. */
  if (!has_minutes && at == skip_blanks (hour_end))
    return FALSE;
  at = scan_offset (skip_blanks (at), offset);
  if (at == NULL || *skip_blanks (at) != '\0' || minute > 59 || second > 59)
    return FALSE;
  if (half == HALF_NONE ? hour > 23 : hour < 1 || hour > 12)
    return FALSE;
  if (half != HALF_NONE)
    hour = hour % 12 + (half == HALF_AFTERNOON ? 12 : 0);
  *seconds = hour * 3600 + minute * 60 + second;
  return TRUE;
}

gboolean
bs_csv_time_read (const char *text, gint32 *seconds, gint16 *offset)
{
  gint16 own_offset;

  return scan_time (skip_blanks (text), seconds, offset != NULL ? offset : &own_offset);
}

/* ---- Dates ---- */

static gboolean
is_letter (const char *at)
{
  return *at != '\0' && g_unichar_isalpha (g_utf8_get_char (at));
}

static const char *
skip_letters (const char *at)
{
  while (is_letter (at) || g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Between the parts: "22nd of", "22.", "22 de". */
static const char *
skip_between (const char *at)
{
  static const char *const words[] = { "st", "nd", "rd", "th", "of", "de", "del", "er", "º", "the", "den", "le", "el" };
  const char *end;

  for (;;)
    {
      gboolean skipped = FALSE;

      while (*at != '\0' && (strchr ("./-, \t'", *at) != NULL || *at == '\xc2' || *at == '\xe2'))
        {
          const char *next = *at == '\xc2' || *at == '\xe2' ? skip_blanks (at) : at + 1;
          if (next == at)
            break;
          at = next;
        }
      end = skip_letters (at);
      for (guint i = 0; end > at && i < G_N_ELEMENTS (words); i++)
        if (strlen (words[i]) == (gsize) (end - at) && g_ascii_strncasecmp (at, words[i], (gsize) (end - at)) == 0)
          {
            at = end;
            skipped = TRUE;
            break;
          }
      if (!skipped)
        return at;
    }
}

/* Reads a part; NULL: there is none. */
static const char *
scan_part (const char *at, Part *part)
{
  const char *end;

  if (g_ascii_isdigit (*at))
    {
      gint n = (gint) strspn (at, "0123456789");

      if (n == 3 || n > 4)
        return NULL;
      *part = (Part){ bs_digits_read (at, n), n };
      return at + n;
    }
  end = skip_letters (at);
  *part = (Part){ end > at ? find_month (at, (gsize) (end - at)) : 0, 0 };
  return part->value > 0 ? end : NULL;
}

/* Where the date ends; NULL: it is none. */
static const char *
scan_parts (const char *text, Part *parts)
{
  const char *at = skip_between (text);

  for (guint i = 0; i < PARTS; i++)
    {
      if (i > 0)
        {
          const char *next = skip_between (at);
          if (next == at && parts[i - 1].n_digits > 0 && !is_letter (at))
            return NULL;
          at = next;
        }
      at = scan_part (at, &parts[i]);
      if (at == NULL)
        return NULL;
    }
  return at;
}

/* 20261122 */
static const char *
scan_digits (const char *text, Part *parts)
{
  if (strspn (text, "0123456789") != 8)
    return NULL;
  parts[0] = (Part){ bs_digits_read (text, 4), 4 };
  parts[1] = (Part){ bs_digits_read (text + 4, 2), 2 };
  parts[2] = (Part){ bs_digits_read (text + 6, 2), 2 };
  return text + 8;
}

static gboolean
make_date (Part year, Part month, Part day, gint32 *date)
{
  char text[16];
  BsInstantFault fault;
  gint value = year.value;

  if (year.n_digits != 2 && year.n_digits != 4)
    return FALSE;
  if (month.n_digits > 2 || day.n_digits == 0 || day.n_digits > 2)
    return FALSE;
  if (year.n_digits == 2)
    value += value < CENTURY_TURN ? 2000 : 1900;
  g_snprintf (text, sizeof text, "%04d-%02d-%02d", value, month.value, day.value);
  return bs_date_scan (text, date, &fault) != NULL;
}

/* Where the month has a name, or the year stands in front in full, there is one way to read it. */
static gboolean
read_certain (const Part *parts, gint32 *date)
{
  if (parts[0].n_digits == 4)
    return make_date (parts[0], parts[1], parts[2], date);
  if (parts[0].n_digits == 0)
    return make_date (parts[2], parts[0], parts[1], date);
  return make_date (parts[2], parts[1], parts[0], date);
}

static gboolean
read_in_order (const Part *parts, BsCsvOrder order, gint32 *date)
{
  switch (order)
    {
    case BS_CSV_ORDER_DMY:
      return make_date (parts[2], parts[1], parts[0], date);
    case BS_CSV_ORDER_MDY:
      return make_date (parts[2], parts[0], parts[1], date);
    case BS_CSV_ORDER_YMD:
      return parts[2].n_digits <= 2 && make_date (parts[0], parts[1], parts[2], date);
    default:
      return FALSE;
    }
}

/* Behind the date: nothing, or a time. */
static gboolean
read_rest (const char *at, BsCsvMoment *moment)
{
  static const char *const words[] = { "um ", "at ", "à ", "a las ", "в " };
  const char *rest = skip_blanks (at);

  moment->time = BS_CSV_NO_TIME;
  moment->offset = BS_CSV_NO_OFFSET;
  /* "22.11.2026 г.", "2026." */
  if (*rest == '.')
    rest = skip_blanks (rest + 1);
  if (g_str_has_prefix (rest, "г"))
    rest = skip_blanks (rest + strlen ("г") + (rest[strlen ("г")] == '.'));
  if (*rest == ',' || *rest == 'T')
    rest = skip_blanks (rest + 1);
  else if (*rest != '\0' && rest == at)
    return FALSE; /* "22.11.20265:30" */
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (rest, words[i]))
      rest = skip_blanks (rest + strlen (words[i]));
  return *rest == '\0' || scan_time (rest, &moment->time, &moment->offset);
}

static gboolean
read_parts (const char *start, BsCsvOrder order, BsCsvMoment *moment)
{
  Part parts[PARTS];
  const char *end = scan_digits (start, parts);
  gboolean is_certain;

  if (end == NULL)
    end = scan_parts (start, parts);
  if (end == NULL || !read_rest (end, moment))
    return FALSE;
  is_certain = parts[0].n_digits == 4 || parts[0].n_digits == 0 || parts[1].n_digits == 0;
  return is_certain ? read_certain (parts, &moment->date) : read_in_order (parts, order, &moment->date);
}

/* `order` BS_CSV_ORDER_UNKNOWN: only what needs none. */
static gboolean
read_date (const char *text, BsCsvOrder order, BsCsvMoment *moment)
{
  const char *start = skip_blanks (text), *word_end = skip_letters (start), *behind = skip_between (word_end);

  /* Without a month at the beginning, a word there is a day of the week, "mar." included. */
  return read_parts (start, order, moment)
         || (word_end > start && behind > word_end && read_parts (behind, order, moment));
}

guint
bs_csv_date_get_orders (const char *text)
{
  BsCsvMoment moment;
  guint orders = 0;

  if (read_date (text, BS_CSV_ORDER_UNKNOWN, &moment))
    return BS_CSV_NEEDS_NO_ORDER;
  for (BsCsvOrder order = BS_CSV_ORDER_DMY; order <= BS_CSV_ORDER_YMD; order++)
    if (read_date (text, order, &moment))
      orders |= 1u << order;
  return orders;
}

gboolean
bs_csv_date_read (const char *text, BsCsvOrder order, BsCsvMoment *moment)
{
  return read_date (text, order, moment);
}
