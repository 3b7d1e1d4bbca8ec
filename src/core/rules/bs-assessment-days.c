/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-private.h"

#include <string.h>

/* What the findings say of each entry and of each day: computed when first asked for. */

static void
mark_entries (BsAssessment *self, guint32 head, guint rule)
{
  if (bs_assessment_is_hidden (self, rule))
    return;
  while (head != BS_NO_EVIDENCE)
    {
      const BsEvidenceLink *link = bs_findings_get_link (self->findings, head);

      self->entry_rules[link->entry] |= BS_BIT (rule);
      head = link->previous;
    }
}

static void
mark_interval (const BsInterval *interval, gpointer user_data)
{
  mark_entries (user_data, interval->evidence, interval->rule);
}

guint64
bs_assessment_get_entry_rules (BsAssessment *self, guint entry)
{
  if (self->entry_rules == NULL)
    {
      self->entry_rules = g_new0 (guint64, bs_history_get_n_entries (self->history) + 1);
      bs_findings_foreach_interval (self->findings, mark_interval, self);
      for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
        if (self->rules[i].active)
          mark_entries (self, self->rules[i].evidence, i);
    }
  return self->entry_rules[entry];
}

static void
raise_days (BsAssessment *self, gint64 raised, gint64 cleared, const BsRule *rule)
{
  gint32 first = MAX (bs_local_date (raised, self->at.offset), self->first_day);
  gint32 last = MIN (bs_local_date (cleared - 1, self->at.offset), bs_instant_get_date (self->at));

  if (bs_assessment_is_hidden (self, rule->index))
    return;
  for (gint32 day = first; day <= last; day++)
    {
      guint8 *known = &self->day_levels->data[day - self->first_day];
      *known = MAX (*known, (guint8) rule->level);
    }
}

static void
raise_days_of_interval (const BsInterval *interval, gpointer user_data)
{
  BsAssessment *self = user_data;

  raise_days (self, interval->raised, interval->cleared, bs_rulebook_get_rule (self->rulebook, interval->rule));
}

static void
find_first_day (const BsInterval *interval, gpointer user_data)
{
  BsAssessment *self = user_data;

  self->first_day = MIN (self->first_day, bs_local_date (interval->raised, self->at.offset));
}

BsLevel
bs_assessment_get_day_level (BsAssessment *self, gint32 date)
{
  gint32 today = bs_instant_get_date (self->at);

  if (self->day_levels == NULL)
    {
      self->first_day = today;
      bs_findings_foreach_interval (self->findings, find_first_day, self);
      for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
        if (self->rules[i].active)
          self->first_day = MIN (self->first_day, bs_local_date (self->rules[i].raised, self->at.offset));
      self->day_levels = g_byte_array_new ();
      g_byte_array_set_size (self->day_levels, (guint) (today - self->first_day + 1));
      memset (self->day_levels->data, BS_LEVEL_NONE, self->day_levels->len);
      bs_findings_foreach_interval (self->findings, raise_days_of_interval, self);
      for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
        if (self->rules[i].active)
          raise_days (self, self->rules[i].raised, self->at.seconds + 1, bs_rulebook_get_rule (self->rulebook, i));
    }
  if (date < self->first_day || date > today)
    return BS_LEVEL_NONE;
  return self->day_levels->data[date - self->first_day];
}
