/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-json-cursor.h"

#include <string.h>

#define EXPONENT_MAX G_GINT64_CONSTANT (1000000000) /* more than a file has digits */
#define DIGITS_MAX 18                               /* what 64 bits hold for certain */

static void
skip_blanks (BsJsonCursor *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

void
bs_json_cursor_init (BsJsonCursor *self, const char *data, gsize length, GString *scratch)
{
  self->at = data;
  self->end = data + length;
  self->scratch = scratch;
  skip_blanks (self);
}

BsJsonType
bs_json_cursor_peek (const BsJsonCursor *self)
{
  switch (*self->at)
    {
    case '{':
      return BS_JSON_OBJECT;
    case '[':
      return BS_JSON_ARRAY;
    case '"':
      return BS_JSON_STRING;
    case 't':
    case 'f':
      return BS_JSON_BOOLEAN;
    case 'n':
      return BS_JSON_NULL;
    default:
      return BS_JSON_NUMBER;
    }
}

/* From the opening quotation mark to behind the closing one; TRUE if there is an escape in it. */
static gboolean
skip_string (BsJsonCursor *self)
{
  gboolean escaped = FALSE;

  for (self->at++; *self->at != '"'; self->at++)
    if (*self->at == '\\')
      {
        escaped = TRUE;
        self->at++;
      }
  self->at++;
  return escaped;
}

void
bs_json_cursor_skip (BsJsonCursor *self)
{
  guint depth = 0;

  do
    switch (*self->at)
      {
      case '"':
        skip_string (self);
        break;
      case '{':
      case '[':
        depth++;
        self->at++;
        break;
      case '}':
      case ']':
        depth--;
        self->at++;
        break;
      default:
        self->at++;
        break;
      }
  while (depth > 0);
  /* The rest of a number or a word. */
  while (self->at < self->end && strchr (",]} \t\r\n", *self->at) == NULL)
    self->at++;
}

void
bs_json_cursor_enter (BsJsonCursor *self)
{
  self->at++;
}

gboolean
bs_json_cursor_next (BsJsonCursor *self)
{
  skip_blanks (self);
  if (*self->at == ',')
    {
      self->at++;
      skip_blanks (self);
    }
  if (*self->at != ']' && *self->at != '}')
    return TRUE;
  self->at++;
  return FALSE;
}

static gunichar
hex_value (const char *at)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + (gunichar) g_ascii_xdigit_value (at[i]);
  return value;
}

static void
unescape (const char *at, const char *end, gsize max, GString *out)
{
  g_string_truncate (out, 0);
  for (gsize n = 0; at < end && n <= max; n++)
    {
      gunichar character;

      if (*at != '\\')
        {
          const char *next = g_utf8_next_char (at);
          g_string_append_len (out, at, next - at);
          at = next;
          continue;
        }
      at++;
      switch (*at++)
        {
        case 'b':
          character = '\b';
          break;
        case 'f':
          character = '\f';
          break;
        case 'n':
          character = '\n';
          break;
        case 'r':
          character = '\r';
          break;
        case 't':
          character = '\t';
          break;
        case 'u':
          character = hex_value (at);
          at += 4;
          if (character >= 0xd800 && character <= 0xdbff)
            {
              character = 0x10000 + ((character - 0xd800) << 10) + (hex_value (at + 2) - 0xdc00);
              at += 6;
            }
          break;
        default: /* " \ / */
          character = (guchar) at[-1];
          break;
        }
      g_string_append_unichar (out, character);
    }
}

BsJsonString
bs_json_cursor_take_string (BsJsonCursor *self, gsize max)
{
  const char *first = self->at + 1;
  gboolean escaped = skip_string (self);
  const char *last = self->at - 1;

  if (escaped)
    {
      unescape (first, last, max, self->scratch);
      return (BsJsonString){ self->scratch->str, self->scratch->len };
    }
  if ((gsize) (last - first) > max) /* bytes are never fewer than characters */
    {
      const char *cut = first;
      for (gsize n = 0; cut < last && n <= max; n++)
        cut = g_utf8_next_char (cut);
      last = cut;
    }
  return (BsJsonString){ first, last - first };
}

BsJsonString
bs_json_cursor_take_name (BsJsonCursor *self)
{
  BsJsonString name = bs_json_cursor_take_string (self, 64); /* longer than any name we know */

  skip_blanks (self);
  self->at++; /* the colon */
  skip_blanks (self);
  return name;
}

gboolean
bs_json_cursor_take_boolean (BsJsonCursor *self)
{
  gboolean value = *self->at == 't';

  self->at += value ? strlen ("true") : strlen ("false");
  return value;
}

/* The usual: a few digits and nothing else. */
static gboolean
take_small_number (BsJsonCursor *self, gint64 *value)
{
  const char *at = self->at;
  gint64 result = 0;

  for (; at < self->end && g_ascii_isdigit (*at) && at - self->at < DIGITS_MAX; at++)
    result = result * 10 + (*at - '0');
  if (at < self->end && (g_ascii_isdigit (*at) || strchr ("-+.eE", *at) != NULL))
    return FALSE;
  self->at = at;
  *value = result;
  return TRUE;
}

BsJsonNumber
bs_json_cursor_take_number (BsJsonCursor *self, gint64 *value, BsJsonString *literal)
{
  const char *start = self->at;
  const char *first = NULL, *last = NULL; /* the digits that are not 0 */
  gint64 index = 0, first_index = 0, last_index = 0, n_before_point = -1, exponent = 0, power;
  gboolean negative = *start == '-';
  BsJsonNumber kind = BS_JSON_WHOLE;

  if (!take_small_number (self, value))
    {
      const char *at = start + negative;

      for (; at < self->end && (g_ascii_isdigit (*at) || *at == '.'); at++)
        if (*at == '.')
          n_before_point = index;
        else
          {
            if (*at != '0')
              {
                first_index = first == NULL ? index : first_index;
                first = first == NULL ? at : first;
                last_index = index;
                last = at;
              }
            index++;
          }
      if (n_before_point < 0)
        n_before_point = index;
      if (at < self->end && (*at == 'e' || *at == 'E'))
        {
          gboolean down = at[1] == '-';
          at += at[1] == '-' || at[1] == '+' ? 2 : 1;
          for (; at < self->end && g_ascii_isdigit (*at); at++)
            exponent = MIN (exponent * 10 + (*at - '0'), EXPONENT_MAX);
          exponent = down ? -exponent : exponent;
        }
      self->at = at;

      *value = 0;
      power = n_before_point - 1 - last_index + exponent; /* of ten, at which the last digit stands */
      if (first != NULL && power < 0)
        kind = BS_JSON_FRACTION;
      else if (first != NULL && power + last_index - first_index >= DIGITS_MAX)
        kind = BS_JSON_HUGE;
      else if (first != NULL)
        {
          for (at = first; at <= last; at++)
            *value = *at == '.' ? *value : *value * 10 + (*at - '0');
          for (; power > 0; power--)
            *value *= 10;
          *value = negative ? -*value : *value;
        }
    }
  if (literal != NULL)
    *literal = (BsJsonString){ start, self->at - start };
  return kind;
}
