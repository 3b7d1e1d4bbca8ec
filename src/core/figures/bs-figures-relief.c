/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-relief.h"

/* Rest has a place for each way of resting, the first for what is not recorded; the other kinds one each. */
#define N_HOWS (BS_N_REST_HOWS + 1)

typedef struct
{
  BsReliefFigure figure;
  GArray *minutes; /* gint16 */
} Relief;

static void
add_measure (Relief *self, const BsHistoryMeasure *measure)
{
  self->figure.n_tried++;
  if (measure->result == BS_ABSENT)
    self->figure.n_unknown++;
  else
    self->figure.results[measure->result]++;
  if (measure->result == BS_RESULT_GONE && measure->result_min != BS_ABSENT)
    g_array_append_val (self->minutes, measure->result_min);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const BsReliefFigure *x = a, *y = b;

  if (x->results[BS_RESULT_GONE] != y->results[BS_RESULT_GONE])
    return x->results[BS_RESULT_GONE] > y->results[BS_RESULT_GONE] ? -1 : 1;
  if (x->n_tried != y->n_tried)
    return x->n_tried > y->n_tried ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return x->how - y->how;
}

GArray *
bs_figures_list_relief (const BsHistory *history, BsInstant now, BsTrendSpan span, gboolean by_how)
{
  Relief reliefs[BS_N_MEASURE_KINDS][N_HOWS] = { 0 };
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (BsReliefFigure));
  guint first, end;

  for (gint kind = 0; kind < BS_N_MEASURE_KINDS; kind++)
    for (gint how = 0; how < N_HOWS; how++)
      {
        reliefs[kind][how].figure.kind = (BsMeasureKind) kind;
        reliefs[kind][how].figure.how = how - 1;
        reliefs[kind][how].minutes = g_array_new (FALSE, FALSE, sizeof (gint16));
      }
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

      if (!bs_trend_is_past (entry, now) || !bs_history_entry_has_pain (entry))
        continue;
      for (guint j = 0; j < entry->n_measures; j++)
        if (bs_trend_has_measure (span, &measures[j], entry, now))
          add_measure (
              &reliefs[measures[j].kind][by_how && measures[j].kind == BS_MEASURE_REST ? measures[j].how + 1 : 0],
              &measures[j]);
    }
  for (guint kind = 0; kind < BS_N_MEASURE_KINDS; kind++)
    for (guint how = 0; how < N_HOWS; how++)
      {
        Relief *relief = &reliefs[kind][how];

        relief->figure.minutes = bs_values_from_array (relief->minutes);
        if (relief->figure.n_tried > 0)
          g_array_append_val (figures, relief->figure);
        g_array_unref (relief->minutes);
      }
  g_array_sort (figures, compare);
  return figures;
}
