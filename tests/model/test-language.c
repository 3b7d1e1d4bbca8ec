/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-language.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

#include "bs-text.h"

/* The language of the texts, with catalogues made for this test; each in a process of its own, since a locale is read once. */

#define HEAD "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nLanguage: %s\\n\"\n\n"
#define RUSSIAN_MONTHS                                                                                                                                                                 \
  "msgctxt \"months beside a day\"\nmsgid "                                                                                                                                            \
  "\"January|February|March|April|May|June|July|August|September|October|November|"                                                                                                    \
  "December\"\nmsgstr \"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря\"\n\n" \
  "msgctxt \"months by themselves\"\nmsgid "                                                                                                                                           \
  "\"January|February|March|April|May|June|July|August|September|October|November|"                                                                                                    \
  "December\"\nmsgstr \"январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь\"\n\n"     \
  "msgctxt \"days of the week\"\nmsgid \"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday\"\n"                                                                                 \
  "msgstr \"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье\"\n\n"                                                \
  "msgctxt \"days of the week\"\nmsgid \"Mon|Tue|Wed|Thu|Fri|Sat|Sun\"\nmsgstr \"Пн|Вт\"\n\n"
#define COMMA "msgctxt \"decimal\"\nmsgid \".\"\nmsgstr \",\"\n"

static const struct
{
  const char *language, *texts;
} catalogues[] = {
  { "ru", RUSSIAN_MONTHS COMMA }, { "de", COMMA }, { "ar", "" }, { "he_IL", "" }, { "arn", "" }, { "ar_XB", "" },
};

typedef struct
{
  const char *lang, *language, *all; /* LANG, LANGUAGE, LC_ALL */
  const char *expected;
  gboolean right_to_left;
  const char *date, *month, *number;
} Case;

#define ENGLISH "en", FALSE, "Sunday 22 November", "Nov, November 2026, Sun", "4.5"
static const Case cases[] = {
  { "C.UTF-8", NULL, NULL, ENGLISH },
  { "C", "ru", NULL, ENGLISH },
  { NULL, NULL, NULL, ENGLISH },
  /* Names that no system has. */
  { "xx_YY.UTF-8", NULL, NULL, ENGLISH },
  { NULL, NULL, "bogus", ENGLISH },
  { "C.UTF-8", "bogus", NULL, ENGLISH },
  /* There is no catalogue: not mirrored, whatever was asked for. */
  { "C.UTF-8", "fa", NULL, ENGLISH },
  /* A list of month names that is whole, and one of weekdays that is not. */
  { "C.UTF-8", "ru", NULL, "ru", FALSE, "воскресенье 22 ноября", "Nov, ноябрь 2026, Sun", "4,5" },
  { "C.UTF-8", "fa:ru", NULL, "ru", FALSE, "воскресенье 22 ноября", "Nov, ноябрь 2026, Sun", "4,5" },
  /* Locales without data: nothing but their names is needed. */
  { "ru_AQ.UTF-8", NULL, NULL, "ru", FALSE, "воскресенье 22 ноября", "Nov, ноябрь 2026, Sun", "4,5" },
  { "ru_AQ.KOI8-R", "", NULL, "ru", FALSE, "воскресенье 22 ноября", "Nov, ноябрь 2026, Sun", "4,5" },
  { NULL, NULL, "de_AQ", "de", FALSE, "Sunday 22 November", "Nov, November 2026, Sun", "4,5" },
  { "ar_AQ.UTF-8", NULL, NULL, "ar", TRUE, "Sunday 22 November", "Nov, November 2026, Sun", "4.5" },
  { "ru_AQ.UTF-8", "ar", NULL, "ar", TRUE, "Sunday 22 November", "Nov, November 2026, Sun", "4.5" },
  { "C.UTF-8", "ar_XB", NULL, "ar_XB", TRUE, "Sunday 22 November", "Nov, November 2026, Sun", "4.5" },
  { "C.UTF-8", "he_IL", NULL, "he_IL", TRUE, "Sunday 22 November", "Nov, November 2026, Sun", "4.5" },
  /* Mapudungun begins like Arabic. */
  { "C.UTF-8", "arn", NULL, "arn", FALSE, "Sunday 22 November", "Nov, November 2026, Sun", "4.5" },
};

