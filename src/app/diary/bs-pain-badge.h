/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A rating on a square in the colour of the scale, and under it, where wanted, a bar of its length: the number is read,
 * the length compared, so that no meaning hangs on the colour. */
#define BS_TYPE_PAIN_BADGE (bs_pain_badge_get_type ())
G_DECLARE_FINAL_TYPE (BsPainBadge, bs_pain_badge, BS, PAIN_BADGE, GtkWidget)

GtkWidget *bs_pain_badge_new (gboolean with_bar);
/* 0–10, BS_ABSENT: pain that was not rated. */
void bs_pain_badge_set_pain (BsPainBadge *self, gint pain);
const char *bs_pain_badge_get_text (BsPainBadge *self);

G_END_DECLS
