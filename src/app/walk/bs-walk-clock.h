/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-walk.h"

G_BEGIN_DECLS

/* The large clock. To a screen reader it is one thing that can be focused and says its minutes; it says nothing by
 * itself but, while it has the keyboard, each full minute. */
#define BS_TYPE_WALK_CLOCK (bs_walk_clock_get_type ())
G_DECLARE_FINAL_TYPE (BsWalkClock, bs_walk_clock, BS, WALK_CLOCK, GtkWidget)

GtkWidget *bs_walk_clock_new (void);
void bs_walk_clock_set (BsWalkClock *self, BsWalkStage stage, gint64 elapsed_us);

G_END_DECLS
