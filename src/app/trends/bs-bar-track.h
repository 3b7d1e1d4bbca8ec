/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-bar.h"

G_BEGIN_DECLS

/* One bar on its scale: only to see, its words stand beside it. */
#define BS_TYPE_BAR_TRACK (bs_bar_track_get_type ())
G_DECLARE_FINAL_TYPE (BsBarTrack, bs_bar_track, BS, BAR_TRACK, GtkWidget)

/* `strip` belongs to the caller and must outlive the widget. */
GtkWidget *bs_bar_track_new (const BsBarStrip *strip, double end);

G_END_DECLS
