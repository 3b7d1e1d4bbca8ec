/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-terms.h"

gboolean
bs_figures_is_past (const BsEntry *entry, BsInstant now)
{
  if (entry->at.kind == BS_INSTANT_DATE)
    return bs_instant_get_date (entry->at) <= bs_instant_get_date (now);
  return entry->at.seconds <= now.seconds;
}

static void
count_list (BsTermFigures *self, const BsTermList *list)
{
  self->asked += list->asked;
  for (guint i = 0; i < list->n; i++)
    self->counts[list->terms[i]]++;
}

BsTermFigures
bs_figures_count_terms (const GPtrArray *entries, BsInstant now, BsTrendSpan span, BsTermKind kind)
{
  BsTermFigures self = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const BsEntry *entry = g_ptr_array_index (entries, i);

      if (!bs_entry_has_pain (entry) || !bs_figures_is_past (entry, now) ||
          !bs_trend_span_has (span, bs_instant_get_date (entry->at)))
        continue;
      if (kind == BS_TERMS_TYPES)
        count_list (&self, &entry->types);
      else if (kind == BS_TERMS_EASIER)
        count_list (&self, &entry->easier_when);
      else if (entry->when != BS_ABSENT)
        {
          self.asked++;
          self.counts[entry->when]++;
        }
    }
  return self;
}

guint
bs_term_figures_sort (const BsTermFigures *self, guint *terms, guint n)
{
  guint found = 0;

  for (guint term = 0; term < BS_TERMS_MAX; term++)
    {
      guint place = found;

      if (self->counts[term] == 0)
        continue;
      while (place > 0 && self->counts[terms[place - 1]] < self->counts[term])
        place--;
      if (place >= n)
        continue;
      found = MIN (found + 1, n);
      for (guint i = found - 1; i > place; i--)
        terms[i] = terms[i - 1];
      terms[place] = term;
    }
  return found;
}
