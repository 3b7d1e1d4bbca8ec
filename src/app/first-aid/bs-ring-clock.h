/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A clock that counts down: a ring that empties, and the time that is left in its middle, as large as the ring allows. For a
 * screen reader a progress bar whose text changes with the minutes. */
#define BS_TYPE_RING_CLOCK (bs_ring_clock_get_type ())
G_DECLARE_FINAL_TYPE (BsRingClock, bs_ring_clock, BS, RING_CLOCK, GtkWidget)

/* `label`: what is counted, for a screen reader. */
GtkWidget *bs_ring_clock_new (const char *label);
/* `left` of `total` seconds; 0 or less: over. `caption`: the line below the time, said by a screen reader too. */
void bs_ring_clock_set (BsRingClock *self, gint64 left, gint64 total, const char *caption);
/* (transfer none): "6:42" */
const char *bs_ring_clock_get_time (BsRingClock *self);
const char *bs_ring_clock_get_caption (BsRingClock *self);

/* (transfer full): "6:42", "59:03", "0:00" of what is over. */
char *bs_ring_clock_format (gint64 left);

G_END_DECLS
