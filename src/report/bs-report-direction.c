/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-direction.h"

#include <pango/pango.h>

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"
#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

static gboolean
is_script_right_to_left (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
bs_report_is_right_to_left (void)
{
  int n;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_get_default (), &n);

  return n > 0 && is_script_right_to_left ((GUnicodeScript) scripts[0]);
}

static gboolean
has_letters (const char *text, gboolean right_to_left)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c) && is_script_right_to_left (g_unichar_get_script (c)) == right_to_left)
        return TRUE;
    }
  return FALSE;
}

char *
bs_report_isolate (const char *text)
{
  gboolean right_to_left = bs_report_is_right_to_left ();

  if (!has_letters (text, !right_to_left))
    return g_strdup (text);
  return g_strconcat (right_to_left ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, FIRST_STRONG_ISOLATE, text, POP_ISOLATE,
                      NULL);
}

/* Takes `text`. */
static char *
isolate_own (char *text, const char *isolate)
{
  g_autofree char *own = text;

  if (!bs_report_is_right_to_left ())
    return g_steal_pointer (&own);
  return g_strconcat (isolate, own, POP_ISOLATE, NULL);
}

char *
bs_report_isolate_numbers (char *numbers)
{
  return isolate_own (numbers, LEFT_TO_RIGHT_ISOLATE);
}

char *
bs_report_isolate_date (char *date)
{
  return isolate_own (date, FIRST_STRONG_ISOLATE);
}

const char *
bs_report_get_arrow (void)
{
  return bs_report_is_right_to_left () ? "←" : "→";
}
