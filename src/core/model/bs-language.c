/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "paths.h"

#include "bs-language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bs-region.h"

#define LANGUAGE_FIELD "Language:"
#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"
#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"
#define MONTHS 12

/* ---- Locale ---- */

/* Each category for itself: one that is missing takes no other along. Texts need letters, and a locale that is not "C"
 * so that there are catalogues at all; which, says LANGUAGE. */
static void
set_each_category (void)
{
  static const struct
  {
    int category;
    const char *name;
    gboolean needs_letters;
  } categories[] = {
    { LC_CTYPE, "LC_CTYPE", TRUE },      { LC_MESSAGES, "LC_MESSAGES", TRUE }, { LC_TIME, "LC_TIME", FALSE },
    { LC_NUMERIC, "LC_NUMERIC", FALSE }, { LC_COLLATE, "LC_COLLATE", FALSE },  { LC_MONETARY, "LC_MONETARY", FALSE },
#ifdef LC_PAPER
    { LC_PAPER, "LC_PAPER", FALSE },
#endif
  };

  static const char *const replacements[] = { "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      const char *asked = bs_region_get_locale (categories[i].name), *language = g_getenv ("LANGUAGE");

      if (setlocale (categories[i].category, "") != NULL || !categories[i].needs_letters)
        continue;
      /* From glibc 2.39 on there are no catalogues in C.UTF-8. */
      for (guint k = 0; k < G_N_ELEMENTS (replacements); k++)
        if (setlocale (categories[i].category, replacements[k]) != NULL)
          break;
      if (categories[i].category == LC_MESSAGES && asked != NULL && (language == NULL || *language == '\0'))
        g_setenv ("LANGUAGE", asked, TRUE);
    }
}

void
bs_language_set_up (void)
{
  const char *folder = g_getenv ("BACKSTORY_LOCALE_DIR");

  if (setlocale (LC_ALL, "") == NULL)
    set_each_category ();
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && *folder != '\0' ? folder : BS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* ---- Language ---- */

/* The name of the catalogue's language stands in its head, which is the translation of nothing. */
static const char *
find_language (gsize *length)
{
  /* Not in the call itself: for xgettext that would be a word to be translated, in the place of the template's head. */
  static const char *const nothing = "";
  const char *head = dgettext (GETTEXT_PACKAGE, nothing);
  const char *field = g_str_has_prefix (head, LANGUAGE_FIELD) ? head : strstr (head, "\n" LANGUAGE_FIELD);

  *length = 0;
  if (field == NULL)
    return "";
  field = strchr (field, ':') + 1;
  field += strspn (field, " \t");
  *length = strcspn (field, " \t\n");
  return field;
}

char *
bs_language_dup (void)
{
  gsize length;
  const char *name = find_language (&length);

  return length > 0 ? g_strndup (name, length) : g_strdup ("en");
}

gboolean
bs_language_is_right_to_left (void)
{
  static const char *const languages[] = { "ar",  "arc", "ckb", "dv",  "fa", "he", "iw", "ks",
                                           "nqo", "ps",  "sd",  "syr", "ug", "ur", "yi" };
  gsize length;
  const char *name = find_language (&length);
  gsize primary = 0;

  while (primary < length && g_ascii_isalpha (name[primary]))
    primary++;
  for (guint i = 0; primary > 0 && i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i]) == primary && strncmp (name, languages[i], primary) == 0)
      return TRUE;
  return FALSE;
}

/* ---- Direction ---- */

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

gboolean
bs_language_has_right_to_left (const char *text)
{
  return has_letters (text, TRUE);
}

char *
bs_language_isolate (const char *text)
{
  gboolean right_to_left = bs_language_is_right_to_left ();

  if (!has_letters (text, !right_to_left))
    return g_strdup (text);
  /* Pango takes a line's direction from its first letter, also from an isolated one: hence the mark. */
  return g_strconcat (right_to_left ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, FIRST_STRONG_ISOLATE, text, POP_ISOLATE,
                      NULL);
}

char *
bs_language_isolate_left_to_right (const char *text)
{
  if (!bs_language_is_right_to_left ())
    return g_strdup (text);
  return g_strconcat (LEFT_TO_RIGHT_ISOLATE, text, POP_ISOLATE, NULL);
}

/* ---- Days ---- */

