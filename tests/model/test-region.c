/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-region.h"

/* Where somebody is, by names of locales that need not be there. */

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
set_locale (const char *all, const char *category, const char *value, const char *lang)
{
  static const char *const categories[] = { "LC_MONETARY", "LC_TIME",  "LC_PAPER",
                                            "LC_ADDRESS",  "LC_CTYPE", "LC_MESSAGES" };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    g_unsetenv (categories[i]);
  set_or_unset ("LC_ALL", all);
  set_or_unset ("LANG", lang);
  set_or_unset (category, value);
}

static void
test_names (void)
{
  static const struct
  {
    const char *locale, *region;
  } cases[] = {
    { "en_US.UTF-8", "US" }, { "de_DE@euro", "DE" },  { "pt_BR.utf8", "BR" },
    { "en_au", "AU" },       { "sr_RS@latin", "RS" }, { "ru_RU.KOI8-R", "RU" },
    { "C.UTF-8", NULL },     { "C", NULL },           { "POSIX", NULL },
    { "eo", NULL },          { "ru.UTF-8", NULL },    { "en_USA", NULL },
    { "en_", NULL },         { "en_U", NULL },        { "_US", NULL },
    { "es_419", NULL },      { "bogus", NULL },       { "", NULL },
    { NULL, NULL },          { "xx_YY.UTF-8", "YY" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *region = bs_region_dup_of_locale (cases[i].locale);

      g_test_message ("%s", cases[i].locale);
      g_assert_cmpstr (region, ==, cases[i].region);
    }
}

/* LC_ALL before the category before LANG; what is empty is not set; what names no region is nevertheless what is set. */
static void
test_order (void)
{
  static const struct
  {
    const char *all, *time, *lang, *region, *any;
  } cases[] = {
    { NULL, NULL, NULL, NULL, NULL },
    { NULL, NULL, "en_US.UTF-8", "US", "US" },
    { NULL, "de_DE.UTF-8", "en_US.UTF-8", "DE", "US" },
    { "fr_FR.UTF-8", "de_DE.UTF-8", "en_US.UTF-8", "FR", "FR" },
    { "", "", "ru_RU.UTF-8", "RU", "RU" },
    { "C.UTF-8", "de_DE.UTF-8", "en_US.UTF-8", NULL, NULL },
    { NULL, "de_DE.UTF-8", "C.UTF-8", "DE", "DE" },
    { NULL, "C", "ar_EG.UTF-8", NULL, "EG" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *region = NULL, *any = NULL;

      set_locale (cases[i].all, "LC_TIME", cases[i].time, cases[i].lang);
      region = bs_region_dup ("LC_TIME");
      any = bs_region_dup_any ();
      g_test_message ("row %u", i);
      g_assert_cmpstr (region, ==, cases[i].region);
      g_assert_cmpstr (any, ==, cases[i].any);
    }
}

static void
test_habits (void)
{
  static const struct
  {
    const char *locale;
    gint first_weekday;
    gboolean letter;
  } cases[] = {
    { "de_DE.UTF-8", 1, FALSE }, { "ru_RU.UTF-8", 1, FALSE }, { "fr_FR", 1, FALSE },       { "fr_CA", 7, TRUE },
    { "es_ES", 1, FALSE },       { "es_MX", 7, TRUE },        { "es_CL", 1, TRUE },        { "ar_EG", 6, FALSE },
    { "ar_MA", 1, FALSE },       { "ar_SA", 7, FALSE },       { "en_US.UTF-8", 7, TRUE },  { "en_GB.UTF-8", 1, FALSE },
    { "he_IL", 7, FALSE },       { "dv_MV", 5, FALSE },       { "ja_JP.UTF-8", 7, FALSE }, { "xx_YY.UTF-8", 1, FALSE },
    { "C.UTF-8", 1, FALSE },     { "bogus", 1, FALSE },       { NULL, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].locale);
      set_locale (NULL, "LC_TIME", NULL, cases[i].locale);
      g_assert_cmpint (bs_region_get_first_weekday (), ==, cases[i].first_weekday);
      g_assert_true (bs_region_has_letter_paper () == cases[i].letter);
    }
  /* Each by its own category. */
  set_locale (NULL, "LC_PAPER", "en_US.UTF-8", "de_DE.UTF-8");
  g_assert_cmpint (bs_region_get_first_weekday (), ==, 1);
  g_assert_true (bs_region_has_letter_paper ());
  set_locale (NULL, "LC_TIME", "en_US.UTF-8", "de_DE.UTF-8");
  g_assert_cmpint (bs_region_get_first_weekday (), ==, 7);
  g_assert_false (bs_region_has_letter_paper ());
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region/names", test_names);
  g_test_add_func ("/region/order", test_order);
  g_test_add_func ("/region/habits", test_habits);
  return g_test_run ();
}
