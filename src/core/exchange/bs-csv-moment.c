/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-moment.h"

#include <string.h>

#include "bs-csv-words.h"
#include "bs-instant-private.h"
#include "bs-language.h"

#define PARTS 3         /* of a date */
#define CENTURY_TURN 70 /* "69" is 2069, "70" is 1970, as in POSIX */

/* A part of a date: a number, or the name of a month. */
typedef struct
{
  gint value;
  gint n_digits; /* 0: a name */
} Part;

/* ---- Names of months ---- */

#define MONTHS 12
#define NAMES_MAX 5
#define NAME_LENGTH_MAX 40 /* bytes; no month has as many */

/* How they begin, folded, in English, German, Spanish, French and Russian: "mar" stands for März, "mai" for мая too. */
static const char *const beginnings[MONTHS][NAMES_MAX] = {
  { "jan", "ene", "янв" },        { "feb", "fev", "фев" },  { "mar", "mrz", "мар" },  { "apr", "abr", "avr", "апр" },
  { "may", "mai", "мая", "маи" }, { "jun", "juin", "июн" }, { "jul", "juil", "июл" }, { "aug", "ago", "aou", "авг" },
  { "sep", "set", "сен" },        { "oct", "okt", "окт" },  { "nov", "ноя" },         { "dec", "dez", "dic", "дек" },
};

/* As this person's region and language call them: in full and short, alone and beside a day. */
typedef struct
{
  char *names[MONTHS][8];
} OwnNames;

static const OwnNames *
get_own_names (void)
{
  static const char *const formats[] = { "%B", "%b", "%OB", "%Ob" };
  static OwnNames own;
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (gint month = 0; month < MONTHS; month++)
        for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
          {
            g_autoptr (GDateTime) day = g_date_time_new_utc (2026, month + 1, 1, 0, 0, 0);
            g_autofree char *name = g_date_time_format (day, formats[i]);
            g_autofree char *ours = bs_language_name_days (formats[i], 1, month + 1);

            own.names[month][i] = name != NULL ? bs_csv_words_fold (name) : g_strdup ("");
            own.names[month][G_N_ELEMENTS (formats) + i] = bs_csv_words_fold (ours);
          }
      g_once_init_leave (&made, 1);
    }
  return &own;
}

static gboolean
is_month (const char *word, gint month, const OwnNames *own)
{
  for (guint i = 0; i < NAMES_MAX && beginnings[month][i] != NULL; i++)
    if (g_str_has_prefix (word, beginnings[month][i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (own->names[month]); i++)
    if (*own->names[month][i] != '\0' && strcmp (own->names[month][i], word) == 0)
      return TRUE;
  return FALSE;
}

/* 1–12, or 0. */
static gint
find_month (const char *text, gsize length)
{
  const OwnNames *own = get_own_names ();
  g_autofree char *name = NULL;
  g_autofree char *word = NULL;

  if (length > NAME_LENGTH_MAX)
    return 0;
  name = g_strndup (text, length);
  word = bs_csv_words_fold (name);
  for (gint month = 0; month < MONTHS; month++)
    if (is_month (word, month, own))
      return month + 1;
  return 0;
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
          const char *next = *at == '\xc2' || *at == '\xe2' ? bs_csv_skip_blanks (at) : at + 1;
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
  const char *rest = bs_csv_skip_blanks (at);

  moment->time = BS_CSV_NO_TIME;
  moment->offset = BS_CSV_NO_OFFSET;
  /* "22.11.2026 г.", "2026." */
  if (*rest == '.')
    rest = bs_csv_skip_blanks (rest + 1);
  if (g_str_has_prefix (rest, "г"))
    rest = bs_csv_skip_blanks (rest + strlen ("г") + (rest[strlen ("г")] == '.'));
  if (*rest == ',' || *rest == 'T')
    rest = bs_csv_skip_blanks (rest + 1);
  else if (*rest != '\0' && rest == at)
    return FALSE; /* "22.11.20265:30" */
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (rest, words[i]))
      rest = bs_csv_skip_blanks (rest + strlen (words[i]));
  return *rest == '\0' || bs_csv_time_read (rest, &moment->time, &moment->offset);
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
  const char *start = bs_csv_skip_blanks (text), *word_end = skip_letters (start), *behind = skip_between (word_end);

  /* Without a month at the beginning, a word there is a day of the week, "mar." included. */
  return read_parts (start, order, moment) ||
         (word_end > start && behind > word_end && read_parts (behind, order, moment));
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
