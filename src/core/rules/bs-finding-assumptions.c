/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-condition.h"
#include "bs-finding.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* What was assumed has to be said (rules.md 5.3), but a year of it would hide what matters: the newest days are
 * named. */
#define MAX_NAMED 7

static gboolean
has_condition (const BsRule *rule, BsConditionKind kind)
{
  for (guint i = 0; i < rule->conditions->len; i++)
    if (((const BsCondition *) g_ptr_array_index (rule->conditions, i))->kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_event (const BsRule *rule)
{
  for (guint i = 0; i < rule->conditions->len; i++)
    if (bs_condition_is_event (g_ptr_array_index (rule->conditions, i)))
      return TRUE;
  return FALSE;
}

/* Does it matter to the rule how many minutes passed before a result? */
static gboolean
needs_minutes (const BsRule *rule)
{
  for (guint i = 0; i < rule->conditions->len; i++)
    {
      const BsCondition *condition = g_ptr_array_index (rule->conditions, i);

      if (condition->min_minutes > 0 || condition->kind == BS_CONDITION_RELIEF_DEADLINE ||
          condition->kind == BS_CONDITION_PATTERN)
        return TRUE;
    }
  return FALSE;
}

/* Days from `first`, TRUE where something was recorded. */
typedef struct
{
  gint32 first;
  guint n;
  gboolean *recorded;
} Days;

static void
mark (Days *days, gint32 from, gint32 to)
{
  for (gint32 date = MAX (from, days->first); date <= to && date - days->first < (gint32) days->n; date++)
    days->recorded[date - days->first] = TRUE;
}

/* The days from an entry to its last observation (rules.md 2.1). */
static void
mark_entry (Days *days, const BsHistory *history, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);
  gint32 last = entry->date;

  if (entry->end != BS_NO_TIME)
    last = MAX (last, bs_instant_get_date (bs_instant_new (entry->end, entry->end_offset)));
  for (guint i = 0; i < entry->n_measures; i++)
    if (measures[i].result != BS_ABSENT && measures[i].result_min != BS_ABSENT)
      last = MAX (last, bs_instant_get_date (bs_history_measure_get_result_moment (entry, &measures[i])));
  mark (days, entry->date, last);
}

/* (transfer full) (element-type gint32) */
static GArray *
list_silent_days (const BsHistory *history, const GArray *evidence)
{
  GArray *silent = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint32 first = G_MAXINT32, last = G_MININT32;
  Days days;

  for (guint i = 0; i < evidence->len; i++)
    {
      gint32 date = bs_instant_get_date (bs_evidence_get_moment (history, &g_array_index (evidence, BsEvidence, i)));
      first = MIN (first, date);
      last = MAX (last, date);
    }
  if (last - (gint64) first < 2)
    return silent;
  days = (Days){ .first = first, .n = (guint) (last - first) + 1 };
  days.recorded = g_new0 (gboolean, days.n);
  for (guint i = 0; i < evidence->len; i++)
    mark_entry (&days, history, bs_history_get (history, g_array_index (evidence, BsEvidence, i).entry));
  /* A day of an entry ends within 14 hours of the same day in UTC. */
  for (guint i = bs_history_lower_bound (history, (gint64) first * BS_DAY_SECONDS - BS_DAY_SECONDS);
       i < bs_history_get_n_entries (history); i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (entry->key > ((gint64) last + 2) * BS_DAY_SECONDS)
        break;
      mark_entry (&days, history, entry);
    }
  for (guint i = 0; i < days.n; i++)
    if (!days.recorded[i])
      {
        gint32 date = first + (gint32) i;

        g_array_append_val (silent, date);
      }
  g_free (days.recorded);
  return silent;
}

GArray *
bs_finding_list_silent_days (const BsFinding *finding, const BsAssessment *assessment)
{
  g_autoptr (GArray) evidence = NULL;

  if (!has_condition (finding->rule, BS_CONDITION_PAIN_CHAIN))
    return g_array_new (FALSE, FALSE, sizeof (gint32));
  evidence = bs_assessment_list_evidence (assessment, finding);
  return list_silent_days (bs_assessment_get_history_snapshot (assessment), evidence);
}

static void
add_silent_days (GPtrArray *texts, const BsHistory *history, const GArray *evidence, gint32 today)
{
  g_autoptr (GArray) silent = list_silent_days (history, evidence);
  guint n_more = silent->len > MAX_NAMED ? silent->len - MAX_NAMED : 0;

  if (n_more > 0)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("No entry on %u more day: counted as continuing.",
                                                       "No entry on %u more days: counted as continuing.", n_more),
                                             n_more));
  for (guint i = n_more; i < silent->len; i++)
    {
      g_autofree char *date = bs_text_format_date (g_array_index (silent, gint32, i), today);
      /* Translators: %s is a day: “Friday 20 November” */
      g_ptr_array_add (texts, g_strdup_printf (_ ("No entry on %s: counted as continuing."), date));
    }
}