static const struct
{
  char conversion; /* of g_date_time_format() */
  gboolean alone;  /* with the flag O: not beside a day */
  guint n;
  const char *context, *names;
} day_names[] = {
  { 'B', FALSE, 12, "months beside a day",
    /* Translators: the twelve months in order, with a bar between two, as they stand beside a day, “22 November”; in Russian
     * “ноября”. Written as in the middle of a sentence. */
    NC_ ("months beside a day",
         "January|February|March|April|May|June|July|August|September|October|November|December") },
  { 'B', TRUE, 12, "months by themselves",
    /* Translators: the twelve months in order, with a bar between two, as they stand by themselves or before a year,
     * “November 2026”; in Russian “ноябрь”. */
    NC_ ("months by themselves",
         "January|February|March|April|May|June|July|August|September|October|November|December") },
  { 'b', FALSE, 12, "months beside a day",
    /* Translators: the twelve months in order, short, with a bar between two, as they stand beside a day, “22 Nov”; in Russian
     * “ноя”, “мая”, without a stop, which would stand before that of a sentence */
    NC_ ("months beside a day", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec") },
  { 'b', TRUE, 12, "months by themselves",
    /* Translators: the twelve months in order, short, with a bar between two, as they stand by themselves; in Russian “ноя”,
     * “май” */
    NC_ ("months by themselves", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec") },
  { 'A', FALSE, 7, "days of the week",
    /* Translators: the days of the week in order from Monday, with a bar between two; they begin a date, “Sunday 22 November” */
    NC_ ("days of the week", "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday") },
  { 'a', FALSE, 7, "days of the week",
    /* Translators: the days of the week in order from Monday, short, with a bar between two: “Sat 21 Nov” */
    NC_ ("days of the week", "Mon|Tue|Wed|Thu|Fri|Sat|Sun") },
};

/* (transfer full) (nullable): the name that stands for a conversion. */
static char *
name_of (char conversion, gboolean alone, gint weekday, gint month)
{
  for (guint i = 0; i < G_N_ELEMENTS (day_names); i++)
    {
      const guint n = day_names[i].n;
      const gint wanted = n == MONTHS ? month : weekday;
      g_auto (GStrv) names = NULL;

      if ((conversion == 'h' ? 'b' : conversion) != day_names[i].conversion ||
          (n == MONTHS && alone != day_names[i].alone))
        continue;
      g_return_val_if_fail (wanted >= 1 && wanted <= (gint) n, NULL);
      names = g_strsplit (g_dpgettext2 (GETTEXT_PACKAGE, day_names[i].context, day_names[i].names), "|", -1);
      /* A translation that has not as many would name the wrong day. */
      if (g_strv_length (names) != n)
        {
          g_strfreev (names);
          names = g_strsplit (day_names[i].names, "|", -1);
        }
      return g_strdup (names[wanted - 1]);
    }
  return NULL;
}

char *
bs_language_name_days (const char *format, gint weekday, gint month)
{
  GString *text = g_string_new (NULL);

  for (const char *at = format; *at != '\0';)
    {
      const gsize flags = *at == '%' ? strspn (at + 1, "-_0^#EO") : 0;
      g_autofree char *name =
          *at == '%' ? name_of (at[1 + flags], memchr (at + 1, 'O', flags) != NULL, weekday, month) : NULL;
      gsize length = *at == '%' && at[1 + flags] != '\0' ? flags + 2 : 1;

      if (name != NULL)
        {
          g_auto (GStrv) parts = g_strsplit (name, "%", -1);
          g_autofree char *kept = g_strjoinv ("%%", parts);

          g_string_append (text, kept);
        }
      else
        g_string_append_len (text, at, (gssize) length);
      at += length;
    }
  return g_string_free (text, FALSE);
}

/* ---- Numbers ---- */

char *
bs_language_format_decimal (double value, guint decimals)
{
  char buffer[64], format[16];
  const char *numbers = setlocale (LC_NUMERIC, NULL);
  g_autofree char *own = NULL;
  char *point;

  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, 9));
  g_ascii_formatd (buffer, sizeof buffer, format, value);
  point = strchr (buffer, '.');
  if (point == NULL)
    return g_strdup (buffer);
  /* The region's where the system knows it, else the language's. */
  if (numbers != NULL && *numbers != '\0' && !g_str_equal (numbers, "POSIX") && numbers[0] != 'C')
    own = g_locale_to_utf8 (localeconv ()->decimal_point, -1, NULL, NULL, NULL);
  *point = '\0';
  if (own == NULL || *own == '\0')
    /* Translators: what stands between a whole number and its tenths, “4.5” */
    return g_strconcat (buffer, C_ ("decimal", "."), point + 1, NULL);
  return g_strconcat (buffer, own, point + 1, NULL);
}
