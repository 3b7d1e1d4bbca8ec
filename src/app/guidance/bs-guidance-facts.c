/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-guidance-facts.h"

#include <glib/gi18n-lib.h>

#define WINDOW_DAYS 14 /* rules.md 2.1, CLASS_WINDOW */

static void
count_measures (BsHistory *history, const BsHistoryEntry *entry, BsPainBehaviour *behaviour)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

  for (guint i = 0; i < entry->n_measures; i++)
    {
      if (measures[i].result == BS_ABSENT)
        continue;
      if (measures[i].kind == BS_MEASURE_REST)
        behaviour->rest[measures[i].result]++;
      else if (measures[i].kind == BS_MEASURE_MEDICINE)
        behaviour->medicine[measures[i].result]++;
    }
}

void
bs_guidance_count_behaviour (const BsAssessment *assessment, BsPainBehaviour *behaviour)
{
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  BsInstant at = bs_assessment_get_at (assessment);
  gint32 today = bs_instant_get_date (at);

  *behaviour = (BsPainBehaviour){ 0 };
  for (guint i = bs_history_get_n_entries (history); i-- > 0;)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (entry->key < at.seconds - (WINDOW_DAYS + 2) * (gint64) BS_DAY_SECONDS)
        break; /* no offset brings an earlier one into the window */
      if (entry->key > at.seconds || entry->date > today || entry->date <= today - WINDOW_DAYS ||
          !bs_history_entry_has_pain (entry))
        continue;
      behaviour->entries++;
      behaviour->constant += entry->course == BS_COURSE_CONSTANT;
      count_measures (history, entry, behaviour);
    }
}

guint
bs_guidance_sum_results (const guint *results)
{
  guint sum = 0;

  for (guint i = 0; i < BS_N_RESULTS; i++)
    sum += results[i];
  return sum;
}

char *
bs_guidance_format_not_for_you (const BsAssessment *assessment)
{
  const BsProfile *profile = bs_history_get_profile (bs_assessment_get_history_snapshot (assessment));
  g_autofree char *facts =
      bs_profile_format_beyond_rules (profile, bs_instant_get_date (bs_assessment_get_at (assessment)));

  /* Translators: the sentence of rules.md 5.3, and what the person said about themselves */
  return facts ? g_strdup_printf (_ ("%s You said: %s."), bs_safety_get_not_for_you (), facts) : NULL;
}
