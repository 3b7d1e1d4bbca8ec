/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where things stand on a chart. Pure arithmetic, in pixels. */

/* A time axis of equal slots. Mirrored where the text runs from right to left: the newest is at the left then. */
typedef struct
{
  double width;
  guint n;
  gboolean mirrored;
} BsSlotScale;

double bs_slot_scale_get_slot (const BsSlotScale *self);
/* Left edge and centre of slot `index`. */
double bs_slot_scale_get_left (const BsSlotScale *self, guint index);
double bs_slot_scale_get_centre (const BsSlotScale *self, guint index);
/* The slot under `x`, or -1 beside all of them. */
gint bs_slot_scale_find (const BsSlotScale *self, double x);

/* The y of a value on a lane from 0 at `bottom` to `most` at `top`; beyond them it stays at the edge. */
double bs_chart_get_y (double value, double most, double top, double bottom);
/* The end of a scale of minutes that holds `value` and whose half is a round number too. */
gint bs_chart_get_minutes_end (double value);
/* Which labels of an axis can be shown without one touching the next: the newest one, and of the others as many as
 * keep `gap` between. `centres` may rise or fall; a width of 0 means no label. */
void bs_chart_thin_labels (const double *centres, const double *widths, guint n, double gap, gboolean *shown);

G_END_DECLS
