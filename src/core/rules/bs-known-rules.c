/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-known-rules.h"

#include "bs-condition.h"

gint32
bs_visit_get_known_until (const BsVisit *visit)
{
  gint32 date = bs_instant_get_date (visit->at);

  if (!bs_instant_is_set (visit->knows_until))
    return date + BS_KNOWN_DAYS_DEFAULT;
  return MIN (bs_instant_get_date (visit->knows_until), date + BS_KNOWN_DAYS_MAX);
}

gint32
bs_assessment_get_known_until (const BsAssessment *self, const char *rule_id)
{
  BsHistory *history = bs_assessment_get_history_snapshot (self);
  gint64 at = bs_assessment_get_at (self).seconds;
  gint32 until = G_MININT32;

  for (guint i = 0; i < bs_history_get_n_visits (history); i++)
    {
      const BsVisit *visit = bs_history_get_visit (history, i);

      if (visit->at.seconds <= at && bs_visit_is_examination (visit) && visit->knows != NULL &&
          g_strv_contains ((const char *const *) visit->knows, rule_id))
        until = MAX (until, bs_visit_get_known_until (visit));
    }
  return until;
}
