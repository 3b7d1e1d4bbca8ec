/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-region.h"

#include <string.h>

/* The lists are those of the Unicode Common Locale Data Repository (supplementalData.xml: weekData, measurementData). */

#define MONDAY 1
#define FRIDAY 5
#define SATURDAY 6
#define SUNDAY 7

static const char on_sunday[] =
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI "
    "NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
static const char on_saturday[] = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";
static const char on_friday[] = "MV";
static const char with_letter_paper[] = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE";

char *
bs_region_dup_of_locale (const char *locale)
{
  const char *underscore = locale != NULL ? strchr (locale, '_') : NULL;

  /* “language_REGION.codeset@modifier”; without a language it is no locale. */
  if (underscore == NULL || !g_ascii_isalpha (locale[0]) || !g_ascii_isalpha (underscore[1]) ||
      !g_ascii_isalpha (underscore[2]) || g_ascii_isalnum (underscore[3]))
    return NULL;
  return g_ascii_strup (underscore + 1, 2);
}

const char *
bs_region_get_locale (const char *category)
{
  const char *const names[] = { "LC_ALL", category, "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *locale = g_getenv (names[i]);

      if (locale != NULL && *locale != '\0')
        return locale;
    }
  return NULL;
}

char *
bs_region_dup (const char *category)
{
  /* The first that is set decides, also if it names no region. */
  return bs_region_dup_of_locale (bs_region_get_locale (category));
}

char *
bs_region_dup_any (void)
{
  static const char *const categories[] = { "LC_MONETARY", "LC_TIME",  "LC_PAPER",
                                            "LC_ADDRESS",  "LC_CTYPE", "LC_MESSAGES" };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      char *region = bs_region_dup (categories[i]);

      if (region != NULL)
        return region;
    }
  return NULL;
}

static gboolean
is_in (const char *region, const char *list)
{
  return region != NULL && strstr (list, region) != NULL;
}

gint
bs_region_get_first_weekday (void)
{
  g_autofree char *region = bs_region_dup ("LC_TIME");

  return is_in (region, on_sunday)     ? SUNDAY
         : is_in (region, on_saturday) ? SATURDAY
         : is_in (region, on_friday)   ? FRIDAY
                                       : MONDAY;
}

gboolean
bs_region_has_letter_paper (void)
{
  g_autofree char *region = bs_region_dup ("LC_PAPER");

  return is_in (region, with_letter_paper);
}
