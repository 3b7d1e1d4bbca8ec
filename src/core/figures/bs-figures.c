/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures.h"

BsFigures *
bs_figures_new (BsHistory *history, BsInstant now, BsTrendSpan span, GPtrArray *medicine_list)
{
  BsFigures *self = g_new0 (BsFigures, 1);

  self->span = span;
  self->history = bs_history_ref (history);
  self->medicine_list = medicine_list ? g_ptr_array_ref (medicine_list) : NULL;
  self->days = bs_figures_count_days (history, now, span);
  self->walks = bs_figures_sum_walks (history, now, span);
  self->relief = bs_figures_list_relief (history, now, span, TRUE);
  self->medicines = bs_figures_list_medicines (history, now, span, medicine_list, &self->all_medicine);
  self->n_without_time = bs_figures_list_hours (history, now, span, BS_FIGURES_HOURS_EACH, self->hours);
  return self;
}

void
bs_figures_free (BsFigures *self)
{
  g_array_unref (self->relief);
  g_array_unref (self->medicines);
  bs_history_unref (self->history);
  g_clear_pointer (&self->medicine_list, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
bs_figures_list_medicine_names (const BsFigures *self)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < self->medicines->len; i++)
    {
      const char *name = g_array_index (self->medicines, BsMedicineFigure, i).name;

      if (*name != '\0')
        g_ptr_array_add (names, (gpointer) name);
    }
  return names;
}