static char *folder;

static void
make_catalogues (void)
{
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("backstory-language-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_autofree char *place = g_build_filename (folder, catalogues[i].language, "LC_MESSAGES", NULL);
      g_autofree char *source = g_build_filename (place, "backstory.po", NULL);
      g_autofree char *compiled = g_build_filename (place, "backstory.mo", NULL);
      g_autofree char *head = g_strdup_printf (HEAD, catalogues[i].language);
      g_autofree char *text = g_strconcat (head, catalogues[i].texts, NULL);
      const char *const command[] = { "msgfmt", "-o", compiled, source, NULL };
      gint status;

      g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
      g_file_set_contents (source, text, -1, &error);
      g_assert_no_error (error);
      g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
      g_assert_no_error (error);
      g_assert_cmpint (status, ==, 0);
    }
}

static void
remove_catalogues (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_autofree char *language = g_build_filename (folder, catalogues[i].language, NULL);
      g_autofree char *place = g_build_filename (language, "LC_MESSAGES", NULL);
      g_autofree char *source = g_build_filename (place, "backstory.po", NULL);
      g_autofree char *compiled = g_build_filename (place, "backstory.mo", NULL);

      g_unlink (source);
      g_unlink (compiled);
      g_rmdir (place);
      g_rmdir (language);
    }
  g_rmdir (folder);
  g_free (folder);
}

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
test_language (gconstpointer data)
{
  const Case *row = data;
  gint32 day = bs_date_from_ymd (2026, 11, 22);
  g_autofree char *language = NULL, *date = NULL, *month = NULL, *number = NULL;

  if (!g_test_subprocess ())
    {
      static const char *const categories[] = { "LC_CTYPE",   "LC_MESSAGES", "LC_TIME", "LC_NUMERIC",
                                                "LC_COLLATE", "LC_MONETARY", "LC_PAPER" };

      for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
        g_unsetenv (categories[i]);
      set_or_unset ("LANG", row->lang);
      set_or_unset ("LANGUAGE", row->language);
      set_or_unset ("LC_ALL", row->all);
      g_setenv ("BACKSTORY_LOCALE_DIR", folder, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  bs_language_set_up ();
  language = bs_language_dup ();
  date = bs_text_format_date (day, day);
  month = bs_text_format_date_as (day, "%b, %OB %Y, %a");
  number = bs_language_format_decimal (4.5, 1);
  g_assert_cmpstr (language, ==, row->expected);
  g_assert_true (bs_language_is_right_to_left () == row->right_to_left);
  g_assert_cmpstr (date, ==, row->date);
  g_assert_cmpstr (month, ==, row->month);
  g_assert_cmpstr (number, ==, row->number);
}

static void
test_names (void)
{
  static const struct
  {
    const char *format, *named;
  } rows[] = {
    { "", "" },           { "%-d", "%-d" },   { "%A %-d %B %Y", "Tuesday %-d March %Y" },
    { "%%B", "%%B" },     { "%", "%" },       { "%a%b%Ob%h", "TueMarMarMar" },
    { "100 %", "100 %" }, { "%OB", "March" }, { "%_d|%Ed %^B", "%_d|%Ed March" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *named = bs_language_name_days (rows[i].format, 2, 3);

      g_assert_cmpstr (named, ==, rows[i].named);
    }
}

static void
test_decimals (void)
{
  static const struct
  {
    double value;
    guint decimals;
    const char *text;
  } rows[] = { { 0, 0, "0" }, { 2.45, 0, "2" }, { 4, 1, "4.0" }, { -1.25, 2, "-1.25" }, { 1234.5, 1, "1234.5" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bs_language_format_decimal (rows[i].value, rows[i].decimals);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!g_test_subprocess ())
    make_catalogues ();
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/decimals", test_decimals);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/of/%u", i);

      g_test_add_data_func (path, &cases[i], test_language);
    }
  status = g_test_run ();
  if (folder != NULL)
    remove_catalogues ();
  return status;
}
