/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const guint8 *start;
  const guint8 *at;
  const guint8 *end;
  const char *fault; /* untranslated; `at` stands on it */
} Scan;

#define FAULT_VALUE N_ ("a value is missing or misspelt")
#define FAULT_NUMBER N_ ("a number is not written as JSON asks")
#define FAULT_NAME N_ ("a name in quotation marks belongs here")
#define FAULT_COLON N_ ("a colon belongs here")
#define FAULT_COMMA N_ ("a comma or a closing bracket belongs here")
#define FAULT_MORE N_ ("something follows after the end")
#define FAULT_CONTROL N_ ("a control character stands inside a text")
#define FAULT_ZERO N_ ("a text holds the character U+0000")
#define FAULT_ESCAPE N_ ("a backslash is followed by something that JSON does not know")
#define FAULT_SURROGATE N_ ("a text holds half a character (a lone surrogate)")
#define FAULT_UTF8 N_ ("the text is not UTF-8")
#define FAULT_END N_ ("it ends too early")

static gboolean
scan_fault (Scan *self, const char *fault)
{
  self->fault = self->at >= self->end ? FAULT_END : fault;
  return FALSE;
}

static void
scan_blanks (Scan *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

/* Length of the well-formed sequence here (Unicode, table 3-7), or 0. */
static guint
utf8_length (const guint8 *at, const guint8 *end)
{
  gsize left = end - at;
  guint8 low = 0x80, high = 0xbf;
  guint length;

  if (at[0] < 0x80)
    return 1;
  if (at[0] >= 0xc2 && at[0] <= 0xdf)
    length = 2;
  else if (at[0] >= 0xe0 && at[0] <= 0xef)
    length = 3;
  else if (at[0] >= 0xf0 && at[0] <= 0xf4)
    length = 4;
  else
    return 0;
  if (at[0] == 0xe0)
    low = 0xa0;
  else if (at[0] == 0xed)
    high = 0x9f;
  else if (at[0] == 0xf0)
    low = 0x90;
  else if (at[0] == 0xf4)
    high = 0x8f;
  if (left < length || at[1] < low || at[1] > high)
    return 0;
  for (guint i = 2; i < length; i++)
    if ((at[i] & 0xc0) != 0x80)
      return 0;
  return length;
}

/* Four hexadecimal digits, or -1. */
static gint
hex_value (const guint8 *at, const guint8 *end)
{
  gint value = 0;

  if (end - at < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      gint digit = g_ascii_xdigit_value ((gchar) at[i]);
      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* `at` stands after the backslash. */
static gboolean
scan_escape (Scan *self)
{
  gint value;

  if (self->at >= self->end)
    return scan_fault (self, FAULT_END);
  if (*self->at != 'u')
    {
      if (*self->at == '\0' || strchr ("\"\\/bfnrt", *self->at) == NULL)
        return scan_fault (self, FAULT_ESCAPE);
      self->at++;
      return TRUE;
    }
  value = hex_value (self->at + 1, self->end);
  if (value < 0)
    {
      if (self->end - self->at < 5)
        self->at = self->end;
      return scan_fault (self, FAULT_ESCAPE);
    }
  if (value == 0)
    return scan_fault (self, FAULT_ZERO);
  if (value >= 0xdc00 && value <= 0xdfff)
    return scan_fault (self, FAULT_SURROGATE);
  if (value >= 0xd800 && value <= 0xdbff)
    {
      gint low = self->end - self->at >= 11 && self->at[5] == '\\' && self->at[6] == 'u'
                     ? hex_value (self->at + 7, self->end)
                     : -1;
      if (low < 0xdc00 || low > 0xdfff)
        return scan_fault (self, FAULT_SURROGATE);
      self->at += 6;
    }
  self->at += 5;
  return TRUE;
}

/* `at` stands on the opening quotation mark. */
static gboolean
scan_string (Scan *self)
{
  self->at++;
  while (self->at < self->end)
    {
      guint8 byte = *self->at;

      if (byte == '"')
        {
          self->at++;
          return TRUE;
        }
      if (byte == '\\')
        {
          self->at++;
          if (!scan_escape (self))
            return FALSE;
        }
      else if (byte < 0x20)
        return scan_fault (self, byte == 0 ? FAULT_ZERO : FAULT_CONTROL);
      else if (byte < 0x80)
        self->at++;
      else
        {
          guint length = utf8_length (self->at, self->end);
          if (length == 0)
            return scan_fault (self, FAULT_UTF8);
          self->at += length;
        }
    }
  return scan_fault (self, FAULT_END);
}

static gboolean
scan_digits (Scan *self)
{
  const guint8 *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > first || scan_fault (self, FAULT_NUMBER);
}

static gboolean
scan_number (Scan *self)
{
  if (*self->at == '-')
    self->at++;
  if (self->at < self->end && *self->at == '0')
    {
      self->at++;
      if (self->at < self->end && g_ascii_isdigit (*self->at))
        return scan_fault (self, FAULT_NUMBER);
    }
  else if (!scan_digits (self))
    return FALSE;
  if (self->at < self->end && *self->at == '.')
    {
      self->at++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (!scan_digits (self))
        return FALSE;
    }
  return TRUE;
}

static gboolean
scan_word (Scan *self, const char *word)
{
  gsize length = strlen (word);
  gsize left = self->end - self->at;

  if (left < length && memcmp (self->at, word, left) == 0)
    self->at = self->end;
  else if (left >= length && memcmp (self->at, word, length) == 0)
    {
      self->at += length;
      return TRUE;
    }
  return scan_fault (self, FAULT_VALUE);
}

/* A value that is neither object nor list. */
static gboolean
scan_scalar (Scan *self)
{
  switch (*self->at)
    {
    case '"':
      return scan_string (self);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        return scan_number (self);
      return scan_fault (self, FAULT_VALUE);
    }
}

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* just inside a list */
  EXPECT_NAME,
  EXPECT_NAME_OR_END,  /* just inside an object */
  EXPECT_COMMA_OR_END, /* after a value */
} Expected;

/* Sets self->fault where it returns FALSE; NULL: too deep. */
static gboolean
scan_document (Scan *self, guint max_depth)
{
  Expected expected = EXPECT_VALUE;
  guint64 objects = 0; /* bit 0: the innermost container is an object */
  guint depth = 0;

  for (;;)
    {
      gboolean in_object = (objects & 1) != 0;

      scan_blanks (self);
      if (expected == EXPECT_COMMA_OR_END && depth == 0)
        return self->at == self->end || scan_fault (self, FAULT_MORE);
      if (self->at >= self->end)
        return scan_fault (self, FAULT_END);

      if (depth > 0 && *self->at == (in_object ? '}' : ']') &&
          (expected == EXPECT_COMMA_OR_END || expected == EXPECT_NAME_OR_END || expected == EXPECT_VALUE_OR_END))
        {
          self->at++;
          depth--;
          objects >>= 1;
          expected = EXPECT_COMMA_OR_END;
          continue;
        }
      switch (expected)
        {
        case EXPECT_COMMA_OR_END:
          if (*self->at != ',')
            return scan_fault (self, FAULT_COMMA);
          self->at++;
          expected = in_object ? EXPECT_NAME : EXPECT_VALUE;
          break;

        case EXPECT_NAME:
        case EXPECT_NAME_OR_END:
          if (*self->at != '"')
            return scan_fault (self, FAULT_NAME);
          if (!scan_string (self))
            return FALSE;
          scan_blanks (self);
          if (self->at >= self->end || *self->at != ':')
            return scan_fault (self, FAULT_COLON);
          self->at++;
          expected = EXPECT_VALUE;
          break;

        case EXPECT_VALUE:
        case EXPECT_VALUE_OR_END:
          if (*self->at == '{' || *self->at == '[')
            {
              if (depth == max_depth)
                {
                  self->fault = NULL;
                  return FALSE;
                }
              depth++;
              objects = (objects << 1) | (*self->at == '{');
              expected = *self->at == '{' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
              self->at++;
            }
          else
            {
              if (!scan_scalar (self))
                return FALSE;
              expected = EXPECT_COMMA_OR_END;
            }
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

static void
scan_get_position (const Scan *self, guint *line, guint *column)
{
  *line = 1;
  *column = 1;
  for (const guint8 *at = self->start; at < self->at; at++)
    if (*at == '\n')
      {
        (*line)++;
        *column = 1;
      }
    else if ((*at & 0xc0) != 0x80)
      (*column)++;
}

gboolean
bs_json_scan (const char *data, gsize length, guint max_depth, GError **error)
{
  Scan scan = { .start = (const guint8 *) data, .at = (const guint8 *) data, .end = (const guint8 *) data + length };
  guint line, column;

  g_return_val_if_fail (max_depth <= 64, FALSE);

  if (scan_document (&scan, max_depth))
    return TRUE;
  scan_get_position (&scan, &line, &column);
  if (scan.fault == NULL)
    {
      g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_DEEP,
                   _ ("line %u, column %u: more than %u lists and objects inside each other"), line, column, max_depth);
      return FALSE;
    }
  /* Bytes that are no text at all are the truer complaint. */
  if (scan.at < scan.end && utf8_length (scan.at, scan.end) == 0)
    scan.fault = FAULT_UTF8;
  g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON,
               /* Translators: the last part says what is wrong: "a colon belongs here" */
               _ ("line %u, column %u: not JSON, %s"), line, column, _ (scan.fault));
  return FALSE;
}
