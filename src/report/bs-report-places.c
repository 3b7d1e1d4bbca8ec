/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

/* Places of the body in as few letters as a doctor reads without a legend. */

static const char *
get_left (void)
{
  /* Translators: left, one letter, behind a place of the body */
  return C_ ("side", "L");
}

static const char *
get_right (void)
{
  /* Translators: right, one letter, behind a place of the body */
  return C_ ("side", "R");
}

static void
append (GString *text, const char *part, const char *side)
{
  /* The space does not break. */
  g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? _ (", ") : "", part, *part && *side ? "\u00a0" : "", side);
}

void
bs_report_text_add_sites (BsReportText *text, guint64 sites)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  gboolean left = (sites & BS_BIT (BS_SITE_LOWER_BACK_LEFT)) != 0,
           right = (sites & BS_BIT (BS_SITE_LOWER_BACK_RIGHT)) != 0;

  if (sites & BS_BIT (BS_SITE_LOWER_BACK_CENTRE))
    /* Translators: the middle of the lower back */
    append (parts, _ ("lower back middle"), "");
  if (left)
    append (parts, parts->len > 0 ? "" : _ ("lower back"), get_left ());
  if (right)
    append (parts, parts->len > 0 ? "" : _ ("lower back"), get_right ());
  if (sites & BS_BIT (BS_SITE_SACRUM))
    append (parts, _ ("sacrum"), "");
  bs_report_text_add (text, BS_ROLE_PLAIN, parts->str);
}

void
bs_report_text_add_regions (BsReportText *text, BsReportRole role, guint64 regions)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint region = 0; region < BS_N_REGIONS; region++)
    {
      const char *label = bs_vocabulary_get_label (&bs_regions, region);
      gboolean sided = region < BS_REGION_ABDOMEN && region % 3 == 0;

      if (region == BS_REGION_SACRUM)
        label = _ ("sacrum");
      if (regions & BS_BIT (region))
        append (parts, label, "");
      if (!sided)
        continue;
      if (regions & BS_BIT (region + 1))
        append (parts, label, get_left ());
      if (regions & BS_BIT (region + 2))
        append (parts, label, get_right ());
      region += 2;
    }
  bs_report_text_add (text, role, parts->str);
}
