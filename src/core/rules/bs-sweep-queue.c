/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sweep.h"

/* What is still to come: a binary heap by `due`. */

static inline BsPiece *
get_piece (const BsSweep *self, guint index)
{
  return &g_array_index (self->queue, BsPiece, index);
}

void
bs_sweep_push (BsSweep *self, gint64 due, gint64 stand, BsPieceKind kind, guint entry, gint measure)
{
  /* What lies before now (a bare date's measure in another zone) is known only now. */
  BsPiece piece = {
    .due = MAX (due, self->now),
    .stand = stand,
    .entry = entry,
    .measure = (gint16) measure,
    .kind = (guint8) kind,
  };
  guint i = self->queue->len;

  g_array_append_val (self->queue, piece);
  while (i > 0 && get_piece (self, (i - 1) / 2)->due > piece.due)
    {
      *get_piece (self, i) = *get_piece (self, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  *get_piece (self, i) = piece;
}

BsPiece
bs_sweep_pop (BsSweep *self)
{
  BsPiece first = *get_piece (self, 0), last = *get_piece (self, self->queue->len - 1);
  guint n = self->queue->len - 1, i = 0;

  g_array_set_size (self->queue, n);
  for (guint child = 1; child < n; child = 2 * i + 1)
    {
      if (child + 1 < n && get_piece (self, child + 1)->due < get_piece (self, child)->due)
        child++;
      if (get_piece (self, child)->due >= last.due)
        break;
      *get_piece (self, i) = *get_piece (self, child);
      i = child;
    }
  if (n > 0)
    *get_piece (self, i) = last;
  return first;
}

/* What is known only when the hour is over: results without minutes, and relief that came later. */
static gboolean
says_something_at_deadline (const BsSweep *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measures,
                            gint64 hour)
{
  if (entry->end != BS_NO_TIME && entry->end > hour && !bs_history_entry_is_bare (entry))
    return TRUE;
  for (guint i = 0; i < entry->n_measures; i++)
    switch (measures[i].result)
      {
      case BS_RESULT_GONE:
        if (bs_sweep_get_result (self, entry, &measures[i]) > hour)
          return TRUE;
        break;
      case BS_RESULT_SAME:
      case BS_RESULT_WORSE:
        if (measures[i].result_min == BS_ABSENT)
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

void
bs_sweep_push_pieces (BsSweep *self, guint index, const BsHistoryEntry *entry)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  if (bs_history_entry_is_bare (entry))
    {
      gint64 noon = bs_sweep_get_stand (self, entry);
      bs_sweep_push (self, noon, noon, BS_PIECE_NOON, index, -1);
    }
  if (entry->end != BS_NO_TIME)
    bs_sweep_push (self, entry->end, entry->end, BS_PIECE_END, index, -1);
  for (guint i = 0; i < entry->n_measures; i++)
    {
      if (measures[i].at != BS_NO_TIME)
        bs_sweep_push (self, measures[i].at, measures[i].at, BS_PIECE_START, index, (gint) i);
      if (measures[i].result != BS_ABSENT)
        {
          gint64 stand = bs_sweep_get_result (self, entry, &measures[i]);
          bs_sweep_push (self, stand, stand, BS_PIECE_RESULT, index, (gint) i);
        }
    }
  if (entry->n_measures > 0 && bs_history_entry_has_pain (entry))
    for (guint i = 0; i < self->groups[BS_GROUP_DEADLINE].n; i++)
      {
        guint condition = self->groups[BS_GROUP_DEADLINE].conditions[i];
        gint64 first_aid = bs_sweep_get_first_aid (self, entry);
        gint64 hour = first_aid + self->conditions[condition].condition->from_minutes * 60;

        if (says_something_at_deadline (self, entry, measures, hour))
          bs_sweep_push (self, hour, hour, BS_PIECE_DEADLINE, index, (gint) condition);
      }
}
