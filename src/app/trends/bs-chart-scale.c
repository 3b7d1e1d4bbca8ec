/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-chart-scale.h"

#include <math.h>

double
bs_slot_scale_get_slot (const BsSlotScale *self)
{
  return self->n > 0 ? self->width / self->n : 0;
}

double
bs_slot_scale_get_left (const BsSlotScale *self, guint index)
{
  double left = bs_slot_scale_get_slot (self) * index;

  return self->mirrored ? self->width - left - bs_slot_scale_get_slot (self) : left;
}

double
bs_slot_scale_get_centre (const BsSlotScale *self, guint index)
{
  return bs_slot_scale_get_left (self, index) + bs_slot_scale_get_slot (self) / 2;
}

gint
bs_slot_scale_find (const BsSlotScale *self, double x)
{
  double from_start = self->mirrored ? self->width - x : x;

  if (self->n == 0 || from_start < 0 || from_start > self->width)
    return -1;
  return MIN ((gint) (from_start / bs_slot_scale_get_slot (self)), (gint) self->n - 1);
}

double
bs_chart_get_y (double value, double most, double top, double bottom)
{
  return bottom - CLAMP (value / most, 0, 1) * (bottom - top);
}

gint
bs_chart_get_minutes_end (double value)
{
  static const gint ends[] = { 10, 20, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (value <= ends[i])
      return ends[i];
  return ends[G_N_ELEMENTS (ends) - 1];
}

void
bs_chart_thin_labels (const double *centres, const double *widths, guint n, double gap, gboolean *shown)
{
  gint newer = -1;

  for (guint i = n; i-- > 0;)
    {
      shown[i] =
          widths[i] > 0 && (newer < 0 || fabs (centres[newer] - centres[i]) >= (widths[newer] + widths[i]) / 2 + gap);
      if (shown[i])
        newer = (gint) i;
    }
}