/* Relief that nobody recorded, and results without their minutes. */
static void
add_relief (GPtrArray *texts, const BsRule *rule, const BsHistory *history, const GArray *evidence)
{
  gboolean inferred = FALSE, unknown_minutes = FALSE;
  const char *text = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      const BsEvidence *item = &g_array_index (evidence, BsEvidence, i);
      const BsHistoryMeasure *measure = bs_evidence_get_measure (history, item);

      if (measure == NULL)
        continue;
      inferred = inferred || (item->field == BS_FIELD_KIND && measure->result == BS_ABSENT);
      unknown_minutes = unknown_minutes || (item->field == BS_FIELD_RESULT && measure->result_min == BS_ABSENT);
    }
  if (inferred && has_condition (rule, BS_CONDITION_NO_RELIEF))
    g_ptr_array_add (texts, g_strdup (_ ("The relief was not recorded; it was taken from the later rating.")));
  else if (inferred && has_condition (rule, BS_CONDITION_RELIEF_DEADLINE))
    g_ptr_array_add (texts, g_strdup (_ ("The relief was not recorded; it was taken from the later entry.")));
  if (unknown_minutes && needs_minutes (rule))
    text = _ ("The time of the result was not recorded; it was counted as late enough for this rule.");
  else if (unknown_minutes)
    text = _ ("The time of the result was not recorded; it was counted from the beginning of what was tried.");
  if (text != NULL)
    g_ptr_array_add (texts, g_strdup (text));
}

static void
add_bare_dates (GPtrArray *texts, const BsRule *rule, const BsHistory *history, const GArray *evidence, gint32 today)
{
  gboolean by_day = has_condition (rule, BS_CONDITION_PAIN_CHAIN);
  gint32 named[MAX_NAMED] = { 0 };
  guint n = 0;

  /* Rules that count days do not read the time. */
  if (!by_day && !has_event (rule))
    return;
  for (guint i = evidence->len; i-- > 0 && n < MAX_NAMED;)
    {
      BsInstant moment = bs_evidence_get_moment (history, &g_array_index (evidence, BsEvidence, i));
      gint32 date = bs_instant_get_date (moment);
      gboolean seen = FALSE;

      if (moment.kind != BS_INSTANT_DATE)
        continue;
      for (guint k = 0; k < n; k++)
        seen = seen || named[k] == date;
      if (!seen)
        named[n++] = date;
    }
  while (n-- > 0)
    {
      g_autofree char *date = bs_text_format_date (named[n], today);

      if (by_day)
        g_ptr_array_add (
            texts, g_strdup_printf (_ ("The time of the entry of %s is not known; it was counted by its date."), date));
      else
        g_ptr_array_add (
            texts, g_strdup_printf (_ ("The time of the entry of %s is not known; it was counted as noon."), date));
    }
}

char **
bs_finding_list_assumptions (const BsFinding *finding, const BsAssessment *assessment)
{
  const BsRule *rule = finding->rule;
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  gint32 today = bs_instant_get_date (bs_assessment_get_at (assessment));
  g_autoptr (GArray) evidence = bs_assessment_list_evidence (assessment, finding);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (rule->assumption != NULL)
    g_ptr_array_add (texts, g_strdup (rule->assumption));
  if (has_condition (rule, BS_CONDITION_PAIN_CHAIN))
    add_silent_days (texts, history, evidence, today);
  add_relief (texts, rule, history, evidence);
  add_bare_dates (texts, rule, history, evidence, today);
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}
