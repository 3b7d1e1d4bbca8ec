/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-walks.h"

typedef struct
{
  BsWalkFigures figures;
  guint sum;
  GArray *onsets; /* gint16 */
} Walks;

static void
add_walk (Walks *self, const BsHistoryEntry *entry)
{
  self->figures.n_walks++;
  self->figures.n_without_pain += !bs_history_entry_has_pain (entry);
  if (entry->pain >= 0)
    {
      self->figures.n_rated++;
      self->sum += (guint) entry->pain;
    }
  if (entry->onset_min >= 0 && bs_history_entry_has_pain (entry))
    g_array_append_val (self->onsets, entry->onset_min);
}

static BsWalkFigures
finish (Walks *self)
{
  self->figures.mean_pain = self->figures.n_rated > 0 ? (double) self->sum / self->figures.n_rated : BS_ABSENT;
  self->figures.onset = bs_values_from_array (self->onsets);
  g_array_unref (self->onsets);
  return self->figures;
}

BsWalks
bs_figures_sum_walks (const BsHistory *history, BsInstant now, BsTrendSpan span)
{
  enum
  {
    NO_POSTURE = BS_N_WALK_POSTURES,
    ALL,
    N_SUMS,
  };
  Walks sums[N_SUMS] = { 0 };
  BsWalks walks;
  guint first, end;

  for (guint i = 0; i < N_SUMS; i++)
    sums[i].onsets = g_array_new (FALSE, FALSE, sizeof (gint16));
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (!bs_trend_is_past (entry, now) || !bs_trend_span_has (span, entry->date))
        continue;
      if (entry->walk_min == BS_ABSENT && entry->onset_min == BS_ABSENT)
        continue;
      add_walk (&sums[ALL], entry);
      add_walk (&sums[entry->walk_posture == BS_ABSENT ? NO_POSTURE : entry->walk_posture], entry);
    }
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    walks.by_posture[i] = finish (&sums[i]);
  walks.no_posture = finish (&sums[NO_POSTURE]);
  walks.all = finish (&sums[ALL]);
  return walks;
}
