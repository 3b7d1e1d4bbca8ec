/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-emergency-number.h"

#include <string.h>

#include "bs-region.h"

/* Ambulance by country where it is not 112 or where another number is the one people know. */
static const struct
{
  char country[3];
  const char *number;
} numbers[] = {
  { "AU", "000" }, { "BD", "999" }, { "BR", "192" },  { "CA", "911" }, { "CL", "131" }, { "CN", "120" },
  { "CO", "123" }, { "CR", "911" }, { "DO", "911" },  { "EC", "911" }, { "EG", "123" }, { "GB", "999" },
  { "HK", "999" }, { "IE", "999" }, { "IL", "101" },  { "IR", "115" }, { "JP", "119" }, { "KR", "119" },
  { "MX", "911" }, { "MY", "999" }, { "NZ", "111" },  { "PA", "911" }, { "PE", "106" }, { "PH", "911" },
  { "PR", "911" }, { "SG", "995" }, { "TH", "1669" }, { "TW", "119" }, { "US", "911" }, { "UY", "911" },
  { "VN", "115" },
};

const char *
bs_emergency_number_of_country (const char *country)
{
  for (guint i = 0; country && i < G_N_ELEMENTS (numbers); i++)
    if (g_ascii_strcasecmp (country, numbers[i].country) == 0)
      return numbers[i].number;
  return "112";
}

const char *
bs_emergency_number_of_system (void)
{
  g_autofree char *country = bs_region_dup_any ();

  return bs_emergency_number_of_country (country);
}

gboolean
bs_emergency_number_is_valid (const char *number)
{
  guint digits = 0;

  for (const char *p = number; *p; p++)
    {
      if (g_ascii_isdigit (*p))
        digits++;
      else if (!strchr (" +-()", *p))
        return FALSE;
    }
  return digits >= 2 && strlen (number) <= 20;
}
