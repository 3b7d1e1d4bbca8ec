/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-visit-words.h"

#include <glib/gi18n-lib.h>

static gboolean
is_among (const GArray *findings, const BsFinding *finding, gboolean unknown_only)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const BsFinding *one = &g_array_index (findings, BsFinding, i);
      if (one->rule == finding->rule && !(unknown_only && one->known))
        return TRUE;
    }
  return FALSE;
}

char *
bs_visit_format_saved (const GArray *before, BsAssessment *assessment)
{
  g_autoptr (GArray) after = assessment ? bs_assessment_list_active (assessment) : NULL;
  guint n_answered = 0, n_known = 0;

  for (guint i = 0; before && after && i < before->len; i++)
    {
      const BsFinding *finding = &g_array_index (before, BsFinding, i);
      if (finding->rule->level < BS_LEVEL_DOCTOR || finding->known)
        continue;
      if (!is_among (after, finding, FALSE))
        n_answered++;
      else if (!is_among (after, finding, TRUE))
        n_known++;
    }
  if (n_answered > 0)
    return g_strdup_printf (ngettext ("Visit recorded. It answers %u finding; it is under Past findings.",
                                      "Visit recorded. It answers %u findings; they are under Past findings.",
                                      n_answered),
                            n_answered);
  if (n_known > 0)
    return g_strdup_printf (ngettext ("Visit recorded. %u finding is listed as known to your doctor.",
                                      "Visit recorded. %u findings are listed as known to your doctor.", n_known),
                            n_known);
  return g_strdup (_ ("Visit recorded"));
}
