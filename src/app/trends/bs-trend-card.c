/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-trend-card.h"

static void
row_free (gpointer data)
{
  BsTrendRow *self = data;

  g_strfreev (self->cells);
  g_free (self->sentence);
  g_free (self);
}

BsTrendCard *
bs_trend_card_new (const char *title)
{
  BsTrendCard *self = g_new0 (BsTrendCard, 1);

  self->title = title;
  self->first = -1;
  self->bars = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_bar_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

void
bs_trend_card_free (BsTrendCard *self)
{
  g_free (self->empty);
  g_free (self->note);
  g_ptr_array_unref (self->bars);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
bs_trend_card_add_row (BsTrendCard *self, char *sentence, ...)
{
  BsTrendRow *row = g_new0 (BsTrendRow, 1);
  va_list cells;

  row->sentence = sentence;
  row->cells = g_new0 (char *, self->n_columns + 1);
  va_start (cells, sentence);
  for (guint i = 0; i < self->n_columns; i++)
    row->cells[i] = va_arg (cells, char *);
  va_end (cells);
  g_ptr_array_add (self->rows, row);
}

/* A row's sentence has all of its numbers. */
gboolean
bs_trend_card_equal (const BsTrendCard *a, const BsTrendCard *b)
{
  if (g_strcmp0 (a->title, b->title) != 0 || g_strcmp0 (a->empty, b->empty) != 0 || g_strcmp0 (a->note, b->note) != 0 ||
      a->end != b->end || a->first != b->first || a->bars->len != b->bars->len || a->rows->len != b->rows->len)
    return FALSE;
  for (guint i = 0; i < a->bars->len; i++)
    if (g_strcmp0 (((BsBar *) a->bars->pdata[i])->sentence, ((BsBar *) b->bars->pdata[i])->sentence) != 0)
      return FALSE;
  for (guint i = 0; i < a->rows->len; i++)
    if (g_strcmp0 (((BsTrendRow *) a->rows->pdata[i])->sentence, ((BsTrendRow *) b->rows->pdata[i])->sentence) != 0)
      return FALSE;
  return TRUE;
}
